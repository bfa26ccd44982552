// A measurement's judgement, with a record of every figure that was looked at for it: what depends on a figure that is
// withheld can then be withheld too, whatever the rule.
import type { Interval, Reason, Source, UnassessedDetail } from "./assessment";
import { beside, isMeasured, measuredAt } from "./comparison";
import type { Baseline, Gap, Measured, Member } from "./comparison";
import { roundHalfAway } from "./number";
import { shiftYears } from "./period";
import { goodSideOf } from "./quantity";
import type { Quantity } from "./quantity";
import { certaintyOf, isProblem, judged, unassessed } from "./rules/rule";
import type { JudgedPoint, Judgement, Problem, Rule, RuleContext } from "./rules/rule";
import { incomparable, kindKey } from "./series";
import type { Point } from "./series";

/** What a measurement can be held against, each there or with why it is not. */
export interface Against {
  gap: Gap | Problem;
  previous: Measured | Problem;
  baseline: Baseline | Problem;
}

export interface Judged {
  judgement: Judgement;
  /** Where the figures stand that were looked at: the measurement's own first, then in the order they were asked for. */
  sources: Source[];
  /** The target group's measurements among them. */
  looked: ReadonlySet<Point>;
}

export function judge(
  point: Measured,
  member: Member,
  rule: Rule,
  quantity: Quantity,
  reference: Measured | Problem | null,
  { gap, previous }: Against,
): Judged {
  const record = newRecord(member, quantity.kind === "gap");
  record.look(point);
  const judgement = judgementOf(point, member, rule, quantity, reference, { gap, previous }, record);
  return { judgement, sources: record.sources, looked: record.looked };
}

interface Looking {
  sources: Source[];
  looked: Set<Point>;
  look: (at: Measured) => void;
  lookBeside: (at: Measured) => void;
}

/** Where the judged quantity is a gap, looking at the target group's figure is looking at the comparison group's too. */
function newRecord(member: Member, isGap: boolean): Looking {
  const sources: Source[] = [];
  const looked = new Set<Point>();
  const add = (group: string, period: string): void => {
    if (!sources.some((source) => source.group === group && source.period === period))
      sources.push({ group, period });
  };
  const lookBeside = (at: Measured): void => {
    const [comparison] = member.comparisons;
    if (comparison !== undefined && isMeasured(beside(at, comparison, member)))
      add(comparison.group, at.period);
  };
  const look = (at: Measured): void => {
    looked.add(at);
    add(member.target.group, at.period);
    if (isGap) lookBeside(at);
  };
  return { sources, looked, look, lookBeside };
}

function judgementOf(
  point: Measured,
  member: Member,
  rule: Rule,
  quantity: Quantity,
  reference: Measured | Problem | null,
  { gap, previous }: Pick<Against, "gap" | "previous">,
  { look, lookBeside }: Looking,
): Judgement {
  const { indicator, decimals } = member;
  const { desired, state, tolerance = 0 } = indicator;
  if (state === "clarifying") return notYet(desired === undefined ? "no-wish" : "missing", "clarifying");
  if (desired === undefined) return notYet("no-wish", "no-wish");
  const at = (other: Measured): JudgedPoint | Problem => {
    look(other);
    return quantity.at(other);
  };
  const current = at(point);
  if (isProblem(current)) return unassessed(current);
  // Rules without a reference of their own ask only whether there is anything earlier.
  const held = reference ?? previous;
  const heldAt = (): JudgedPoint | Problem => (isProblem(held) ? held : at(held));
  const changeInterval = (): Interval | null => {
    if (reference === null || isProblem(reference)) return null;
    look(reference);
    return quantity.change(reference);
  };
  if (desired === "follow") {
    if (member.comparisons.length === 0) return followedSince(current, heldAt(), changeInterval(), member);
    lookBeside(point);
    return followedBeside(gap, member);
  }
  // What is not always needed is looked at when a rule asks for it, and recorded then.
  const context: RuleContext = {
    wish: desired,
    better: quantity.better,
    tolerance,
    decimals,
    current,
    level: quantity.level,
    get reference() {
      return heldAt();
    },
    get changeInterval() {
      return changeInterval();
    },
    get groups() {
      lookBeside(point);
      return {
        value: point.value,
        interval: point.interval,
        comparison: isProblem(gap) ? gap : gap.comparison.value,
        goodSide: goodSideOf(member),
      };
    },
    series: () => judgedSeries(point, member, at),
    yearsAgo: (years) => yearsAgo(years, point, member, at),
    target: indicator.target ?? null,
    naturalLimit: indicator.naturalLimit ?? null,
  };
  return rule.judge(context);
}

function notYet(detail: UnassessedDetail, code: Reason["code"]): Judgement {
  return unassessed({ detail, reason: { code, values: {} } });
}

/** `follow` has no traffic light: higher, level or lower than the comparison group … */
function followedBeside(gap: Gap | Problem, member: Member): Judgement {
  return isProblem(gap) ? unassessed(gap) : followed(gap.displayed, gap.interval, member);
}

/** … or without one than before. */
function followedSince(
  current: JudgedPoint,
  reference: JudgedPoint | Problem,
  changeInterval: Interval | null,
  member: Member,
): Judgement {
  if (isProblem(reference)) return unassessed(reference);
  return followed(roundHalfAway(current.value - reference.value, member.decimals), changeInterval, member);
}

function followed(difference: number, interval: Interval | null, { indicator }: Member): Judgement {
  const isLevel = Math.abs(difference) <= (indicator.tolerance ?? 0);
  return judged("neutral", isLevel ? "level" : difference > 0 ? "higher" : "lower", certaintyOf(interval));
}

type Looked = (point: Measured) => JudgedPoint | Problem;

/** Measurements of the same kind that are comparable with `point`, later ones included, one per period. */
function judgedSeries(point: Measured, member: Member, at: Looked): JudgedPoint[] {
  const kind = kindKey(point.when);
  const series = new Map<string, JudgedPoint>();
  for (const other of member.target.points) {
    if (!isMeasured(other) || kindKey(other.when) !== kind) continue;
    if (
      other !== point &&
      (other.period === point.period || incomparable(other, point, member.target) !== null)
    )
      continue;
    const judgedAt = at(other);
    if (!isProblem(judgedAt)) series.set(other.period, judgedAt);
  }
  return [...series.values()];
}

function yearsAgo(
  years: number,
  point: Measured,
  member: Member,
  at: Looked,
): ReturnType<RuleContext["yearsAgo"]> {
  const period = shiftYears(point.period, -years);
  const found = period === null ? undefined : measuredAt(period, point, member);
  if (found === undefined) return { lacking: period ?? `−${years}` };
  return isProblem(found) ? found : at(found);
}
