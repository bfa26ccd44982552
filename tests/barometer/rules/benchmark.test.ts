// Rule `benchmark`: the target group's interval against the comparison value taken as exact.
import { figureOf, lineOf } from "../helpers";

const against = (
  lower: number,
  upper: number,
  comparison: number,
  given: Parameters<typeof lineOf>[1] = {},
) =>
  lineOf(
    [figureOf("2018", (lower + upper) / 2, { lower, upper }), figureOf("2018", comparison, { group: "c" })],
    { ...given, indicator: { rule: "benchmark", ...given.indicator } },
  );

test.each([
  [40, 48, 50, "negative", "worse"],
  [40, 50, 50, "unchanged", "similar"],
  [45, 55, 50, "unchanged", "similar"],
  [50, 60, 50, "unchanged", "similar"],
  [51, 60, 50, "positive", "better"],
])("an interval from %d to %d beside %d is %s", (lower, upper, comparison, status, detail) => {
  expect(against(lower, upper, comparison)).toMatchObject({ status, detail });
});

test("where a fall is wished, lower is better", () => {
  expect(against(40, 48, 50, { indicator: { desired: "decrease" } })).toMatchObject({
    status: "positive",
    detail: "better",
  });
  expect(against(51, 60, 50, { indicator: { desired: "decrease" } })).toMatchObject({
    status: "negative",
    detail: "worse",
  });
});

test("limits are compared as they are shown", () => {
  // 49.96 is shown as 50.0 and touches; 49.94 is shown as 49.9 and does not.
  expect(against(40, 49.96, 50).detail).toBe("similar");
  expect(against(40, 49.94, 50).detail).toBe("worse");
});

test("with parity similar is what is wished, and the good side is better", () => {
  expect(against(45, 55, 50, { indicator: { desired: "parity" } })).toMatchObject({
    status: "positive",
    detail: "similar",
  });
  expect(against(51, 60, 50, { indicator: { desired: "parity" } })).toMatchObject({
    status: "negative",
    detail: "worse",
  });
  expect(against(51, 60, 50, { indicator: { desired: "parity", better: "higher" } })).toMatchObject({
    status: "positive",
    detail: "better",
  });
});

test("counts give Wilson's interval, and one measurement is enough", () => {
  const figures = [figureOf("2018", [300, 1000]), figureOf("2018", [400, 1000], { group: "c" })];
  expect(lineOf(figures, { indicator: { rule: "benchmark" } })).toMatchObject({
    detail: "worse",
    certainty: "certain",
    changeInterval: null,
  });
});

test.each([
  ["the comparison figure lacks", [figureOf("2018", [3, 10])], "missing", "figure-missing"],
  [
    "the comparison figure is withheld",
    [figureOf("2018", [3, 10]), figureOf("2018", null, { group: "c", missing: "withheld" })],
    "withheld",
    "figure-withheld",
  ],
  [
    "no interval is known",
    [figureOf("2018", 30), figureOf("2018", 40, { group: "c" })],
    "missing",
    "no-interval",
  ],
  [
    "the bases differ",
    [
      figureOf("2018", [3, 10], { basis: "origin" }),
      figureOf("2018", [4, 10], { group: "c", basis: "citizenship" }),
    ],
    "basis",
    "groups-basis-differ",
  ],
] as const)("it cannot judge where %s", (_what, figures, detail, code) => {
  expect(lineOf([...figures], { indicator: { rule: "benchmark" } })).toMatchObject({
    status: "unassessed",
    detail,
    reason: { code },
  });
});

test("it cannot judge without a comparison group", () => {
  expect(
    lineOf([figureOf("2018", [3, 10])], { indicator: { rule: "benchmark", groups: ["target"] } }).reason
      ?.code,
  ).toBe("no-comparison-group");
});
