// Excel.TableRowCollection and TableRow.
import { intersection } from "../../book/addresses";
import { cellAt, hasContent, plainValue } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { eachExisting, refuseIfProtected, writeContent } from "../../book/edits";
import { shiftFormula } from "../../book/references";
import { deleteCells, insertCells } from "../../book/shifting";
import { bodyOf } from "../../book/tables";
import type { RangeBox } from "../../types";
import { OfficeError } from "../../book/errors";
import { rangeType } from "./range/range";
import { block, writeValues } from "./range/values";
import type { TableTarget } from "./table-target";
import { defineType, integerArgument, invalid, notFound, type Host, type TypedObject } from "./type";

interface RowTarget extends TableTarget {
  index: number;
}

export const tableRowsType: TypedObject<TableTarget> = defineType<TableTarget>({
  name: "TableRowCollection",
  properties: { Count: { get: (target) => bodyOf(target.table).rows } },
  items: (target) =>
    Array.from({ length: bodyOf(target.table).rows }, (_, index) => rowType.of({ ...target, index })),
  methods: {
    GetItemAt(target, [index]) {
      const at = integerArgument(index, "index");
      if (at < 0 || at >= bodyOf(target.table).rows) throw notFound(`The row ${at}`);
      return rowType.of({ ...target, index: at });
    },
    Add(target, [index, values], host) {
      refuseIfProtected(target.sheet);
      const rows = rowsToAdd(target, values);
      const at = placeOf(index, bodyOf(target.table).rows);
      const place = makeRoom(target, at, rows.length, host);
      const range = { sheet: target.sheet, ...place };
      if (values !== null && values !== undefined) writeValues(range, rows, host);
      fillColumns(target, place, rows, host);
      noteLooks(host.changes, target.sheet);
      return rowType.of({ ...target, index: place.row - bodyOf(target.table).row });
    },
    DeleteRowsAt(target, [index, count], host) {
      deleteRows(
        target,
        integerArgument(index, "index"),
        count === null || count === undefined ? 1 : integerArgument(count, "count"),
        host,
      );
    },
  },
});

const rowType: TypedObject<RowTarget> = defineType<RowTarget>({
  name: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row, host) => block(rangeOf(row), host, true, (cell) => plainValue(cell?.value ?? null) ?? ""),
      set: (row, value, host) => writeValues(rangeOf(row), value, host),
    },
  },
  methods: {
    GetRange: (row) => rangeType.of(rangeOf(row)),
    Delete: (row, _, host) => deleteRows(row, row.index, 1, host),
  },
});

function rangeOf({ sheet, table, index }: RowTarget): { sheet: RowTarget["sheet"] } & RangeBox {
  const body = bodyOf(table);
  return { sheet, ...body, row: body.row + index, rows: 1 };
}

/** One value for a table of one column, or rows as wide as the table. */
function rowsToAdd({ table }: TableTarget, values: unknown): unknown[][] {
  if (values === null || values === undefined) return [Array.from({ length: table.box.columns }, () => null)];
  const rows = Array.isArray(values) ? (values as unknown[]) : [[values]];
  const fits = rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length === table.box.columns);
  if (!fits) throw invalid(`values must be rows of ${table.box.columns}`);
  return rows as unknown[][];
}

function placeOf(index: unknown, count: number): number {
  if (index === null || index === undefined) return count;
  const at = integerArgument(index, "index");
  if (at < -1 || at > count) throw invalid("The row lies outside the table");
  return at === -1 ? count : at;
}

/** The cells of the new rows: the empty row of a table without data, free cells below the table, or cells pushed down. */
function makeRoom({ sheet, table }: TableTarget, at: number, count: number, host: Host): RangeBox {
  const body = bodyOf(table);
  const isEmpty = body.rows === 1 && !isUsed(sheet, body);
  if (isEmpty && count === 1) return { ...body, rows: 1 };
  const start = isEmpty ? 1 : at;
  const more = isEmpty ? count - 1 : count;
  const gap = { ...table.box, row: body.row + start, rows: more };
  const below = { ...table.box, row: table.box.row + table.box.rows, rows: more };
  if (start === body.rows && !table.totals && !isUsed(sheet, below) && !isBlocked(sheet, below, table)) {
    table.box = { ...table.box, rows: table.box.rows + more };
    host.changes.formulas = true;
  } else {
    const before = table.box;
    if (isBlocked(sheet, { ...gap, rows: 1_000_000 }, table))
      throw new OfficeError("InvalidOperation", "Rows cannot be added: other cells would be torn apart");
    insertCells(host.book, sheet, gap, "Down", host.changes);
    // A gap at the very end lies below the table, which does not grow by itself.
    if (table.box.rows === before.rows) table.box = { ...table.box, rows: before.rows + more };
  }
  return isEmpty ? { ...body, rows: count } : gap;
}

function isUsed(sheet: TableTarget["sheet"], box: RangeBox): boolean {
  const found = { any: false };
  eachExisting(sheet, box, (cell) => {
    found.any ||= hasContent(cell);
  });
  return found.any;
}

function isBlocked(sheet: TableTarget["sheet"], box: RangeBox, own: TableTarget["table"]): boolean {
  const crosses = (other: RangeBox): boolean =>
    intersection(other, box) !== null &&
    (other.column < box.column || other.column + other.columns > box.column + box.columns);
  return sheet.tables.some((other) => other !== own && crosses(other.box)) || sheet.merges.some(crosses);
}

/** Columns that are calculated go on being so where the new row says nothing. */
function fillColumns({ sheet, table }: TableTarget, place: RangeBox, rows: unknown[][], host: Host): void {
  const body = bodyOf(table);
  const model = place.row > body.row ? place.row - 1 : place.row + place.rows;
  for (const [offset, row] of rows.entries()) {
    for (let index = 0; index < table.box.columns; index += 1) {
      const formula = cellAt(sheet, model, table.box.column + index)?.formula ?? null;
      if (formula === null || (row[index] !== null && row[index] !== undefined)) continue;
      const at = place.row + offset;
      writeContent(sheet, at, table.box.column + index, {
        value: null,
        formula: shiftFormula(formula, at - model, 0),
      });
      host.changes.formulas = true;
    }
  }
}

function deleteRows({ sheet, table }: TableTarget, index: number, count: number, host: Host): void {
  refuseIfProtected(sheet);
  const body = bodyOf(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw notFound(`The row ${index}`);
  // Of the last row the cells are emptied: a table keeps one.
  const keeps = count === body.rows ? 1 : 0;
  if (keeps === 1) {
    eachExisting(sheet, { ...body, row: body.row + index, rows: 1 }, (_, row, column) =>
      writeContent(sheet, row, column, { value: null, formula: null }),
    );
    noteLooks(host.changes, sheet);
    host.changes.formulas = true;
  }
  if (count > keeps)
    deleteCells(
      host.book,
      sheet,
      { ...body, row: body.row + index + keeps, rows: count - keeps },
      "Up",
      host.changes,
    );
}
