// Range.copyFrom.
import { cellAt, styleAt } from "../../../book/book";
import {
  contentAt,
  refuseIfLocked,
  refuseIfProtected,
  restyle,
  writeContent,
  type Content,
} from "../../../book/edits";
import { shiftFormula } from "../../../book/references";
import { noteLooks, noteValues } from "../../../book/changes";
import { OfficeError } from "../../../book/errors";
import { invalid, oneOf, type Host } from "../type";
import { alive, boxOf, isUnbounded, rangeArgument, type RangeTarget } from "./target";

/**
 * `copyFrom(source, copyType, skipBlanks, transpose)`: a smaller source fills the range over and over, relative references
 * shift. A target too small grows to the source, as documented.
 */
export function copyFrom(
  range: RangeTarget,
  [from, copyType, skipBlanks, transpose]: unknown[],
  host: Host,
): void {
  const type = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"], "copyType");
  if (transpose === true) {
    throw new OfficeError("NotImplemented", "Range.copyFrom transposed is not part of the embedded workbook");
  }
  const source = rangeArgument(from, range.sheet, host);
  const box = {
    ...boxOf(range),
    rows: Math.max(range.rows, source.rows),
    columns: Math.max(range.columns, source.columns),
  };
  if (isUnbounded(box)) throw invalid("Whole rows and columns cannot be copied");
  if (type !== "Formats") refuseIfLocked(host.book, alive(range), box);
  if (type === "All" || type === "Formats") refuseIfProtected(range.sheet, "allowFormatCells");
  if (type === "Values") host.calculation.ensure(host.changes);
  const cells = copyOf(source);
  let formulas = false;
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const cell = cells[row % source.rows]?.[column % source.columns];
      if (!cell) continue;
      const [toRow, toColumn] = [box.row + row, box.column + column];
      const blank = cell.formula === null && cell.value === null;
      if (type !== "Formats" && !(blank && skipBlanks === true)) {
        const formula =
          type === "Values" || cell.formula === null
            ? null
            : shiftFormula(
                cell.formula,
                toRow - source.row - (row % source.rows),
                toColumn - source.column - (column % source.columns),
              );
        formulas ||= formula !== null || (cellAt(range.sheet, toRow, toColumn)?.formula ?? null) !== null;
        writeContent(range.sheet, toRow, toColumn, { value: cell.value, formula });
      }
      if (type === "All" || type === "Formats") {
        restyle(range.sheet, { row: toRow, column: toColumn, rows: 1, columns: 1 }, () => cell.style);
      }
    }
  }
  if (type === "Formats") noteLooks(host.changes, range.sheet);
  else noteValues(host.changes, { sheet: range.sheet, box, type: "RangeEdited" });
  if (formulas) host.changes.formulas = true;
}

/** Taken before anything is written, since source and target may overlap. */
function copyOf(range: RangeTarget): (Content & { style: number })[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => ({
      ...contentAt(range.sheet, range.row + row, range.column + column),
      style: styleAt(range.sheet, range.row + row, range.column + column),
    })),
  );
}
