// Range.removeDuplicates: rows that are equal in the columns given go, what stands below moves up within the range.
import { plainValue } from "../../../book/book";
import { contentAt, refuseIfLocked, writeContent, type Content } from "../../../book/edits";
import { noteValues } from "../../../book/changes";
import { shiftFormula } from "../../../book/references";
import { defineType, integerArgument, invalid, type Host, type Ref, type TypedObject } from "../type";
import { alive, boxOf, isUnbounded, type RangeTarget } from "./target";

interface Outcome {
  removed: number;
  uniqueRemaining: number;
}

const outcomeType: TypedObject<Outcome> = defineType<Outcome>({
  name: "RemoveDuplicatesResult",
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

/** As in Excel, capitals and small letters are one. */
export function removeDuplicates(range: RangeTarget, [columns, hasHeader]: unknown[], host: Host): Ref {
  refuseIfLocked(host.book, alive(range), range);
  if (isUnbounded(range)) throw invalid("Whole rows and columns cannot be looked through");
  const keys = keysArgument(columns, range.columns);
  const first = range.row + (hasHeader === true ? 1 : 0);
  const last = range.row + range.rows;
  host.calculation.ensure(host.changes);
  const seen = new Set<string>();
  const kept: { from: number; cells: Content[] }[] = [];
  for (let row = first; row < last; row += 1) {
    const cells = Array.from({ length: range.columns }, (_, at) =>
      contentAt(range.sheet, row, range.column + at),
    );
    const key = JSON.stringify(keys.map((at) => keyOf(cells[at])));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ from: row, cells });
  }
  for (let row = first; row < last; row += 1) {
    const line = kept[row - first];
    for (let at = 0; at < range.columns; at += 1) {
      const cell = line?.cells[at] ?? { value: null, formula: null };
      const formula = line && cell.formula !== null ? shiftFormula(cell.formula, row - line.from, 0) : null;
      writeContent(range.sheet, row, range.column + at, { value: cell.value, formula });
      if (formula !== null) host.changes.formulas = true;
    }
  }
  noteValues(host.changes, { sheet: range.sheet, box: boxOf(range), type: "RangeEdited" });
  return outcomeType.of({ removed: last - first - kept.length, uniqueRemaining: kept.length });
}

function keysArgument(columns: unknown, width: number): number[] {
  if (!Array.isArray(columns) || columns.length === 0) throw invalid("columns must name at least one column");
  return columns.map((one: unknown) => {
    const key = integerArgument(one, "columns");
    if (key < 0 || key >= width) throw invalid("A column lies outside the range");
    return key;
  });
}

function keyOf(cell: Content | undefined): unknown {
  const value = plainValue(cell?.value ?? null);
  return typeof value === "string" ? value.toLowerCase() : value;
}
