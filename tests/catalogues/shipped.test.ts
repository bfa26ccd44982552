import type { Catalogue, Indicator } from "../../src/barometer/catalogue";
import { catalogueSchema, goalSchema, indicatorSchema } from "../../src/barometer/catalogue";
import { BASES, figureKey, hasNumber, TARGET_GROUP, type Figure } from "../../src/barometer/figure";
import { isOwnKind, periodsOfRound } from "../../src/barometer/period";
import { readCatalogue } from "../../src/barometer/read-catalogue";
import { findCatalogue, shippedCatalogues, type ShippedCatalogue } from "../../src/catalogues";
import ballerupJson from "../../src/catalogues/ballerup-2018/catalogue.json";
import nationalJson from "../../src/catalogues/det-nationale-barometer/catalogue.json";
import hedenstedJson from "../../src/catalogues/hedensted-2018/catalogue.json";
import copenhagen2007Json from "../../src/catalogues/koebenhavn-2007/catalogue.json";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import copenhagen2010Json from "../../src/catalogues/koebenhavn-2010/catalogue.json";
import copenhagen2011Json from "../../src/catalogues/koebenhavn-2011/catalogue.json";

const FILES: [string, unknown][] = [
  ["det-nationale-barometer", nationalJson],
  ["ballerup-2018", ballerupJson],
  ["koebenhavn-2007", copenhagen2007Json],
  ["koebenhavn-2010", copenhagen2010Json],
  ["koebenhavn-2011", copenhagen2011Json],
  ["hedensted-2018", hedenstedJson],
];

const EVERY = shippedCatalogues.map((shipped): [string, ShippedCatalogue] => [shipped.catalogue.id, shipped]);
const WITH_FIGURES = EVERY.filter(([, { exampleFigures }]) => exampleFigures.length > 0);

test("every catalogue file is shipped, and found by its id", () => {
  expect(EVERY.map(([id]) => id)).toEqual(FILES.map(([id]) => id));
  for (const [id] of FILES) expect(findCatalogue(id)?.catalogue.id).toBe(id);
});

test("an id that is not shipped is not found, nor one in other letters", () => {
  expect(findCatalogue("Ballerup-2018")).toBeNull();
  expect(findCatalogue("__proto__")).toBeNull();
});

test.each(FILES)("%s is read without a problem", (_, json) => {
  expect(readCatalogue(json)).toHaveProperty("catalogue");
});

test.each(FILES)("%s has no key that the schema does not know", (_, json) => {
  const catalogue = json as Catalogue;
  expect(unknownKeys(catalogue, catalogueSchema.shape)).toEqual([]);
  expect(catalogue.indicators.flatMap((indicator) => unknownKeys(indicator, indicatorSchema.shape))).toEqual(
    [],
  );
  expect((catalogue.goals ?? []).flatMap((goal) => unknownKeys(goal, goalSchema.shape))).toEqual([]);
});

test.each(EVERY)("what %s lists as open are keys of a catalogue or an indicator", (_, { catalogue }) => {
  expect((catalogue.open ?? []).filter((key) => !(key in catalogueSchema.shape))).toEqual([]);
  const indicatorKeys = indicatorSchema.shape;
  const open = catalogue.indicators.flatMap((indicator) => indicator.open ?? []);
  expect(open.filter((key) => !(key in indicatorKeys))).toEqual([]);
});

test.each(EVERY)("%s either decides an indicator's wish or lists it as open", (_, { catalogue }) => {
  const silent = catalogue.indicators.filter(
    ({ desired, open = [] }) => desired === undefined && !open.includes("desired"),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test.each(EVERY)("department ids of %s can stand in file names everywhere", (_, { catalogue }) => {
  for (const { id } of catalogue.departments) expect(id).toMatch(/^[a-z0-9-]+$/);
});

test.each(EVERY)("the round proposed for %s asks every indicator for at least one period", (_, shipped) => {
  const { catalogue, exampleRound } = shipped;
  expect(periodsOfRound({ period: { kind: "year" } }, exampleRound)).toHaveLength(1);
  for (const indicator of catalogue.indicators) {
    expect(periodsOfRound(indicator, exampleRound).length).toBeGreaterThan(0);
  }
  if (catalogue.rounds?.first !== undefined) expect(exampleRound).toBe(catalogue.rounds.first);
});

describe.each(WITH_FIGURES)(
  "the figures of %s",
  (_, { catalogue, exampleFigures, exampleRound, exampleHistory }) => {
    const all = [...exampleFigures, ...exampleHistory];

    test("name only indicators, groups and categories that the catalogue has", () => {
      expect(all.filter((figure) => !belongs(figure, catalogue))).toEqual([]);
    });

    test("lie in periods of their indicator's own kind", () => {
      const strange = all.filter((figure) => !isOwnKind(indicatorOf(figure, catalogue)!, figure.period));
      expect(strange).toEqual([]);
    });

    test("of the round are exactly those that the round asks for, in every group and category", () => {
      const asked = catalogue.indicators
        .filter(({ departments }) => departments.length > 0)
        .flatMap((indicator) =>
          periodsOfRound(indicator, exampleRound).flatMap((period) =>
            indicator.groups.flatMap((group) =>
              cellsOf(indicator).map((category) =>
                figureKey({ indicator: indicator.id, group, category, period, definition: null }),
              ),
            ),
          ),
        );
      expect(exampleFigures.map(figureKey).toSorted()).toEqual(asked.toSorted());
    });

    test("of the history all lie before the round's own", () => {
      const round = new Set(exampleFigures.map(({ indicator, period }) => `${indicator} ${period}`));
      expect(exampleHistory.filter(({ indicator, period }) => round.has(`${indicator} ${period}`))).toEqual(
        [],
      );
      expect(exampleHistory.length).toBeGreaterThan(0);
    });

    test("stand once each and are numbers", () => {
      expect(new Set(all.map(figureKey)).size).toBe(all.length);
      expect(all.filter((figure) => !hasNumber(figure))).toEqual([]);
    });

    test("are possible: whole persons, no more with the property than in all, shares between 0 and 100", () => {
      for (const { numerator, denominator, value, indicator } of all) {
        if (numerator !== null) {
          expect(Number.isInteger(numerator) && numerator >= 0 && numerator <= denominator!).toBe(true);
        }
        const { measure } = catalogue.indicators.find(({ id }) => id === indicator)!;
        if (measure === "share" && value !== null) expect(value >= 0 && value <= 100).toBe(true);
        if (measure === "count" || measure === "index")
          expect(Number.isInteger(value) && value! >= 0).toBe(true);
      }
    });

    test("say what they are counted by wherever the catalogue asks for it", () => {
      const silent = all.filter(
        (figure) =>
          indicatorOf(figure, catalogue)!.basis === "required" &&
          (figure.basis === null || !BASES.includes(figure.basis)),
      );
      expect(silent).toEqual([]);
    });
  },
);

test("invented figures are marked one by one, and so is their catalogue", () => {
  const { catalogue, exampleFigures, exampleHistory } = findCatalogue("ballerup-2018")!;
  expect(catalogue.exampleFigures).toBe(true);
  for (const { remark } of [...exampleFigures, ...exampleHistory, ...copenhagen2010ExampleFigures]) {
    expect(remark).toBe("Eksempeltal");
  }
});

test("published figures are not marked as examples", () => {
  const { catalogue, exampleFigures } = findCatalogue("det-nationale-barometer")!;
  expect(catalogue.exampleFigures).toBeUndefined();
  expect(exampleFigures.map(({ remark }) => remark)).toEqual(exampleFigures.map(() => null));
});

function indicatorOf(figure: Figure, catalogue: Catalogue): Indicator | undefined {
  return catalogue.indicators.find(({ id }) => id === figure.indicator);
}

function belongs(figure: Figure, catalogue: Catalogue): boolean {
  const indicator = indicatorOf(figure, catalogue);
  return (
    indicator !== undefined &&
    indicator.groups.includes(figure.group) &&
    cellsOf(indicator).includes(figure.category) &&
    (figure.group === TARGET_GROUP || catalogue.groups.some(({ id }) => id === figure.group))
  );
}

/** What is entered for an indicator in one group and period: its categories, or the one figure. */
function cellsOf({ categories }: Indicator): (string | null)[] {
  if (categories === undefined) return [null];
  const { items, within } = categories;
  if (within === undefined) return items.map(({ id }) => id);
  return items.flatMap((outer) => within.items.map((inner) => `${outer.id}/${inner.id}`));
}

function unknownKeys(entry: object, shape: object): string[] {
  return Object.keys(entry).filter((key) => !(key in shape));
}
