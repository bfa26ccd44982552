// Reading an entry workbook: its store, its entry sheet, and whatever else somebody has put into it.
import {
  type EntryProblem,
  type EntrySheet,
  isEntryGrid,
  movedColumns,
  readEntry,
  WRITTEN_COLUMNS,
} from "../../sheets/entry";
import {
  HEARING_COLUMN,
  HEARING_SHEET,
  type HearingProblem,
  type HearingSheet,
  isHearingGrid,
  readHearing,
} from "../../sheets/hearing";
import { readFollowUp } from "../../sheets/follow-up";
import { readFormTexts, TEXTS_NAME } from "../../sheets/texts";
import type { FormText } from "../../barometer/written";
import { isLaidSheet, type Grid } from "../../sheets/plan";
import { readStore, readStoreHead, type Store, STORE_SHEET, type StoreProblem } from "../../sheets/workbook";
import { FORM_REQUESTS, FORM_SHEET_NAMES } from "./form-requests";
import {
  gridsBySheet,
  type ReadOptions,
  type ReadRequest,
  type SheetInfo,
  type WorkbookReader,
  type WorkbookSnapshot,
} from "../port";
import { SHEETS } from "../sheet-names";

export const ENTRY_SHEET = FORM_REQUESTS.entry.sheet;
export const TEXTS_SHEET = FORM_REQUESTS.texts.sheet;
export const ENTRY_REQUESTS: ReadRequest[] = [FORM_REQUESTS.store, FORM_REQUESTS.entry, FORM_REQUESTS.texts];

/** What a check reads: what people write in words may be a link. */
export const CHECKED_REQUESTS: ReadRequest[] = ENTRY_REQUESTS.map((request) =>
  request.sheet === ENTRY_SHEET ? { ...request, links: [...WRITTEN_COLUMNS] } : request,
);

export interface EntryWorkbook {
  seen: WorkbookSnapshot;
  entry: EntrySheet | EntryProblem;
}

/** One round trip, one more where the workbook has sheets that are not ours (or whose name is no longer ours), or moved columns. */
export async function readEntryWorkbook(port: WorkbookReader, options?: ReadOptions): Promise<EntryWorkbook> {
  const requests = options?.unseen === true ? CHECKED_REQUESTS : ENTRY_REQUESTS;
  const seen = await readSheets(port, requests, options);
  return { seen, entry: entryIn(seen) };
}

/** What was asked for, and in an entry workbook the guide and the sheets that people have added or renamed. */
export async function readSheets(
  port: WorkbookReader,
  requests: readonly ReadRequest[],
  options?: ReadOptions,
): Promise<WorkbookSnapshot> {
  const seen = await port.read([...requests, FORM_REQUESTS.guide], options);
  const head = readStoreHead(seen.grids[STORE_SHEET] ?? null);
  if (!("problem" in head) && (head.kind === "hearing" || head.kind === "follow-up"))
    return readAnswerSheets(port, seen, options);
  if ("problem" in head || head.kind !== "entry") return seen;
  const known = new Set([...OURS, ...requests.map(({ sheet }) => sheet)]);
  const lacks = (sheet: string) => seen.sheets.every(({ name }) => name !== sheet);
  const isRenamed = lacks(ENTRY_SHEET) || (lacks(TEXTS_SHEET) && seen.names.includes(TEXTS_NAME));
  // Sheets of results are protected, whatever the catalogue calls its council; so are the entry sheet and its copies.
  const isResult = ({ name, protected: locked }: SheetInfo): boolean =>
    locked && (seen.laid.some(({ sheet }) => sheet === name) || (isLaidSheet(name, seen.names) ?? true));
  const others = seen.sheets.filter(
    (sheet) =>
      !known.has(sheet.name) && (!isResult(sheet) || isRenamed || sheet.name.startsWith(ENTRY_SHEET)),
  );
  // Formulas are read where people type; in a sheet laid before, or whose columns somebody has moved, that is elsewhere.
  const asLaid = seen.grids[ENTRY_SHEET] ?? null;
  const moved = asLaid === null ? null : movedColumns(asLaid);
  const again = [
    ...others.map(({ name }) => ({
      ...FORM_REQUESTS.entry,
      sheet: name,
      ...(options?.unseen === true ? { links: WHOLE_ROWS } : {}),
    })),
    ...(moved === null ? [] : [{ ...FORM_REQUESTS.entry, formulas: moved, shown: moved }]),
  ];
  if (again.length === 0) return seen;
  const more = await port.read(again);
  return {
    ...seen,
    grids: gridsBySheet([...Object.entries(seen.grids), ...Object.entries(more.grids)]),
    unseen: [...seen.unseen, ...more.unseen],
  };
}

/** The form of a party, or the follow-up form, whatever it is called now, and what somebody has put beside it. */
async function readAnswerSheets(
  port: WorkbookReader,
  seen: WorkbookSnapshot,
  options?: ReadOptions,
): Promise<WorkbookSnapshot> {
  const known = new Set<string>([STORE_SHEET, FORM_REQUESTS.guide.sheet]);
  const more = await port.read(
    seen.sheets
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => ({
        sheet: name,
        shown: [{ column: HEARING_COLUMN.answer, columns: 1 }],
        ...(options?.unseen === true ? { links: WHOLE_ROWS } : {}),
      })),
  );
  return {
    ...seen,
    grids: gridsBySheet([...Object.entries(seen.grids), ...Object.entries(more.grids)]),
    unseen: [...seen.unseen, ...more.unseen],
  };
}

/** The form of a hearing party: its hidden row of codes tells. */
export function hearingIn({
  grids,
  sheets,
}: Pick<WorkbookSnapshot, "grids" | "sheets">): HearingSheet | HearingProblem {
  const named = grids[HEARING_SHEET] ?? null;
  const form =
    named !== null && isHearingGrid(named)
      ? named
      : (sheets.map(({ name }) => grids[name] ?? null).find((grid) => grid !== null && isHearingGrid(grid)) ??
        named);
  return readHearing({ form, store: grids[STORE_SHEET] ?? null });
}

/** A department's explanations of its lights, and whose they are. */
export interface FollowUpSheet {
  store: Store;
  texts: FormText[];
}

/** `no-follow-up-sheet`: the workbook is ours, but the sheet is gone or has lost its columns. */
export type FollowUpProblem = StoreProblem | { problem: "no-follow-up-sheet"; detail: string };

/** The follow-up form, also where somebody has renamed its sheet. */
export function followUpIn({
  grids,
  sheets,
}: Pick<WorkbookSnapshot, "grids" | "sheets">): FollowUpSheet | FollowUpProblem {
  const store = readStore(grids[STORE_SHEET] ?? null);
  if ("problem" in store) return store;
  const names = [FOLLOW_UP_SHEET, ...sheets.map(({ name }) => name)];
  const [texts] = names.flatMap((name) => {
    const found = readFollowUp(grids[name] ?? null);
    return found === null ? [] : [found];
  });
  return texts === undefined ? { problem: "no-follow-up-sheet", detail: FOLLOW_UP_SHEET } : { store, texts };
}

export const FOLLOW_UP_SHEET = SHEETS.followUp;

/** People put links where they like: up to Excel's last column. */
const WHOLE_ROWS = [{ column: 0, columns: 16_384 }];

/** Read by whoever needs them, or laid anew whenever they are used. */
const OURS = FORM_SHEET_NAMES.filter((name) => name !== ENTRY_SHEET);

export function entryIn(seen: WorkbookSnapshot): EntrySheet | EntryProblem {
  return withTexts(seen, readEntry({ entry: entryGrid(seen), store: seen.grids[STORE_SHEET] ?? null }));
}

/** The entry sheet, and what the sheet of texts beside it holds. */
export function withTexts<Entry extends EntrySheet | EntryProblem>(
  seen: Pick<WorkbookSnapshot, "grids" | "sheets">,
  entry: Entry,
): Entry {
  const texts = "problem" in entry ? null : textsIn(seen);
  return texts === null ? entry : { ...entry, texts };
}

/** What people have written on the sheet of texts, also where somebody has renamed it; null where there is none. */
export function textsIn({ grids, sheets }: Pick<WorkbookSnapshot, "grids" | "sheets">): FormText[] | null {
  const named = readFormTexts(grids[TEXTS_SHEET] ?? null);
  if (named !== null) return named;
  const read = sheets.map(({ name }) => readFormTexts(grids[name] ?? null));
  return read.find((texts) => texts !== null) ?? null;
}

/** The entry sheet, also where somebody has renamed it: its hidden row of codes tells. */
export function entryGrid({ grids, sheets }: Pick<WorkbookSnapshot, "grids" | "sheets">): Grid | null {
  const named = grids[ENTRY_SHEET] ?? null;
  if (named !== null && isEntryGrid(named)) return named;
  return (
    sheets.map(({ name }) => grids[name] ?? null).find((grid) => grid !== null && isEntryGrid(grid)) ?? named
  );
}

/** The entry sheet, or null where the workbook has none that can be read. */
export function entrySheet(workbook: EntryWorkbook): EntrySheet | null {
  return "problem" in workbook.entry ? null : workbook.entry;
}
