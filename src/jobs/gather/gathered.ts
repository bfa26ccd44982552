// What a barometer workbook has gathered so far, and what it has gathered once more files have come: its sheets of figures.
// Nothing is
// read or written here.
import type { Catalogue } from "../../barometer/catalogue";
import type { Round } from "../../barometer/round";
import { chosenTables, type TableChoice } from "../../barometer/table-choice";
import {
  type DataReading,
  type DataRow,
  type ImportChange,
  type ImportEntry,
  LAST_IMPORT_SHEET,
  type LastImport,
  planData,
  planImportLog,
  planLastImport,
  planRound,
  readData,
  readImportChanges,
  readImportLog,
  readLastImport,
} from "../../sheets/gathered";
import type { Pause } from "../../intake/xml";
import { EDITIONS_SHEET } from "../../sheets/editions";
import {
  HEARINGS_SHEET,
  type PartyHearing,
  planHearings,
  planStoredHearings,
  readStoredHearings,
} from "../../sheets/hearing";
import type { SheetPlan } from "../../sheets/plan";
import { type GatheredText, planGatheredTexts, readGatheredTexts } from "../../sheets/texts";
import { planStore, readStore, type Store, STORE_SHEET } from "../../sheets/workbook";
import { refusalsText } from "../../text/words/refusals";
import type { Language } from "../../text/language";
import { closingEntries } from "./closed-round";
import type { Decision } from "./decisions";
import { detectedIn } from "../detect";
import { changedExtractions } from "./extractions";
import { lastImportOf } from "./last-import";
import {
  consolidating,
  type Consolidation,
  type FileNote,
  type FilledWorkbook,
  type ImportedFile,
  type Incoming,
  refused,
} from "./merge";
import { mergeTexts, type TextCount } from "./merge-texts";
import { withoutOlderTexts } from "./older-version";
import { besideData, type Beside, placesOf, withBeside } from "./own-columns";
import type { ReadRequest, WorkbookSnapshot } from "../port";
import { stateSentence } from "../form/ready-state";
import { roundBoard } from "./round-board";
import { SHEETS } from "../sheet-names";
import { PRODUCT_VERSION } from "../version";

export interface GatherInput {
  incoming: readonly Incoming[];
  /** Null: the barometer workbook's own, else that of the first readable workbook. */
  catalogue: Catalogue | null;
  /** What people have decided about what was asked last time. */
  decisions?: readonly Decision[];
  /** Time of import, ISO. */
  now: string;
  /** Whoever gave the files needs their figures no more: they are let go of as they are put together. */
  letsGo?: boolean;
  /** How the tables are to be read from now on; as the workbook remembers it where nothing is said. */
  tables?: Partial<TableChoice>;
  /** Called often, so that whoever shows a pane can keep it alive. */
  pause?: Pause;
}

export const GATHERED_REQUESTS: ReadRequest[] = [
  { sheet: STORE_SHEET },
  { sheet: SHEETS.data, looks: true },
  { sheet: SHEETS.texts },
  { sheet: SHEETS.importLog },
  { sheet: LAST_IMPORT_SHEET },
  { sheet: EDITIONS_SHEET },
  { sheet: HEARINGS_SHEET },
];

export interface GatheredBefore {
  /** Null in an empty workbook. */
  known: Store | null;
  rows: DataRow[];
  texts: readonly GatheredText[];
  /** What people have written beside them; null for nothing. */
  beside: Beside | null;
  log: ImportEntry[];
  changes: ImportChange[];
  /** What the import before this one changed; null where it has been taken back, or nobody has imported. */
  lastImport: LastImport | null;
  /** What hearing parties have answered. */
  hearings: PartyHearing[];
}

/** Null in a workbook that is neither empty nor a barometer workbook. */
export function gatheredIn(seen: WorkbookSnapshot): GatheredBefore | null {
  const detected = detectedIn(seen);
  if (detected.kind === "empty")
    return {
      ...{ known: null, rows: [], texts: [], beside: null, log: [], changes: [] },
      ...{ lastImport: null, hearings: [] },
    };
  if (detected.kind !== "barometer") return null;
  const known = readStore(seen.grids[STORE_SHEET] ?? null);
  const grid = seen.grids[SHEETS.data] ?? null;
  const data: DataReading | null = readData(grid);
  const hearings = readStoredHearings(seen.grids[HEARINGS_SHEET] ?? null);
  if ("problem" in known || data === null || hearings === null) return null;
  const log = seen.grids[SHEETS.importLog] ?? null;
  return {
    known,
    rows: data.rows,
    texts: readGatheredTexts(seen.grids[SHEETS.texts] ?? null) ?? [],
    beside: besideData(grid, data),
    log: readImportLog(log),
    changes: readImportChanges(log),
    lastImport: readLastImport(seen.grids[LAST_IMPORT_SHEET] ?? null),
    hearings,
  };
}

/** Null where no file could be read. */
export async function together(before: GatheredBefore, input: GatherInput): Promise<Consolidation | null> {
  const { known, rows, beside, changes } = before;
  const catalogue = input.catalogue ?? known?.catalogue ?? null;
  const steps = consolidating(input.incoming, rows, catalogue, input.now, {
    changes,
    decisions: input.decisions ?? [],
    keepsOrder: beside !== null,
    round: known?.round ?? null,
    deliveries: known?.deliveries ?? [],
    hearings: before.hearings,
    letsGo: input.letsGo ?? false,
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value === null ? null : withTexts(step.value, before, input);
    await input.pause?.();
  }
}

/** With the texts of the files that were taken in, which are gathered as their figures are. */
function withTexts(
  consolidation: Consolidation,
  before: GatheredBefore,
  { incoming, decisions = [], now }: GatherInput,
): Consolidation {
  const isTaken = (index: number) => consolidation.files[index]?.status !== "refused";
  const taken = incoming.flatMap((one, index) =>
    "figures" in one && isTaken(index) ? [{ one, index }] : [],
  );
  const { changes } = before;
  const { catalogue, files } = consolidation;
  const left = taken.map(({ one, index }) => withoutOlderTexts(one, files[index] ?? {}, catalogue));
  const merged = mergeTexts(left, before.texts, catalogue, now, { changes, decisions });
  const counts = new Map(taken.map(({ one }, place) => [one, merged.files[place]]));
  return {
    ...consolidation,
    texts: merged.rows,
    changes: [...consolidation.changes, ...merged.changes],
    withdrawals: [...consolidation.withdrawals, ...merged.withdrawals],
    files: files.map((file, index) => {
      const one = incoming[index];
      const count = one !== undefined && "figures" in one ? counts.get(one) : undefined;
      return count === undefined ? file : withCount(file, count);
    }),
  };
}

/** A file with the same figures may bring other texts. */
function withCount(file: ImportedFile, { texts, added, changed, withdrawn }: TextCount): ImportedFile {
  const isNew = added + changed > 0;
  const status = changed > 0 ? "replaced" : isNew && file.status === "unchanged" ? "imported" : file.status;
  const others = file.notes.filter(({ code }) => !(code === "same-as" && isNew));
  const notes: FileNote[] =
    withdrawn === 0 ? others : [...others, { code: "text-withdrawn", detail: String(withdrawn) }];
  return { ...file, status, notes, ...(texts === 0 ? {} : { texts }) };
}

/** Made one after the other, since each takes its time where there are many figures. */
async function planned(makers: readonly (() => SheetPlan)[], pause?: Pause): Promise<SheetPlan[]> {
  const plans: SheetPlan[] = [];
  for (const make of makers) {
    plans.push(make());
    await pause?.();
  }
  return plans;
}

/**
 * The sheets that hold what has been gathered, with what it takes to take the last import back.
 * @param indicators the sheet of the catalogue, where it is laid as well
 * @param drafted the texts with the drafts of what is printed, where the results are laid as well
 */
export async function gatheredSheets(
  before: GatheredBefore,
  consolidation: Consolidation,
  { incoming, now, pause, tables }: GatherInput,
  indicators: readonly SheetPlan[],
  drafted: readonly GatheredText[] | null = null,
  data?: SheetPlan,
): Promise<SheetPlan[]> {
  const { catalogue, rows, texts = [], round, deliveries, hearings } = consolidation;
  const entries = [...closedBy(before, round, now), ...logEntries(consolidation, incoming, now)];
  const after: GatheredAfter = {
    ...{ catalogue, rows, texts, round, deliveries, hearings },
    hadTexts: before.texts.length > 0,
    tables: chosenTables(before.known?.tables, tables),
    log: [...before.log, ...entries],
    changes: [...before.changes, ...withBeside(consolidation.changes, before.beside)],
  };
  // The same files once more are no import to take back: the one that brought the figures, or decided about them, stays the last.
  const last = isUnchanged(before, after) ? before.lastImport : null;
  return [
    ...(await sheetsOf(
      { ...after, texts: drafted ?? texts },
      before.beside,
      { now, pause },
      indicators,
      data,
    )),
    ...(await planned(
      [() => planLastImport(last ?? lastImportOf(before, after, consolidation.files, now))],
      pause,
    )),
  ];
}

/** The sheet Data as it will stand. */
export function dataSheet(
  { beside }: Pick<GatheredBefore, "beside">,
  { catalogue, rows }: Pick<GatheredAfter, "catalogue" | "rows">,
): SheetPlan {
  if (beside === null) return planData({ catalogue, rows });
  const { header, theirs } = beside;
  return planData({ catalogue, rows, standing: { header, places: placesOf(rows, beside), theirs } });
}

/** Files of a later round begin it: how the earlier one stood is kept. */
function closedBy(before: GatheredBefore, round: Round | null, now: string): ImportEntry[] {
  const { known } = before;
  const earlier = known?.round ?? null;
  if (known === null || earlier === null || round === null || earlier.period === round.period) return [];
  return closingEntries(known, before, round, now);
}

function isUnchanged(
  { known, rows, texts, hearings, changes }: GatheredBefore,
  after: GatheredAfter,
): boolean {
  if (after.changes.length > changes.length) return false;
  if (known !== null && changedExtractions(known.catalogue, after.catalogue).length > 0) return false;
  if (JSON.stringify(after.hearings) !== JSON.stringify(hearings)) return false;
  const standing = new Set<unknown>([...rows, ...texts]);
  const now = [...after.rows, ...after.texts];
  return now.length === rows.length + texts.length && now.every((row) => standing.has(row));
}

export type GatheredAfter = Pick<GatheredBefore, "rows" | "texts" | "log" | "changes" | "hearings"> &
  Pick<Consolidation, "catalogue" | "round" | "deliveries"> & {
    /** The sheet of texts is there, also where nothing is left to stand on it. */
    hadTexts?: boolean;
    /** How the tables are read, where somebody has chosen. */
    tables?: TableChoice | undefined;
  };

export function sheetsOf(
  { catalogue, rows, texts, hadTexts, tables, log, changes, round, deliveries, hearings }: GatheredAfter,
  beside: Beside | null,
  { now, pause }: Pick<GatherInput, "now" | "pause">,
  indicators: readonly SheetPlan[] = [],
  data?: SheetPlan,
): Promise<SheetPlan[]> {
  const makers = [
    () => planRound(catalogue, roundBoard({ catalogue, round, deliveries }, rows, now, texts, changes)),
    () => data ?? dataSheet({ beside }, { catalogue, rows }),
    ...(texts.length === 0 && hadTexts !== true ? [] : [() => planGatheredTexts({ catalogue, texts })]),
    ...indicators.map((plan) => () => plan),
    ...(hearings.length === 0
      ? []
      : [() => planHearings({ catalogue, hearings }), () => planStoredHearings(hearings)]),
    () => planImportLog({ catalogue, entries: log, changes }),
    () =>
      planStore({
        kind: "barometer",
        catalogue,
        round,
        deliveries,
        departments: catalogue.departments.map(({ id }) => id),
        language: catalogue.language,
        history: [],
        productVersion: PRODUCT_VERSION,
        ...(tables === undefined ? {} : { tables }),
      }),
  ];
  return planned(makers, pause);
}

/** No file was taken in, and nothing was decided. */
export function isNothing({ files, changes }: Consolidation): boolean {
  return files.every(({ status }) => status === "refused") && changes.length === 0;
}

export function refusedOf(incoming: readonly Incoming[]): ImportedFile[] {
  return incoming.flatMap((one) =>
    "refusal" in one ? [refused(one.file, null, { code: one.refusal, detail: one.detail })] : [],
  );
}

function logEntries(
  { catalogue, files, conflicts }: Consolidation,
  incoming: readonly Incoming[],
  now: string,
): ImportEntry[] {
  const { language } = catalogue;
  return files.map((file, index) => {
    const { refusal, notes: said, ...entry } = file;
    const one = incoming[index];
    const disputed = conflicts.filter(({ values }) =>
      values.some((value) => value.file === file.file),
    ).length;
    const notes = [
      ...(refusal ? [refusalSentence(refusal, language)] : []),
      ...said.map((note) => noteSentence(note, language)),
      ...(disputed > 0 ? [refusalsText[language].disputed(disputed)] : []),
      ...(one !== undefined && "ready" in one ? readyNotes(one, language) : []),
    ];
    return { ...entry, importedAt: now, reason: notes.length === 0 ? null : notes.join(" ") };
  });
}

/** Of a workbook of several departments each has its own say, unless somebody has reported it as a whole. */
function readyNotes({ ready, readyByDepartment = [] }: FilledWorkbook, language: Language): string[] {
  const isWhole = readyByDepartment.length === 0 || (ready !== undefined && ready.state !== "not-ready");
  if (isWhole) return ready === undefined ? [] : [stateSentence(ready, language)];
  return readyByDepartment.map(({ name, state }) => `${name}: ${stateSentence(state, language)}`);
}

/** Why a file was refused, with what to do. */
export function refusalSentence(
  { code, detail }: NonNullable<ImportedFile["refusal"]>,
  language: Language,
): string {
  return refusalsText[language].refused[code](detail);
}

/** What else there is to say of a file that was taken in. */
export function noteSentence({ code, detail, at = "" }: FileNote, language: Language): string {
  return refusalsText[language].notes[code](detail, at);
}
