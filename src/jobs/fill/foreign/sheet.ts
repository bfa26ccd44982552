// A sheet or a text as somebody else laid it out: a rectangle of texts, with what is merged, hidden and not calculated.
import type { Merge } from "../../../intake/cells";
import { type CellValue, cellAddress, type Grid } from "../../../sheets/plan";
import type { TextRecord } from "../csv-records";

export interface ForeignGrid extends Grid {
  merges?: readonly Merge[];
  /** Zero-based. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** Stands where a formula has never been calculated; nothing that a file can hold reads so. */
export const NOT_CALCULATED = "\u0000not-calculated";

export interface ForeignSheet {
  /** Empty for a text. */
  name: string;
  height: number;
  width: number;
  /** "" for an empty cell. */
  text: (row: number, column: number) => string;
  /** The merged cell that covers the place; null for a cell of its own. */
  mergeAt: (row: number, column: number) => Merge | null;
  isHiddenRow: (row: number) => boolean;
  isHiddenColumn: (column: number) => boolean;
  /** One-based row of the sheet, or line of the file. */
  lineOf: (row: number) => number;
  /** `D4`; null in a text. */
  addressOf: (row: number, column: number) => string | null;
  malformed: ReadonlySet<number>;
}

export function sheetOfGrid(grid: ForeignGrid): ForeignSheet {
  const { values, formulas, row: top, column: left } = grid;
  const merges = (grid.merges ?? []).map((merge) => ({
    top: merge.top - top,
    bottom: merge.bottom - top,
    left: merge.left - left,
    right: merge.right - left,
  }));
  const hiddenRows = new Set(grid.hiddenRows?.map((row) => row - top));
  const hiddenColumns = new Set(grid.hiddenColumns?.map((column) => column - left));
  return {
    name: grid.sheet,
    height: values.length,
    width: Math.max(0, ...values.map((cells) => cells.length)),
    text: (row, column) => {
      const value = values[row]?.[column] ?? null;
      const formula = formulas?.[row]?.[column];
      if (value === null && typeof formula === "string" && formula.startsWith("=")) return NOT_CALCULATED;
      return cellText(value);
    },
    mergeAt: (row, column) =>
      merges.find(
        (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
      ) ?? null,
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) => hiddenColumns.has(column),
    lineOf: (row) => top + row + 1,
    addressOf: (row, column) => cellAddress(top + row, left + column),
    malformed: new Set(),
  };
}

export function sheetOfRecords(records: readonly TextRecord[]): ForeignSheet {
  // Blank lines are no records; they part tables all the same.
  const rows: (TextRecord | null)[] = [];
  let next = 1;
  for (const record of records) {
    if (record.line > next && rows.length > 0) rows.push(null);
    rows.push(record);
    next = record.line + record.cells.join("").split("\n").length;
  }
  return {
    name: "",
    height: rows.length,
    width: Math.max(0, ...records.map(({ cells }) => cells.length)),
    text: (row, column) => rows[row]?.cells[column]?.trim() ?? "",
    mergeAt: () => null,
    isHiddenRow: () => false,
    isHiddenColumn: () => false,
    lineOf: (row) => rows[row]?.line ?? row + 1,
    addressOf: () => null,
    malformed: new Set(rows.flatMap((record, row) => (record?.malformed ? [row] : []))),
  };
}

/** Numbers as they are, whatever the reader takes a point for. */
function cellText(cell: CellValue): string {
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : cell.toExponential();
  return cell === null ? "" : String(cell).trim();
}
