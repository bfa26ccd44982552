// What changed between two views of the same sheet, so that the grid is touched only where it must be.
import type { CellStyle, CellView, SheetView } from "../../embedded/types";
import { gridSize } from "./snapshot";

export interface SheetDifference {
  /** Merges, frozen rows, hidden lines or the sheet's size: the grid lays the sheet anew. */
  layout: boolean;
  /** New sizes in pixels by line; null for the default. */
  widths: Map<number, number | null>;
  heights: Map<number, number | null>;
  cells: { row: number; column: number; cell: CellView | null; style: CellStyle | null }[];
}

/** Beyond this many cells a sheet laid anew is quicker than the sum of its changes. */
const MANY_CELLS = 4000;

export function differences(before: SheetView, after: SheetView): SheetDifference {
  if (layoutKey(before) !== layoutKey(after)) return laidAnew();
  const widths = changes(new Map(before.columnWidths.entries()), new Map(after.columnWidths.entries()));
  const heights = changes(before.rowHeights, after.rowHeights);
  const sameStyle = styleComparer(before.styles, after.styles);
  const cells: SheetDifference["cells"] = [];
  const note = (row: number, column: number, cell: CellView | null): void => {
    cells.push({ row, column, cell, style: cell ? (after.styles[cell.style] ?? null) : null });
  };
  for (const [row, line] of after.cells) {
    const oldLine = before.cells.get(row);
    for (const [column, cell] of line) {
      const old = oldLine?.get(column);
      if (!old || !sameCell(old, cell) || !sameStyle(old.style, cell.style)) note(row, column, cell);
    }
    if (cells.length > MANY_CELLS) return laidAnew();
  }
  for (const [row, line] of before.cells) {
    const newLine = after.cells.get(row);
    for (const column of line.keys()) if (!newLine?.has(column)) note(row, column, null);
    if (cells.length > MANY_CELLS) return laidAnew();
  }
  return { layout: false, widths, heights, cells };
}

function laidAnew(): SheetDifference {
  return { layout: true, widths: new Map(), heights: new Map(), cells: [] };
}

function changes(
  before: ReadonlyMap<number, number | null>,
  after: ReadonlyMap<number, number | null>,
): Map<number, number | null> {
  const lines = new Set([...before.keys(), ...after.keys()]);
  const size = (sizes: ReadonlyMap<number, number | null>, line: number): number | null =>
    sizes.get(line) ?? null;
  return new Map(
    [...lines]
      .filter((line) => size(before, line) !== size(after, line))
      .map((line) => [line, size(after, line)]),
  );
}

function sameCell(a: CellView, b: CellView): boolean {
  return a.value === b.value && a.text === b.text && a.formula === b.formula;
}

/** Compares styles by content, each pair of indexes once. */
function styleComparer(before: CellStyle[], after: CellStyle[]): (a: number, b: number) => boolean {
  const oldKeys = before.map((style) => JSON.stringify(style));
  const newKeys = after.map((style) => JSON.stringify(style));
  return (a, b) => oldKeys[a] === newKeys[b];
}

function layoutKey(view: SheetView): string {
  return JSON.stringify([
    gridSize(view),
    [...view.hiddenColumns],
    [...view.hiddenRows],
    view.merges,
    view.frozenRows,
    view.frozenColumns,
    view.showGridlines,
  ]);
}
