import fc from "fast-check";
import {
  formatExact,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSigned,
} from "../../../src/text/said/numbers";

test("Danish has decimal comma and thousands point, English the reverse", () => {
  expect(formatNumber(1234567.891, 2, "da")).toBe("1.234.567,89");
  expect(formatNumber(1234567.891, 2, "en")).toBe("1,234,567.89");
});

test("fewer than four digits have no thousands mark", () => {
  expect(formatNumber(999, 0, "da")).toBe("999");
  expect(formatNumber(1000, 0, "da")).toBe("1.000");
});

test("a negative number has a true minus sign", () => {
  expect(formatNumber(-8.6, 1, "da")).toBe("−8,6");
});

test("what rounds to zero has no sign", () => {
  expect(formatNumber(-0.04, 1, "da")).toBe("0,0");
  expect(formatSigned(-0.04, 1, "da")).toBe("0,0");
  expect(formatSigned(0.04, 1, "da")).toBe("0,0");
});

test("a change upwards has a plus", () => {
  expect(formatSigned(1.8, 1, "da")).toBe("+1,8");
  expect(formatSigned(-1.8, 1, "en")).toBe("−1.8");
});

test("halves go away from zero on the decimal form", () => {
  expect(formatNumber(0.145, 2, "en")).toBe("0.15");
  expect(formatNumber(-2.5, 0, "en")).toBe("−3");
});

test("decimals are filled up", () => {
  expect(formatNumber(54, 1, "da")).toBe("54,0");
  expect(formatNumber(0, 2, "da")).toBe("0,00");
});

test("very large and very small numbers stay plain digits", () => {
  expect(formatNumber(1.5e21, 0, "en")).toBe("1,500,000,000,000,000,000,000");
  expect(formatNumber(1.5e-7, 6, "da")).toBe("0,000000");
  expect(formatNumber(0.000002, 6, "da")).toBe("0,000002");
});

test("what is no number is shown as a dash", () => {
  expect(formatNumber(Number.NaN, 1, "da")).toBe("–");
  expect(formatNumber(Number.POSITIVE_INFINITY, 1, "da")).toBe("–");
});

test("percent and points are written as the administration does", () => {
  expect(formatPercent(54.1, 1, "da")).toBe("54,1 pct.");
  expect(formatPercent(54.1, 1, "en")).toBe("54.1%");
  expect(formatPoints(8.6, 1, "da")).toBe("8,6 procentpoint");
  expect(formatPoints(1, 0, "en")).toBe("1 percentage point");
  expect(formatPoints(1, 1, "en")).toBe("1.0 percentage points");
});

test("a number people have written keeps its own decimals", () => {
  expect(formatExact(40, "da")).toBe("40");
  expect(formatExact(2.5, "da")).toBe("2,5");
  expect(formatExact(1e-7, "en")).toBe("0.0000001");
});

test("every number reads back as what it shows", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 6 }),
      (value, decimals) => {
        const danish = formatNumber(value, decimals, "da");
        const english = formatNumber(value, decimals, "en");
        const read = Number(english.replaceAll(",", "").replace("−", "-"));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(
          0.5000001 * 10 ** -decimals + Math.abs(value) * 1e-15,
        );
        expect(danish).toBe(english.replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")));
      },
    ),
  );
});
