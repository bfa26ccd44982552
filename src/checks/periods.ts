// The row's own period: of the indicator's kind, not after the round, and no figure twice.
import type { PeriodKind } from "../barometer/catalogue";
import { endsNoLaterThan, isOwnKind, parsePeriod } from "../barometer/period";
import { findingAt, keyOf, placeOf, rowsBy, type CheckedRow, type IndicatorContext } from "./context";
import { sanitise } from "./cpr";
import { isExcelError } from "./excel-error";
import type { Finding } from "./types";

/** Excel counts days from here (its 1900 is off by the leap day that never was). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;
/** Numbers that can only be days: 1941 to 2119. Lower ones are years. */
const DAY_SERIALS = { first: 15_000, last: 80_000 };

export function checkPeriods(context: IndicatorContext): Finding[] {
  return [...context.rows.flatMap((row) => ownPeriod(context, row)), ...duplicates(context)];
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
  if (row.period === null) {
    const meant = otherWriting(context, row);
    if (meant === null) return wrong({ case: "no-period", text });
    return wrong({ case: "writing", text, meant }, meant);
  }
  if (indicator !== null && !isOwnKind(indicator, row.period)) {
    return wrong({ case: "other-kind", text, kind: indicator.period.kind });
  }
  if (parsePeriod(reading.period) !== null && !endsNoLaterThan(row.period, reading.period)) {
    return wrong({ case: "after-round", text, round: reading.period });
  }
  return [];
}

/** What Excel or a hurried hand makes of a period: small letters, spaces, long dashes, a date for a month or a day. */
function otherWriting(context: IndicatorContext, row: CheckedRow): string | null {
  const cell = row.entry.cells.period;
  const kind = context.indicator?.period.kind ?? null;
  const tidy =
    typeof cell === "number"
      ? periodOfSerial(cell, kind)
      : (row.periodText ?? "")
          .replace(/\s+/g, "")
          .replace(/[\u2010-\u2015\u2212]/g, "-")
          .toUpperCase();
  if (tidy === null || parsePeriod(tidy) === null) return null;
  return context.indicator === null || isOwnKind(context.indicator, tidy) ? tidy : null;
}

/** Excel turns `2009-03` into the first of March and `2006-12-31` into that day. */
function periodOfSerial(serial: number, kind: PeriodKind | null): string | null {
  if (!Number.isInteger(serial) || serial < DAY_SERIALS.first || serial > DAY_SERIALS.last) return null;
  const day = new Date(EXCEL_EPOCH + serial * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  return kind === "month" && day.endsWith("-01") ? day.slice(0, 7) : day;
}

/** Two rows that would be the same figure; the later one is reported. */
function duplicates(context: IndicatorContext): Finding[] {
  const same = rowsBy(
    context.rows.filter((row) => row.touched || row.missing !== null),
    ({ entry, periodText }) =>
      keyOf(entry.group, entry.category, entry.definition, periodText ?? entry.givenPeriod),
  );
  return [...same.values()].flatMap(([first, ...later]) =>
    first === undefined
      ? []
      : later.map((row) =>
          findingAt(context, row, "period", "duplicate-figure", {
            place: placeOf(context, first, "period"),
            period: sanitise(row.periodText ?? row.entry.givenPeriod),
          }),
        ),
  );
}
