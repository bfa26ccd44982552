// Excel.TableCollection and Table, as far as a table holds data that is written and read whole.
import { formatBox, intersection } from "../../book/addresses";
import { cellAt, hasContent, type Sheet, type Table } from "../../book/book";
import { noteLooks, noteValues } from "../../book/changes";
import { eachExisting, refuseIfProtected, writeContent } from "../../book/edits";
import { OfficeError } from "../../book/errors";
import { deleteCells, insertCells } from "../../book/shifting";
import { escapeColumn } from "../../book/structured";
import {
  bodyOf,
  dropTableIn,
  followHeaders,
  plainTableIn,
  renameTable,
  rewriteColumns,
} from "../../book/tables";
import { tableColumnsType } from "./table-columns";
import { tableRowsType } from "./table-rows";
import type { TableTarget } from "./table-target";
import { sortRows } from "./range/sort";
import { freeTableName, nextTableNumber, tableId } from "./table-names";
import { rangeType } from "./range/range";
import { boxOf, rangeArgument } from "./range/target";
import {
  booleanArgument,
  defineType,
  invalid,
  notFound,
  textArgument,
  type Host,
  type Property,
  type TypedObject,
} from "./type";
import { activeSheet, worksheetType } from "./worksheet";
import type { RangeBox } from "../../types";

/** The target is the sheet whose tables are meant; null for all of the workbook's. */
export const tablesType: TypedObject<Sheet | null> = defineType<Sheet | null>({
  name: "TableCollection",
  properties: { Count: { get: (sheet, host) => listed(sheet, host).length } },
  items: (sheet, host) => listed(sheet, host).map((target) => tableType.of(target)),
  item(sheet, key, host) {
    const wanted = String(key).toLowerCase();
    const found = listed(sheet, host).find(
      ({ table }) => table.name.toLowerCase() === wanted || table.id === key,
    );
    if (!found) throw notFound(`The table "${String(key)}"`);
    return tableType.of(found);
  },
  methods: {
    Add(own, [place, hasHeaders], host) {
      const range = rangeArgument(place, own ?? activeSheet(host), host);
      const { sheet } = range;
      refuseIfProtected(sheet);
      refuseIfOccupied(sheet, range, null);
      if (hasHeaders !== true)
        throw new OfficeError(
          "NotImplemented",
          "TableCollection.add without headers is not part of the embedded workbook",
        );
      const box = { ...boxOf(range), rows: Math.max(2, range.rows) };
      const number = nextTableNumber(host.book);
      const table: Table = {
        id: tableId(number),
        name: freeTableName(host.book, host.locale === "da-DK" ? "Tabel" : "Table", number),
        box,
        headers: true,
        totals: false,
        style: "TableStyleMedium2",
        showFilterButton: true,
        showBandedRows: true,
        showBandedColumns: false,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        columns: [],
      };
      followHeaders(host.book, sheet, table, host.locale);
      sheet.tables.push(table);
      host.changes.formulas = true;
      noteLooks(host.changes, sheet);
      host.changes.events.push({ kind: "table-added", sheet, table });
      return tableType.of({ sheet, table });
    },
  },
});

const tableType: TypedObject<TableTarget> = defineType<TableTarget>({
  name: "Table",
  identity: ({ table }) => ({ _Id: table.id, Id: table.id }),
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set({ sheet, table }, value, host) {
        const name = textArgument(value, "name");
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
          throw invalid(`"${name}" cannot be the name of a table`);
        const taken = allTables(host).some(
          (other) => other.table !== table && other.table.name.toLowerCase() === name.toLowerCase(),
        );
        if (
          taken ||
          host.book.names.some(
            (other) => other.scope === null && other.name.toLowerCase() === name.toLowerCase(),
          )
        ) {
          throw new OfficeError("ItemAlreadyExists", `There is already a table or name "${name}"`);
        }
        renameTable(host.book, table, name);
        host.changes.formulas = true;
        noteLooks(host.changes, sheet);
      },
    },
    Style: {
      get: ({ table }) => table.style,
      set({ sheet, table }, value, host) {
        table.style = textArgument(value, "style");
        noteLooks(host.changes, sheet);
      },
    },
    ShowHeaders: { get: ({ table }) => table.headers },
    ShowTotals: {
      get: ({ table }) => table.totals,
      set: (target, value, host) => showTotals(target, booleanArgument(value, "showTotals"), host),
    },
    ShowFilterButton: onOff("showFilterButton"),
    ShowBandedRows: onOff("showBandedRows"),
    ShowBandedColumns: onOff("showBandedColumns"),
    HighlightFirstColumn: onOff("highlightFirstColumn"),
    HighlightLastColumn: onOff("highlightLastColumn"),
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    Rows: (target) => tableRowsType.of(target),
    Columns: (target) => tableColumnsType.of(target),
    Sort: (target) => tableSortType.of(target),
  },
  methods: {
    GetTotalRowRange({ sheet, table }) {
      if (!table.totals) throw notFound("The totals row");
      return rangeType.of({ sheet, ...table.box, row: table.box.row + table.box.rows - 1, rows: 1 });
    },
    GetRange: ({ sheet, table }) => rangeType.of({ sheet, ...table.box }),
    GetHeaderRowRange: ({ sheet, table }) => rangeType.of({ sheet, ...table.box, rows: 1 }),
    GetDataBodyRange: ({ sheet, table }) => rangeType.of({ sheet, ...bodyOf(table) }),
    /** Takes the cells along, as in Excel. */
    Delete({ sheet, table }, _, host) {
      refuseIfProtected(sheet);
      dropTableIn(host.book, table);
      host.changes.events.push({ kind: "table-deleted", sheet, table });
      sheet.tables = sheet.tables.filter((other) => other !== table);
      for (let row = table.box.row; row < table.box.row + table.box.rows; row += 1) {
        for (let column = table.box.column; column < table.box.column + table.box.columns; column += 1) {
          writeContent(sheet, row, column, { value: null, formula: null });
        }
      }
      host.changes.formulas = true;
      noteValues(host.changes, { sheet, box: table.box, type: "RangeEdited" });
    },
    ConvertToRange({ sheet, table }, _, host) {
      refuseIfProtected(sheet);
      plainTableIn(host.book, sheet, table);
      host.changes.events.push({ kind: "table-deleted", sheet, table });
      sheet.tables = sheet.tables.filter((other) => other !== table);
      host.changes.formulas = true;
      noteLooks(host.changes, sheet);
      return rangeType.of({ sheet, ...table.box });
    },
    Resize({ sheet, table }, [place], host) {
      refuseIfProtected(sheet);
      const range = rangeArgument(place, sheet, host);
      const refused =
        range.sheet !== sheet ||
        range.row !== table.box.row ||
        !intersection(range, table.box) ||
        range.rows < 2 ||
        (table.totals && range.rows !== table.box.rows);
      if (refused) throw invalid(`${formatBox(range)} cannot be the range of the table "${table.name}"`);
      refuseIfOccupied(sheet, range, table);
      resizeTable(sheet, table, boxOf(range), host);
    },
  },
});

/** Columns that stay keep their names; what is cut off leaves #REF! in formulas; new ones take theirs from the cells. */
function resizeTable(sheet: Sheet, table: Table, box: RangeBox, host: Host): void {
  const before = table.box;
  const stays = table.columns.filter((_, index) => {
    const column = before.column + index;
    return column >= box.column && column < box.column + box.columns;
  });
  const left = new Set(stays.map((name) => name.toLowerCase()));
  if (stays.length < table.columns.length)
    rewriteColumns(host.book, table, (column) => (left.has(column.toLowerCase()) ? column : null));
  table.columns = Array.from({ length: box.columns }, (_, index) => {
    const at = box.column + index - before.column;
    return table.columns[at] ?? "";
  });
  table.box = box;
  followHeaders(host.book, sheet, table, host.locale);
  host.changes.formulas = true;
  noteLooks(host.changes, sheet);
}

function refuseIfOccupied(sheet: Sheet, box: RangeBox, own: Table | null): void {
  if (
    sheet.tables.some((other) => other !== own && intersection(other.box, box)) ||
    sheet.merges.some((merged) => intersection(merged, box))
  ) {
    throw new OfficeError("InvalidOperation", "A table cannot lie over another table or merged cells");
  }
}

/** What was written over headings becomes the names of columns at once, as in Excel. */
export function settleHeaders(host: Pick<Host, "book" | "changes" | "locale" | "calculation">): void {
  const { headed } = host.changes;
  if (headed.length === 0) return;
  host.changes.headed = [];
  // A formula typed as a heading becomes the text it gives.
  if (headed.some(({ sheet, table }) => hasFormula(sheet, { ...table.box, rows: 1 })))
    host.calculation.ensure(host.changes);
  for (const { sheet, table } of headed) {
    if (!sheet.removed && sheet.tables.includes(table) && followHeaders(host.book, sheet, table, host.locale))
      host.changes.formulas = true;
  }
}

function hasFormula(sheet: Sheet, box: RangeBox): boolean {
  let found = false;
  eachExisting(sheet, box, ({ formula }) => (found ||= formula !== null));
  return found;
}

/** A totals row comes below the table and pushes down what stands there; the last column of numbers is summed, as in Excel. */
function showTotals({ sheet, table }: TableTarget, on: boolean, host: Host): void {
  refuseIfProtected(sheet);
  if (on === table.totals) return;
  const row = { ...table.box, row: table.box.row + table.box.rows, rows: 1 };
  if (!on) {
    deleteCells(host.book, sheet, { ...row, row: row.row - 1 }, "Up", host.changes);
    table.totals = false;
    return;
  }
  const found = { used: false };
  eachExisting(sheet, row, (cell) => {
    found.used ||= hasContent(cell);
  });
  if (found.used) insertCells(host.book, sheet, row, "Down", host.changes);
  const last = cellAt(sheet, row.row - 1, row.column + row.columns - 1);
  table.box = { ...table.box, rows: table.box.rows + 1 };
  table.totals = true;
  const name = table.columns[table.columns.length - 1] ?? "";
  const isNumber = typeof last?.value === "number" || last?.formula !== undefined;
  const content = (value: string, formula: string | null) => ({
    value: formula === null ? value : null,
    formula,
  });
  writeContent(sheet, row.row, row.column, content("Total", null));
  if (row.columns > 1 && last !== null && isNumber)
    writeContent(
      sheet,
      row.row,
      row.column + row.columns - 1,
      content("", `=SUBTOTAL(109,${table.name}[${escapeColumn(name)}])`),
    );
  host.changes.formulas = true;
  noteValues(host.changes, { sheet, box: row, type: "RangeEdited" });
}

const tableSortType: TypedObject<TableTarget> = defineType<TableTarget>({
  name: "TableSort",
  methods: {
    Apply: ({ sheet, table }, [fields, matchCase], host) => {
      refuseIfProtected(sheet, "allowSort");
      sortRows({ sheet, ...bodyOf(table) }, fields, matchCase === true, host);
    },
  },
});

type Switch =
  | "showFilterButton"
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn";

function onOff(name: Switch): Property<TableTarget> {
  return {
    get: ({ table }) => table[name],
    set({ sheet, table }, value, host) {
      table[name] = booleanArgument(value, name);
      noteLooks(host.changes, sheet);
    },
  };
}

function allTables(host: Host): TableTarget[] {
  return host.book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function listed(sheet: Sheet | null, host: Host): TableTarget[] {
  return sheet === null ? allTables(host) : sheet.tables.map((table) => ({ sheet, table }));
}
