import type { Indicator } from "../../../src/barometer/catalogue";
import { unsaidTotals } from "../../../src/barometer/disclosure";
import type { Figure } from "../../../src/barometer/figure";
import { catalogueProblemSentence } from "../../../src/text/words/catalogue-mistakes";
import { catalogueOf, count, indicator, share } from "./tables";

const items = ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase() }));
const split: Partial<Indicator> = { categories: { name: "Slags", items, combine: "each" } };
const all = (more: Partial<Indicator> = {}): Indicator =>
  indicator({ id: "all", name: "Alle forløb", measure: "count", groups: ["target"], ...more });
const kinds = (more: Partial<Indicator> = {}): Indicator =>
  indicator({
    id: "kinds",
    name: "Forløb efter slags",
    measure: "count",
    groups: ["target"],
    ...split,
    ...more,
  });

/** Of each period the total, and the parts of the other indicator. */
type Years = Record<string, [total: number, ...parts: number[]]>;

function figuresOf(years: Years, offset = 0): Figure[] {
  return Object.entries(years).flatMap(([period, [total, ...parts]]) => {
    const at = (id: string, category: string | null) => ({
      indicator: id,
      group: "target",
      category,
      period,
    });
    return [
      count(at("all", null), total + offset),
      ...parts.map((part, index) =>
        count(at("kinds", parts.length === 1 ? null : (items[index]?.id ?? "")), part),
      ),
    ];
  });
}

function asked(years: Years, indicators: Indicator[] = [all(), kinds()]) {
  return unsaidTotals(catalogueOf(indicators), figuresOf(years)).map(({ path, values }) => ({
    path,
    ...values,
  }));
}

const EQUAL: Years = { 2016: [62, 41, 17, 4], 2017: [162, 120, 39, 3] };

test("a total that is the sum of another indicator's parts in several periods is asked about", () => {
  expect(asked(EQUAL)).toEqual([
    { path: "indicators[0].totalOf", part: "Forløb efter slags", periods: ["2016", "2017"] },
  ]);
});

test("the same total in two indicators is asked about once", () => {
  const years: Years = { 2016: [162, 162], 2017: [3, 3], 2018: [171, 171] };
  expect(asked(years, [all(), kinds({ categories: undefined })])).toEqual([
    { path: "indicators[0].totalOf", part: "Forløb efter slags", periods: ["2016", "2018"] },
  ]);
});

test("shares are the sum of others only where both their counts are", () => {
  const items = (years: [string, number, number][]): Figure[] =>
    years.flatMap(([period, of, n]) => {
      const at = (id: string) => ({ indicator: id, group: "target", category: null, period });
      return [share(at("all"), 62, 100 * n), share(at("kinds"), of, 100 * n)];
    });
  const catalogue = catalogueOf([
    all({ measure: "share" }),
    kinds({ measure: "share", categories: undefined }),
  ]);
  const small: [string, number, number] = ["2015", 3, 1];
  expect(unsaidTotals(catalogue, items([small, ["2016", 40, 2], ["2017", 50, 3]]))).toEqual([]);
  expect(unsaidTotals(catalogue, items([small, ["2016", 62, 2], ["2017", 62, 3]]))).toEqual([]);
});

const QUIET: [string, Years, Indicator[]?][] = [
  ["one period", { 2016: [162, 120, 39, 3] }],
  [
    "totals so small that they are equal by chance",
    { 2016: [12, 4, 5, 3], 2017: [14, 6, 5, 3], 2018: [19, 9, 7, 3] },
  ],
  ["nothing to protect", { 2016: [62, 41, 17, 4 + 10], 2017: [162, 120, 36, 6] }],
  ["the same numbers every year", { 2016: [162, 120, 39, 3], 2017: [162, 120, 39, 3] }],
  [
    "more periods that differ",
    { ...EQUAL, 2018: [90, 41, 17, 4], 2019: [91, 41, 17, 4], 2020: [92, 41, 17, 4] },
  ],
  ["what the catalogue says", EQUAL, [all({ totalOf: ["kinds"] }), kinds()]],
  ["what the catalogue says the other way round", EQUAL, [all(), kinds({ totalOf: ["all"] })]],
  [
    "what the catalogue says by a third",
    EQUAL,
    [all({ totalOf: ["third"] }), kinds(), indicator({ id: "third", measure: "count", totalOf: ["kinds"] })],
  ],
  ["what is counted in another unit", EQUAL, [all({ unit: "forløb" }), kinds({ unit: "personer" })]],
  ["other kinds of periods", EQUAL, [all(), kinds({ period: { kind: "year", cohort: true } })]],
];

test.each(QUIET.map(([name, years, indicators]) => ({ name, years, indicators })))(
  "$name: nothing is asked",
  ({ years, indicators }) => {
    expect(asked(years, indicators)).toEqual([]);
  },
);

test("the question names both, the periods, and where the answer is written", () => {
  const [problem] = unsaidTotals(catalogueOf([all(), kinds()]), figuresOf(EQUAL));
  expect(problem && catalogueProblemSentence(problem, "da")).toBe(
    "Indikator nr. 1 »Alle forløb«, sum af andre indikatorer (totalOf): Tallene for 2016 og 2017 er præcis summen af »Forløb efter slags«. Er det den samme sum? Så skriv »Forløb efter slags« i kolonnen »Sum af indikatorerne« på arket Indikatorer (totalOf i katalogets fil). Indtil da beskyttes de som en sum, hvor tallene passer.",
  );
});
