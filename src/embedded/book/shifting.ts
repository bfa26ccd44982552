// Deleting and inserting cells, rows and columns: what lies behind moves, and everything that points at it follows.
import { MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { styleAt, type Book, type Cell, type Row, type Sheet } from "./book";
import { restyle } from "./edits";
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
  moveAround(book, sheet, move, changes);
  noteValues(changes, {
    sheet,
    box: hole,
    shift: vertical ? "Up" : "Left",
    type:
      hole.columns === MAX_COLUMNS ? "RowDeleted" : hole.rows === MAX_ROWS ? "ColumnDeleted" : "CellDeleted",
  });
}

/** As `Range.insert(shift)`: what stands there moves on, and the new cells look like those before them. */
export function insertCells(
  book: Book,
  sheet: Sheet,
  gap: RangeBox,
  direction: "Down" | "Right",
  changes: Changes,
): void {
  const vertical = gap.columns === MAX_COLUMNS ? true : gap.rows === MAX_ROWS ? false : direction === "Down";
  const move = (box: RangeBox): RangeBox => (vertical ? moveDown(box, gap) : moveRight(box, gap));
  if (vertical && gap.columns === MAX_COLUMNS) sheet.rows = spreadLines(sheet.rows, gap.row, gap.rows);
  else if (!vertical && gap.rows === MAX_ROWS) {
    sheet.columns = spreadLines(sheet.columns, gap.column, gap.columns);
    for (const row of sheet.rows.values()) row.cells = spreadLines(row.cells, gap.column, gap.columns);
  } else if (vertical) moveBlockDown(sheet, gap);
  else {
    for (let row = gap.row; row < gap.row + gap.rows; row += 1) {
      const line = sheet.rows.get(row);
      if (line) line.cells = spreadLines(line.cells, gap.column, gap.columns);
    }
  }
  moveAround(book, sheet, move, changes);
  lookAlike(sheet, gap, vertical);
  noteValues(changes, {
    sheet,
    box: gap,
    shift: vertical ? "Down" : "Right",
    type:
      gap.columns === MAX_COLUMNS ? "RowInserted" : gap.rows === MAX_ROWS ? "ColumnInserted" : "CellInserted",
  });
}

/** Everything that speaks of cells follows where they went. */
function moveAround(
  book: Book,
  sheet: Sheet,
  move: (box: RangeBox) => RangeBox | null,
  changes: Changes,
): void {
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
}

function lookAlike(sheet: Sheet, gap: RangeBox, vertical: boolean): void {
  if (vertical && gap.row > 0 && gap.columns < MAX_COLUMNS) {
    for (let column = gap.column; column < gap.column + gap.columns; column += 1) {
      const style = styleAt(sheet, gap.row - 1, column);
      restyle(sheet, { ...gap, column, columns: 1 }, () => style);
    }
  }
  if (!vertical && gap.column > 0 && gap.rows < MAX_ROWS) {
    for (let row = gap.row; row < gap.row + gap.rows; row += 1) {
      const style = styleAt(sheet, row, gap.column - 1);
      restyle(sheet, { ...gap, row, rows: 1 }, () => style);
    }
  }
}

function moveDown(box: RangeBox, gap: RangeBox): RangeBox {
  if (box.column < gap.column || box.column + box.columns > gap.column + gap.columns) return box;
  if (box.rows === MAX_ROWS || box.row + box.rows <= gap.row) return box;
  return box.row >= gap.row ? { ...box, row: box.row + gap.rows } : { ...box, rows: box.rows + gap.rows };
}

function moveRight(box: RangeBox, gap: RangeBox): RangeBox {
  if (box.row < gap.row || box.row + box.rows > gap.row + gap.rows) return box;
  if (box.columns === MAX_COLUMNS || box.column + box.columns <= gap.column) return box;
  return box.column >= gap.column
    ? { ...box, column: box.column + gap.columns }
    : { ...box, columns: box.columns + gap.columns };
}

function spreadLines<T>(lines: Map<number, T>, from: number, count: number): Map<number, T> {
  return new Map([...lines].map(([index, line]) => [index < from ? index : index + count, line]));
}

function moveBlockDown(sheet: Sheet, gap: RangeBox): void {
  const rows = [...sheet.rows].filter(([index]) => index >= gap.row).sort(([a], [b]) => b - a);
  for (const [index, line] of rows) {
    for (let column = gap.column; column < gap.column + gap.columns; column += 1) {
      const cell = line.cells.get(column);
      line.cells.delete(column);
      if (cell) ensureRow(sheet, index + gap.rows).cells.set(column, cell);
    }
  }
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
    if (box.columns > table.box.columns) {
      const places = table.columns.map(
        (_, index) => move({ ...table.box, column: table.box.column + index, columns: 1 })?.column,
      );
      table.columns = Array.from({ length: box.columns }, (_, index) => {
        const from = places.indexOf(box.column + index);
        return from < 0 ? "" : (table.columns[from] ?? "");
      });
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
