// Live findings while somebody types: the sheet is read again and what was touched is checked again. Nothing is written: undo
// belongs to the person who types, and a write of ours would stand between them and their last edit.
import { checkEntry, updateFindings } from "../../checks";
import { ENTRY_CELLS, type EntryRow, type Finding } from "../../checks/types";
import { type EntryProblem, type EntrySheet, readEntryWith } from "../../sheets/entry";
import { TEXTS_NAME } from "../../sheets/texts";
import { readStoreHead, type Store, STORE_HEAD_ROWS, STORE_SHEET } from "../../sheets/workbook";
import {
  checkWorkbook,
  ofPicked,
  progressOf,
  textFindings,
  workbookFindings,
  type CheckedWorkbook,
} from "./check";
import { CHECKED_REQUESTS, entryGrid, entryIn, readSheets, TEXTS_SHEET, withTexts } from "./entry-workbook";
import type { ReadRequest, WorkbookReader, WorkbookSnapshot } from "../port";

export interface LiveCheck<Checked = CheckedWorkbook> {
  /** The first check, of everything. One round trip. */
  start(): Promise<Checked>;
  /**
   * After an edit: always what a fresh check of the whole workbook would say. One round trip.
   * Which cell was edited is not asked: hosts leave out edits, and undo tells nothing.
   */
  edited(): Promise<Checked>;
}

/**
 * Calls may overlap: one pass runs at a time, and all calls that come meanwhile share one more pass, which begins after
 * them and so sees what they were about. A pass that fails rejects its callers and is forgotten.
 */
export function createLiveCheck(port: WorkbookReader): LiveCheck {
  let last: Known | null = null;
  let fromScratch = true;
  let running: Promise<CheckedWorkbook> | null = null;
  let next: Promise<CheckedWorkbook> | null = null;

  const pass = async (): Promise<CheckedWorkbook> => {
    const before = fromScratch ? null : last;
    fromScratch = false;
    const known = await readKnown(port, before);
    const checked = checkedNow(known, before);
    last = { ...known, findings: checked.ofSheet };
    return checked;
  };
  const begin = (): Promise<CheckedWorkbook> => {
    next = null;
    const mine = pass().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };
  const serialised = (): Promise<CheckedWorkbook> => {
    if (running === null) return begin();
    next ??= running.then(begin, begin);
    return next;
  };
  return {
    start: () => {
      fromScratch = true;
      return serialised();
    },
    edited: serialised,
  };
}

/** What the workbook held when it was last read. */
interface Known {
  seen: WorkbookSnapshot;
  entry: EntrySheet | EntryProblem;
  /** As the store's head had it; null where nothing may be taken from the last reading. */
  content: string | null;
  findings: Finding[];
}

/** Most forms ask for none: nothing is read of them at each edit. Under another name the sheet still has a name of the workbook. */
function hasTexts({ sheets, names }: WorkbookSnapshot): boolean {
  return names.includes(TEXTS_NAME) || sheets.some(({ name }) => name === TEXTS_SHEET);
}

/** The catalogue is read again only when the store's head says that it is another one. */
async function readKnown(port: WorkbookReader, last: Known | null): Promise<Known> {
  if (last !== null && last.content !== null && !("problem" in last.entry)) {
    const hadTexts = hasTexts(last.seen);
    const requests = HEAD_ONLY.filter(({ sheet }) => hadTexts || sheet !== TEXTS_SHEET);
    const seen = await readSheets(port, requests, { unseen: true });
    const head = readStoreHead(seen.grids[STORE_SHEET] ?? null);
    if (!("problem" in head) && head.content === last.content && hasTexts(seen) === hadTexts) {
      const { ready, approved, byDepartment } = head;
      const store: Store = { ...last.entry.store, ready, approved, byDepartment };
      return { ...last, seen, entry: withTexts(seen, readEntryWith(store, entryGrid(seen))) };
    }
  }
  const seen = await readSheets(port, CHECKED_REQUESTS, { unseen: true });
  const head = readStoreHead(seen.grids[STORE_SHEET] ?? null);
  return { seen, entry: entryIn(seen), content: "problem" in head ? null : head.content, findings: [] };
}

const HEAD_ONLY: ReadRequest[] = CHECKED_REQUESTS.map((request) =>
  request.sheet === STORE_SHEET ? { ...request, rows: STORE_HEAD_ROWS } : request,
);

/** `ofSheet`: the entry sheet's own findings, from which the next reading goes on. */
function checkedNow(known: Known, last: Known | null): CheckedWorkbook & { ofSheet: Finding[] } {
  const { entry } = known;
  if ("problem" in entry) return { ...checkWorkbook(known), ofSheet: [] };
  const touched =
    last === null || "problem" in last.entry || last.content !== known.content
      ? null
      : touchedRows(last.entry, entry);
  const ofSheet =
    touched === null || last === null ? checkEntry(entry) : updateFindings(last.findings, entry, touched);
  const findings = [
    ...workbookFindings(known.seen, entry),
    ...ofPicked(entry, ofSheet),
    ...textFindings(entry, entry.picked),
  ];
  return { kind: "entry", findings, ofHearing: [], entry, progress: progressOf(entry, findings), ofSheet };
}

/** Rows whose cells differ; null when the sheet itself has changed, so that everything must be looked at. */
function touchedRows(before: EntrySheet, now: EntrySheet): Set<number> | null {
  const sameSheet =
    before.sheet === now.sheet &&
    before.rows.length === now.rows.length &&
    ENTRY_CELLS.every((cell) => before.columns[cell] === now.columns[cell]);
  if (!sameSheet) return null;
  const touched = new Set<number>();
  for (const [index, row] of now.rows.entries()) {
    const old = before.rows[index];
    if (old === undefined || !sameRow(old, row)) return null;
    if (!sameContents(old, row)) touched.add(row.row);
  }
  return touched;
}

function sameRow(a: EntryRow, b: EntryRow): boolean {
  return (["row", "indicator", "group", "category", "definition", "givenPeriod"] as const).every(
    (part) => a[part] === b[part],
  );
}

function sameContents(a: EntryRow, b: EntryRow): boolean {
  const sameBasis = a.basisForAll === b.basisForAll;
  return (
    sameBasis &&
    ENTRY_CELLS.every((cell) => a.cells[cell] === b.cells[cell] && a.formulas[cell] === b.formulas[cell])
  );
}
