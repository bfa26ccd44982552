// What a rule is given and what it answers. A rule is a pure function; all it compares is already displayed.
import type { Certainty, Detail, Interval, Reason, Status, UnassessedDetail } from "../assessment";
import type { RuleName } from "../catalogue";
import { excludesZero } from "../intervals";
import { roundHalfAway } from "../number";

/** One measurement of the judged quantity: the target group's value or, with parity, its distance from level. */
export interface JudgedPoint {
  period: string;
  /** Displayed, in the unit shown. */
  value: number;
}

/** Why something that a rule may need is not there. */
export interface Problem {
  detail: UnassessedDetail;
  reason: Reason;
}

export interface RuleContext {
  wish: "increase" | "decrease" | "parity";
  /** 1 where a higher judged quantity is better, −1 where a lower one is (parity: always −1). */
  better: 1 | -1;
  /** Displayed movements up to this size count as none. */
  tolerance: number;
  decimals: number;
  current: JudgedPoint;
  /** Parity only: the target group is level with the comparison group, or on the good side of it. */
  level: boolean;
  /** What the rule's `reference` asks for. */
  reference: JudgedPoint | Problem;
  /** 95 % interval of the judged quantity's change since the reference, null where unknown. */
  changeInterval: Interval | null;
  /** The target group's value and interval, and the comparison group's value, unrounded; for rules between groups. */
  groups: { value: number; interval: Interval | null; comparison: number | Problem; goodSide: 1 | -1 | null };
  /** Measurements comparable with the current one, earliest first, later ones included. */
  series: () => JudgedPoint[];
  /** The comparable measurement of the same stretch of the year some years ago. */
  yearsAgo: (years: number) => JudgedPoint | { lacking: string } | Problem;
  /** The politically decided value. */
  target: { value: number; by: string } | null;
  naturalLimit: number | null;
}

export interface Judgement {
  status: Status;
  detail: Detail;
  certainty: Certainty;
  /** Null when judged. */
  reason: Reason | null;
  /** Where the straight line to the target stands, displayed. */
  expected?: number;
  limits?: { lower: number; mean: number; upper: number };
  /** Periods that a control chart signals. */
  signals?: string[];
}

export interface Rule {
  name: RuleName;
  /** Which earlier measurement it judges against; `five-years` and `none` do not follow the catalogue's choice. */
  reference: "as-decided" | "baseline" | "five-years" | "none";
  judge: (context: RuleContext) => Judgement;
}

export function isProblem(value: object): value is Problem {
  return "reason" in value;
}

/** The answer of a rule that cannot judge. */
export function unassessed(problem: Problem): Judgement {
  return { status: "unassessed", detail: problem.detail, certainty: "unknown", reason: problem.reason };
}

/** The answer of a rule that can. */
export function judged(status: Status, detail: Detail, certainty: Certainty): Judgement {
  return { status, detail, certainty, reason: null };
}

/** Can the movement be told from chance? */
export function certaintyOf(interval: Interval | null): Certainty {
  if (interval === null) return "unknown";
  return excludesZero(interval) ? "certain" : "uncertain";
}

/** Displayed movement in the wished direction: positive is better. */
export function progress(context: RuleContext, since: JudgedPoint): number {
  return context.better * roundHalfAway(context.current.value - since.value, context.decimals);
}
