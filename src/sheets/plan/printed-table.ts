// A table to be read on paper as on the screen: lines of text above it, headings, rows under bands, lines of text below.
import type { Catalogue } from "../../barometer/catalogue";
import type { Language } from "../../text/language";
import { landscapePage, type PrintedSheet } from "./page";
import { type Box, type CellValue, type Conditional, emptyPlan, type SheetPlan, type Style } from "./plan";
import { runsOf } from "./runs";
import { COLORS, HEADER, numberFormat, signedFormat } from "./style";
import { rowHeight } from "./text-size";

export interface PrintedColumn<Line, Code extends string> {
  code: Code;
  /** Characters. */
  width: number;
  align: "left" | "center" | "right";
  cell: (line: Line) => CellValue;
  /** Numbers with the decimals of their line; a change always has its sign. Null: as Excel shows it. */
  format: "value" | "change" | null;
  /** Broken into lines; the row is as high as they need. */
  wrap?: boolean;
  bold?: boolean;
  /** Points. */
  size?: number;
  /** Colours that follow from what stands in the cells. */
  colours?: (box: Box) => Conditional[];
}

/** A row that stands above others: what they have in common. */
export interface Band<Code extends string> {
  cells: Partial<Record<Code, CellValue>>;
  /** Points. */
  height: number;
  /** Beside the style that all bands have: of the columns from one to another. */
  styles?: { from: Code; to: Code; style: Style }[];
  merged?: { from: Code; to: Code };
  /** It says something of the rows above it or of itself alone, not of those below: a page may begin after it. */
  isLast?: true;
}

export type PrintedRow<Line, Code extends string> = { line: Line } | { band: Band<Code> };

/** A line of text above or below the table; one without cells is a gap. */
export interface TextLine {
  cells: readonly (string | null)[];
  style?: Style;
  /** What the style goes over. Text in merged cells is wrapped, and the line as high as it needs. */
  over?: "first-cell" | "width" | "merged";
  /** Points. */
  height?: number;
  /** No page ends after it: a heading. */
  keepWithNext?: true;
}

export interface PrintedTable<Line, Code extends string> {
  /** Name of the sheet. */
  sheet: string;
  catalogue: Catalogue;
  language: Language;
  above: readonly TextLine[];
  columns: readonly PrintedColumn<Line, Code>[];
  headings: Readonly<Record<Code, string>>;
  /** Points. */
  headingHeight: number;
  rows: readonly PrintedRow<Line, Code>[];
  /** Stands where there are no rows. */
  empty: string;
  /** Of the numbers in a line. */
  decimals: (line: Line) => number;
  /** Points; the least. */
  lineHeight: number;
  bandStyle?: Style;
  below?: readonly TextLine[];
  hidden?: readonly Code[];
  /** Columns after this one stay on the screen. */
  lastPrinted?: Code;
  /** A table to sort and filter in rather than to read from the top: its name, and how many columns stay in view. */
  excelTable?: { name: string; frozen: number };
  page?: Pick<PrintedSheet, "foot" | "isInternal" | "centered" | "smallest">;
}

/** Excel's own row. */
const ROW_HEIGHT = 15;
/** Characters that a cell's indent takes. */
const INDENT_WIDTH = 1.5;
/** Bold letters are wider. */
export const BOLD_SHARE = 0.95;

export function printedTable<Line, Code extends string>(table: PrintedTable<Line, Code>): SheetPlan {
  const { columns, rows, above, below = [], hidden = [], excelTable } = table;
  const header = above.length;
  const first = header + 1;
  const height = Math.max(1, rows.length);
  const end = first + height;
  const cells = rows.map((row) => cellsOf(row, columns));
  const heights = rows.map((row, index) => heightOf(row, cells[index] ?? [], table));
  const body: Box = { row: first, column: 0, rows: height, columns: columns.length };
  const isHidden = columns.map(({ code }) => hidden.includes(code));
  const isShown = (_: unknown, index: number) => isHidden[index] !== true;
  const width = sum(columns.filter(isShown).map((column) => column.width));
  const top = textLines(above, 0, columns.length, width);
  const bottom = textLines(below, end, columns.length, width);
  const lastPrinted =
    table.lastPrinted === undefined ? columns.length - 1 : positionOf(columns, table.lastPrinted);

  return {
    ...emptyPlan(table.sheet),
    tabColor: COLORS.title,
    values: [
      ...top.values,
      { row: header, column: 0, cells: [columns.map(({ code }) => table.headings[code])] },
      { row: first, column: 0, cells: rows.length === 0 ? [[table.empty]] : cells },
      ...bottom.values,
    ],
    formats: [
      ...top.formats,
      { box: { ...body, row: header, rows: 1 }, style: HEADER },
      {
        box: body,
        style: { vertical: "center", borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] } },
      },
      ...columnFormats(columns, body, excelTable === undefined),
      ...decimalFormats(table, first),
      ...bandFormats(table, first),
      ...bottom.formats,
    ],
    columnWidths: columns.map((column, index) => ({ column: index, columns: 1, width: column.width })),
    rowHeights: [
      ...top.rowHeights,
      { row: header, rows: 1, height: table.headingHeight },
      ...runsOf(heights, first).map((run) => ({ row: run.row, rows: run.rows, height: run.value })),
      ...bottom.rowHeights,
    ],
    merges: [...top.merges, ...bottom.merges, ...bandMerges(table, first)],
    hiddenColumns: runsOf(isHidden.map((one) => (one ? true : null))).map((run) => ({
      column: run.row,
      columns: run.rows,
    })),
    conditionals: columns.flatMap(({ colours }, column) => colours?.({ ...body, column, columns: 1 }) ?? []),
    // Excel has no table without a row.
    ...(excelTable === undefined || rows.length === 0
      ? {}
      : {
          table: {
            name: excelTable.name,
            box: { ...body, row: header, rows: height + 1 },
            style: "TableStyleLight1",
          },
        }),
    protect: true,
    frozen: { rows: first, columns: excelTable?.frozen ?? 0 },
    page: landscapePage({
      catalogue: table.catalogue,
      language: table.language,
      area: { row: 0, column: 0, rows: end + below.length, columns: lastPrinted + 1 },
      header,
      paging: {
        widths: columns
          .slice(0, lastPrinted + 1)
          .filter(isShown)
          .map((column) => column.width),
        top: sum(top.heights) + table.headingHeight,
        repeated: table.headingHeight,
        rows: [
          ...rows.map((row, index) => ({
            height: heights[index] ?? 0,
            keepWithNext: "band" in row && row.band.isLast !== true,
          })),
          ...bottom.heights.map((height, index) => ({ height, keepWithNext: below[index]?.keepWithNext })),
        ],
        first,
      },
      ...table.page,
    }),
    cursor: { row: excelTable === undefined ? 0 : first, column: 0 },
  };
}

function cellsOf<Line, Code extends string>(
  row: PrintedRow<Line, Code>,
  columns: readonly PrintedColumn<Line, Code>[],
): CellValue[] {
  return columns.map(({ code, cell }) => ("band" in row ? (row.band.cells[code] ?? null) : cell(row.line)));
}

function heightOf<Line, Code extends string>(
  row: PrintedRow<Line, Code>,
  cells: readonly CellValue[],
  { columns, lineHeight }: PrintedTable<Line, Code>,
): number {
  if ("band" in row) return row.band.height;
  return columns.reduce((highest, { wrap, bold, size, width }, index) => {
    if (wrap !== true) return highest;
    const inner = isIndented(columns, index) ? width - INDENT_WIDTH : width;
    const room = bold === true ? inner * BOLD_SHARE : inner;
    return Math.max(highest, rowHeight([[String(cells[index] ?? ""), room]], size));
  }, lineHeight);
}

/** Over the whole column at once, neighbours that want the same as one. */
function columnFormats<Line, Code extends string>(
  columns: readonly PrintedColumn<Line, Code>[],
  body: Box,
  isHeadingAligned: boolean,
): SheetPlan["formats"] {
  const spans = <T extends string | number | boolean>(
    wanted: (column: PrintedColumn<Line, Code>) => T | null | undefined,
    style: (value: T) => Style,
    box: Box = body,
  ) =>
    runsOf(columns.map((column) => wanted(column) ?? null)).map((run) => ({
      box: { ...box, column: run.row, columns: run.rows },
      style: style(run.value),
    }));
  // In a table that can be filtered the buttons stand at the right of the headings.
  const aligned = isHeadingAligned ? { ...body, row: body.row - 1, rows: body.rows + 1 } : body;
  return [
    ...spans(
      ({ align }) => (align === "left" ? null : align),
      (horizontal) => ({ horizontal }),
      aligned,
    ),
    ...runsOf(columns.map((_, at) => (isIndented(columns, at) ? true : null))).map((run) => ({
      box: { ...body, row: body.row - 1, rows: body.rows + 1, column: run.row, columns: run.rows },
      style: { horizontal: "left" as const, indent: 1 },
    })),
    ...spans(
      ({ wrap }) => (wrap === true ? true : null),
      (wrap) => ({ wrap }),
    ),
    ...spans(
      ({ bold }) => (bold === true ? true : null),
      (bold) => ({ bold }),
    ),
    ...spans(
      ({ size }) => size,
      (size) => ({ size }),
    ),
  ];
}

/** Numbers end, and coloured cells do, where the text beside them begins: it is set in. */
function isIndented<Line, Code extends string>(
  columns: readonly Pick<PrintedColumn<Line, Code>, "align" | "colours">[],
  at: number,
): boolean {
  const before = columns[at - 1];
  return (
    columns[at]?.align === "left" &&
    before !== undefined &&
    (before.align !== "left" || before.colours !== undefined)
  );
}

/** By runs of rows with equally many decimals. */
function decimalFormats<Line, Code extends string>(
  { columns, rows, decimals }: PrintedTable<Line, Code>,
  first: number,
): SheetPlan["formats"] {
  return runsOf(
    rows.map((row) => ("band" in row ? null : decimals(row.line))),
    first,
  ).flatMap((run) =>
    columns.flatMap(({ format }, column) =>
      format === null
        ? []
        : {
            box: { row: run.row, rows: run.rows, column, columns: 1 },
            style: { numberFormat: format === "value" ? numberFormat(run.value) : signedFormat(run.value) },
          },
    ),
  );
}

function bandFormats<Line, Code extends string>(
  { columns, rows, bandStyle = {} }: PrintedTable<Line, Code>,
  first: number,
): SheetPlan["formats"] {
  const bands = runsOf(
    rows.map((row) => ("band" in row ? true : null)),
    first,
  );
  return [
    ...bands.map((run) => ({
      box: { row: run.row, rows: run.rows, column: 0, columns: columns.length },
      style: bandStyle,
    })),
    ...rows.flatMap((row, index) =>
      "band" in row
        ? (row.band.styles ?? []).map(({ style, ...span }) => ({
            box: spanBox(columns, span, first + index),
            style,
          }))
        : [],
    ),
  ];
}

function bandMerges<Line, Code extends string>(
  { columns, rows }: PrintedTable<Line, Code>,
  first: number,
): Box[] {
  return rows.flatMap((row, index) =>
    "band" in row && row.band.merged !== undefined ? [spanBox(columns, row.band.merged, first + index)] : [],
  );
}

function spanBox<Code extends string>(
  columns: readonly { code: Code }[],
  { from, to }: { from: Code; to: Code },
  row: number,
): Box {
  const column = positionOf(columns, from);
  return { row, rows: 1, column, columns: positionOf(columns, to) - column + 1 };
}

function positionOf<Code extends string>(columns: readonly { code: Code }[], code: Code): number {
  return columns.findIndex((column) => column.code === code);
}

interface LaidLines extends Pick<SheetPlan, "values" | "formats" | "rowHeights" | "merges"> {
  /** Points of every line. */
  heights: number[];
}

function textLines(lines: readonly TextLine[], top: number, columns: number, width: number): LaidLines {
  const heights = lines.map(({ cells, style, over, height }) =>
    over === "merged" ? rowHeight([[cells[0] ?? "", width]], style?.size) : height,
  );
  const box = (index: number, over: TextLine["over"]): Box => ({
    row: top + index,
    column: 0,
    rows: 1,
    columns: over === undefined || over === "first-cell" ? 1 : columns,
  });
  return {
    values: lines.flatMap(({ cells }, index) =>
      cells.length === 0 ? [] : { row: top + index, column: 0, cells: [[...cells]] },
    ),
    formats: lines.flatMap(({ style, over }, index) =>
      style === undefined
        ? []
        : { box: box(index, over), style: over === "merged" ? { wrap: true, ...style } : style },
    ),
    rowHeights: heights.flatMap((height, index) =>
      height === undefined ? [] : { row: top + index, rows: 1, height },
    ),
    merges: lines.flatMap(({ over }, index) => (over === "merged" ? box(index, over) : [])),
    heights: heights.map((height) => height ?? ROW_HEIGHT),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
