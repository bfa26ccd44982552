// Sorting rows, as `Range.sort` and `Table.sort` do.
import { isErrorValue, plainValue, styleAt, type Scalar } from "../../../book/book";
import { contentAt, refuseIfLocked, restyle, writeContent, type Content } from "../../../book/edits";
import { noteValues } from "../../../book/changes";
import { shiftFormula } from "../../../book/references";
import { OfficeError } from "../../../book/errors";
import { field, integerArgument, invalid, type Host } from "../type";
import { alive, boxOf, isUnbounded, type RangeTarget } from "./target";

interface Field {
  key: number;
  ascending: boolean;
}

type Sorted = (Content & { style: number })[];

/** Equal rows keep their order; empty cells come last either way. Relative references move with their rows. */
export function sortRows(range: RangeTarget, fields: unknown, matchCase: boolean, host: Host): void {
  refuseIfLocked(host.book, alive(range), range);
  if (isUnbounded(range)) throw invalid("Whole rows and columns cannot be sorted");
  const keys = readFields(fields, range.columns);
  host.calculation.ensure(host.changes);
  const rows = Array.from({ length: range.rows }, (_, offset) => ({
    from: range.row + offset,
    cells: rowOf(range, range.row + offset),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of keys) {
      const order = compare(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  for (const [offset, { from, cells }] of rows.entries()) {
    const to = range.row + offset;
    for (const [across, { value, formula, style }] of cells.entries()) {
      const moved = formula === null ? null : shiftFormula(formula, to - from, 0);
      writeContent(range.sheet, to, range.column + across, { value, formula: moved });
      restyle(range.sheet, { row: to, column: range.column + across, rows: 1, columns: 1 }, () => style);
      if (formula !== null) host.changes.formulas = true;
    }
  }
  noteValues(host.changes, { sheet: range.sheet, box: boxOf(range), type: "RangeEdited" });
}

function rowOf(range: RangeTarget, row: number): Sorted {
  return Array.from({ length: range.columns }, (_, offset) => ({
    ...contentAt(range.sheet, row, range.column + offset),
    style: styleAt(range.sheet, row, range.column + offset),
  }));
}

function readFields(fields: unknown, columns: number): Field[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalid("fields must name at least one column");
  return fields.map((one: unknown) => {
    const sortOn = field(one, "sortOn") ?? "Value";
    if (sortOn !== "Value")
      throw new OfficeError(
        "NotImplemented",
        "Sorting by colour or icon is not part of the embedded workbook",
      );
    const key = integerArgument(field(one, "key"), "key");
    if (key < 0 || key >= columns) throw invalid("A key lies outside the range");
    return { key, ascending: field(one, "ascending") !== false };
  });
}

/** Numbers before texts before truth values before errors, as Excel sorts upwards. */
function rankOf(value: Scalar): number {
  if (isErrorValue(value)) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function textOf(value: Scalar): string {
  return String(plainValue(value) ?? "");
}

function compare(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  const empty = (value: Scalar): boolean => value === null || value === "";
  if (empty(a) || empty(b)) return empty(a) === empty(b) ? 0 : empty(a) ? 1 : -1;
  const way = ascending ? 1 : -1;
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks * way;
  if (typeof a === "number" && typeof b === "number") return (a - b) * way;
  const options = { sensitivity: matchCase ? "variant" : "accent", numeric: false } as const;
  return textOf(a).localeCompare(textOf(b), undefined, options) * way;
}
