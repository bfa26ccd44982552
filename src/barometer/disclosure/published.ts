// What may leave the house, as plain data: every number is there, absent, or withheld, and nothing else.
// Council and committee tables, sentences, web page and data package are made from this alone.
import type { Certainty, Detail, GoalResult, Interval, Reason, Status } from "../assessment";
import type { RuleName } from "../catalogue";
import type { Figure } from "../figure";

/**
 * Why a number is not shown: `under-threshold` is itself a count from 1 to threshold − 1 (printed "under 5");
 * `withheld` would betray another number, or is made from one that is not shown (printed "ikke vist").
 */
export type Withheld = "under-threshold" | "withheld";

/** A number as displayed, null where there is none, or withheld. */
export type Cell = number | null | Withheld;

export interface PublishedFigure extends Pick<
  Figure,
  | "indicator"
  | "group"
  | "category"
  | "period"
  | "definition"
  | "missing"
  | "basis"
  | "thirdGeneration"
  | "thirdGenerationReason"
  | "seriesBreak"
> {
  /** A sum over categories that nobody entered. */
  computed: boolean;
  numerator: Cell;
  denominator: Cell;
  /** Rounded to the indicator's decimals; shares in percent, whether entered as counts or as percent. */
  value: Cell;
  lower: Cell;
  upper: Cell;
}

export interface PublishedMovement {
  period: string;
  value: Cell;
  change: Cell;
  gapChange: Cell;
}

export interface PublishedCounts {
  numerator: Cell;
  denominator: Cell;
}

/** A line as it is shown: all numbers displayed values, in the unit shown. Field by field as `Line`. */
export interface PublishedLine {
  indicator: string;
  category: string | null;
  period: string | null;
  value: Cell;
  comparison: Cell;
  gap: Cell;
  others: { group: string; value: Cell; gap: Cell }[];
  previous: PublishedMovement | null;
  baseline: PublishedMovement | null;
  interval: Interval | Withheld | null;
  gapInterval: Interval | Withheld | null;
  changeInterval: Interval | Withheld | null;
  limits: { lower: number; mean: number; upper: number } | Withheld | null;
  status: Status;
  detail: Detail;
  certainty: Certainty;
  reason: Reason | null;
  rule: RuleName;
  facts: PublishedFacts;
}

/** As `LineFacts`. */
export interface PublishedFacts {
  reference: string | null;
  judged: "value" | "gap";
  definition: string | null;
  otherDefinition: { definition: string | null; value: Cell } | null;
  newBaselineAfterBreak: { from: string; note: string } | null;
  earliestAsBaseline: boolean;
  tolerance: number;
  decimals: number;
  counts: { target: PublishedCounts | null; comparison: PublishedCounts | null };
  comparisonChange: Cell;
  movedBy: "target" | "comparison" | "both" | "neither" | null;
  basis: "origin" | "citizenship" | "not-applicable" | null;
  thirdGeneration: string | true | null;
  /** `reached` is null where the distance is withheld. */
  target: { value: number; by: string; distance: Cell; reached: boolean | null; expected: Cell } | null;
  ranking: { rank: number; of: number; median: number } | Withheld | null;
  parts: { have: number; of: number } | null;
  series: { period: string; value: Cell }[];
  signals: string[];
}

/** A cell that is withheld, for audits and reports. */
export interface CellReference {
  indicator: string;
  group: string;
  category: string | null;
  period: string;
  definition: string | null;
  cell: "numerator" | "denominator" | "value";
}

export interface PublishedEdition {
  /** Id of the catalogue. */
  catalogue: string;
  period: string | null;
  /** Counts from 1 to threshold − 1 are not shown; zero neither where `protectZero`. */
  threshold: number;
  protectZero: boolean;
  figures: PublishedFigure[];
  /** Sums over categories that were computed, not entered. */
  totals: PublishedFigure[];
  lines: PublishedLine[];
  /** The categories behind combined lines; without a vote. */
  parts: PublishedLine[];
  goals: GoalResult[];
  areas: (Omit<GoalResult, "goal"> & { area: string })[];
  /** Cells that could not be protected, because earlier editions say too much already. For the secretariat alone. */
  unprotected: CellReference[];
}

export function isWithheld(cell: unknown): cell is Withheld {
  return cell === "under-threshold" || cell === "withheld";
}

/** The number, or null where there is none to show. */
export function shownNumber(cell: Cell): number | null {
  return typeof cell === "number" ? cell : null;
}

/** Whether anything on the line is withheld, so that the note on anonymity belongs beside it. */
export function hasWithheld(line: PublishedLine): boolean {
  const { facts, previous, baseline } = line;
  return [
    line.value,
    line.comparison,
    line.gap,
    ...line.others.flatMap((other) => [other.value, other.gap]),
    ...[previous, baseline].flatMap((then) => (then ? [then.value, then.change, then.gapChange] : [])),
    line.interval,
    line.gapInterval,
    line.changeInterval,
    line.limits,
    facts.comparisonChange,
    facts.ranking,
    ...[facts.counts.target, facts.counts.comparison].flatMap((counts) =>
      counts ? [counts.numerator, counts.denominator] : [],
    ),
    ...facts.series.map((point) => point.value),
  ].some(isWithheld);
}
