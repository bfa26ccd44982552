// The columns of an entry sheet. Each has a code that stands in a hidden row above the heading, so that the reader
// finds a column wherever somebody has moved it.
import { columnLetters } from "../plan";

/**
 * Left to right, as people read and tab: up to `control` what a screen must hold to enter a row and see that it is right,
 * up to `department` what every row needs and paper has room for; from `indicator` on hidden: what a row is, and what its
 * formulas need.
 */
export const ENTRY_COLUMNS = [
  "name",
  "category",
  "groupName",
  "period",
  "numerator",
  "denominator",
  "value",
  "result",
  "control",
  "missing",
  "basis",
  "remark",
  "reported",
  "previous",
  "previousPeriod",
  "baseline",
  "baselinePeriod",
  "department",
  "thirdGeneration",
  "thirdGenerationReason",
  "seriesBreak",
  "lower",
  "upper",
  "findings",
  "indicator",
  "group",
  "categoryId",
  "definition",
  "givenPeriod",
  "measure",
  "decimals",
  "min",
  "max",
  "whole",
  "basisRequired",
  "marks",
] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** Position in a sheet as it was laid. */
export const COLUMN = Object.fromEntries(ENTRY_COLUMNS.map((code, index) => [code, index])) as Record<
  EntryColumn,
  number
>;

/** How many columns people see. */
export const VISIBLE_COLUMNS = COLUMN.indicator;

/** The columns people type in, side by side: formulas there are findings; elsewhere they are the sheet's own. */
export const TYPED_COLUMNS: readonly { column: number; columns: number }[] = [
  span("period", "value"),
  span("missing", "remark"),
  span("thirdGeneration", "upper"),
];

/** Where a number that is shown in percent or as a date is not the number that somebody sees. */
export const NUMBERED_COLUMNS: readonly { column: number; columns: number }[] = [span("numerator", "value")];

/** Where something is chosen or told, rather than counted. */
export const CHOSEN_COLUMNS = TYPED_COLUMNS.filter(({ column }) => column >= COLUMN.missing);

/** Where people write in words. */
export const WRITTEN_COLUMNS = [span("remark", "remark"), span("thirdGenerationReason", "seriesBreak")];

function span(first: EntryColumn, last: EntryColumn): { column: number; columns: number } {
  return { column: COLUMN[first], columns: COLUMN[last] - COLUMN[first] + 1 };
}

/** `$G8`: the column held, the row (counted from 1) free to shift with the box. */
export function cellIn(column: EntryColumn, row: number): string {
  return `$${columnLetters(COLUMN[column])}${row}`;
}
