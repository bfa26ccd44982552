// The sheet itself: rows and ids as the template laid them, and files that are none of ours.
import { cellAddress } from "../address";
import { closedCells, findingAt, type IndicatorContext } from "../context";
import { SEVERITY_OF } from "../severity";
import { ENTRY_CELLS, type EntryCell, type EntryReading, type EntryRow, type Finding } from "../types";

/** Rows and ids that are not as the template laid them. */
export function checkStructure(reading: EntryReading): Finding[] {
  if (reading.structure.length === 0) return [];
  const names = new Map(reading.catalogue.indicators.map(({ id, name }) => [id, name]));
  const rows = new Map(reading.rows.map((row) => [row.row, row]));
  return reading.structure.map(({ row, problem, indicator }) => {
    const entry = rows.get(row);
    // Headings have no ids, nor what stands below the table: the row is as it should be, but not what stands in it.
    const stray =
      entry !== undefined && entry.indicator === "" && entry.group === "" ? firstFilled(entry) : null;
    return {
      ...sheetFinding("structure-changed", reading.sheet, {
        case: stray === null ? problem : "outside-rows",
        name: names.get(indicator ?? "") ?? "",
      }),
      // Of a row that is wrong itself it does not matter which column is named.
      cell:
        problem === "missing-row"
          ? null
          : cellAddress(
              row,
              stray === null ? Math.min(...Object.values(reading.columns)) : reading.columns[stray],
            ),
      row,
      indicator,
    };
  });
}

function firstFilled({ cells }: EntryRow): EntryCell | null {
  return ENTRY_CELLS.find((cell) => cells[cell] !== null) ?? null;
}

/** Numbers where the row's measure asks for none: the cell is closed, so somebody has opened the sheet or pasted over it. */
export function checkClosedCells(context: IndicatorContext): Finding[] {
  const closed = closedCells(context.measure);
  return context.rows.flatMap((row) =>
    closed
      .filter((cell) => row.numbers[cell] !== null || row.unreadable.has(cell))
      .filter((cell) => !row.personal.has(cell))
      .map((cell) =>
        findingAt(context, row, cell, "structure-changed", {
          case: "closed-cell",
          name: "",
          column: "value",
        }),
      ),
  );
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
  "too-large",
  "lock",
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
