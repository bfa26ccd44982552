// Reads the edited sheet Indikatorer: either the catalogue as it now is, or every problem with its cell. The plan of the
// sheet is in indicators.ts.
import { indicatorSchema, type Catalogue, type Indicator } from "../../barometer/catalogue";
import type { CatalogueProblem } from "../../barometer/catalogue-problem";
import { readCatalogue } from "../../barometer/read-catalogue";
import { indicatorsText } from "../../text/sheets/catalogue";
import { wordingsOf } from "../../text/formerly";
import { LANGUAGES, type Language } from "../../text/language";
import { yesOf } from "./cell/forms";
import { namesOf, withEarlierNames } from "./cell/names";
import { markOpen } from "./cell/open";
import { withRemoved } from "./removed";
import { identified, inOrder, type Identified, type IdentifiedRow } from "./rows";
import { knownCatalogue, reportRemoved, reportSections } from "./sections/check";
import { readSections, strayIn } from "./sections/read";
import { givenText, sameCell, textOrNull } from "./cell/written";
import { changesOf, type CatalogueChanges } from "./changes";
import { cellContext, readCell, RETIRED, shownCells, type CellContext } from "./cells";
import {
  columnOfKey,
  KEY_COLUMNS,
  openKeyOf,
  shapeOf,
  type IndicatorColumn,
  type KeyColumn,
} from "./columns";
import { layoutOf, type IndicatorsSheet } from "./layout";
import { cellProblem, type CellProblem, type IndicatorProblem } from "./problem";
import { retiredOf, withRetired } from "./retired";
import { problemAt, sheetProblem, wholeProblem, type ProblemPlace } from "./told";
import { contentAt, putContent } from "./cell/key-path";
import { cellAddress, type CellValue, type Grid, gridValue } from "../plan";

/** Ids by zero-based row, also of rows that have been emptied and of those whose id is new. */
export type IndicatorIds = ReadonlyMap<number, string>;

export type IndicatorsReading = { layout: IndicatorsSheet; ids: IndicatorIds } & (
  { problems: IndicatorProblem[] } | { catalogue: Catalogue; changes: CatalogueChanges }
);

/** One row of the table that says something. */
interface TableRow extends IdentifiedRow {
  cells: ReadonlyMap<KeyColumn, CellValue>;
}

/** A row and the indicator it stands for. */
interface Entry extends Identified<TableRow, Indicator> {
  /** Whether the catalogue has it among the retired. */
  wasRetired: boolean;
}

/** An indicator as it is after the edits, not yet held against the schema. */
interface Draft extends Entry {
  indicator: Record<string, unknown>;
  retired: boolean;
  changed: ReadonlySet<KeyColumn>;
}

/**
 * Keys that the sheet does not show, and cells that are as they were laid, stay as the catalogue has them.
 * @param catalogue the stored catalogue, which the sheet was laid from
 * @param language in which the sheet was laid
 * @param own the departments that the workbook is laid for, where it is not for all: these cannot go
 * @returns null when the sheet has no table of indicators
 */
export function readIndicators(
  grid: Grid | null,
  catalogue: Catalogue,
  language: Language,
  own: ReadonlySet<string> = new Set(),
): IndicatorsReading | null {
  const layout = grid === null ? null : layoutOf(grid, language);
  if (grid === null || layout === null) return null;
  const problems: IndicatorProblem[] = [];
  const tell = (place: ProblemPlace, problem: CellProblem) => {
    problems.push(problemAt(layout, place, problem));
  };
  const told = () => new Set(problems.map(({ row }) => row));
  const report: Report = ({ row, id, name }, column, problem) => tell({ row, column, id, name }, problem);

  const sections = readSections(grid, layout, catalogue, tell);
  const shown = cellContext(catalogue, language);
  const rows = withoutStrays(tableRows(grid, layout), catalogue, report);
  const entries = entriesOf(rows, catalogue, report);
  const called = entries.map(({ id, table, stored }) => ({ id, name: table.name ?? stored?.name ?? id }));
  const context = {
    ...cellContext(sections.now, language, catalogue),
    indicators: withEarlierNames(namesOf(called), shown.indicators),
  };
  const ids = idsOf(grid, layout, entries);
  const drafts = entries.map((entry) => draftOf(entry, shown, context, report));
  const exampleFigures = readExampleFigures(grid, catalogue, layout, problems);
  const active = inOrder(
    drafts.filter(({ retired }) => !retired),
    catalogue.indicators.map(({ id }) => id),
    report,
  );
  const indicators = active.map(({ indicator }) => indicator);
  reportRemoved(sections, indicators, own, tell);
  reportSections(sections, catalogue, context, told(), tell);
  reportShapes(drafts, knownCatalogue(catalogue, sections), context, told(), report);
  if (problems.length > 0) {
    return { layout, ids, problems: problems.sort((a, b) => (a.row ?? -1) - (b.row ?? -1)) };
  }

  const claimed = new Set(entries.map(({ id }) => id));
  const gone = catalogue.indicators.filter(({ id }) => !claimed.has(id));
  const retired = [...drafts.filter((one) => one.retired).map(({ indicator }) => indicator), ...gone];
  const edited: Record<string, unknown> = { ...sections.edited, indicators };
  if (exampleFigures === true) edited["exampleFigures"] = true;
  if (exampleFigures === false) delete edited["exampleFigures"];
  const read = readCatalogue(withRetired(edited, retired));
  if ("problems" in read) {
    // The rows are sound, so the catalogue itself must have been wrong before.
    return { layout, ids, problems: read.problems.map((problem) => wholeProblem(layout, problem)) };
  }
  const after = withRemoved(catalogue, read.catalogue);
  return { layout, ids, catalogue: after, changes: changesOf(catalogue, after, exampleFigures) };
}

type Report = (table: TableRow, column: IndicatorColumn | null, problem: CellProblem) => void;

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
    const name = textOrNull(cells.get("name") ?? null);
    rows.push({ row, cells, order, id: textOrNull(at(row, "id")), name });
  }
  return rows;
}

/** Rows of a list whose headings have gone stand below the table as if they were indicators. */
function withoutStrays(rows: readonly TableRow[], catalogue: Catalogue, report: Report): TableRow[] {
  const isStray = strayIn(catalogue);
  const known = new Set([...catalogue.indicators, ...retiredOf(catalogue)].map(({ id }) => id));
  return rows.filter((table) => {
    const { id, name } = table;
    const stray = id === null || name === null || known.has(id) ? null : isStray(null, id, name);
    if (stray === null) return true;
    report(table, "name", cellProblem("of-another-list", { name: givenText(name), section: stray.section }));
    return false;
  });
}

function idsOf(grid: Grid, { body, columns }: IndicatorsSheet, entries: readonly Entry[]): IndicatorIds {
  const ids = new Map<number, string>();
  const column = columns.get("id");
  for (let row = body.first; column !== undefined && row <= body.last; row += 1) {
    const id = textOrNull(gridValue(grid, row, column));
    if (id !== null) ids.set(row, id);
  }
  for (const { table, id } of entries) ids.set(table.row, id);
  return ids;
}

function entriesOf(rows: readonly TableRow[], catalogue: Catalogue, report: Report): Entry[] {
  const isActive = new Set(catalogue.indicators.map(({ id }) => id));
  return identified(rows, [...retiredOf(catalogue), ...catalogue.indicators], report).map((entry) => ({
    ...entry,
    wasRetired: entry.stored !== null && !isActive.has(entry.id),
  }));
}

/** A period is never absent. */
const STAYING = new Set(["period"]);

/** @param shown the names as the sheet was laid with; `context` has them as edited */
function draftOf(entry: Entry, shown: CellContext, context: CellContext, report: Report): Draft {
  const { table, stored, id } = entry;
  const indicator: Record<string, unknown> =
    stored === null ? { id } : structuredClone<Record<string, unknown>>(stored);
  const laid = stored === null ? null : shownCells(stored, entry.wasRetired, shown);
  const changed = new Set<KeyColumn>();
  const opened: [KeyColumn, boolean][] = [];
  // A row typed anew under a known name says only what it says; its empty cells take nothing away.
  const isTypedAnew = table.id === null && stored !== null;
  let retired = entry.wasRetired && !isTypedAnew;
  for (const [code, cell] of table.cells) {
    if (sameCell(cell, laid?.[code] ?? null) || (isTypedAnew && sameCell(cell, null))) continue;
    changed.add(code);
    const { path } = shapeOf(code);
    const says = readCell(code, cell, contentAt(indicator, path), context);
    if ("code" in says) {
      report(table, code, says);
      continue;
    }
    if (code === "state") {
      retired = says.value === RETIRED;
      if (!retired) putContent(indicator, path, says.value, STAYING);
    } else putContent(indicator, path, says.value, STAYING);
    if (says.open !== null) opened.push([code, says.open]);
  }
  if (stored === null) fillNew(indicator, context.catalogue);
  for (const [code, open] of opened) {
    if (code !== "open") markOpen(indicator, (key) => columnOfKey(key) === code, openKeyOf(code), open);
  }
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

/**
 * Holds the drafts against the schema, then those that have their shape against the rest of the catalogue, so that a slip
 * in one row hides nothing in the others.
 */
function reportShapes(
  drafts: readonly Draft[],
  known: Catalogue,
  context: CellContext,
  told: ReadonlySet<number | null>,
  report: Report,
): void {
  const whole = drafts.filter(({ table }) => !told.has(table.row));
  const asked = new Set(drafts.flatMap(({ id, retired }) => (retired ? [] : [id])));
  const misshapen = new Set<Draft>();
  for (const draft of whole) {
    if (indicatorSchema.safeParse(draft.indicator).success) continue;
    misshapen.add(draft);
    reportDrafts([draft], asked, known, context, report);
  }
  const sound = whole.filter((draft) => !misshapen.has(draft) && !draft.retired);
  reportDrafts(sound, asked, known, context, report);
}

/** @param asked every indicator that is asked for, also those whose own rows are not looked at here */
function reportDrafts(
  drafts: readonly Draft[],
  asked: ReadonlySet<string>,
  known: Catalogue,
  context: CellContext,
  report: Report,
): void {
  const read = readCatalogue({ ...known, indicators: drafts.map(({ indicator }) => indicator) });
  if (!("problems" in read)) return;
  for (const problem of read.problems) {
    const { list, number, key } = problem.place;
    const draft = list === "indicators" && number !== null ? drafts[number - 1] : undefined;
    // A doubled id has been reported at its row.
    if (draft === undefined || (problem.code === "id-doubled" && key === "id")) continue;
    if (problem.code === "indicator-unknown" && asked.has(problem.values.given)) continue;
    report(draft.table, columnFor(problem, draft), sheetProblem(problem, context));
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
  "target-off-scale": ["targetValue", "minimum", "maximum", "measure", "desired"],
  "parity-without-comparison": ["desired"],
  "simpson-without-index": ["combine"],
  "limits-reversed": ["minimum", "maximum"],
  "cohort-without-span": ["cohort"],
  "total-part-differs": ["measure", "unit", "periodKind", "periodStart", "cohort", "lagMonths"],
  "total-without-sum": ["measure"],
};

function readExampleFigures(
  grid: Grid,
  catalogue: Catalogue,
  layout: IndicatorsSheet,
  problems: IndicatorProblem[],
): boolean | null {
  const labels = new Set(
    LANGUAGES.flatMap((language) => wordingsOf(indicatorsText[language].exampleFigures)),
  );
  for (let row = grid.row; row < layout.body.first; row += 1) {
    const column = grid.values[row - grid.row]?.findIndex(
      (cell) => typeof cell === "string" && labels.has(cell.trim()),
    );
    if (column === undefined || column < 0) continue;
    const at = grid.column + column + 1;
    const before = catalogue.exampleFigures === true;
    const text = textOrNull(gridValue(grid, row, at));
    const said = text === null ? { value: false } : yesOf(text, layout.language);
    if (!("code" in said)) return said.value === before ? null : said.value;
    const place = { row: null, column: null, id: null, name: null };
    problems.push({ ...problemAt(layout, place, said), cell: cellAddress(row, at) });
    return null;
  }
  return null;
}
