// Formulas of cells that are copied transposed: what lies so far to the right comes to lie so far down.
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../../book/addresses";
import { OfficeError } from "../../../book/errors";
import { replaceReferences } from "../../../book/references";

interface Place {
  row: number;
  column: number;
}

export function turnedFormula(formula: string, from: Place, to: Place): string {
  return replaceReferences(formula, ({ body }) => {
    const parts = body.split(":").map((part) => turned(part, from, to));
    if (parts.includes(GONE)) return GONE;
    return parts.join(":");
  });
}

const GONE = "#REF!";

function turned(part: string, from: Place, to: Place): string {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(part);
  if (!match) throw unbuilt();
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = match;
  if (columnDollar !== rowDollar) throw unbuilt();
  if (columnDollar === "$") return part;
  const row = to.row + columnIndex(letters) - from.column;
  const column = to.column + Number(digits) - 1 - from.row;
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return GONE;
  return `${columnName(column)}${row + 1}`;
}

function unbuilt(): OfficeError {
  return new OfficeError(
    "NotImplemented",
    "Range.copyFrom of whole rows, names and half-absolute references transposed is not part of the embedded workbook",
  );
}
