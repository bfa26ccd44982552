// Ranges found from a range: neighbours, edges, and where it ends.
import { MAX_COLUMNS, MAX_ROWS } from "../../../book/addresses";
import { cellAt, hasContent } from "../../../book/book";
import type { RangeBox } from "../../../types";
import { oneOf } from "../type";
import { alive, type RangeTarget } from "./target";

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
type Direction = (typeof DIRECTIONS)[number];

/** As Ctrl with an arrow key: to the end of the cells that hold something, or to the next that does, or to the sheet's edge. */
export function edgeOf(range: RangeTarget, direction: unknown): RangeBox {
  const way = oneOf(direction, DIRECTIONS, "direction");
  const from = cornerOf(range, way);
  return { ...lastBefore(range, from, way), rows: 1, columns: 1 };
}

/** The range and everything up to its edge, as with Shift beside. */
export function extendedTo(range: RangeTarget, direction: unknown): RangeBox {
  const way = oneOf(direction, DIRECTIONS, "direction");
  const edge = lastBefore(range, cornerOf(range, way), way);
  const top = Math.min(range.row, way === "Up" ? edge.row : range.row);
  const left = Math.min(range.column, way === "Left" ? edge.column : range.column);
  const bottom = way === "Down" ? edge.row : range.row + range.rows - 1;
  const right = way === "Right" ? edge.column : range.column + range.columns - 1;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The corner that moves by so many cells; a range made smaller than a cell turns over. */
export function resizedBy(range: RangeTarget, rows: number, columns: number): RangeBox {
  const down = spanned(range.row, range.rows, rows);
  const across = spanned(range.column, range.columns, columns);
  return { row: down.start, rows: down.length, column: across.start, columns: across.length };
}

function spanned(start: number, length: number, more: number): { start: number; length: number } {
  const end = start + length - 1 + more;
  return end >= start ? { start, length: end - start + 1 } : { start: end, length: start - end + 1 };
}

function cornerOf({ row, column, rows, columns }: RangeBox, way: Direction): { row: number; column: number } {
  return {
    row: way === "Down" ? row + rows - 1 : row,
    column: way === "Right" ? column + columns - 1 : column,
  };
}

function lastBefore(
  range: RangeTarget,
  from: { row: number; column: number },
  way: Direction,
): { row: number; column: number } {
  const sheet = alive(range);
  const [down, across] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[way] as [number, number];
  const isFull = (row: number, column: number): boolean => {
    const cell = cellAt(sheet, row, column);
    return cell !== null && hasContent(cell);
  };
  const isInside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let { row, column } = from;
  const runs = isFull(row, column) && isFull(row + down, column + across);
  while (isInside(row + down, column + across)) {
    const isNextFull = isFull(row + down, column + across);
    if (runs && !isNextFull) break;
    row += down;
    column += across;
    if (!runs && isNextFull) break;
  }
  return { row, column };
}
