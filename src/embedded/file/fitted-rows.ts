// How high a row without a height of its own is: as a program writes it that has fitted it to its wrapped texts. Not every reader
// fits rows itself; those that do go on fitting it, since the height is not marked as somebody's own.
import { DEFAULT_FONT_SIZE, type Style } from "../book/styles";
import { HIGHEST_ROW, wrappedLines } from "../book/sizes";
import type { Row, Sheet } from "../book/book";

/** What a cell adds around its lines, in points. */
const PADDING = 3;

/** Null where one line is enough. Cells that are merged count for nothing, as in Excel. */
export function fittedHeight(
  sheet: Pick<Sheet, "columns" | "merges" | "defaultColumnWidth" | "defaultRowHeight">,
  index: number,
  row: Row,
  styleAt: (style: number) => Style,
): number | null {
  let height = 0;
  for (const [column, { value, style: number }] of row.cells) {
    if (typeof value !== "string" || value === "") continue;
    const style = styleAt(number);
    if (style.alignment?.wrapText !== true) continue;
    const { width = null, hidden = false } = sheet.columns.get(column) ?? {};
    if (hidden || sheet.merges.some((box) => isIn(box, index, column))) continue;
    const lines = wrappedLines(value, width ?? sheet.defaultColumnWidth, style);
    if (lines < 2) continue;
    const line = sheet.defaultRowHeight * ((style.font?.size ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE);
    height = Math.max(height, Math.min(HIGHEST_ROW, Math.ceil(lines * line + PADDING)));
  }
  return height > sheet.defaultRowHeight ? height : null;
}

function isIn(box: Sheet["merges"][number], row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}
