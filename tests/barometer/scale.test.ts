// What a figure and a success criterion can be at all, and what becomes of a figure that cannot be true.
import { criterionScaleOf, isPossible, scaleOf } from "../../src/barometer/scale";
import type { Indicator } from "../../src/barometer/catalogue";
import type { ReportedFigure } from "../../src/barometer/series";
import { figureOf, figuresOf, indicatorOf, lineOf } from "./helpers";

test.each<[Partial<Indicator>, { min: number | null; max: number | null }]>([
  [{}, { min: 0, max: 100 }],
  [{ limits: { max: 60 } }, { min: 0, max: 60 }],
  [
    { measure: "mean", unit: "karakter" },
    { min: -3, max: 12 },
  ],
  [
    { measure: "mean", unit: "dage" },
    { min: null, max: null },
  ],
  [{ measure: "count" }, { min: null, max: null }],
])("the scale of %j", (given, scale) => {
  expect(scaleOf(indicatorOf(given))).toEqual(scale);
});

test("where the wish is parity, a criterion is a gap no longer than the scale", () => {
  const given = { desired: "parity" as const };
  expect(criterionScaleOf(indicatorOf(given))).toEqual({ min: 0, max: 100 });
  expect(criterionScaleOf(indicatorOf({ ...given, measure: "mean", unit: "karakter" }))).toEqual({
    min: 0,
    max: 15,
  });
});

test.each<[string, ReportedFigure, Partial<Indicator>, boolean]>([
  ["15 of 10", figureOf("2018", [15, 10]), {}, false],
  ["10 of 10", figureOf("2018", [10, 10]), {}, true],
  ["150 percent", figureOf("2018", 150), {}, false],
  ["100 percent and what arithmetic leaves", figureOf("2018", 100.00000000000001), {}, true],
  ["−1 percent", figureOf("2018", -1), {}, false],
  ["a count of −3", figureOf("2018", -3), { measure: "count" }, false],
  ["a count of 1E+308", figureOf("2018", 1e308), { measure: "count" }, false],
  ["a change that may be negative", figureOf("2018", -3), { measure: "count", limits: { min: -100 } }, true],
  ["a grade mean of 62", figureOf("2018", 62), { measure: "mean", unit: "karakterpoint" }, false],
  ["no figure", figureOf("2018", null), {}, true],
])("%s", (_what, figure, given, possible) => {
  expect(isPossible(figure, indicatorOf(given))).toBe(possible);
});

test("an impossible figure has no value and no light, and says that it was not corrected", () => {
  const line = lineOf([...figuresOf({ 2017: 40 }), figureOf("2018", [15, 10])]);
  expect(line).toMatchObject({
    period: "2018",
    value: null,
    status: "unassessed",
    reason: { code: "figure-faulty", values: { period: "2018", group: "target" } },
  });
});

test("a figure marked as faulty is left out though its number could be true", () => {
  const faulty: ReportedFigure = { ...figureOf("2018", 55), faulty: true };
  expect(lineOf([figureOf("2017", 40), faulty])).toMatchObject({
    value: null,
    reason: { code: "figure-faulty" },
  });
});

test("a faulty part makes no sum", () => {
  const indicator = { departments: ["a", "b"], joint: "sum" as const, measure: "count" as const };
  const parts = [figureOf("2018", 9, { department: "a" }), figureOf("2018", -8, { department: "b" })];
  expect(lineOf(parts, { indicator })).toMatchObject({ value: null, reason: { code: "figure-faulty" } });
});
