// Values while a formula is worked out: ranges and single values, and how Excel reads one as another.
import { intersection, MAX_COLUMNS, MAX_ROWS } from "../book/addresses";
import {
  cellAt,
  isErrorValue,
  usedBox,
  type Book,
  type ErrorValue,
  type Scalar,
  type Sheet,
} from "../book/book";
import type { RangeBox } from "../types";

/** Where a formula is worked out, and how far that is from the cell it was written for. */
export interface Place {
  book: Book;
  sheet: Sheet;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Area {
  sheet: Sheet;
  box: RangeBox;
}

export type Operand = Scalar | Area;

export type Step = (place: Place) => Operand;

export function fail(error: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an Excel error is a value here, not a fault
  throw { error } satisfies ErrorValue;
}

export function isArea(value: Operand): value is Area {
  return typeof value === "object" && value !== null && "box" in value;
}

/** Implicit intersection: a range in a place for one value gives the cell beside the formula. */
export function single(value: Operand, place: Place): Scalar {
  if (!isArea(value)) return value;
  const { box, sheet } = value;
  if (box.rows === 1 && box.columns === 1) return cellAt(sheet, box.row, box.column)?.value ?? null;
  const cut = intersection(
    box,
    box.rows === 1
      ? { ...place, rows: MAX_ROWS, columns: 1, row: 0 }
      : { row: place.row, column: 0, rows: 1, columns: MAX_COLUMNS },
  );
  if (!cut || cut.rows !== 1 || cut.columns !== 1) return fail("#VALUE!");
  return cellAt(sheet, cut.row, cut.column)?.value ?? null;
}

export function plain(value: Operand, place: Place): Exclude<Scalar, ErrorValue> {
  const scalar = single(value, place);
  return isErrorValue(scalar) ? fail(scalar.error) : scalar;
}

export function number(value: Operand, place: Place): number {
  const scalar = plain(value, place);
  if (typeof scalar === "number") return scalar;
  if (scalar === null) return 0;
  if (typeof scalar === "boolean") return scalar ? 1 : 0;
  const parsed = scalar.trim() === "" ? NaN : Number(scalar);
  return Number.isFinite(parsed) ? parsed : fail("#VALUE!");
}

export function text(value: Operand, place: Place): string {
  const scalar = plain(value, place);
  if (scalar === null) return "";
  return typeof scalar === "boolean" ? (scalar ? "TRUE" : "FALSE") : String(scalar);
}

export function truth(value: Operand, place: Place): boolean {
  const scalar = plain(value, place);
  if (typeof scalar === "string") {
    if (/^true$/i.test(scalar)) return true;
    return /^false$/i.test(scalar) ? false : fail("#VALUE!");
  }
  return scalar !== null && scalar !== 0 && scalar !== false;
}

/** Numbers before text before truth values; text without regard to case; an empty cell as the other's zero. */
export function compareScalars(a: Exclude<Scalar, ErrorValue>, b: Exclude<Scalar, ErrorValue>): number {
  const left = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const right = b ?? (typeof left === "string" ? "" : typeof left === "boolean" ? false : 0);
  const rank = (value: string | number | boolean): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

export function* cellsOf({ sheet, box }: Area): Generator<Scalar> {
  const used = usedBox(sheet, true);
  const cut = used && intersection(used, box);
  if (!cut) return;
  for (const row of rowsIn(sheet, cut)) {
    const cells = sheet.rows.get(row)?.cells;
    if (!cells) continue;
    for (let column = cut.column; column < cut.column + cut.columns; column += 1) {
      const value = cells.get(column)?.value ?? null;
      if (value !== null) yield value;
    }
  }
}

/** In order; where few of many rows hold anything, those alone are looked at. */
function* rowsIn(sheet: Sheet, { row: first, rows }: RangeBox): Generator<number> {
  if (rows <= sheet.rows.size * 2) {
    for (let row = first; row < first + rows; row += 1) yield row;
  } else
    yield* [...sheet.rows.keys()].filter((row) => row >= first && row < first + rows).sort((a, b) => a - b);
}
