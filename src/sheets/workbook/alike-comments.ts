// Where the comments of a sheet of results belong when it is made anew: on the row that says the same, in the same column.
import type { Place, Places } from "./comments";
import { type CellValue, type Grid, gridValue, type SheetPlan } from "../plan";

/** A row that shares fewer of its words than this is another one. */
const SAME_ROW_SHARE = 0.5;

/** @param before the sheet as it was; null where it could not be read, and the addresses stay */
export function alikePlaces(before: Grid | null, plan: SheetPlan): Places {
  const rows = wordsByRow(plan);
  return ({ row, column }): Place => {
    const words = before === null ? [] : wordsIn(before, row);
    if (words.length === 0) return { row, column, about: null };
    let best = { row, shared: 0 };
    for (const [index, there] of rows) {
      const shared = sharedWords(words, there);
      const isNearer = Math.abs(index - row) < Math.abs(best.row - row);
      if (shared > best.shared || (shared === best.shared && isNearer)) best = { row: index, shared };
    }
    if (best.shared >= words.length * SAME_ROW_SHARE) return { row: best.row, column, about: null };
    const [first = "", second = plan.name] = words.map(({ text }) => text);
    return { row: 0, column: 0, about: [first, second] };
  };
}

interface Word {
  column: number;
  text: string;
}

function wordsIn(grid: Grid, row: number): Word[] {
  const cells = grid.values[row - grid.row] ?? [];
  return cells.flatMap((_, index) => {
    const column = grid.column + index;
    return wordAt(gridValue(grid, row, column), column);
  });
}

function wordsByRow(plan: SheetPlan): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const block of plan.values) {
    block.cells.forEach((cells, offset) => {
      const row = rows.get(block.row + offset) ?? new Map<number, string>();
      cells.forEach((cell, index) => {
        for (const { column, text } of wordAt(cell, block.column + index)) row.set(column, text);
      });
      rows.set(block.row + offset, row);
    });
  }
  return rows;
}

function wordAt(cell: CellValue, column: number): Word[] {
  return typeof cell === "string" && cell.trim() !== "" ? [{ column, text: cell.trim() }] : [];
}

function sharedWords(words: readonly Word[], row: ReadonlyMap<number, string>): number {
  return words.filter(({ column, text }) => row.get(column) === text).length;
}
