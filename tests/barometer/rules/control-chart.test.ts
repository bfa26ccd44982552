// Rule `control-chart`: XmR limits and the four signals of Making Data Count.
import { chart } from "../../../src/barometer/rules/control-chart";
import { figuresOf, lineOf, linesOf } from "../helpers";

const yearly = (values: number[], from = 2000): Record<string, number> =>
  Object.fromEntries(values.map((value, index) => [String(from + index), value]));

const charted = (values: number[], desired: "increase" | "decrease" = "increase") =>
  lineOf(figuresOf(yearly(values)), { indicator: { rule: "control-chart", desired } });

test("Wheeler's trade deficits of 1987 have the limits he prints", () => {
  // D. J. Wheeler, Understanding Variation: mean 12.75, average moving range 1.66, limits 8.33 and 17.17.
  const { limits, signals } = chart([10.7, 13.0, 11.4, 11.5, 12.5, 14.1, 14.8, 14.1, 12.6, 16.0, 11.7, 10.6]);
  expect(limits.mean).toBeCloseTo(12.75, 10);
  expect(limits.upper).toBeCloseTo(17.17, 1);
  expect(limits.lower).toBeCloseTo(8.33, 1);
  expect(signals.every((signal) => signal === 0)).toBe(true);
});

test("a moving range beyond 3.267 times their mean is screened out once", () => {
  // Ranges: ten of 1, one of 19, one of 20; mean 49/12 = 4.083, screen at 13.34; what is left has mean 1.
  const { limits } = chart([5, 6, 5, 6, 5, 6, 25, 5, 6, 5, 6, 5, 6]);
  expect((limits.upper - limits.mean) / 2.66).toBeCloseTo(1, 10);
});

test("a series that never moves has no signals, whatever its value is in binary", () => {
  for (const value of [0.1, 1.1, 33.3, 52.7, 99.9]) {
    for (const length of [2, 3, 6, 7, 12]) {
      const values = new Array<number>(length).fill(value);
      expect([values, chart(values).signals]).toEqual([values, values.map(() => 0)]);
    }
  }
});

test("a point outside the limits is a signal", () => {
  const values = [50, 51, 50, 49, 50, 51, 50, 49, 50, 51, 50, 60];
  expect(charted(values)).toMatchObject({ status: "positive", detail: "improvement", certainty: "certain" });
  expect(charted(values, "decrease")).toMatchObject({ status: "negative", detail: "concern" });
});

const marks = (values: number[]): string =>
  chart(values)
    .signals.map((signal) => "-.+"[signal + 1])
    .join("");

test("seven in a row on one side are signals, six are not", () => {
  expect(marks([8, 12, 8, 12, 8, 12, 8, 8, 11, 11, 12, 11, 12, 11, 11])).toBe("........+++++++");
  expect(marks([8, 12, 8, 12, 8, 12, 8, 11, 11, 12, 11, 12, 11, 8])).toBe("..............");
});

test("a point on the mean breaks a row", () => {
  const values = [1, 9, 1, 10, 9, 1, 9, 19, 11, 19, 11, 19, 11, 10];
  expect(chart(values).limits.mean).toBeCloseTo(10, 10);
  expect(marks(values)).toBe("..............");
});

test("seven rising points are signals, six are not", () => {
  expect(marks([0, 20, 0, 20, 0, 20, 7, 8, 9, 10, 11, 12, 13, 0, 20])).toBe("......+++++++..");
  expect(marks([0, 20, 0, 20, 0, 20, 8, 9, 10, 11, 12, 13, 0, 20])).toBe("..............");
});

test("two of three near one limit signal the three", () => {
  const calm = [10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10];
  const values = [...calm, 12.9, 10.9, 12.9, 9];
  const { limits } = chart(values);
  expect(limits.upper).toBeGreaterThan(12.9);
  expect(12.9 - limits.mean).toBeGreaterThan((2 / 3) * (limits.upper - limits.mean));
  expect(marks(values)).toBe(".............+++.");
});

test("ordinary variation is unchanged, and below twelve points the limits are provisional", () => {
  expect(charted([10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11])).toMatchObject({
    status: "unchanged",
    detail: "common-cause",
    certainty: "uncertain",
  });
  expect(charted([10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9])).toMatchObject({
    detail: "common-cause-trial-limits",
  });
});

test("equal values have limits without width and no signals", () => {
  expect(charted([5, 5, 5, 5])).toMatchObject({
    limits: { lower: 5, mean: 5, upper: 5 },
    status: "unchanged",
  });
});

test("an earlier line is judged on its own point, with the limits of the whole series", () => {
  const values = [50, 51, 50, 49, 50, 60, 50, 51, 50, 49, 50, 51];
  const lines = linesOf(figuresOf(yearly(values)), { series: true, indicator: { rule: "control-chart" } });
  expect(lines.map(({ status }) => status)).toEqual(
    values.map((value) => (value === 60 ? "positive" : "unchanged")),
  );
  expect(new Set(lines.map(({ limits }) => JSON.stringify(limits))).size).toBe(1);
  expect(lines[0]!.facts.signals).toEqual(["2005"]);
});

test("after a break the chart begins anew", () => {
  const figures = figuresOf(yearly([10, 11, 10, 90, 91, 90]));
  const line = lineOf(figures, {
    indicator: { rule: "control-chart", breaks: [{ from: "2003", note: "" }] },
  });
  expect(line.limits!.mean).toBeCloseTo(271 / 3, 10);
});

test("one measurement is a first measurement", () => {
  expect(charted([5])).toMatchObject({ status: "unassessed", detail: "first-measurement", limits: null });
});
