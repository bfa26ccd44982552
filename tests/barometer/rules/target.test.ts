// Rule `target`: on the straight line from the baseline to the decided year, or behind it.
import { figuresOf, lineOf } from "../helpers";

const towards = (
  value: number,
  numbers: Record<string, number>,
  desired: "increase" | "decrease" = "increase",
  by = "2020",
) => lineOf(figuresOf(numbers), { indicator: { rule: "target", desired, target: { value, by } } });

// From 40 in 2010 towards 50 in 2020 the line stands at 45 in 2015.
test.each([
  [50, "positive", "reached"],
  [45, "positive", "on-track"],
  [44.9, "unchanged", "behind"],
  [40.1, "unchanged", "behind"],
  [40, "negative", "wrong-way"],
  [39, "negative", "wrong-way"],
])("%d half-way is %s", (now, status, detail) => {
  expect(towards(50, { "2010": 40, "2015": now })).toMatchObject({ status, detail });
});

test.each([
  [30, "reached"],
  [35, "on-track"],
  [36, "behind"],
  [41, "wrong-way"],
])("where a fall is wished, %d half-way to 30 is %s", (now, detail) => {
  expect(towards(30, { "2010": 40, "2015": now }, "decrease").detail).toBe(detail);
});

test("the line is rounded as the figures are shown", () => {
  // A third of the way from 40 to 50 is 43.33…, shown as 43.3.
  const line = towards(50, { "2010": 40, "2013": 43.3 }, "increase", "2019");
  expect(line).toMatchObject({ detail: "on-track" });
  expect(line.facts.target).toEqual({ value: 50, by: "2019", distance: 6.7, reached: false, expected: 43.3 });
});

test("after the target's year the line stands still", () => {
  expect(towards(50, { "2010": 40, "2024": 49 })).toMatchObject({
    detail: "behind",
    status: "unchanged",
    facts: { target: { expected: 50 } },
  });
});

test("the line runs between last days, so half-years count half", () => {
  const figures = figuresOf({ "2010H2": 40, "2011H1": 42.4 });
  const indicator = {
    rule: "target" as const,
    period: { kind: "halfyear" as const },
    target: { value: 50, by: "2012" },
  };
  // A quarter of two years: 42.5.
  expect(lineOf(figures, { indicator })).toMatchObject({ detail: "behind" });
});

test("the baseline serves, whatever else the catalogue judges against", () => {
  const figures = figuresOf({ "2010": 40, "2014": 44, "2015": 43 });
  const given = {
    indicator: { rule: "target" as const, target: { value: 50, by: "2020" } },
    catalogue: { judgedAgainst: "previous" as const },
  };
  expect(lineOf(figures, given)).toMatchObject({
    status: "unchanged",
    detail: "behind",
    facts: { reference: "2010" },
  });
});

test("a first measurement shows the distance, and a target that is met is met", () => {
  const line = towards(50, { "2010": 40 });
  expect(line).toMatchObject({ status: "unassessed", detail: "first-measurement" });
  expect(line.facts.target).toMatchObject({ distance: 10, reached: false, expected: null });
  expect(towards(50, { "2010": 51 })).toMatchObject({ status: "positive", detail: "reached" });
});

test("the distance is also shown under other rules", () => {
  const line = lineOf(figuresOf({ "2010": 40, "2011": 39 }), {
    indicator: { desired: "decrease", target: { value: 30, by: "2020" } },
  });
  expect(line.facts.target).toMatchObject({ distance: 9, reached: false });
});

test("without a decided target it cannot be judged, and says so", () => {
  expect(lineOf(figuresOf({ "2010": 40, "2011": 41 }), { indicator: { rule: "target" } })).toMatchObject({
    status: "unassessed",
    detail: "no-wish",
    reason: { code: "no-target" },
  });
});
