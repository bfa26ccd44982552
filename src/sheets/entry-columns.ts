// The columns of an entry sheet. Each has a code that stands in a hidden row above the heading, so that the reader
// finds a column wherever somebody has moved it.
import { columnLetters } from "./plan";

/** Left to right, as people read and tab. From `indicator` on hidden: what a row is, and what its formulas need. */
export const ENTRY_COLUMNS = [
  "name",
  "category",
  "groupName",
  "period",
  "numerator",
  "denominator",
  "value",
  "result",
  "previous",
  "previousPeriod",
  "baseline",
  "baselinePeriod",
  "missing",
  "basis",
  "thirdGeneration",
  "thirdGenerationReason",
  "seriesBreak",
  "lower",
  "upper",
  "remark",
  "control",
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

/** `$G8`: the column held, the row (counted from 1) free to shift with the box. */
export function cellIn(column: EntryColumn, row: number): string {
  return `$${columnLetters(COLUMN[column])}${row}`;
}
