// Reads the edited table of indicators: either the catalogue as it now is, or every problem with its cell. The plan of the
// sheet is in indicators.ts.
import { catalogueSchema, type Catalogue, type Indicator } from "../barometer/catalogue";
import type { CatalogueProblem } from "../barometer/catalogue-problem";
import { TARGET_GROUP } from "../barometer/figure";
import { readCatalogue } from "../barometer/read-catalogue";
import { indicatorsText } from "../text/indicators";
import { LANGUAGES, type Language } from "../text/language";
import {
  cellContext,
  givenText,
  readCell,
  RETIRED,
  sameCell,
  shownCells,
  type CellContext,
} from "./indicators-cells";
import {
  columnOfKey,
  INDICATOR_COLUMNS,
  KEY_COLUMNS,
  openKeyOf,
  shapeOf,
  type IndicatorColumn,
  type KeyColumn,
} from "./indicators-columns";
import { slug, uniqueId } from "./indicators-id";
import { cellProblem, type CellProblem, type IndicatorProblem } from "./indicators-problem";
import { retiredOf, withRetired } from "./indicators-retired";
import { cellAddress, gridValue, type CellValue, type Grid } from "./plan";

export interface NamedIndicator {
  id: string;
  name: string;
}

export interface CatalogueChanges {
  added: NamedIndicator[];
  /** No longer asked for, but kept in the catalogue's file. */
  retired: NamedIndicator[];
  returned: NamedIndicator[];
  /** Retired ones whose row has been emptied as well: gone from the file. */
  forgotten: NamedIndicator[];
  /** With the name as it now is. */
  renamed: NamedIndicator[];
  /** Something but the name is different. */
  edited: NamedIndicator[];
  reordered: boolean;
  /** What the line above the table has been changed to; null where it has not. */
  exampleFigures: boolean | null;
}

/** Where findings are written, and what they are about. */
export interface IndicatorsSheet {
  sheet: string;
  language: Language;
  /** Zero-based rows of the table, first and last. */
  body: { first: number; last: number };
  columns: ReadonlyMap<IndicatorColumn, number>;
  /** Zero-based cell for a sentence about the whole table. */
  status: { row: number; column: number } | null;
  /** Findings of an earlier reading stand in the sheet. */
  marked: boolean;
}

/** Ids by zero-based row, also of rows that have been emptied and of those whose id is new. */
export type IndicatorIds = ReadonlyMap<number, string>;

export type IndicatorsReading = { layout: IndicatorsSheet; ids: IndicatorIds } & (
  { problems: IndicatorProblem[] } | { catalogue: Catalogue; changes: CatalogueChanges }
);

/** The hidden row of codes stands near the top; further down it is somebody's text. */
const CODES_WITHIN_ROWS = 40;
const idSchema = catalogueSchema.shape.indicators.element.shape.id;
/** Without these columns nobody can say which row is which indicator. */
const NEEDED = ["name", "id", "state"] as const satisfies IndicatorColumn[];

/** One row of the table that says something. */
interface TableRow {
  row: number;
  cells: ReadonlyMap<KeyColumn, CellValue>;
  order: CellValue;
  id: string | null;
  name: string | null;
}

/** A row and the indicator it stands for. */
interface Entry {
  table: TableRow;
  /** As the catalogue has it; null for a new one. */
  stored: Indicator | null;
  /** Whether the catalogue has it among the retired. */
  wasRetired: boolean;
  id: string;
}

/** An indicator as it is after the edits, not yet held against the schema. */
interface Draft extends Entry {
  indicator: Record<string, unknown>;
  retired: boolean;
  changed: ReadonlySet<KeyColumn>;
}

/**
 * Keys that the table does not show, and cells that are as they were laid, stay as the catalogue has them.
 * @param catalogue the stored catalogue, which the sheet was laid from
 * @param language in which the sheet was laid
 * @returns null when the sheet has no such table
 */
export function readIndicators(
  grid: Grid | null,
  catalogue: Catalogue,
  language: Language,
): IndicatorsReading | null {
  const layout = grid === null ? null : layoutOf(grid, language);
  if (grid === null || layout === null) return null;
  const context = cellContext(catalogue, language);
  const problems: IndicatorProblem[] = [];
  const report: Report = (table, column, problem) => {
    problems.push(problemAt(layout, table, column, problem));
  };
  const entries = entriesOf(tableRows(grid, layout), catalogue, report);
  const ids = idsOf(grid, layout, entries);
  const drafts = entries.map((entry) => draftOf(entry, context, report));
  const exampleFigures = readExampleFigures(grid, catalogue, layout, problems);
  const active = inOrder(
    drafts.filter(({ retired }) => !retired),
    catalogue,
    report,
  );
  reportShapes(drafts, catalogue, new Set(problems.map(({ row }) => row)), report);
  if (problems.length > 0) {
    return { layout, ids, problems: problems.sort((a, b) => (a.row ?? -1) - (b.row ?? -1)) };
  }
  const claimed = new Set(entries.map(({ id }) => id));
  const gone = catalogue.indicators.filter(({ id }) => !claimed.has(id));
  const retired = [...drafts.filter((one) => one.retired).map(({ indicator }) => indicator), ...gone];
  const edited: Record<string, unknown> = {
    ...catalogue,
    indicators: active.map(({ indicator }) => indicator),
  };
  if (exampleFigures === true) edited["exampleFigures"] = true;
  if (exampleFigures === false) delete edited["exampleFigures"];
  const read = readCatalogue(withRetired(edited, retired));
  if ("problems" in read) {
    // The rows are sound, so the catalogue itself must have been wrong before.
    return { layout, ids, problems: read.problems.map((problem) => wholeProblem(layout, problem)) };
  }
  return {
    layout,
    ids,
    catalogue: read.catalogue,
    changes: changesOf(catalogue, read.catalogue, exampleFigures),
  };
}

type Report = (table: TableRow | null, column: IndicatorColumn | null, problem: CellProblem) => void;

function layoutOf(grid: Grid, language: Language): IndicatorsSheet | null {
  const last = Math.min(grid.row + grid.values.length, CODES_WITHIN_ROWS);
  for (let row = grid.row; row < last; row += 1) {
    const columns = new Map<IndicatorColumn, number>();
    grid.values[row - grid.row]?.forEach((cell, index) => {
      const code = INDICATOR_COLUMNS.find((one) => one === cell);
      if (code !== undefined && !columns.has(code)) columns.set(code, grid.column + index);
    });
    if (!NEEDED.every((code) => columns.has(code))) continue;
    const header = headerRow(grid, row, columns.get("name") ?? 0);
    if (header === null) return null;
    const end = Math.max(header + 1, grid.row + grid.values.length - 1);
    const marks = columns.get("marks");
    const status = { row: row - STATUS_ABOVE_CODES, column: columns.get("name") ?? 0 };
    return {
      sheet: grid.sheet,
      language,
      body: { first: header + 1, last: end },
      columns,
      status: status.row < 0 ? null : status,
      marked:
        marks !== undefined &&
        grid.values.some((_, index) => {
          const at = grid.row + index;
          return at > header && gridValue(grid, at, marks) !== null;
        }),
    };
  }
  return null;
}

/** The status line, the line on example figures, the codes. */
const STATUS_ABOVE_CODES = 2;

function headerRow(grid: Grid, codes: number, nameColumn: number): number | null {
  const headings = new Set(LANGUAGES.map((language) => indicatorsText[language].headings.name));
  const last = Math.min(grid.row + grid.values.length, CODES_WITHIN_ROWS * 2);
  for (let row = codes + 1; row < last; row += 1) {
    const cell = gridValue(grid, row, nameColumn);
    if (typeof cell === "string" && headings.has(cell.trim())) return row;
  }
  return null;
}

function tableRows(grid: Grid, { body, columns }: IndicatorsSheet): TableRow[] {
  const rows: TableRow[] = [];
  const at = (row: number, code: IndicatorColumn): CellValue => {
    const column = columns.get(code);
    return column === undefined ? null : gridValue(grid, row, column);
  };
  for (let row = body.first; row <= body.last; row += 1) {
    const cells = new Map<KeyColumn, CellValue>();
    for (const code of KEY_COLUMNS) if (columns.has(code)) cells.set(code, at(row, code));
    const order = at(row, "order");
    // A number alone is left over from a row that somebody has emptied.
    if ([...cells.values()].every((cell) => sameCell(cell, null))) continue;
    rows.push({ row, cells, order, id: textOf(at(row, "id")), name: textOf(cells.get("name") ?? null) });
  }
  return rows;
}

/** Which indicator each row stands for: by its id, else by a name that only one unclaimed indicator has. */
function entriesOf(rows: readonly TableRow[], catalogue: Catalogue, report: Report): Entry[] {
  const retired = retiredOf(catalogue);
  const stored = new Map([...retired, ...catalogue.indicators].map((one) => [one.id, one]));
  const isActive = new Set(catalogue.indicators.map(({ id }) => id));
  const firstRow = new Map<string, number>();
  for (const { id, row } of rows) if (id !== null && !firstRow.has(id)) firstRow.set(id, row);
  const unclaimed = new Map<string, Indicator | null>();
  for (const one of stored.values()) {
    if (firstRow.has(one.id)) continue;
    const name = folded(one.name);
    unclaimed.set(name, unclaimed.has(name) ? null : one);
  }
  const nameTaken = new Map([...stored.values()].map((one) => [folded(one.name), one]));
  const taken = new Set([...stored.keys(), ...firstRow.keys()]);
  const idFor = (table: TableRow): string => {
    const name = folded(table.name ?? "");
    const found = unclaimed.get(name);
    unclaimed.delete(name);
    const id = found?.id ?? uniqueId(slug(table.name ?? ""), taken);
    taken.add(id);
    return id;
  };
  return rows.map((table) => {
    const id = table.id ?? idFor(table);
    const known = stored.get(id) ?? null;
    if (table.id !== null && firstRow.get(table.id) !== table.row) {
      report(table, "id", cellProblem("id-doubled", { row: (firstRow.get(table.id) ?? 0) + 1 }));
    }
    if (known === null && !idSchema.safeParse(id).success) {
      report(table, "id", cellProblem("id-malformed", { given: givenText(id) }));
    }
    const namesake = nameTaken.get(folded(table.name ?? ""));
    const isSwapped =
      table.id !== null &&
      known !== null &&
      namesake !== undefined &&
      namesake.id !== id &&
      folded(known.name) !== folded(table.name ?? "");
    if (isSwapped) report(table, "id", cellProblem("id-of-another", { name: givenText(known.name) }));
    return { table, stored: known, wasRetired: known !== null && !isActive.has(id), id };
  });
}

function idsOf(grid: Grid, { body, columns }: IndicatorsSheet, entries: readonly Entry[]): IndicatorIds {
  const ids = new Map<number, string>();
  const column = columns.get("id");
  for (let row = body.first; column !== undefined && row <= body.last; row += 1) {
    const id = textOf(gridValue(grid, row, column));
    if (id !== null) ids.set(row, id);
  }
  for (const { table, id } of entries) ids.set(table.row, id);
  return ids;
}

function draftOf(entry: Entry, context: CellContext, report: Report): Draft {
  const { table, stored, id } = entry;
  const indicator: Record<string, unknown> =
    stored === null ? { id } : structuredClone<Record<string, unknown>>(stored);
  const shown = stored === null ? null : shownCells(stored, entry.wasRetired, context);
  const changed = new Set<KeyColumn>();
  const opened: [KeyColumn, boolean][] = [];
  // A row typed anew under a known name says only what it says; its empty cells take nothing away.
  const isTypedAnew = table.id === null && stored !== null;
  let retired = entry.wasRetired && !isTypedAnew;
  for (const [code, cell] of table.cells) {
    if (sameCell(cell, shown?.[code] ?? null) || (isTypedAnew && sameCell(cell, null))) continue;
    changed.add(code);
    const { path } = shapeOf(code);
    const says = readCell(code, cell, at(indicator, path), context);
    if ("code" in says) {
      report(table, code, says);
      continue;
    }
    if (code === "state") {
      retired = says.value === RETIRED;
      if (!retired) put(indicator, path, says.value);
    } else put(indicator, path, says.value);
    if (says.open !== null) opened.push([code, says.open]);
  }
  if (stored === null) fillNew(indicator, context.catalogue);
  for (const [code, open] of opened) if (code !== "open") markOpen(indicator, code, open);
  return { ...entry, indicator, retired, changed };
}

/** What a new row may leave out because the catalogue already says it, or because absent and empty are the same. */
function fillNew(indicator: Record<string, unknown>, { groups, rounds, indicators }: Catalogue): void {
  indicator["definition"] ??= "";
  indicator["departments"] ??= [];
  indicator["groups"] ??= groups.map(({ id }) => id);
  indicator["state"] ??= "available";
  const kinds = new Set(indicators.map(({ period }) => period.kind));
  const usual = rounds?.kind ?? (kinds.size === 1 ? [...kinds][0] : undefined);
  const period = (indicator["period"] ?? {}) as Record<string, unknown>;
  indicator["period"] = period;
  if (usual !== undefined) period["kind"] ??= usual;
}

function markOpen(indicator: Record<string, unknown>, code: KeyColumn, isOpen: boolean): void {
  const before = Array.isArray(indicator["open"]) ? (indicator["open"] as string[]) : [];
  const known = before.some((key) => columnOfKey(key) === code);
  if (known === isOpen) return;
  const after = isOpen ? [...before, openKeyOf(code)] : before.filter((key) => columnOfKey(key) !== code);
  if (after.length === 0) delete indicator["open"];
  else indicator["open"] = after;
}

/**
 * A number that somebody has changed decides; where none has been changed, the rows count as they stand, so that rows
 * may also be moved by cutting and inserting.
 */
function inOrder(drafts: readonly Draft[], catalogue: Catalogue, report: Report): Draft[] {
  const place = new Map(catalogue.indicators.map(({ id }, index) => [id, index + 1]));
  const wishes = drafts.map((draft) => {
    const before = place.get(draft.id) ?? null;
    const { order } = draft.table;
    const text = order === null ? "" : String(order).trim().replace(",", ".");
    const wish = text === "" ? null : Number(text);
    if (wish !== null && !Number.isFinite(wish)) {
      report(draft.table, "order", cellProblem("not-a-number", { given: givenText(order) }));
      return { draft, before, wish: null };
    }
    return { draft, before, wish };
  });
  if (wishes.every(({ before, wish }) => wish === null || wish === before)) return [...drafts];
  // Upwards a moved row goes before the one whose number it takes, downwards after it.
  const side = ({ before, wish }: (typeof wishes)[number]) =>
    wish === null || wish === before ? 0 : before === null || wish < before ? -1 : 1;
  const key = ({ before, wish }: (typeof wishes)[number]) => wish ?? before ?? Infinity;
  return wishes
    .map((one, index) => ({ one, index }))
    .sort((a, b) => compare(key(a.one), key(b.one)) || side(a.one) - side(b.one) || a.index - b.index)
    .map(({ one }) => one.draft);
}

/** Infinity less Infinity is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Holds the drafts against the schema, then those that have their shape against the rest of the catalogue, so that a slip
 * in one row hides nothing in the others.
 */
function reportShapes(
  drafts: readonly Draft[],
  catalogue: Catalogue,
  broken: ReadonlySet<number | null>,
  report: Report,
): void {
  const whole = drafts.filter(({ table }) => !broken.has(table.row));
  const misshapen = new Set<Draft>();
  for (const draft of whole) {
    if (catalogueSchema.shape.indicators.element.safeParse(draft.indicator).success) continue;
    misshapen.add(draft);
    reportDrafts([draft], catalogue, report);
  }
  reportDrafts(
    whole.filter((draft) => !misshapen.has(draft) && !draft.retired),
    catalogue,
    report,
  );
}

function reportDrafts(drafts: readonly Draft[], catalogue: Catalogue, report: Report): void {
  const read = readCatalogue({ ...catalogue, indicators: drafts.map(({ indicator }) => indicator) });
  if (!("problems" in read)) return;
  for (const problem of read.problems) {
    const { list, number, key } = problem.place;
    const draft = list === "indicators" && number !== null ? drafts[number - 1] : undefined;
    // A doubled id has been reported at its row.
    if (draft === undefined || (problem.code === "id-doubled" && key === "id")) continue;
    report(draft.table, columnFor(problem, draft), sheetProblem(problem, catalogue));
  }
}

/** Of the columns that could be to blame, one that was changed, else the first. */
function columnFor(problem: CatalogueProblem, { changed }: Draft): IndicatorColumn | null {
  const own = problem.place.key === "id" ? "id" : columnOfKey(problem.place.key);
  const candidates: (IndicatorColumn | null)[] = [own, ...(ALSO_TO_BLAME[problem.code] ?? [])];
  return candidates.find((code) => code !== null && changed.has(code as KeyColumn)) ?? own;
}

const ALSO_TO_BLAME: Partial<Record<CatalogueProblem["code"], KeyColumn[]>> = {
  "target-without-wish": ["targetValue", "targetBy"],
  "parity-without-comparison": ["desired"],
  "simpson-without-index": ["combine"],
  "limits-reversed": ["minimum", "maximum"],
  "cohort-without-span": ["cohort"],
};

/** A problem of a catalogue file, as it is told to somebody who sees a table with words instead of keys. */
function sheetProblem(problem: CatalogueProblem, { groups }: Catalogue): CellProblem {
  switch (problem.code) {
    case "key-missing":
    case "text-empty":
    case "list-empty":
      return cellProblem("missing", {});
    case "wrong-type":
      return problem.values.expected === "whole-number"
        ? cellProblem("not-whole", {})
        : cellProblem("unreadable", { given: "" });
    case "number-too-small":
      return cellProblem("too-small", {
        minimum: problem.values.minimum,
        inclusive: problem.values.inclusive,
      });
    case "number-too-large":
      return cellProblem("too-large", {
        maximum: problem.values.maximum,
        inclusive: problem.values.inclusive,
      });
    case "id-malformed":
    case "start-malformed":
    case "period-malformed":
      return cellProblem(problem.code, { given: givenText(problem.values.given) });
    case "id-doubled":
    case "reference-doubled":
      return cellProblem("named-twice", { given: givenText(problem.values.given) });
    case "indicator-without-target-group": {
      const target = groups.find(({ id }) => id === TARGET_GROUP)?.name ?? TARGET_GROUP;
      return cellProblem("target-group-missing", { target });
    }
    case "target-without-wish":
    case "parity-without-comparison":
    case "simpson-without-index":
    case "limits-reversed":
    case "cohort-without-span":
      return cellProblem(problem.code, {});
    // Of the catalogue's other parts, which are not edited here, or found by the cells' own reader already.
    case "not-json":
    case "not-a-catalogue":
    case "not-a-choice":
    case "date-malformed":
    case "unreadable":
    case "goal-unknown":
    case "area-unknown":
    case "department-unknown":
    case "committee-unknown":
    case "group-unknown":
    case "target-group-missing":
    case "target-group-several":
    case "target-group-id":
    case "target-id-taken":
    case "lead-not-responsible":
      return cellProblem("unreadable", { given: givenText(problem.place.key) });
  }
}

function readExampleFigures(
  grid: Grid,
  catalogue: Catalogue,
  layout: IndicatorsSheet,
  problems: IndicatorProblem[],
): boolean | null {
  const labels = new Set(LANGUAGES.map((language) => indicatorsText[language].exampleFigures));
  for (let row = grid.row; row < layout.body.first; row += 1) {
    const column = grid.values[row - grid.row]?.findIndex(
      (cell) => typeof cell === "string" && labels.has(cell.trim()),
    );
    if (column === undefined || column < 0) continue;
    const at = grid.column + column + 1;
    const cell = gridValue(grid, row, at);
    const said = folded(textOf(cell) ?? "");
    const is = (word: "yes" | "no") => LANGUAGES.some((language) => indicatorsText[language][word] === said);
    const before = catalogue.exampleFigures === true;
    if (said === "" || is("no")) return before ? false : null;
    if (is("yes")) return before ? null : true;
    const { yes, no } = indicatorsText[layout.language];
    const problem = cellProblem("unknown-word", { given: givenText(cell), allowed: `${yes}, ${no}` });
    problems.push({
      ...problem,
      sheet: layout.sheet,
      cell: cellAddress(row, at),
      row: null,
      column: null,
      indicator: null,
    });
    return null;
  }
  return null;
}

function problemAt(
  layout: IndicatorsSheet,
  table: TableRow | null,
  column: IndicatorColumn | null,
  problem: CellProblem,
): IndicatorProblem {
  const position = column === null ? undefined : layout.columns.get(column);
  const row = table?.row ?? null;
  return {
    ...problem,
    sheet: layout.sheet,
    // A key without a column is told at the name.
    cell: row === null ? null : cellAddress(row, position ?? layout.columns.get("name") ?? 0),
    row,
    column: position === undefined ? null : column,
    indicator:
      table === null ? null : { id: table.id, name: table.name === null ? null : givenText(table.name) },
  };
}

function wholeProblem(layout: IndicatorsSheet, problem: CatalogueProblem): IndicatorProblem {
  return problemAt(layout, null, null, cellProblem("unreadable", { given: givenText(problem.path) }));
}

function changesOf(before: Catalogue, after: Catalogue, exampleFigures: boolean | null): CatalogueChanges {
  const active = new Map(before.indicators.map((one, index) => [one.id, { one, index }]));
  const retiredBefore = new Set(retiredOf(before).map(({ id }) => id));
  const activeAfter = new Set(after.indicators.map(({ id }) => id));
  const retiredAfter = retiredOf(after);
  const stillKept = new Set(retiredAfter.map(({ id }) => id));
  const staying = after.indicators.flatMap((one) => {
    const known = active.get(one.id);
    return known ? [{ now: one, before: known.one, index: known.index }] : [];
  });
  return {
    added: after.indicators.filter(({ id }) => !active.has(id) && !retiredBefore.has(id)).map(named),
    retired: before.indicators.filter(({ id }) => !activeAfter.has(id)).map(named),
    returned: after.indicators.filter(({ id }) => retiredBefore.has(id)).map(named),
    forgotten: retiredOf(before)
      .filter(({ id }) => !activeAfter.has(id) && !stillKept.has(id))
      .map(named),
    renamed: staying.filter((one) => one.now.name !== one.before.name).map(({ now }) => named(now)),
    edited: staying
      .filter(
        (one) => JSON.stringify({ ...one.now, name: "" }) !== JSON.stringify({ ...one.before, name: "" }),
      )
      .map(({ now }) => named(now)),
    reordered: staying.some(({ index }, place) => place > 0 && index < (staying[place - 1]?.index ?? 0)),
    exampleFigures,
  };
}

function named({ id, name }: Indicator): NamedIndicator {
  return { id, name };
}

function at(root: Record<string, unknown>, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    root,
  );
}

/** Undefined takes the key away, and an object that it leaves empty with it; a period is never absent. */
function put(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(root, step);
    else root[step] = value;
    return;
  }
  const inner = root[step];
  const object = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  put(object, rest, value);
  if (Object.keys(object).length === 0 && step !== "period") Reflect.deleteProperty(root, step);
  else root[step] = object;
}

function textOf(cell: CellValue): string | null {
  if (cell === null || typeof cell === "boolean") return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
