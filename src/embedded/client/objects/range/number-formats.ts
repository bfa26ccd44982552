// Number formats of a range, and the format that a cell takes from what is typed into it.
import { styleAt, type Sheet } from "../../../book/book";
import { refuseIfProtected, restyle } from "../../../book/edits";
import { internStyle, numberFormatOf, styleMapper, styleOf, type Style } from "../../../book/styles";
import { noteLooks } from "../../../book/changes";
import { textArgument, type Host } from "../type";
import { alive, requireSize, type RangeTarget } from "./target";

export function writeNumberFormat(range: RangeTarget, value: unknown, host: Host): void {
  refuseIfProtected(alive(range), "allowFormatCells");
  const styles = host.book.styles;
  const mappers = new Map<string, (style: number) => number>();
  const mapperFor = (input: unknown): ((style: number) => number) => {
    const format = textArgument(input, "numberFormat");
    let mapper = mappers.get(format);
    if (!mapper) {
      mapper = styleMapper(styles, (style) => withNumberFormat(style, format));
      mappers.set(format, mapper);
    }
    return mapper;
  };
  const uniformFormat = uniformInput(value);
  if (uniformFormat !== undefined) {
    restyle(range.sheet, range, mapperFor(uniformFormat));
  } else {
    requireSize(range, value, "numberFormat");
    for (const [rowOffset, row] of (value as unknown[][]).entries()) {
      for (const [columnOffset, format] of row.entries()) {
        if (format === null) continue;
        restyle(
          range.sheet,
          { row: range.row + rowOffset, column: range.column + columnOffset, rows: 1, columns: 1 },
          mapperFor(format),
        );
      }
    }
  }
  noteLooks(host.changes, range.sheet);
}

function withNumberFormat(style: Style, format: string): Style {
  if (format !== "General") return { ...style, numFmt: format };
  const plain = { ...style };
  delete plain.numFmt;
  return plain;
}

/** A single format, alone or as `[[format]]`, holds for the whole range. */
function uniformInput(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[];
  const first: unknown = rows[0];
  return rows.length === 1 && Array.isArray(first) && first.length === 1
    ? (first as unknown[])[0]
    : undefined;
}

/** Typing 5% into an unformatted cell formats it. */
export function adoptFormat(
  sheet: Sheet,
  row: number,
  column: number,
  format: string,
  host: Pick<Host, "book">,
): void {
  const style = styleOf(host.book.styles, styleAt(sheet, row, column));
  if (numberFormatOf(style) !== "General") return;
  const index = internStyle(host.book.styles, { ...style, numFmt: format });
  restyle(sheet, { row, column, rows: 1, columns: 1 }, () => index);
}
