// Fortryd seneste import: what the last import brought goes, what it replaced or took out stands as it stood, and the import log
// says so. Two round trips, more where an answer or a request is too large for one.
import type { ExtractionChange } from "../../barometer/extraction";
import { withExplanations } from "../../barometer/round";
import { extractionCells, readExtractions } from "../../sheets/catalogue";
import {
  type DataRow,
  type ImportChange,
  type ImportEntry,
  LAST_IMPORT_SHEET,
  type LastImport,
  timeWords,
} from "../../sheets/gathered";
import { HEARINGS_SHEET } from "../../sheets/hearing";
import { gatheredTextKey } from "../../sheets/texts";
import type { Pause } from "../../intake/xml";
import { LANGUAGES, type Language } from "../../text/language";
import { extractionText } from "../../text/words/extraction";
import { dataText } from "../../text/sheets/gathered";
import { figureWords } from "./decisions";
import { withoutExtractions } from "./extractions";
import { GATHERED_REQUESTS, gatheredIn, type GatheredBefore, sheetsOf } from "./gathered";
import { withResultComments } from "../form/kept-comments";
import { fingerprintOf } from "./last-import";
import { textFigure, textWords } from "./merge-texts";
import { rowKey, sortRows } from "./row-order";
import type { Beside } from "./own-columns";
import type { CellPatch, WorkbookPort } from "../port";
import { SHEETS } from "../sheet-names";
import { leaveTakenName } from "../form/taken-name";

export type UndoOutcome =
  /** `out`: figures and texts taken out; `back`: those that stand again as they stood. */
  | { outcome: "undone"; files: number; out: number; back: number }
  /** Somebody has changed figures of that import in Data since; that would be lost. Nothing was written. */
  | { outcome: "needs-confirmation" }
  | { outcome: "nothing" };

export interface UndoInput {
  /** Also where somebody has changed what the import left. */
  confirmed: boolean;
  /** ISO time. */
  now: string;
  onProgress?: (share: number) => void;
  /** Called often, so that whoever shows a pane can keep it alive. */
  pause?: Pause;
}

export async function undoImport(
  port: WorkbookPort,
  { confirmed, now, onProgress, pause }: UndoInput,
): Promise<UndoOutcome> {
  const seen = await port.read(GATHERED_REQUESTS, { wholeComments: true });
  const before = gatheredIn(seen);
  const known = before?.known ?? null;
  const last = before?.lastImport ?? null;
  if (before === null || known === null || last === null) return { outcome: "nothing" };
  if (!confirmed && fingerprintOf(before, last.at) !== last.left) return { outcome: "needs-confirmation" };
  const { catalogue, undone } = withoutExtractions(known.catalogue, last.extractions ?? []);
  const { language } = catalogue;
  const back = new Map(last.before.map((row) => [rowKey(row), row]));
  const brought = before.rows.filter(({ importedAt }) => importedAt === last.at);
  const out = brought.filter((row) => !back.has(rowKey(row)));
  const gone = new Set(brought.map(rowKey));
  const rows = [
    ...before.rows.filter((row) => !gone.has(rowKey(row)) && !back.has(rowKey(row))),
    ...back.values(),
  ];
  const texts = textsAfter(before, last, now);
  const { beside } = before;
  const sheets = await sheetsOf(
    {
      ...{ catalogue, round: withExplanations(last.round, known.round), deliveries: last.deliveries },
      hearings: last.hearings ?? before.hearings,
      texts: texts.rows,
      hadTexts: before.texts.length > 0,
      tables: known.tables,
      rows: sortRows(catalogue, rows, beside === null ? [] : before.rows),
      log: [...before.log, logEntry(last, out.length + texts.out, back.size + texts.back, now, language)],
      changes: [
        ...withoutDecisions(before, last),
        ...changesOf(brought, back, beside, now, language),
        ...texts.changes,
        ...extractionsOf(before, last, undone, now),
      ],
    },
    beside,
    { now, pause },
  );
  leaveTakenName(seen, sheets);
  const laid = await withResultComments(port, sheets, seen, language);
  const patches = await extractionPatches(port, undone, language);
  const remove = removedBy(last);
  await port.write({ sheets: laid, patches, remove, show: SHEETS.data, seen, onProgress, pause });
  return { outcome: "undone", files: last.files, out: out.length + texts.out, back: back.size + texts.back };
}

/** The texts as they stood before it; one that goes stands whole in the log. */
function textsAfter(before: GatheredBefore, { at, textsBefore }: LastImport, now: string) {
  const back = new Map(textsBefore.map((text) => [gatheredTextKey(text), text]));
  const brought = before.texts.filter(({ importedAt }) => importedAt === at);
  const others = before.texts.filter((text) => !brought.includes(text) && !back.has(gatheredTextKey(text)));
  return {
    rows: [...others, ...back.values()],
    out: brought.filter((text) => !back.has(gatheredTextKey(text))).length,
    back: back.size,
    changes: [
      ...new Map([...back, ...brought.map((text) => [gatheredTextKey(text), text] as const)]).values(),
    ].map((text): ImportChange => {
      const earlier = back.get(gatheredTextKey(text));
      return {
        ...{ at: now, kind: "undone", ...textFigure(text.written), department: text.department },
        before: earlier === text ? null : textWords(text.written),
        after: earlier === undefined ? null : textWords(earlier.written),
        file: text.file,
        cell: text.cell,
        ...{ who: null, why: null, said: null },
      };
    }),
  };
}

/** In the log they stand as the import told them, the other way round. */
function extractionsOf(
  { changes }: GatheredBefore,
  { changes: own }: LastImport,
  undone: readonly ExtractionChange[],
  now: string,
): ImportChange[] {
  const isUndone = ({ indicator, group }: ImportChange) =>
    undone.some(
      (one) =>
        one.indicator === indicator &&
        LANGUAGES.some((language) => extractionText[language].parts[one.part] === group),
    );
  return changes
    .slice(own.from, own.to)
    .filter((told) => told.kind === "extraction" && isUndone(told))
    .map((told): ImportChange => ({
      ...told,
      ...{ at: now, kind: "undone", before: told.after, after: told.before },
    }))
    .reverse();
}

/** On the sheet of the catalogue, where nobody has written anything else since: one round trip, only where there are any. */
async function extractionPatches(
  port: WorkbookPort,
  undone: readonly ExtractionChange[],
  language: Language,
): Promise<CellPatch[]> {
  if (undone.length === 0) return [];
  const { grids } = await port.read([{ sheet: SHEETS.indicators }]);
  const grid = grids[SHEETS.indicators] ?? null;
  const standing = readExtractions(grid, language);
  const untouched = undone.filter(
    ({ indicator, part, before }) => (standing.get(indicator)?.[part] ?? null) === before,
  );
  return extractionCells(grid, language, untouched).map((patch) => ({ ...patch, sheet: SHEETS.indicators }));
}

/** Without any answer there is nothing to show of a hearing. */
function removedBy({ hearings }: LastImport): string[] {
  return hearings?.length === 0 ? [LAST_IMPORT_SHEET, HEARINGS_SHEET, SHEETS.hearing] : [LAST_IMPORT_SHEET];
}

/** What was decided in it stays in the log, and holds no more. */
function withoutDecisions({ changes }: GatheredBefore, { changes: own }: LastImport): ImportChange[] {
  return changes.map((change, index) =>
    index >= own.from && index < own.to ? { ...change, said: null } : change,
  );
}

/** Of what stood there before, and of what people had written beside a figure that goes: nothing of it goes unsaid. */
function changesOf(
  brought: readonly DataRow[],
  back: ReadonlyMap<string, DataRow>,
  beside: Beside | null,
  now: string,
  language: Language,
): ImportChange[] {
  const standing = new Map(brought.map((row) => [rowKey(row), row]));
  const keys = [...new Set([...back.keys(), ...standing.keys()])];
  return keys.flatMap((key): ImportChange[] => {
    const [row, earlier] = [standing.get(key), back.get(key)];
    const about = earlier ?? row;
    const words = earlier === undefined ? beside?.words.get(key) : undefined;
    if (about === undefined || (earlier === undefined && words === undefined)) return [];
    const { indicator, group, category, period, definition } = about.figure;
    const said = row === undefined ? null : figureWords(row.figure, language);
    return [
      {
        ...{ at: now, kind: "undone", indicator, group, category, period, definition },
        department: about.department,
        before: words === undefined ? said : `${said ?? ""} (${words})`,
        after: earlier === undefined ? null : figureWords(earlier.figure, language),
        file: row?.file ?? "",
        cell: row?.cell ?? null,
        ...{ who: null, why: null, said: null },
      },
    ];
  });
}

function logEntry(
  { at }: LastImport,
  out: number,
  back: number,
  now: string,
  language: Language,
): ImportEntry {
  const texts = dataText[language].log.undone;
  return {
    ...{ importedAt: now, file: texts.import(timeWords(at)), department: null, status: "undone" },
    ...{ figures: out + back, errors: 0, warnings: 0 },
    reason: texts.reason(out, back),
  };
}
