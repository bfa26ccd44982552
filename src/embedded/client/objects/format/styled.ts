// Members that are part of a cell's style: null where the cells of a range differ.
import { styleAt, type Sheet } from "../../../book/book";
import { refuseIfProtected, restyle } from "../../../book/edits";
import { readColor, styleMapper, styleOf, type Style } from "../../../book/styles";
import { noteLooks } from "../../../book/changes";
import { alive, type RangeTarget } from "../range/target";
import { invalid, type Host, type Property } from "../type";

/** A property that is part of a cell's style; null where the cells of a range differ. */
export function styled(
  read: (style: Style) => unknown,
  write?: (style: Style, value: unknown) => Style,
): Property<RangeTarget> {
  return {
    get: (range, host) => same(stylesIn(range, host).map(read)),
    ...(write ? { set: (range, value, host) => change(range, (style) => write(style, value), host) } : {}),
  };
}

export function change(range: RangeTarget, map: (style: Style) => Style, host: Host): void {
  refuseIfProtected(alive(range), "allowFormatCells");
  restyle(range.sheet, range, styleMapper(host.book.styles, map));
  noteLooks(host.changes, range.sheet);
}

export function stylesIn(range: RangeTarget, host: Host): Style[] {
  const { sheet } = range;
  const indexes = new Set<number>();
  const rows = Math.min(range.rows, lastUsed(sheet.rows) - range.row + 2);
  const columns = Math.min(range.columns, lastUsedColumn(sheet) - range.column + 2);
  for (let row = range.row; row < range.row + Math.max(1, rows); row += 1) {
    for (let column = range.column; column < range.column + Math.max(1, columns); column += 1) {
      indexes.add(styleAt(sheet, row, column));
    }
  }
  return [...indexes].map((index) => styleOf(host.book.styles, index));
}

/** Beyond the last row and column that hold anything, every cell looks like the next. */
function lastUsed(lines: Map<number, unknown>): number {
  let last = -1;
  for (const index of lines.keys()) if (index > last) last = index;
  return last;
}

function lastUsedColumn(sheet: Sheet): number {
  let last = lastUsed(sheet.columns);
  for (const row of sheet.rows.values())
    for (const column of row.cells.keys()) if (column > last) last = column;
  return last;
}

export function same<T>(values: T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** Leaves out what says nothing, so that equal looks are one style. */
export function tidy<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]: [string, unknown]) =>
        value !== undefined &&
        !(typeof value === "object" && value !== null && Object.keys(value).length === 0),
    ),
  ) as T;
}

export function argb(text: string): string {
  const color = readColor(text);
  if (!color) throw invalid(`"${text}" is no colour`);
  return `FF${color}`;
}
