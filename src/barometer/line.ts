// One line: a measurement with everything it is held against, and its judgement.
import type { Line, ReferenceKind } from "./assessment";
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
import type { Baseline, Measured, Member } from "./comparison";
import { TARGET_GROUP } from "./figure";
import { emptyFacts, factsOf, othersOf } from "./facts";
import { judge } from "./judge";
import type { Against } from "./judge";
import { shiftYears } from "./period";
import { quantityOf } from "./quantity";
import { rules } from "./rules";
import { TREND_YEARS } from "./rules/outlook";
import { isProblem } from "./rules/rule";
import type { Problem, Rule } from "./rules/rule";
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
  const { kind, point: reference } = referenceOf(point, member, rule, catalogue, against);
  const since = reference === null || isProblem(reference) ? null : reference;
  const { judgement, sources, looked } = judge(point, member, rule, quantity, reference, against);
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
    facts: {
      ...factsOf({ point, member, gap, baseline, since, quantity, judgement, looked }),
      referenceKind: since && kind,
      sources,
    },
  };
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

/** What a status is judged against: which kind it is of, and null where it is the other group or a whole series. */
interface Reference {
  kind: ReferenceKind | null;
  point: Measured | Problem | null;
}

function referenceOf(
  point: Measured,
  member: Member,
  rule: Rule,
  catalogue: Catalogue,
  { previous, baseline }: Against,
): Reference {
  const { desired } = member.indicator;
  if (desired === "follow" && member.comparisons.length > 0) return { kind: null, point: null };
  const kind =
    desired === "follow" || rule.reference === "as-decided" ? catalogue.judgedAgainst : rule.reference;
  switch (kind) {
    case "none":
      return { kind: null, point: null };
    case "previous":
      return { kind, point: previous };
    case "baseline":
      return isProblem(baseline)
        ? { kind, point: baseline }
        : { kind: baselineKind(baseline), point: baseline.point };
    case "five-years":
      return { kind, point: fiveYearsBack(point, member, rule, previous) };
  }
}

function baselineKind({ afterBreak, earliest }: Baseline): ReferenceKind {
  if (afterBreak !== null) return "after-break";
  return earliest ? "earliest" : "baseline";
}

function fiveYearsBack(
  point: Measured,
  member: Member,
  rule: Rule,
  previous: Measured | Problem,
): Measured | Problem {
  if (isProblem(previous) && previous.detail === "first-measurement") return previous;
  const period = shiftYears(point.period, -TREND_YEARS);
  const found = period === null ? undefined : measuredAt(period, point, member);
  if (found !== undefined) return found;
  const values = { rule: rule.name, lacking: period ?? "" };
  return { detail: "too-few-points", reason: { code: "too-few-points", values } };
}
