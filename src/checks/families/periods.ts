// The row's own period: of the indicator's kind, not after the round, and no figure twice.
import { groupBy, keyOf } from "../../barometer/collect";
import { decimalsOf, type Indicator } from "../../barometer/catalogue";
import { sizeOf } from "../../barometer/figure";
import { roundHalfAway } from "../../barometer/number";
import {
  endsNoLaterThan,
  isOwnKind,
  ownPeriodContaining,
  parsePeriod,
  periodsOfRound,
} from "../../barometer/period";
import { readText } from "../choices";
import { findingAt, placeOf, type CheckedRow, type IndicatorContext } from "../context";
import { sanitise } from "../../barometer/cpr";
import { isExcelError } from "../excel-error";
import { reportedBefore } from "../previous";
import type { Finding } from "../types";

/** Excel counts days from here (its 1900 is off by the leap day that never was). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;
/** Numbers that can only be days: 1941 to 2119. Lower ones are years. */
const DAY_SERIALS = { first: 15_000, last: 80_000 };

export function checkPeriods(context: IndicatorContext): Finding[] {
  return [
    ...context.rows.flatMap((row) => ownPeriod(context, row)),
    ...duplicates(context),
    ...context.rows.flatMap((row) => unexplained(context, row)),
  ];
}

/** A figure that was reported before and is now another one, or none, without a word of why. */
function unexplained(context: IndicatorContext, row: CheckedRow): Finding[] {
  const before = reportedBefore(context, row);
  if (before === null || readText(row.entry.cells.remark) !== null) return [];
  const decimals = context.indicator === null ? 0 : decimalsOf(context.indicator);
  const now = sizeOf(row.numbers, context.measure);
  // What cannot be read has a finding of its own.
  if (now === null && row.touched) return [];
  const isCorrected = now === null ? row.missing !== null : shown(now, decimals) !== shown(before, decimals);
  if (!isCorrected) return [];
  return [
    findingAt(context, row, "remark", "duplicate-figure", {
      case: "corrected",
      period: row.entry.givenPeriod,
      before: shown(before, decimals),
    }),
  ];
}

function shown(value: number, decimals: number): number {
  return roundHalfAway(value, decimals);
}

function ownPeriod(context: IndicatorContext, row: CheckedRow): Finding[] {
  const { reading, indicator } = context;
  const { givenPeriod, cells } = row.entry;
  const isError = typeof cells.period === "string" && isExcelError(cells.period);
  if (row.personal.has("period") || isError) return [];
  const wrong = (values: Finding["values"], fix?: string): Finding[] => [
    findingAt(
      context,
      row,
      "period",
      "wrong-period",
      { ...values, given: givenPeriod },
      fix === undefined ? undefined : { value: fix },
    ),
  ];
  // What the template itself gave was decided by the round.
  if (row.periodText === givenPeriod) return [];
  if (row.periodText === null) return wrong({ case: "empty" }, givenPeriod);
  const text = sanitise(row.periodText);
  const meant = otherWriting(indicator, row.periodText);
  if (meant !== null) return wrong({ case: "writing", text, meant }, meant);
  const asks: Finding["values"] = indicator === null ? {} : { asks: "period", kind: indicator.period.kind };
  if (row.period === null) return wrong({ case: "no-period", text, ...asks });
  if (indicator !== null && !isOwnKind(indicator, row.period)) {
    return wrong({ case: "other-kind", text, ...asks });
  }
  if (parsePeriod(reading.period) !== null && !endsNoLaterThan(row.period, reading.period)) {
    return wrong({ case: "after-round", text, round: reading.period });
  }
  const months = indicator?.period.cohort === true ? (indicator.period.lagMonths ?? 0) : 0;
  const [latest] = indicator === null ? [] : periodsOfRound(indicator, reading.period).slice(-1);
  if (months > 0 && latest !== undefined && !endsNoLaterThan(row.period, latest)) {
    return wrong({ case: "cohort-too-new", text, round: reading.period, months });
  }
  return [];
}

/**
 * What Excel or a hurried hand makes of a period: small letters, spaces, long dashes, a date for a month or a day, the
 * Danish words for parts of a year. Null where it is written as it should be, or nothing certain is meant.
 */
function otherWriting(indicator: Indicator | null, written: string): string | null {
  const tidy = written
    .replace(/\s+/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toUpperCase();
  const meant = [tidy, ...(indicator === null ? [] : writingsOf(indicator, tidy))].find(
    (text) => parsePeriod(text) !== null && (indicator === null || isOwnKind(indicator, text)),
  );
  const usual = meant === undefined || indicator === null ? meant : usualWriting(indicator, meant);
  return usual === undefined || usual === written ? null : usual;
}

/** `2017-10-01/2018-09-30` is the same year as `2017-10/2018-09`, but would be filed as another. */
function usualWriting(indicator: Indicator, text: string): string {
  const period = parsePeriod(text);
  if (period?.kind !== "custom" || indicator.period.start === undefined) return text;
  return ownPeriodContaining(indicator, period.end) ?? text;
}

/** What a text can mean where an indicator is measured in such periods. */
function writingsOf(indicator: Indicator, tidy: string): string[] {
  const { kind } = indicator.period;
  const made = (pattern: RegExp, write: (...parts: string[]) => string | null): string[] => {
    const [, ...parts] = pattern.exec(tidy) ?? [];
    const text = parts.length === 0 ? null : write(...parts);
    return text === null ? [] : [text];
  };
  switch (kind) {
    case "month":
      return [...serialsOf(tidy, kind), ...made(/^(\d{4})-(\d)$/, (year, month) => `${year}-0${month}`)];
    case "point":
      return [
        ...serialsOf(tidy, kind),
        ...made(
          /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/,
          (day = "", month = "", year = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
        ),
      ];
    case "halfyear":
      return [
        ...made(/^(\d{4})-?H([12])$/, (year, half) => `${year}H${half}`),
        ...made(/^H?([12])(?:\.?HALVÅR)?-?(\d{4})$/, (half, year) => `${year}H${half}`),
      ];
    case "quarter":
      return [
        ...made(/^(\d{4})-?[QK]([1-4])$/, (year, quarter) => `${year}Q${quarter}`),
        ...made(/^[QK]?([1-4])(?:\.?KVARTAL)?-?(\d{4})$/, (quarter, year) => `${year}Q${quarter}`),
      ];
    case "election":
      return made(/^(\d{4})$/, (year) => `KV${year}`);
    case "custom":
      return [
        ...made(/^(\d{4}-\d\d)-(\d{4}-\d\d)$/, (start, end) => `${start}/${end}`),
        ...made(/^(\d{4})[-/](\d{2}|\d{4})$/, (first = "", last = "") =>
          String(Number(first) + 1).endsWith(last)
            ? ownPeriodContaining(indicator, `${first}-${indicator.period.start ?? "01-01"}`)
            : null,
        ),
      ];
    case "year":
      return [];
  }
}

/** Excel turns `2009-03` into the first of March and `2006-12-31` into that day. */
function serialsOf(text: string, kind: "month" | "point"): string[] {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < DAY_SERIALS.first || serial > DAY_SERIALS.last) return [];
  const day = new Date(EXCEL_EPOCH + serial * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  if (kind === "point") return [day];
  return day.endsWith("-01") ? [day.slice(0, 7)] : [];
}

/** Two rows that would be the same figure; the later one is reported. */
function duplicates(context: IndicatorContext): Finding[] {
  const same = groupBy(
    context.rows.filter((row) => row.touched || row.missing !== null),
    ({ entry, periodText }) =>
      keyOf(entry.group, entry.category, entry.definition, periodText ?? entry.givenPeriod),
  );
  return [...same.values()].flatMap(([first, ...later]) =>
    first === undefined
      ? []
      : later.map((row) =>
          findingAt(context, row, "period", "duplicate-figure", {
            case: "two-rows",
            place: placeOf(context, first, "period"),
            period: sanitise(row.periodText ?? row.entry.givenPeriod),
          }),
        ),
  );
}
