// The entry sheet: one row per figure that a department is asked for. Its reader is in entry-read.ts.
import type { Catalogue } from "../barometer/catalogue";
import { TARGET_GROUP, type Figure } from "../barometer/figure";
import type { Round } from "../barometer/round";
import { ENTRY_CELLS, type EntryCell, type RawCell } from "../checks/types";
import { choicesText } from "../text/choices";
import { entryText } from "../text/entry";
import type { Language } from "../text/language";
import { sheetNames } from "../text/sheets";
import type { CarriedCells } from "./carried";
import { earlierFigures, type EarlierFigures } from "./earlier";
import { COLUMN, ENTRY_COLUMNS, VISIBLE_COLUMNS, type EntryColumn } from "./entry-columns";
import {
  controlFormula,
  countsRule,
  numberRule,
  resultFormula,
  summaryFormula,
  valueRule,
} from "./entry-formulas";
import { entryBlocks, rowKey, type EntryBlock, type PlannedRow } from "./entry-rows";
import { LIST_NAMES } from "./lists";
import {
  columnLetters,
  emptyPlan,
  type Box,
  type CellValue,
  type Conditional,
  type SheetPlan,
  type Validation,
} from "./plan";
import { runsOf } from "./runs";
import {
  BAND,
  BANNER,
  COLORS,
  ERROR_MARK,
  fitsInFormat,
  HEADER,
  MARGINS,
  NOTE,
  numberFormat,
  TITLE,
  WARNING_MARK,
} from "./style";
import { cutAtWord, rowHeight } from "./text-size";

export interface EntryInput {
  catalogue: Catalogue;
  round: Round;
  /** Ids of the departments whose rows the sheet has. */
  departments: readonly string[];
  /** Earlier figures, for the columns beside the entry cells. */
  history: readonly Figure[];
  /** What was entered before, to be laid back into the cells. */
  carried?: CarriedCells;
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

/** Zero-based rows of the sheet as it is laid. */
export const ENTRY_LAYOUT = {
  title: 0,
  facts: 1,
  target: 2,
  summary: 3,
  banner: 4,
  codes: 5,
  header: 6,
  body: 7,
} as const;

/** Workbook name on the rows of the table: finds the sheet again when somebody has renamed it. */
export const ENTRY_NAME = "barometer_entry";

/** Excel's limits for what is shown when a cell is selected. */
export const PROMPT_LIMITS = { title: 32, message: 255 } as const;

/** With more indicators than this, prompts are by column: each costs about half a kilobyte of request. */
const MOST_PROMPTED_INDICATORS = 200;

/** A group's name longer than this stands once above the table, and the rows say "Målgruppen". */
const LONGEST_GROUP_NAME = 48;

const WIDTHS = {
  name: 40,
  category: 24,
  groupName: 20,
  period: 10,
  numerator: 9,
  denominator: 9,
  value: 9,
  result: 12,
  previous: 11,
  previousPeriod: 10,
  baseline: 14,
  baselinePeriod: 14,
  missing: 18,
  basis: 14,
  thirdGeneration: 10,
  thirdGenerationReason: 14,
  seriesBreak: 12,
  lower: 10,
  upper: 10,
  remark: 24,
  control: 22,
  findings: 60,
} satisfies Partial<Record<EntryColumn, number>>;

const PERIOD_COLUMNS: ReadonlySet<string> = new Set(["period", "previousPeriod", "baselinePeriod"]);

const HEADER_HEIGHT = 48;
const BAND_HEIGHT = 20;

/** One line of the table: a heading (row null) or a row. */
interface Line {
  block: EntryBlock;
  row: PlannedRow | null;
}

export function planEntry(input: EntryInput): SheetPlan {
  const { catalogue, round, departments } = input;
  const language = input.language ?? catalogue.language;
  const texts = entryText[language];
  const blocks = entryBlocks(catalogue, round, departments);
  const lines = blocks.flatMap((block): Line[] => [
    { block, row: null },
    ...block.rows.map((row) => ({ block, row })),
  ]);
  const rows = blocks.flatMap((block) => block.rows);
  // A sheet with nothing due keeps one row, which says so.
  const height = Math.max(1, lines.length);
  const body = (column: EntryColumn, columns = 1): Box => ({
    row: ENTRY_LAYOUT.body,
    column: COLUMN[column],
    rows: height,
    columns,
  });
  const first = ENTRY_LAYOUT.body + 1;
  const firstEntry = lines.findIndex(({ row }) => row !== null);
  const cursor = {
    row: ENTRY_LAYOUT.body + Math.max(0, firstEntry),
    column: firstOpenColumn(lines[firstEntry]?.row),
  };

  return {
    ...emptyPlan(sheetNames.da.entry),
    tabColor: COLORS.title,
    values: [...headValues(input, language), ...bodyValues(input, lines, language)],
    formulas: [
      {
        box: { row: ENTRY_LAYOUT.summary, column: 0, rows: 1, columns: 1 },
        formula: summaryFormula(first, first + height - 1, rows.length, language),
      },
      ...(rows.length === 0
        ? []
        : [
            { box: body("result"), formula: resultFormula(first) },
            { box: body("control"), formula: controlFormula(first, language) },
          ]),
    ],
    formats: [...headFormats(catalogue), ...bodyFormats(lines, height, language)],
    columnWidths: runsOf(widthsOf(rows)).map(({ row, rows: columns, value }) => ({
      column: row,
      columns,
      width: value,
    })),
    rowHeights: [
      { row: ENTRY_LAYOUT.title, rows: 1, height: 28 },
      { row: ENTRY_LAYOUT.header, rows: 1, height: HEADER_HEIGHT },
      ...bodyHeights(lines, language),
    ],
    hiddenColumns: hiddenColumns(input, rows),
    hiddenRows: [
      { row: ENTRY_LAYOUT.codes, rows: 1 },
      ...(catalogue.exampleFigures === true ? [] : [{ row: ENTRY_LAYOUT.banner, rows: 1 }]),
    ],
    validations: rows.length === 0 ? [] : validations(lines, body, language),
    conditionals: rows.length === 0 ? [] : conditionals(body),
    names: [{ name: ENTRY_NAME, box: { ...body("name"), columns: ENTRY_COLUMNS.length } }],
    frozen: { rows: ENTRY_LAYOUT.body, columns: COLUMN.period },
    protect: true,
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: { row: 0, column: 0, rows: ENTRY_LAYOUT.body + height, columns: COLUMN.findings },
      titleRows: { row: ENTRY_LAYOUT.header, rows: 1 },
      footer: { left: headerText(catalogue.title), right: texts.page("&P", "&N") },
      margins: MARGINS,
    },
    cursor,
  };
}

/** Keys of carried cells that have no row in the new sheet, so that whoever lays it can ask before they are lost. */
export function withoutRow(input: EntryInput): string[] {
  const keys = new Set(
    entryBlocks(input.catalogue, input.round, input.departments).flatMap(({ rows }) => rows.map(rowKey)),
  );
  return [...(input.carried?.keys() ?? [])].filter((key) => !keys.has(key));
}

/** In a header or footer `&` begins a code. */
export function headerText(text: string): string {
  return cutAtWord(text, 100).replaceAll("&", "&&");
}

/** A title of at most 32 characters, a message of at most 255. */
export function prompt(title: string, message: string): { title: string; message: string } {
  return { title: cutAtWord(title, PROMPT_LIMITS.title), message: cutAtWord(message, PROMPT_LIMITS.message) };
}

function headValues({ catalogue, round, departments }: EntryInput, language: Language): SheetPlan["values"] {
  const texts = entryText[language];
  const names = catalogue.departments.filter(({ id }) => departments.includes(id)).map(({ name }) => name);
  const facts = [
    ...(names.length > 1 && names.length === catalogue.departments.length
      ? [texts.allDepartments]
      : names.length > 0
        ? [texts.departments(names)]
        : []),
    texts.period(round.period),
    ...(round.deadline ? [texts.deadline(round.deadline)] : []),
    ...(round.contact ? [texts.contact(round.contact)] : []),
    ...(round.caseNumber ? [texts.caseNumber(round.caseNumber)] : []),
  ];
  const target = catalogue.groups.find(({ id }) => id === TARGET_GROUP)?.name ?? "";
  const headings: Partial<Record<EntryColumn, string>> = texts.headings;
  return [
    { row: ENTRY_LAYOUT.title, column: 0, cells: [[texts.title(catalogue.title)]] },
    { row: ENTRY_LAYOUT.facts, column: 0, cells: [[facts.join("   ")]] },
    { row: ENTRY_LAYOUT.target, column: 0, cells: [[target === "" ? null : texts.targetGroup(target)]] },
    { row: ENTRY_LAYOUT.summary, column: COLUMN.period, cells: [[texts.howTo]] },
    ...(catalogue.exampleFigures === true
      ? [{ row: ENTRY_LAYOUT.banner, column: 0, cells: [[texts.exampleFigures]] }]
      : []),
    {
      row: ENTRY_LAYOUT.codes,
      column: 0,
      cells: [[...ENTRY_COLUMNS], ENTRY_COLUMNS.map((code) => headings[code] ?? null)],
    },
  ];
}

function bodyValues(input: EntryInput, lines: readonly Line[], language: Language): SheetPlan["values"] {
  const texts = entryText[language];
  if (lines.length === 0) return [{ row: ENTRY_LAYOUT.body, column: 0, cells: [[texts.nothingDue]] }];
  const earlier = earlierFigures(input.catalogue, input.history);
  const entered = lines.map(({ row }) => (row === null ? {} : enteredCells(row, input.carried, language)));
  const block = (column: EntryColumn, cells: CellValue[][]) => ({
    row: ENTRY_LAYOUT.body,
    column: COLUMN[column],
    cells,
  });
  /** Only columns that hold something are sent. */
  const ifAny = (column: EntryColumn, codes: readonly EntryCell[]) => {
    const cells = entered.map((one) => codes.map((code) => one[code] ?? null));
    return cells.some((row) => row.some((cell) => cell !== null)) ? [block(column, cells)] : [];
  };
  return [
    block(
      "name",
      lines.map((line, index) => [...nameCells(line, language), entered[index]?.period ?? null]),
    ),
    ...ifAny("numerator", ["numerator", "denominator", "value"]),
    block(
      "previous",
      lines.map(({ row }) => earlierCells(row === null ? null : earlier(row))),
    ),
    ...ifAny("missing", ["missing", "basis"]),
    ...ifAny("thirdGeneration", ["thirdGeneration", "thirdGenerationReason"]),
    ...ifAny("seriesBreak", ["seriesBreak"]),
    ...ifAny("lower", ["lower", "upper"]),
    ...ifAny("remark", ["remark"]),
    block(
      "indicator",
      lines.map(({ row }) => technicalCells(row)),
    ),
  ];
}

function nameCells({ block, row }: Line, language: Language): CellValue[] {
  const texts = entryText[language];
  if (row === null) return [block.title ?? texts.withoutGoal, null, null];
  const earlier = row.definition === null ? "" : ` – ${texts.earlierDefinition(row.definition.until)}`;
  const unit = unitOf(row, language);
  const unitInName = unit === "" || fitsInFormat(unit) ? "" : ` (${unit})`;
  return [row.indicator.name + unitInName + earlier, row.category?.name ?? null, groupLabel(row, language)];
}

function groupLabel({ group, indicator }: PlannedRow, language: Language): string {
  if (group.id !== TARGET_GROUP) return group.name;
  const name = indicator.targetName ?? group.name;
  return indicator.targetName === undefined && name.length > LONGEST_GROUP_NAME
    ? entryText[language].target
    : name;
}

function enteredCells(
  row: PlannedRow,
  carried: CarriedCells | undefined,
  language: Language,
): Partial<Record<EntryCell, RawCell>> {
  const before = carried?.get(rowKey(row));
  if (before) return { period: row.period, ...before };
  const { thirdGeneration } = row.indicator;
  if (row.group.id !== TARGET_GROUP || thirdGeneration?.included !== true) return { period: row.period };
  return {
    period: row.period,
    thirdGeneration: choicesText[language].yes,
    thirdGenerationReason: thirdGeneration.reason ?? null,
  };
}

function earlierCells(earlier: EarlierFigures | null): CellValue[] {
  const { previous = null, baseline = null } = earlier ?? {};
  return [
    previous?.value ?? null,
    previous?.period ?? null,
    baseline?.value ?? null,
    baseline?.period ?? null,
  ];
}

/** In the order of the hidden columns; the last one, the marks, is written by the check. */
function technicalCells(row: PlannedRow | null): CellValue[] {
  if (row === null) return Array<CellValue>(COLUMN.marks - COLUMN.indicator).fill(null);
  return [
    row.indicator.id,
    row.group.id,
    row.category?.id ?? null,
    row.definition?.id ?? null,
    row.period,
    row.measure,
    row.decimals,
    row.min,
    row.max,
    row.whole ? 1 : null,
    row.indicator.basis === "required" ? 1 : null,
  ];
}

function headFormats(catalogue: Catalogue): SheetPlan["formats"] {
  const line = (row: number): Box => ({ row, column: 0, rows: 1, columns: 1 });
  return [
    { box: line(ENTRY_LAYOUT.title), style: TITLE },
    { box: { ...line(ENTRY_LAYOUT.facts), rows: 2 }, style: NOTE },
    { box: line(ENTRY_LAYOUT.summary), style: { bold: true, color: COLORS.title } },
    { box: { ...line(ENTRY_LAYOUT.summary), column: COLUMN.period }, style: NOTE },
    ...(catalogue.exampleFigures === true
      ? [{ box: { ...line(ENTRY_LAYOUT.banner), columns: VISIBLE_COLUMNS }, style: BANNER }]
      : []),
    { box: { ...line(ENTRY_LAYOUT.header), columns: VISIBLE_COLUMNS }, style: HEADER },
  ];
}

/** The whole table first, then what differs: runs of rows by column, never single cells. */
function bodyFormats(lines: readonly Line[], height: number, language: Language): SheetPlan["formats"] {
  const top = ENTRY_LAYOUT.body;
  const open = { locked: false, fill: COLORS.open };
  const box = (row: number, rows: number, column: EntryColumn, columns: number): Box => ({
    row,
    rows,
    column: COLUMN[column],
    columns,
  });
  const isRow = lines.map(({ row }) => (row === null ? null : true));
  const measures = lines.map(({ row }) => row?.measure ?? null);
  const formats = lines.map(({ row }) =>
    row === null ? null : numberFormat(row.decimals, unitOf(row, language)),
  );
  return [
    {
      box: box(top, height, "name", VISIBLE_COLUMNS),
      style: {
        vertical: "center",
        borders: { color: COLORS.line, sides: ["top", "bottom", "inner-horizontal", "inner-vertical"] },
      },
    },
    { box: box(top, height, "name", 3), style: { wrap: true } },
    { box: box(top, height, "findings", 1), style: { locked: false } },
    { box: box(top, height, "marks", 1), style: { locked: false } },
    ...runsOf(isRow, top).flatMap(({ row, rows }) => [
      { box: box(row, rows, "period", 1), style: { ...open, numberFormat: "@" } },
      { box: box(row, rows, "numerator", 3), style: { fill: COLORS.closed } },
      { box: box(row, rows, "missing", COLUMN.control - COLUMN.missing), style: { ...open, wrap: true } },
    ]),
    ...runsOf(measures, top).flatMap(({ row, rows, value }) => {
      if (value === "share") return [{ box: box(row, rows, "numerator", 3), style: open }];
      if (value === "mean") return [{ box: box(row, rows, "denominator", 2), style: open }];
      return [{ box: box(row, rows, "value", 1), style: open }];
    }),
    ...runsOf(formats, top).map(({ row, rows, value }) => ({
      box: box(row, rows, "result", COLUMN.baselinePeriod - COLUMN.result),
      style: { numberFormat: value },
    })),
    { box: box(top, height, "result", 1), style: { bold: true } },
    ...[...PERIOD_COLUMNS].map((code) => ({
      box: box(top, height, code as EntryColumn, 1),
      style: { horizontal: "center" as const },
    })),
    ...runsOf(
      lines.map(({ row }) => (row === null ? true : null)),
      top,
    ).map(({ row, rows }) => ({
      box: box(row, rows, "name", VISIBLE_COLUMNS),
      style: { ...BAND, wrap: false },
    })),
  ];
}

function unitOf(row: PlannedRow, language: Language): string {
  if (row.measure === "share") return row.indicator.unit ?? entryText[language].percent;
  return row.indicator.measure === row.measure ? (row.indicator.unit ?? "") : "";
}

function bodyHeights(lines: readonly Line[], language: Language): SheetPlan["rowHeights"] {
  const heights = lines.map(({ block, row }) => {
    if (row === null) return BAND_HEIGHT;
    const [name, category, group] = nameCells({ block, row }, language);
    return rowHeight([
      [String(name ?? ""), WIDTHS.name],
      [String(category ?? ""), WIDTHS.category],
      [String(group ?? ""), WIDTHS.groupName],
    ]);
  });
  return runsOf(heights, ENTRY_LAYOUT.body).map(({ row, rows, value }) => ({ row, rows, height: value }));
}

/** In the order of the columns. */
function widthsOf(rows: readonly PlannedRow[]): number[] {
  const longest = periodWidth(rows);
  return ENTRY_COLUMNS.slice(0, VISIBLE_COLUMNS).map((code) => {
    const width = WIDTHS[code as keyof typeof WIDTHS];
    return PERIOD_COLUMNS.has(code) ? Math.max(width, longest) : width;
  });
}

/** Own years are written at length; the columns of periods are as wide as the longest of them. */
function periodWidth(rows: readonly PlannedRow[]): number {
  return rows.reduce((widest, { period }) => Math.max(widest, period.length + 2), WIDTHS.period);
}

/** A column nobody in this workbook needs is hidden, not left out: the reader and the formulas know where all of them are. */
function hiddenColumns(
  { history, carried }: EntryInput,
  rows: readonly PlannedRow[],
): SheetPlan["hiddenColumns"] {
  const hasInterval =
    rows.some(({ indicator }) => indicator.measure === "mean" || indicator.measure === "index") ||
    history.some(({ lower, upper }) => lower !== null || upper !== null) ||
    [...(carried?.values() ?? [])].some(({ lower, upper }) => (lower ?? upper ?? null) !== null);
  const hidden: EntryColumn[] = [
    ...(rows.some(({ category }) => category !== null) ? [] : (["category"] as const)),
    ...(rows.some(({ indicator }) => indicator.basis === "required") ? [] : (["basis"] as const)),
    ...(rows.some(({ indicator }) => indicator.basis !== "not-applicable")
      ? []
      : (["thirdGeneration", "thirdGenerationReason"] as const)),
    ...(hasInterval ? [] : (["lower", "upper"] as const)),
  ];
  // What somebody has entered is never hidden from them.
  const used = new Set(
    [...(carried?.values() ?? [])].flatMap((cells) => ENTRY_CELLS.filter((cell) => cell in cells)),
  );
  return [
    ...hidden
      .filter((code) => !used.has(code as EntryCell))
      .map((code) => ({ column: COLUMN[code], columns: 1 })),
    { column: VISIBLE_COLUMNS, columns: ENTRY_COLUMNS.length - VISIBLE_COLUMNS },
  ];
}

function validations(
  lines: readonly Line[],
  body: (column: EntryColumn, columns?: number) => Box,
  language: Language,
): Validation[] {
  const { help, refused } = entryText[language];
  const first = ENTRY_LAYOUT.body + 1;
  const stop = (key: keyof typeof refused) => ({ error: { ...refused[key], style: "stop" as const } });
  const list = (column: "missing" | "basis" | "thirdGeneration", source: string): Validation => ({
    box: body(column),
    rule: { kind: "list", source },
    prompt: help[column],
    ...stop(column),
  });
  const hint = (column: "period" | "thirdGenerationReason" | "seriesBreak" | "remark"): Validation => ({
    box: body(column),
    rule: { kind: "none" },
    prompt: help[column],
  });
  return [
    hint("period"),
    ...numberValidations(lines, body, language),
    list("missing", LIST_NAMES.missing),
    list("basis", LIST_NAMES.basis),
    list("thirdGeneration", LIST_NAMES.yes),
    hint("thirdGenerationReason"),
    hint("seriesBreak"),
    {
      box: body("lower", 2),
      rule: { kind: "formula", formula: numberRule("lower", first) },
      prompt: help.interval,
      ...stop("interval"),
    },
    hint("remark"),
  ];
}

/**
 * The rules are the same for all rows. While there are few indicators, each brings its own words to the cells where its
 * figure is entered first; the other cells, and all cells in large catalogues, say what the column is for.
 */
function numberValidations(
  lines: readonly Line[],
  body: (column: EntryColumn, columns?: number) => Box,
  language: Language,
): Validation[] {
  const { help, refused } = entryText[language];
  const counts = (run: Rows, words: Validation["prompt"]): Validation => ({
    box: { ...body("numerator", 2), ...run },
    rule: { kind: "formula", formula: countsRule(run.row + 1) },
    prompt: words,
    error: { ...refused.numbers, style: "stop" },
  });
  const value = (run: Rows, words: Validation["prompt"]): Validation => ({
    box: { ...body("value"), ...run },
    rule: { kind: "formula", formula: valueRule(run.row + 1) },
    prompt: words,
    error: { ...refused.value, style: "stop" },
  });
  const indicators = new Set(lines.flatMap(({ row }) => (row === null ? [] : [row.indicator.id])));
  if (indicators.size > MOST_PROMPTED_INDICATORS) {
    const { row, rows } = body("value");
    return [counts({ row, rows }, help.numbers), value({ row, rows }, help.value)];
  }
  const runs = (key: (row: PlannedRow) => string | null) =>
    runsOf(
      lines.map(({ row }) => (row === null ? null : key(row))),
      ENTRY_LAYOUT.body,
    );
  const wordsOf = (run: Rows): Validation["prompt"] => {
    const planned = lines[run.row - ENTRY_LAYOUT.body]?.row;
    return planned ? indicatorPrompt(planned, language) : undefined;
  };
  const isShare = (row: PlannedRow) => row.measure === "share";
  return [
    ...runs((row) => (isShare(row) ? row.indicator.id : null)).map((run) =>
      counts(rowsOf(run), wordsOf(run)),
    ),
    ...runs((row) => (row.measure === "mean" ? "mean" : null)).map((run) =>
      counts(rowsOf(run), help.numbers),
    ),
    ...runs((row) => (isShare(row) ? null : row.indicator.id)).map((run) => value(rowsOf(run), wordsOf(run))),
    ...runs((row) => (isShare(row) ? "share" : null)).map((run) => value(rowsOf(run), help.value)),
  ];
}

type Rows = Pick<Box, "row" | "rows">;

function rowsOf({ row, rows }: Rows): Rows {
  return { row, rows };
}

/** Unit and source first: they are short, and the definition may be cut. */
function indicatorPrompt(row: PlannedRow, language: Language): { title: string; message: string } {
  const texts = entryText[language];
  const { name, definition, source } = row.indicator;
  const unit = unitOf(row, language);
  const parts = [
    texts.whatToEnter[row.measure],
    ...(unit === "" ? [] : [texts.unit(unit.replace(/\.$/, ""))]),
    ...(source ? [texts.source(source.replace(/\.$/, ""))] : []),
    definition,
  ];
  return prompt(name, parts.join(" "));
}

/** Worst first; what the check has marked stands above what the formulas see. */
function conditionals(body: (column: EntryColumn, columns?: number) => Box): Conditional[] {
  const first = ENTRY_LAYOUT.body + 1;
  const codes = ENTRY_LAYOUT.codes + 1;
  const cell = (column: EntryColumn) => `${columnLetters(COLUMN[column])}${first}`;
  const held = (column: EntryColumn) => `$${cell(column)}`;
  const entry = body("period", COLUMN.control - COLUMN.period);
  const marked = (severity: "E" | "W") =>
    `=ISNUMBER(SEARCH("${severity}:"&${columnLetters(COLUMN.period)}$${codes}&";",${held("marks")}))`;
  return [
    { box: entry, formula: marked("E"), style: ERROR_MARK, stopIfTrue: true },
    { box: entry, formula: marked("W"), style: WARNING_MARK, stopIfTrue: true },
    {
      box: body("numerator", 3),
      formula: `=AND(LEFT(${held("control")},1)="!",${cell("numerator")}<>"")`,
      style: ERROR_MARK,
      stopIfTrue: true,
    },
    {
      box: body("control"),
      formula: `=LEFT(${held("control")},1)="!"`,
      style: { ...ERROR_MARK, bold: true },
    },
    {
      // A share needs its counts or its percentage, not both: the other cells are no longer asked for.
      box: body("numerator", 3),
      formula: `=AND(${held("measure")}="share",${cell("numerator")}="",OR(AND(COLUMN(${cell("numerator")})=${COLUMN.value + 1},${held("numerator")}<>"",${held("denominator")}<>""),AND(${held("value")}<>"",${held("numerator")}="",${held("denominator")}="")))`,
      style: { fill: COLORS.filled },
    },
    {
      box: body("numerator", 3),
      formula: `=AND(${held("missing")}<>"",${held("indicator")}<>"")`,
      style: { fill: COLORS.closed },
      stopIfTrue: true,
    },
    {
      box: body("numerator", 3),
      formula: `=AND(${cell("numerator")}<>"",${held("indicator")}<>"")`,
      style: { fill: COLORS.filled },
    },
    {
      box: body("missing", COLUMN.control - COLUMN.missing),
      formula: `=AND(${cell("missing")}<>"",${held("indicator")}<>"")`,
      style: { fill: COLORS.filled },
    },
    {
      box: body("name"),
      formula: `=AND(${held("indicator")}<>"",${held("indicator")}=$${columnLetters(COLUMN.indicator)}${first - 1})`,
      style: { color: COLORS.quiet },
    },
  ];
}

function firstOpenColumn(row: PlannedRow | null | undefined): number {
  if (row?.measure === "share") return COLUMN.numerator;
  if (row?.measure === "mean") return COLUMN.denominator;
  return COLUMN.value;
}
