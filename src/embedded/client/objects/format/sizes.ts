// The column widths and row heights of a range.
import { columnAt, rowAt } from "../../../book/book";
import { fittedWidth } from "../../../book/sizes";
import { numberFormatOf, styleOf } from "../../../book/styles";
import { displayText } from "../../../shown/number-format";
import type { RangeTarget } from "../range/target";
import type { Host } from "../type";

export function eachColumn(range: RangeTarget, visit: (column: ReturnType<typeof columnAt>) => void): void {
  for (let column = range.column; column < range.column + range.columns; column += 1)
    visit(columnAt(range.sheet, column));
}

/** Of whole columns, the rows that hold anything. */
export function eachRow(range: RangeTarget, visit: (row: ReturnType<typeof rowAt>) => void): void {
  if (range.rows > range.sheet.rows.size * 2 + MANY_ROWS) {
    for (const [index, row] of range.sheet.rows)
      if (index >= range.row && index < range.row + range.rows) visit(row);
    return;
  }
  for (let row = range.row; row < range.row + range.rows; row += 1) visit(rowAt(range.sheet, row));
}

const MANY_ROWS = 100_000;

export function autofitColumns(range: RangeTarget, host: Host): void {
  const { sheet } = range;
  const widths = new Map<number, number>();
  for (const [index, row] of sheet.rows) {
    if (index < range.row || index >= range.row + range.rows) continue;
    for (const [column, cell] of row.cells) {
      if (column < range.column || column >= range.column + range.columns || cell.value === null) continue;
      const style = styleOf(host.book.styles, cell.style);
      if (style.alignment?.wrapText) continue;
      const width = fittedWidth(displayText(cell.value, numberFormatOf(style), host.locale), style);
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    }
  }
  for (const [column, width] of widths) columnAt(sheet, column).width = width;
}
