// Values, formulas and texts of a range, read and written as Office.js does.
import { isErrorValue, plainValue, styleAt, type Cell, type Scalar } from "../../../book/book";
import { contentAt, refuseIfLocked, writeContent, type Content } from "../../../book/edits";
import { fromR1C1, toR1C1 } from "../../../book/r1c1";
import { numberFormatOf, styleOf } from "../../../book/styles";
import { isFormulaSound } from "../../../formulas/formula-text";
import { readTyped } from "../../../shown/typing";
import { noteValues } from "../../../book/changes";
import { invalid, type Host } from "../type";
import { adoptFormat } from "./number-formats";
import { alive, boxOf, isUnbounded, requireSize, type RangeTarget } from "./target";

/** Of more cells Excel answers null (since version 2407). */
const MAX_CELLS_READ = 5_000_000;

/** Reads a block once per cell; formulas are brought up to date first where they matter. */
export function block<T>(
  range: RangeTarget,
  host: Host,
  calculated: boolean,
  read: (cell: Cell | null, row: number, column: number) => T,
): T[][] | null {
  alive(range);
  if (isUnbounded(range)) return null;
  if (range.rows * range.columns > MAX_CELLS_READ) return null;
  if (calculated) host.calculation.ensure(host.changes);
  return Array.from({ length: range.rows }, (_, rowOffset) => {
    const row = range.row + rowOffset;
    const cells = range.sheet.rows.get(row)?.cells;
    return Array.from({ length: range.columns }, (__, columnOffset) => {
      const column = range.column + columnOffset;
      return read(cells?.get(column) ?? null, row, column);
    });
  });
}

export function valueType(value: Scalar): string {
  if (value === null || value === "") return "Empty";
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** `values` and `formulas` are written alike: text that begins with "=" is a formula unless the cell is formatted as text. */
export function writeValues(range: RangeTarget, value: unknown, host: Host): void {
  refuseIfLocked(host.book, alive(range), range);
  if (isUnbounded(range) && Array.isArray(value))
    throw invalid("Whole rows and columns cannot be written at once");
  // A single value fills the range, as Office.js allows for uniform ranges.
  const filling = !Array.isArray(value);
  if (!filling) requireSize(range, value, "values");
  const single = range.rows === 1 && range.columns === 1;
  const before = single ? contentAt(range.sheet, range.row, range.column).value : undefined;
  const textCells = textStyles(host);
  let formulas = false;
  for (let rowOffset = 0; rowOffset < range.rows; rowOffset += 1) {
    const line = filling ? null : ((value as unknown[][])[rowOffset] ?? []);
    for (let columnOffset = 0; columnOffset < range.columns; columnOffset += 1) {
      const input = line ? line[columnOffset] : value;
      if (input === null || input === undefined) continue;
      const row = range.row + rowOffset;
      const column = range.column + columnOffset;
      const cells = range.sheet.rows.get(row)?.cells;
      const old = cells?.get(column);
      if (old && old.formula !== null) formulas = true;
      const content = readInput(
        input,
        textCells(old?.style ?? styleAt(range.sheet, row, column)),
        range,
        row,
        column,
        host,
      );
      if (content.formula !== null) formulas = true;
      writeContent(range.sheet, row, column, content);
    }
  }
  noteValues(host.changes, {
    sheet: range.sheet,
    box: boxOf(range),
    type: "RangeEdited",
    ...(single
      ? { before: before ?? null, after: contentAt(range.sheet, range.row, range.column).value }
      : {}),
  });
  if (formulas) host.changes.formulas = true;
}

export function readFormulasR1C1(range: RangeTarget, host: Host): unknown {
  return block(range, host, true, (cell, row, column) =>
    cell?.formula ? toR1C1(cell.formula, { row, column }) : (plainValue(cell?.value ?? null) ?? ""),
  );
}

export function writeFormulasR1C1(range: RangeTarget, value: unknown, host: Host): void {
  const placed = (input: unknown, down: number, across: number): unknown =>
    typeof input === "string" && input.startsWith("=")
      ? fromR1C1(input, { row: range.row + down, column: range.column + across })
      : input;
  if (Array.isArray(value)) requireSize(range, value, "formulasR1C1");
  const rows = Array.isArray(value)
    ? (value as unknown[][])
    : Array.from({ length: range.rows }, () => Array<unknown>(range.columns).fill(value));
  writeValues(
    range,
    rows.map((row, down) => row.map((input, across) => placed(input, down, across))),
    host,
  );
}

function textStyles(host: Host): (style: number) => boolean {
  const known = new Map<number, boolean>();
  return (style) => {
    let text = known.get(style);
    if (text === undefined) {
      text = numberFormatOf(styleOf(host.book.styles, style)) === "@";
      known.set(style, text);
    }
    return text;
  };
}

/** Text is read as if typed under en-US, as Office.js does: "12" becomes a number, "'12" stays text. */
function readInput(
  input: unknown,
  asText: boolean,
  range: RangeTarget,
  row: number,
  column: number,
  host: Host,
): Content {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalid("A value is not a finite number");
    return asText ? { value: String(input), formula: null } : { value: input, formula: null };
  }
  if (typeof input === "boolean")
    return asText ? { value: input ? "TRUE" : "FALSE", formula: null } : { value: input, formula: null };
  if (typeof input !== "string") throw invalid("A value must be text, a number, true, false or null");
  if (input === "") return { value: null, formula: null };
  if (input.length > MAX_TEXT) throw invalid(`A cell holds at most ${MAX_TEXT} characters`);
  if (asText) return { value: input.startsWith("'") ? input.slice(1) : input, formula: null };
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(input))
    return { value: { error: input }, formula: null };
  const typed = readTyped(input, "en-US", { date1904: host.book.date1904 });
  switch (typed.kind) {
    case "empty":
      return { value: null, formula: null };
    case "formula":
      return { value: null, formula: checkedFormula(typed.formula) };
    case "text":
      return { value: typed.text, formula: null };
    case "boolean":
      return { value: typed.value, formula: null };
    case "number":
      if (typed.format) adoptFormat(range.sheet, row, column, typed.format, host);
      return { value: typed.value, formula: null };
  }
}

function checkedFormula(formula: string): string {
  if (formula.length > MAX_FORMULA) throw invalid(`A formula holds at most ${MAX_FORMULA} characters`);
  if (!isFormulaSound(formula)) throw invalid(`"${formula}" is not a formula`);
  return formula;
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
