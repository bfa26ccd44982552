// Reading an entry workbook: its store and its entry sheet, in one round trip.
import { TYPED_COLUMNS } from "../sheets/entry-columns";
import { readEntry, type EntryProblem, type EntrySheet } from "../sheets/entry-read";
import { STORE_SHEET } from "../sheets/store";
import type { ReadOptions, ReadRequest, WorkbookPort, WorkbookSnapshot } from "./port";
import { SHEETS } from "./sheet-names";

export const ENTRY_SHEET = SHEETS.entry;

export const ENTRY_REQUESTS: ReadRequest[] = [
  { sheet: STORE_SHEET },
  { sheet: ENTRY_SHEET, formulas: [...TYPED_COLUMNS] },
];

export interface EntryWorkbook {
  seen: WorkbookSnapshot;
  entry: EntrySheet | EntryProblem;
}

export async function readEntryWorkbook(port: WorkbookPort, options?: ReadOptions): Promise<EntryWorkbook> {
  const seen = await port.read(ENTRY_REQUESTS, options);
  return { seen, entry: entryIn(seen) };
}

export function entryIn(seen: WorkbookSnapshot): EntrySheet | EntryProblem {
  return readEntry({ entry: seen.grids[ENTRY_SHEET] ?? null, store: seen.grids[STORE_SHEET] ?? null });
}

/** The entry sheet, or null where the workbook has none that can be read. */
export function entrySheet(workbook: EntryWorkbook): EntrySheet | null {
  return "problem" in workbook.entry ? null : workbook.entry;
}
