// The sheet itself: rows and ids as the template laid them, and files that are none of ours.
import { cellName } from "./context";
import { SEVERITY_OF } from "./severity";
import type { EntryReading, Finding } from "./types";

/** Rows and ids that are not as the template laid them. */
export function checkStructure(reading: EntryReading): Finding[] {
  if (reading.structure.length === 0) return [];
  const names = new Map(reading.catalogue.indicators.map(({ id, name }) => [id, name]));
  return reading.structure.map(({ row, problem, indicator }) => ({
    ...sheetFinding("structure-changed", reading.sheet, {
      case: problem,
      name: names.get(indicator ?? "") ?? "",
    }),
    // The row itself is named; which column does not matter.
    cell: problem === "missing-row" ? null : cellName(row, Math.min(...Object.values(reading.columns))),
    row,
    indicator,
  }));
}

/** A catalogue that this version of the product does not know how to read. */
export function unknownVersion(sheet: string | null): Finding {
  return sheetFinding("structure-changed", sheet, { case: "unknown-version", name: "" });
}

/** The entry sheet as a whole: gone, without a column, or there twice. */
export function structureFinding(sheet: string | null, values: Finding["values"]): Finding {
  return sheetFinding("structure-changed", sheet, values);
}

/** What a file that is not ours turned out to be. */
export const NOT_OURS = [
  "workbook",
  "damaged",
  "empty",
  "xls",
  "xlsb",
  "ods",
  "docx",
  "pptx",
  "pdf",
  "csv",
  "password",
  "unknown",
] as const;
export type NotOurs = (typeof NOT_OURS)[number];

/** The one finding of a file that is not ours; says what it is. */
export function notOurs(what: NotOurs): Finding {
  return sheetFinding("not-ours", null, { case: what });
}

function sheetFinding(
  code: "structure-changed" | "not-ours",
  sheet: string | null,
  values: Finding["values"],
): Finding {
  return {
    code,
    severity: SEVERITY_OF[code],
    sheet,
    cell: null,
    entryCell: null,
    row: null,
    indicator: null,
    group: null,
    category: null,
    values,
  };
}
