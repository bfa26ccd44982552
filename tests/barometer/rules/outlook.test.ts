// Rule `outlook`: Destatis' weather symbols, case by case.
import { figureOf, figuresOf, lineOf } from "../helpers";

const weather = (
  before: number,
  last: number,
  now: number,
  target?: { value: number; by: string },
  desired: "increase" | "decrease" = "increase",
) =>
  lineOf(figuresOf({ "2013": before, "2017": last, "2018": now }), {
    indicator: { rule: "outlook", desired, target },
  });

test.each([
  [40, 48, 50, "positive", "sun"],
  [40, 51, 50, "unchanged", "light-cloud"],
  [40, 50, 50, "unchanged", "light-cloud"],
  [52, 48, 50, "unchanged", "cloud"],
  [50, 48, 50, "unchanged", "cloud"],
  [52, 51, 50, "negative", "storm"],
  [50, 50, 50, "negative", "storm"],
])("without a target %d, %d, %d is %s: %s", (before, last, now, status, detail) => {
  expect(weather(before, last, now)).toMatchObject({ status, detail });
});

test("a wished fall is a sun as well", () => {
  expect(weather(50, 42, 40, undefined, "decrease").detail).toBe("sun");
});

// From 40 to 50 in five years: 2 a year. With four years to go it reaches 58.
test.each([
  [50, "sun"],
  [49, "sun"],
  [58, "sun"],
  [58.4, "sun"],
  // 8 of 8.42…: the miss is 5 %.
  [50 + 8 / 0.95, "light-cloud"],
  [59, "light-cloud"],
  [60, "light-cloud"],
  [60.1, "cloud"],
])("towards %d in 2022 it is %s", (value, detail) => {
  expect(weather(40, 48, 50, { value, by: "2022" }).detail).toBe(detail);
});

test("a target already reached is sun, or light cloud when the trend goes the other way", () => {
  expect(weather(50, 50, 50, { value: 45, by: "2022" }).detail).toBe("sun");
  expect(weather(55, 50, 50, { value: 45, by: "2022" })).toMatchObject({
    detail: "light-cloud",
    status: "unchanged",
  });
});

test("an unreached target without the right trend is a storm", () => {
  expect(weather(50, 48, 50, { value: 60, by: "2022" })).toMatchObject({
    detail: "storm",
    status: "negative",
  });
});

test("from the target's year on an unreached target is a cloud, or a storm", () => {
  expect(weather(40, 48, 50, { value: 51, by: "2018" }).detail).toBe("cloud");
  expect(weather(40, 48, 50, { value: 51, by: "2016" }).detail).toBe("cloud");
  expect(weather(52, 48, 50, { value: 51, by: "2016" }).detail).toBe("storm");
});

test("it says which years it lacks", () => {
  expect(lineOf(figuresOf({ "2014": 40, "2018": 50 }), { indicator: { rule: "outlook" } })).toMatchObject({
    status: "unassessed",
    detail: "too-few-points",
    reason: { code: "too-few-points", values: { lacking: "2013, 2017" } },
  });
});

test("a first measurement is called one", () => {
  expect(lineOf(figuresOf({ "2018": 50 }), { indicator: { rule: "outlook" } }).detail).toBe(
    "first-measurement",
  );
});

test("half-years are held against the same half", () => {
  const figures = figuresOf({ "2013H2": 40, "2017H2": 48, "2018H1": 99, "2018H2": 50 });
  expect(lineOf(figures, { indicator: { rule: "outlook", period: { kind: "halfyear" } } }).detail).toBe(
    "sun",
  );
});

test("a break within the five years stops it", () => {
  const figures = [...figuresOf({ "2013": 40, "2018": 50 }), figureOf("2017", 48)];
  expect(
    lineOf(figures, { indicator: { rule: "outlook", breaks: [{ from: "2015", note: "Ny opgørelse" }] } })
      .detail,
  ).toBe("break");
});

test("elections have no yearly points", () => {
  const figures = figuresOf({ KV2013: 40, KV2017: 50 });
  expect(lineOf(figures, { indicator: { rule: "outlook", period: { kind: "election" } } }).detail).toBe(
    "too-few-points",
  );
});

test("parity: level is no storm, though a closed gap cannot shrink further", () => {
  const gaps = (numbers: Record<string, number>, tolerance = 0) =>
    lineOf([...figuresOf(numbers), ...figuresOf({ "2013": 50, "2017": 50, "2018": 50 }, { group: "c" })], {
      indicator: { rule: "outlook", desired: "parity", tolerance },
    });
  expect(gaps({ "2013": 50, "2017": 50, "2018": 50 })).toMatchObject({ status: "positive", detail: "level" });
  expect(gaps({ "2013": 50, "2017": 50, "2018": 49 }, 1)).toMatchObject({ detail: "level" });
  expect(gaps({ "2013": 50, "2017": 50, "2018": 49 })).toMatchObject({ status: "negative", detail: "storm" });
  expect(gaps({ "2017": 50, "2018": 50 })).toMatchObject({ status: "unassessed", detail: "too-few-points" });
});
