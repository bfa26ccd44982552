import type { CatalogueChanges } from "../../../src/sheets/catalogue/changes";
import { changeSentences } from "../../../src/text/words/update-catalogue";

const NOTHING: CatalogueChanges = {
  added: [],
  retired: [],
  returned: [],
  forgotten: [],
  renamed: [],
  edited: [],
  reordered: false,
  exampleFigures: null,
  lists: {},
};
const named = (...names: string[]) => names.map((name) => ({ id: name, name }));

test("each kind of change is told in a sentence, in both languages", () => {
  const changes: CatalogueChanges = {
    ...NOTHING,
    added: named("Stemmeprocent"),
    renamed: named("Hjemmepleje"),
    reordered: true,
    lists: { departments: { added: named("Center for Kultur"), removed: named("Gammelt center") } },
    exampleFigures: false,
  };
  expect(changeSentences(changes, "da")).toEqual([
    "Tilføjet: Stemmeprocent.",
    "Nyt navn: Hjemmepleje.",
    "Rækkefølgen er ændret.",
    "Forvaltninger, tilføjet: Center for Kultur.",
    "Forvaltninger, fjernet: Gammelt center.",
    "Tallene er ikke længere mærket som eksempeltal.",
  ]);
  expect(changeSentences(changes, "en")).toContain("Departments, added: Center for Kultur.");
});

test("many names are counted, and nothing changed says nothing", () => {
  const changes = { ...NOTHING, edited: named("A", "B", "C", "D", "E", "F", "G") };
  expect(changeSentences(changes, "da")).toEqual(["Ændret: A, B, C, D, E og 2 mere."]);
  expect(changeSentences(NOTHING, "da")).toEqual([]);
});
