import { looksLikePeriod, readPeriod } from "../../../src/jobs/fill/foreign/periods";
import type { Indicator } from "../../../src/barometer/catalogue";

const of = (kind: Indicator["period"]["kind"], start?: string): Pick<Indicator, "period"> => ({
  period: start === undefined ? { kind } : { kind, start },
});

test.each<[string, Pick<Indicator, "period">, string]>([
  ["2018/19", of("custom", "08-01"), "2018-08/2019-07"],
  ["2018-2019", of("custom", "10-01"), "2018-10/2019-09"],
  ["2011/12", of("custom", "08-01"), "2011-08/2012-07"],
  ["skoleåret 2011-12", of("custom", "08-01"), "2011-08/2012-07"],
  ["okt. 2017 - sep. 2018", of("custom", "10-01"), "2017-10/2018-09"],
  ["1.10.2017-30.9.2018", of("custom", "10-01"), "2017-10/2018-09"],
  ["202505", of("month"), "2025-05"],
  ["2025/03", of("month"), "2025-03"],
  ["2025M11", of("month"), "2025-11"],
  ["maj 2025", of("month"), "2025-05"],
  ["05-2025", of("month"), "2025-05"],
  ["2011/12", of("month"), "2011-12"],
  ["2025K2", of("quarter"), "2025Q2"],
  ["2. kvt. 2025", of("quarter"), "2025Q2"],
  ["2025, 3. kvartal", of("quarter"), "2025Q3"],
  ["K4 2024", of("quarter"), "2024Q4"],
  ["1. halvår 2009", of("halfyear"), "2009H1"],
  ["2009 2. halvår", of("halfyear"), "2009H2"],
  ["31.12.2006", of("point"), "2006-12-31"],
  ["31. december 2006", of("point"), "2006-12-31"],
  ["ultimo 2006", of("point"), "2006-12-31"],
  ["KV17", of("election"), "KV2017"],
  ["2021", of("election"), "KV2021"],
  ["År 2019", of("year"), "2019"],
])("»%s« is understood for its indicator", (text, indicator, period) => {
  expect(readPeriod(text, indicator)).toBe(period);
});

test.each([
  "Høst 2021",
  "forår 2020",
  "2018/20",
  "sidste år",
  "5/6/2018",
  "32.1.2018",
  "2018 (foreløbig)",
  "uge 12 2020",
])("»%s« is no period, and never made one", (text) => {
  for (const kind of ["year", "month", "quarter", "halfyear", "point", "custom"] as const)
    expect(readPeriod(text, of(kind))).toBeNull();
});

test.each(["01.01.2019", "2018/19", "2025K2", "maj 2025"])("»%s« is never shortened to a year", (text) => {
  const read = readPeriod(text, of("year"));
  expect(read === null || !/^\d{4}$/.test(read)).toBe(true);
});

test("a number is a period only where it can be a year of our time", () => {
  expect(["2023", "1985", "202305"].map(looksLikePeriod)).toEqual([true, true, true]);
  expect(["14", "480", "1234", "45292", "213400"].map(looksLikePeriod)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
