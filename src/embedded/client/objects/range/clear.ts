// Range.clear, and what it takes out of the rules of its sheet.
import { intersection, MAX_COLUMNS, MAX_ROWS } from "../../../book/addresses";
import { cellAt, rowAt, styleAt } from "../../../book/book";
import {
  eachExisting,
  refuseIfLocked,
  refuseIfProtected,
  removeCell,
  writeContent,
} from "../../../book/edits";
import { cutConditionals, cutValidations } from "../../../book/regions";
import { noteLooks, noteValues } from "../../../book/changes";
import { oneOf, type Host } from "../type";
import { alive, boxOf, isUnbounded, type RangeTarget } from "./target";

/** `Excel.ClearApplyTo`: All, Formats, Contents, Hyperlinks, RemoveHyperlinks. */
export function clear(range: RangeTarget, [applyTo]: unknown[], host: Host): void {
  const what = oneOf(
    applyTo ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"],
    "applyTo",
  );
  const { sheet } = range;
  if (what === "All" || what === "Contents") refuseIfLocked(host.book, alive(range), range);
  if (what === "All" || what === "Formats") refuseIfProtected(sheet, "allowFormatCells");
  const contents = what === "All" || what === "Contents";
  const formulasBefore = sheet.formulaCells;
  eachExisting(sheet, range, (cell, row, column) => {
    if (what === "All") removeCell(sheet, row, column);
    else if (contents) writeContent(sheet, row, column, { value: null, formula: null });
    else if (what === "Formats") cell.style = 0;
    else if (cell.extra) delete cell.extra.link;
  });
  if (what === "All" || what === "Formats") {
    if (range.rows === MAX_ROWS) {
      for (const [column, line] of sheet.columns) {
        if (column >= range.column && column < range.column + range.columns) line.style = null;
      }
    }
    if (range.columns === MAX_COLUMNS) {
      for (const [row, line] of sheet.rows)
        if (row >= range.row && row < range.row + range.rows) line.style = null;
    }
    if (!isUnbounded(range)) plainInside(range);
    sheet.merges = sheet.merges.filter((box) => !intersection(box, range));
    cutConditionals(sheet, range);
  }
  if (what === "All") cutValidations(sheet, range);
  if (contents) noteValues(host.changes, { sheet, box: boxOf(range), type: "RangeEdited" });
  else noteLooks(host.changes, sheet);
  if (sheet.formulaCells !== formulasBefore) host.changes.formulas = true;
}

/** Cells whose row or column is formatted need a plain cell of their own to look cleared. */
function plainInside(range: RangeTarget): void {
  const { sheet } = range;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (!cellAt(sheet, row, column) && styleAt(sheet, row, column) !== 0) {
        rowAt(sheet, row).cells.set(column, { value: null, formula: null, style: 0 });
      }
    }
  }
}
