// Range.merge.
import { intersection } from "../../../book/addresses";
import { hasContent } from "../../../book/book";
import { eachExisting, refuseIfProtected, writeContent } from "../../../book/edits";
import type { RangeBox } from "../../../types";
import { noteLooks, noteValues } from "../../../book/changes";
import { OfficeError } from "../../../book/errors";
import type { Host } from "../type";
import { alive, boxOf, type RangeTarget } from "./target";

/** Keeps the upper left value, as Excel does after its warning. */
export function merge(range: RangeTarget, [across]: unknown[], host: Host): void {
  refuseIfProtected(alive(range));
  const { sheet } = range;
  if (sheet.tables.some((table) => intersection(table.box, range))) {
    throw new OfficeError("InvalidOperation", "Cells of a table cannot be merged");
  }
  const boxes =
    across === true
      ? Array.from({ length: range.rows }, (_, row) => ({ ...boxOf(range), row: range.row + row, rows: 1 }))
      : [boxOf(range)];
  const emptied: RangeBox[] = [];
  for (const box of boxes) {
    sheet.merges = sheet.merges.filter((other) => !intersection(other, box));
    if (box.rows === 1 && box.columns === 1) continue;
    sheet.merges.push(box);
    eachExisting(sheet, box, (cell, row, column) => {
      if ((row === box.row && column === box.column) || !hasContent(cell)) return;
      if (cell.formula !== null) host.changes.formulas = true;
      writeContent(sheet, row, column, { value: null, formula: null });
      emptied.push(box);
    });
  }
  if (emptied.length > 0) noteValues(host.changes, { sheet, box: boxOf(range), type: "RangeEdited" });
  else noteLooks(host.changes, sheet);
}
