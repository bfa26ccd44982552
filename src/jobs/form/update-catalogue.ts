// Opdatér katalog: takes in what has been edited in the sheet Indikatorer and lays the workbook anew around every figure
// entered and every comment. Two round trips, one more where there are comments. `catalogueOf` gives the catalogue as a file: one.
import type { Catalogue } from "../../barometer/catalogue";
import { extractionChanges } from "../../barometer/extraction";
import { findCpr, isCprNumber } from "../../barometer/cpr";
import { ENTRY_CELLS, type EntryRow } from "../../checks/types";
import type { EntrySheet } from "../../sheets/entry";
import { planStore, readStore, type Store, STORE_SHEET } from "../../sheets/workbook";
import { readData } from "../../sheets/gathered";
import {
  type CatalogueChanges,
  cellProblem,
  type IndicatorProblem,
  type IndicatorsSheet,
  KEPT_SHEET,
  planIndicatorFindings,
  planIndicators,
  readIndicators,
  readKept,
  readKeptComments,
  SECTIONS,
} from "../../sheets/catalogue";
import { cellAddress } from "../../sheets/plan";
import { cellProblemSentence, updateCatalogueText } from "../../text/words/update-catalogue";
import { hasPersonalNumber } from "./check";
import { detectedIn } from "../detect";
import { ENTRY_REQUESTS, ENTRY_SHEET, entryGrid, entryIn, readSheets, textsIn } from "./entry-workbook";
import { columnsAmongOurs } from "./inserted-columns";
import { commentsOn, withKeptComments } from "./kept-comments";
import { commentsByRow, keptPlans, moveCells, returningComments, type RowComments } from "./moved-cells";
import type { WorkbookPort, WorkbookSnapshot } from "../port";
import { SHEETS } from "../sheet-names";
import { FORM_REQUESTS } from "./form-requests";
import { formPlans, isForm } from "./sheet-kinds";
import { renamedSheets } from "./template";
import { PRODUCT_VERSION } from "../version";
import { leaveTakenName } from "./taken-name";

export interface UpdateInput {
  /** What `needs-confirmation` named may go. */
  confirmed: boolean;
  onProgress?: (share: number) => void;
}

/** An indicator with figures that have no place any more, or a part of one (a group, a category). */
export interface Leaving {
  id: string;
  name: string;
  /** Rows of the entry sheet with something entered, or rows of the sheet Data. */
  rows: number;
  /** A department that goes, and the figures that came from it: these stay, but nobody can say any more who sent them. */
  isSender?: true;
}

/** Why nothing was updated. */
export type UpdateRefusal =
  "empty" | "foreign" | "hearing" | "follow-up" | "damaged" | "newer-version" | "entry-sheet";

export type UpdateOutcome =
  | {
      outcome: "updated";
      kind: "entry" | "barometer";
      store: Store;
      changes: CatalogueChanges;
      /** Rows with something entered that stand in the new sheet. */
      rowsKept: number;
      /** Rows whose cells have been set aside, and rows whose cells have come back. */
      rowsSetAside: number;
      rowsBroughtBack: number;
    }
  | { outcome: "unchanged" }
  /** Marked in the sheet; nothing else was changed. */
  | { outcome: "problems"; problems: IndicatorProblem[] }
  /**
   * `figures`: entered figures lose their row, or columns that somebody has put in among ours (their letters) go. `table`: the
   * sheet cannot be read and would be laid anew.
   */
  | {
      outcome: "needs-confirmation";
      because: "figures";
      kind: "entry" | "barometer";
      leaving: Leaving[];
      columnsLost: string[];
    }
  | { outcome: "needs-confirmation"; because: "table" }
  /**
   * The sheet was gone, or a part of it (or it could not be read, and that was confirmed), and has been laid from the stored
   * catalogue.
   */
  | { outcome: "restored" }
  | { outcome: "refused"; because: UpdateRefusal };

export async function updateCatalogue(port: WorkbookPort, input: UpdateInput): Promise<UpdateOutcome> {
  const seen = await readSheets(
    port,
    [...ENTRY_REQUESTS, FORM_REQUESTS.indicators, FORM_REQUESTS.kept, { sheet: SHEETS.data }],
    { wholeComments: true },
  );
  const store = storeIn(seen);
  if (typeof store === "string") return { outcome: "refused", because: store };
  const grid = seen.grids[SHEETS.indicators] ?? null;
  const own = isForAll(store) ? [] : store.departments;
  const reading = readIndicators(grid, store.catalogue, store.language, new Set(own));
  const write = (change: Partial<Parameters<WorkbookPort["write"]>[0]>) =>
    port.write({ sheets: [], seen, onProgress: input.onProgress, show: SHEETS.indicators, ...change });

  if (reading === null) {
    if (grid !== null && !input.confirmed) return { outcome: "needs-confirmation", because: "table" };
    const before = { entry: null, indicators: null };
    await write({ sheets: withKeptComments([planIndicators(store)], seen, store, before) });
    return { outcome: "restored" };
  }
  const { layout } = reading;
  const mark = (problems: readonly IndicatorProblem[]) =>
    write({ patches: findingPatches(layout, problems) });
  if ("problems" in reading) {
    await mark(reading.problems);
    return { outcome: "problems", problems: reading.problems };
  }
  const { catalogue, changes } = reading;
  if (JSON.stringify(catalogue) === JSON.stringify(store.catalogue)) {
    if (layout.sections.length < SECTIONS.length) {
      // A sheet of an earlier version, or one that has lost a part: what is missing can only be edited once it is there.
      const before = { entry: null, indicators: { layout, ids: reading.ids, catalogue } };
      await write({ sheets: withKeptComments([planIndicators(store)], seen, store, before) });
      return { outcome: "restored" };
    }
    if (layout.marked) await mark([]);
    return { outcome: "unchanged" };
  }
  const indicators = { layout, ids: reading.ids, catalogue: store.catalogue };
  const after: Store = {
    ...withNewDue(store, changes),
    ...handedOutBefore(store, catalogue),
    catalogue,
    departments: departmentsAfter(store, catalogue),
    productVersion: PRODUCT_VERSION,
  };

  if (store.kind === "barometer") {
    const leaving = leavingData(seen, store.catalogue, catalogue, changes);
    if (leaving.length > 0 && !input.confirmed)
      return {
        outcome: "needs-confirmation",
        because: "figures",
        kind: "barometer",
        leaving,
        columnsLost: [],
      };
    const plans = [planIndicators(after), planStore(after)];
    await write({ sheets: withKeptComments(plans, seen, after, { entry: null, indicators }) });
    return {
      outcome: "updated",
      kind: "barometer",
      store: after,
      changes,
      rowsKept: 0,
      rowsSetAside: 0,
      rowsBroughtBack: 0,
    };
  }

  if (!isForm(after)) return { outcome: "refused", because: "damaged" };
  const entry = entryIn(seen);
  // Without its sheet nothing is entered; a sheet that has lost its columns may hold anything.
  const isGone = "problem" in entry && entryGrid(seen) === null;
  if ("problem" in entry && !isGone) return { outcome: "refused", because: "entry-sheet" };
  const readable = "problem" in entry ? null : entry;
  const texts = textsIn(seen) ?? [];
  const keptGrid = seen.grids[KEPT_SHEET] ?? null;
  const keptBefore = readKept(keptGrid);
  const commented = commentsByRow(seen, readable);
  const moved = moveCells(
    readable?.rows ?? [],
    keptBefore,
    { entry: commented, kept: readKeptComments(keptGrid, keptBefore, commentsOn(seen, KEPT_SHEET)) },
    store,
    after,
  );
  const personal =
    readable === null
      ? []
      : [...personalNumbers(readable, moved.leaving), ...personalComments(readable, moved.aside, commented)];
  if (personal.length > 0) {
    await mark(personal);
    return { outcome: "problems", problems: personal };
  }
  const laid = entryGrid(seen);
  const columnsLost = readable === null || laid === null ? [] : columnsAmongOurs(readable, laid);
  if ((moved.leaving.length > 0 || columnsLost.length > 0) && !input.confirmed) {
    const leaving = leavingRows(moved.leaving, store.catalogue);
    return { outcome: "needs-confirmation", because: "figures", kind: "entry", leaving, columnsLost };
  }
  const plans = withKeptComments(
    formPlans(after, moved.carried, readable, texts),
    seen,
    after,
    { entry: readable, indicators },
    {
      staying: commentsOn(seen, readable?.sheet ?? ENTRY_SHEET).filter(
        ({ row }) => !moved.aside.some((one) => one.row === row),
      ),
      returning: (plan) => returningComments(moved.returning, after, plan),
    },
  );
  leaveTakenName(seen, plans);
  const sheets = [...plans, ...keptPlans(moved, seen, after.language)];
  await write({ sheets, renames: renamedSheets(readable, texts) });
  return {
    outcome: "updated",
    kind: "entry",
    store: after,
    changes,
    rowsKept: moved.carried.size,
    rowsSetAside: moved.leaving.length,
    rowsBroughtBack: moved.broughtBack,
  };
}

/** The stored catalogue as the text of a JSON file, which `readCatalogueText` reads; with `fileName` to save it under. */
export async function catalogueOf(
  port: WorkbookPort,
): Promise<
  { outcome: "catalogue"; json: string; fileName: string } | { outcome: "refused"; because: UpdateRefusal }
> {
  const store = storeIn(await port.read([{ sheet: STORE_SHEET }]));
  if (typeof store === "string") return { outcome: "refused", because: store };
  const { catalogue } = store;
  return {
    outcome: "catalogue",
    json: `${JSON.stringify(catalogue, null, 2)}\n`,
    fileName: `${catalogue.id}.json`,
  };
}

function storeIn(seen: WorkbookSnapshot): Store | UpdateRefusal {
  const { kind } = detectedIn(seen);
  if (kind !== "entry" && kind !== "barometer") return kind;
  const store = readStore(seen.grids[STORE_SHEET] ?? null);
  return "problem" in store ? "damaged" : store;
}

/** A form remembers how figures were extracted when it was handed out: what its department changes is told. */
function handedOutBefore(store: Store, after: Catalogue): Pick<Store, "handedOut"> {
  if (store.kind !== "entry") return {};
  const before = new Map(store.catalogue.indicators.map((one) => [one.id, one.extraction ?? null]));
  const changed = after.indicators.flatMap(({ id, extraction }) => {
    const was = before.get(id) ?? null;
    return extractionChanges(id, was, extraction).length > 0 ? [[id, was] as const] : [];
  });
  const handedOut = { ...Object.fromEntries(changed), ...store.handedOut };
  return Object.keys(handedOut).length === 0 ? {} : { handedOut };
}

/** Who adds an indicator while only some are asked for means it to be asked for. */
function withNewDue(store: Store, { added, returned }: CatalogueChanges): Store {
  const { round } = store;
  if (!round?.due) return store;
  const due = [...new Set([...round.due, ...[...added, ...returned].map(({ id }) => id)])];
  return { ...store, round: { ...round, due } };
}

/** Whether the workbook is for everybody. A catalogue's only department is everybody too. */
function isForAll({ catalogue, departments }: Store): boolean {
  return catalogue.departments.every(({ id }) => departments.includes(id));
}

/** A workbook for everybody is for new departments as well; one for some stays theirs. */
function departmentsAfter(store: Store, { departments }: Catalogue): string[] {
  const ids = departments.map(({ id }) => id);
  return isForAll(store) ? ids : store.departments.filter((id) => ids.includes(id));
}

/** Nobody would find a personal number again in a hidden sheet: it has to go first. */
function personalNumbers(entry: EntrySheet, leaving: readonly EntryRow[]): IndicatorProblem[] {
  return leaving.flatMap((row) =>
    ENTRY_CELLS.filter((cell) => {
      const content = row.cells[cell];
      return typeof content === "number" ? isCprNumber(content) : findCpr(String(content ?? ""));
    }).map((cell) => personalNumber(entry, row, entry.columns[cell])),
  );
}

function personalComments(
  entry: EntrySheet,
  aside: readonly EntryRow[],
  commented: RowComments["entry"],
): IndicatorProblem[] {
  return aside.flatMap((row) =>
    (commented.get(row.row) ?? [])
      .filter(({ comment }) => hasPersonalNumber(comment))
      .map(({ comment }) => personalNumber(entry, row, comment.column)),
  );
}

function personalNumber({ sheet }: EntrySheet, row: EntryRow, column: number): IndicatorProblem {
  return {
    ...cellProblem("personal-number", {}),
    sheet,
    cell: cellAddress(row.row, column),
    row: null,
    column: null,
    field: null,
    entry: { id: row.indicator, name: null },
  };
}

function leavingRows(rows: readonly EntryRow[], { indicators }: Catalogue): Leaving[] {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  return [...counts].map(([id, count]) => ({ id, name: names.get(id) ?? id, rows: count }));
}

/** Figures that the results counted and will not count any more, and those whose sender goes. */
function leavingData(
  seen: WorkbookSnapshot,
  before: Catalogue,
  after: Catalogue,
  { lists }: CatalogueChanges,
): Leaving[] {
  const counted = placesIn(before);
  const stillCounted = placesIn(after);
  const indicators = new Map<string, number>();
  const senders = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { figure, department } of readData(seen.grids[SHEETS.data] ?? null)?.rows ?? []) {
    if (counted(figure) && !stillCounted(figure)) add(indicators, figure.indicator);
    if (department !== null) add(senders, department);
  }
  const rowsIn = (counts: ReadonlyMap<string, number>, entries: readonly { id: string; name: string }[]) =>
    entries.flatMap(({ id, name }) => {
      const rows = counts.get(id) ?? 0;
      return rows === 0 ? [] : [{ id, name, rows }];
    });
  return [
    ...rowsIn(indicators, before.indicators),
    ...rowsIn(senders, lists.departments?.removed ?? []).map((one) => ({ ...one, isSender: true as const })),
  ];
}

/** Whether a figure belongs to an indicator of the catalogue and to one of its groups. */
function placesIn({ indicators }: Catalogue): (figure: { indicator: string; group: string }) => boolean {
  const groups = new Map(indicators.map((one) => [one.id, new Set(one.groups)]));
  return ({ indicator, group }) => groups.get(indicator)?.has(group) === true;
}

function findingPatches(layout: IndicatorsSheet, problems: readonly IndicatorProblem[]) {
  const { language, sheet } = layout;
  const status = problems.length === 0 ? "" : updateCatalogueText[language].status(problems.length);
  const sentence = (problem: IndicatorProblem) => cellProblemSentence(problem, language);
  return planIndicatorFindings(layout, problems, sentence, status).map((patch) => ({ ...patch, sheet }));
}
