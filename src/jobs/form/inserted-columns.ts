// Columns that somebody has put in among ours on the entry sheet, with something written in them: a form that is laid anew has
// no place for them.
import type { EntrySheet } from "../../sheets/entry";
import { columnLetters, gridValue, type Grid } from "../../sheets/plan";

/** Their letters. What stands beside our columns stays and is none of these. */
export function columnsAmongOurs({ codes, header }: EntrySheet, grid: Grid): string[] {
  const ours = new Set(codes.values());
  const last = Math.max(...ours);
  const rows = grid.values.flatMap((_, index) => (grid.row + index >= header ? [grid.row + index] : []));
  return Array.from({ length: last }, (_, column) => column)
    .filter((column) => !ours.has(column))
    .filter((column) => rows.some((row) => (gridValue(grid, row, column) ?? "") !== ""))
    .map(columnLetters);
}
