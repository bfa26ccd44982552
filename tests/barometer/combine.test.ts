// Categories put together: sum, mean over those that have a value, and diversity over areas.
import type { Indicator } from "../../src/barometer/catalogue";
import { assess } from "../../src/barometer/assess";
import { categoryIds, diversity } from "../../src/barometer/combine";
import { catalogueOf, figureOf, indicatorOf, lineOf, linesOf } from "./helpers";

const categories = (combine: "each" | "sum" | "mean" | "simpson", ids = ["x", "y"]): Partial<Indicator> => ({
  categories: { name: "Opdeling", combine, items: ids.map((id) => ({ id, name: id })) },
});
const inside = (category: string, number: number | [number, number] | null, given = {}) =>
  figureOf("2018", number, { category, ...given });

test("each category is a line of its own", () => {
  const lines = linesOf([inside("x", 3), inside("y", 4)], { indicator: categories("each") });
  expect(lines.map(({ category, value }) => [category, value])).toEqual([
    ["x", 3],
    ["y", 4],
  ]);
});

test("a category without figures is a line that says so, an indicator without any is one line", () => {
  expect(linesOf([inside("x", 3)], { indicator: categories("each") })).toMatchObject([
    { category: "x", period: "2018" },
    { category: "y", period: null, detail: "missing", reason: { code: "no-figures" } },
  ]);
  expect(linesOf([], { indicator: categories("each") })).toMatchObject([{ category: null, period: null }]);
});

test("counts add up, with the interval of their sum", () => {
  const line = lineOf([inside("x", 3), inside("y", 4)], {
    indicator: { ...categories("sum"), measure: "count" },
  });
  expect(line).toMatchObject({ category: null, value: 7, facts: { parts: { have: 2, of: 2 } } });
  expect(line.interval!.lower).toBeCloseTo(2.814, 3);
});

test("a mean of categories is displayed as it is with pencil", () => {
  const ids = ["x", "y", "z"];
  const figures = [69.1, 70.3, 74.005].flatMap((score, index) => [
    inside(ids[index] ?? "", 70),
    figureOf("2019", score, { category: ids[index] ?? "" }),
  ]);
  // 213.405 / 3 = 71.135 is shown as 71.14; in binary it comes out a little less.
  const indicator = { ...categories("mean", ids), measure: "mean" as const, decimals: 2 };
  expect(lineOf(figures, { indicator })).toMatchObject({ value: 71.135, previous: { change: 1.14 } });
});

test("the sum of a fixed group's categories is exact too", () => {
  const ofLaw = (category: string, number: [number, number]) => inside(category, number, { group: "law" });
  const figures = [inside("x", [1, 10]), inside("y", [5, 30]), ofLaw("x", [2, 10]), ofLaw("y", [6, 30])];
  const { value, gap, interval, gapInterval } = lineOf(figures, {
    indicator: { ...categories("sum"), groups: ["target", "law"] },
  });
  expect([value, gap]).toEqual([15, -5]);
  expect(gapInterval!.lower).toBeCloseTo(interval!.lower - 20, 10);
  expect(gapInterval!.upper).toBeCloseTo(interval!.upper - 20, 10);
});

test("shares add up by their counts", () => {
  const line = lineOf([inside("x", [1, 10]), inside("y", [5, 30])], { indicator: categories("sum") });
  expect(line.value).toBe(15);
  expect(line.facts.counts.target).toEqual({ numerator: 6, denominator: 40 });
});

test("means add up weighed by their numbers", () => {
  const figures = [inside("x", 4, { denominator: 10 }), inside("y", 7, { denominator: 20 })];
  expect(lineOf(figures, { indicator: { ...categories("sum"), measure: "mean" } }).value).toBe(6);
});

test.each([
  ["lacks", [inside("x", 3)], "missing", "parts-missing"],
  [
    "is withheld",
    [inside("x", 3), inside("y", null, { missing: "withheld" })],
    "withheld",
    "figure-withheld",
  ],
  [
    "rests on another basis",
    [inside("x", 3, { basis: "origin" }), inside("y", 3, { basis: "citizenship" })],
    "missing",
    "parts-missing",
  ],
] as const)("there is no sum where a part %s", (_what, figures, detail, code) => {
  expect(lineOf([...figures], { indicator: { ...categories("sum"), measure: "count" } })).toMatchObject({
    value: null,
    status: "unassessed",
    detail,
    reason: { code },
  });
});

test.each([
  ["share", [inside("x", 40), inside("y", 50)]],
  ["mean", [inside("x", 6.5), inside("y", 7)]],
  ["mean", [inside("x", 6.5, { denominator: 12 }), inside("y", 7)]],
] as const)("a %s of parts without counts is no sum, and says so", (measure, figures) => {
  expect(lineOf([...figures], { indicator: { ...categories("sum"), measure } })).toMatchObject({
    value: null,
    status: "unassessed",
    reason: { code: "parts-uncounted" },
  });
});

test("a total that was entered goes before one put together", () => {
  const figures = [inside("x", 3), inside("y", 4), figureOf("2018", 6)];
  expect(lineOf(figures, { indicator: { ...categories("sum"), measure: "count" } }).value).toBe(6);
});

test("the mean is over the categories that have a score, and says how many had", () => {
  const figures = [inside("x", 3), inside("y", 4), inside("z", null, { missing: "pending" })];
  const line = lineOf(figures, {
    indicator: { ...categories("mean", ["x", "y", "z", "w"]), measure: "mean" },
  });
  expect(line).toMatchObject({ value: 3.5, interval: null, facts: { parts: { have: 2, of: 4 } } });
});

test("the parameters of a mean stand each and together, and only the mean votes", () => {
  const catalogue = catalogueOf([{ ...categories("mean"), measure: "mean" }]);
  const figures = [3, 5].flatMap((score, index) => [
    figureOf(String(2017 + index), score, { category: "x" }),
    figureOf(String(2017 + index), 8 - score, { category: "y" }),
  ]);
  const { lines, parts, goals } = assess({ catalogue, figures });
  expect(lines.map(({ category, status }) => [category, status])).toEqual([
    [null, "unchanged"],
    ["x", "positive"],
    ["y", "negative"],
  ]);
  expect(parts).toEqual([]);
  expect(goals).toMatchObject([{ positive: 0, unchanged: 1, negative: 0 }]);
});

test("diversity is the chance that two persons drawn differ", () => {
  // By counting pairs: 3 and 2 persons make 10 pairs, 6 of them mixed.
  expect(diversity([3, 2])).toBeCloseTo(0.6, 12);
  // 132 of 240 pairs are alike.
  expect(diversity([12, 1, 1, 1, 1])).toBe(0.45);
  expect(diversity([5, 0])).toBe(0);
  expect(diversity([1, 1, 1])).toBe(1);
  expect(diversity([1])).toBeNull();
  expect(diversity([0, 0])).toBeNull();
  expect(diversity([-1, 3])).toBeNull();
});

test("proportions take the plain form", () => {
  expect(diversity([0.5, 0.5])).toBeCloseTo(0.5, 12);
  expect(diversity([62.5, 37.5])).toBeCloseTo(1 - 0.625 ** 2 - 0.375 ** 2, 12);
});

const areas: Partial<Indicator> = {
  measure: "index",
  groups: ["target"],
  categories: {
    name: "Område",
    combine: "simpson",
    items: ["nord", "syd"].map((id) => ({ id, name: id })),
    within: { name: "Herkomst", items: ["d", "v", "i"].map((id) => ({ id, name: id })) },
  },
};

test("categories within categories are written outer/inner", () => {
  expect(categoryIds(indicatorOf(areas))).toEqual(["nord/d", "nord/v", "nord/i", "syd/d", "syd/v", "syd/i"]);
});

test("the municipality's diversity is the areas' weighed by their population", () => {
  const counts = { "nord/d": 3, "nord/v": 2, "nord/i": 0, "syd/d": 5, "syd/v": 5, "syd/i": 5 };
  const figures = Object.entries(counts).map(([category, count]) => inside(category, count));
  // Nord 6 of 10 pairs are mixed, Syd 75 of 105: (5 · 0.6 + 15 · 75/105) / 20.
  const line = lineOf(figures, { indicator: areas });
  expect(line.value).toBeCloseTo((5 * 0.6 + (15 * 75) / 105) / 20, 12);
  expect(line).toMatchObject({ category: null, interval: null, certainty: "unknown" });
  const { parts } = assess({ catalogue: catalogueOf([areas]), figures });
  expect(parts.map(({ category, value }) => [category, value])).toEqual([
    ["nord", 0.6],
    ["syd", expect.closeTo(75 / 105, 12)],
  ]);
});

test("a diversity without areas is over the categories", () => {
  const line = lineOf([inside("x", 3), inside("y", 2)], {
    indicator: { ...categories("simpson"), measure: "index" },
  });
  expect(line.value).toBeCloseTo(0.6, 12);
});

test("a count that lacks leaves the municipality without an index", () => {
  const line = lineOf([inside("nord/d", 3), inside("nord/v", 2)], { indicator: areas });
  expect(line).toMatchObject({
    value: null,
    detail: "missing",
    reason: { code: "parts-missing", values: { have: 2, of: 6 } },
  });
});

test("an index may be entered as it is", () => {
  expect(lineOf([figureOf("2018", 0.55)], { indicator: areas }).value).toBe(0.55);
});
