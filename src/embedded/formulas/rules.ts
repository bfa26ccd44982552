// One formula over many cells: by the quick evaluator where it can, else by the calculation engine in one go.
import { calculateLoose } from "./engine";
import { compileFormula, type Compiled } from "./evaluator";
import { isSameAcross, shiftFormula } from "../book/references";
import type { Book, Scalar, Sheet } from "../book/book";

export interface RuleOrigin {
  row: number;
  column: number;
}

const compiled = new Map<string, Compiled | null>();
/** Rules repeat; what is kept of them is bounded all the same. */
const MOST_COMPILED = 2_000;

/** The formula's value at each cell, as if filled from `origin`. Formula without "=". */
export function evaluateAt(
  book: Book,
  sheet: Sheet,
  formula: string,
  origin: RuleOrigin,
  cells: { row: number; column: number }[],
): Scalar[] {
  if (cells.length > 1 && isSameAcross(formula)) {
    const rows = [...new Set(cells.map(({ row }) => row))];
    const answers = evaluateEach(
      book,
      sheet,
      formula,
      origin,
      rows.map((row) => ({ row, column: origin.column })),
    );
    const byRow = new Map(rows.map((row, index) => [row, answers[index] ?? null]));
    return cells.map(({ row }) => byRow.get(row) ?? null);
  }
  return evaluateEach(book, sheet, formula, origin, cells);
}

function evaluateEach(
  book: Book,
  sheet: Sheet,
  formula: string,
  origin: RuleOrigin,
  cells: { row: number; column: number }[],
): Scalar[] {
  let quick = compiled.get(formula);
  if (quick === undefined) {
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    quick = compileFormula(formula);
    compiled.set(formula, quick);
  }
  if (quick) {
    const work = quick;
    return cells.map(({ row, column }) =>
      work({ book, sheet, row, column, rows: row - origin.row, columns: column - origin.column }),
    );
  }
  return calculateLoose(
    book,
    sheet,
    cells.map(({ row, column }) => ({
      row,
      column,
      formula: shiftFormula(formula, row - origin.row, column - origin.column),
    })),
  );
}

/** What a rule's answer counts as: yes for TRUE and numbers other than 0; errors and text say no. */
export function holds(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
