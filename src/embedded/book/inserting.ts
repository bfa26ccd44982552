// Putting in whole rows and columns: what lies behind moves down or right, and everything that points at it follows.
import { MAX_COLUMNS, MAX_ROWS } from "./addresses";
import type { Book, Sheet } from "./book";
import { noteValues, type Changes } from "./changes";
import { movedComments } from "./comments";
import { writeContent } from "./edits";
import { moveReferencesIn } from "./references";
import { rewriteFormulas } from "./rewriting";
import type { RangeBox } from "../types";

/** As `Range.insert` over whole rows or columns. What reaches over the place grows by them. */
export function insertLines(book: Book, sheet: Sheet, gap: RangeBox, changes: Changes): void {
  const vertical = gap.columns === MAX_COLUMNS;
  const move = (box: RangeBox): RangeBox => {
    if (vertical) {
      if (box.rows === MAX_ROWS) return box;
      const [row, rows] = widened(box.row, box.rows, gap.row, gap.rows);
      return { ...box, row, rows };
    }
    if (box.columns === MAX_COLUMNS) return box;
    const [column, columns] = widened(box.column, box.columns, gap.column, gap.columns);
    return { ...box, column, columns };
  };
  if (vertical) sheet.rows = shifted(sheet.rows, gap.row, gap.rows);
  else {
    sheet.columns = shifted(sheet.columns, gap.column, gap.columns);
    for (const row of sheet.rows.values()) row.cells = shifted(row.cells, gap.column, gap.columns);
  }
  sheet.merges = sheet.merges.map(move);
  for (const validation of sheet.validations) validation.boxes = validation.boxes.map(move);
  for (const conditional of sheet.conditionals) conditional.boxes = conditional.boxes.map(move);
  for (const table of sheet.tables) {
    const box = move(table.box);
    const names = freeHeadings(table.columns, box.columns - table.box.columns);
    table.columns.splice(Math.max(0, gap.column - table.box.column), 0, ...names);
    table.box = box;
    for (const [index, value] of names.entries())
      if (table.headers) writeContent(sheet, box.row, gap.column + index, { value, formula: null });
  }
  sheet.page.printArea = sheet.page.printArea.map(move);
  sheet.comments = movedComments(sheet.comments, move);
  rewriteFormulas(book, (formula, { sheet: own }) =>
    moveReferencesIn(formula, own?.name ?? "", sheet.name, move),
  );
  changes.formulas = true;
  changes.structure = true;
  noteValues(changes, { sheet, box: gap, type: vertical ? "RowInserted" : "ColumnInserted" });
}

function widened(start: number, length: number, at: number, count: number): [number, number] {
  if (at <= start) return [start + count, length];
  return at < start + length ? [start, length + count] : [start, length];
}

function shifted<T>(lines: Map<number, T>, at: number, count: number): Map<number, T> {
  return new Map([...lines].map(([index, line]) => [index < at ? index : index + count, line]));
}

function freeHeadings(taken: readonly string[], count: number): string[] {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const added: string[] = [];
  for (let number = 1; added.length < count; number += 1) {
    if (!known.has(`kolonne${number}`)) added.push(`Kolonne${number}`);
  }
  return added;
}
