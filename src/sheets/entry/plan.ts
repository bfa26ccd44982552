// The entry sheet: one row per figure that a department is asked for. Its reader is in entry-read.ts.
import type { Catalogue } from "../../barometer/catalogue";
import { TARGET_GROUP, type Figure } from "../../barometer/figure";
import { comparePeriods, previousPeriods, sameKind } from "../../barometer/period";
import type { Round } from "../../barometer/round";
import { ENTRY_CELLS, type EntryCell, type RawCell } from "../../checks/types";
import { choicesText } from "../../text/words/choices";
import { entryText } from "../../text/sheets/entry";
import { formatDate } from "../../text/said/dates";
import type { Language } from "../../text/language";
import { formatNumber } from "../../text/said/numbers";
import { sheetNames } from "../../text/sheets/names";
import type { CarriedCells } from "./carried";
import { earlierFigures, type EarlierFigures } from "./earlier";
import { COLUMN, ENTRY_COLUMNS, TYPED_COLUMNS, VISIBLE_COLUMNS, type EntryColumn } from "./columns";
import {
  controlFormula,
  countsRule,
  DEPARTMENT_SEPARATOR,
  isPicked,
  numberRule,
  resultFormula,
  summaryFormula,
  valueRule,
} from "./formulas";
import { entryBlocks, rowKey, type EntryBlock, type PlannedRow } from "./rows";
import {
  BAND,
  BANNER,
  type Box,
  type CellValue,
  COLORS,
  columnLetters,
  type Conditional,
  emptyPlan,
  ERROR_MARK,
  fitsInFormat,
  groupNameShown,
  HEADER,
  headerText,
  MARGINS,
  NOTE,
  numberFormat,
  pagesOf,
  prompt,
  rowHeight,
  runsOf,
  type SheetPlan,
  type Style,
  TITLE,
  type Validation,
  WARNING_MARK,
} from "../plan";
import { LIST_NAMES } from "./drop-downs";

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
  /** The sentence that says who has finished. */
  ready?: string | null;
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

/** Where it stands that the department has finished: beside the first columns, in view when the sheet is opened. */
export const READY_PLACE = { row: ENTRY_LAYOUT.target, column: COLUMN.period } as const;

/** Workbook name on the rows of the table: finds the sheet again when somebody has renamed it. */
export const ENTRY_NAME = "barometer_entry";

/** Excel's limits for what is shown when a cell is selected. */
export /**
 * With more indicators than these the cells say what their column is for, not what their row is about: an indicator's
 * own words in every open cell cost about 14 kilobytes of request, those where its figure is typed about 4.
 */
const MOST_PROMPTED_INDICATORS = { everywhere: 20, atFigures: 200 } as const;

/** A group's name longer than this stands once above the table, and the rows say "Målgruppen". */
const LONGEST_GROUP_NAME = 48;

const WIDTHS = {
  name: 36,
  category: 20,
  groupName: 24,
  period: 9,
  numerator: 8,
  denominator: 8,
  value: 8,
  result: 11,
  previous: 11,
  previousPeriod: 10,
  baseline: 14,
  baselinePeriod: 14,
  missing: 17,
  basis: 13,
  remark: 24,
  department: 22,
  control: 19,
  thirdGeneration: 12,
  thirdGenerationReason: 18,
  seriesBreak: 12,
  lower: 10,
  upper: 10,
  findings: 60,
} satisfies Partial<Record<EntryColumn, number>>;

const PERIOD_COLUMNS: ReadonlySet<string> = new Set(["period", "previousPeriod", "baselinePeriod"]);

const HEADER_HEIGHT = 48;
const BAND_HEIGHT = 20;
/** The lines above the headings. */
const HEAD_HEIGHT = 90;

/** One line of the table: a heading, a row, or what is told below a row. */
interface Line {
  block: EntryBlock;
  row: PlannedRow | null;
  note?: string;
}

/** Where the department is picked, in a workbook of several. */
const PICKER = { row: ENTRY_LAYOUT.target, column: 0, rows: 1, columns: 1 } as const;
const PICKER_ADDRESS = `$A$${PICKER.row + 1}`;

export function planEntry(input: EntryInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = entryText[language];
  const earlier = earlierFigures(catalogue, input.history);
  const lines = linesOf(input, earlier, language);
  const rows = lines.flatMap(({ row }) => row ?? []);
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
  const names = pickedNames(input, rows);
  const picker = names.length === 0 ? undefined : PICKER_ADDRESS;
  const widths = widthsOf(rows);
  const hidden = hiddenColumns(input, rows, rows.map(earlier));
  const heights =
    lines.length === 0
      ? [rowHeight([[texts.nothingDue, WIDTHS.name]])]
      : lines.map((line) => heightOf(line, input, language));
  const printed = printedColumns(input, rows);

  return {
    ...emptyPlan(sheetNames.da.entry),
    tabColor: COLORS.title,
    values: [
      ...headValues(input, names, language),
      ...readyValues(input),
      ...bodyValues(input, lines, language),
    ],
    formulas: [
      {
        box: { row: ENTRY_LAYOUT.summary, column: 0, rows: 1, columns: 1 },
        formula: summaryFormula(
          first,
          first + height - 1,
          picker === undefined ? rows.length : null,
          language,
        ),
      },
      ...(rows.length === 0
        ? []
        : [
            { box: body("result"), formula: resultFormula(first) },
            { box: body("control"), formula: controlFormula(first, language, picker) },
          ]),
    ],
    formats: [...headFormats(catalogue, names.length > 0), ...bodyFormats(lines, height, language)],
    columnWidths: runsOf(widths).map(({ row, rows: columns, value }) => ({
      column: row,
      columns,
      width: value,
    })),
    rowHeights: [
      { row: ENTRY_LAYOUT.title, rows: 1, height: 28 },
      { row: ENTRY_LAYOUT.header, rows: 1, height: HEADER_HEIGHT },
      ...runsOf(heights, ENTRY_LAYOUT.body).map(({ row, rows: count, value }) => ({
        row,
        rows: count,
        height: value,
      })),
    ],
    hiddenColumns: hidden,
    hiddenRows: [
      { row: ENTRY_LAYOUT.codes, rows: 1 },
      ...(catalogue.exampleFigures === true ? [] : [{ row: ENTRY_LAYOUT.banner, rows: 1 }]),
    ],
    validations: [
      ...(rows.length === 0 ? [] : validations(lines, hidden, body, language)),
      ...(picker === undefined ? [] : [pickerValidation(language)]),
    ],
    conditionals: [
      ...(picker === undefined ? [] : [othersGrey(body("name", VISIBLE_COLUMNS), picker, language)]),
      ...(rows.length === 0 ? [] : conditionals(body)),
    ],
    names: [
      { name: ENTRY_NAME, box: { ...body("name"), columns: ENTRY_COLUMNS.length } },
      ...(picker === undefined
        ? []
        : [
            {
              name: LIST_NAMES.departments,
              box: { ...PICKER, column: COLUMN.indicator, columns: names.length },
            },
          ]),
    ],
    frozen: { rows: ENTRY_LAYOUT.body, columns: COLUMN.period },
    protect: true,
    commentable: true,
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: { row: 0, column: 0, rows: ENTRY_LAYOUT.body + height, columns: printed },
      titleRows: { row: ENTRY_LAYOUT.header, rows: 1 },
      footer: { left: headerText(catalogue.title), right: texts.page("&P", "&N") },
      margins: MARGINS,
      ...pagesOf({
        orientation: "landscape",
        margins: MARGINS,
        widths: widths.filter((_, column) => column < printed && !isHidden(hidden, column)),
        top: HEAD_HEIGHT + HEADER_HEIGHT,
        repeated: HEADER_HEIGHT,
        rows: lines.map((line, index) => ({
          height: heights[index] ?? 0,
          keepWithNext: isHeading(line) || isOfOneFigure(line, lines[index + 1]),
        })),
        first: ENTRY_LAYOUT.body,
      }),
    },
    cursor,
  };
}

function linesOf(
  { catalogue, round, departments }: Pick<EntryInput, "catalogue" | "round" | "departments">,
  earlier: (row: PlannedRow) => EarlierFigures,
  language: Language,
): Line[] {
  return entryBlocks(catalogue, round, departments).flatMap((block): Line[] => [
    { block, row: null },
    ...block.rows.flatMap((row): Line[] => [
      { block, row },
      ...earlierCohorts(row, earlier(row), language).map((note) => ({ block, row: null, note })),
    ]),
  ]);
}

/** The rows of the table from its first, each with what is entered in it; null for headings and for what is told below a row. */
export function entryTable(input: Omit<EntryInput, "ready" | "carried">): (PlannedRow | null)[] {
  const earlier = earlierFigures(input.catalogue, input.history);
  return linesOf(input, earlier, input.language ?? input.catalogue.language).map(({ row }) => row);
}

/** Keys of carried cells that have no row in the new sheet, so that whoever lays it can ask before they are lost. */
export function withoutRow(input: EntryInput): string[] {
  const keys = new Set(
    entryBlocks(input.catalogue, input.round, input.departments).flatMap(({ rows }) => rows.map(rowKey)),
  );
  return [...(input.carried?.keys() ?? [])].filter((key) => !keys.has(key));
}

function readyValues({ ready }: EntryInput): SheetPlan["values"] {
  return ready ? [{ ...READY_PLACE, cells: [[ready]] }] : [];
}

function headValues(
  { catalogue, round, departments }: EntryInput,
  pickable: readonly string[],
  language: Language,
): SheetPlan["values"] {
  const texts = entryText[language];
  const names = catalogue.departments.filter(({ id }) => departments.includes(id)).map(({ name }) => name);
  const target = catalogue.groups.find(({ id }) => id === TARGET_GROUP);
  const targetFact =
    target === undefined ? [] : [texts.targetGroup(groupNameShown(target, catalogue, language))];
  const isPickable = pickable.length > 0;
  const facts = [
    // The picker names the departments.
    ...(isPickable || names.length === 0
      ? []
      : names.length > 1 && names.length === catalogue.departments.length
        ? [texts.allDepartments]
        : [texts.departments(names)]),
    ...(round.title === round.period ? [] : [round.title]),
    texts.period(round.period),
    ...(round.deadline ? [texts.deadline(formatDate(round.deadline, language))] : []),
    ...(round.contact ? [texts.contact(round.contact)] : []),
    ...(round.caseNumber ? [texts.caseNumber(round.caseNumber)] : []),
    ...(isPickable ? targetFact : []),
  ];
  const headings: Partial<Record<EntryColumn, string>> = texts.headings;
  return [
    { row: ENTRY_LAYOUT.title, column: 0, cells: [[texts.title(catalogue.title)]] },
    { row: ENTRY_LAYOUT.facts, column: 0, cells: [[facts.join("   ")]] },
    ...(isPickable
      ? [
          { row: PICKER.row, column: PICKER.column, cells: [[texts.allDepartments]] },
          { row: PICKER.row, column: COLUMN.indicator, cells: [[...pickable]] },
        ]
      : [{ row: ENTRY_LAYOUT.target, column: 0, cells: [[targetFact[0] ?? null]] }]),
    {
      row: ENTRY_LAYOUT.summary,
      column: COLUMN.period,
      cells: [[(isPickable ? `${texts.pickDepartment} ` : "") + texts.howTo]],
    },
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
    ...ifAny("remark", ["remark"]),
    ...(hasPicker(input)
      ? [
          block(
            "department",
            lines.map(({ row }) => [row === null ? null : departmentsOf(row, input)]),
          ),
        ]
      : []),
    ...ifAny("thirdGeneration", ["thirdGeneration", "thirdGenerationReason"]),
    ...ifAny("seriesBreak", ["seriesBreak"]),
    ...ifAny("lower", ["lower", "upper"]),
    block(
      "indicator",
      lines.map(({ row }) => technicalCells(row)),
    ),
  ];
}

function nameCells({ block, row, note }: Line, language: Language): CellValue[] {
  const texts = entryText[language];
  if (note !== undefined) return [note, null, null];
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

function headFormats(catalogue: Catalogue, isPickable: boolean): SheetPlan["formats"] {
  const line = (row: number): Box => ({ row, column: 0, rows: 1, columns: 1 });
  return [
    { box: line(ENTRY_LAYOUT.title), style: TITLE },
    { box: { ...line(ENTRY_LAYOUT.facts), rows: 2 }, style: NOTE },
    { box: line(ENTRY_LAYOUT.summary), style: { bold: true, color: COLORS.title } },
    { box: { ...line(ENTRY_LAYOUT.summary), column: COLUMN.period }, style: NOTE },
    // Written by a job while the sheet is protected, so it must be open.
    {
      box: { ...READY_PLACE, rows: 1, columns: 1 },
      style: { bold: true, color: COLORS.title, locked: false },
    },
    ...(isPickable ? [{ box: PICKER, style: PICKER_STYLE }] : []),
    ...(catalogue.exampleFigures === true
      ? [{ box: { ...line(ENTRY_LAYOUT.banner), columns: VISIBLE_COLUMNS }, style: BANNER }]
      : []),
    { box: { ...line(ENTRY_LAYOUT.header), columns: VISIBLE_COLUMNS }, style: HEADER },
  ];
}

const PICKER_STYLE: Style = {
  bold: true,
  fill: COLORS.open,
  color: COLORS.ink,
  locked: false,
  borders: { color: COLORS.title, sides: ["top", "bottom", "left", "right"] },
};

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
      ...CHOSEN_COLUMNS.map(({ column, columns }) => ({
        box: { row, rows, column, columns },
        style: { ...open, wrap: true },
      })),
      { box: box(row, rows, "department", 1), style: { wrap: true } },
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
      lines.map((line) => (isHeading(line) ? "band" : line.note === undefined ? null : "note")),
      top,
    ).map(({ row, rows, value }) => ({
      box: box(row, rows, "name", VISIBLE_COLUMNS),
      style: { ...(value === "band" ? BAND : NOTE), wrap: false },
    })),
  ];
}

function unitOf(row: PlannedRow, language: Language): string {
  if (row.measure === "share") return row.indicator.unit ?? entryText[language].percent;
  return row.indicator.measure === row.measure ? (row.indicator.unit ?? "") : "";
}

function heightOf(line: Line, input: EntryInput, language: Language): number {
  const { row } = line;
  if (row === null) return BAND_HEIGHT;
  const [name, category, group] = nameCells(line, language);
  return rowHeight([
    [String(name ?? ""), WIDTHS.name],
    [String(category ?? ""), WIDTHS.category],
    [String(group ?? ""), WIDTHS.groupName],
    [hasPicker(input) ? departmentsOf(row, input) : "", WIDTHS.department],
  ]);
}

/** The groups of one indicator are read together, and a row with what is told below it. */
function isOfOneFigure({ row }: Line, next: Line | undefined): boolean {
  if (row === null || next === undefined) return false;
  if (next.row === null) return next.note !== undefined;
  return next.row.indicator === row.indicator && next.row.category === row.category;
}

function isHeading({ row, note }: Line): boolean {
  return row === null && note === undefined;
}

/** A workbook of several departments lets each look at its own rows. */
function hasPicker({ departments }: EntryInput): boolean {
  return departments.length > 1;
}

/** What can be picked: all, or one of the departments; nothing where there is no choice to make. */
function pickedNames(input: EntryInput, rows: readonly PlannedRow[]): string[] {
  if (!hasPicker(input) || rows.length === 0) return [];
  const language = input.language ?? input.catalogue.language;
  const here = input.catalogue.departments.filter(({ id }) => input.departments.includes(id));
  return [entryText[language].allDepartments, ...here.map(({ name }) => name)];
}

/** A joint indicator belongs to each of its departments. */
function departmentsOf({ indicator }: PlannedRow, { catalogue, departments }: EntryInput): string {
  return catalogue.departments
    .filter(({ id }) => departments.includes(id) && indicator.departments.includes(id))
    .map(({ name }) => name)
    .join(DEPARTMENT_SEPARATOR);
}

/** A cohort's earlier years of arrival stand below it, those that are asked for also without a figure. */
function earlierCohorts(row: PlannedRow, { all }: EarlierFigures, language: Language): string[] {
  const { cohort, first } = row.indicator.period;
  if (cohort !== true) return [];
  const texts = entryText[language];
  const unit = unitOf(row, language);
  const after = unit === "" || !fitsInFormat(unit) ? "" : ` ${unit}`;
  const values = new Map(
    all.map(({ period, value }) => [period, `${formatNumber(value, row.decimals, language)}${after}`]),
  );
  const periods = [...new Set([...askedCohorts(row.period, first), ...values.keys()])].sort(comparePeriods);
  if (periods.length === 0) return [];
  const cohorts = periods.map((period) => `${period}: ${values.get(period) ?? texts.missingCohort}`);
  return [texts.earlierCohorts(groupLabel(row, language), cohorts)];
}

/** From the first cohort that is asked for until the row's own; more than a century of them is a slip of the pen. */
function askedCohorts(until: string, first: string | undefined): string[] {
  if (first === undefined) return [];
  const before = previousPeriods(until, MOST_COHORTS);
  return sameKind(first, until) ? before.filter((period) => comparePeriods(period, first) >= 0) : [];
}

const MOST_COHORTS = 100;

/** Columns from the left that go on paper: those that few rows need only where they hold something. */
function printedColumns({ carried }: EntryInput, rows: readonly PlannedRow[]): number {
  const isUsed = [...(carried?.values() ?? [])].some((cells) => DETAIL_CELLS.some((code) => code in cells));
  const isGiven = rows.some(({ indicator }) => indicator.thirdGeneration?.included === true);
  return isUsed || isGiven ? COLUMN.upper + 1 : COLUMN.control + 1;
}

const DETAIL_CELLS = ENTRY_CELLS.filter((code) => COLUMN[code] > COLUMN.control);

/** Where something is chosen or told, rather than counted. */
const CHOSEN_COLUMNS = TYPED_COLUMNS.filter(({ column }) => column >= COLUMN.missing);

function isHidden(hidden: SheetPlan["hiddenColumns"], column: number): boolean {
  return hidden.some((span) => column >= span.column && column < span.column + span.columns);
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
  input: EntryInput,
  rows: readonly PlannedRow[],
  earlier: readonly EarlierFigures[],
): SheetPlan["hiddenColumns"] {
  const { history, carried } = input;
  const hasInterval =
    rows.some(({ indicator }) => indicator.measure === "mean" || indicator.measure === "index") ||
    history.some(({ lower, upper }) => lower !== null || upper !== null) ||
    [...(carried?.values() ?? [])].some(({ lower, upper }) => (lower ?? upper ?? null) !== null);
  const hidden: EntryColumn[] = [
    ...(rows.some(({ category }) => category !== null) ? [] : (["category"] as const)),
    ...(earlier.some(({ previous }) => previous !== null) ? [] : (["previous", "previousPeriod"] as const)),
    ...(earlier.some(({ baseline }) => baseline !== null) ? [] : (["baseline", "baselinePeriod"] as const)),
    ...(rows.some(({ indicator }) => indicator.basis === "required") ? [] : (["basis"] as const)),
    ...(rows.some(({ indicator }) => indicator.basis !== "not-applicable")
      ? []
      : (["thirdGeneration", "thirdGenerationReason"] as const)),
    ...(hasPicker(input) ? [] : (["department"] as const)),
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

/**
 * Rules are the same for all rows. While there are few indicators each brings its own words to every cell that is open
 * in its rows; in large catalogues the cells say what their column is for.
 */
function validations(
  lines: readonly Line[],
  hidden: SheetPlan["hiddenColumns"],
  body: (column: EntryColumn, columns?: number) => Box,
  language: Language,
): Validation[] {
  const { help, refused } = entryText[language];
  const indicators = new Set(lines.flatMap(({ row }) => (row === null ? [] : [row.indicator.id])));
  const stop = (key: keyof typeof refused) => ({ error: { ...refused[key], style: "stop" as const } });
  const rule = (formula: string): Validation["rule"] => ({ kind: "formula", formula });
  const list = (source: string): Validation["rule"] => ({ kind: "list", source });

  const column = (
    code: EntryColumn,
    columns: number,
    key: keyof typeof help,
    asked: (row: number) => Pick<Validation, "rule" | "error">,
    wanted: (row: PlannedRow) => boolean = () => true,
  ): Validation[] => {
    const box = body(code, columns);
    const first = box.row + 1;
    const { atFigures, everywhere } = MOST_PROMPTED_INDICATORS;
    const most = key === "numbers" || key === "value" ? atFigures : everywhere;
    if (indicators.size > most || isHidden(hidden, COLUMN[code]))
      return [{ box, prompt: help[key], ...asked(first) }];
    const runs = runsOf(
      lines.map(({ row }) =>
        row !== null && wanted(row) ? `${row.indicator.id}/${row.definition?.id ?? ""}` : null,
      ),
      ENTRY_LAYOUT.body,
    );
    return runs.map(({ row, rows }) => {
      const planned = lines[row - ENTRY_LAYOUT.body]?.row;
      return {
        box: { ...box, row, rows },
        ...(planned ? { prompt: cellPrompt(planned, key, language) } : {}),
        ...asked(row + 1),
      };
    });
  };
  const free = (): Pick<Validation, "rule"> => ({ rule: { kind: "none" } });
  return [
    ...column("period", 1, "period", free),
    ...column(
      "numerator",
      2,
      "numbers",
      (row) => ({ rule: rule(countsRule(row)), ...stop("numbers") }),
      ({ measure }) => measure === "share" || measure === "mean",
    ),
    ...column("value", 1, "value", (row) => ({ rule: rule(valueRule(row)), ...stop("value") })),
    ...column("missing", 1, "missing", () => ({ rule: list(LIST_NAMES.missing), ...stop("missing") })),
    ...column("basis", 1, "basis", () => ({ rule: list(LIST_NAMES.basis), ...stop("basis") })),
    ...column("remark", 1, "remark", free),
    ...column("thirdGeneration", 1, "thirdGeneration", () => ({
      rule: list(LIST_NAMES.yes),
      ...stop("thirdGeneration"),
    })),
    ...column("thirdGenerationReason", 1, "thirdGenerationReason", free),
    ...column("seriesBreak", 1, "seriesBreak", free),
    ...column("lower", 2, "interval", (row) => ({
      rule: rule(numberRule("lower", row)),
      ...stop("interval"),
    })),
  ];
}

function pickerValidation(language: Language): Validation {
  const { help, refused } = entryText[language];
  return {
    box: PICKER,
    rule: { kind: "list", source: LIST_NAMES.departments },
    prompt: help.department,
    error: { ...refused.department, style: "stop" },
  };
}

/** What the cell is for, then unit and source: they are short, and the definition may be cut. */
function cellPrompt(
  row: PlannedRow,
  key: keyof (typeof entryText)[Language]["help"],
  language: Language,
): { title: string; message: string } {
  const texts = entryText[language];
  const { name, definitions = [], source } = row.indicator;
  const earlier = definitions.find(({ id }) => id === row.definition?.id);
  const definition = earlier?.text ?? row.indicator.definition;
  const unit = unitOf(row, language);
  const isCount = key === "numbers" || (key === "value" && row.measure !== "share");
  const parts = [
    isCount ? texts.whatToEnter[row.measure] : texts.help[key].message,
    ...(unit === "" ? [] : [texts.unit(unit.replace(/\.$/, ""))]),
    ...(source ? [texts.source(source.replace(/\.$/, ""))] : []),
    definition,
  ];
  return prompt(name, parts.join(" "));
}

/** Above all other marks: whoever has picked a department need not see what is wrong in another's rows. */
function othersGrey(box: Box, picker: string, language: Language): Conditional {
  const row = box.row + 1;
  return {
    box,
    formula: `=AND($${columnLetters(COLUMN.indicator)}${row}<>"",NOT(${isPicked(row, language, picker)}))`,
    style: { fill: COLORS.closed, color: COLORS.quiet },
    stopIfTrue: true,
  };
}

/** Worst first; what the check has marked stands above what the formulas see. */
function conditionals(body: (column: EntryColumn, columns?: number) => Box): Conditional[] {
  const first = ENTRY_LAYOUT.body + 1;
  const codes = ENTRY_LAYOUT.codes + 1;
  const cell = (column: EntryColumn) => `${columnLetters(COLUMN[column])}${first}`;
  const held = (column: EntryColumn) => `$${cell(column)}`;
  const entry = body("period", COLUMN.findings - COLUMN.period);
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
    ...CHOSEN_COLUMNS.map(({ column, columns }) => ({
      box: { ...body("missing"), column, columns },
      formula: `=AND(${columnLetters(column)}${first}<>"",${held("indicator")}<>"")`,
      style: { fill: COLORS.filled },
    })),
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
