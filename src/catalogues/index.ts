// The catalogues that come with the product, and the figures that show them at work.
import { catalogueSchema, type Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import ballerup2018 from "./ballerup-2018/catalogue.json";
import { ballerupFigures, ballerupHistory } from "./ballerup-2018/figures";
import national from "./det-nationale-barometer/catalogue.json";
import { nationalFigures, nationalHistory } from "./det-nationale-barometer/figures";
import hedensted2018 from "./hedensted-2018/catalogue.json";
import copenhagen2007 from "./koebenhavn-2007/catalogue.json";
import copenhagen2010 from "./koebenhavn-2010/catalogue.json";
import copenhagen2011 from "./koebenhavn-2011/catalogue.json";

export interface ShippedCatalogue {
  catalogue: Catalogue;
  /** Period of the round that the catalogue is first meant for; proposed when a template is created. */
  exampleRound: string;
  /** The figures of that round; empty where the source publishes none. */
  exampleFigures: Figure[];
  /** Earlier figures (previous and baseline), shown beside the entry cells of that round. */
  exampleHistory: Figure[];
}

/** Each parsed with the schema that a secretariat's own file is held against. */
export const shippedCatalogues: readonly ShippedCatalogue[] = [
  shipped(national, "2022", nationalFigures, nationalHistory),
  shipped(ballerup2018, "2018", ballerupFigures, ballerupHistory),
  // The sources of 2006 and 2011 name no first period; koebenhavn-2007/sources.md and koebenhavn-2011/sources.md say why these are proposed.
  shipped(copenhagen2007, "2006H2"),
  shipped(copenhagen2010, "2009H2"),
  shipped(copenhagen2011, "2010"),
  shipped(hedensted2018, "2018"),
];

/** The shipped catalogue with this id (compared exactly), or null. */
export function findCatalogue(id: string): ShippedCatalogue | null {
  return shippedCatalogues.find(({ catalogue }) => catalogue.id === id) ?? null;
}

function shipped(
  json: unknown,
  exampleRound: string,
  exampleFigures: Figure[] = [],
  exampleHistory: Figure[] = [],
): ShippedCatalogue {
  return { catalogue: catalogueSchema.parse(json), exampleRound, exampleFigures, exampleHistory };
}
