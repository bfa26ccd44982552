// Formulas where figures are entered: what they show can change after the check, and links break when the file is sent.
import { findingAt, type CheckedRow, type IndicatorContext } from "../context";
import { isExcelError } from "../excel-error";
import { ENTRY_CELLS, type EntryCell, type Finding, type RawCell } from "../types";

/** `[Book.xlsx]Sheet!A1`, `[1]Sheet!A1` as files store it, and functions that fetch from outside. A table's `[Column]` is no link. */
const EXTERNAL =
  /\[(?:\d+|[^[\]]+\.(?:xl[a-z]{1,2}|csv|ods))\][^[\]!]*!|\b(?:WEBSERVICE|RTD|SQL\.REQUEST)\s*\(|\|[^|!]*!/i;

export function checkFormulas(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    ENTRY_CELLS.filter((cell) => row.entry.formulas[cell] !== undefined).map((cell) =>
      formulaFinding(context, row, cell),
    ),
  );
}

/** The formula itself is not repeated: it may hold anything. */
function formulaFinding(context: IndicatorContext, row: CheckedRow, cell: EntryCell): Finding {
  const code = EXTERNAL.test(row.entry.formulas[cell] ?? "") ? "external-link" : "formula-in-entry";
  return findingAt(context, row, cell, code, {}, fixOf(row, cell));
}

/** The result stands in the formula's place, unless it is nothing to keep. */
function fixOf(row: CheckedRow, cell: EntryCell): { value: RawCell } | undefined {
  const result = row.entry.cells[cell];
  const useless = row.personal.has(cell) || (typeof result === "string" && isExcelError(result));
  return useless || result === null ? undefined : { value: result };
}
