// Reads the sections below the table: the catalogue's own keys and its lists as they now are, and what has been taken away.
// Names and references of a catalogue are one web, so everything that is wrong is told here or by whoever reads the rows of
// indicators, never by half a catalogue.
import { keyOf } from "../../../barometer/collect";
import type { Catalogue } from "../../../barometer/catalogue";
import { TARGET_GROUP } from "../../../barometer/figure";
import { wordingsOf } from "../../../text/formerly";
import { LANGUAGES } from "../../../text/language";
import { catalogueSectionsText } from "../../../text/sheets/catalogue-sections";
import { readAbout, keyOfRow, type AboutRow } from "./about";
import { readField, shownField } from "./entries";
import { removedFrom } from "../removed";
import { identified, inOrder, type IdentifiedRow } from "../rows";
import {
  ABOUT_COLUMN,
  ABOUT_KEYS,
  defaultsOf,
  entriesOf,
  fieldsOf,
  LIST_SECTIONS,
  NEVER_ABSENT,
  type AboutKey,
  type Field,
  type ListEntry,
  type ListSection,
  type Section,
} from "./shape";
import { folded, givenText, sameCell, textOrNull } from "../cell/written";
import { cellContext, type CellContext } from "../cells";
import type { IndicatorColumn } from "../columns";
import type { IndicatorsSheet, SectionRows } from "../layout";
import { cellProblem, type CellProblem } from "../problem";
import { retiredOf } from "../retired";
import type { ProblemPlace } from "../told";
import { putContent } from "../cell/key-path";
import { type CellValue, type Grid, gridValue } from "../../plan";

export type Report = (place: ProblemPlace, problem: CellProblem) => void;

/** An entry as it is after the edits, not yet held against the schema. */
export interface EntryDraft {
  table: ListRow;
  id: string;
  stored: ListEntry | null;
  entry: Record<string, unknown>;
}

/** An entry that the catalogue has and the sheet no more. */
export interface RemovedEntry {
  section: ListSection;
  id: string;
  name: string;
  /** Its emptied row; the section's headings where the row itself is gone. */
  row: number;
}

export interface SectionsReading {
  /** The catalogue with everything that has been written, as plain data. */
  edited: Record<string, unknown>;
  /** Lists that were read, in their new order. */
  drafts: ReadonlyMap<ListSection, readonly EntryDraft[]>;
  about: ReadonlyMap<AboutKey, ProblemPlace>;
  removed: readonly RemovedEntry[];
  /** The catalogue in the form that names are looked up in: as edited where it can be used, else as it was. */
  now: Catalogue;
}

interface ListRow extends IdentifiedRow {
  cells: ReadonlyMap<string, CellValue>;
}

/** A section that is not in the sheet leaves its list as it is. */
export function readSections(
  grid: Grid,
  layout: IndicatorsSheet,
  catalogue: Catalogue,
  report: Report,
): SectionsReading {
  const { language } = layout;
  const edited = structuredClone<Record<string, unknown>>(catalogue);
  const shown = cellContext(catalogue, language);
  const isStray = strayIn(catalogue);
  const drafts = new Map<ListSection, readonly EntryDraft[]>();
  const removed: RemovedEntry[] = [];
  const about = readAbout(aboutRows(grid, layout), catalogue, edited, language, report);
  for (const section of LIST_SECTIONS) {
    const rows = layout.sections.find((one) => one.section === section);
    if (rows === undefined) continue;
    const now = cellContext(asCatalogue(edited), language, catalogue);
    const read = readList(grid, layout, rows, section, { shown, now, isStray, report });
    drafts.set(section, read.drafts);
    removed.push(...read.removed);
    putList(edited, section, read.drafts);
  }
  return { edited, drafts, about, removed, now: asCatalogue(edited) };
}

/** The place of a draft's field, or of the draft where the key has no field. */
export function draftPlace(
  section: ListSection,
  { table, id }: EntryDraft,
  field: Field | null,
): ProblemPlace {
  return {
    row: table.row,
    column: field?.column ?? "name",
    field: { section, code: field?.code ?? fieldsOf(section)[0]?.code ?? "name" },
    id,
    name: table.name,
  };
}

/** Says whether a row that is no entry of its own list has come from another one, and from which. */
export type StrayTest = (
  home: Section | null,
  id: string,
  name: string,
) => { section: Section | null } | null;

/** By id and name together: the same id may mean different things in two lists. */
export function strayIn(catalogue: Catalogue): StrayTest {
  const homes = new Map<string, Section | null>();
  const key = (id: string, name: string) => keyOf(id, folded(name));
  for (const section of LIST_SECTIONS) {
    for (const { id, name } of entriesOf(catalogue, section)) homes.set(key(id, name), section);
  }
  for (const one of ABOUT_KEYS) {
    for (const language of LANGUAGES) {
      for (const wording of wordingsOf(catalogueSectionsText[language].about[one]))
        homes.set(key(one, wording), "about");
    }
  }
  for (const { id, name } of [...catalogue.indicators, ...retiredOf(catalogue)])
    homes.set(key(id, name), null);
  return (home, id, name) => {
    const section = homes.get(key(id, name));
    return section === undefined || section === home ? null : { section };
  };
}

/** Every row of a section, also an emptied one. */
function rowsOf(grid: Grid, layout: IndicatorsSheet, { first, last }: SectionRows) {
  const at = (row: number, code: IndicatorColumn): CellValue => {
    const column = layout.columns.get(code);
    return column === undefined ? null : gridValue(grid, row, column);
  };
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row = first + index;
    return { row, id: textOrNull(at(row, "id")), at: (code: IndicatorColumn) => at(row, code) };
  });
}

function aboutRows(grid: Grid, layout: IndicatorsSheet): AboutRow[] {
  const section = layout.sections.find((one) => one.section === "about");
  if (section === undefined || !layout.columns.has(ABOUT_COLUMN)) return [];
  return rowsOf(grid, layout, section).flatMap(({ row, id, at }) => {
    const label = textOrNull(at("name"));
    return keyOfRow(id, label) === null ? [] : [{ row, id, label, cell: at(ABOUT_COLUMN) }];
  });
}

function readList(
  grid: Grid,
  layout: IndicatorsSheet,
  section: SectionRows,
  list: ListSection,
  {
    shown,
    now,
    isStray,
    report,
  }: { shown: CellContext; now: CellContext; isStray: StrayTest; report: Report },
): { drafts: EntryDraft[]; removed: RemovedEntry[] } {
  const stored = entriesOf(shown.catalogue, list);
  const known = new Set(stored.map(({ id }) => id));
  const fields = fieldsOf(list).filter(({ column }) => layout.columns.has(column));
  const emptied = new Map<string, number>();
  const rows: ListRow[] = [];
  for (const { row, id, at } of rowsOf(grid, layout, section)) {
    const cells = new Map(fields.map((field) => [field.code, at(field.column)]));
    const name = textOrNull(at("name"));
    const stray = id === null || name === null || known.has(id) ? null : isStray(list, id, name);
    if (stray !== null) {
      const place = { row, column: "name" as const, id, name };
      report(place, cellProblem("of-another-list", { name: givenText(name), section: stray.section }));
    } else if ([...cells.values()].some((cell) => !sameCell(cell, null))) {
      rows.push({ row, id, name, order: at("order"), cells });
    } else if (id !== null) emptied.set(id, row);
  }
  const tell = (
    table: ListRow,
    column: IndicatorColumn,
    problem: CellProblem,
    code: string | null = null,
  ) => {
    const field = code === null ? null : { section: list, code };
    report({ row: table.row, column, field, id: table.id, name: table.name }, problem);
  };
  const found = identified(rows, stored, tell, removedFrom(shown.catalogue, list));
  const drafts = found.map(({ table, stored: entry, id }): EntryDraft => {
    const draft = structuredClone<Record<string, unknown>>(entry?.entry ?? { id, ...defaultsOf(list, id) });
    const isTypedAnew = table.id === null && entry !== null;
    for (const field of fields) {
      const cell = table.cells.get(field.code) ?? null;
      const before = entry === null ? null : shownField(field, entry.entry, shown);
      // A sheet laid before there were kinds has none in the column.
      const isLeft = isTypedAnew || field.form === "themeKind";
      if (sameCell(cell, before) || (isLeft && sameCell(cell, null))) continue;
      const said = readField(field, cell, id, now);
      if ("code" in said) tell(table, field.column, said, field.code);
      else putContent(draft, field.path, said.value, new Set());
    }
    return { table, id, stored: entry, entry: draft };
  });
  const claimed = new Set(found.map(({ id }) => id));
  const removed = stored
    .filter(({ id }) => !claimed.has(id))
    .map(({ id, name }) => ({ section: list, id, name, row: emptied.get(id) ?? section.heading }));
  return {
    drafts: inOrder(
      drafts,
      stored.map(({ id }) => id),
      tell,
    ),
    removed,
  };
}

/** A list that was not there stays away while it is empty, and one that has been emptied goes. */
function putList(edited: Record<string, unknown>, list: ListSection, drafts: readonly EntryDraft[]): void {
  const before = edited[list];
  if (drafts.length > 0 || NEVER_ABSENT.has(list)) edited[list] = drafts.map(({ entry }) => entry);
  else if (Array.isArray(before) && before.length > 0) Reflect.deleteProperty(edited, list);
}

/** For looking up names: what is not whole enough to have one is left out. */
function asCatalogue(edited: Record<string, unknown>): Catalogue {
  const lists = LIST_SECTIONS.flatMap((section): [string, unknown[]][] => {
    const list = edited[section];
    if (!Array.isArray(list)) return [];
    const nameKey = fieldsOf(section)[0]?.path[0] ?? "name";
    return [[section, list.filter((one: Record<string, unknown>) => typeof one[nameKey] === "string")]];
  });
  // Names, ids and the plain keys have their types; the rest is not looked at before the schema has seen it.
  return { ...edited, ...Object.fromEntries(lists) } as Catalogue;
}

/** The target group's own entry, where it has been taken away. */
export function isTargetGroup({ section, id }: RemovedEntry): boolean {
  return section === "groups" && id === TARGET_GROUP;
}
