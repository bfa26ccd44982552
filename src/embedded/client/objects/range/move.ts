// Range.moveTo: as cutting and pasting, so that what speaks of the cells follows them.
import { intersection, MAX_COLUMNS, MAX_ROWS } from "../../../book/addresses";
import { styleAt, type CellExtra } from "../../../book/book";
import {
  contentAt,
  refuseIfLocked,
  removeCell,
  restyle,
  writeContent,
  type Content,
} from "../../../book/edits";
import { noteValues } from "../../../book/changes";
import { OfficeError } from "../../../book/errors";
import { moveReferencesIn } from "../../../book/references";
import { rewriteFormulas } from "../../../book/rewriting";
import type { RangeBox } from "../../../types";
import { invalid, type Host } from "../type";
import { alive, boxOf, isUnbounded, rangeArgument, type RangeTarget } from "./target";

type Moved = Content & { row: number; column: number; style: number; extra?: CellExtra };

export function moveTo(range: RangeTarget, [destination]: unknown[], host: Host): void {
  const sheet = alive(range);
  const target = rangeArgument(destination, sheet, host);
  const from = boxOf(range);
  const to = { ...from, row: target.row, column: target.column };
  if (isUnbounded(range) || to.row + to.rows > MAX_ROWS || to.column + to.columns > MAX_COLUMNS)
    throw invalid("The range would lie outside the sheet");
  refuseUnbuilt(range, target, to);
  refuseIfLocked(host.book, sheet, from);
  refuseIfLocked(host.book, sheet, to);
  const cells = cellsOf(range);
  for (const { row, column } of cells) removeCell(sheet, row, column);
  for (const { row, column, value, formula, style, extra } of cells) {
    const place = { row: row - from.row + to.row, column: column - from.column + to.column };
    writeContent(sheet, place.row, place.column, { value, formula });
    restyle(sheet, { ...place, rows: 1, columns: 1 }, () => style);
    const cell = sheet.rows.get(place.row)?.cells.get(place.column);
    if (cell && extra) cell.extra = extra;
  }
  const follow = (box: RangeBox): RangeBox =>
    isWithin(box, from)
      ? { ...box, row: box.row - from.row + to.row, column: box.column - from.column + to.column }
      : box;
  rewriteFormulas(host.book, (formula, place) =>
    moveReferencesIn(formula, place.sheet?.name ?? "", sheet.name, follow),
  );
  host.changes.formulas = true;
  noteValues(host.changes, { sheet, box: from, type: "RangeEdited" });
  noteValues(host.changes, { sheet, box: to, type: "RangeEdited" });
}

function refuseUnbuilt(range: RangeTarget, target: RangeTarget, to: RangeBox): void {
  const { sheet } = range;
  const touched = (box: RangeBox): boolean => [range, to].some((one) => intersection(one, box) !== null);
  const unbuilt =
    target.sheet !== sheet ||
    sheet.merges.some(touched) ||
    sheet.tables.some(({ box }) => touched(box)) ||
    sheet.validations.some(({ boxes }) => boxes.some(touched)) ||
    sheet.conditionals.some(({ boxes }) => boxes.some(touched));
  if (unbuilt)
    throw new OfficeError(
      "NotImplemented",
      "Range.moveTo across sheets, tables, merged cells or rules is not part of the embedded workbook",
    );
}

function cellsOf(range: RangeTarget): Moved[] {
  const { sheet } = range;
  const cells: Moved[] = [];
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const extra = sheet.rows.get(row)?.cells.get(column)?.extra;
      const found = { row, column, ...contentAt(sheet, row, column), style: styleAt(sheet, row, column) };
      cells.push(extra ? { ...found, extra } : found);
    }
  }
  return cells;
}

function isWithin(box: RangeBox, outer: RangeBox): boolean {
  const cut = intersection(box, outer);
  return cut !== null && cut.rows === box.rows && cut.columns === box.columns;
}
