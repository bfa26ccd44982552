// What a measurement may be held against: the comparison group, the previous measurement, the baseline.
import { groupBy } from "./collect";
import type { Interval, Movement, Reason } from "./assessment";
import type { Catalogue, Indicator } from "./catalogue";
import { differenceInterval } from "./intervals";
import { roundHalfAway } from "./number";
import { inOwnKind, parsePeriod } from "./period";
import { basesDiffer, breaksBy, incomparable, isBeforeBreak, kindKey } from "./series";
import type { Point, Series } from "./series";
import { isProblem } from "./rules/rule";
import type { Problem } from "./rules/rule";

/** One thing that gets lines: an indicator, or one of its categories, with its groups' series. */
export interface Member {
  indicator: Indicator;
  category: string | null;
  target: Series;
  /** In the indicator's order; the first is the one it is judged by. */
  comparisons: ComparisonSeries[];
  decimals: number;
}

export interface ComparisonSeries extends Series {
  fixed: boolean;
  byPeriod: Map<string, Point[]>;
  /** Gaps already reckoned, by the target group's measurement. */
  gaps: Map<Point, Gap | Problem>;
}

/** A measurement with a value. */
export interface Measured extends Point {
  value: number;
  displayed: number;
  shown: { period: string; value: number };
}

/** A difference between two groups at one period. */
export interface Gap {
  /** Unrounded. */
  value: number;
  /** Displayed value minus displayed value. */
  displayed: number;
  interval: Interval | null;
  comparison: Measured;
}

/** A value whose interval may be unknown. */
export interface MaybeEstimate {
  value: number;
  interval: Interval | null;
}

export interface Baseline {
  point: Measured;
  earliest: boolean;
  afterBreak: { from: string; note: string } | null;
}

export function isMeasured(point: Point | undefined): point is Measured {
  return point !== undefined && point.value !== null;
}

export function comparisonSeries(series: Series, fixed: boolean): ComparisonSeries {
  const byPeriod = groupBy(series.points, ({ period }) => period);
  return { ...series, fixed, byPeriod, gaps: new Map() };
}

/** The comparison group's measurement beside a target group's: same period, same definition. */
export function beside(point: Point, comparison: ComparisonSeries, member: Member): Point | undefined {
  const candidates = comparison.byPeriod.get(point.period);
  if (candidates === undefined) return undefined;
  const same = candidates.find((candidate) => candidate.definition === point.definition);
  const only = candidates.at(-1);
  if (same !== undefined || only === undefined) return same;
  // Where only the target group's definition changed, or was named, the comparison group's single entry serves.
  const beforeBreak = isBeforeBreak(point, member.target) && isBeforeBreak(only, comparison);
  const isDouble = member.target.points.some((other) => other !== point && other.period === point.period);
  return comparison.fixed || beforeBreak || !isDouble ? only : undefined;
}

/** The gap between a measurement and the comparison group, or why there is none. */
export function gapOf(point: Measured, member: Member, comparison = member.comparisons[0]): Gap | Problem {
  if (comparison === undefined) {
    return { detail: "no-wish", reason: { code: "no-comparison-group", values: {} } };
  }
  const known = comparison.gaps.get(point);
  if (known !== undefined) return known;
  const gap = gapTo(comparison, point, member);
  comparison.gaps.set(point, gap);
  return gap;
}

function gapTo(comparison: ComparisonSeries, point: Measured, member: Member): Gap | Problem {
  const other = beside(point, comparison, member);
  if (!isMeasured(other)) return lackOf(other, comparison.group, point.period);
  if (basesDiffer(point, other) && !comparison.fixed) {
    const values = {
      period: point.period,
      group: comparison.group,
      basis: point.basis ?? "",
      groupBasis: other.basis ?? "",
    };
    return { detail: "basis", reason: { code: "groups-basis-differ", values } };
  }
  return {
    value: point.value - other.value,
    displayed: roundHalfAway(point.displayed - other.displayed, member.decimals),
    interval: intervalBetween(point, other),
    comparison: other,
  };
}

/** Interval of a − b; null where either has none. */
export function intervalBetween(a: MaybeEstimate, b: MaybeEstimate): Interval | null {
  if (a.interval === null || b.interval === null) return null;
  return differenceInterval(
    { value: a.value, interval: a.interval },
    { value: b.value, interval: b.interval },
  );
}

/** The way from an earlier measurement to a later one, on displayed values. */
export function movement(earlier: Measured, later: Measured, member: Member): Movement {
  return {
    period: earlier.period,
    value: earlier.value,
    change: roundHalfAway(later.displayed - earlier.displayed, member.decimals),
    gapChange: gapChange(earlier, later, member),
  };
}

/** Change of the displayed gap; null where either has none or the comparison groups are not comparable over time. */
function gapChange(earlier: Measured, later: Measured, member: Member): number | null {
  const comparison = member.comparisons[0];
  if (comparison === undefined) return null;
  const before = gapOf(earlier, member);
  const now = gapOf(later, member);
  if (isProblem(before) || isProblem(now)) return null;
  if (incomparableBeside(before.comparison, now.comparison, comparison) !== null) return null;
  return roundHalfAway(now.displayed - before.displayed, member.decimals);
}

/** Why the comparison group's own two measurements may not be compared; null when they may. */
export function incomparableBeside(
  earlier: Point,
  later: Point,
  comparison: ComparisonSeries,
): Reason | null {
  return comparison.fixed ? null : incomparable(earlier, later, comparison);
}

/** The previous measurement: the latest earlier period of the same kind that has a figure. */
export function previousOf(point: Measured, member: Member): Measured | Problem {
  const earlier = earlierThan(point, member);
  const latest = earlier.at(-1);
  if (latest === undefined) return firstMeasurement(point);
  return comparableAt(latest.period, earlier, point, member.target);
}

/**
 * The baseline as decided in the indicator or the catalogue; after a series break the first comparable period instead;
 * where none is decided the earliest comparable one. Else why there is none.
 */
export function baselineOf(
  point: Measured,
  member: Member,
  catalogue: Pick<Catalogue, "baseline">,
): Baseline | Problem {
  const earlier = earlierThan(point, member);
  const decided = decidedBaseline(point, member.indicator, catalogue);
  const [first] = earlier;
  if (decided !== null && decided === point.period) {
    return first === undefined
      ? firstMeasurement(point)
      : { detail: "first-measurement", reason: { code: "is-baseline", values: { period: point.period } } };
  }
  if (first === undefined) return firstMeasurement(point);
  if (decided === null) return earliestComparable(earlier, point, member, true);
  if (isBefore(decided, point)) {
    const values = { period: point.period, baseline: decided };
    return { detail: "missing", reason: { code: "before-baseline", values } };
  }
  const given = member.target.points.filter(({ period }) => period === decided);
  if (given.some(isMeasured)) {
    const found = comparableAt(decided, earlier, point, member.target);
    const problem = isProblem(found) ? found : gapProblem(found, point, member);
    if (problem?.detail === "break") return earliestComparable(earlier, point, member, false);
    return isProblem(found) ? found : { point: found, earliest: false, afterBreak: null };
  }
  if (breakSince(decided, point, member)) return earliestComparable(earlier, point, member, false);
  const [lacking] = given;
  if (lacking?.lack === "withheld") return lackOf(lacking, member.target.group, decided);
  return { detail: "missing", reason: { code: "baseline-missing", values: { baseline: decided } } };
}

/**
 * Why an earlier gap may not be compared with a later one; null when it may, and where the gap is not what is wished
 * for or there is none to compare.
 */
function gapProblem(earlier: Measured, later: Measured, member: Member): Problem | null {
  if (member.indicator.desired !== "parity") return null;
  const now = gapOf(later, member);
  if (isProblem(now)) return null;
  const then = gapComparableWith(now, earlier, member);
  return isProblem(then) ? then : null;
}

/** An earlier gap, if the comparison group's measurements may be compared over time; else why not. */
export function gapComparableWith(now: Gap, earlier: Measured, member: Member): Gap | Problem {
  const then = gapOf(earlier, member);
  const comparison = member.comparisons[0];
  if (isProblem(then) || comparison === undefined) return then;
  const reason = incomparableBeside(then.comparison, now.comparison, comparison);
  return reason === null ? then : problemOf(reason);
}

/** The comparable measurement at one period: why not, or undefined where nothing was measured. */
export function measuredAt(period: string, point: Measured, member: Member): Measured | Problem | undefined {
  const there = member.target.points.filter((other) => other.period === period);
  if (there.some(isMeasured)) return comparableAt(period, there.filter(isMeasured), point, member.target);
  const withheld = there.find(({ lack }) => lack === "withheld");
  return withheld && lackOf(withheld, member.target.group, period);
}

/** Why a value that is needed is not there. */
export function lackOf(point: Point | undefined, group: string, period: string): Problem {
  const missing = point?.lack ?? "";
  if (missing === "withheld") {
    return { detail: "withheld", reason: { code: "figure-withheld", values: { period, group } } };
  }
  if (missing === "faulty") {
    return { detail: "missing", reason: { code: "figure-faulty", values: { period, group } } };
  }
  if (missing === "uncounted") {
    return { detail: "missing", reason: { code: "parts-uncounted", values: { period, group } } };
  }
  if (missing === "parts") {
    const { have, of } = point?.parts ?? { have: 0, of: 0 };
    return { detail: "missing", reason: { code: "parts-missing", values: { period, have, of } } };
  }
  return { detail: "missing", reason: { code: "figure-missing", values: { period, group, missing } } };
}

function firstMeasurement(point: Point): Problem {
  return {
    detail: "first-measurement",
    reason: { code: "first-measurement", values: { period: point.period } },
  };
}

/** What a line says when two measurements may not be compared. */
export function problemOf(reason: Reason): Problem {
  return {
    detail: reason.code === "series-break" || reason.code === "definition-differs" ? "break" : "basis",
    reason,
  };
}

/** Earlier measurements of the same kind, earliest first. */
export function earlierThan(point: Measured, member: Member): Measured[] {
  const kind = kindKey(point.when);
  const earlier: Measured[] = [];
  for (const other of member.target.points) {
    if (other.period === point.period) break;
    if (isMeasured(other) && kindKey(other.when) === kind) earlier.push(other);
  }
  return earlier;
}

/** Among a period's measurements (several under double reporting) the one comparable with `point`, else why none is. */
function comparableAt(
  period: string,
  among: Measured[],
  point: Measured,
  series: Series,
): Measured | Problem {
  let problem: Problem | null = null;
  for (const candidate of among) {
    if (candidate.period !== period) continue;
    const reason = incomparable(candidate, point, series);
    if (reason === null) return candidate;
    problem = problemOf(reason);
  }
  return problem ?? firstMeasurement(point);
}

/**
 * The earliest measurement that is comparable: the first since the last break, and with parity one that has a gap.
 * A changed basis is not got round by going later, unless no baseline was decided.
 */
function earliestComparable(
  earlier: Measured[],
  point: Measured,
  member: Member,
  undecided: boolean,
): Baseline | Problem {
  let problem: Problem | null = null;
  for (const candidate of earlier) {
    const reason = incomparable(candidate, point, member.target);
    const found = reason === null ? gapProblem(candidate, point, member) : problemOf(reason);
    if (found === null) {
      // A break is worth naming where something lies before it: an earlier figure, or the baseline that was decided.
      const isFirst = undecided && candidate === earlier[0];
      return {
        point: candidate,
        earliest: undecided,
        afterBreak: isFirst ? null : breakBefore(candidate, problem, member),
      };
    }
    problem = found;
    if (problem.detail === "basis" && !undecided) return problem;
  }
  return problem ?? firstMeasurement(point);
}

/** The break that a new baseline stands after: the target group's, else the one that the gap before it met. */
function breakBefore(
  baseline: Measured,
  problem: Problem | null,
  { target }: Member,
): Baseline["afterBreak"] {
  const own = target.breaks[baseline.epoch - 1];
  if (own !== undefined) return { from: own.from, note: own.note };
  if (problem?.detail !== "break") return null;
  const { from = baseline.period, note = "" } = problem.reason.values;
  return { from: String(from), note: String(note) };
}

/** Resolved once per indicator and kind of period; both are few. */
const resolved = new WeakMap<Indicator, Map<string, string | null>>();

function decidedBaseline(
  point: Point,
  indicator: Indicator,
  catalogue: Pick<Catalogue, "baseline">,
): string | null {
  const text = indicator.baseline ?? catalogue.baseline;
  if (text === undefined) return null;
  const byKind = resolved.get(indicator) ?? new Map<string, string | null>();
  resolved.set(indicator, byKind);
  const key = `${kindKey(point.when)} ${text}`;
  const known = byKind.get(key);
  if (known !== undefined) return known;
  const { kind, start } = point.when;
  // A period may have been entered in another kind than the catalogue's: the baseline follows it.
  const own =
    kind === "custom" ? { ...indicator.period, kind, start: start.slice(5) } : { ...indicator.period, kind };
  const baseline = inOwnKind({ period: own }, text);
  byKind.set(key, baseline);
  return baseline;
}

function isBefore(decided: string, point: Point): boolean {
  const when = parsePeriod(decided);
  return when !== null && point.when.end < when.end;
}

function breakSince(decided: string, point: Point, member: Member): boolean {
  const when = parsePeriod(decided);
  return when !== null && breaksBy(member.target.breaks, when) < point.epoch;
}
