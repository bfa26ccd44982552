// What has changed since the last round: the lines whose light is another one, or whose figure has moved by more than chance. It is
// told from what is published alone, so that a selection says nothing that the whole edition does not.
import type { Catalogue, Indicator } from "./catalogue";
import { groupBy, keyOf } from "./collect";
import { isWithheld, type Cell, type PublishedLine } from "./disclosure";
import { differenceInterval, excludesZero, type Estimate } from "./intervals";
import { displayedDifference } from "./number";
import { comparePeriods, periodsOfRound } from "./period";
import type { Round } from "./round";

export interface Change {
  line: PublishedLine;
  /** The line at the last measurement before the round; null where there is none, or the round brought nothing new. */
  before: PublishedLine | null;
  /** Measured for the first time, or given another light than before. */
  light: boolean;
  /** By more than the tolerance, and by more than chance where that is known. */
  figure: boolean;
}

/** What a round has changed, as it may be told. */
export interface RoundChanges {
  /** By `changeKey`. */
  changes: ReadonlyMap<string, Change>;
  /** With whom has been asked to explain. */
  round: Pick<Round, "period" | "explanations">;
}

/** Every line that is told of, those before the round as well: what of it is printed must be safe. */
export function linesOfChanges(told: RoundChanges | null): PublishedLine[] {
  return [...(told?.changes.values() ?? [])].flatMap(({ line, before }) =>
    before === null ? [line] : [before, line],
  );
}

/**
 * Every line's latest measurement beside the last one before the round, by `changeKey`.
 * @param lines every period's, as they may be shown (assess with `series`)
 * @param period of the round
 */
export function changesOf(
  { indicators }: Pick<Catalogue, "indicators">,
  period: string,
  lines: readonly PublishedLine[],
): Map<string, Change> {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return new Map(
    [...groupBy(lines, changeKey)].flatMap(([key, series]): [string, Change][] => {
      const indicator = known.get(series[0]?.indicator ?? "");
      const found = indicator === undefined ? null : latestAndBefore(series, indicator, period);
      return found === null ? [] : [[key, changeOf(found)]];
    }),
  );
}

export function changeKey({ indicator, category }: Pick<PublishedLine, "indicator" | "category">): string {
  return keyOf(indicator, category);
}

export function isChanged(change: Change | undefined): boolean {
  return change !== undefined && (change.light || change.figure);
}

/** The latest measurement of an indicator's category, and the last before the round; null where nothing was measured. */
export function latestAndBefore(
  series: readonly PublishedLine[],
  indicator: Pick<Indicator, "period">,
  roundPeriod: string,
): { line: PublishedLine; before: PublishedLine | null; isNew: boolean } | null {
  const inOrder = series
    .flatMap((line) => (line.period === null ? [] : [{ line, period: line.period }]))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const latest = inOrder.at(-1);
  if (latest === undefined) return null;
  const due = periodsOfRound(indicator, roundPeriod);
  // A round asks for every year of arrival that has no figure yet: each cohort has the one before it to stand beside.
  const first = (indicator.period.cohort === true ? due.at(-1) : due[0]) ?? latest.period;
  const isNew = comparePeriods(latest.period, first) >= 0;
  const before = isNew
    ? (inOrder.findLast(({ period }) => comparePeriods(period, first) < 0)?.line ?? null)
    : null;
  return { line: latest.line, before, isNew };
}

function changeOf({ line, before, isNew }: NonNullable<ReturnType<typeof latestAndBefore>>): Change {
  if (before === null) return { line, before, light: isNew, figure: false };
  const isOtherReason = line.status === "unassessed" && line.detail !== before.detail;
  return {
    line,
    before,
    light: line.status !== before.status || isOtherReason,
    figure: hasMoved(line, before),
  };
}

/** The quantity that is judged. Without intervals nobody knows whether it was chance, and it is shown. */
function hasMoved(now: PublishedLine, before: PublishedLine): boolean {
  const { judged, tolerance, decimals } = now.facts;
  const [value, then] = judged === "gap" ? [now.gap, before.gap] : [now.value, before.value];
  if (typeof value !== "number" || typeof then !== "number") return false;
  if (Math.abs(displayedDifference(value, then, decimals)) <= tolerance) return false;
  const [a, b] =
    judged === "gap"
      ? [estimate(value, now.gapInterval), estimate(then, before.gapInterval)]
      : [estimate(value, now.interval), estimate(then, before.interval)];
  return a === null || b === null || excludesZero(differenceInterval(a, b));
}

function estimate(value: Cell, interval: PublishedLine["interval"]): Estimate | null {
  return typeof value === "number" && interval !== null && !isWithheld(interval) ? { value, interval } : null;
}
