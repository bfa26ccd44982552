// A sheet of the embedded workbook as Univer wants it: cells, styles, widths, merges and what is frozen.
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderStyleData, ICellData, IRange, IStyleData, IWorksheetData } from "@univerjs/core";
import type { CellStyle, CellView, RangeBox, SheetView } from "../../embedded/types";

/** Sizes that Excel gives a sheet nobody has touched, in pixels. */
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;
const ROW_HEADER_WIDTH = 46;
const COLUMN_HEADER_HEIGHT = 20;

/** Room to write in beyond what is filled; the grid has no endless sheet. It grows in steps, not with every entry. */
const ROWS = { spare: 100, fewest: 200, step: 100 };
const COLUMNS = { spare: 6, fewest: 26, step: 10 };

/** Excel moves text this far, in pixels, for each step of indent. */
const INDENT_STEP = 9;

export interface SheetSnapshot {
  sheet: Partial<IWorksheetData> & { id: string };
  /** By id; an id is the style's own content, so equal styles meet. */
  styles: Record<string, IStyleData>;
}

/** @param id the grid's own id of the sheet; names may change, and a sheet laid anew gets a new id. */
export function snapshotOf(view: SheetView, id: string): SheetSnapshot {
  const styles: Record<string, IStyleData> = {};
  const styleIds = view.styles.map((style) => {
    const data = styleData(style);
    const styleId = JSON.stringify(data);
    styles[styleId] = data;
    return styleId;
  });
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of view.cells) {
    const line: Record<number, ICellData> = (cellData[row] = {});
    for (const [column, cell] of cells) line[column] = cellDataOf(cell, styleIds[cell.style]);
  }
  return {
    styles,
    sheet: {
      id,
      name: view.name,
      tabColor: view.tabColor ?? "",
      hidden: flag(view.visibility !== "visible"),
      ...gridSize(view),
      defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
      defaultRowHeight: DEFAULT_ROW_HEIGHT,
      rowHeader: { width: ROW_HEADER_WIDTH },
      columnHeader: { height: COLUMN_HEADER_HEIGHT },
      showGridlines: flag(view.showGridlines),
      freeze: {
        xSplit: view.frozenColumns,
        ySplit: view.frozenRows,
        startColumn: view.frozenColumns || -1,
        startRow: view.frozenRows || -1,
      },
      mergeData: view.merges.map(rangeOf),
      cellData,
      rowData: rowsOf(view),
      columnData: columnsOf(view),
    },
  };
}

/** How many rows and columns the grid has for this sheet. */
export function gridSize(view: SheetView): { rowCount: number; columnCount: number } {
  return { rowCount: roomFor(view.rowCount, ROWS), columnCount: roomFor(view.columnCount, COLUMNS) };
}

function roomFor(filled: number, { spare, fewest, step }: typeof ROWS): number {
  return Math.max(fewest, Math.ceil((filled + spare) / step) * step);
}

/** The style and value of one cell; the text shown is laid over the value when the grid paints. */
export function cellDataOf(cell: CellView, style: string | IStyleData | undefined): ICellData {
  const data: ICellData = { s: style ?? null };
  if (cell.value === null || cell.value === "") return data;
  if (typeof cell.value === "boolean") return { ...data, v: cell.value ? 1 : 0, t: CellValueType.BOOLEAN };
  const type = typeof cell.value === "number" ? CellValueType.NUMBER : CellValueType.STRING;
  return { ...data, v: cell.value, t: type };
}

export function styleData(style: CellStyle): IStyleData {
  const data: IStyleData = { ff: style.fontName, fs: style.fontSize };
  if (style.bold) data.bl = BooleanNumber.TRUE;
  if (style.italic) data.it = BooleanNumber.TRUE;
  if (style.fontColor) data.cl = { rgb: style.fontColor };
  if (style.fill) data.bg = { rgb: style.fill };
  if (style.horizontal) data.ht = horizontal[style.horizontal];
  data.vt = vertical[style.vertical ?? "bottom"];
  if (style.wrap) data.tb = WrapStrategy.WRAP;
  if (style.indent > 0) {
    const side = style.horizontal === "right" ? "r" : "l";
    data.pd = { [side]: style.indent * INDENT_STEP + 2 };
  }
  const { top, bottom, left, right } = style.borders;
  if (top || bottom || left || right) {
    data.bd = { t: line(top), b: line(bottom), l: line(left), r: line(right) };
  }
  return data;
}

export function rangeOf(box: RangeBox): IRange {
  return {
    startRow: box.row,
    endRow: box.row + box.rows - 1,
    startColumn: box.column,
    endColumn: box.column + box.columns - 1,
  };
}

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

function line(color: string | null): IBorderStyleData | null {
  return color ? { s: BorderStyleTypes.THIN, cl: { rgb: color } } : null;
}

function rowsOf(view: SheetView): NonNullable<IWorksheetData["rowData"]> {
  const rows: NonNullable<IWorksheetData["rowData"]> = {};
  for (const [row, height] of view.rowHeights) rows[row] = { h: height, ia: BooleanNumber.FALSE };
  for (const row of view.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(view: SheetView): NonNullable<IWorksheetData["columnData"]> {
  const columns: NonNullable<IWorksheetData["columnData"]> = {};
  view.columnWidths.forEach((width, column) => {
    if (width !== null) columns[column] = { w: width };
  });
  for (const column of view.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
