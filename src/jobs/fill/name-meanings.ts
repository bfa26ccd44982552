// What a name in a file may mean: the catalogue's indicators, groups and categories, to choose from.
import type { Catalogue } from "../../barometer/catalogue";
import { enteredCategories } from "../../sheets/entry";

/** By id. */
export interface NameMeaning {
  id: string;
  name: string;
}

export interface Meanings {
  indicators: NameMeaning[];
  groups: NameMeaning[];
  categories: (NameMeaning & {
    /** Whose it is. */
    indicator: NameMeaning;
  })[];
}

export function meaningsIn({ indicators, groups }: Catalogue): Meanings {
  return {
    indicators: indicators.map(named),
    groups: groups.map(named),
    categories: indicators.flatMap((indicator) =>
      enteredCategories(indicator).flatMap((category) =>
        category === null ? [] : [{ ...named(category), indicator: named(indicator) }],
      ),
    ),
  };
}

function named({ id, name }: NameMeaning): NameMeaning {
  return { id, name };
}
