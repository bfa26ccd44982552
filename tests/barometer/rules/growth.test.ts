// Rule `growth`: compound yearly growth since the baseline, as Open SDG and Statistics Canada measure progress.
import type { Indicator } from "../../../src/barometer/catalogue";
import { figuresOf, lineOf } from "../helpers";

const grown = (from: number, to: number, given: Partial<Indicator> = {}) =>
  lineOf(figuresOf({ "2010": from, "2020": to }), {
    indicator: { rule: "growth", measure: "mean", decimals: 4, ...given },
  });

/** What 100 becomes in ten years, by multiplying and not by powers. */
function after10(rate: number): number {
  let value = 100;
  for (let year = 0; year < 10; year += 1) value *= 1 + rate;
  return value;
}

test.each([
  [0.0151, "positive", "substantial"],
  [0.0149, "positive", "moderate"],
  [0.0051, "positive", "moderate"],
  [0.0049, "unchanged", "limited"],
  [0, "unchanged", "limited"],
  [-0.0001, "negative", "deterioration"],
])("growth of %d a year is %s: %s", (rate, status, detail) => {
  expect(grown(100, after10(rate))).toMatchObject({ status, detail });
});

test("a wished fall turns the sign", () => {
  expect(grown(100, after10(-0.02), { desired: "decrease" }).detail).toBe("substantial");
  expect(grown(100, after10(0.001), { desired: "decrease" }).detail).toBe("deterioration");
});

test("near a natural limit the bar is lower", () => {
  // (1 − 0.9^4.44) = 0.3736, so the bars are 0.56 % and 0.19 %.
  const near = (rate: number) => grown(90, (90 * after10(rate)) / 100, { naturalLimit: 100 }).detail;
  expect(near(0.0057)).toBe("substantial");
  expect(near(0.0055)).toBe("moderate");
  expect(near(0.0018)).toBe("limited");
  expect(grown(90, (90 * after10(0.0057)) / 100).detail).toBe("moderate");
});

test("a natural limit does not help a value that should fall", () => {
  expect(grown(90, (90 * after10(-0.0057)) / 100, { naturalLimit: 100, desired: "decrease" }).detail).toBe(
    "moderate",
  );
});

// From 100 in 2010 to after10(0.02) in 2020 asks for 2 % a year.
test.each([
  [0.0191, "positive", "substantial"],
  [0.0189, "positive", "moderate"],
  [0.0121, "positive", "moderate"],
  [0.0119, "unchanged", "limited"],
  [-0.0001, "negative", "deterioration"],
  [0.0201, "positive", "target-achieved"],
])("with a target of 2 %% a year, %d is %s: %s", (rate, status, detail) => {
  // The target lies twenty years on, so that it is not met on the way.
  const target = { value: Math.round(after10(0.02) ** 2 * 100) / 1e4, by: "2030" };
  const now = detail === "target-achieved" ? target.value : after10(rate);
  expect(grown(100, now, { target })).toMatchObject({ status, detail });
});

test("a baseline that already met the target and fell back is deterioration", () => {
  expect(grown(100, 99, { target: { value: 100, by: "2030" } }).detail).toBe("deterioration");
});

test("a base of zero counts as 0.001", () => {
  expect(grown(0, 5).detail).toBe("substantial");
  expect(grown(0, 0, { desired: "decrease", target: { value: 0, by: "2030" } }).detail).toBe(
    "target-achieved",
  );
});

test("a target of zero counts as 0.001", () => {
  // From 10 to 0.001 in 20 years asks for −37 % a year; halving in ten years is −6.7 %.
  expect(grown(10, 5, { desired: "decrease", target: { value: 0, by: "2030" } }).detail).toBe("limited");
});

test("mixed signs cannot be judged", () => {
  expect(grown(-5, 5)).toMatchObject({ status: "unassessed", reason: { code: "mixed-signs" } });
});

test("below zero a rise is still a rise", () => {
  expect(grown(-10, -5).detail).toBe("substantial");
  expect(grown(-5, -10).detail).toBe("deterioration");
});

test("one measurement is not enough", () => {
  expect(lineOf(figuresOf({ "2020": 5 }), { indicator: { rule: "growth" } })).toMatchObject({
    status: "unassessed",
    detail: "first-measurement",
  });
});

test("parity: level is positive, though a closed gap cannot shrink further", () => {
  const gaps = (numbers: Record<string, number>) =>
    lineOf([...figuresOf(numbers), ...figuresOf({ "2010": 50, "2020": 50 }, { group: "c" })], {
      indicator: { rule: "growth", desired: "parity", better: "higher" },
    });
  expect(gaps({ "2010": 52, "2020": 51 })).toMatchObject({ status: "positive", detail: "level" });
  expect(gaps({ "2010": 40, "2020": 50 })).toMatchObject({ status: "positive", detail: "level" });
  expect(gaps({ "2010": 45, "2020": 44 })).toMatchObject({ status: "negative", detail: "deterioration" });
});
