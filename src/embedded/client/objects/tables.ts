// Excel.TableCollection and Table, as far as a table holds data that is written and read whole.
import { formatBox, intersection } from "../../book/addresses";
import { cellAt, plainValue, type Book, type Sheet, type Table } from "../../book/book";
import { noteLooks, noteValues } from "../../book/changes";
import { refuseIfProtected, writeContent } from "../../book/edits";
import { OfficeError } from "../../book/errors";
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

interface TableTarget {
  sheet: Sheet;
  table: Table;
}

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
      if (
        sheet.tables.some(({ box }) => intersection(box, range)) ||
        sheet.merges.some((box) => intersection(box, range))
      ) {
        throw new OfficeError("InvalidOperation", "A table cannot lie over another table or merged cells");
      }
      if (hasHeaders !== true)
        throw new OfficeError(
          "NotImplemented",
          "TableCollection.add without headers is not part of the embedded workbook",
        );
      const box = { ...boxOf(range), rows: Math.max(2, range.rows) };
      const number = nextNumber(host.book);
      const table: Table = {
        id: `{${String(number).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
        name: freeTableName(host, number),
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
      table.columns = headerTexts(sheet, table, host);
      sheet.tables.push(table);
      host.changes.formulas = true;
      noteLooks(host.changes, sheet);
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
        table.name = name;
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
    ShowTotals: { get: ({ table }) => table.totals },
    ShowFilterButton: onOff("showFilterButton"),
    ShowBandedRows: onOff("showBandedRows"),
  },
  objects: { Worksheet: ({ sheet }) => worksheetType.of(sheet) },
  methods: {
    GetRange: ({ sheet, table }) => rangeType.of({ sheet, ...table.box }),
    GetHeaderRowRange: ({ sheet, table }) => rangeType.of({ sheet, ...table.box, rows: 1 }),
    GetDataBodyRange: ({ sheet, table }) =>
      rangeType.of({
        sheet,
        ...table.box,
        row: table.box.row + 1,
        rows: table.box.rows - 1 - (table.totals ? 1 : 0),
      }),
    /** Takes the cells along, as in Excel. */
    Delete({ sheet, table }, _, host) {
      refuseIfProtected(sheet);
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
      sheet.tables = sheet.tables.filter((other) => other !== table);
      host.changes.formulas = true;
      noteLooks(host.changes, sheet);
      return rangeType.of({ sheet, ...table.box });
    },
    Resize({ sheet, table }, [place], host) {
      refuseIfProtected(sheet);
      const range = rangeArgument(place, sheet, host);
      if (
        range.sheet !== sheet ||
        range.row !== table.box.row ||
        !intersection(range, table.box) ||
        range.rows < 2
      ) {
        throw invalid(`${formatBox(range)} cannot be the range of the table "${table.name}"`);
      }
      table.box = boxOf(range);
      table.columns = headerTexts(sheet, table, host);
      host.changes.formulas = true;
      noteLooks(host.changes, sheet);
    },
  },
});

type Switch = "showFilterButton" | "showBandedRows";

function onOff(name: Switch): Property<TableTarget> {
  return {
    get: ({ table }) => table[name],
    set({ sheet, table }, value, host) {
      table[name] = booleanArgument(value, name);
      noteLooks(host.changes, sheet);
    },
  };
}

/** Headers are text, never empty and never twice: Excel fills in and numbers them. */
function headerTexts(sheet: Sheet, table: Table, host: Host): string[] {
  const taken = new Set<string>();
  const { row, column, columns } = table.box;
  return Array.from({ length: columns }, (_, index) => {
    const cell = cellAt(sheet, row, column + index);
    const text = String(plainValue(cell?.value ?? null) ?? "");
    const stem = text === "" ? `${host.locale === "da-DK" ? "Kolonne" : "Column"}${index + 1}` : text;
    let header = stem;
    for (let count = 2; taken.has(header.toLowerCase()); count += 1) header = `${stem}${count}`;
    taken.add(header.toLowerCase());
    if (header !== cell?.value) writeContent(sheet, row, column + index, { value: header, formula: null });
    return header;
  });
}

function allTables(host: Host): TableTarget[] {
  return host.book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function listed(sheet: Sheet | null, host: Host): TableTarget[] {
  return sheet === null ? allTables(host) : sheet.tables.map((table) => ({ sheet, table }));
}

function nextNumber(book: Book): number {
  const numbers = book.sheets.flatMap(({ tables }) =>
    tables.map(({ id }) => Number(/^\{(\d+)/.exec(id)?.[1] ?? 0)),
  );
  return Math.max(0, ...numbers) + 1;
}

function freeTableName(host: Host, from: number): string {
  const stem = host.locale === "da-DK" ? "Tabel" : "Table";
  const taken = new Set(allTables(host).map(({ table }) => table.name.toLowerCase()));
  let number = from;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}
