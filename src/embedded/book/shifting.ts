// Deleting cells, rows and columns: what lies behind moves up or left, and everything that points at it follows.
import { MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { type Book, type Cell, type Row, type Sheet } from "./book";
import { noteValues, type Changes } from "./changes";
import { movedComments } from "./comments";
import { moveReferencesIn } from "./references";
import { rewriteFormulas } from "./rewriting";
import { dropTableIn, rewriteColumns } from "./tables";
import type { RangeBox } from "../types";

/** As `Range.delete(shift)`. Tables, merges, validations, conditional formats, names and formulas follow. */
export function deleteCells(
  book: Book,
  sheet: Sheet,
  hole: RangeBox,
  direction: "Up" | "Left",
  changes: Changes,
): void {
  const vertical = hole.columns === MAX_COLUMNS ? true : hole.rows === MAX_ROWS ? false : direction === "Up";
  const move = (box: RangeBox): RangeBox | null => (vertical ? moveUp(box, hole) : moveLeft(box, hole));
  moveCells(sheet, hole, vertical);
  const moveAll = (boxes: RangeBox[]): RangeBox[] => boxes.flatMap((box) => move(box) ?? []);
  sheet.merges = moveAll(sheet.merges).filter((box) => box.rows > 1 || box.columns > 1);
  for (const validation of sheet.validations) validation.boxes = moveAll(validation.boxes);
  sheet.validations = sheet.validations.filter(({ boxes }) => boxes.length > 0);
  for (const conditional of sheet.conditionals) conditional.boxes = moveAll(conditional.boxes);
  sheet.conditionals = sheet.conditionals.filter(({ boxes }) => boxes.length > 0);
  moveTables(book, sheet, move);
  sheet.page.printArea = moveAll(sheet.page.printArea);
  sheet.comments = movedComments(sheet.comments, move);
  followReferences(book, sheet, move);
  sheet.formulaCells = countFormulas(sheet);
  changes.formulas = true;
  changes.structure = true;
  noteValues(changes, {
    sheet,
    box: hole,
    type:
      hole.columns === MAX_COLUMNS ? "RowDeleted" : hole.rows === MAX_ROWS ? "ColumnDeleted" : "CellDeleted",
  });
}

/** Tables that lose columns lose their names, tables that lose all are gone; formulas that speak of either say #REF!. */
function moveTables(book: Book, sheet: Sheet, move: (box: RangeBox) => RangeBox | null): void {
  for (const table of [...sheet.tables]) {
    const box = move(table.box);
    if (box === null) {
      dropTableIn(book, table);
      sheet.tables = sheet.tables.filter((other) => other !== table);
      continue;
    }
    if (box.columns < table.box.columns) {
      const stays = table.columns.filter(
        (_, index) => move({ ...table.box, column: table.box.column + index, columns: 1 }) !== null,
      );
      const left = new Set(stays.map((name) => name.toLowerCase()));
      rewriteColumns(book, table, (column) => (left.has(column.toLowerCase()) ? column : null));
      table.columns = stays;
    }
    table.box = box;
  }
}

/** Rewrites every formula of the book that looks at the sheet. */
function followReferences(book: Book, moved: Sheet, move: (box: RangeBox) => RangeBox | null): void {
  rewriteFormulas(book, (formula, { sheet }) =>
    moveReferencesIn(formula, sheet?.name ?? "", moved.name, move),
  );
}

function moveUp(box: RangeBox, hole: RangeBox): RangeBox | null {
  // Only what the hole covers from side to side moves as a whole.
  if (box.column < hole.column || box.column + box.columns > hole.column + hole.columns) return box;
  if (box.rows === MAX_ROWS) return box;
  const [row, rows] = cutSpan(box.row, box.rows, hole.row, hole.rows);
  return rows === 0 ? null : row === box.row && rows === box.rows ? box : { ...box, row, rows };
}

function moveLeft(box: RangeBox, hole: RangeBox): RangeBox | null {
  if (box.row < hole.row || box.row + box.rows > hole.row + hole.rows) return box;
  if (box.columns === MAX_COLUMNS) return box;
  const [column, columns] = cutSpan(box.column, box.columns, hole.column, hole.columns);
  return columns === 0
    ? null
    : column === box.column && columns === box.columns
      ? box
      : { ...box, column, columns };
}

/** Start and length of a span after another was taken out of its line. */
function cutSpan(start: number, length: number, from: number, count: number): [number, number] {
  const end = start + length;
  const stop = from + count;
  const shared = Math.max(0, Math.min(end, stop) - Math.max(start, from));
  const before = Math.max(0, Math.min(start, stop) - Math.min(start, from));
  return [start - Math.min(before, count), length - shared];
}

function moveCells(sheet: Sheet, hole: RangeBox, vertical: boolean): void {
  if (vertical && hole.columns === MAX_COLUMNS) {
    sheet.rows = moveLines(sheet.rows, hole.row, hole.rows);
    return;
  }
  if (!vertical && hole.rows === MAX_ROWS) {
    sheet.columns = moveLines(sheet.columns, hole.column, hole.columns);
    for (const row of sheet.rows.values()) row.cells = moveLines(row.cells, hole.column, hole.columns);
    return;
  }
  if (vertical) moveBlockUp(sheet, hole);
  else {
    for (let row = hole.row; row < hole.row + hole.rows; row += 1) {
      const line = sheet.rows.get(row);
      if (line) line.cells = moveLines(line.cells, hole.column, hole.columns);
    }
  }
}

function moveLines<T>(lines: Map<number, T>, from: number, count: number): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, line] of lines) {
    if (index < from) moved.set(index, line);
    else if (index >= from + count) moved.set(index - count, line);
  }
  return moved;
}

function moveBlockUp(sheet: Sheet, hole: RangeBox): void {
  const rows = [...sheet.rows].filter(([index]) => index >= hole.row).sort(([a], [b]) => a - b);
  for (const [index, line] of rows) {
    for (let column = hole.column; column < hole.column + hole.columns; column += 1) {
      const cell = line.cells.get(column);
      line.cells.delete(column);
      if (cell && index >= hole.row + hole.rows) ensureRow(sheet, index - hole.rows).cells.set(column, cell);
    }
  }
}

function ensureRow(sheet: Sheet, index: number): Row {
  const row = sheet.rows.get(index) ?? {
    cells: new Map<number, Cell>(),
    height: null,
    hidden: false,
    style: null,
  };
  sheet.rows.set(index, row);
  return row;
}

function countFormulas(sheet: Sheet): number {
  let count = 0;
  for (const row of sheet.rows.values())
    for (const cell of row.cells.values()) if (cell.formula !== null) count += 1;
  return count;
}
