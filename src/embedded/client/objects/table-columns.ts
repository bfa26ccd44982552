// Excel.TableColumnCollection and TableColumn.
import { intersection } from "../../book/addresses";
import { hasContent, plainValue } from "../../book/book";
import { noteLooks, noteValues } from "../../book/changes";
import { eachExisting, refuseIfProtected, writeContent } from "../../book/edits";
import { OfficeError } from "../../book/errors";
import { deleteCells, insertCells } from "../../book/shifting";
import { bodyOf, followHeaders } from "../../book/tables";
import type { RangeBox } from "../../types";
import { rangeType } from "./range/range";
import { block, writeValues } from "./range/values";
import type { TableTarget } from "./table-target";
import {
  defineType,
  integerArgument,
  invalid,
  notFound,
  textArgument,
  type Host,
  type Ref,
  type TypedObject,
} from "./type";

/** Held by its name: a column is called by it wherever it stands. */
interface ColumnTarget extends TableTarget {
  name: string;
}

export const tableColumnsType: TypedObject<TableTarget> = defineType<TableTarget>({
  name: "TableColumnCollection",
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => target.table.columns.map((name) => columnType.of({ ...target, name })),
  item: (target, key) => {
    const { columns } = target.table;
    const name =
      typeof key === "number"
        ? columns[key - 1]
        : columns.find((one) => one.toLowerCase() === textArgument(key, "key").toLowerCase());
    if (name === undefined) throw notFound(`The column "${String(key)}"`);
    return columnType.of({ ...target, name });
  },
  methods: {
    Add(target, [index, values, name], host) {
      const { sheet, table } = target;
      refuseIfProtected(sheet);
      const count = table.columns.length;
      const at =
        index === null || index === undefined || index === -1 ? count : integerArgument(index, "index");
      if (at < 0 || at > count) throw invalid("The column lies outside the table");
      const place = makeRoom(target, at, host);
      const range = { sheet, ...place };
      if (values !== null && values !== undefined)
        writeValues(range, Array.isArray(values) ? values : [[values]], host);
      if (typeof name === "string")
        writeContent(sheet, place.row, place.column, { value: name, formula: null });
      followHeaders(host.book, sheet, table, host.locale);
      noteValues(host.changes, { sheet, box: place, type: "RangeEdited" });
      host.changes.formulas = true;
      return columnType.of({ ...target, name: table.columns[at] ?? "" });
    },
  },
});

const columnType: TypedObject<ColumnTarget> = defineType<ColumnTarget>({
  name: "TableColumn",
  identity: (column) => ({ _Id: indexOf(column) + 1 }),
  properties: {
    Id: { get: (column) => indexOf(column) + 1 },
    Index: { get: indexOf },
    Name: {
      get: (column) => column.table.columns[indexOf(column)],
      set(column, value, host) {
        refuseIfProtected(column.sheet);
        const box = boxOf(column);
        const name = textArgument(value, "name");
        writeContent(column.sheet, box.row, box.column, { value: name, formula: null });
        followHeaders(host.book, column.sheet, column.table, host.locale);
        column.name = column.table.columns[box.column - column.table.box.column] ?? name;
        noteValues(host.changes, { sheet: column.sheet, box: { ...box, rows: 1 }, type: "RangeEdited" });
        host.changes.formulas = true;
      },
    },
    Values: {
      get: (column, host) =>
        block(
          { sheet: column.sheet, ...boxOf(column) },
          host,
          true,
          (cell) => plainValue(cell?.value ?? null) ?? "",
        ),
      set: (column, value, host) => writeValues({ sheet: column.sheet, ...boxOf(column) }, value, host),
    },
  },
  methods: {
    GetRange: (column) => part(column, (box) => box),
    GetHeaderRowRange: (column) => part(column, (box) => ({ ...box, rows: 1 })),
    GetDataBodyRange: (column) => part(column, (box, body) => ({ ...box, row: body.row, rows: body.rows })),
    GetTotalRowRange: (column) => {
      if (!column.table.totals) throw notFound("The totals row");
      return part(column, (box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 }));
    },
    Delete(column, _, host) {
      refuseIfProtected(column.sheet);
      if (column.table.columns.length === 1)
        throw new OfficeError("InvalidOperation", "A table keeps its last column");
      deleteCells(host.book, column.sheet, boxOf(column), "Left", host.changes);
    },
  },
});

function indexOf({ table, name }: ColumnTarget): number {
  const index = table.columns.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  if (index < 0) throw notFound(`The column "${name}"`);
  return index;
}

function boxOf(column: ColumnTarget): RangeBox {
  const { box } = column.table;
  return { ...box, column: box.column + indexOf(column), columns: 1 };
}

function part(column: ColumnTarget, cut: (box: RangeBox, body: RangeBox) => RangeBox): Ref {
  return rangeType.of({ sheet: column.sheet, ...cut(boxOf(column), bodyOf(column.table)) });
}

/** The cells of the new column: free ones beside the table, or cells pushed to the right. */
function makeRoom({ sheet, table }: TableTarget, at: number, host: Host): RangeBox {
  const { box } = table;
  const place = { ...box, column: box.column + at, columns: 1 };
  const found = { used: false };
  eachExisting(sheet, place, (cell) => {
    found.used ||= hasContent(cell);
  });
  const isBlocked =
    sheet.tables.some((other) => other !== table && intersection(other.box, place)) ||
    sheet.merges.some((merged) => intersection(merged, place));
  if (at === table.columns.length && !found.used && !isBlocked) {
    table.box = { ...box, columns: box.columns + 1 };
    table.columns = [...table.columns, ""];
    noteLooks(host.changes, sheet);
    return place;
  }
  insertCells(host.book, sheet, place, "Right", host.changes);
  if (table.columns.length === box.columns && table.box.columns === box.columns) {
    table.box = { ...table.box, columns: box.columns + 1 };
    table.columns = [...table.columns, ""];
  }
  return place;
}
