// One line: a measurement with everything it is held against, and its judgement.
import type { Interval, Line, Reason, UnassessedDetail } from "./assessment";
import type { Catalogue } from "./catalogue";
import {
  baselineOf,
  beside,
  gapOf,
  isMeasured,
  lackOf,
  measuredAt,
  movement,
  previousOf,
} from "./comparison";
import type { Baseline, Gap, Measured, Member } from "./comparison";
import { TARGET_GROUP } from "./figure";
import { emptyFacts, factsOf, othersOf } from "./facts";
import { roundHalfAway } from "./number";
import { shiftYears } from "./period";
import { goodSideOf, quantityOf } from "./quantity";
import type { Quantity } from "./quantity";
import { rules } from "./rules";
import { TREND_YEARS } from "./rules/outlook";
import { certaintyOf, isProblem, judged, unassessed } from "./rules/rule";
import type { JudgedPoint, Judgement, Problem, Rule, RuleContext } from "./rules/rule";
import { incomparable, kindKey } from "./series";
import type { Point } from "./series";

/** The line of an indicator or category that has no figure at all. */
export function emptyLine(member: Member, catalogue: Catalogue): Line {
  const code = member.indicator.state === "clarifying" ? "clarifying" : "no-figures";
  return unjudgedLine(member, catalogue, null, { detail: "missing", reason: { code, values: {} } });
}

/**
 * The line of one measurement, judged as if it were the latest; only a control chart looks at later ones too. What
 * cannot be judged is `unassessed` and says why.
 */
export function lineOf(point: Point, member: Member, catalogue: Catalogue): Line {
  if (!isMeasured(point)) {
    return unjudgedLine(member, catalogue, point, lackOf(point, TARGET_GROUP, point.period));
  }
  const rule = ruleOf(member, catalogue);
  const against: Against = {
    gap: gapOf(point, member),
    previous: previousOf(point, member),
    baseline: baselineOf(point, member, catalogue),
  };
  const { gap, previous, baseline } = against;
  const quantity = quantityOf(point, member, gap);
  const reference = referenceOf(point, member, rule, catalogue, against);
  const since = reference === null || isProblem(reference) ? null : reference;
  const judgement = judge(point, member, rule, quantity, reference, against);
  return {
    indicator: member.indicator.id,
    category: member.category,
    period: point.period,
    value: point.value,
    comparison: comparisonValue(point, member),
    gap: isProblem(gap) ? null : gap.value,
    others: othersOf(point, member),
    previous: isProblem(previous) ? null : movement(previous, point, member),
    baseline: isProblem(baseline) ? null : movement(baseline.point, point, member),
    interval: point.interval,
    gapInterval: isProblem(gap) ? null : gap.interval,
    changeInterval: since && quantity.shownChange(since),
    limits: judgement.limits ?? null,
    status: judgement.status,
    detail: judgement.detail,
    certainty: judgement.certainty,
    reason: judgement.reason,
    rule: rule.name,
    facts: factsOf({ point, member, gap, baseline, since, quantity, judgement }),
  };
}

/** What a measurement can be held against, each there or with why it is not. */
interface Against {
  gap: Gap | Problem;
  previous: Measured | Problem;
  baseline: Baseline | Problem;
}

function unjudgedLine(member: Member, catalogue: Catalogue, point: Point | null, problem: Problem): Line {
  return {
    indicator: member.indicator.id,
    category: member.category,
    period: point?.period ?? null,
    value: null,
    comparison: point && comparisonValue(point, member),
    gap: null,
    others: point ? othersOf(point, member) : [],
    previous: null,
    baseline: null,
    interval: null,
    gapInterval: null,
    changeInterval: null,
    limits: null,
    status: "unassessed",
    detail: problem.detail,
    certainty: "unknown",
    reason: problem.reason,
    rule: ruleOf(member, catalogue).name,
    facts: emptyFacts(member, point),
  };
}

function ruleOf({ indicator }: Member, catalogue: Catalogue): Rule {
  return rules[indicator.rule ?? catalogue.rule];
}

function comparisonValue(point: Point, member: Member): number | null {
  const comparison = member.comparisons[0];
  return comparison === undefined ? null : (beside(point, comparison, member)?.value ?? null);
}

/** The measurement a status is judged against; null where it is judged against the other group or a whole series. */
function referenceOf(
  point: Measured,
  member: Member,
  rule: Rule,
  catalogue: Catalogue,
  { previous, baseline }: Against,
): Measured | Problem | null {
  const { desired } = member.indicator;
  if (desired === "follow" && member.comparisons.length > 0) return null;
  const kind =
    desired === "follow" || rule.reference === "as-decided" ? catalogue.judgedAgainst : rule.reference;
  switch (kind) {
    case "none":
      return null;
    case "previous":
      return previous;
    case "baseline":
      return isProblem(baseline) ? baseline : baseline.point;
    case "five-years":
      return fiveYearsBack(point, member, previous);
  }
}

function fiveYearsBack(point: Measured, member: Member, previous: Measured | Problem): Measured | Problem {
  if (isProblem(previous) && previous.detail === "first-measurement") return previous;
  const period = shiftYears(point.period, -TREND_YEARS);
  const found = period === null ? undefined : measuredAt(period, point, member);
  if (found !== undefined) return found;
  const values = { rule: "outlook", lacking: period ?? "" };
  return { detail: "too-few-points", reason: { code: "too-few-points", values } };
}

function judge(
  point: Measured,
  member: Member,
  rule: Rule,
  quantity: Quantity,
  reference: Measured | Problem | null,
  { gap, previous }: Against,
): Judgement {
  const { indicator, decimals } = member;
  const { desired, state, tolerance = 0 } = indicator;
  if (state === "clarifying") return notYet(desired === undefined ? "no-wish" : "missing", "clarifying");
  if (desired === undefined) return notYet("no-wish", "no-wish");
  const current = quantity.at(point);
  if (isProblem(current)) return unassessed(current);
  // Rules without a reference of their own ask only whether there is anything earlier.
  const held = reference ?? previous;
  const heldAt = isProblem(held) ? held : quantity.at(held);
  const changeInterval = reference === null || isProblem(reference) ? null : quantity.change(reference);
  if (desired === "follow") return followed(gap, member, current, heldAt, changeInterval);
  const context: RuleContext = {
    wish: desired,
    better: quantity.better,
    tolerance,
    decimals,
    current,
    level: quantity.level,
    reference: heldAt,
    changeInterval,
    groups: {
      value: point.value,
      interval: point.interval,
      comparison: isProblem(gap) ? gap : gap.comparison.value,
      goodSide: goodSideOf(member),
    },
    series: () => judgedSeries(point, member, quantity),
    yearsAgo: (years) => yearsAgo(years, point, member, quantity),
    target: indicator.target ?? null,
    naturalLimit: indicator.naturalLimit ?? null,
  };
  return rule.judge(context);
}

function notYet(detail: UnassessedDetail, code: Reason["code"]): Judgement {
  return unassessed({ detail, reason: { code, values: {} } });
}

/** `follow` has no traffic light: higher, level or lower than the comparison group, or without one than before. */
function followed(
  gap: Gap | Problem,
  { indicator, comparisons, decimals }: Member,
  current: JudgedPoint,
  reference: JudgedPoint | Problem,
  changeInterval: Interval | null,
): Judgement {
  const tolerance = indicator.tolerance ?? 0;
  const compare = (difference: number, interval: Interval | null): Judgement => {
    const detail = Math.abs(difference) <= tolerance ? "level" : difference > 0 ? "higher" : "lower";
    return judged("neutral", detail, certaintyOf(interval));
  };
  if (comparisons.length > 0) return isProblem(gap) ? unassessed(gap) : compare(gap.displayed, gap.interval);
  if (isProblem(reference)) return unassessed(reference);
  return compare(roundHalfAway(current.value - reference.value, decimals), changeInterval);
}

/** Measurements of the same kind that are comparable with `point`, later ones included, one per period. */
function judgedSeries(point: Measured, member: Member, quantity: Quantity): JudgedPoint[] {
  const kind = kindKey(point.when);
  const series = new Map<string, JudgedPoint>();
  for (const other of member.target.points) {
    if (!isMeasured(other) || kindKey(other.when) !== kind) continue;
    if (
      other !== point &&
      (other.period === point.period || incomparable(other, point, member.target) !== null)
    )
      continue;
    const at = quantity.at(other);
    if (!isProblem(at)) series.set(other.period, at);
  }
  return [...series.values()];
}

function yearsAgo(
  years: number,
  point: Measured,
  member: Member,
  quantity: Quantity,
): ReturnType<RuleContext["yearsAgo"]> {
  const period = shiftYears(point.period, -years);
  const found = period === null ? undefined : measuredAt(period, point, member);
  if (found === undefined) return { lacking: period ?? `−${years}` };
  return isProblem(found) ? found : quantity.at(found);
}
