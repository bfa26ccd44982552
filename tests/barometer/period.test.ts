// Periods as src/cli/README.md writes them: forms, order, neighbours, what a round asks for, and resolved baselines.
import fc from "fast-check";
import type { Indicator } from "../../src/barometer/catalogue";
import {
  comparePeriods,
  endsNoLaterThan,
  inOwnKind,
  isOwnKind,
  parsePeriod,
  periodsOfRound,
  previousPeriods,
  sameKind,
  shiftPeriod,
  shiftYears,
  yearsBetween,
} from "../../src/barometer/period";

const measured = (period: Indicator["period"], baseline?: string) => ({ period, baseline });

const anyPeriod = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.constantFrom("year", "H", "Q", "month", "point", "custom", "KV"),
    fc.nat(),
  )
  .map(([year, form, n]) => {
    const month = String((n % 12) + 1).padStart(2, "0");
    if (form === "H") return `${year}H${(n % 2) + 1}`;
    if (form === "Q") return `${year}Q${(n % 4) + 1}`;
    if (form === "month") return `${year}-${month}`;
    if (form === "point") return `${year}-${month}-15`;
    if (form === "custom") return `${year}-10/${year + 1}-09`;
    if (form === "KV") return `KV${year - ((((year - 2017) % 4) + 4) % 4)}`;
    return String(year);
  });

test.each([
  ["2018", "year", "2018-01-01", "2018-12-31"],
  ["2009H1", "halfyear", "2009-01-01", "2009-06-30"],
  ["2009H2", "halfyear", "2009-07-01", "2009-12-31"],
  ["2009Q1", "quarter", "2009-01-01", "2009-03-31"],
  ["2009Q4", "quarter", "2009-10-01", "2009-12-31"],
  ["2009-03", "month", "2009-03-01", "2009-03-31"],
  ["2008-02", "month", "2008-02-01", "2008-02-29"],
  ["1900-02", "month", "1900-02-01", "1900-02-28"],
  ["2006-12-31", "point", "2006-12-31", "2006-12-31"],
  ["2017-10/2018-09", "custom", "2017-10-01", "2018-09-30"],
  ["KV2017", "election", "2017-11-21", "2017-11-21"],
  ["9999Q4", "quarter", "9999-10-01", "9999-12-31"],
])("%s is a %s from %s to %s", (text, kind, start, end) => {
  expect(parsePeriod(text)).toEqual({ text, kind, start, end });
});

// The days the municipal elections were held, as published by the ministry of the interior.
test.each([
  ["KV2001", "2001-11-20"],
  ["KV2005", "2005-11-15"],
  ["KV2009", "2009-11-17"],
  ["KV2013", "2013-11-19"],
  ["KV2017", "2017-11-21"],
  ["KV2021", "2021-11-16"],
  ["KV2025", "2025-11-18"],
])("%s was held on %s", (text, day) => {
  expect(parsePeriod(text)?.start).toBe(day);
});

test.each([
  "",
  "18",
  "2018 ",
  "2018h1",
  "2018H3",
  "2018Q0",
  "2018-13",
  "2018-00",
  "2018-02-30",
  "2019-02-29",
  "2018-09/2017-10",
  "2018-13/2019-12",
  "KV2018",
  "KV",
  "0000",
  "2018/2019",
  "__proto__",
])("%j is no period", (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test("reading never throws, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => parsePeriod(text) === null || parsePeriod(text)?.text === text),
  );
});

test("periods are ordered by their last day, then by their first", () => {
  const sorted = ["2009H2", "2010", "KV2009", "2008-10/2009-09", "2009", "2009H1", "2009-06", "2009Q2"].sort(
    comparePeriods,
  );
  expect(sorted).toEqual([
    "2009H1",
    "2009Q2",
    "2009-06",
    "2008-10/2009-09",
    "KV2009",
    "2009",
    "2009H2",
    "2010",
  ]);
});

test("what is no period comes last", () => {
  expect(["x", "2009", "a", "2008"].sort(comparePeriods)).toEqual(["2008", "2009", "a", "x"]);
});

test("the order is a total order", () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
      expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
      if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0)
        expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("a period that is none never ends in time", () => {
  expect(endsNoLaterThan("2009H1", "2009-06-30")).toBe(true);
  expect(endsNoLaterThan("2009", "2009H1")).toBe(false);
  expect(endsNoLaterThan("nonsense", "2009")).toBe(false);
});

test.each([
  ["2018", -1, "2017"],
  ["2009H1", -1, "2008H2"],
  ["2009H2", 3, "2011H1"],
  ["2009Q1", -2, "2008Q3"],
  ["2009-01", -1, "2008-12"],
  ["2006-12-31", 1, "2007-12-31"],
  ["2008-02-29", 1, "2009-02-28"],
  ["2017-10/2018-09", -1, "2016-10/2017-09"],
  ["2017-08-15/2018-08-14", 1, "2018-08-15/2019-08-14"],
  ["KV2017", -1, "KV2013"],
  ["0001", -1, null],
  ["9999", 1, null],
  ["9999-10/9999-12", 1, null],
  ["x", 1, null],
])("%s shifted by %i is %s", (text, by, expected) => {
  expect(shiftPeriod(text, by)).toBe(expected);
});

test("shifting there and back comes home", () => {
  fc.assert(
    fc.property(anyPeriod, fc.integer({ min: -30, max: 30 }), (text, by) => {
      expect(shiftPeriod(shiftPeriod(text, by) ?? "", -by)).toBe(text);
    }),
  );
});

test.each([
  ["2018", -5, "2013"],
  ["2009H2", -1, "2008H2"],
  ["2009Q3", -1, "2008Q3"],
  ["2017-10/2018-09", -5, "2012-10/2013-09"],
  ["KV2017", -1, null],
])("%s %i years on is %s", (text, years, expected) => {
  expect(shiftYears(text, years)).toBe(expected);
});

test("earlier periods come nearest first and stop at the beginning of the calendar", () => {
  expect(previousPeriods("2009H1", 3)).toEqual(["2008H2", "2008H1", "2007H2"]);
  expect(previousPeriods("0002", 9)).toEqual(["0001"]);
  expect(previousPeriods("nonsense", 2)).toEqual([]);
});

test("own years belong together only with the same turn of the year", () => {
  expect(sameKind("2017-10/2018-09", "2015-10/2016-09")).toBe(true);
  expect(sameKind("2017-10/2018-09", "2015-08/2016-07")).toBe(false);
  expect(sameKind("2017-10/2018-09", "2017-10/2018-03")).toBe(false);
  expect(sameKind("2006-12-31", "2009-06-30")).toBe(true);
  expect(sameKind("2009", "2009H1")).toBe(false);
  expect(sameKind("x", "x")).toBe(false);
});

test("an indicator knows its own kind of period", () => {
  expect(isOwnKind(measured({ kind: "custom", start: "10-01" }), "2017-10/2018-09")).toBe(true);
  expect(isOwnKind(measured({ kind: "custom", start: "10-01" }), "2017-08/2018-07")).toBe(false);
  expect(isOwnKind(measured({ kind: "year" }), "2018H1")).toBe(false);
});

test.each<[string, Indicator["period"], string, string[]]>([
  ["its year", { kind: "year" }, "2018", ["2018"]],
  ["an earlier year when it lags", { kind: "year", lag: 2 }, "2022", ["2020"]],
  ["the last year that has ended", { kind: "year" }, "2009H1", ["2008"]],
  ["both halves of a year", { kind: "halfyear" }, "2009", ["2009H1", "2009H2"]],
  ["its own half", { kind: "halfyear" }, "2009H1", ["2009H1"]],
  ["both halves, lagged by whole periods", { kind: "halfyear", lag: 1 }, "2009", ["2008H2", "2009H1"]],
  ["the quarters of a half-year", { kind: "quarter" }, "2009H2", ["2009Q3", "2009Q4"]],
  ["the quarters of a year", { kind: "quarter" }, "2009", ["2009Q1", "2009Q2", "2009Q3", "2009Q4"]],
  ["the months of a quarter", { kind: "month" }, "2009Q1", ["2009-01", "2009-02", "2009-03"]],
  ["the last half that has ended at a day", { kind: "halfyear" }, "2006-12-31", ["2006H2"]],
  ["the last half that has ended before a day", { kind: "halfyear" }, "2006-12-30", ["2006H1"]],
  ["the halves within an own year", { kind: "halfyear" }, "2017-07/2018-06", ["2017H2", "2018H1"]],
  [
    "the quarters wholly within an own year",
    { kind: "quarter" },
    "2017-11/2018-10",
    ["2018Q1", "2018Q2", "2018Q3"],
  ],
  ["its own year from October", { kind: "custom", start: "10-01" }, "2018", ["2017-10/2018-09"]],
  ["the calendar year where its own year says no start", { kind: "custom" }, "2018", ["2018-01/2018-12"]],
  ["its own year from within a month", { kind: "custom", start: "08-15" }, "2018", ["2017-08-15/2018-08-14"]],
  ["the end of the year", { kind: "point" }, "2018", ["2018-12-31"]],
  ["its own day", { kind: "point", start: "09-05" }, "2018", ["2018-09-05"]],
  [
    "its own day of last year when this year's is still to come",
    { kind: "point", start: "09-05" },
    "2018H1",
    ["2017-09-05"],
  ],
  ["the election of the year", { kind: "election" }, "2017", ["KV2017"]],
  ["the latest election", { kind: "election" }, "2020", ["KV2017"]],
  ["the election before when the year's is still to come", { kind: "election" }, "2017H1", ["KV2013"]],
  ["elections long before", { kind: "election" }, "2004", ["KV2001"]],
  ["elections to come", { kind: "election" }, "2029", ["KV2029"]],
  ["the election before, when lagged", { kind: "election", lag: 1 }, "2018", ["KV2013"]],
  [
    "the arrival year that has had its twelve months",
    { kind: "year", cohort: true, lagMonths: 12 },
    "2018",
    ["2017"],
  ],
  [
    "the arrival year that has had its months at mid-year",
    { kind: "year", cohort: true, lagMonths: 6 },
    "2018H1",
    ["2017"],
  ],
  [
    "one arrival year earlier when a month is lacking",
    { kind: "year", cohort: true, lagMonths: 7 },
    "2018H1",
    ["2016"],
  ],
  ["the arrival year itself without months to wait", { kind: "year", cohort: true }, "2018", ["2018"]],
  ["nothing when the round has no period", { kind: "year" }, "soon", []],
])("a round asks for %s", (_what, period, round, expected) => {
  expect(periodsOfRound(measured(period), round)).toEqual(expected);
});

test("what a round asks for ends no later than the round", () => {
  const kinds = fc.constantFrom<Indicator["period"]["kind"]>(
    "year",
    "halfyear",
    "quarter",
    "month",
    "point",
    "election",
    "custom",
  );
  fc.assert(
    fc.property(kinds, anyPeriod, fc.integer({ min: 0, max: 3 }), (kind, round, lag) => {
      const due = periodsOfRound(measured({ kind, lag }), round);
      expect(due.length).toBeGreaterThan(0);
      for (const period of due) {
        expect(endsNoLaterThan(period, round)).toBe(true);
        expect(isOwnKind(measured({ kind }), period)).toBe(true);
      }
    }),
  );
});

test.each<[Indicator["period"], string, string]>([
  [{ kind: "year" }, "2006-12-31", "2006"],
  [{ kind: "halfyear" }, "2006-12-31", "2006H2"],
  [{ kind: "quarter" }, "2006-12-31", "2006Q4"],
  [{ kind: "quarter" }, "2012", "2012Q4"],
  [{ kind: "month" }, "2006-12-31", "2006-12"],
  [{ kind: "point" }, "2006-12-31", "2006-12-31"],
  [{ kind: "point", start: "06-30" }, "2006-12-31", "2006-12-31"],
  [{ kind: "point" }, "2012", "2012-12-31"],
  [{ kind: "halfyear" }, "2012", "2012H2"],
  [{ kind: "year" }, "2012", "2012"],
  [{ kind: "year" }, "2006H1", "2006"],
  [{ kind: "custom", start: "10-01" }, "2006-12-31", "2006-10/2007-09"],
  [{ kind: "custom", start: "10-01" }, "2012", "2011-10/2012-09"],
  [{ kind: "custom", start: "08-01" }, "2017-08/2018-07", "2017-08/2018-07"],
  [{ kind: "election" }, "2006-12-31", "KV2005"],
  [{ kind: "election" }, "2017", "KV2017"],
])("for an indicator of %j the baseline %s is %s", (period, baseline, expected) => {
  expect(inOwnKind(measured(period), baseline)).toBe(expected);
});

test("nonsense in the place of a baseline is no baseline", () => {
  expect(inOwnKind(measured({ kind: "year" }), "long ago")).toBeNull();
});

test.each([
  ["2012", "2018", 6],
  ["2006H2", "2009H1", 2.5],
  ["2009Q1", "2009Q4", 0.75],
  ["KV2013", "KV2017", 4],
  ["2018", "2012", -6],
  ["2006-12-31", "2010", 4],
  ["2006-12-31", "2007-01-15", 15 / 31 / 12],
])("from %s to %s are %d years", (from, to, years) => {
  expect(yearsBetween(from, to)).toBeCloseTo(years, 12);
});
