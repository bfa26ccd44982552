// Whether the rows and columns of a range are hidden: null where they differ.
import { MAX_ROWS } from "../../../book/addresses";
import type { RangeTarget } from "./target";

export function rowsHidden(range: RangeTarget): boolean | null {
  if (range.rows === MAX_ROWS)
    return uniformOf([...range.sheet.rows.values()].map(({ hidden }) => hidden).concat(false));
  return uniformOf(
    Array.from(
      { length: range.rows },
      (_, index) => range.sheet.rows.get(range.row + index)?.hidden ?? false,
    ),
  );
}

export function columnsHidden(range: RangeTarget): boolean | null {
  return uniformOf(
    Array.from(
      { length: range.columns },
      (_, index) => range.sheet.columns.get(range.column + index)?.hidden ?? false,
    ),
  );
}

export function uniform(values: (boolean | null)[]): boolean | null {
  return values.includes(true) ? true : values.includes(null) ? null : false;
}

function uniformOf<T>(values: T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
