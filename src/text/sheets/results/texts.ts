// What is said here, in every language.
import type { ReferenceKind } from "../../../barometer/assessment";
import type { GoalStatus, ShownStatus } from "../../words/status";

/** Of the columns of results, whichever sheets they stand on. */
export interface ResultHeadings {
  goal: string;
  indicator: string;
  /** The indicator with its category and unit. */
  name: string;
  category: string;
  unit: string;
  period: string;
  /** The period as people say it. */
  measured: string;
  value: string;
  comparison: string;
  gap: string;
  change: string;
  since: string;
  baselinePeriod: string;
  baselineValue: string;
  baselineChange: string;
  baselineGapChange: string;
  status: string;
  /** The status with its mark of uncertainty. */
  light: string;
  /** Whether the sheet Data is still as it was when computed. */
  check: string;
  previousPeriod: string;
  previousValue: string;
  previousChange: string;
  previousGapChange: string;
  detail: string;
  certainty: string;
  /** The ends of the 95 % intervals: of the value, of the gap, and of the change that the status is judged by. */
  lower: string;
  upper: string;
  gapLower: string;
  gapUpper: string;
  /** The period that the status is judged against. */
  reference: string;
  changeLower: string;
  changeUpper: string;
  notes: string;
  /** Hidden: what the rows of Data said of whose figures they are, then and now. */
  place: string;
  placeNow: string;
  /** Of a committee's sheet, where it writes. */
  comment: string;
  commentKey: string;
}

export interface Texts {
  titles: Record<
    "comparison" | "barometer" | "council" | "development" | "overview",
    (catalogue: string) => string
  >;
  department: string;
  /** Of the page with every goal. */
  overview: {
    counts: string;
    development: string;
    reading: string;
    more: (count: number) => string;
  };
  /** What a mark in a picture stands at: that which a status is judged against. */
  reference: Record<ReferenceKind, string>;
  /** Of the sheet with the curves. */
  development: {
    reading: string;
    none: string;
    left: (count: number) => string;
    figures: string;
    emptyCells: string;
    latest: (period: string, value: string, comparison: string | null) => string;
    target: (value: string) => string;
    break: string;
    /** Headings of the figures behind a curve. */
    baselineColumn: string;
    targetColumn: string;
    from: (name: string, period: string) => string;
  };
  /** Of tables in another order than by goal, or of a part of the lines. */
  arranged: {
    /** `own`: of a department's table where it is the only heading. */
    worst: Record<"areas" | "goals" | "departments" | "own", string>;
    /** `left`: lines that are not shown. */
    changed: (left: number, under: "goals" | "departments" | "own") => string;
    /** Of a department's table. */
    wholeGoals: string;
    left: (left: number) => string;
    nothing: string;
  };
  /** Of the sheet that says what changed, and why. */
  changes: {
    heading: string;
    title: (catalogue: string) => string;
    /** `left`: lines that are neither red nor another light than before. */
    remark: (left: number) => string;
    whoseCounts: Record<"goals" | "departments", string>;
    nothing: string;
    other: (name: string, before: string, now: string) => string;
    stillRed: (name: string, now: string) => string;
    /** Where it is told without the table of figures. */
    columns: { indicator: string; before: string; now: string; why: string };
    /** In the place of an explanation that stands below the table; and where there is nothing to tell. */
    below: string;
    none: string;
    /** Whom an explanation is waited for from; whether others have given theirs. */
    waiting: (names: readonly string[], isPartly: boolean) => string;
    unasked: string;
    /** In what leaves the house. */
    notGiven: string;
    /** Stands for a department where all are meant. */
    everyone: string;
  };
  period: (period: string) => string;
  /** Above and below the sheets that show small numbers as they are. */
  internal: string;
  /** Of formulas that look at the sheet Data: what is said where it is no longer as it was. Part of formulas: no quotes. */
  live: { moved: string; changed: string; notice: string };
  latest: string;
  date: (date: string) => string;
  targetGroup: (name: string) => string;
  comparisonGroup: (name: string) => string;
  noLines: string;
  /** Why a goal is grey: nobody has reported. */
  noGoalFigures: string;
  withoutGoal: string;
  headings: ResultHeadings;
  counts: (goal: GoalStatus) => string;
  underThreshold: (threshold: number) => string;
  withheld: string;
  /** `thresholds`: every one that stands in an "under n", smallest first. */
  withheldNote: (thresholds: readonly number[]) => string;
  breakNote: (from: string, note: string, reference: string | null) => string;
  earliest: (period: string) => string;
  citizenship: (comparison: string | null) => string;
  thirdGeneration: (reason: string | null) => string;
  group: (name: string, value: string) => string;
  persons: (numerator: string, denominator: string | null) => string;
  target: (value: number, by: string, unit: string) => string;
  targetReached: (value: number, by: string, unit: string) => string;
  parts: (have: number, of: number) => string;
  definition: (text: string) => string;
  /** What stands there until somebody has decided it. */
  proposal: (text: string) => string;
  measureNotDecided: (isProposed: boolean) => string;
  /** Where the period is when people arrived. */
  cohort: string;
  /** What the catalogue as a whole leaves open. */
  openKeys: (keys: readonly string[]) => string;
  footnote: (number: number) => string;
  footnotes: string;
  legend: string;
  signs: string;
  legendMeaning: Record<ShownStatus, string>;
  uncertain: string;
  /** What stands for the unit of an index. */
  index: string;
  /** Of an indicator that several departments report. */
  sharedBy: (names: readonly string[]) => string;
  percent: string;
  page: (page: string, pages: string) => string;
}
