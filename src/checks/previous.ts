// The measurement before: the latest earlier one of the same kind that has a figure, brought along or in the sheet itself.
import { sizeOf, type Basis } from "../barometer/figure";
import { parsePeriod, sameKind } from "../barometer/period";
import { breaksBy, breaksOf } from "../barometer/series";
import { readSeriesBreak } from "./choices";
import { seriesKey, type CheckedRow, type IndicatorContext } from "./context";

export interface PreviousFigure {
  period: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  basis: Basis | "unknown" | null;
  /** In the unit shown. */
  size: number;
}

/** The size of an arrival cohort's figure that was reported before: it need not be entered again, only explained when corrected. */
export function reportedBefore(context: IndicatorContext, { entry }: CheckedRow): number | null {
  if (context.indicator?.period.cohort !== true) return null;
  const known = context.history.get(seriesKey(entry)) ?? [];
  const figure = known.find(({ period }) => period === entry.givenPeriod);
  return figure === undefined ? null : sizeOf(figure, context.measure);
}

/** Null where there is none. What stands in the sheet goes before what was brought along for the same period. */
export function previousFigure(context: IndicatorContext, row: CheckedRow): PreviousFigure | null {
  const period = row.period === null ? null : parsePeriod(row.period);
  if (period === null) return null;
  let best: PreviousFigure | null = null;
  let bestEnd = "";
  for (const candidate of candidates(context, row)) {
    const end = parsePeriod(candidate.period)?.end ?? "";
    if (end < period.start && end > bestEnd && sameKind(candidate.period, period.text)) {
      best = candidate;
      bestEnd = end;
    }
  }
  return best;
}

/** Whether the judgement will find a series break between the two: the catalogue's, or one entered with a figure. */
export function isBreakBetween(
  context: IndicatorContext,
  { period }: Pick<PreviousFigure, "period">,
  row: CheckedRow,
): boolean {
  const [before, now] = [parsePeriod(period), row.period === null ? null : parsePeriod(row.period)];
  if (before === null || now === null) return false;
  const key = seriesKey(row.entry);
  const entered = [
    ...(context.history.get(key) ?? []),
    ...(context.series.get(key) ?? []).map((one) => ({
      period: one.period ?? "",
      seriesBreak: readSeriesBreak(one.entry.cells.seriesBreak),
    })),
  ].flatMap(({ seriesBreak, period: text }) => {
    const when = parsePeriod(text);
    return when === null ? [] : [{ period: text, when, seriesBreak }];
  });
  const breaks = breaksOf(context.indicator ?? {}, entered);
  return breaksBy(breaks, before) < breaksBy(breaks, now);
}

function candidates(context: IndicatorContext, row: CheckedRow): PreviousFigure[] {
  const key = seriesKey(row.entry);
  const inSheet = (context.series.get(key) ?? []).flatMap((other) => {
    const size = sizeOf(other.numbers, context.measure);
    if (other === row || other.period === null || size === null) return [];
    return [{ ...other.numbers, period: other.period, basis: other.basis, size }];
  });
  const broughtAlong = (context.history.get(key) ?? []).flatMap((figure) => {
    const size = sizeOf(figure, context.measure);
    if (size === null) return [];
    const { numerator, denominator, value, lower, upper, basis, period } = figure;
    return [{ numerator, denominator, value, lower, upper, basis, period, size }];
  });
  return [...inSheet, ...broughtAlong];
}
