// Creates the template that a department fills in, or lays it anew around what has been entered and commented. Two round trips,
// and one more each where there are comments and where people have put in sheets of their own.
import type { Catalogue } from "../../barometer/catalogue";
import { figureKey } from "../../barometer/figure";
import type { Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import type { FormText, WrittenText } from "../../barometer/written";
import { ENTRY_CELLS, type EntryRow } from "../../checks/types";
import {
  type CarriedCells,
  carriedFromRows,
  entryBlocks,
  type EntrySheet,
  figuresOf,
  rowKey,
} from "../../sheets/entry";
import type { SheetPlan } from "../../sheets/plan";
import { readStore, type Store, STORE_SHEET } from "../../sheets/workbook";
import { detectedIn } from "../detect";
import {
  ENTRY_REQUESTS,
  ENTRY_SHEET,
  entryGrid,
  entryIn,
  entrySheet,
  readSheets,
  TEXTS_SHEET,
  textsIn,
} from "./entry-workbook";
import { indicatorsIn, withKeptComments } from "./kept-comments";
import type { WorkbookChange, WorkbookPort, WorkbookSnapshot } from "../port";
import { columnsAmongOurs } from "./inserted-columns";
import { hasParts, ownerIn } from "./own-reports";
import { FORM_REQUESTS } from "./form-requests";
import { formPlans, type FormStore } from "./sheet-kinds";
import { PRODUCT_VERSION } from "../version";
import { leaveTakenName } from "./taken-name";

export interface TemplateInput {
  catalogue: Catalogue;
  round: Round;
  /** Null for all of the catalogue's departments in one workbook. */
  department: string | null;
  /** Earlier figures, shown beside the cells and taken along to be compared with. */
  history: readonly ReportedFigure[];
  /** Texts of earlier rounds, shown to look at. */
  earlierTexts?: readonly WrittenText[];
  /** What `Replacement` named may go. */
  confirmed: boolean;
  onProgress?: (share: number) => void;
  /** Called often, so that whoever shows a pane can keep it alive. */
  pause?: WorkbookChange["pause"];
}

/** What creating would take away; asked before anything is written. */
export interface Replacement {
  sheets: string[];
  /** Figures already entered that have a row in the new sheet, or become earlier figures of it. */
  figuresKept: number;
  /** Rows with something entered that the new sheet has no place for. */
  figuresLost: number;
  /** What has been written in the sheet Indikatorer and not been taken in with Opdatér katalog goes. */
  editsLost: boolean;
  /** The host cannot read notes: if there are any on the sheets they stay in their cells when rows move; comments move along. */
  notesLost: boolean;
  /** Letters of columns that somebody has put in among ours and written in: what stands there goes. */
  columnsLost?: string[];
  /** Sheets of results in which people have put in rows or columns among ours. */
  reshaped?: string[];
}

/** `Made`: the new form as whoever shows it needs it. */
export type TemplateOutcome<Made = { store: Store }> =
  | ({ outcome: "created" } & Made)
  | { outcome: "needs-confirmation"; replaces: Replacement }
  /** A barometer or hearing workbook: a template in it would take its identity away. */
  | { outcome: "refused"; kind: "barometer" | "hearing" | "follow-up" | "damaged" | "newer-version" };

export async function createTemplate(port: WorkbookPort, input: TemplateInput): Promise<TemplateOutcome> {
  const requests = [...ENTRY_REQUESTS, FORM_REQUESTS.indicators];
  const seen = await readSheets(port, requests, { wholeComments: true });
  const detected = detectedIn(seen);
  if (["barometer", "hearing", "follow-up", "damaged", "newer-version"].includes(detected.kind)) {
    return { outcome: "refused", kind: detected.kind as "barometer" };
  }
  const existing = entrySheet({ seen, entry: entryIn(seen) });
  const indicators = existing === null ? null : indicatorsIn(seen, existing.store);
  const editsLost = indicators?.isEdited === true;
  const texts = textsIn(seen) ?? [];
  const { store, carried, replaces } = plannedStore(input, existing);
  const plans = formPlans(store, carried, existing, [
    ...texts,
    ...(input.earlierTexts ?? []).map((written) => ({ written, standing: "earlier" as const })),
  ]);
  const replaced = replacedSheets(seen, plans, existing === null);
  const grid = entryGrid(seen);
  const columnsLost = existing === null || grid === null ? [] : columnsAmongOurs(existing, grid);
  const hasFigures = replaces.figuresKept + replaces.figuresLost > 0;
  const hasSomething = replaced.length > 0 || hasFigures || editsLost || columnsLost.length > 0;
  if (!input.confirmed && hasSomething) {
    const sheets = existing === null ? replaced : [existing.sheet];
    return {
      outcome: "needs-confirmation",
      replaces: {
        ...replaces,
        sheets,
        editsLost,
        notesLost: !seen.notesRead,
        ...(columnsLost.length === 0 ? {} : { columnsLost }),
      },
    };
  }
  if (existing !== null) leaveTakenName(seen, plans);
  const before = { entry: existing, indicators: indicators?.before ?? null };
  const sheets = withKeptComments(plans, seen, store, before);
  const renames = renamedSheets(existing, texts);
  const { onProgress, pause } = input;
  await pause?.();
  await port.write({ sheets, renames, show: ENTRY_SHEET, seen, onProgress, pause });
  return { outcome: "created", store };
}

/** A sheet of a form that somebody has given another name gets its own again: otherwise it would stay beside a new one. */
export function renamedSheets(
  existing: EntrySheet | null,
  written: readonly FormText[],
): Record<string, string> {
  const texts = written[0]?.sheet ?? TEXTS_SHEET;
  return {
    ...(existing === null || existing.sheet === ENTRY_SHEET ? {} : { [existing.sheet]: ENTRY_SHEET }),
    ...(texts === TEXTS_SHEET ? {} : { [texts]: TEXTS_SHEET }),
  };
}

/** What the form in the workbook was made of; null where there is none. One round trip. */
export async function storedTemplate(port: WorkbookPort): Promise<FormStore | null> {
  const { grids } = await port.read([{ sheet: STORE_SHEET }]);
  const store = readStore(grids[STORE_SHEET] ?? null);
  if ("problem" in store || store.kind !== "entry" || store.round === null) return null;
  return { ...store, round: store.round };
}

function plannedStore(
  { catalogue, round, department, history }: TemplateInput,
  existing: EntrySheet | null,
): {
  store: FormStore;
  carried: CarriedCells;
  replaces: Omit<Replacement, "sheets" | "editsLost" | "notesLost" | "columnsLost" | "reshaped">;
} {
  const departments = department === null ? catalogue.departments.map(({ id }) => id) : [department];
  const language = catalogue.language;
  const base: FormStore = {
    kind: "entry",
    catalogue,
    round,
    departments,
    language,
    history: [...history],
    productVersion: PRODUCT_VERSION,
  };
  if (existing === null)
    return { store: base, carried: new Map(), replaces: { figuresKept: 0, figuresLost: 0 } };

  const filled = existing.rows.filter(isTouched);
  if (existing.catalogue.id !== catalogue.id) {
    return { store: base, carried: new Map(), replaces: { figuresKept: 0, figuresLost: filled.length } };
  }
  const places = new Set(entryBlocks(catalogue, round, departments).flatMap(({ rows }) => rows.map(rowKey)));
  const carried = new Map([...carriedFromRows(filled, language)].filter(([key]) => places.has(key)));
  // What was entered for an earlier round is what the next one compares with.
  const homeless = new Set(
    filled.filter((row) => !places.has(figureKey({ ...row, period: row.givenPeriod }))).map(({ row }) => row),
  );
  const figures = figuresOf({ ...existing, rows: existing.rows.filter(({ row }) => homeless.has(row)) });
  const known = new Map([...existing.history, ...history].map((figure) => [figureKey(figure), figure]));
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  for (const { figure } of figures) {
    const indicator = indicators.get(figure.indicator);
    // A later round must know that it was a part, and whose.
    const part = hasParts(indicator) ? { department: ownerIn(indicator, existing.departments) } : {};
    known.set(figureKey(figure), { ...figure, ...part });
  }
  return {
    store: {
      ...base,
      history: [...known.values()],
      ...(existing.store.mapping === undefined ? {} : { mapping: existing.store.mapping }),
      // Of another round nobody has said anything yet; of this one the fingerprint tells whether it still holds.
      ...(existing.period === round.period
        ? {
            ready: existing.store.ready ?? null,
            approved: existing.store.approved ?? null,
            byDepartment: existing.store.byDepartment ?? {},
            ...(existing.store.handedOut === undefined ? {} : { handedOut: existing.store.handedOut }),
          }
        : {}),
    },
    carried,
    replaces: { figuresKept: carried.size + figures.length, figuresLost: homeless.size - figures.length },
  };
}

/** Whether a person has written anything in the row, be it only another period. */
export function isTouched({ cells, givenPeriod }: EntryRow): boolean {
  return ENTRY_CELLS.some((cell) =>
    cell === "period" ? cells.period !== null && String(cells.period) !== givenPeriod : cells[cell] !== null,
  );
}

/** Sheets of somebody else's that bear the names of ours. */
function replacedSheets(seen: WorkbookSnapshot, plans: readonly SheetPlan[], foreign: boolean): string[] {
  if (!foreign || seen.blank) return [];
  const ours = new Set(plans.map(({ name }) => name.toLowerCase()));
  return seen.sheets.map(({ name }) => name).filter((name) => ours.has(name.toLowerCase()));
}
