import { periodsOfRound } from "../../src/barometer/period";
import { findCatalogue } from "../../src/catalogues";

const { catalogue, exampleFigures, exampleHistory, exampleRound } = findCatalogue("det-nationale-barometer")!;

/** Development report for the whole country, November 2022: goal, latest, change since 2012, year. */
const PUBLISHED: [indicator: string, goal: string, latest: number, change: number, year: string][] = [
  ["beskæftigelsesgab", "1-arbejde", 20, -6, "2020"],
  ["beskæftigelsesfrekvens", "1-arbejde", 60, 9, "2020"],
  ["skriftlig-dansk-og-matematik", "2-uddannelse", 95, 13, "2021"],
  ["ungdomsuddannelse", "2-uddannelse", 68, 12, "2021"],
  ["videregående-uddannelse", "2-uddannelse", 41, 15, "2021"],
  ["mundtlig-dansk-og-retskrivning", "3-danskkundskaber", 91, 2, "2022"],
  ["få-problemer-med-dansk", "3-danskkundskaber", 52, -5, "2022"],
  ["bestået-danskprøve", "3-danskkundskaber", 62, -5, "2022"],
];

test("has the nine goals in their order, the last six without indicators", () => {
  expect(catalogue.goals?.map(({ title }) => title)).toEqual([
    "Mål 1: Arbejde",
    "Mål 2: Uddannelse",
    "Mål 3: Danskkundskaber",
    "Mål 4: Medborgerskab",
    "Mål 5: Ligebehandling",
    "Mål 6: Selvbestemmelse",
    "Mål 7: Forsørgelse",
    "Mål 8: Udsatte boligområder",
    "Mål 9: Kriminalitet",
  ]);
  expect(catalogue.indicators.map(({ id, goal }) => [id, goal])).toEqual(
    PUBLISHED.map(([id, goal]) => [id, goal]),
  );
});

test.each(PUBLISHED)(
  "%s has the published level and change, in percent without counts",
  (id, _, latest, change, year) => {
    const now = exampleFigures.find(({ indicator }) => indicator === id);
    const then = exampleHistory.find(({ indicator }) => indicator === id);
    expect(now).toMatchObject({ period: year, value: latest, numerator: null, denominator: null });
    expect(then).toMatchObject({
      period: "2012",
      value: latest - change,
      numerator: null,
      denominator: null,
    });
  },
);

test.each(PUBLISHED)(
  "%s is asked for the year that the report shows in the round 2022",
  (id, _, __, ___, year) => {
    const indicator = catalogue.indicators.find((each) => each.id === id)!;
    expect(exampleRound).toBe("2022");
    expect(periodsOfRound(indicator, exampleRound)).toEqual([year]);
  },
);

test("only the gap is wished down, and all are whole percents against 2012", () => {
  expect(catalogue.baseline).toBe("2012");
  expect(catalogue.indicators.filter(({ desired }) => desired !== "increase").map(({ id }) => id)).toEqual([
    "beskæftigelsesgab",
  ]);
  expect(catalogue.indicators[0]?.desired).toBe("decrease");
  expect(new Set(catalogue.indicators.map(({ measure, decimals }) => `${measure} ${decimals}`))).toEqual(
    new Set(["share 0"]),
  );
});
