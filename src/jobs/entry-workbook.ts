// Reading an entry workbook: its store and its entry sheet, in one round trip.
import { COLUMN } from "../sheets/entry-columns";
import { readEntry, type EntryProblem, type EntrySheet } from "../sheets/entry-read";
import { STORE_SHEET } from "../sheets/store";
import type { ReadRequest, WorkbookPort, WorkbookSnapshot } from "./port";
import { SHEETS } from "./sheet-names";

export const ENTRY_SHEET = SHEETS.entry;

/** The columns people type in: formulas there are findings; elsewhere they are ours and would double the answer. */
const TYPED_COLUMNS = [
  { column: COLUMN.period, columns: COLUMN.value - COLUMN.period + 1 },
  { column: COLUMN.missing, columns: COLUMN.remark - COLUMN.missing + 1 },
];

export const ENTRY_REQUESTS: ReadRequest[] = [
  { sheet: STORE_SHEET },
  { sheet: ENTRY_SHEET, formulas: TYPED_COLUMNS },
];

export interface EntryWorkbook {
  seen: WorkbookSnapshot;
  entry: EntrySheet | EntryProblem;
}

export async function readEntryWorkbook(port: WorkbookPort): Promise<EntryWorkbook> {
  const seen = await port.read(ENTRY_REQUESTS);
  return { seen, entry: entryIn(seen) };
}

export function entryIn(seen: WorkbookSnapshot): EntrySheet | EntryProblem {
  return readEntry({ entry: seen.grids[ENTRY_SHEET] ?? null, store: seen.grids[STORE_SHEET] ?? null });
}

/** The entry sheet, or null where the workbook has none that can be read. */
export function entrySheet(workbook: EntryWorkbook): EntrySheet | null {
  return "problem" in workbook.entry ? null : workbook.entry;
}
