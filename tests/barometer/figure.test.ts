import { sizeOf } from "../../src/barometer/figure";

const none = { numerator: null, denominator: null, value: null };

test("a share with both persons and a percentage is what its persons are", () => {
  expect(sizeOf({ numerator: 1, denominator: 4, value: 90 }, "share")).toBe(25);
});

test("a share of nobody has no size, whatever percentage stands beside it", () => {
  expect(sizeOf({ numerator: 0, denominator: 0, value: 12 }, "share")).toBeNull();
});

test("a share with only one of its counts is its percentage, else nothing", () => {
  expect(sizeOf({ ...none, denominator: 40, value: 12.5 }, "share")).toBe(12.5);
  expect(sizeOf({ ...none, numerator: 5 }, "share")).toBeNull();
});

test("a count may stand as a numerator; a mean and an index are their value alone", () => {
  expect(sizeOf({ ...none, numerator: 7 }, "count")).toBe(7);
  expect(sizeOf({ ...none, numerator: 7, value: 8 }, "count")).toBe(8);
  expect(sizeOf({ ...none, numerator: 7 }, "mean")).toBeNull();
  expect(sizeOf({ numerator: 1, denominator: 2, value: 0.7 }, "index")).toBe(0.7);
});

test("what is no finite number is no size", () => {
  expect(sizeOf({ ...none, value: Infinity }, "mean")).toBeNull();
});
