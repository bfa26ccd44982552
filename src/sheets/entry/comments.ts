// Where the comments of an entry sheet belong on the one that takes its place: beside the same figure, wherever its row and
// column have gone; else where the figure is told about now.
import { groupBy } from "../../barometer/collect";
import { figureKey, type Figure } from "../../barometer/figure";
import { comparePeriods } from "../../barometer/period";
import type { EntryRow } from "../../checks/types";
import { entryText, type EntryHeadings } from "../../text/sheets/entry";
import { type Cell, isHiddenColumn, isHiddenRow, type Place, type Places } from "../workbook";
import { COLUMN, type EntryColumn } from "./columns";
import { ENTRY_LAYOUT } from "./layout";
import { entryTable, type EntryInput } from "./table";
import type { EntrySheet } from "./read";
import { enteredCategories, rowKey, type PlannedRow } from "./rows";
import { cutAtWord, type SheetPlan } from "../plan";

/** An indicator's name among what a comment was about. */
const LONGEST_NAME = 60;
const TITLE: Cell = { row: ENTRY_LAYOUT.title, column: 0 };

/** What decides which rows a sheet has. */
export type EntryRowsInput = Omit<EntryInput, "ready" | "carried">;

/** @param plan made from `input` */
export function entryCommentPlaces(before: EntrySheet, input: EntryRowsInput, plan: SheetPlan): Places {
  const table = entryTable(input);
  // Another catalogue may use the same ids for other things.
  const rows = newRows(before.catalogue.id === input.catalogue.id ? table : []);
  const codes = new Map([...before.codes].map(([code, column]) => [column, code]));
  const figures = new Map(before.rows.map((row) => [row.row, row]));
  const about = subjectOf(before, input);

  const atColumn = (row: number, column: number, code: EntryColumn | null, subject: () => string[]): Place =>
    isHiddenColumn(plan, column)
      ? { row, column: COLUMN.name, about: subject() }
      : { row, column, about: code === null ? subject() : null };

  const ofFigure = (old: EntryRow, code: EntryColumn | null): Place => {
    const subject = () => about(old, code);
    const same = rows.byKey.get(keyOf(old));
    if (same !== undefined) return atColumn(same, COLUMN[code ?? "name"], code, subject);
    const series = rows.bySeries.get(seriesOf({ ...old, period: old.givenPeriod })) ?? [];
    const later = series.find(({ period }) => comparePeriods(period, old.givenPeriod) > 0);
    if (later !== undefined)
      return { ...atColumn(later.row, COLUMN.previous, null, subject), about: subject() };
    const row = series.at(-1)?.row ?? rows.byIndicator.get(old.indicator);
    return row === undefined
      ? { ...TITLE, about: subject() }
      : { row, column: COLUMN.name, about: subject() };
  };

  /** Above a figure's row: the nearest heading or note there. */
  const aboveFigure = (old: EntryRow, column: number): Place => {
    const place = ofFigure(old, "name");
    if (place.about !== null) return place;
    const first = ENTRY_LAYOUT.body;
    let row = place.row;
    while (row > first && table[row - first] !== null) row -= 1;
    return { row, column, about: null };
  };

  return ({ row, column }) => {
    const code = codes.get(column) ?? null;
    const figure = figures.get(row);
    if (figure !== undefined) return ofFigure(figure, code);
    const to = code === null ? column : COLUMN[code];
    const shown = isHiddenColumn(plan, to) ? COLUMN.name : to;
    if (row <= before.header) {
      const offset = Math.max(0, ENTRY_LAYOUT.header - (before.header - row));
      return { row: isHiddenRow(plan, offset) ? TITLE.row : offset, column: shown, about: null };
    }
    const last = before.rows.at(-1);
    const below = before.rows.find((one) => one.row > row);
    if (below !== undefined) return aboveFigure(below, shown);
    if (row > before.body.last || last === undefined) {
      const end = ENTRY_LAYOUT.body + Math.max(1, table.length) - 1;
      return { row: end + Math.max(1, row - before.body.last), column: shown, about: null };
    }
    return ofFigure(last, code);
  };
}

/** Where what is said of a figure stands in a new sheet; null where the sheet has no row for it. */
export function figurePlaces(
  input: EntryRowsInput,
  plan: SheetPlan,
): (key: string, code: EntryColumn) => Place | null {
  const { byKey } = newRows(entryTable(input));
  return (key, code) => {
    const row = byKey.get(key);
    if (row === undefined) return null;
    return { row, column: isHiddenColumn(plan, COLUMN[code]) ? COLUMN.name : COLUMN[code], about: null };
  };
}

/** What a row is recognised by in the next sheet. */
export function keyOf(row: EntryRow): string {
  return figureKey({ ...row, period: row.givenPeriod });
}

function newRows(table: readonly (PlannedRow | null)[]) {
  const byKey = new Map<string, number>();
  const inSeries: { series: string; row: number; period: string }[] = [];
  const byIndicator = new Map<string, number>();
  table.forEach((planned, index) => {
    if (planned === null) return;
    const row = ENTRY_LAYOUT.body + index;
    const { indicator, group, category, definition, period } = planned;
    byKey.set(rowKey(planned), row);
    if (!byIndicator.has(indicator.id)) byIndicator.set(indicator.id, row);
    const series = seriesOf({
      indicator: indicator.id,
      group: group.id,
      category: category?.id ?? null,
      definition: definition?.id ?? null,
      period,
    });
    inSeries.push({ series, row, period });
  });
  const bySeries = groupBy(inSeries, ({ series }) => series);
  return { byKey, bySeries, byIndicator };
}

function seriesOf(
  figure: Pick<Figure, "indicator" | "group" | "category" | "period" | "definition">,
): string {
  return figureKey({ ...figure, period: "" });
}

/** What a figure is called, in the words of the sheet it stood on; ids where they are all that is left. */
function subjectOf(
  { catalogue, store }: EntrySheet,
  { language = store.language }: EntryRowsInput,
): (row: EntryRow, code: EntryColumn | null) => string[] {
  const headings: Partial<EntryHeadings> = entryText[language].headings;
  const indicators = new Map(catalogue.indicators.map((one) => [one.id, one]));
  const groups = new Map(catalogue.groups.map(({ id, name }) => [id, name]));
  return ({ indicator: id, group, category, givenPeriod }, code) => {
    const indicator = indicators.get(id);
    const named = indicator && enteredCategories(indicator).find((one) => one?.id === category);
    const heading = code === null ? undefined : headings[code as keyof EntryHeadings];
    return [
      cutAtWord(indicator?.name ?? id, LONGEST_NAME),
      ...(named ? [named.name] : category === null ? [] : [category]),
      cutAtWord(groups.get(group) ?? group, LONGEST_NAME),
      givenPeriod,
      ...(heading === undefined ? [] : [heading]),
    ];
  };
}
