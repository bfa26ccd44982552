// A1 addresses to zero-based boxes and back. English form only; several areas in one address are refused.
import { OfficeError } from "./errors";
import type { RangeBox } from "../types";

/** Excel's limits since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface SheetAddress {
  /** Null where the address names no sheet. */
  sheet: string | null;
  box: RangeBox;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `1:3`, `Ark1!A1`, `'Min ''fane'''!A1`; null for anything else. */
export function parseAddress(text: string): SheetAddress | null {
  const trimmed = text.trim();
  const bang = trimmed.lastIndexOf("!");
  const sheet = bang < 0 ? null : unquoteSheet(trimmed.slice(0, bang));
  const box = parseBox(trimmed.slice(bang + 1));
  return box ? { sheet, box } : null;
}

/** As `parseAddress`, failing as Office.js does. */
export function requireAddress(text: string): SheetAddress {
  const address = parseAddress(text);
  if (!address) throw new OfficeError("InvalidArgument", `"${text}" is not an address of one area`);
  return address;
}

/** `A1:B2` without a sheet; whole columns as `A:B`, whole rows as `1:2`. */
export function formatBox(box: RangeBox): string {
  if (box.rows === MAX_ROWS) return `${columnName(box.column)}:${columnName(box.column + box.columns - 1)}`;
  if (box.columns === MAX_COLUMNS) return `${box.row + 1}:${box.row + box.rows}`;
  const first = cellName(box.row, box.column);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${cellName(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

/** `$A$1:$B$2`, as defined names are written. */
export function formatAbsoluteBox(box: RangeBox): string {
  return formatBox(box).replace(/([A-Z]+)?(\d+)?/g, (_, letters?: string, digits?: string) =>
    [letters, digits].map((part) => (part ? `$${part}` : "")).join(""),
  );
}

/** `Ark1!A1:B2` with quotes where the sheet's name needs them, as `Range.address` gives it. */
export function formatAddress(sheet: string, box: RangeBox): string {
  return `${quoteSheet(sheet)}!${formatBox(box)}`;
}

export function quoteSheet(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !parseBox(sheet) && !/^R\d*C\d*$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

export function unquoteSheet(text: string): string {
  return text.startsWith("'") && text.endsWith("'") && text.length > 1
    ? text.slice(1, -1).replaceAll("''", "'")
    : text;
}

export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function intersection(a: RangeBox, b: RangeBox): RangeBox | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(box: RangeBox, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

/** What is left of a box when a hole is cut out of it: up to four boxes. */
export function subtract(box: RangeBox, hole: RangeBox): RangeBox[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  return [
    { row: box.row, column: box.column, rows: cut.row - box.row, columns: box.columns },
    { row: below, column: box.column, rows: box.row + box.rows - below, columns: box.columns },
    { row: cut.row, column: box.column, rows: cut.rows, columns: cut.column - box.column },
    { row: cut.row, column: after, rows: cut.rows, columns: box.column + box.columns - after },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

export function union(a: RangeBox, b: RangeBox): RangeBox {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const WHOLE_SHEET: RangeBox = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function parseBox(text: string): RangeBox | null {
  const colon = text.indexOf(":");
  const first = cornerIn(text, 0, colon < 0 ? text.length : colon);
  if (!first) return null;
  const last = colon < 0 ? first : cornerIn(text, colon + 1, text.length);
  if (!last || (first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  if (colon < 0 && (first.row === null || first.column === null)) return null;
  return boxBetween(
    first.row ?? 0,
    first.column ?? 0,
    last.row ?? MAX_ROWS - 1,
    last.column ?? MAX_COLUMNS - 1,
  );
}

const MOST_LETTERS = 3;
const MOST_DIGITS = 7;
const DOLLAR = 36;

/**
 * `$A$1`, `A`, `1`, between two places of a text; null for what is not there. Letter by letter: a workbook of thousands of formulas
 * has more of them than anything else, and patterns take several times as long.
 */
function cornerIn(
  text: string,
  start: number,
  end: number,
): { row: number | null; column: number | null } | null {
  let at = text.charCodeAt(start) === DOLLAR ? start + 1 : start;
  const letters = at;
  let column = 0;
  for (; at < end; at += 1) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at - letters > MOST_LETTERS) return null;
  const hasColumn = at > letters;
  if (hasColumn && at === end) return { row: null, column: column - 1 };
  if (hasColumn && text.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (at === digits || at - digits > MOST_DIGITS) return null;
  return { row: row - 1, column: hasColumn ? column - 1 : null };
}

function boxBetween(row: number, column: number, otherRow: number, otherColumn: number): RangeBox | null {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const bottom = Math.max(row, otherRow);
  const right = Math.max(column, otherColumn);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
