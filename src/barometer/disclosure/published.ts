// What may leave the house, as plain data: every number is there, absent, or withheld, and nothing else.
// Council and committee tables, sentences, web page and data package are made from this alone.
import type { GoalResult, Interval, Line, LineFacts } from "../assessment";
import type { Figure } from "../figure";

/**
 * Why a number is not shown: `under` says that it is itself a count smaller than that (printed "under 5"); `withheld`
 * would betray another number, or is made from one that is not shown (printed "ikke vist").
 */
export type Withheld = { under: number } | "withheld";

/** What becomes of one row: null where the number may be shown. */
export interface Decision {
  numerator: Withheld | null;
  denominator: Withheld | null;
  value: Withheld | null;
}

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

/** A line as it is shown: all numbers displayed values, in the unit shown. */
export interface PublishedLine extends Pick<
  Line,
  "indicator" | "category" | "period" | "status" | "detail" | "certainty" | "reason" | "rule"
> {
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
  facts: PublishedFacts;
}

/** As `LineFacts`, without the displayed numbers that the line itself has. */
export interface PublishedFacts extends Omit<
  LineFacts,
  "displayed" | "otherDefinition" | "counts" | "comparisonChange" | "target" | "ranking" | "series"
> {
  otherDefinition: { definition: string | null; value: Cell } | null;
  counts: { target: PublishedCounts | null; comparison: PublishedCounts | null };
  comparisonChange: Cell;
  /** `reached` is null where the distance is withheld. */
  target: { value: number; by: string; distance: Cell; reached: boolean | null; expected: Cell } | null;
  ranking: { rank: number; of: number; median: number } | Withheld | null;
  series: { period: string; value: Cell }[];
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

/** What an edition that has been published still tells. */
export type EarlierEdition = Pick<PublishedEdition, "figures" | "totals">;

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
  return cell === "withheld" || isUnder(cell);
}

/** Withheld because it is itself a small count. */
export function isUnder(cell: unknown): cell is { under: number } {
  return typeof cell === "object" && cell !== null && "under" in cell;
}

/** The number, or null where there is none to show. */
export function shownNumber(cell: Cell): number | null {
  return typeof cell === "number" ? cell : null;
}

/** Whether anything on the line is withheld, so that the note on anonymity belongs beside it. */
export function hasWithheld(line: PublishedLine): boolean {
  return cellsOf(line).some(isWithheld);
}

/** How small is small in what these lines print: every "under n", smallest first. */
export function thresholdsIn(lines: readonly PublishedLine[]): number[] {
  const under = lines.flatMap((line) => cellsOf(line).filter(isUnder)).map((cell) => cell.under);
  return [...new Set(under)].sort((a, b) => a - b);
}

function cellsOf(line: PublishedLine): unknown[] {
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
  ];
}
