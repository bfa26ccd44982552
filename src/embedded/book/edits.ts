// Every change to cell contents goes through here, so formula counts, undo and change notes stay true.
import { MAX_COLUMNS, MAX_ROWS } from "./addresses";
import {
  cellAt,
  ensureCell,
  rowAt,
  styleAt,
  type Book,
  type Cell,
  type CellExtra,
  type Journal,
  type Remembered,
  type Scalar,
  type Sheet,
} from "./book";
import { OfficeError } from "./errors";
import { isLocked, styleOf } from "./styles";
import type { RangeBox } from "../types";

export interface Content {
  value: Scalar;
  formula: string | null;
}

export function writeContent(sheet: Sheet, row: number, column: number, content: Content): void {
  if (sheet.journal) remember(sheet, sheet.journal, row, column);
  if (content.value === null && content.formula === null) {
    const cell = cellAt(sheet, row, column);
    if (!cell) return;
    if (cell.formula !== null) sheet.formulaCells -= 1;
    cell.value = null;
    cell.formula = null;
    dropExtras(cell);
    return;
  }
  const cell = ensureCell(sheet, row, column);
  sheet.formulaCells += (content.formula === null ? 0 : 1) - (cell.formula === null ? 0 : 1);
  cell.value = content.value;
  cell.formula = content.formula;
  if (cell.extra) dropExtras(cell);
}

export function contentAt(sheet: Sheet, row: number, column: number): Content {
  const cell = cellAt(sheet, row, column);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null };
}

/** The first time only: later writes of the same request change what was not there before it. */
function remember(sheet: Sheet, journal: Journal, row: number, column: number): void {
  const line = journal.get(row) ?? new Map<number, Remembered>();
  journal.set(row, line);
  if (!line.has(column))
    line.set(column, { ...contentAt(sheet, row, column), style: styleAt(sheet, row, column) });
}

/** Takes a cell with its format away, as `clear()` does. */
export function removeCell(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.rows.get(row)?.cells;
  const cell = cells?.get(column);
  if (!cells || !cell) return;
  if (sheet.journal) remember(sheet, sheet.journal, row, column);
  if (cell.formula !== null) sheet.formulaCells -= 1;
  cells.delete(column);
}

/** What a new content replaces: formatted text runs and array areas belong to the old one. */
function dropExtras(cell: Cell): void {
  if (!cell.extra) return;
  const kept: CellExtra = {};
  if (cell.extra.link) kept.link = cell.extra.link;
  if (cell.extra.note !== undefined) kept.note = cell.extra.note;
  if (kept.link || kept.note !== undefined) cell.extra = kept;
  else delete cell.extra;
}

/** Visits the cells of a box that exist; cheap for whole columns and rows. */
export function eachExisting(
  sheet: Sheet,
  box: RangeBox,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const lastRow = box.row + box.rows;
  const lastColumn = box.column + box.columns;
  const visitRow = (row: number): void => {
    const cells = sheet.rows.get(row)?.cells;
    if (!cells) return;
    if (cells.size < box.columns) {
      for (const [column, cell] of cells) {
        if (column >= box.column && column < lastColumn) visit(cell, row, column);
      }
      return;
    }
    for (let column = box.column; column < lastColumn; column += 1) {
      const cell = cells.get(column);
      if (cell) visit(cell, row, column);
    }
  };
  if (sheet.rows.size < box.rows) {
    for (const row of [...sheet.rows.keys()]) if (row >= box.row && row < lastRow) visitRow(row);
    return;
  }
  for (let row = box.row; row < lastRow; row += 1) visitRow(row);
}

/** Changes the style of every cell of a box; whole rows and columns keep it for cells to come. */
export function restyle(sheet: Sheet, box: RangeBox, map: (style: number) => number): void {
  if (box.rows === MAX_ROWS) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const found = sheet.columns.get(column) ?? { width: null, hidden: false, style: null };
      found.style = map(found.style ?? 0);
      sheet.columns.set(column, found);
    }
    // A row's own style stands above a column's: cells where the two cross get the change themselves.
    for (const [row, line] of sheet.rows) {
      if (line.style !== null && box.columns < MAX_COLUMNS) {
        for (let column = box.column; column < box.column + box.columns; column += 1)
          ensureCell(sheet, row, column);
      } else if (line.style !== null) line.style = map(line.style);
    }
    eachExisting(sheet, box, (cell) => {
      cell.style = map(cell.style);
    });
    return;
  }
  if (box.columns === MAX_COLUMNS) {
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const line = rowAt(sheet, row);
      for (const [column, { style }] of sheet.columns) if (style !== null) ensureCell(sheet, row, column);
      line.style = map(line.style ?? 0);
      for (const cell of line.cells.values()) cell.style = map(cell.style);
    }
    return;
  }
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const line = rowAt(sheet, row);
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const cell = line.cells.get(column);
      if (sheet.journal) remember(sheet, sheet.journal, row, column);
      if (cell) cell.style = map(cell.style);
      else {
        const style = map(line.style ?? sheet.columns.get(column)?.style ?? 0);
        line.cells.set(column, { value: null, formula: null, style });
      }
    }
  }
}

/** True when a protected sheet has a locked cell in the box. */
export function touchesLocked(book: Book, sheet: Sheet, box: RangeBox): boolean {
  if (!sheet.protection) return false;
  const lockedStyles = new Map<number, boolean>();
  const locked = (style: number): boolean => {
    let known = lockedStyles.get(style);
    if (known === undefined) {
      known = isLocked(styleOf(book.styles, style));
      lockedStyles.set(style, known);
    }
    return known;
  };
  if (box.rows === MAX_ROWS || box.columns === MAX_COLUMNS) return true;
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      if (locked(styleAt(sheet, row, column))) return true;
    }
  }
  return false;
}

export function refuseIfLocked(book: Book, sheet: Sheet, box: RangeBox): void {
  if (touchesLocked(book, sheet, box)) {
    throw new OfficeError("AccessDenied", `The sheet "${sheet.name}" is protected and the cells are locked`);
  }
}

/** For what a protected sheet forbids unless it was allowed when protecting, e.g. `allowFormatColumns`. */
export function refuseIfProtected(sheet: Sheet, allowance?: string): void {
  if (sheet.protection && !(allowance !== undefined && sheet.protection.options[allowance] === true)) {
    throw new OfficeError("AccessDenied", `The sheet "${sheet.name}" is protected`);
  }
}
