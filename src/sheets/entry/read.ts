// Reads an entry sheet as it stands, wherever its columns and rows have gone. Its plan is in entry.ts.
import { measureOf, type Catalogue } from "../../barometer/catalogue";
import { figureKey } from "../../barometer/figure";
import { periodsOfRound } from "../../barometer/period";
import { findCpr } from "../../barometer/cpr";
import type { FormText } from "../../barometer/written";
import {
  ENTRY_CELLS,
  type EntryCell,
  type EntryReading,
  type EntryRow,
  type RawCell,
} from "../../checks/types";
import { COLUMN, ENTRY_COLUMNS, type EntryColumn } from "./columns";
import { BASIS_FOR_ALL, ENTRY_LAYOUT, PICKER } from "./layout";
import { enteredCategories, entryBlocks, rowKey, type PlannedRow } from "./rows";
import { type CellValue, type Grid, gridValue } from "../plan";
import { readStore, type Store, type StoreProblem } from "../workbook";

/** The reading, and what writing back into the sheet needs. */
export interface EntrySheet extends EntryReading {
  store: Store;
  /** Zero-based columns of everything that the sheet says of a figure. */
  codes: ReadonlyMap<EntryColumn, number>;
  /** Zero-based row of the heading. */
  header: number;
  /** Zero-based rows of the table, first and last. */
  body: { first: number; last: number };
  /** Id of the department picked above the table; null where all are, and in a workbook of one. */
  picked: string | null;
  /** What stands in the cell above the table that says the basis for all rows. */
  basisForAll: RawCell;
  /** What the sheet of texts holds; left out where there is none, or nobody has looked. */
  texts?: readonly FormText[];
  /** Zero-based columns that the check writes. */
  written: { findings: number | null; marks: number | null };
}

/** `no-entry-sheet`: the workbook is ours, but the sheet is gone or has lost its columns; `detail` names what is missing. */
export type EntryProblem = StoreProblem | { problem: "no-entry-sheet"; detail: string };

/** The hidden row of codes stands near the top; further down it is somebody's text. */
const CODES_WITHIN_ROWS = 40;
const IDENTITY = [
  "indicator",
  "group",
  "categoryId",
  "definition",
  "givenPeriod",
] as const satisfies EntryColumn[];

/** Everything the checks need to know of an entry workbook. Answers with a problem, never with an exception. */
export function readEntry(grids: { entry: Grid | null; store: Grid | null }): EntrySheet | EntryProblem {
  const store = readStore(grids.store);
  return "problem" in store ? store : readEntryWith(store, grids.entry);
}

/** The same with a store that has been read before: reading a large catalogue anew costs more than the sheet itself. */
export function readEntryWith(store: Store, entry: Grid | null): EntrySheet | EntryProblem {
  if (store.kind !== "entry" || store.round === null) return { problem: "not-ours", detail: store.kind };
  if (entry === null) return { problem: "no-entry-sheet", detail: "sheet" };
  const codes = codesRow(entry);
  if (codes === null) return { problem: "no-entry-sheet", detail: "codes" };
  const columns = columnsOf(entry, codes);
  const missing = [...ENTRY_CELLS, ...IDENTITY].find((code) => !columns.has(code));
  if (missing !== undefined) return { problem: "no-entry-sheet", detail: missing };

  const at = (code: EntryColumn): number => columns.get(code) ?? -1;
  const header = codes + 1;
  const first = header + 1;
  const last = entry.row + entry.values.length - 1;
  // Above the heading things stand as they were laid, also where rows have been put in on top.
  const above = (row: number, code: EntryColumn): CellValue =>
    gridValue(entry, header - (ENTRY_LAYOUT.header - row), at(code));
  const basisForAll = columns.has("reported") ? above(BASIS_FOR_ALL.row, "basis") : null;
  const asksForBasis = new Set(
    store.catalogue.indicators.filter(({ basis }) => basis === "required").map(({ id }) => id),
  );
  const rows: EntryRow[] = [];
  const shares = new Set(
    store.catalogue.indicators.filter((one) => measureOf(one) === "share").map(({ id }) => id),
  );
  for (let row = first; row <= last; row += 1) {
    const found = asShown(entryRow(entry, row, at), entry, at, shares);
    if (found === null) continue;
    const follows = basisForAll !== null && found.cells.basis === null && asksForBasis.has(found.indicator);
    rows.push(follows ? { ...found, basisForAll } : found);
  }
  return {
    sheet: entry.sheet,
    catalogue: store.catalogue,
    rows,
    columns: Object.fromEntries(ENTRY_CELLS.map((code) => [code, at(code)])) as Record<EntryCell, number>,
    period: store.round.period,
    departments: store.departments,
    structure: structureOf(rows, store, header, columns.has("reported")),
    history: store.history,
    language: store.language,
    store,
    codes: columns,
    header,
    picked: pickedIn(store, above(PICKER.row, "name")),
    basisForAll,
    body: { first, last: Math.max(first, last) },
    written: { findings: columns.get("findings") ?? null, marks: columns.get("marks") ?? null },
  };
}

function pickedIn({ catalogue, departments }: Store, cell: CellValue): string | null {
  if (departments.length < 2) return null;
  const picked = catalogue.departments.find(({ id, name }) => departments.includes(id) && name === cell);
  return picked?.id ?? null;
}

/** The ids of a department's indicators, as far as this workbook asks for them; null: of all of them. */
export function indicatorsOf(
  { catalogue }: Pick<EntryReading, "catalogue">,
  department: string | null,
): Set<string> {
  const own = catalogue.indicators.filter(
    ({ departments }) => department === null || departments.includes(department),
  );
  return new Set(own.map(({ id }) => id));
}

/** Whether a sheet has the hidden row of an entry sheet, whatever it is called. */
export function isEntryGrid(grid: Grid): boolean {
  return codesRow(grid) !== null;
}

/** Where people type on a sheet whose columns stand elsewhere than they are laid today; null where they stand as laid. */
export function movedColumns(grid: Grid): { column: number; columns: number }[] | null {
  const row = codesRow(grid);
  if (row === null) return null;
  const columns = columnsOf(grid, row);
  const isMoved = ENTRY_CELLS.some((code) => (columns.get(code) ?? COLUMN[code]) !== COLUMN[code]);
  return isMoved
    ? ENTRY_CELLS.flatMap((code) => columns.get(code) ?? []).map((column) => ({ column, columns: 1 }))
    : null;
}

function codesRow(grid: Grid): number | null {
  const last = Math.min(grid.row + grid.values.length, CODES_WITHIN_ROWS);
  for (let row = grid.row; row < last; row += 1) {
    const cells = new Set(grid.values[row - grid.row]);
    if (IDENTITY.every((code) => cells.has(code))) return row;
  }
  return null;
}

function columnsOf(grid: Grid, row: number): Map<EntryColumn, number> {
  const known = new Set<CellValue>(ENTRY_COLUMNS);
  const columns = new Map<EntryColumn, number>();
  grid.values[row - grid.row]?.forEach((cell, index) => {
    if (known.has(cell) && !columns.has(cell as EntryColumn))
      columns.set(cell as EntryColumn, grid.column + index);
  });
  return columns;
}

const SAVED_BOOLEAN = /^=\s*(?:TRUE|FALSE)\(\)$/i;

/** Null for headings and empty rows. A row without ids but with something entered is kept, to be reported. */
function entryRow(grid: Grid, row: number, at: (code: EntryColumn) => number): EntryRow | null {
  // Ids are repeated in findings and files; a personal number typed over one is no id.
  const text = (code: EntryColumn): string | null => {
    const id = textOf(gridValue(grid, row, at(code)));
    return id !== null && findCpr(id) ? null : id;
  };
  const indicator = text("indicator");
  const group = text("group");
  const cells = {} as Record<EntryCell, RawCell>;
  const formulas: Partial<Record<EntryCell, string>> = {};
  for (const code of ENTRY_CELLS) {
    cells[code] = gridValue(grid, row, at(code));
    const formula = grid.formulas?.[row - grid.row]?.[at(code) - grid.column];
    if (typeof formula === "string" && formula.startsWith("=") && formula !== cells[code]) {
      // LibreOffice saves the value TRUE as a formula that gives it.
      if (!SAVED_BOOLEAN.test(formula)) formulas[code] = formula;
    }
  }
  const hasId = indicator !== null || group !== null;
  if (!hasId && ENTRY_CELLS.every((code) => cells[code] === null)) return null;
  // Excel may have turned the text 2018 into a number.
  if (typeof cells.period === "number") cells.period = String(cells.period);
  return {
    row,
    indicator: indicator ?? "",
    group: group ?? "",
    category: text("categoryId"),
    definition: text("definition"),
    givenPeriod: text("givenPeriod") ?? "",
    cells,
    formulas,
  };
}

/**
 * Numbers as they are seen. Whoever types `15 %` or pastes a percentage sees 15 and means 15; a number that Excel shows as
 * a date was no number when it was typed (`3/4`, `1-4`), and must not be read as the days since 1900.
 */
function asShown(
  row: EntryRow | null,
  { shown }: Grid,
  at: (code: EntryColumn) => number,
  shares: ReadonlySet<string>,
): EntryRow | null {
  if (row === null || shown === undefined) return row;
  const cells = { ...row.cells };
  const inPercent: EntryCell[] = [];
  for (const code of ["numerator", "denominator", "value"] as const) {
    const content = cells[code];
    const as = shown.get(`${row.row}:${at(code)}`);
    if (typeof content !== "number" || as === undefined) continue;
    if (as === "date") cells[code] = dayOf(content) ?? content;
    else if (code === "value" && shares.has(row.indicator)) {
      cells[code] = Number((content * 100).toPrecision(SAFE_DIGITS));
      inPercent.push(code);
    }
  }
  return { ...row, cells, ...(inPercent.length === 0 ? {} : { inPercent }) };
}

/** Digits a double holds for certain: 0.07 × 100 is 7, not 7.000000000000001. */
const SAFE_DIGITS = 15;
const MS_IN_DAY = 86_400_000;
/** 9999-12-31, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** `2024-04-03`, for telling what was made a date; null for what is no day. */
function dayOf(serial: number): string | null {
  if (serial < 0 || serial > LAST_SERIAL) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_IN_DAY).toISOString().slice(0, 10);
}

/** What to write into a cell so that it shows the value: a cell shown in percent holds a hundredth of it. */
export function storedIn(
  { inPercent = [] }: Pick<EntryRow, "inPercent">,
  cell: EntryCell,
  value: RawCell,
): RawCell {
  if (typeof value !== "number" || !inPercent.includes(cell)) return value;
  return Number((value / 100).toPrecision(SAFE_DIGITS));
}

/** @param asksForAllCohorts false for sheets laid while only the latest cohort had a row */
function structureOf(
  rows: readonly EntryRow[],
  store: Store,
  header: number,
  asksForAllCohorts: boolean,
): EntryReading["structure"] {
  const { catalogue, round, departments } = store;
  const isLaid = ({ indicator, period }: PlannedRow): boolean =>
    asksForAllCohorts ||
    indicator.period.cohort !== true ||
    period === periodsOfRound(indicator, round?.period ?? "").at(-1);
  const expected = new Map(
    (round === null ? [] : entryBlocks(catalogue, round, departments)).flatMap((block) =>
      block.rows.filter(isLaid).map((row) => [rowKey(row), row.indicator.id] as const),
    ),
  );
  const isKnown = knownIds(catalogue);
  const seen = new Set<string>();
  const problems: EntryReading["structure"] = [];
  for (const row of rows) {
    const key = figureKey({ ...row, period: row.givenPeriod });
    const indicator = row.indicator === "" ? null : row.indicator;
    if (!isKnown(row)) problems.push({ row: row.row, problem: "unknown-id", indicator });
    else if (!expected.has(key)) problems.push({ row: row.row, problem: "changed-id", indicator });
    else if (seen.has(key)) problems.push({ row: row.row, problem: "doubled-row", indicator });
    seen.add(key);
  }
  let place = header;
  const rowOf = new Map(rows.map((row) => [figureKey({ ...row, period: row.givenPeriod }), row.row]));
  for (const [key, indicator] of expected) {
    const row = rowOf.get(key);
    // A row that is gone is named at the row it should follow.
    if (row === undefined) problems.push({ row: place, problem: "missing-row", indicator });
    else place = row;
  }
  return problems.sort((a, b) => a.row - b.row);
}

/** The forms of a round share a catalogue, which is gone through once. */
function knownIds(catalogue: Catalogue): (row: EntryRow) => boolean {
  const known = idsKnown.get(catalogue) ?? idsOf(catalogue);
  idsKnown.set(catalogue, known);
  return known;
}

const idsKnown = new WeakMap<Catalogue, (row: EntryRow) => boolean>();

function idsOf(catalogue: Catalogue): (row: EntryRow) => boolean {
  const indicators = new Map(
    catalogue.indicators.map((indicator) => [
      indicator.id,
      {
        groups: new Set(indicator.groups),
        categories: new Set(enteredCategories(indicator).map((category) => category?.id ?? null)),
        definitions: new Set<string | null>([null, ...(indicator.definitions ?? []).map(({ id }) => id)]),
      },
    ]),
  );
  return (row) => {
    const indicator = indicators.get(row.indicator);
    return (
      indicator !== undefined &&
      indicator.groups.has(row.group) &&
      indicator.categories.has(row.category) &&
      indicator.definitions.has(row.definition)
    );
  };
}

function textOf(cell: CellValue): string | null {
  if (cell === null || typeof cell === "boolean") return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}
