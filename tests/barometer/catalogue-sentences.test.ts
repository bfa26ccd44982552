import fc from "fast-check";
import { catalogueSchema, goalSchema, groupSchema, indicatorSchema } from "../../src/barometer/catalogue";
import { readCatalogue, readCatalogueText } from "../../src/barometer/read-catalogue";
import { catalogueKeysText, catalogueKeyWord } from "../../src/text/words/catalogue-keys";
import { catalogueProblemSentence } from "../../src/text/words/catalogue-mistakes";
import { LANGUAGES, type Language } from "../../src/text/language";
import { wholeCatalogue } from "./catalogue-fixture";

function sentences(json: unknown, language: Language): string[] {
  const reading = readCatalogue(json);
  return "problems" in reading
    ? reading.problems.map((problem) => catalogueProblemSentence(problem, language))
    : [];
}

/** The whole catalogue with one indicator's key changed. */
function withKey(key: string, value: unknown): unknown {
  const catalogue = wholeCatalogue();
  return {
    ...catalogue,
    indicators: [{ ...catalogue.indicators[0], [key]: value }, catalogue.indicators[1]],
  };
}

test("a sentence says where, what is wrong and what to do", () => {
  expect(sentences(withKey("goal", "mål-9"), "da")).toEqual([
    "Indikator nr. 1 »Andel med arbejde«, mål (goal): Målet »mål-9« findes ikke i kataloget. Brug et af disse: mål-1, mål-2; eller tilføj målet.",
  ]);
  expect(sentences(withKey("goal", "mål-9"), "en")).toEqual([
    "Indicator no. 1 “Andel med arbejde”, goal: The goal “mål-9” is not in the catalogue. Use one of these: mål-1, mål-2; or add the goal.",
  ]);
});

test("a missing name leaves the number and the id to know the entry by", () => {
  expect(sentences(withKey("name", undefined), "da")).toEqual([
    "Indikator nr. 1 »andel«, navn (name): Feltet name mangler. Tilføj det.",
  ]);
});

test("numbers stand as the language writes them", () => {
  expect(sentences(withKey("tolerance", -0.5), "da")).toEqual([
    "Indikator nr. 1 »Andel med arbejde«, tolerance: Tallet er −0,5, men skal være mindst 0. Ret tallet.",
  ]);
  expect(sentences(withKey("limits", { min: 1000, max: 2.5 }), "en")).toEqual([
    "Indicator no. 1 “Andel med arbejde”, limits: The lowest value (1,000) must be less than the highest (2.5). Correct the limits.",
  ]);
});

test("a file that is no catalogue gets one plain sentence", () => {
  expect(sentences([], "da")).toEqual([
    "Filen: Indholdet er en liste og ikke et indikatorkatalog. Vælg en fil, der er gemt som katalog fra Barometer.",
  ]);
  const reading = readCatalogueText('{\n"id":');
  expect(
    "problems" in reading && reading.problems.map((problem) => catalogueProblemSentence(problem, "da")),
  ).toEqual(["Filen: Linje 2 er ikke gyldig JSON. Ret fejlen, eller gem kataloget igen fra Barometer."]);
});

test("every problem of a damaged catalogue has a whole sentence in both languages", () => {
  const damaged = fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, "", "x", "target", -1, 99, 0.5, [])),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((changes) =>
      changes.reduce<unknown>(
        (catalogue, [place, value]) => replaceNth(catalogue, place, value),
        wholeCatalogue(),
      ),
    );
  fc.assert(
    fc.property(damaged, (catalogue) => {
      for (const language of LANGUAGES) {
        for (const sentence of sentences(catalogue, language)) {
          expect(sentence).toMatch(/^\S.*: .+\.$/);
          expect(sentence).not.toMatch(/undefined|NaN|\[object|\p{Cc}/u);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("every key of a catalogue and of its indicators has a word in both languages", () => {
  const keys = [
    ...Object.keys(catalogueSchema.shape),
    ...Object.keys(indicatorSchema.shape),
    ...Object.keys(goalSchema.shape),
    ...Object.keys(groupSchema.shape),
  ].filter((key) => key !== "fixed");
  for (const language of LANGUAGES) {
    expect(keys.filter((key) => !Object.hasOwn(catalogueKeysText[language].keys, key))).toEqual([]);
  }
});

test("a key is called by its word, and by itself where it has none", () => {
  expect(catalogueKeyWord("categories.items[1].id", "da")).toBe("opdeling");
  expect(catalogueKeyWord("desired", "en")).toBe("desired direction");
  expect(catalogueKeyWord("toString", "da")).toBe("toString");
});

/** The catalogue with its nth part (of as many as it has) replaced; undefined takes it out. */
function replaceNth(root: unknown, nth: number, value: unknown): unknown {
  const copy = structuredClone(root);
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  collect(copy, places);
  const place = places[nth % places.length];
  if (place === undefined) return copy;
  if (value === undefined && !Array.isArray(place.holder)) Reflect.deleteProperty(place.holder, place.key);
  else place.holder[place.key] = value === undefined ? null : value;
  return copy;
}

function collect(value: unknown, places: { holder: Record<string, unknown>; key: string }[]): void {
  if (typeof value !== "object" || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    places.push({ holder, key });
    collect(holder[key], places);
  }
}
