// Lays a barometer workbook from many filled ones: figures, import log and all sheets of results. Two round trips,
// and two more where there are comments.
import type { Assessment } from "../barometer/assessment";
import type { Catalogue } from "../barometer/catalogue";
import type { CatalogueProblem } from "../barometer/catalogue-problem";
import type { PublishedEdition } from "../barometer/disclosure";
import {
  type DataRow,
  type ImportEntry,
  planData,
  planImportLog,
  planRound,
  readData,
  readImportChanges,
  readImportLog,
} from "../sheets/gathered";
import { planIndicators } from "../sheets/catalogue";
import { planStore, readStore, type Store, STORE_SHEET } from "../sheets/workbook";
import { refusalsText } from "../text/words/refusals";
import type { Language } from "../text/language";
import { asDecided, type Decision } from "./decisions";
import {
  consolidate,
  type Consolidation,
  type FileNote,
  type FilledWorkbook,
  type ImportedFile,
  type Incoming,
  refused,
} from "./merge";
import { detectedIn } from "./detect";
import { withResultComments } from "./kept-comments";
import { besideData, placesOf, withBeside } from "./own-columns";
import type { WorkbookPort } from "./port";
import { stateSentence } from "./ready-state";
import { resultSheets } from "./results";
import { roundBoard } from "./round-board";
import { SHEETS } from "./sheet-names";
import { PRODUCT_VERSION } from "./version";

export interface ConsolidateInput {
  incoming: readonly Incoming[];
  /** Null: the barometer workbook's own, else that of the first readable workbook. */
  catalogue: Catalogue | null;
  /** What people have decided about what was asked last time. */
  decisions?: readonly Decision[];
  /** Time of import, ISO. */
  now: string;
  onProgress?: (share: number) => void;
}

export type ConsolidateOutcome =
  | {
      outcome: "consolidated";
      consolidation: Consolidation;
      assessment: Assessment;
      edition: PublishedEdition;
      /** What the figures make one ask about the catalogue. */
      doubts: CatalogueProblem[];
    }
  /** No workbook could be taken in; nothing was written. */
  | { outcome: "nothing"; files: ImportedFile[]; missing: string[] }
  /** The workbook to add to is not empty and no barometer workbook. */
  | { outcome: "not-a-barometer" };

/** @param port an empty workbook, or the barometer workbook that is added to */
export async function consolidateInto(
  port: WorkbookPort,
  input: ConsolidateInput,
): Promise<ConsolidateOutcome> {
  const seen = await port.read(
    [{ sheet: STORE_SHEET }, { sheet: SHEETS.data }, { sheet: SHEETS.importLog }],
    { wholeComments: true },
  );
  const detected = detectedIn(seen);
  const store = detected.kind === "barometer" ? readStore(seen.grids[STORE_SHEET] ?? null) : null;
  if (detected.kind !== "empty" && (store === null || "problem" in store))
    return { outcome: "not-a-barometer" };
  const known: Store | null = store !== null && !("problem" in store) ? store : null;
  const data = known === null ? null : readData(seen.grids[SHEETS.data] ?? null);
  if (known !== null && data === null) return { outcome: "not-a-barometer" };
  const beside = besideData(seen.grids[SHEETS.data] ?? null, data);

  const earlier = readImportChanges(seen.grids[SHEETS.importLog] ?? null);
  const consolidation = consolidate(
    input.incoming,
    data?.rows ?? [],
    input.catalogue ?? known?.catalogue ?? null,
    input.now,
    {
      changes: earlier,
      decisions: input.decisions ?? [],
      keepsOrder: beside !== null,
      round: known?.round ?? null,
      deliveries: known?.deliveries ?? [],
    },
  );
  if (consolidation === null || isNothing(consolidation)) {
    return {
      outcome: "nothing",
      files: consolidation?.files ?? refusedOf(input.incoming),
      missing: consolidation?.missing ?? [],
    };
  }
  const { catalogue, rows } = consolidation;
  const changes = [...earlier, ...withBeside(consolidation.changes, beside)];
  const log = [
    ...readImportLog(seen.grids[SHEETS.importLog] ?? null),
    ...logEntries(consolidation, input.incoming, input.now),
  ];
  const { assessment, edition, plans, doubts } = resultSheets(
    catalogue,
    reported(asDecided(rows, changes)),
    null,
    input.now,
  );
  const { round, deliveries } = consolidation;
  const sheets = [
    ...plans,
    planRound(catalogue, roundBoard({ catalogue, round, deliveries }, rows, input.now)),
    planData({
      catalogue,
      rows,
      ...(beside === null ? {} : { standing: { header: beside.header, places: placesOf(rows, beside) } }),
    }),
    planIndicators({ catalogue }),
    planImportLog({ catalogue, entries: log, changes }),
    planStore({
      kind: "barometer",
      catalogue,
      round,
      deliveries,
      departments: catalogue.departments.map(({ id }) => id),
      language: catalogue.language,
      history: [],
      productVersion: PRODUCT_VERSION,
    }),
  ];
  const laid = await withResultComments(port, sheets, seen, catalogue.language);
  await port.write({ sheets: laid, show: SHEETS.barometer, seen, onProgress: input.onProgress });
  return { outcome: "consolidated", consolidation, assessment, edition, doubts };
}

function reported(rows: readonly DataRow[]) {
  return rows.map(({ figure, department }) => ({ ...figure, department }));
}

/** No file was taken in, and nothing was decided. */
function isNothing({ files, changes }: Consolidation): boolean {
  return files.every(({ status }) => status === "refused") && changes.length === 0;
}

function refusedOf(incoming: readonly Incoming[]): ImportedFile[] {
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
export function noteSentence({ code, detail }: FileNote, language: Language): string {
  return refusalsText[language].notes[code](detail);
}
