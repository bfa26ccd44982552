// Sheets as the embedded workbook shows them, made from a few words.
import type { CellStyle, CellView, SheetView } from "../../src/embedded/types";

export const plainStyle: CellStyle = {
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  fontSize: 11,
  fontName: "Calibri",
  horizontal: null,
  vertical: null,
  wrap: false,
  indent: 0,
  locked: true,
  numberFormat: "General",
  borders: { top: null, bottom: null, left: null, right: null },
};

export function cellView(part: Partial<CellView> = {}): CellView {
  return { value: null, formula: null, text: "", style: 0, ...part };
}

/** @param cells by zero-based "row,column" */
export function sheetView(
  cells: Record<string, Partial<CellView>> = {},
  part: Partial<SheetView> = {},
): SheetView {
  const rows: SheetView["cells"] = new Map();
  for (const [place, cell] of Object.entries(cells)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    rows.set(row, (rows.get(row) ?? new Map<number, CellView>()).set(column, cellView(cell)));
  }
  return {
    id: "1",
    name: "Ark1",
    visibility: "visible",
    tabColor: null,
    protected: false,
    rowCount: 10,
    columnCount: 5,
    cells: rows,
    styles: [plainStyle],
    columnWidths: [],
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    charts: [],
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    validations: [],
    ...part,
  };
}
