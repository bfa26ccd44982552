// Range.hyperlink.
import { cellAt, plainValue } from "../../../book/book";
import { refuseIfLocked, restyle, writeContent } from "../../../book/edits";
import { styleMapper } from "../../../book/styles";
import { noteLooks, noteValues } from "../../../book/changes";
import { field, textArgument, type Host } from "../type";
import { alive, boxOf, type RangeTarget } from "./target";

/** `{ address, documentReference, screenTip, textToDisplay }`; null where there is none. */
export function readHyperlink(range: RangeTarget): Record<string, unknown> | null {
  const cell = cellAt(range.sheet, range.row, range.column);
  const link = cell?.extra?.link;
  if (!link) return null;
  return {
    ...(link.target.startsWith("#") ? { documentReference: link.target.slice(1) } : { address: link.target }),
    ...(link.tip === undefined ? {} : { screenTip: link.tip }),
    textToDisplay: String(plainValue(cell.value) ?? ""),
  };
}

/** Of the Office theme. */
const LINK_COLOR = "FF467886";

/** Links look as Excel makes them: underlined in the theme's link colour. */
export function writeHyperlink(range: RangeTarget, value: unknown, host: Host): void {
  refuseIfLocked(host.book, alive(range), range);
  const document = field(value, "documentReference");
  const address = field(value, "address");
  const tip = field(value, "screenTip");
  const text = field(value, "textToDisplay");
  const target = typeof document === "string" ? `#${document}` : textArgument(address, "hyperlink.address");
  const mapper = styleMapper(host.book.styles, (style) => ({
    ...style,
    font: { ...style.font, underline: true, color: { argb: LINK_COLOR } },
  }));
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (typeof text === "string") writeContent(range.sheet, row, column, { value: text, formula: null });
      restyle(range.sheet, { row, column, rows: 1, columns: 1 }, mapper);
      const cell = cellAt(range.sheet, row, column);
      if (cell) cell.extra = { ...cell.extra, link: { target, ...(typeof tip === "string" ? { tip } : {}) } };
    }
  }
  if (typeof text === "string")
    noteValues(host.changes, { sheet: range.sheet, box: boxOf(range), type: "RangeEdited" });
  else noteLooks(host.changes, range.sheet);
}
