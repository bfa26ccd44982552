// What a range is to the members: a box of a sheet, and how one is named in arguments.
import { formatBox, MAX_COLUMNS, MAX_ROWS, requireAddress } from "../../../book/addresses";
import type { Sheet } from "../../../book/book";
import type { RangeBox } from "../../../types";
import type { OfficeError } from "../../../book/errors";
import { invalid, isRef, notFound, textArgument, type Host } from "../type";

/** The name of its type, by which a range is known among the arguments of a request. */
export const RANGE = "Range";

export interface RangeTarget extends RangeBox {
  sheet: Sheet;
}

/** Office.js answers null for the values of whole rows and columns. */
export function isUnbounded(range: RangeBox): boolean {
  return range.rows === MAX_ROWS || range.columns === MAX_COLUMNS;
}

/** The sheet of a range, unless it was deleted meanwhile. */
export function alive(range: RangeTarget): Sheet {
  if (range.sheet.removed) throw notFound(`The sheet "${range.sheet.name}"`);
  return range.sheet;
}

export function boxOf(range: RangeBox): RangeBox {
  return { row: range.row, column: range.column, rows: range.rows, columns: range.columns };
}

/** A range, or an address on the sheet given (or on another, by name). */
export function rangeArgument(value: unknown, sheet: Sheet, host: Host): RangeTarget {
  if (isRef(value) && value.type.name === RANGE) return value.target as RangeTarget;
  const address = requireAddress(textArgument(value, "The range"));
  const named =
    address.sheet === null
      ? sheet
      : host.book.sheets.find(({ name }) => name.toLowerCase() === address.sheet?.toLowerCase());
  if (!named) throw notFound(`The sheet "${address.sheet ?? ""}"`);
  return { sheet: named, ...address.box };
}

export function requireSize(range: RangeBox, value: unknown, what: string): void {
  const fits =
    Array.isArray(value) &&
    value.length === range.rows &&
    value.every((row: unknown) => Array.isArray(row) && row.length === range.columns);
  if (!fits) throw wrongSize(range, what);
}

export function wrongSize(range: RangeBox, what: string): OfficeError {
  return invalid(`${what} must be ${range.rows} rows of ${range.columns} to fit ${formatBox(range)}`);
}
