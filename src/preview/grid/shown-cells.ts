// Cells on their way to the screen and into the editor: as the workbook shows them, not as the grid would.
import type { ICellData, ICellDataForSheetInterceptor, Nullable } from "@univerjs/core";
import { editingText } from "./editing-text";
import type { ShownSheets } from "./painter";

/** A cell on its way to the screen, as Univer hands it through. */
type GridCell = Nullable<ICellDataForSheetInterceptor>;

/** Lays the text that the workbook shows over the value that the grid holds. */
export function shownCell(
  cell: GridCell,
  sheets: ShownSheets,
  sheetId: string,
  row: number,
  column: number,
): GridCell {
  if (!cell || cell.v === undefined || cell.v === null) return cell;
  const words = sheets.byId(sheetId)?.view.cells.get(row)?.get(column)?.text;
  return words === undefined || words === cell.v ? cell : { ...cell, v: asShown(words) };
}

/**
 * Univer reads a number's text as a number again: "+15" would lose its sign and the Danish "1.000" become 1. A space of no
 * width keeps the text as it is, and the cell aligned as a number.
 */
function asShown(words: string): string {
  return Number.isFinite(Number(words)) && words !== "" ? `${words}\u200B` : words;
}

/** What the cell editor and the formula bar begin with. */
export function editedCell(
  cell: Nullable<ICellData>,
  sheets: ShownSheets,
  sheetId: string,
  row: number,
  column: number,
  decimalSeparator: string,
): Nullable<ICellData> {
  const view = sheets.byId(sheetId)?.view;
  const known = view?.cells.get(row)?.get(column);
  if (!view || !known) return cell;
  const words = editingText(known, view.styles[known.style], decimalSeparator);
  return known.formula === null ? { ...cell, v: words, f: null, p: null } : { ...cell, f: words, p: null };
}
