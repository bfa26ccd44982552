// Where in a sheet personal numbers stand outside the cells that the check of the entry rows looks at.
import { findCprInCell, isCprNumber } from "../../barometer/cpr";
import { ENTRY_CELLS } from "../../checks/types";
import type { EntrySheet } from "../../sheets/entry";
import { cellAddress, type CellValue, type Grid } from "../../sheets/plan";

/** Whether the check's marks are written afterwards, over what stands in their columns. */
export type Afterwards = "marked" | "left";

/** A list of persons that somebody has pasted is one mistake, not thousands of findings. */
const MOST_TOLD = 20;

/** Addresses, row by row. */
export function personalCells(grid: Grid, entry: EntrySheet | null, afterwards: Afterwards): string[] {
  const isPersonal = grid.sheet === entry?.sheet ? besideEntries(entry, afterwards) : isPersonalNumber;
  const found: string[] = [];
  grid.values.forEach((cells, index) => {
    cells.forEach((cell, place) => {
      const row = grid.row + index;
      const column = grid.column + place;
      if (found.length < MOST_TOLD && isPersonal(cell, row, column)) found.push(cellAddress(row, column));
    });
  });
  return found;
}

type IsPersonal = (cell: CellValue, row: number, column: number) => boolean;

function isPersonalNumber(cell: CellValue): boolean {
  return typeof cell === "number" ? isCprNumber(cell) : typeof cell === "string" && findCprInCell(cell);
}

/** Numbers beside the entries are our own: earlier figures may be large. */
function besideEntries({ rows, columns, body, written }: EntrySheet, afterwards: Afterwards): IsPersonal {
  const entryRows = new Set(rows.map(({ row }) => row));
  const entryColumns = new Set(ENTRY_CELLS.map((cell) => columns[cell]));
  const overwritten = new Set(afterwards === "marked" ? [written.findings, written.marks] : []);
  return (cell, row, column) =>
    typeof cell === "string" &&
    !(entryRows.has(row) && entryColumns.has(column)) &&
    !(row >= body.first && overwritten.has(column)) &&
    findCprInCell(cell);
}
