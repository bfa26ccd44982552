// The catalogue as a sheet that people read, print and edit: its indicators as a table with whole definitions, and "ikke
// fastlagt" where nothing is decided; below it the catalogue itself and its lists. The reader is in indicators-read.ts.
import type { Catalogue } from "../../barometer/catalogue";
import { hasGoals } from "../../barometer/headings";
import { indicatorsText } from "../../text/sheets/catalogue";
import type { Language } from "../../text/language";
import { catalogueSectionsText } from "../../text/sheets/catalogue-sections";
import { sheetNames } from "../../text/sheets/names";
import {
  landscapePage,
  type Box,
  cellAddress,
  type CellValue,
  COLORS,
  columnLetters,
  type Conditional,
  emptyPlan,
  ERROR_MARK,
  HEADER,
  NOTE,
  prompt,
  rowHeight,
  wordWidth,
  runsOf,
  type SheetPlan,
  TITLE,
  type Validation,
} from "../plan";
import { allLabels } from "./cell/names";
import { planSections } from "./sections/plan";
import { cellContext, RETIRED, shownCells, type CellContext } from "./cells";
import {
  INDICATOR_COLUMN,
  INDICATOR_COLUMNS,
  LAST_PRINTED,
  shapeOf,
  type ChoiceColumn,
  type IndicatorColumn,
} from "./columns";
import { filledLists, LIST_NAMES, LISTS, type List } from "./drop-downs";
import { retiredOf } from "./retired";

export interface IndicatorsInput {
  catalogue: Catalogue;
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

/** Zero-based rows as the sheet is laid. The lists stand above the table, where no row is ever moved or taken away. */
export const INDICATORS_LAYOUT = {
  title: 0,
  intro: 1,
  status: 2,
  exampleFigures: 3,
  codes: 4,
  lists: 5,
  header: 5 + LISTS.length,
  body: 6 + LISTS.length,
} as const;

/** Rows at the end for new indicators. */
const EMPTY_ROWS = 20;
const WORDS_COLUMN = INDICATOR_COLUMN.name;
const HEADER_HEIGHT = 34;
/** Points: five lines. */
const HIGHEST_FOR_LISTS = 78;
const WIDEST_FOR_WORD = 30;

export function planIndicators(input: IndicatorsInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = indicatorsText[language];
  const context = cellContext(catalogue, language);
  const cells = rowsOf(catalogue, context);
  const widths = widthsOf(cells);
  const top = INDICATORS_LAYOUT;
  const height = cells.length + EMPTY_ROWS;
  const body = (code: IndicatorColumn, columns = 1): Box => ({
    row: top.body,
    column: INDICATOR_COLUMN[code],
    rows: height,
    columns,
  });
  const whole = body("findings", INDICATOR_COLUMN.marks);
  const lists = filledLists(context).map(({ list, words }) => ({
    list,
    words,
    row: top.lists + LISTS.indexOf(list),
  }));
  const filled = new Set(lists.map(({ list }) => list));
  const sections = planSections(context, top.body + height + 1, filled);
  return {
    ...emptyPlan(sheetNames.da.indicators),
    values: [
      { row: top.title, column: WORDS_COLUMN, cells: [[texts.title(catalogue.title)], [texts.intro]] },
      {
        row: top.exampleFigures,
        column: WORDS_COLUMN,
        cells: [[texts.exampleFigures, catalogue.exampleFigures === true ? texts.yes : texts.no]],
      },
      { row: top.codes, column: 0, cells: [[...INDICATOR_COLUMNS]] },
      ...lists.map(({ row, words }) => ({ row, column: 0, cells: [words] })),
      { row: top.header, column: 0, cells: [INDICATOR_COLUMNS.map((code) => texts.headings[code])] },
      ...(cells.length === 0 ? [] : [{ row: top.body, column: 0, cells }]),
      ...sections.values,
    ],
    // Written as a formula, so that the number stays true when rows are inserted.
    formulas: [
      {
        box: { row: top.exampleFigures, column: INDICATOR_COLUMN.definition, rows: 1, columns: 1 },
        formula: `="${catalogueSectionsText[language].below} "&ROW(${cellAddress(sections.box.row, WORDS_COLUMN)})`,
      },
    ],
    formats: [...formats(whole, body, sections.box), ...sections.formats],
    columnWidths: INDICATOR_COLUMNS.map((code, column) => ({
      column,
      columns: 1,
      width: widths[column] ?? shapeOf(code).width,
    })),
    rowHeights: [
      { row: top.title, rows: 1, height: 28 },
      { row: top.header, rows: 1, height: HEADER_HEIGHT },
      ...runsOf(
        cells.map((row) => heightOf(row, widths)),
        top.body,
      ).map((run) => ({
        row: run.row,
        rows: run.rows,
        height: run.value,
      })),
      ...sections.rowHeights,
    ],
    hiddenColumns: [
      ...(hasGoals(catalogue) ? [] : [INDICATOR_COLUMN.goal]),
      ...(catalogue.committees ? [] : [INDICATOR_COLUMN.committees]),
      INDICATOR_COLUMN.marks,
    ].map((column) => ({ column, columns: 1 })),
    hiddenRows: [{ row: top.codes, rows: 1 + LISTS.length }],
    validations: [...validations(context, filled, body), ...sections.validations],
    conditionals: conditionals(whole, sections.box, language),
    names: lists.map(({ list, row, words }) => ({
      name: LIST_NAMES[list],
      box: { row, column: 0, rows: 1, columns: words.length },
      hidden: true,
    })),
    frozen: { rows: top.body, columns: INDICATOR_COLUMN.order },
    protect: true,
    commentable: true,
    page: landscapePage({
      catalogue,
      language,
      area: {
        row: 0,
        column: WORDS_COLUMN,
        rows: top.body + Math.max(1, cells.length),
        columns: INDICATOR_COLUMN[LAST_PRINTED] - WORDS_COLUMN + 1,
      },
      header: top.header,
    }),
    cursor: { row: top.body, column: WORDS_COLUMN },
  };
}

/** Zero-based row of each indicator, retired ones included. */
export function indicatorRows(catalogue: Catalogue): Map<string, number> {
  const all = [...catalogue.indicators, ...retiredOf(catalogue)];
  return new Map(all.map(({ id }, index) => [id, INDICATORS_LAYOUT.body + index]));
}

/** The catalogue's indicators in their order, then the retired ones, which have no number. */
function rowsOf(catalogue: Catalogue, context: CellContext): CellValue[][] {
  return [
    ...catalogue.indicators.map((indicator, index) => ({ indicator, order: index + 1 })),
    ...retiredOf(catalogue).map((indicator) => ({ indicator, order: null })),
  ].map(({ indicator, order }) => {
    const shown = shownCells(indicator, order === null, context);
    const own: Partial<Record<IndicatorColumn, CellValue>> = { order, id: indicator.id };
    const all: Partial<Record<IndicatorColumn, CellValue>> = { ...shown, ...own };
    return INDICATOR_COLUMNS.map((code) => all[code] ?? null);
  });
}

/** Fits what everybody reads; the long lists further to the right show their first lines. */
function heightOf(cells: readonly CellValue[], widths: readonly number[]): number {
  const of = (from: number, to: number): number =>
    rowHeight(
      cells
        .slice(from, to)
        .flatMap((cell, at): [string, number][] =>
          typeof cell === "string" ? [[cell, widths[from + at] ?? 0]] : [],
        ),
    );
  const printed = INDICATOR_COLUMN.state + 1;
  return Math.max(of(0, printed), Math.min(HIGHEST_FOR_LISTS, of(printed, INDICATOR_COLUMN.id)));
}

/** A name of a department, group or goal is not broken inside a word, if there is any room for it. */
function widthsOf(rows: readonly CellValue[][]): number[] {
  return INDICATOR_COLUMNS.map((code, column) => {
    const { width, form } = shapeOf(code);
    if (form !== "names" && form !== "goal" && form !== "choice") return width;
    const longest = wordWidth(rows.map((cells) => String(cells[column] ?? "")));
    return Math.max(width, Math.min(WIDEST_FOR_WORD, longest));
  });
}

function formats(
  whole: Box,
  body: (code: IndicatorColumn, columns?: number) => Box,
  sections: Box,
): SheetPlan["formats"] {
  const line = (row: number, columns = 1): Box => ({ row, column: WORDS_COLUMN, rows: 1, columns });
  const top = INDICATORS_LAYOUT;
  const written = { ...whole, rows: sections.row + sections.rows - whole.row, columns: 1 };
  const edited = body("name", INDICATOR_COLUMN.open - INDICATOR_COLUMN.name + 1);
  return [
    { box: line(top.title), style: TITLE },
    { box: line(top.intro), style: NOTE },
    {
      box: line(top.status),
      style: { bold: true, color: COLORS.errorInk, vertical: "center", locked: false },
    },
    { box: line(top.exampleFigures), style: NOTE },
    {
      box: { ...line(top.exampleFigures), column: INDICATOR_COLUMN.definition },
      style: { ...NOTE, indent: 1 },
    },
    {
      box: { ...line(top.exampleFigures), column: WORDS_COLUMN + 1 },
      style: { fill: COLORS.open, horizontal: "center", locked: false },
    },
    { box: { ...whole, row: top.header, rows: 1 }, style: HEADER },
    {
      box: whole,
      style: {
        vertical: "top",
        wrap: true,
        borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal", "inner-vertical"] },
      },
    },
    { box: edited, style: { locked: false } },
    // Also between the table and the sections: findings are written into whole columns.
    {
      box: { ...written, column: INDICATOR_COLUMN.findings },
      style: { locked: false, color: COLORS.errorInk, vertical: "top", wrap: true },
    },
    { box: { ...written, column: INDICATOR_COLUMN.marks }, style: { locked: false } },
    { box: body("order"), style: { horizontal: "center" } },
    { box: body("id"), style: { fill: COLORS.closed, color: COLORS.quiet } },
    ...INDICATOR_COLUMNS.filter((code) => shapeOf(code).form === "period").map((code) => ({
      box: body(code),
      style: { numberFormat: "@" },
    })),
  ];
}

/** A list where the words are closed, a prompt where a person must know how to write. */
function validations(
  context: CellContext,
  lists: ReadonlySet<List>,
  body: (code: IndicatorColumn) => Box,
): Validation[] {
  const { headings, help, choose, exampleFigures } = indicatorsText[context.language];
  const words: Partial<Record<IndicatorColumn, string>> = {
    name: help.name,
    order: help.order,
    departments: help.departments(allLabels(context.departments)),
    committees: help.committees(allLabels(context.committees)),
    groups: help.groups(allLabels(context.groups)),
    periodKind: help.periodKind,
    periodStart: help.periodStart,
    baseline: help.baseline,
    lag: help.lag,
    lagMonths: help.lagMonths,
    categoryItems: help.items,
    withinItems: help.items,
    targetValue: help.targetValue,
    targetBy: help.targetBy,
    tolerance: help.tolerance,
    totalOf: help.totalOf,
    threshold: help.threshold,
    protectZero: help.protectZero,
    breaks: help.breaks,
    definitions: help.definitions,
    open: help.open,
    state: help.state,
  };
  const listOf = (code: IndicatorColumn): List | null => {
    const { form } = shapeOf(code);
    if (form === "yes" || form === "goal") return form;
    return form === "choice" ? (code as ChoiceColumn) : null;
  };
  const columns = INDICATOR_COLUMNS.flatMap((code): Validation[] => {
    const list = listOf(code);
    const message = words[code];
    const hint = message === undefined ? {} : { prompt: prompt(headings[code], message) };
    if (list !== null && lists.has(list)) {
      // A warning, not a stop: "ikke fastlagt" may be written in any of these cells, and the reader is the judge.
      const error = { ...choose, style: "warning" as const };
      return [{ box: body(code), rule: { kind: "list", source: LIST_NAMES[list] }, ...hint, error }];
    }
    return message === undefined ? [] : [{ box: body(code), rule: { kind: "none" }, ...hint }];
  });
  const top = INDICATORS_LAYOUT;
  return [
    {
      box: { row: top.exampleFigures, column: WORDS_COLUMN + 1, rows: 1, columns: 1 },
      rule: { kind: "list", source: LIST_NAMES.yes },
      prompt: prompt(exampleFigures, help.exampleFigures),
    },
    ...columns,
  ];
}

/** The codes above the table tell each cell its column, so that one rule serves them all. */
function conditionals(table: Box, sections: Box, language: Language): Conditional[] {
  const whole = { ...table, rows: sections.row + sections.rows - table.row };
  const first = whole.row + 1;
  const corner = cellAddress(whole.row, whole.column);
  const codes = `${columnLetters(whole.column)}$${INDICATORS_LAYOUT.codes + 1}`;
  const marks = `$${columnLetters(INDICATOR_COLUMN.marks)}${first}`;
  const state = `$${columnLetters(INDICATOR_COLUMN.state)}${first}`;
  return [
    {
      box: whole,
      formula: `=ISNUMBER(SEARCH("E:"&${codes}&";",${marks}))`,
      style: ERROR_MARK,
      stopIfTrue: true,
    },
    {
      box: { ...whole, columns: 1 },
      formula: `=${corner}<>""`,
      style: ERROR_MARK,
    },
    {
      box: table,
      formula: `=${state}="${indicatorsText[language].state[RETIRED]}"`,
      style: { color: COLORS.quiet, italic: true },
    },
  ];
}
