// The workbook as plain data: what load fills, members change, calculation and view read, save writes.
import type { CellInput, RangeBox } from "../types";
import type { SheetChart } from "./charts";
import type { SheetComment } from "./comments";
import type { StyleTable } from "./styles";
import { createStyleTable } from "./styles";
import type { StructureProtection } from "./structure";

export interface ErrorValue {
  /** `#N/A`, `#REF!` … */
  error: string;
}

export type Scalar = string | number | boolean | null | ErrorValue;

/** Zero-based coordinates everywhere. */
export interface Cell {
  value: Scalar;
  /** English, with its leading "="; null for a constant. */
  formula: string | null;
  style: number;
  extra?: CellExtra;
}

/** What few cells carry. `richText` and `note` are kept as the file had them. */
export interface CellExtra {
  link?: CellLink;
  richText?: unknown;
  note?: unknown;
  /** The cells a legacy array formula fills (A1). */
  array?: { area: string };
  /** The value was spilled here by a formula beside. */
  spilled?: true;
}

export interface CellLink {
  target: string;
  tip?: string;
}

export interface Row {
  cells: Map<number, Cell>;
  /** Points; null for the default. */
  height: number | null;
  hidden: boolean;
  style: number | null;
}

export interface Column {
  /** Characters, as the file has it; null for the default. */
  width: number | null;
  hidden: boolean;
  style: number | null;
}

export interface ValidationRule {
  type: "any" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  operator: string | null;
  /** Without "=", English; numbers as text. */
  formulas: string[];
  ignoreBlanks: boolean;
  showPrompt: boolean;
  promptTitle: string;
  prompt: string;
  showError: boolean;
  errorStyle: "stop" | "warning" | "information";
  errorTitle: string;
  error: string;
  dropDown: boolean;
}

export interface Validation {
  boxes: RangeBox[];
  rule: ValidationRule;
}

export interface Conditional {
  id: string;
  boxes: RangeBox[];
  /** Lower comes first; unique in a sheet. */
  priority: number;
  stopIfTrue: boolean;
  rule:
    | { kind: "custom"; /** Without "=". */ formula: string; style: number }
    /** Kept as the file had it. */
    | { kind: "kept"; options: Record<string, unknown> };
}

export interface Table {
  id: string;
  name: string;
  /** With the header row. */
  box: RangeBox;
  headers: boolean;
  totals: boolean;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: string[];
}

export interface DefinedName {
  id: string;
  name: string;
  /** Sheet id, or null for the workbook. */
  scope: string | null;
  /** Without "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface Protection {
  options: Record<string, boolean | string>;
  password: string | null;
  /** The hash a file came with; kept so that saving keeps the password. */
  kept?: Record<string, unknown>;
}

/** Points; `null` stands for "as the application decides". */
export interface Page {
  orientation: "portrait" | "landscape";
  paperSize: number | null;
  zoom: { scale: number } | { fitWidth: number | null; fitHeight: number | null };
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draft: boolean;
  /** Excel's own codes: `&L…&C…&R…`. */
  header: string;
  footer: string;
  /** Of the first page and of even pages, where they differ. */
  first: { header: string; footer: string };
  even: { header: string; footer: string };
  differs: { first: boolean; even: boolean };
  printArea: RangeBox[];
  titleRows: { row: number; rows: number } | null;
  titleColumns: { column: number; columns: number } | null;
  /** Zero-based rows that start a page. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface Sheet {
  /** As `Worksheet.id`. */
  id: string;
  /** What the calculation engine knows it by. */
  number: number;
  name: string;
  visibility: Visibility;
  tabColor: string | null;
  showGridlines: boolean;
  rows: Map<number, Row>;
  columns: Map<number, Column>;
  merges: RangeBox[];
  validations: Validation[];
  conditionals: Conditional[];
  tables: Table[];
  protection: Protection | null;
  page: Page;
  frozen: { rows: number; columns: number };
  selection: RangeBox;
  /** Points. */
  defaultRowHeight: number;
  /** Characters. */
  defaultColumnWidth: number;
  comments: readonly SheetComment[];
  /** The same as the file had them: what differs is written anew. */
  loadedComments: readonly SheetComment[];
  charts: readonly SheetChart[];
  /** The same as the file had them. */
  loadedCharts: readonly SheetChart[];
  /** The sheet's name in the file it came from; null when it was added here. */
  origin: string | null;
  formulaCells: number;
  /** While the add-in writes: what stood in the cells before, so that a person can take it back. */
  journal: Journal | null;
  /** Set when it was deleted; ranges of it that the client still holds then fail. */
  removed: boolean;
}

export interface Remembered {
  value: Scalar;
  formula: string | null;
  style: number;
}

/** By row, then column. */
export type Journal = Map<number, Map<number, Remembered>>;

export interface Book {
  /** In the order of the tabs. */
  sheets: Sheet[];
  names: DefinedName[];
  styles: StyleTable;
  active: string;
  /** Null while sheets may be added, deleted, moved, renamed, shown and hidden. */
  structure: StructureProtection | null;
  /** Whether formulas are calculated only when somebody asks. */
  calculation: "automatic" | "automaticExceptTables" | "manual";
  /** The bytes it was opened from; null for a new workbook. */
  original: Uint8Array | null;
  date1904: boolean;
  nextNumber: number;
  fileName: string;
  /** Who writes: the author of comments that are added. */
  user: string;
  /** Counts the ids of added comments and persons. */
  nextComment: number;
  nextChart: number;
  properties: DocumentProperties;
  charts: ChartFormulas[];
}

/** What a chart of the opened file looks at, in the order of its part. */
export interface ChartFormulas {
  part: string;
  formulas: string[];
}

/** What the file says of itself, by the client's names; `custom` are people's own. */
export interface DocumentProperties {
  texts: Readonly<Record<string, string>>;
  custom: readonly { key: string; value: string }[];
}

/** As Excel's "Normal" margins, in points. */
const NORMAL_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const DEFAULT_ROW_HEIGHT = 15;
/** Aptos/Calibri 11: 64 pixels. */
const DEFAULT_COLUMN_WIDTH = 8.43;
const A4 = 9;
const DEFAULT_USER = "Barometer";

/** A workbook with one empty sheet, named as Danish or English Excel names it. */
export function createBook(firstSheet: string): Book {
  const book: Book = {
    sheets: [],
    names: [],
    styles: createStyleTable(),
    active: "",
    structure: null,
    calculation: "automatic",
    original: null,
    date1904: false,
    nextNumber: 1,
    fileName: "Mappe1.xlsx",
    user: DEFAULT_USER,
    nextComment: 1,
    nextChart: 1,
    properties: { texts: {}, custom: [] },
    charts: [],
  };
  book.active = addSheet(book, firstSheet).id;
  return book;
}

/** Appends an empty sheet; the name has been checked. */
export function addSheet(book: Book, name: string): Sheet {
  const number = book.nextNumber;
  book.nextNumber += 1;
  const sheet: Sheet = {
    id: `{00000000-0001-0000-${hex(Math.floor(number / 65536))}-${hex(number % 65536)}00000000}`,
    number,
    name,
    visibility: "visible",
    tabColor: null,
    showGridlines: true,
    rows: new Map(),
    columns: new Map(),
    merges: [],
    validations: [],
    conditionals: [],
    tables: [],
    protection: null,
    page: emptyPage(),
    frozen: { rows: 0, columns: 0 },
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    comments: [],
    loadedComments: [],
    charts: [],
    loadedCharts: [],
    origin: null,
    formulaCells: 0,
    journal: null,
    removed: false,
  };
  book.sheets.push(sheet);
  return sheet;
}

export function emptyPage(): Page {
  return {
    orientation: "portrait",
    paperSize: A4,
    zoom: { scale: 100 },
    margins: { ...NORMAL_MARGINS },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draft: false,
    header: "",
    footer: "",
    first: { header: "", footer: "" },
    even: { header: "", footer: "" },
    differs: { first: false, even: false },
    printArea: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    columnBreaks: [],
  };
}

/** By name without regard to case. */
export function findSheet(book: Book, name: string): Sheet | null {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

export function sheetById(book: Book, id: string): Sheet | null {
  return book.sheets.find((sheet) => sheet.id === id) ?? null;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | null {
  return sheet.rows.get(row)?.cells.get(column) ?? null;
}

export function rowAt(sheet: Sheet, row: number): Row {
  let found = sheet.rows.get(row);
  if (!found) {
    found = { cells: new Map(), height: null, hidden: false, style: null };
    sheet.rows.set(row, found);
  }
  return found;
}

export function columnAt(sheet: Sheet, column: number): Column {
  let found = sheet.columns.get(column);
  if (!found) {
    found = { width: null, hidden: false, style: null };
    sheet.columns.set(column, found);
  }
  return found;
}

/** Creates the cell with the style its row or column has. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const line = rowAt(sheet, row);
  let cell = line.cells.get(column);
  if (!cell) {
    cell = { value: null, formula: null, style: line.style ?? sheet.columns.get(column)?.style ?? 0 };
    line.cells.set(column, cell);
  }
  return cell;
}

/** The style of a cell, also of one that was never touched. */
export function styleAt(sheet: Sheet, row: number, column: number): number {
  const line = sheet.rows.get(row);
  return line?.cells.get(column)?.style ?? line?.style ?? sheet.columns.get(column)?.style ?? 0;
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Errors as their text, as Office.js gives them. */
export function plainValue(value: Scalar): CellInput {
  return isErrorValue(value) ? value.error : value;
}

/** The smallest box around cells that hold something; also formatted ones unless `valuesOnly`. Null for an empty sheet. */
export function usedBox(sheet: Sheet, valuesOnly: boolean): RangeBox | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [rowIndex, row] of sheet.rows) {
    for (const [column, cell] of row.cells) {
      if (valuesOnly ? !hasContent(cell) : !hasContent(cell) && cell.style === 0) continue;
      if (rowIndex < top) top = rowIndex;
      if (rowIndex > bottom) bottom = rowIndex;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function hasContent(cell: Cell): boolean {
  return cell.formula !== null || (cell.value !== null && cell.value !== "");
}

/** A name that is not in use, `Ark2`, `Ark3` … */
export function freeSheetName(book: Book, stem: string): string {
  let number = book.sheets.length + 1;
  while (findSheet(book, `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, "0");
}
