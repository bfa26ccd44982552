// A plan says what a sheet holds and how it looks, as plain data; the adapter lays it, tests compare it whole.
import { cellAddress, columnLetters } from "../../checks/address";

export type CellValue = string | number | boolean | null;

/** Zero-based rectangle. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Only what differs from an untouched cell. Colours as #RRGGBB, sizes in points. */
export interface Style {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  wrap?: boolean;
  indent?: number;
  /** In the en-US form, e.g. `#,##0.0`. `@` for cells that must keep what is typed as text. */
  numberFormat?: string;
  /** Thin lines of this colour on the sides named. */
  borders?: {
    color: string;
    sides: ("top" | "bottom" | "left" | "right" | "inner-horizontal" | "inner-vertical")[];
  };
  /** False opens the cell for typing on a protected sheet. */
  locked?: boolean;
}

export interface Validation {
  box: Box;
  rule:
    | { kind: "list"; /** A workbook name, without "=". */ source: string }
    /** English formula for the upper left cell of the box, relative references shift. */
    | { kind: "formula"; formula: string }
    /** No restriction: only the prompt is shown. */
    | { kind: "none" };
  /** Title at most 32 characters, message at most 255 (Excel's limits). */
  prompt?: { title: string; message: string };
  error?: { title: string; message: string; style: "stop" | "warning" };
}

export interface Conditional {
  box: Box;
  /** English formula for the upper left cell of the box. */
  formula: string;
  style: Pick<Style, "fill" | "color" | "bold" | "italic">;
  stopIfTrue?: boolean;
}

export interface PageSetup {
  orientation: "portrait" | "landscape";
  /** A4 always; fitted to this many pages wide, any number high unless `fitHeight`. */
  fitWidth: number;
  fitHeight?: number;
  printArea: Box;
  /** Repeated on each page. */
  titleRows?: { row: number; rows: number };
  /** Repeated on each page, where a row takes several beside each other. */
  titleColumns?: { column: number; columns: number };
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number };
  centerHorizontally?: boolean;
  breaksBefore?: number[];
}

/** One cell each: the column's other cells are nobody's to fill. */
export interface CheckedFormula {
  row: number;
  column: number;
  formula: string;
}

/** A person's comment, laid anew with its sheet. */
export interface PlannedComment {
  row: number;
  column: number;
  /** Never empty. */
  text: string;
  replies: string[];
  resolved: boolean;
  /** Of the kind that cannot be answered; only where the host gives them. */
  note: boolean;
  /** It is the comment that stands at this cell already, and is about the same as before. */
  stays?: true;
}

/** A picture of lines over cells of the same sheet, without a title and without a key: both stand in cells. */
export interface PlannedChart {
  /** The cells that it covers. */
  box: Box;
  /** A first row of names, a first column of labels that are text, and a column of numbers for each line. */
  source: Box;
  /** In the order of the columns. Empty cells inside a line are passed over. */
  lines: LineLook[];
  axis: { from: number; to: number; step: number; numberFormat: string };
  /** One label for so many of the first column. */
  labelSpacing: number;
  letters: { size: number; color: string };
  /** Colour of the frame and of the lines across. */
  frame: string;
}

/** Told apart by dash and mark, so that a grey print says the same. */
export interface LineLook {
  color: string;
  dash: "solid" | "dash" | "dot" | "dashDot" | "none";
  /** Points. */
  weight: number;
  mark: ChartMark | null;
}

/** Filled all through: LibreOffice draws no edge of its own around a mark. */
export interface ChartMark {
  shape: "circle" | "square" | "triangle" | "diamond" | "x";
  /** Points. */
  size: number;
}

/** A row of the sheet as it stands, and which one of the plan it becomes; zero-based. */
export interface KeptRow {
  from: number;
  to: number;
}

export interface SheetPlan {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor?: string;
  showGridlines: boolean;
  /** Constants. A string is always text, also when it begins with "=": the adapter sees to it. Null leaves the cell empty. */
  values: { row: number; column: number; cells: CellValue[][] }[];
  /** One English formula for the upper left cell, filled over the box with relative references shifted. */
  formulas: { box: Box; formula: string }[];
  /**
   * English formulas over cells whose number, as we make it, stands in `values`: written when everything is in its place, and what
   * the workbook makes of them is held against ours.
   */
  checked?: readonly CheckedFormula[];
  /** In order; later ones add to and overrule earlier ones. */
  formats: { box: Box; style: Style }[];
  /** Widths in characters, as Excel's column-width dialog counts. */
  columnWidths: { column: number; columns: number; width: number }[];
  /** Points. Rows with wrapped text and no height given are fitted by Excel. */
  rowHeights: { row: number; rows: number; height: number }[];
  hiddenColumns: { column: number; columns: number }[];
  hiddenRows: { row: number; rows: number }[];
  merges: Box[];
  validations: Validation[];
  conditionals: Conditional[];
  /** Workbook names; a hidden one is not listed for users. */
  names: { name: string; box: Box; hidden?: true }[];
  table?: { name: string; box: Box; style: string };
  frozen?: { rows: number; columns: number };
  /** Protected without a password; entry cells are those whose style says locked: false. */
  protect: boolean;
  /** On a protected sheet people may comment all the same. */
  commentable?: true;
  /** At most one to a cell. */
  comments?: PlannedComment[];
  /** Laid anew with their sheet. */
  charts?: PlannedChart[];
  page?: PageSetup;
  /**
   * In the order they stand in, the first of them a row that does not move: what people have beside them goes along. Rows
   * between them that are none of these are no more.
   */
  keptRows?: KeptRow[];
  /** Zero-based columns among ours that people have put in: whatever stands there stays as it is. */
  theirColumns?: readonly number[];
  /** Where the cursor should stand when the sheet is shown. */
  cursor?: { row: number; column: number };
}

/** A plan with nothing on it yet. */
export function emptyPlan(name: string): SheetPlan {
  return {
    name,
    visibility: "visible",
    showGridlines: false,
    values: [],
    formulas: [],
    formats: [],
    columnWidths: [],
    rowHeights: [],
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    validations: [],
    conditionals: [],
    names: [],
    protect: false,
  };
}

/** A row of cells with empty ones at its end: a block is as wide all through. */
export function padded(cells: readonly CellValue[], columns: number): CellValue[] {
  return [...cells, ...Array<null>(Math.max(0, columns - cells.length)).fill(null)];
}

/** What was read back from a sheet: values from the upper left used cell. */
export interface Grid {
  sheet: string;
  /** Zero-based position of the first cell. */
  row: number;
  column: number;
  values: CellValue[][];
  /** Where asked for; equal to the value for constants, beginning with "=" for formulas. */
  formulas?: CellValue[][];
  /** Where asked for: numbers that are shown in percent or as a date, by `row:column` of the sheet. */
  shown?: ReadonlyMap<string, "percent" | "date">;
  /** Where asked for, and further than the values: the first zero-based column in which nothing is, not even a colour. */
  reach?: number;
}

/** What a plan's constants fill, as it will be read back. */
export function gridOfPlan({ name, values: blocks }: Pick<SheetPlan, "name" | "values">): Grid {
  const rows = blocks.reduce((most, { row, cells }) => Math.max(most, row + cells.length), 0);
  const values = Array.from({ length: rows }, (): CellValue[] => []);
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) => {
      line.forEach((cell, across) => {
        const filled = values[row + down];
        if (filled !== undefined) filled[column + across] = cell;
      });
    });
  }
  return { sheet: name, row: 0, column: 0, values };
}

/** The value at zero-based sheet coordinates; null outside the grid and for empty cells. */
export function gridValue(grid: Grid, row: number, column: number): CellValue {
  const value = grid.values[row - grid.row]?.[column - grid.column];
  return value === undefined || value === "" ? null : value;
}

export function contains(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

/** `A1:C4`, or `A1` for a single cell. */
export function boxAddress(box: Box): string {
  const first = cellAddress(box.row, box.column);
  return box.rows === 1 && box.columns === 1
    ? first
    : `${first}:${cellAddress(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

/** `C:E` for whole columns. */
export function columnsAddress(column: number, columns: number): string {
  return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
}
