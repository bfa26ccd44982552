// Range.copyFrom.
import { columnAt, rowAt, styleAt, type CellExtra } from "../../../book/book";
import {
  contentAt,
  eachExisting,
  refuseIfLocked,
  refuseIfProtected,
  removeCell,
  restyle,
  writeContent,
  type Content,
} from "../../../book/edits";
import { MAX_COLUMNS, MAX_ROWS } from "../../../book/addresses";
import { shiftFormula } from "../../../book/references";
import { noteLooks, noteValues } from "../../../book/changes";
import type { RangeBox } from "../../../types";
import { oneOf, type Host } from "../type";
import { copyRules } from "./copy-rules";
import { alive, boxOf, rangeArgument, type RangeTarget } from "./target";
import { turnedFormula } from "./turned-formulas";

interface Place {
  row: number;
  column: number;
}

type Copied = Content & { style: number; extra?: CellExtra };

/**
 * `copyFrom(source, copyType, skipBlanks, transpose)`: a smaller source fills the range over and over, relative references
 * shift. A target too small grows to the source, as documented. `All` is what pasting does: validation, conditional formats,
 * merged cells, comments and whole tables come along and take the place of what was there; so do the widths of whole columns
 * and the heights of whole rows.
 */
export function copyFrom(
  range: RangeTarget,
  [from, copyType, skipBlanks, transpose]: unknown[],
  host: Host,
): void {
  const type = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"], "copyType");
  const source = rangeArgument(from, range.sheet, host);
  alive(source);
  const turned = transpose === true;
  const box = targetBox(range, turned ? { ...source, rows: source.columns, columns: source.rows } : source);
  if (type !== "Formats") refuseIfLocked(host.book, alive(range), box);
  if (type === "All" || type === "Formats") refuseIfProtected(range.sheet, "allowFormatCells");
  if (type === "Values") host.calculation.ensure(host.changes);
  const { sheet } = range;
  const cells = copyOf(source);
  const whole = { rows: box.rows === MAX_ROWS, columns: box.columns === MAX_COLUMNS };
  if (whole.rows || whole.columns) emptyWhole(range, source, box, type);
  if (type === "All") copyRules(source, sheet, box, host, turned);
  const touched = { formulas: false };
  const write = (cell: Copied, from: Place, to: Place, moved: { rows: number; columns: number }): void => {
    const { row: toRow, column: toColumn } = to;
    const blank = cell.formula === null && cell.value === null;
    if (blank && skipBlanks === true) return;
    if (type !== "Formats") {
      const formula: string | null =
        type === "Values" || cell.formula === null
          ? null
          : turned
            ? turnedFormula(cell.formula, from, to)
            : shiftFormula(cell.formula, moved.rows, moved.columns);
      touched.formulas ||= formula !== null || contentAt(sheet, toRow, toColumn).formula !== null;
      writeContent(sheet, toRow, toColumn, { value: cell.value, formula });
    }
    if (type !== "All" && type !== "Formats") return;
    restyle(sheet, { row: toRow, column: toColumn, rows: 1, columns: 1 }, () => cell.style);
    const kept = sheet.rows.get(toRow)?.cells.get(toColumn);
    if (type === "All" && kept) {
      delete kept.extra;
      if (cell.extra) kept.extra = { ...cell.extra };
    }
  };
  eachTile(
    box,
    turned ? { rows: source.columns, columns: source.rows } : source,
    (top, left, rows, columns) => {
      for (const [rowOffset, line] of cells) {
        for (const [columnOffset, cell] of line) {
          const [down, across] = turned ? [columnOffset, rowOffset] : [rowOffset, columnOffset];
          if (down >= rows || across >= columns) continue;
          const from = { row: source.row + rowOffset, column: source.column + columnOffset };
          const to = { row: top + down, column: left + across };
          write(cell, from, to, { rows: top - source.row, columns: left - source.column });
        }
      }
    },
  );
  if (type === "Formats") noteLooks(host.changes, sheet);
  else noteValues(host.changes, { sheet, box, type: "RangeEdited" });
  if (touched.formulas) host.changes.formulas = true;
}

/** Source and target may both be whole rows or columns: then they fit each other; else a target too small grows. */
function targetBox(range: RangeTarget, source: RangeBox): RangeBox {
  return {
    ...boxOf(range),
    rows: Math.min(Math.max(range.rows, source.rows), MAX_ROWS - range.row),
    columns: Math.min(Math.max(range.columns, source.columns), MAX_COLUMNS - range.column),
  };
}

/** Calls for each place where the source is laid once more. */
function eachTile(
  box: RangeBox,
  size: { rows: number; columns: number },
  visit: (top: number, left: number, rows: number, columns: number) => void,
): void {
  for (let row = 0; row < box.rows; row += size.rows) {
    for (let column = 0; column < box.columns; column += size.columns) {
      visit(
        box.row + row,
        box.column + column,
        Math.min(size.rows, box.rows - row),
        Math.min(size.columns, box.columns - column),
      );
    }
  }
}

/** Of whole rows and columns only cells that exist are copied, so those of the target go first; sizes and looks come along. */
function emptyWhole(range: RangeTarget, source: RangeTarget, box: RangeBox, type: string): void {
  const { sheet } = range;
  const gone: [number, number][] = [];
  eachExisting(sheet, box, (cell, row, column) => {
    if (type === "All") gone.push([row, column]);
    else if (type === "Formats") cell.style = 0;
    else writeContent(sheet, row, column, { value: null, formula: null });
  });
  for (const [row, column] of gone) removeCell(sheet, row, column);
  if (type !== "All" && type !== "Formats") return;
  if (box.rows === MAX_ROWS && source.rows === MAX_ROWS) {
    for (let index = 0; index < box.columns; index += 1) {
      const from = source.sheet.columns.get(source.column + (index % source.columns));
      const to = columnAt(sheet, box.column + index);
      to.style = from?.style ?? null;
      if (type === "All") to.width = from?.width ?? null;
    }
  }
  if (box.columns === MAX_COLUMNS && source.columns === MAX_COLUMNS) {
    for (let index = 0; index < Math.min(box.rows, MANY_ROWS); index += 1) {
      const from = source.sheet.rows.get(source.row + (index % source.rows));
      if (!from && !sheet.rows.has(box.row + index)) continue;
      const to = rowAt(sheet, box.row + index);
      to.style = from?.style ?? null;
      if (type === "All") to.height = from?.height ?? null;
    }
  }
}

const MANY_ROWS = 100_000;

/** Taken before anything is written, since source and target may overlap. Of whole rows and columns only what is there. */
function copyOf(range: RangeTarget): Map<number, Map<number, Copied>> {
  const { sheet } = range;
  const copied = new Map<number, Map<number, Copied>>();
  const add = (row: number, column: number): void => {
    const line = copied.get(row - range.row) ?? new Map<number, Copied>();
    copied.set(row - range.row, line);
    const extra = sheet.rows.get(row)?.cells.get(column)?.extra;
    line.set(column - range.column, {
      ...contentAt(sheet, row, column),
      style: styleAt(sheet, row, column),
      ...(extra ? { extra } : {}),
    });
  };
  if (range.rows === MAX_ROWS || range.columns === MAX_COLUMNS)
    eachExisting(sheet, range, (_, row, column) => add(row, column));
  else {
    for (let row = range.row; row < range.row + range.rows; row += 1)
      for (let column = range.column; column < range.column + range.columns; column += 1) add(row, column);
  }
  return copied;
}
