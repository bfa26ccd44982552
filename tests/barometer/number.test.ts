// Rounding as it is shown, on the decimal form of a number.
import fc from "fast-check";
import {
  displayedDifference,
  percent,
  roundHalfAway,
  decimalMean,
  decimalSum,
} from "../../src/barometer/number";

test.each([
  [0.145, 2, 0.15],
  [1.005, 2, 1.01],
  [-0.5, 0, -1],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.04, 1, 0],
  [-0.04, 1, 0],
  [54.05, 1, 54.1],
  [1e21, 2, 1e21],
  [1e-7, 6, 0],
  [123456789012.345, 2, 123456789012.35],
  [Infinity, 1, Infinity],
])("%d with %i decimals is shown as %d", (value, decimals, shown) => {
  expect(roundHalfAway(value, decimals)).toBe(shown);
});

test("a number is rounded like its decimal digits are with pencil", () => {
  // Digits after the point, written down, so that the right answer is known without any arithmetic in binary.
  const written = fc.tuple(
    fc.nat({ max: 9_999_999 }),
    fc.nat({ max: 999_999 }),
    fc.integer({ min: 0, max: 6 }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(written, ([whole, fraction, decimals, isNegative]) => {
      const digits = String(fraction).padStart(6, "0");
      const kept =
        BigInt(`${whole}${digits.slice(0, decimals)}`) + ((digits[decimals] ?? "0") >= "5" ? 1n : 0n);
      const expected = Number(`${isNegative ? "-" : ""}${kept}e-${decimals}`);
      const value = Number(`${isNegative ? "-" : ""}${whole}.${digits}`);
      expect(roundHalfAway(value, decimals) + 0).toBe(expected + 0);
    }),
    { numRuns: 2000 },
  );
});

test("a difference of displayed values has no binary dust", () => {
  expect(displayedDifference(54.1, 52.3, 1)).toBe(1.8);
  expect(displayedDifference(54.14, 52.26, 1)).toBe(1.8);
});

test("a share that is exactly a half stays one", () => {
  expect(roundHalfAway(percent(1, 800), 2)).toBe(0.13);
});

test("sums and means are reckoned in decimals, so that a half in them is still a half", () => {
  expect(decimalSum([0.1, 0.2])).toBe(0.3);
  expect(decimalSum([])).toBe(0);
  expect(decimalMean([69.1, 70.3, 74.005])).toBe(71.135);
  expect(decimalMean([4.35, -1.05], [1, 2])).toBe(0.75);
  expect(decimalMean([1, 1, 0])).toBe(2 / 3);
  expect(decimalMean([1e21, 3e-7], [0, 2])).toBe(3e-7);
  expect(decimalMean([1], [0])).toBeNaN();
});

test("a mean of decimals is the number nearest to the true one", () => {
  const cents = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(cents, (numbers) => {
      const sum = numbers.reduce((all, number) => all + number, 0);
      // Both sides of the division are whole, so that it is rounded once.
      expect(decimalMean(numbers.map((number) => number / 100)) + 0).toBe(sum / (100 * numbers.length) + 0);
    }),
  );
});
