// Beregn: assesses the workbook's figures and lays the sheets of results. Two round trips: one to read, one to lay; two
// more where there are comments.
import type { Assessment } from "../../barometer/assessment";
import type { Catalogue } from "../../barometer/catalogue";
import type { CatalogueProblem } from "../../barometer/catalogue-problem";
import type { PublishedEdition } from "../../barometer/disclosure";
import { figureKey } from "../../barometer/figure";
import type { ReportedFigure } from "../../barometer/series";
import { inTurns } from "../../barometer/steps";
import { PLAIN_TABLES, type TableChoice } from "../../barometer/table-choice";
import { isUnwritten, ownerOfText, type OwnText } from "../../barometer/written";
import { checkEntry, isFault } from "../../checks";
import {
  dataSource,
  type DataRow,
  type ImportChange,
  planImportLog,
  planRound,
  readData,
  readImportChanges,
  readImportLog,
  type RoundBoard,
} from "../../sheets/gathered";
import { EDITIONS_SHEET, readEditions } from "../../sheets/editions";
import { type EntrySheet, figuresOf } from "../../sheets/entry";
import { type GatheredText, planGatheredTexts, readGatheredTexts } from "../../sheets/texts";
import type { SheetPlan } from "../../sheets/plan";
import { planTables, readStore, readStoreHead, type Store, STORE_SHEET } from "../../sheets/workbook";
import { asDecided, type FigureId } from "../gather/decisions";
import { undecidedIn } from "../gather/undecided";
import { commentPeriod, standingTexts } from "../gather/committee-comments";
import { detectedIn } from "../detect";
import { ENTRY_REQUESTS, entryIn, readSheets } from "../form/entry-workbook";
import { withResultComments } from "../form/kept-comments";
import type { Difference, ReadRequest, WorkbookPort, WorkbookSnapshot } from "../port";
import { ownerIn } from "../form/own-reports";
import { unanswered } from "../form/ready";
import { outOfUse, writtenOn } from "./department-sheets";
import { coveredCatalogue, makingResultSheets, type TablesAsked } from "./results";
import { roundBoard } from "../gather/round-board";
import { SHEETS } from "../sheet-names";

/** What a computation leaves out, or takes without an answer. */
export interface LeftOut {
  /** Figures with an error that nobody has corrected. */
  faulty: number;
  /** Warnings without a remark. */
  unanswered: number;
}

/** The figures a workbook can be judged by, and the catalogue that says how. */
export interface WorkbookFigures {
  leftOut: LeftOut;
  /** Only what the workbook's departments answer for. */
  catalogue: Catalogue;
  figures: ReportedFigure[];
  /** What has been written beside the figures. */
  texts: readonly OwnText[];
  /** Whether that is the whole catalogue. */
  isWhole: boolean;
  /** What a barometer workbook knows of the round that it gathers; null elsewhere. */
  gathered: {
    store: Store;
    rows: readonly DataRow[];
    /** Those of them that are judged. */
    counted: readonly DataRow[];
    texts: readonly GatheredText[];
  } | null;
}

export interface Computed {
  catalogue: Catalogue;
  assessment: Assessment;
  edition: PublishedEdition;
  /** What the figures make the secretariat ask about the catalogue; none in a workbook of some departments alone. */
  doubts: CatalogueProblem[];
  /** Figures and texts that departments disagree about or a newer file is without, and nobody has decided. */
  undecided: FigureId[];
  sheets: string[];
  /** How the tables are read. */
  tables: TableChoice;
  /** How far the round has come; null in a department's own workbook. */
  board: RoundBoard | null;
  /** Where the workbook reckons otherwise than we do. */
  differences: Difference[];
}

/** `Results`: what was computed as whoever shows it needs it. */
export type ComputeOutcome<Results = Computed> =
  | ({ outcome: "computed" } & Results)
  | {
      outcome: "needs-confirmation";
      sheets: string[];
      /** Those of them in which people have put in rows or columns among ours. */
      reshaped: string[];
      /** The host cannot read notes: if there are any on the sheets they stay in their cells when rows move. */
      notesLost: boolean;
      /** Both none where only the sheets are asked about. */
      leftOut: LeftOut;
    }
  | { outcome: "no-figures"; kind: NoFigures };

/** What a workbook without figures is. */
export type NoFigures = "empty" | "foreign" | "damaged" | "newer-version" | "hearing" | "follow-up";

/** What figures are read from, whatever kind of workbook it is. */
export const FIGURE_REQUESTS: readonly ReadRequest[] = [
  ...ENTRY_REQUESTS,
  { sheet: SHEETS.data },
  { sheet: SHEETS.importLog },
  { sheet: EDITIONS_SHEET },
];

export interface ComputeInput {
  confirmed: boolean;
  /** ISO date. */
  today: string;
  /** ISO time, for what the import log keeps. */
  now?: string;
  /** How the tables are to be read from now on; as the workbook remembers it where nothing is said. */
  tables?: TableChoice;
  onProgress?: (share: number) => void;
  /** Called often, so that the pane stays alive. */
  pause?: () => Promise<void>;
}

export async function compute(
  port: WorkbookPort,
  { confirmed, today, now = today, tables, onProgress, pause }: ComputeInput,
): Promise<ComputeOutcome> {
  const seen = await readSheets(port, [...FIGURE_REQUESTS], { wholeComments: true });
  const found = figuresIn(seen);
  if ("problem" in found) return { outcome: "no-figures", kind: found.problem };
  const published = readEditions(seen.grids[EDITIONS_SHEET] ?? null) ?? [];
  const { gathered } = found;
  const comments = gathered === null ? null : commentPeriod(gathered.store.round, found.figures);
  const standing =
    gathered === null ? { texts: [], changes: [] } : await standingTexts(port, seen, gathered.texts, now);
  const { texts } = standing;
  const head = readStoreHead(seen.grids[STORE_SHEET] ?? null);
  const choice = tables ?? ("problem" in head ? PLAIN_TABLES : head.tables);
  const asked: TablesAsked = {
    choice,
    round: "problem" in head ? null : (head.period ?? commentPeriod(null, found.figures)),
    standing: writtenOn(seen),
    ...(gathered === null ? {} : { explanations: gathered.store.round?.explanations ?? [] }),
  };
  const { catalogue, figures } = found;
  const data =
    gathered === null ? null : dataSource(seen.grids[SHEETS.data] ?? null, gathered.rows, gathered.counted);
  const results = await inTurns(
    makingResultSheets(catalogue, figures, null, today, published, texts, comments, asked, data),
    pause,
  );
  const { assessment, edition, doubts } = results;
  const log = readImportChanges(seen.grids[SHEETS.importLog] ?? null);
  const { disputed, missing } =
    gathered === null ? { disputed: [], missing: [] } : undecidedIn(catalogue, gathered, log);
  const undecided: FigureId[] = [...disputed, ...missing];
  const board =
    found.gathered === null ? null : roundBoard(found.gathered.store, found.gathered.rows, today, texts, log);
  const plans = [...results.plans, ...(board === null ? [] : [planRound(found.catalogue, board)])];
  const sheets = plans.map(({ name }) => name);
  const reshaped = seen.laid.flatMap(({ sheet, isReshaped }) =>
    isReshaped && sheets.includes(sheet) ? sheet : [],
  );
  // Ours are laid protected: one that is open has been made or opened by somebody, who may have written in it.
  const replaced = seen.sheets
    .filter(({ name, protected: isShut }) => sheets.includes(name) && (!isShut || reshaped.includes(name)))
    .map(({ name }) => name);
  const { leftOut } = found;
  if ((replaced.length > 0 || leftOut.faulty > 0 || leftOut.unanswered > 0) && !confirmed) {
    const notesLost = replaced.length > 0 && !seen.notesRead;
    return { outcome: "needs-confirmation", sheets: replaced, reshaped, notesLost, leftOut };
  }
  const words =
    gathered === null
      ? []
      : [
          ...textsPlan(found.catalogue, results.texts, seen),
          ...(standing.changes.length === 0 ? [] : [logPlan(found.catalogue, standing.changes, seen)]),
        ];
  const laid = await withResultComments(port, [...plans, ...words], seen, found.catalogue.language);
  const differences = await port.write({
    sheets: laid,
    remove: outOfUse(seen, results.departmentSheets, sheets),
    // Remembered in the same breath as the tables are laid.
    ...(tables === undefined ? {} : { patches: [{ sheet: STORE_SHEET, ...planTables(tables) }] }),
    show: tables === undefined ? SHEETS.barometer : results.council,
    seen,
    onProgress,
  });
  return {
    outcome: "computed",
    catalogue: found.catalogue,
    assessment,
    edition,
    doubts: found.isWhole ? doubts : [],
    undecided,
    sheets,
    tables: choice,
    board,
    differences,
  };
}

/** The drafts as the figures make them now; a sheet of somebody's own that has the name is left alone. */
function textsPlan(
  catalogue: Catalogue,
  texts: readonly GatheredText[],
  { sheets, grids }: WorkbookSnapshot,
): SheetPlan[] {
  const isThere = sheets.some(({ name }) => name === SHEETS.texts);
  const isOurs = readGatheredTexts(grids[SHEETS.texts] ?? null) !== null;
  return (texts.length > 0 && !isThere) || isOurs ? [planGatheredTexts({ catalogue, texts })] : [];
}

/** The import log with what committees have written otherwise. */
function logPlan(
  catalogue: Catalogue,
  rewritten: readonly ImportChange[],
  { grids }: WorkbookSnapshot,
): SheetPlan {
  const log = grids[SHEETS.importLog] ?? null;
  const changes = [...readImportChanges(log), ...rewritten];
  return planImportLog({ catalogue, entries: readImportLog(log), changes });
}

/** The figures of an entry or barometer workbook that has been read, or what it is instead. */
export function figuresIn(seen: WorkbookSnapshot): WorkbookFigures | { problem: NoFigures } {
  const detected = detectedIn(seen);
  if (detected.kind === "entry") {
    const entry = entryIn(seen);
    return "problem" in entry ? { problem: "damaged" } : entryFigures(entry);
  }
  if (detected.kind !== "barometer") return { problem: detected.kind };
  const store = readStore(seen.grids[STORE_SHEET] ?? null);
  const data = readData(seen.grids[SHEETS.data] ?? null);
  if ("problem" in store || data === null) return { problem: "damaged" };
  const texts = readGatheredTexts(seen.grids[SHEETS.texts] ?? null) ?? [];
  const counted = asDecided(data.rows, readImportChanges(seen.grids[SHEETS.importLog] ?? null));
  return {
    leftOut: { faulty: 0, unanswered: 0 },
    catalogue: store.catalogue,
    isWhole: true,
    texts,
    gathered: { store, rows: data.rows, counted, texts },
    figures: counted.map(({ figure, department }) => ({ ...figure, department })),
  };
}

/**
 * What is entered, and what the template brought along to compare with; an entered figure overrules an earlier one. One
 * with an error that nobody has corrected is marked as faulty: it is left out of the judging, and the tables say why.
 */
function entryFigures(entry: EntrySheet): WorkbookFigures {
  const owner = new Map(
    entry.catalogue.indicators.map((indicator) => [indicator.id, ownerIn(indicator, entry.departments)]),
  );
  const findings = checkEntry(entry);
  const faulty = new Set(
    findings.flatMap((finding) => (isFault(finding) && finding.row !== null ? [finding.row] : [])),
  );
  const entered = figuresOf(entry, faulty).map(({ figure, row }): ReportedFigure =>
    faulty.has(row) ? { ...figure, faulty: true } : figure,
  );
  const known = new Set(entered.map(figureKey));
  const figures = [...entered, ...entry.history.filter((figure) => !known.has(figureKey(figure)))];
  const catalogue = coveredCatalogue(entry.catalogue, entry.departments);
  return {
    leftOut: { faulty: faulty.size, unanswered: unanswered(entry, findings).length },
    catalogue,
    isWhole: catalogue === entry.catalogue,
    gathered: null,
    texts: (entry.texts ?? [])
      .filter((text) => !isUnwritten(text.written))
      .map(({ written }) => ({
        written,
        department: ownerOfText(entry.catalogue, written, entry.departments),
      })),
    figures: figures.map((figure) => ({
      ...figure,
      department: figure.department === undefined ? (owner.get(figure.indicator) ?? null) : figure.department,
    })),
  };
}
