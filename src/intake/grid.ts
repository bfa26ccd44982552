// Cells to the rectangle around them.
import type { CellValue, Grid } from "../sheets/plan";
import type { Cell } from "./cells";
import type { Shown } from "./formats";

/** A grid has every cell of its rectangle; a cell far away from the others must not make it larger than this. */
const MOST_GRID_CELLS = 4_000_000;

/** Values alone; null where there are none. */
export function gridOf(sheet: string, cells: readonly Cell[]): Grid | null | "too-large" {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (width * height > MOST_GRID_CELLS) return "too-large";
  const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
  for (const { row, column, value } of cells) (values[row - top] ?? [])[column - left] = value;
  return { sheet, row: top, column: left, values };
}

/** The same with the formulas that stand in it. */
export function withFormulas(grid: Grid, cells: readonly Cell[]): Grid {
  const { row: top, column: left, values } = grid;
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  if (formulas.length === 0) return grid;
  const written = values.map((line) => [...line]);
  for (const { row, column, formula } of formulas)
    (written[row - top] ?? [])[column - left] = formula ?? null;
  return { ...grid, formulas: written };
}

/** How a number is shown where it is shown as something else: by `row:column`, zero-based. */
export function shownIn(cells: readonly Cell[], formats: readonly (Shown | null)[]): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const { row, column, value, style } of cells) {
    const format = formats[style] ?? null;
    if (format !== null && typeof value === "number") shown.set(`${row}:${column}`, format);
  }
  return shown;
}
