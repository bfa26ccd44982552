// Figures that may be right but look wrong beside the measurement before.
import type { Interval } from "../../barometer/assessment";
import { decimalsOf, type Measure } from "../../barometer/catalogue";
import { isCounted, sizeOf } from "../../barometer/figure";
import { countInterval, differenceInterval, wilson } from "../../barometer/intervals";
import { percent, roundHalfAway } from "../../barometer/number";
import { findingAt, type CheckedRow, type IndicatorContext } from "../context";
import { isBreakBetween, previousFigure, type PreviousFigure } from "../previous";
import type { Finding } from "../types";

/** A hundredfold slip is suspected when the figure, moved by two places, comes within this factor of the one before. */
const NEAR = 2;
/** A value and its own counts may differ by this much in percentage points before it is more than rounding. */
const ROUNDED_SHARE = 0.5;
/** A change beyond this many half-widths of its own 95 % interval is hardly chance. */
const HALF_WIDTHS = 3;
/** An earlier size made from counts has no end of decimals. */
const SHOWN_DECIMALS = 3;

export function checkPlausibility(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) => {
    const own = ownCountsDiffer(context, row);
    const previous = previousFigure(context, row);
    if (previous === null) return own;
    const scale = scaleSuspect(context, row, previous);
    // A wrong scale is an implausible change as well; once is enough.
    return [...own, ...(scale.length > 0 ? scale : implausibleChange(context, row, previous))];
  });
}

/** A percentage beside the persons that it is made of must be their percentage; 0.54 for 54 % is the usual slip. */
function ownCountsDiffer(context: IndicatorContext, row: CheckedRow): Finding[] {
  const { numerator, denominator, value } = row.numbers;
  if (context.measure !== "share" || numerator === null || denominator === null || value === null) return [];
  if (denominator <= 0) return [];
  const counted = percent(numerator, denominator);
  if (Math.abs(counted - value) <= ROUNDED_SHARE) return [];
  return [
    findingAt(context, row, "value", "scale-suspect", {
      case: "own-counts",
      value,
      counted: roundHalfAway(counted, 1),
    }),
  ];
}

function scaleSuspect(context: IndicatorContext, row: CheckedRow, previous: PreviousFigure): Finding[] {
  const { value } = row.numbers;
  // Counts of persons have no other scale, and a share from counts cannot be a fraction.
  if (value === null || context.measure === "count" || row.numbers.numerator !== null) return [];
  if (value === 0 || previous.size === 0) return [];
  const ratio = value / previous.size;
  const tooSmall = Math.abs(value) <= 1 && isNear(ratio * 100);
  const tooLarge = Math.abs(previous.size) <= 1 && isNear(ratio / 100);
  if (!tooSmall && !tooLarge) return [];
  const values = {
    case: tooSmall ? "fraction" : "percent",
    value,
    previous: roundHalfAway(previous.size, SHOWN_DECIMALS),
    period: previous.period,
  };
  return [findingAt(context, row, "value", "scale-suspect", values)];
}

function isNear(ratio: number): boolean {
  return ratio >= 1 / NEAR && ratio <= NEAR;
}

function implausibleChange(context: IndicatorContext, row: CheckedRow, previous: PreviousFigure): Finding[] {
  const size = sizeOf(row.numbers, context.measure);
  if (size === null || !isComparable(context, row, previous)) return [];
  const decimals = context.indicator === null ? 0 : decimalsOf(context.indicator);
  const jump = context.indicator?.limits?.jump ?? null;
  // A catalogue's own limit is held against what is shown, as everything is judged; chance against what was measured.
  const change = jump === null ? Math.abs(size - previous.size) : shownChange(size, previous.size, decimals);
  const expected = jump ?? chanceLimit(context, row, size, previous);
  if (expected === null || change <= expected) return [];
  const cell = context.measure === "share" && isCounted(row.numbers) ? "numerator" : "value";
  const values = {
    case: jump === null ? "chance" : "jump",
    value: roundHalfAway(size, decimals),
    previous: roundHalfAway(previous.size, decimals),
    period: previous.period,
    limit: expected,
  };
  return [findingAt(context, row, cell, "implausible-change", values)];
}

function shownChange(size: number, before: number, decimals: number): number {
  const change = roundHalfAway(size, decimals) - roundHalfAway(before, decimals);
  return Math.abs(roundHalfAway(change, decimals));
}

/** Three half-widths of the interval of the change; null where either figure has no interval, or its group is taken as exact. */
function chanceLimit(
  context: IndicatorContext,
  row: CheckedRow,
  size: number,
  previous: PreviousFigure,
): number | null {
  if (context.reading.catalogue.groups.find(({ id }) => id === row.entry.group)?.fixed === true) return null;
  const now = intervalOf(row.numbers, context.measure);
  const before = intervalOf(previous, context.measure);
  if (now === null || before === null) return null;
  const change = differenceInterval(
    { value: size, interval: now },
    { value: previous.size, interval: before },
  );
  return HALF_WIDTHS * ((change.upper - change.lower) / 2);
}

/** In the unit shown. An interval that came with the figure goes before one that is calculated. */
function intervalOf(figure: CheckedRow["numbers"], measure: Measure): Interval | null {
  const { numerator, denominator, value, lower, upper } = figure;
  if (lower !== null && upper !== null && lower <= upper) return { lower, upper };
  if (measure === "count") return value === null ? null : countInterval(value);
  if (measure !== "share" || numerator === null || denominator === null) return null;
  const share = wilson(numerator, denominator);
  return share === null ? null : { lower: 100 * share.lower, upper: 100 * share.upper };
}

/** After a series break, or on another basis, a change is expected and said elsewhere. */
function isComparable(context: IndicatorContext, row: CheckedRow, previous: PreviousFigure): boolean {
  if (row.basis !== null && previous.basis !== null && row.basis !== previous.basis) return false;
  return !isBreakBetween(context, previous, row);
}
