// Joint indicators and doubles: what counts when several entered the same figure.
import fc from "fast-check";
import { settle } from "../../src/barometer/reports";
import { figureOf, indicatorOf, lineOf } from "./helpers";

const joint = (kind: "same" | "sum" | "lead") =>
  indicatorOf({ departments: ["a", "b"], joint: kind, measure: "count" });
const a = (value: number | null, given = {}) => figureOf("2018", value, { department: "a", ...given });
const b = (value: number | null, given = {}) => figureOf("2018", value, { department: "b", ...given });

test("the same figure from two departments is one figure", () => {
  expect(settle([a(7), b(7)], joint("same"))?.value).toBe(7);
});

test("of differing values the first department's counts, in whatever order they came", () => {
  expect(settle([b(8), a(7)], joint("same"))?.value).toBe(7);
  expect(settle([a(null, { missing: "pending" }), b(8)], joint("same"))?.value).toBe(8);
});

test("parts add up", () => {
  expect(settle([a(7), b(8)], joint("sum"))?.value).toBe(15);
  const shares = [
    figureOf("2018", [3, 10], { department: "a" }),
    figureOf("2018", [4, 20], { department: "b" }),
  ];
  expect(settle(shares, indicatorOf({ departments: ["a", "b"], joint: "sum" }))).toMatchObject({
    numerator: 7,
    denominator: 30,
  });
});

test.each([
  ["share", 40, 50],
  ["share", 0, 100],
  ["mean", 6.5, 7],
  ["index", 0.4, 0.3],
] as const)("parts of a %s without counts (%s and %s) are never added", (measure, one, other) => {
  const indicator = indicatorOf({ departments: ["a", "b"], joint: "sum", measure });
  expect(settle([a(one), b(other)], indicator)).toMatchObject({ value: null, uncounted: true });
});

test("a part with its counts beside one without makes no sum either", () => {
  const reports = [figureOf("2018", [3, 10], { department: "a" }), b(50)];
  const indicator = indicatorOf({ departments: ["a", "b"], joint: "sum" });
  expect(settle(reports, indicator)).toMatchObject({ numerator: null, value: null, uncounted: true });
});

test("means of parts are weighed by their persons", () => {
  const indicator = indicatorOf({ departments: ["a", "b"], joint: "sum", measure: "mean" });
  const reports = [a(4, { denominator: 10 }), b(7, { denominator: 20 })];
  expect(settle(reports, indicator)).toMatchObject({ value: 6, denominator: 30 });
});

test("counts given as numerator and as value add up", () => {
  const reports = [a(null, { numerator: 7 }), b(8)];
  expect(settle(reports, joint("sum"))?.value).toBe(15);
});

test("a line says why percentages of several departments are no joint figure", () => {
  const indicator = { departments: ["a", "b"], joint: "sum" as const };
  expect(lineOf([a(40), b(50)], { indicator })).toMatchObject({
    value: null,
    status: "unassessed",
    reason: { code: "parts-uncounted", values: { period: "2018", group: "target" } },
  });
});

test("parts from a list without departments add up as well", () => {
  expect(settle([figureOf("2018", 7), figureOf("2018", 8)], joint("sum"))?.value).toBe(15);
});

test("a part that was read twice counts once", () => {
  expect(settle([a(7), a(7), b(8)], joint("sum"))?.value).toBe(15);
});

test.each([
  ["withheld", [a(7), b(null, { missing: "withheld" })], "withheld"],
  ["pending", [a(7), b(null, { missing: "pending" })], "pending"],
  ["not reported at all", [a(7)], "not-available"],
  ["on another basis", [a(7, { basis: "origin" }), b(8, { basis: "citizenship" })], "not-available"],
] as const)("a sum with a part that is %s is no sum", (_what, reports, missing) => {
  expect(settle([...reports], joint("sum"))).toMatchObject({ value: null, missing });
});

test("the leading department's figure counts alone", () => {
  expect(settle([b(8), a(7)], joint("lead"))?.value).toBe(7);
  expect(settle([b(8)], joint("lead"))).toBeNull();
});

test("empty rows are no report", () => {
  expect(settle([figureOf("2018", null)], joint("same"))).toBeNull();
});

test("the order of reports never matters", () => {
  const report = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 5 })),
    department: fc.constantFrom("a", "b", null),
    basis: fc.constantFrom("origin" as const, null),
    seriesBreak: fc.constantFrom(true as const, "ny", null),
  });
  fc.assert(
    fc.property(
      fc.array(report, { maxLength: 5 }),
      fc.constantFrom("same" as const, "sum" as const, "lead" as const),
      (reports, kind) => {
        const figures = reports.map(({ value, ...given }) =>
          figureOf("2018", value, { ...given, missing: value === null ? "pending" : null }),
        );
        const counted = (reported: typeof figures): unknown => {
          const figure = settle(reported, joint(kind));
          // Who of two equals is named makes no difference to what counts.
          return figure && { ...figure, department: null };
        };
        const there = counted(figures);
        const back = counted([...figures].reverse());
        expect(back).toEqual(there);
      },
    ),
  );
});

test("a joint sum reaches the line", () => {
  const indicator = { departments: ["a", "b"], joint: "sum" as const, measure: "count" as const };
  expect(lineOf([a(7), b(8)], { indicator }).value).toBe(15);
});
