// What assessing gives: one line per indicator and category, one result per goal (src/cli/README.md, assess --json).
import type { RuleName } from "./catalogue";

export type Status = "positive" | "unchanged" | "negative" | "neutral" | "unassessed";
export type Certainty = "certain" | "uncertain" | "unknown";

export interface Interval {
  lower: number;
  upper: number;
}

/** An earlier measurement and the way from there, on displayed values. */
export interface Movement {
  period: string;
  /** The target group's value then, unrounded. */
  value: number;
  change: number;
  /** Null where either period has no gap. */
  gapChange: number | null;
}

export const UNASSESSED_DETAILS = [
  "first-measurement",
  "no-wish",
  "missing",
  "withheld",
  "break",
  "basis",
  "too-few-points",
] as const;

export type UnassessedDetail = (typeof UNASSESSED_DETAILS)[number];

export type Detail =
  | UnassessedDetail
  | "improved"
  | "unchanged"
  | "worsened"
  | "level"
  | "within-chance"
  | "reached"
  | "on-track"
  | "behind"
  | "wrong-way"
  | "better"
  | "similar"
  | "worse"
  | "higher"
  | "lower"
  | "sun"
  | "light-cloud"
  | "cloud"
  | "storm"
  | "target-achieved"
  | "substantial"
  | "moderate"
  | "limited"
  | "deterioration"
  | "improvement"
  | "concern"
  | "common-cause"
  | "improvement-trial-limits"
  | "concern-trial-limits"
  | "common-cause-trial-limits";

/** Where a figure stands that a judgement looked at, within its indicator and category. */
export interface Source {
  group: string;
  period: string;
}

/** What the measurement is that a status was judged against. */
export type ReferenceKind = "baseline" | "earliest" | "after-break" | "previous" | "five-years";

export interface Line {
  indicator: string;
  category: string | null;
  period: string | null;
  /** Unrounded, in the unit shown (shares in percent). */
  value: number | null;
  comparison: number | null;
  gap: number | null;
  /** Further comparison groups, in the indicator's order. */
  others: { group: string; value: number | null; gap: number | null }[];
  previous: Movement | null;
  /** Null where the line itself is the baseline. */
  baseline: Movement | null;
  interval: Interval | null;
  gapInterval: Interval | null;
  /** Against the reference that the status is judged by. */
  changeInterval: Interval | null;
  /** Control charts only. */
  limits: { lower: number; mean: number; upper: number } | null;
  status: Status;
  detail: Detail;
  certainty: Certainty;
  /** Why it could not be judged, as a code with what the sentence needs; null when judged. */
  reason: Reason | null;
  rule: RuleName;
  /** The further facts that sentences, footnotes and charts need; not part of `assess --json`. */
  facts: LineFacts;
}

/**
 * Why a line could not be judged, with what its sentence needs. Periods as written in figures, groups as ids.
 * - `no-figures` nothing entered at all · `clarifying` the indicator is still to be clarified
 * - `no-wish` · `no-target` (rule target) · `no-comparison-group` (parity, benchmark): not decided in the catalogue
 * - `figure-missing` { period, group, missing } (`missing`: a missing reason, or "" where none was given)
 * - `figure-faulty` { period, group } entered, but an error that nobody has corrected
 * - `figure-withheld` { period, group } · `parts-missing` { period, have, of } some categories of a combined value lack
 * - `parts-uncounted` { period, group } percentages or means without the counts that would make one number of them
 * - `first-measurement` { period } · `is-baseline` { period } · `before-baseline` { period, baseline }
 * - `baseline-missing` { baseline } a decided baseline without a figure
 * - `series-break` { period, from, note } · `definition-differs` { period, reference }
 * - `basis-differs` { period, reference, basis, referenceBasis } over time
 * - `groups-basis-differ` { period, group, basis, groupBasis } between the groups
 * - `third-generation-differs` { period, reference }
 * - `too-few-points` { rule, lacking } (`lacking`: the periods that the rule looks for and that have no figure)
 * - `no-interval` { period } (benchmark) · `mixed-signs` { period, reference } and `target-before-baseline` { by, reference } (growth)
 */
export const REASON_CODES = [
  "no-figures",
  "clarifying",
  "no-wish",
  "no-target",
  "no-comparison-group",
  "figure-missing",
  "figure-withheld",
  "figure-faulty",
  "parts-missing",
  "parts-uncounted",
  "first-measurement",
  "is-baseline",
  "before-baseline",
  "baseline-missing",
  "series-break",
  "definition-differs",
  "basis-differs",
  "groups-basis-differ",
  "third-generation-differs",
  "too-few-points",
  "no-interval",
  "mixed-signs",
  "target-before-baseline",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Reasons are codes here and sentences in src/text, so that each reader gets their own language. */
export interface Reason {
  code: ReasonCode;
  values: Record<string, string | number>;
}

/** Everything shown beside a line that is not in the contract's JSON; the displayed numbers are rounded once, here. */
export interface LineFacts {
  /** The period of the reference the status was judged against, null when there is none. */
  reference: string | null;
  referenceKind: ReferenceKind | null;
  /** Every figure that the judgement was made from, the line's own first. */
  sources: Source[];
  /** What was compared: `value` for increase and decrease, `gap` for parity and for follow beside a comparison group. */
  judged: "value" | "gap";
  /** The definition the figure was entered under, null for the current one. */
  definition: string | null;
  /** In the period of a break, the value under the other definition too, displayed. */
  otherDefinition: { definition: string | null; value: number } | null;
  /** The baseline that is judged against, or only shown, stands after a series break and serves as a new one. */
  newBaselineAfterBreak: { from: string; note: string } | null;
  /** No baseline was given: the earliest comparable figure serves, and is named. */
  earliestAsBaseline: boolean;
  tolerance: number;
  decimals: number;
  displayed: {
    value: number | null;
    comparison: number | null;
    gap: number | null;
  };
  /** Persons behind the target group's and the comparison group's value at the line's period. */
  counts: {
    target: { numerator: number | null; denominator: number | null } | null;
    comparison: { numerator: number | null; denominator: number | null } | null;
  };
  /** How the comparison group moved since the reference, displayed; null where unknown. */
  comparisonChange: number | null;
  /** Which group moved the gap: by displayed changes since the reference. */
  movedBy: "target" | "comparison" | "both" | "neither" | null;
  basis: "origin" | "citizenship" | "not-applicable" | null;
  thirdGeneration: string | true | null;
  /**
   * Remaining way to a decided target, in displayed units, signed so that positive means still to go. `expected` is
   * where the straight line from the baseline stands at this period (rule target; null without a baseline). With
   * parity the target is the largest gap.
   */
  target: { value: number; by: string; distance: number; reached: boolean; expected: number | null } | null;
  /** Rank of the target group among all groups (1 = best by the wish) and the median of the comparison groups. */
  ranking: { rank: number; of: number; median: number } | null;
  /** Parts of a combined line that had a value, of all parts. */
  parts: { have: number; of: number } | null;
  /** The points of the series a rule looked at, for charts: displayed values. */
  series: { period: string; value: number }[];
  /** Points that a control chart signals. */
  signals: string[];
}

export interface GoalResult {
  /** Goal id; where a catalogue has no goals, a department id. */
  goal: string;
  status: Status;
  /** No majority: shown as "blandet". */
  mixed: boolean;
  positive: number;
  unchanged: number;
  negative: number;
  neutral: number;
  unassessed: number;
  /** Why the unassessed lines are: how many have each detail; they add up to `unassessed`. */
  reasons: UnassessedReasons;
}

export type UnassessedReasons = Partial<Record<UnassessedDetail, number>>;

export interface Assessment {
  catalogue: string;
  /** What was asked for; null for the latest of each. */
  period: string | null;
  lines: Line[];
  /**
   * The categories behind combined lines (sum, mean, simpson), judged like lines but without a vote: the combined line
   * votes for them. Not part of `assess --json`.
   */
  parts: Line[];
  goals: GoalResult[];
  /** Areas, where goals have one. */
  areas: (Omit<GoalResult, "goal"> & { area: string })[];
}
