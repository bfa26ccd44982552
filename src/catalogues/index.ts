// The catalogues that come with the product, and the figures that show them at work.
import { catalogueSchema, type Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import ballerup2018 from "./ballerup-2018/catalogue.json";
import { ballerupFigures, ballerupHistory } from "./ballerup-2018/figures";
import national from "./det-nationale-barometer/catalogue.json";
import { nationalFigures, nationalHistory } from "./det-nationale-barometer/figures";

export interface ShippedCatalogue {
  catalogue: Catalogue;
  /** Period of the round that the catalogue is first meant for; proposed when a template is created. */
  exampleRound: string;
  /** The figures of that round; empty where the source publishes none and no examples are shipped. */
  exampleFigures: Figure[];
  /** Earlier figures (previous and baseline), shown beside the entry cells of that round. */
  exampleHistory: Figure[];
}

/** Parsed with the schema that a secretariat's own file is held against. */
export const shippedCatalogues: readonly ShippedCatalogue[] = [
  {
    catalogue: catalogueSchema.parse(national),
    exampleRound: "2022",
    exampleFigures: nationalFigures,
    exampleHistory: nationalHistory,
  },
  {
    catalogue: catalogueSchema.parse(ballerup2018),
    exampleRound: "2018",
    exampleFigures: ballerupFigures,
    exampleHistory: ballerupHistory,
  },
];

/** The shipped catalogue with this id (compared exactly), or null. */
export function findCatalogue(id: string): ShippedCatalogue | null {
  return shippedCatalogues.find(({ catalogue }) => catalogue.id === id) ?? null;
}
