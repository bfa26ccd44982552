// What stands beside a line for sentences, footnotes and charts; displayed numbers are rounded once, here.
import type { Line, LineFacts } from "./assessment";
import { measureOf } from "./catalogue";
import { beside, gapOf, incomparableBeside, isMeasured } from "./comparison";
import type { Baseline, Gap, Measured, Member } from "./comparison";
import { BASES, TARGET_GROUP } from "./figure";
import { roundHalfAway } from "./number";
import { goodSideOf } from "./quantity";
import type { Quantity } from "./quantity";
import { isProblem } from "./rules/rule";
import type { Judgement, Problem } from "./rules/rule";
import { incomparable, kindKey } from "./series";
import type { Point } from "./series";

export interface Told {
  point: Measured;
  member: Member;
  gap: Gap | Problem;
  baseline: Baseline | Problem;
  /** The measurement the status was judged against. */
  since: Measured | null;
  quantity: Quantity;
  judgement: Judgement;
  /** The target group's measurements that it looked at. */
  looked: ReadonlySet<Point>;
}

export function factsOf(told: Told): Omit<LineFacts, "referenceKind" | "sources"> {
  const { point, member, gap, baseline, since, quantity, judgement, looked } = told;
  const isBaseline = since !== null && !isProblem(baseline) && since === baseline.point;
  // Beside the other group nothing is judged against the baseline, but its change is shown all the same.
  const isShown = !isProblem(baseline) && (since === null || isBaseline);
  const comparisonChange = since && comparisonChangeOf(point, since, member);
  return {
    ...emptyFacts(member, point),
    reference: since?.period ?? null,
    judged: quantity.kind,
    otherDefinition: otherDefinitionOf(point, member),
    newBaselineAfterBreak: isShown ? baseline.afterBreak : null,
    earliestAsBaseline: isBaseline && baseline.earliest,
    displayed: {
      value: point.displayed,
      comparison: besideFirst(point, member)?.displayed ?? null,
      gap: isProblem(gap) ? null : gap.displayed,
    },
    comparisonChange,
    movedBy: movedBy(
      since && roundHalfAway(point.displayed - since.displayed, member.decimals),
      comparisonChange,
    ),
    target: targetOf(point, member, quantity, judgement),
    ranking: rankingOf(point, member),
    series: seriesBefore(point, member, looked),
    signals: judgement.signals ?? [],
  };
}

/** What can be said of a line without a measurement, or without any period (`point` null). */
export function emptyFacts(member: Member, point: Point | null): LineFacts {
  const comparison = point === null ? undefined : besideFirst(point, member);
  return {
    reference: null,
    referenceKind: null,
    sources: point === null ? [] : [{ group: TARGET_GROUP, period: point.period }],
    judged: member.indicator.desired === "parity" ? "gap" : "value",
    definition: point?.definition ?? null,
    otherDefinition: null,
    newBaselineAfterBreak: null,
    earliestAsBaseline: false,
    tolerance: member.indicator.tolerance ?? 0,
    decimals: member.decimals,
    displayed: { value: null, comparison: comparison?.displayed ?? null, gap: null },
    counts: { target: countsOf(point ?? undefined, member), comparison: countsOf(comparison, member) },
    comparisonChange: null,
    movedBy: null,
    basis: BASES.find((basis) => basis === point?.basis) ?? null,
    thirdGeneration: point?.thirdGeneration ?? null,
    target: null,
    ranking: null,
    parts: point?.parts ?? null,
    series: [],
    signals: [],
  };
}

/** The comparison groups after the first. */
export function othersOf(point: Point, member: Member): Line["others"] {
  return member.comparisons.slice(1).map((comparison) => {
    const gap = isMeasured(point) ? gapOf(point, member, comparison) : null;
    return {
      group: comparison.group,
      value: beside(point, comparison, member)?.value ?? null,
      gap: gap === null || isProblem(gap) ? null : gap.value,
    };
  });
}

function besideFirst(point: Point, member: Member): Point | undefined {
  const comparison = member.comparisons[0];
  return comparison && beside(point, comparison, member);
}

function countsOf(point: Point | undefined, member: Member): LineFacts["counts"]["target"] {
  if (point === undefined || (point.numerator === null && point.denominator === null)) return null;
  return {
    numerator: measureOf(member.indicator) === "mean" ? null : point.numerator,
    denominator: point.denominator,
  };
}

function otherDefinitionOf(point: Measured, { target }: Member): LineFacts["otherDefinition"] {
  const other = target.points.find((one) => one !== point && one.period === point.period && isMeasured(one));
  return isMeasured(other) ? { definition: other.definition, value: other.displayed } : null;
}

function comparisonChangeOf(point: Measured, since: Measured, member: Member): number | null {
  const comparison = member.comparisons[0];
  if (comparison === undefined) return null;
  const now = beside(point, comparison, member);
  const before = beside(since, comparison, member);
  if (!isMeasured(now) || !isMeasured(before) || incomparableBeside(before, now, comparison) !== null)
    return null;
  return roundHalfAway(now.displayed - before.displayed, member.decimals);
}

function movedBy(target: number | null, comparison: number | null): LineFacts["movedBy"] {
  if (target === null || comparison === null) return null;
  if (target === 0) return comparison === 0 ? "neither" : "comparison";
  return comparison === 0 ? "target" : "both";
}

function targetOf(
  point: Measured,
  { indicator, decimals }: Member,
  quantity: Quantity,
  judgement: Judgement,
): LineFacts["target"] {
  const { target, desired } = indicator;
  const current = quantity.at(point);
  if (target === undefined || desired === undefined || desired === "follow" || isProblem(current))
    return null;
  const distance = quantity.better * (target.value - current.value);
  return {
    value: target.value,
    by: target.by,
    distance: roundHalfAway(distance, decimals) || 0,
    reached: distance <= 0,
    expected: judgement.expected ?? null,
  };
}

/** Among several comparison groups: the target group's rank by displayed values, equals sharing the better rank. */
function rankingOf(point: Measured, member: Member): LineFacts["ranking"] {
  const side = goodSideOf(member);
  if (side === null || member.comparisons.length < 2) return null;
  const displayed = member.comparisons.flatMap((comparison) => {
    const gap = gapOf(point, member, comparison);
    return isProblem(gap) ? [] : [gap.comparison.displayed];
  });
  if (displayed.length < 2) return null;
  const ahead = displayed.filter((value) => side * (value - point.displayed) > 0).length;
  return {
    rank: ahead + 1,
    of: displayed.length + 1,
    median: roundHalfAway(median(displayed), member.decimals),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/** The target group's comparable measurements up to this one, and later ones that were looked at. */
function seriesBefore(point: Measured, { target }: Member, looked: ReadonlySet<Point>): LineFacts["series"] {
  const kind = kindKey(point.when);
  const series: LineFacts["series"] = [];
  let isLater = false;
  for (const other of target.points) {
    if (other === point) {
      series.push(point.shown);
      isLater = true;
      continue;
    }
    if (isLater && !looked.has(other)) continue;
    if (other.period === point.period || !isMeasured(other) || kindKey(other.when) !== kind) continue;
    if (incomparable(other, point, target) === null) series.push(other.shown);
  }
  return series;
}
