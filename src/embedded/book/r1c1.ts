// Formulas in R1C1 notation, `R[0]C[-2]` for the cell two to the left, and back.
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { replaceReferences } from "./references";

interface Place {
  row: number;
  column: number;
}

/** Strings and quoted sheet names are passed over; then cells, then whole rows and columns, alone or from one to another. */
const R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)(?::R(\[-?\d+\]|\d+))?|C(\[-?\d+\]|\d+)(?::C(\[-?\d+\]|\d+))?)(?![\p{L}\p{N}_.([])/giu;

export function fromR1C1(formula: string, at: Place): string {
  return formula.replace(R1C1, (whole: string, ...parts: (string | undefined)[]) => {
    if (whole.startsWith('"') || whole.startsWith("'")) return whole;
    const [row, column, firstRow, lastRow, firstColumn, lastColumn] = parts;
    const address =
      firstRow !== undefined
        ? `${rowText(firstRow, at.row)}:${rowText(lastRow ?? firstRow, at.row)}`
        : firstColumn !== undefined
          ? `${columnText(firstColumn, at.column)}:${columnText(lastColumn ?? firstColumn, at.column)}`
          : columnText(column, at.column) + rowText(row, at.row);
    return address.includes(GONE) ? GONE : address;
  });
}

const GONE = "#REF!";

function rowText(part: string | undefined, own: number): string {
  const { index, isAbsolute } = resolved(part, own);
  return index < 0 || index >= MAX_ROWS ? GONE : `${isAbsolute ? "$" : ""}${index + 1}`;
}

function columnText(part: string | undefined, own: number): string {
  const { index, isAbsolute } = resolved(part, own);
  return index < 0 || index >= MAX_COLUMNS ? GONE : `${isAbsolute ? "$" : ""}${columnName(index)}`;
}

function resolved(part: string | undefined, own: number): { index: number; isAbsolute: boolean } {
  if (part === undefined) return { index: own, isAbsolute: false };
  return part.startsWith("[")
    ? { index: own + Number(part.slice(1, -1)), isAbsolute: false }
    : { index: Number(part) - 1, isAbsolute: true };
}

export function toR1C1(formula: string, at: Place): string {
  return replaceReferences(formula, ({ body }) => {
    const parts = body.split(":").map((part) => oneToR1C1(part, at));
    return parts.includes(null) ? null : parts.join(":");
  });
}

function oneToR1C1(part: string, at: Place): string | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d{1,7}))?$/.exec(part);
  if (!match || part === "") return null;
  const [, columnDollar, letters, rowDollar, digits] = match;
  const row = digits === undefined ? "" : `R${offset(Number(digits) - 1, at.row, rowDollar === "$")}`;
  const column =
    letters === undefined ? "" : `C${offset(columnIndex(letters), at.column, columnDollar === "$")}`;
  return row + column;
}

function offset(index: number, own: number, isAbsolute: boolean): string {
  if (isAbsolute) return String(index + 1);
  return index === own ? "" : `[${index - own}]`;
}
