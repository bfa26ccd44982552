// Works out one formula for many cells without the calculation engine: rules of conditional formats and validations.
// Knows the functions such rules are made of; for anything else it gives null and the engine is asked instead.
import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnIndex, intersection, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../book/addresses";
import {
  cellAt,
  findSheet,
  isErrorValue,
  usedBox,
  type Book,
  type ErrorValue,
  type Scalar,
  type Sheet,
} from "../book/book";
import { roundAsExcel } from "./decimal";
import type { RangeBox } from "../types";

/** Where a formula is worked out, and how far that is from the cell it was written for. */
export interface Place {
  book: Book;
  sheet: Sheet;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Compiled = (place: Place) => Scalar;

interface Area {
  sheet: Sheet;
  box: RangeBox;
}

type Operand = Scalar | Area;
type Step = (place: Place) => Operand;

/** The engine's syntax tree, by the numbers of its node kinds. */
type Node =
  | { type: 1; value: number }
  | { type: 2; value: string }
  | { type: 3; value: boolean }
  | { type: 4; value: string }
  | CellNode
  | { type: 6; start: CellNode; end: CellNode; sheet?: string }
  | { type: 7; op: string; left: Node; right: Node }
  | { type: 8; op: string; operand: Node }
  | { type: 9; name: string; args: Node[] }
  | { type: 11; operand: Node }
  | { type: 12; name: string }
  | { type: 13; startCol: string; endCol: string; sheet?: string }
  | { type: 16 }
  | { type: 10 | 14 | 15 | 17 };

interface CellNode {
  type: 5;
  col: string;
  row: string;
  colAbsolute: boolean;
  rowAbsolute: boolean;
  sheet?: string;
}

/** `formula` without "="; null when it holds something this evaluator does not know. */
export function compileFormula(formula: string): Compiled | null {
  try {
    const tree: Node = parse(tokenize(formula));
    const step = compile(tree);
    return (place) => {
      try {
        return single(step(place), place);
      } catch (error) {
        if (isErrorValue(error)) return error;
        throw error;
      }
    };
  } catch (error) {
    if (error === UNKNOWN || error instanceof Error) return null;
    throw error;
  }
}

const UNKNOWN = Symbol("unknown formula part");

function fail(error: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an Excel error is a value here, not a fault
  throw { error } satisfies ErrorValue;
}

function unknown(): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- caught by compileFormula alone
  throw UNKNOWN;
}

function compile(node: Node): Step {
  switch (node.type) {
    case 1:
    case 2:
    case 3: {
      const { value } = node;
      return () => value;
    }
    case 4: {
      const { value } = node;
      return () => fail(value);
    }
    case 5:
      return (place) => ({ sheet: sheetOf(node.sheet, place), box: cellBox(node, place) });
    case 6:
      return (place) => {
        const first = cellBox(node.start, place);
        const last = cellBox(node.end, place);
        const row = Math.min(first.row, last.row);
        const column = Math.min(first.column, last.column);
        return {
          sheet: sheetOf(node.sheet ?? node.start.sheet, place),
          box: {
            row,
            column,
            rows: Math.max(first.row, last.row) - row + 1,
            columns: Math.max(first.column, last.column) - column + 1,
          },
        };
      };
    case 7:
      return binary(node.op, compile(node.left), compile(node.right));
    case 8: {
      const operand = compile(node.operand);
      return (place) => {
        const value = number(operand(place), place);
        return node.op === "-" ? -value : value;
      };
    }
    case 9:
      return callOf(node.name, node.args.map(compile));
    case 11: {
      const operand = compile(node.operand);
      return (place) => number(operand(place), place) / 100;
    }
    case 12:
      return (place) => named(node.name, place);
    case 13: {
      const column = columnIndex(node.startCol.replace("$", ""));
      const last = columnIndex(node.endCol.replace("$", ""));
      return (place) => ({
        sheet: sheetOf(node.sheet, place),
        box: { row: 0, column, rows: MAX_ROWS, columns: last - column + 1 },
      });
    }
    case 16:
      return () => null;
    case 10:
    case 14:
    case 15:
    case 17:
      return unknown();
  }
}

function sheetOf(name: string | undefined, place: Place): Sheet {
  return (name === undefined ? place.sheet : findSheet(place.book, name)) ?? fail("#REF!");
}

function cellBox(node: CellNode, place: Place): RangeBox {
  const row = Number(node.row) - 1 + (node.rowAbsolute ? 0 : place.rows);
  const column = columnIndex(node.col) + (node.colAbsolute ? 0 : place.columns);
  // Excel wraps round the sheet's edges in rules; a rule that leans on that is wrong anyway.
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) fail("#REF!");
  return { row, column, rows: 1, columns: 1 };
}

function named(name: string, place: Place): Operand {
  const matching = place.book.names.filter((other) => other.name.toLowerCase() === name.toLowerCase());
  const found =
    matching.find(({ scope }) => scope === place.sheet.id) ?? matching.find(({ scope }) => scope === null);
  if (!found) return fail("#NAME?");
  const address = parseAddress(found.formula);
  if (address) return { sheet: sheetOf(address.sheet ?? undefined, place), box: address.box };
  const compiled = compileFormula(found.formula);
  return compiled ? compiled({ ...place, rows: 0, columns: 0 }) : fail("#NAME?");
}

function isArea(value: Operand): value is Area {
  return typeof value === "object" && value !== null && "box" in value;
}

/** Implicit intersection: a range in a place for one value gives the cell beside the formula. */
function single(value: Operand, place: Place): Scalar {
  if (!isArea(value)) return value;
  const { box, sheet } = value;
  if (box.rows === 1 && box.columns === 1) return cellAt(sheet, box.row, box.column)?.value ?? null;
  const cut = intersection(
    box,
    box.rows === 1
      ? { ...place, rows: MAX_ROWS, columns: 1, row: 0 }
      : { row: place.row, column: 0, rows: 1, columns: MAX_COLUMNS },
  );
  if (!cut || cut.rows !== 1 || cut.columns !== 1) return fail("#VALUE!");
  return cellAt(sheet, cut.row, cut.column)?.value ?? null;
}

function plain(value: Operand, place: Place): Exclude<Scalar, ErrorValue> {
  const scalar = single(value, place);
  return isErrorValue(scalar) ? fail(scalar.error) : scalar;
}

function number(value: Operand, place: Place): number {
  const scalar = plain(value, place);
  if (typeof scalar === "number") return scalar;
  if (scalar === null) return 0;
  if (typeof scalar === "boolean") return scalar ? 1 : 0;
  const parsed = scalar.trim() === "" ? NaN : Number(scalar);
  return Number.isFinite(parsed) ? parsed : fail("#VALUE!");
}

function text(value: Operand, place: Place): string {
  const scalar = plain(value, place);
  if (scalar === null) return "";
  return typeof scalar === "boolean" ? (scalar ? "TRUE" : "FALSE") : String(scalar);
}

function truth(value: Operand, place: Place): boolean {
  const scalar = plain(value, place);
  if (typeof scalar === "string") {
    if (/^true$/i.test(scalar)) return true;
    return /^false$/i.test(scalar) ? false : fail("#VALUE!");
  }
  return scalar !== null && scalar !== 0 && scalar !== false;
}

/** Numbers before text before truth values; text without regard to case; an empty cell as the other's zero. */
function compareScalars(a: Exclude<Scalar, ErrorValue>, b: Exclude<Scalar, ErrorValue>): number {
  const left = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const right = b ?? (typeof left === "string" ? "" : typeof left === "boolean" ? false : 0);
  const rank = (value: string | number | boolean): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function binary(op: string, left: Step, right: Step): Step {
  const compared =
    (judge: (order: number) => boolean): Step =>
    (place) =>
      judge(compareScalars(plain(left(place), place), plain(right(place), place)));
  const computed =
    (compute: (a: number, b: number) => number): Step =>
    (place) => {
      const result = compute(number(left(place), place), number(right(place), place));
      return Number.isFinite(result) ? result : fail("#NUM!");
    };
  switch (op) {
    case "=":
      return compared((order) => order === 0);
    case "<>":
      return compared((order) => order !== 0);
    case "<":
      return compared((order) => order < 0);
    case "<=":
      return compared((order) => order <= 0);
    case ">":
      return compared((order) => order > 0);
    case ">=":
      return compared((order) => order >= 0);
    case "&":
      return (place) => text(left(place), place) + text(right(place), place);
    case "+":
      return computed((a, b) => a + b);
    case "-":
      return computed((a, b) => a - b);
    case "*":
      return computed((a, b) => a * b);
    case "/":
      return computed((a, b) => (b === 0 ? fail("#DIV/0!") : a / b));
    case "^":
      return computed((a, b) => a ** b);
    default:
      return unknown();
  }
}

type Builtin = (args: Step[], place: Place) => Operand;

function callOf(name: string, args: Step[]): Step {
  const builtin = BUILTINS[name.replace(/^_XLFN\./, "")];
  return builtin ? (place) => builtin(args, place) : unknown();
}

function argument(args: Step[], index: number, place: Place): Operand {
  return args[index]?.(place) ?? null;
}

/** Is the scalar of an argument so? Errors are looked at, not passed on. */
function test(judge: (value: Scalar) => boolean): Builtin {
  return (args, place) => judge(caught(() => single(argument(args, 0, place), place)));
}

function caught(work: () => Scalar): Scalar {
  try {
    return work();
  } catch (error) {
    if (isErrorValue(error)) return error;
    throw error;
  }
}

function ofNumber(compute: (value: number) => number): Builtin {
  return (args, place) => compute(number(argument(args, 0, place), place));
}

function ofText(compute: (value: string) => Scalar): Builtin {
  return (args, place) => compute(text(argument(args, 0, place), place));
}

/** Every value of the arguments; of ranges only the cells that hold something. */
function* valuesOf(args: Step[], place: Place): Generator<{ value: Scalar; fromRange: boolean }> {
  for (const step of args) {
    const operand = step(place);
    if (isArea(operand)) {
      for (const value of cellsOf(operand)) yield { value, fromRange: true };
    } else yield { value: operand, fromRange: false };
  }
}

function* cellsOf({ sheet, box }: Area): Generator<Scalar> {
  const used = usedBox(sheet, true);
  const cut = used && intersection(used, box);
  if (!cut) return;
  for (let row = cut.row; row < cut.row + cut.rows; row += 1) {
    const cells = sheet.rows.get(row)?.cells;
    if (!cells) continue;
    for (let column = cut.column; column < cut.column + cut.columns; column += 1) {
      const value = cells.get(column)?.value ?? null;
      if (value !== null) yield value;
    }
  }
}

/** Numbers as SUM takes them: of ranges only real numbers, of written arguments also what reads as one. */
function numbersOf(args: Step[], place: Place): number[] {
  const numbers: number[] = [];
  for (const { value, fromRange } of valuesOf(args, place)) {
    if (isErrorValue(value)) fail(value.error);
    if (typeof value === "number") numbers.push(value);
    else if (!fromRange && value !== null) numbers.push(number(value, place));
  }
  return numbers;
}

function truths(args: Step[], place: Place): boolean[] {
  const found: boolean[] = [];
  for (const { value, fromRange } of valuesOf(args, place)) {
    if (isErrorValue(value)) fail(value.error);
    if (!fromRange || typeof value === "number" || typeof value === "boolean")
      found.push(truth(value, place));
  }
  return found;
}

/** COUNTIF's criterion: `">5"`, `"=x"`, `"ab*"`, or a plain value. */
function criterion(value: Exclude<Scalar, ErrorValue>): (cell: Scalar) => boolean {
  const match = typeof value === "string" ? /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(value) : null;
  const op = match?.[1] ?? "=";
  const wantedText = match ? (match[2] ?? "") : null;
  const wanted: Exclude<Scalar, ErrorValue> =
    wantedText === null
      ? value
      : wantedText.trim() !== "" && Number.isFinite(Number(wantedText))
        ? Number(wantedText)
        : wantedText;
  const wildcard = typeof wanted === "string" && /[*?]/.test(wanted) ? wildcardPattern(wanted) : null;
  return (cell) => {
    if (isErrorValue(cell)) return false;
    const equal = wildcard
      ? typeof cell === "string" && wildcard.test(cell)
      : wanted === ""
        ? cell === null || cell === ""
        : typeof cell === typeof wanted && compareScalars(cell, wanted) === 0;
    if (op === "=") return equal;
    if (op === "<>") return !equal;
    if (typeof cell !== typeof wanted || cell === null) return false;
    const order = compareScalars(cell, wanted);
    return op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0;
  };
}

function wildcardPattern(wanted: string): RegExp {
  const body = wanted
    .split(/(~?[*?])/)
    .map((part) =>
      part === "*"
        ? "[\\s\\S]*"
        : part === "?"
          ? "[\\s\\S]"
          : part.replace(/^~(?=[*?]$)/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${body}$`, "i");
}

function countMatching(args: Step[], place: Place): number {
  const area = argument(args, 0, place);
  if (!isArea(area)) return fail("#VALUE!");
  const wanted = plain(argument(args, 1, place), place);
  const matches = criterion(wanted ?? 0);
  let count = 0;
  let seen = 0;
  for (const value of cellsOf(area)) {
    seen += 1;
    if (matches(value)) count += 1;
  }
  return matches(null) ? count + area.box.rows * area.box.columns - seen : count;
}

/** MATCH with 0: the place of the first equal value. */
function match(args: Step[], place: Place): number {
  const wanted = plain(argument(args, 0, place), place);
  const area = argument(args, 1, place);
  if (!isArea(area) || (args[2] && number(args[2](place), place) !== 0)) return fail("#N/A");
  const { sheet, box } = area;
  const used = usedBox(sheet, true);
  const length = Math.min(
    Math.max(box.rows, box.columns),
    used ? Math.max(used.row + used.rows, used.column + used.columns) : 0,
  );
  const equals = criterion(typeof wanted === "string" ? `=${wanted}` : wanted);
  for (let index = 0; index < length; index += 1) {
    const value =
      box.columns === 1
        ? cellAt(sheet, box.row + index, box.column)?.value
        : cellAt(sheet, box.row, box.column + index)?.value;
    if (value !== undefined && value !== null && equals(value)) return index + 1;
  }
  return fail("#N/A");
}

const BUILTINS: Record<string, Builtin> = {
  TRUE: () => true,
  FALSE: () => false,
  IF: (args, place) =>
    truth(argument(args, 0, place), place) ? argument(args, 1, place) : args[2] ? args[2](place) : false,
  IFERROR: (args, place) => {
    const value = caught(() => single(argument(args, 0, place), place));
    return isErrorValue(value) ? argument(args, 1, place) : value;
  },
  AND: (args, place) => truths(args, place).every(Boolean),
  OR: (args, place) => truths(args, place).some(Boolean),
  NOT: (args, place) => !truth(argument(args, 0, place), place),
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test((value) => isErrorValue(value)),
  ISNA: test((value) => isErrorValue(value) && value.error === "#N/A"),
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  MOD: (args, place) => {
    const divisor = number(argument(args, 1, place), place);
    const value = number(argument(args, 0, place), place);
    return divisor === 0 ? fail("#DIV/0!") : value - divisor * Math.floor(value / divisor);
  },
  ROUND: (args, place) =>
    roundAsExcel(number(argument(args, 0, place), place), number(argument(args, 1, place), place)),
  SUM: (args, place) => numbersOf(args, place).reduce((sum, value) => sum + value, 0),
  MIN: (args, place) => numbersOf(args, place).reduce((least, value) => Math.min(least, value), Infinity),
  MAX: (args, place) => numbersOf(args, place).reduce((most, value) => Math.max(most, value), -Infinity),
  COUNT: (args, place) => [...valuesOf(args, place)].filter(({ value }) => typeof value === "number").length,
  COUNTA: (args, place) => [...valuesOf(args, place)].filter(({ value }) => value !== null).length,
  COUNTBLANK: (args, place) => {
    const area = argument(args, 0, place);
    if (!isArea(area)) return fail("#VALUE!");
    return area.box.rows * area.box.columns - [...cellsOf(area)].filter((value) => value !== "").length;
  },
  COUNTIF: countMatching,
  MATCH: match,
  LEN: ofText((value) => value.length),
  TRIM: ofText((value) => value.replace(/ +/g, " ").trim()),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  VALUE: (args, place) => number(argument(args, 0, place), place),
  LEFT: (args, place) =>
    text(argument(args, 0, place), place).slice(0, args[1] ? number(args[1](place), place) : 1),
  RIGHT: (args, place) => {
    const whole = text(argument(args, 0, place), place);
    const count = args[1] ? number(args[1](place), place) : 1;
    return count === 0 ? "" : whole.slice(-count);
  },
  MID: (args, place) => {
    const start = number(argument(args, 1, place), place) - 1;
    return text(argument(args, 0, place), place).slice(
      start,
      start + number(argument(args, 2, place), place),
    );
  },
  EXACT: (args, place) => text(argument(args, 0, place), place) === text(argument(args, 1, place), place),
  FIND: (args, place) => {
    const at = text(argument(args, 1, place), place).indexOf(text(argument(args, 0, place), place));
    return at < 0 ? fail("#VALUE!") : at + 1;
  },
  SEARCH: (args, place) => {
    const at = text(argument(args, 1, place), place)
      .toLowerCase()
      .indexOf(text(argument(args, 0, place), place).toLowerCase());
    return at < 0 ? fail("#VALUE!") : at + 1;
  },
  ROW: (args, place) => {
    const area = args[0]?.(place);
    return area !== undefined && isArea(area) ? area.box.row + 1 : place.row + 1;
  },
  COLUMN: (args, place) => {
    const area = args[0]?.(place);
    return area !== undefined && isArea(area) ? area.box.column + 1 : place.column + 1;
  },
};
