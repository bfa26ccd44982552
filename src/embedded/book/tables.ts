// Tables and what speaks of them: headers are cells and names at once, and formulas follow both.
import { formatAbsoluteBox, intersection, quoteSheet } from "./addresses";
import { cellAt, plainValue, type Book, type Sheet, type Table } from "./book";
import { writeContent } from "./edits";
import { rewriteFormulas, type FormulaPlace } from "./rewriting";
import {
  mapColumns,
  mapStructured,
  readParts,
  writeStructured,
  type StructuredReference,
} from "./structured";
import type { RangeBox } from "../types";

/** What Excel calls a column without a heading. */
const COLUMN_STEM = { "da-DK": "Kolonne", "en-US": "Column" } as const;

type Locale = keyof typeof COLUMN_STEM;

export function tableNamed(book: Book, name: string): Table | null {
  const wanted = name.toLowerCase();
  for (const { tables } of book.sheets)
    for (const table of tables) if (table.name.toLowerCase() === wanted) return table;
  return null;
}

/** Rows between headings and totals. */
export function bodyOf({ box, headers, totals }: Table): RangeBox {
  const above = headers ? 1 : 0;
  return { ...box, row: box.row + above, rows: box.rows - above - (totals ? 1 : 0) };
}

/**
 * Headings are text, never empty and never twice: Excel fills in, numbers and turns into text, and formulas that speak of
 * the columns follow. True when something was called anew.
 */
export function followHeaders(book: Book, sheet: Sheet, table: Table, locale: Locale): boolean {
  if (!table.headers) return false;
  const before = table.columns;
  table.columns = headerTexts(sheet, table, before, locale);
  const renamed = new Map<string, string>();
  for (const [index, name] of table.columns.entries()) {
    const old = before[index];
    if (old && old !== name) renamed.set(old.toLowerCase(), name);
  }
  if (renamed.size > 0) rewriteColumns(book, table, (column) => renamed.get(column.toLowerCase()) ?? column);
  return renamed.size > 0;
}

/** Tables whose headings lie in the box. */
export function tablesHeadedIn(sheet: Sheet, box: RangeBox): Table[] {
  return sheet.tables.filter((table) => table.headers && intersection({ ...table.box, rows: 1 }, box));
}

function headerTexts(sheet: Sheet, table: Table, before: readonly string[], locale: Locale): string[] {
  const { row, column, columns } = table.box;
  const typed = Array.from({ length: columns }, (_, index) => {
    const cell = cellAt(sheet, row, column + index);
    return { cell, text: String(plainValue(cell?.value ?? null) ?? "") };
  });
  const taken = new Set<string>();
  const names: string[] = [];
  // Who keeps a name keeps it, also against one typed further left.
  const isKept = (index: number): boolean => {
    const text = typed[index]?.text ?? "";
    return text !== "" && text === before[index];
  };
  for (const [index, { text }] of typed.entries()) {
    if (!isKept(index) || taken.has(text.toLowerCase())) continue;
    taken.add(text.toLowerCase());
    names[index] = text;
  }
  for (const [index, { text, cell }] of typed.entries()) {
    if (names[index] === undefined) {
      const stem = text === "" ? `${COLUMN_STEM[locale]}${index + 1}` : text;
      let name = stem;
      for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem}${count}`;
      taken.add(name.toLowerCase());
      names[index] = name;
    }
    const name = names[index] ?? "";
    if (cell?.value !== name || cell.formula !== null)
      writeContent(sheet, row, column + index, { value: name, formula: null });
  }
  return names;
}

/** Formulas that speak of the table follow its new name. */
export function renameTable(book: Book, table: Table, name: string): void {
  rewriteTable(book, table, (reference) =>
    reference.table === null ? null : writeStructured({ ...reference, table: name }),
  );
  table.name = name;
}

/** Columns that are no longer there leave #REF! behind; null for those. */
export function rewriteColumns(book: Book, table: Table, rename: (column: string) => string | null): void {
  rewriteTable(book, table, (reference) => {
    if (reference.inside === null) return null;
    const inside = mapColumns(reference.inside, rename);
    return inside === null
      ? "#REF!"
      : inside === reference.inside
        ? null
        : writeStructured({ ...reference, inside });
  });
}

/** Of a table that is gone nothing is left but #REF!. Call while the table is still there. */
export function dropTableIn(book: Book, table: Table): void {
  rewriteTable(book, table, () => "#REF!");
}

/** Of a table that has become a range, formulas name the cells. Call while the table is still there. */
export function plainTableIn(book: Book, sheet: Sheet, table: Table): void {
  rewriteTable(book, table, ({ inside }, place) => {
    const box = boxOfReference(table, inside ?? "", place.cell?.row ?? null);
    return box === null ? "#REF!" : `${quoteSheet(sheet.name)}!${formatAbsoluteBox(box)}`;
  });
}

/** The cells a reference to the table means; null where it has no such column. */
function boxOfReference(table: Table, inside: string, row: number | null): RangeBox | null {
  const { items, thisRow, columns } = readParts(inside);
  const places = columns.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return null;
  const first = places.length === 0 ? 0 : Math.min(...places);
  const last = places.length === 0 ? table.box.columns - 1 : Math.max(...places);
  const across = { column: table.box.column + first, columns: last - first + 1 };
  if (thisRow) return row === null ? null : { row, rows: 1, ...across };
  const wants = (item: string): boolean => items.some((one) => one.toLowerCase() === item);
  const body = bodyOf(table);
  if (wants("#all")) return { row: table.box.row, rows: table.box.rows, ...across };
  const top = wants("#headers")
    ? table.box.row
    : wants("#totals") && !wants("#data")
      ? body.row + body.rows
      : body.row;
  const bottom = wants("#totals")
    ? table.box.row + table.box.rows
    : wants("#headers") && !wants("#data")
      ? table.box.row + 1
      : body.row + body.rows;
  return { row: top, rows: bottom - top, ...across };
}

function rewriteTable(
  book: Book,
  table: Table,
  change: (reference: StructuredReference, place: FormulaPlace) => string | null,
): void {
  const wanted = table.name.toLowerCase();
  rewriteFormulas(book, (formula, place) => {
    if (!formula.includes("[") && !formula.toLowerCase().includes(wanted)) return formula;
    return mapStructured(formula, (reference) => {
      const meant =
        reference.table?.toLowerCase() === wanted || (reference.table === null && stands(place, table));
      return meant ? change(reference, place) : null;
    });
  });
}

function stands({ sheet, cell }: FormulaPlace, table: Table): boolean {
  if (sheet === null || cell === null || !sheet.tables.includes(table)) return false;
  return intersection(table.box, { ...cell, rows: 1, columns: 1 }) !== null;
}
