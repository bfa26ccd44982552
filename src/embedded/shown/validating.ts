// Holds a value against the validation rule of its cell, and resolves the choices of a list.
import { contains, intersection, parseAddress } from "../book/addresses";
import {
  cellAt,
  findSheet,
  isErrorValue,
  plainValue,
  sheetById,
  usedBox,
  type Book,
  type Cell,
  type Scalar,
  type Sheet,
  type Validation,
  type ValidationRule,
} from "../book/book";
import { displayText, type LocaleName } from "./number-format";
import { evaluateAt, holds } from "../formulas/rules";
import { originOf } from "../book/regions";
import { numberFormatOf, styleOf } from "../book/styles";
import type { RangeBox } from "../types";

function validationAt(sheet: Sheet, row: number, column: number): Validation | null {
  return sheet.validations.find(({ boxes }) => boxes.some((box) => contains(box, row, column))) ?? null;
}

/** The rule a value breaks; null when it breaks none. Without a value the cell's own is judged. */
export function judge(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar | undefined,
  locale: LocaleName,
): ValidationRule | null {
  const found = validationAt(sheet, row, column);
  if (!found || found.rule.type === "any") return null;
  const { rule, boxes } = found;
  const judged = value === undefined ? (cellAt(sheet, row, column)?.value ?? null) : value;
  if (judged === null || judged === "") {
    // Emptying a cell is never stopped; `valid` looks at an empty cell only where blanks count.
    return value === undefined && !rule.ignoreBlanks ? rule : null;
  }
  const { type } = rule;
  const origin = originOf(boxes);
  const valueOf = (formula: string | undefined): Scalar =>
    formula === undefined ? null : (evaluateAt(book, sheet, formula, origin, [{ row, column }])[0] ?? null);
  if (type === "list") {
    const choices = choicesOf(book, sheet, rule, origin, row, column, locale);
    return allowed(choices, judged, locale) ? null : rule;
  }
  if (type === "custom") {
    return holds(withValue(sheet, row, column, value, () => valueOf(rule.formulas[0]))) ? null : rule;
  }
  const measured = type === "textLength" ? String(plainValue(judged)).length : judged;
  if (typeof measured !== "number" || (type === "whole" && !Number.isInteger(measured))) return rule;
  const fits = inside(
    measured,
    rule.operator ?? "between",
    valueOf(rule.formulas[0]),
    valueOf(rule.formulas[1]),
  );
  return fits ? null : rule;
}

/** The choices a drop-down offers, as text; a source that cannot be found offers none. */
export function choicesOf(
  book: Book,
  sheet: Sheet,
  rule: ValidationRule,
  origin: { row: number; column: number },
  row: number,
  column: number,
  locale: LocaleName,
): string[] {
  const source = rule.formulas[0] ?? "";
  if (source.startsWith('"')) {
    return source
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(",")
      .map((choice) => choice.trim());
  }
  const area = areaOf(book, sheet, source, row - origin.row, column - origin.column);
  if (!area) return [];
  const used = usedBox(area.sheet, true);
  const cut = used && intersection(used, area.box);
  if (!cut) return [];
  const choices: string[] = [];
  for (let at = cut.row; at < cut.row + cut.rows; at += 1) {
    for (let across = cut.column; across < cut.column + cut.columns; across += 1) {
      const cell = cellAt(area.sheet, at, across);
      if (cell && cell.value !== null && cell.value !== "") choices.push(shown(book, cell, locale));
    }
  }
  return choices;
}

function shown(book: Book, cell: Cell, locale: LocaleName): string {
  return displayText(cell.value, numberFormatOf(styleOf(book.styles, cell.style)), locale);
}

/** A reference, or a name (also a name of a name) that ends in one. */
function areaOf(
  book: Book,
  sheet: Sheet,
  source: string,
  rows: number,
  columns: number,
): { sheet: Sheet; box: RangeBox } | null {
  let formula = source;
  let own: Sheet | null = sheet;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const address = parseAddress(formula);
    if (address) {
      const target = address.sheet === null ? own : findSheet(book, address.sheet);
      // Only a reference written in the rule itself may be relative.
      const moves = hops === 0 && !formula.includes("$");
      return (
        target && {
          sheet: target,
          box: moves
            ? { ...address.box, row: address.box.row + rows, column: address.box.column + columns }
            : address.box,
        }
      );
    }
    const wanted = formula.toLowerCase();
    const table = book.sheets
      .flatMap((other) => other.tables.map((table) => ({ table, other })))
      .find(({ table }) => wanted === table.name.toLowerCase());
    if (table)
      return {
        sheet: table.other,
        box: { ...table.table.box, row: table.table.box.row + 1, rows: table.table.box.rows - 1 },
      };
    const matching = book.names.filter(({ name }) => name.toLowerCase() === wanted);
    const name =
      matching.find(({ scope }) => scope === own?.id) ?? matching.find(({ scope }) => scope === null);
    if (!name) return null;
    formula = name.formula;
    own = name.scope === null ? own : sheetById(book, name.scope);
  }
  return null;
}

const MAX_HOPS = 5;

function allowed(choices: string[], value: Scalar, locale: LocaleName): boolean {
  const texts = new Set([String(plainValue(value)), displayText(value, "General", locale)]);
  return choices.some((choice) => texts.has(choice));
}

function inside(value: number, operator: string, first: Scalar, second: Scalar): boolean {
  const a = typeof first === "number" ? first : NaN;
  const b = typeof second === "number" ? second : NaN;
  switch (operator) {
    case "between":
      return value >= a && value <= b;
    case "notBetween":
      return value < a || value > b;
    case "equal":
      return value === a;
    case "notEqual":
      return value !== a;
    case "greaterThan":
      return value > a;
    case "lessThan":
      return value < a;
    case "greaterThanOrEqual":
      return value >= a;
    default:
      return value <= a;
  }
}

/** A custom rule looks at the cell as it would be. */
function withValue<T>(
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar | undefined,
  work: () => T,
): T {
  const cells = sheet.rows.get(row)?.cells;
  if (value === undefined) return work();
  const old = cells?.get(column);
  const line = cells ?? new Map<number, Cell>();
  if (!cells) sheet.rows.set(row, { cells: line, height: null, hidden: false, style: null });
  line.set(column, { value: isErrorValue(value) ? value : value, formula: null, style: old?.style ?? 0 });
  try {
    return work();
  } finally {
    if (old) line.set(column, old);
    else line.delete(column);
    if (!cells) sheet.rows.delete(row);
  }
}
