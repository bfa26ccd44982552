// What stands in the formula bar and in the cell editor: the value behind the display, as one would type it.
import type { CellStyle, CellView } from "../../embedded/types";

/** @param decimalSeparator of the workbook's locale. Dates and booleans are edited as they are shown. */
export function editingText(cell: CellView, style: CellStyle | undefined, decimalSeparator: string): string {
  if (cell.formula !== null) return cell.formula;
  if (typeof cell.value !== "number") return cell.value === null ? "" : cell.text || String(cell.value);
  const format = style?.numberFormat ?? "General";
  if (isDate(format)) return cell.text;
  if (format.includes("%")) return `${plain(cell.value * 100, decimalSeparator)}%`;
  return plain(cell.value, decimalSeparator);
}

/** Excel carries fifteen digits; more would show how computers store fractions. */
const DIGITS = 15;

function plain(value: number, decimalSeparator: string): string {
  return String(Number(value.toPrecision(DIGITS))).replace(".", decimalSeparator);
}

function isDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dyhs]/i.test(bare) || /m{2,}/i.test(bare);
}
