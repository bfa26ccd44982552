import fc from "fast-check";
import { isDash, numberReadings } from "../../src/checks/typed-number";
import { formatNumber } from "../../src/text/said/numbers";

test.each([
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u00a0234,5", 1234.5],
  ["1\u202f234\u202f567", 1234567],
  ["1\u2009234.5", 1234.5],
  ["1.234.567", 1234567],
  ["1,234,567", 1234567],
  ["1.234,567", 1234.567],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["0,125", 0.125],
  ["0.125", 0.125],
  ["1234,567", 1234.567],
  [",5", 0.5],
  ["5", 5],
  ["007", 7],
  ["  42\u00a0", 42],
  ["54,1 %", 54.1],
  ["54,1\u00a0%", 54.1],
  ["54,1 pct.", 54.1],
  ["54.1percent", 54.1],
  ["−5", -5],
  ["-5,25", -5.25],
  ["- 5", -5],
  ["–5", -5],
  ["+5", 5],
  ["-0", 0],
])("%j is read as %d, and nothing else is possible", (text, value) => {
  expect(numberReadings(text)).toEqual([value]);
});

test.each([
  ["1.234", 1234],
  ["1,234", 1.234],
  ["100.000", 100000],
  ["12.345 %", 12345],
])("%j may be two numbers; the Danish one is %d", (text, value) => {
  expect(numberReadings(text)[0]).toBe(value);
  expect(numberReadings(text)).toHaveLength(2);
});

test.each(["–", "-", "—", "−", "--", " - "])("a dash %j is told as one, and is no number", (text) => {
  expect(isDash(text)).toBe(true);
  expect(numberReadings(text)).toEqual([]);
});

test.each([
  "",
  " ",
  "%",
  ".",
  ",",
  "5,",
  "5.",
  "12 stk",
  "ca. 5",
  "1.23.456",
  "1,23,456",
  "12 34",
  "1 234.567,8",
  "1.234 567",
  "1.234.56",
  "1,2,3",
  "1..2",
  "2018-10",
  "1e5",
  "(5)",
  "5-",
  "--5",
  "½",
  "٣",
  "#N/A",
  "Infinity",
  "NaN",
  "0x10",
  "1_000",
  "9".repeat(100),
])("%j is no number", (text) => {
  expect(numberReadings(text)).toEqual([]);
});

const numbers = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }));

test("every number written in Danish or English is among its readings", () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom("da" as const, "en" as const), ([digits, decimals], language) => {
      const value = Number(`${digits}e-${decimals}`);
      expect(numberReadings(formatNumber(value, decimals, language))).toContain(value);
    }),
  );
});

test("what is certain has the same reading when points and commas change places", () => {
  const swap = (text: string) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,- %")) }), (text) => {
      const readings = numberReadings(text);
      if (readings.length !== 1) return;
      expect(numberReadings(swap(text))).toEqual(readings);
    }),
  );
});
