// Figures from another system into the entry cells: first shown, cell by cell, then written where nothing has changed since.
import { TARGET_GROUP, type Figure } from "../../barometer/figure";
import { sanitise } from "../../checks";
import { readText } from "../../checks/choices";
import { ENTRY_CELLS, type EntryRow, type RawCell } from "../../checks/types";
import { cellsOfFigure, type EntrySheet, figureCells, rowFinder } from "../../sheets/entry";
import { cellAddress, cellOf } from "../../sheets/plan";
import { type Mapping, NO_MAPPING, planMapping, STORE_SHEET } from "../../sheets/workbook";
import type { Catalogue } from "../../barometer/catalogue";
import { checkWorkbook, type CheckedWorkbook } from "../form/check";
import { readEntryWorkbook } from "../form/entry-workbook";
import { isUnknownName, type CsvProblem } from "./csv-problem";
import { patchOf } from "./fill-at-once";
import { figureName } from "../figure-name";
import type { FormRow } from "./figure-lines";
import {
  keptMapping,
  readForeign,
  type FillChoice,
  type FillSource,
  type Questions,
  type SeenTable,
} from "./foreign";
import { reportsFor } from "../form/own-reports";
import { joinPatches } from "../patches";
import type { CellPatch, WorkbookPort, WorkbookSnapshot } from "../port";

/**
 * `new`: the cell is empty. `erases`: something that stands in the form would go, as a figure for which the file gives a
 * reason, and with it come the figure's other cells. `no-row`: the sheet has no row or no open cell for it. `unknown`: the
 * catalogue has no such thing.
 */
export type FillState = "new" | "same" | "differs" | "erases" | "no-row" | "unknown";

/** One cell of a figure; where there is no cell, the figure as a whole. */
export interface FillRow {
  /** Null where the file's line gives no figure. */
  figure: Figure | null;
  /** Indicator, group, category and period in the catalogue's words, or in the file's where nothing fits. */
  name: string;
  /** `F12` */
  cell: string | null;
  now: RawCell;
  /** Null where the file says that the cell should be empty, as a reason beside a figure. */
  next: RawCell;
  state: FillState;
  /** Cells that are true only beside each other: all of them are written, or none. */
  together?: string[];
}

export interface FillPreview {
  rows: FillRow[];
  /** Sentences in src/text/csv.ts. */
  problems: CsvProblem[];
  /** Sheets of the other workbook in which a table of figures was found; empty for a text. */
  sheets: string[];
  /** Tables read, and sheets looked through. */
  tables: number;
  lookedAt: number;
  seen: SeenTable[];
  questions: Questions;
  /** The form's, whose names the answers are chosen from. */
  catalogue: Catalogue;
  /** What was read with: what the form keeps, or what was chosen instead. */
  mapping: Mapping;
  /** The form does not keep just that. */
  answered: boolean;
}

/** What a file would change. One round trip, nothing is written. */
export async function previewFill(
  port: WorkbookPort,
  source: FillSource,
  choice: FillChoice = {},
): Promise<FillPreview | { notEntry: CheckedWorkbook }> {
  const workbook = await readEntryWorkbook(port);
  return "problem" in workbook.entry
    ? { notEntry: checkWorkbook(workbook) }
    : fillPreview(workbook.entry, source, choice);
}

/** What the form asks for, each row with the period that stands in it. */
export function formRowsOf({ rows }: Pick<EntrySheet, "rows">): FormRow[] {
  return rows.map(({ indicator, group, category, definition, givenPeriod, cells }) => ({
    indicator,
    group: group === "" ? TARGET_GROUP : group,
    category,
    definition,
    period: readText(cells.period) ?? givenPeriod,
  }));
}

/** The same of a workbook that has been read. */
function fillPreview(entry: EntrySheet, source: FillSource, choice: FillChoice): FillPreview {
  const mapping = choice.mapping ?? entry.store.mapping ?? NO_MAPPING;
  const reading = readForeign(source, entry.catalogue, formRowsOf(entry), { ...choice, mapping });
  const { figures, problems, sheets, tables, lookedAt, seen, questions } = reading;
  const { own, others } = reportsFor(entry.catalogue, entry.departments, figures);
  const rowOf = rowFinder(entry);
  const unknown = problems.filter(({ code }) => isUnknownName(code));
  return {
    rows: [
      ...own.flatMap((figure) => rowsOf(entry, figure, rowOf)),
      // Another department's part has no row here, though the figure has.
      ...others.flatMap((figure) => rowsOf(entry, figure, () => null)),
      ...unknown.map(({ values }): FillRow => ({ ...nowhere(values["text"] ?? ""), state: "unknown" })),
    ],
    problems,
    sheets,
    tables,
    lookedAt,
    seen,
    questions,
    catalogue: entry.catalogue,
    mapping,
    answered: !isKept(mapping, entry),
  };
}

function isKept(mapping: Mapping, { store }: EntrySheet): boolean {
  return JSON.stringify(keptMapping(mapping)) === JSON.stringify(store.mapping ?? NO_MAPPING);
}

export interface FillOutcome {
  /** Cells written. */
  filled: number;
  /** Cells emptied. */
  erased: number;
  /** Cells that hold something else than when they were shown, and so were left. */
  left: number;
  /** Answers about the file's words were put into the form, or taken out of it. */
  kept: boolean;
}

/**
 * Writes what a preview showed as new, and of what differs only the cells named. The workbook is read again first; a cell
 * counts only while it belongs to the same figure and holds what was shown. What a person has answered about the file is
 * kept in the form along with it. Two round trips, one where nothing is written.
 * @param overwrite addresses (`F12`)
 */
export async function applyFill(
  port: WorkbookPort,
  preview: Pick<FillPreview, "rows"> & Partial<Pick<FillPreview, "mapping">>,
  { overwrite }: { overwrite: readonly string[] },
): Promise<FillOutcome> {
  const chosen = new Set(overwrite);
  const wanted = preview.rows.filter(
    ({ state, cell, together = [] }) =>
      cell !== null &&
      (state === "new" ||
        (state === "differs" && chosen.has(cell)) ||
        (state === "erases" && together.every((one) => chosen.has(one)))),
  );
  const { seen, entry } = await readEntryWorkbook(port);
  if ("problem" in entry) return { filled: 0, erased: 0, left: wanted.length, kept: false };
  const rowOf = rowFinder(entry);
  const rows = new Map(entry.rows.map((row) => [row.row, row]));
  const unchanged = wanted.filter((row) => {
    const standing = row.figure === null ? [] : rowsOf(entry, row.figure, rowOf);
    const same = standing.find(({ cell, state }) => cell === row.cell && state === row.state);
    return same?.now === row.now;
  });
  const stillThere = new Set(unchanged.map(({ cell }) => cell));
  const written = unchanged.filter(({ together = [] }) => together.every((cell) => stillThere.has(cell)));
  const patches = written.flatMap((row) => patchesOf(entry, rows, row));
  const kept = keptPatches(entry, seen, preview.mapping);
  if (patches.length + kept.length > 0)
    await port.write({ sheets: [], patches: [...joinPatches(patches), ...kept], seen });
  const erased = written.filter(({ next }) => next === null).length;
  const left = wanted.length - written.length;
  return { filled: written.length - erased, erased, left, kept: kept.length > 0 };
}

/** The answers into the form's head, where they are not there yet. */
function keptPatches(
  entry: EntrySheet,
  { grids }: Pick<WorkbookSnapshot, "grids">,
  mapping: Mapping | undefined,
): CellPatch[] {
  const grid = grids[STORE_SHEET] ?? null;
  return grid === null || mapping === undefined || isKept(mapping, entry)
    ? []
    : [{ sheet: STORE_SHEET, ...planMapping(grid, keptMapping(mapping)) }];
}

function rowsOf(entry: EntrySheet, figure: Figure, rowOf: ReturnType<typeof rowFinder>): FillRow[] {
  const name = figureName(figure, entry.catalogue);
  const row = rowOf(figure);
  const wanted = cellsOfFigure(figure, entry.language);
  if (row === null) {
    const next = wanted.numerator ?? wanted.value ?? wanted.missing ?? null;
    return [{ ...nowhere(name), figure, next, state: "no-row" }];
  }
  const { blocks, closed } = figureCells(entry, row, figure, true);
  const changes = new Map(blocks.map(({ column, cells }) => [column, cells[0]?.[0] ?? null]));
  const rows = ENTRY_CELLS.flatMap((entryCell): FillRow[] => {
    const column = entry.columns[entryCell];
    const now = row.cells[entryCell];
    const next = changes.get(column);
    // The row's measure does not ask for it: a locked cell would refuse it, and with it everything else.
    if (closed.includes(entryCell))
      return [{ ...nowhere(name), figure, next: wanted[entryCell] ?? null, state: "no-row" }];
    const shared = { figure, name, cell: cellAddress(row.row, column), now };
    if (next !== undefined)
      return [{ ...shared, next: next === "" ? null : next, state: now === null ? "new" : "differs" }];
    const isSame = entryCell !== "period" && wanted[entryCell] !== undefined;
    return isSame ? [{ ...shared, next: now, state: "same" }] : [];
  });
  const isErased = rows.some(({ state, next }) => state === "differs" && next === null);
  return isErased ? tied(rows) : rows;
}

/** A reason beside a figure cannot be true: what takes the place of something comes with its going, or not at all. */
function tied(rows: readonly FillRow[]): FillRow[] {
  const isChanged = ({ state }: FillRow) => state === "new" || state === "differs";
  const together = rows.flatMap((row) => (isChanged(row) && row.cell !== null ? [row.cell] : []));
  return rows.map((row) => (isChanged(row) ? { ...row, state: "erases", together } : row));
}

function nowhere(name: string): Omit<FillRow, "state"> {
  return { figure: null, name: sanitise(name), cell: null, now: null, next: null };
}

function patchesOf(
  entry: EntrySheet,
  rows: ReadonlyMap<number, EntryRow>,
  { cell, next }: FillRow,
): CellPatch[] {
  const place = cell === null ? null : cellOf(cell);
  if (place === null) return [];
  return [patchOf(entry, rows.get(place.row) ?? {}, { ...place, cells: [[next ?? ""]] })];
}
