// Works out one formula for many cells without the calculation engine: rules of conditional formats and validations.
// Knows the functions such rules are made of; for anything else it gives null and the engine is asked instead.
import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../book/addresses";
import { findSheet, isErrorValue, type Scalar, type Sheet } from "../book/book";
import { BUILTINS } from "./builtins";
import {
  compareScalars,
  fail,
  number,
  plain,
  single,
  text,
  type Operand,
  type Place,
  type Step,
} from "./operands";
import type { RangeBox } from "../types";

export type Compiled = (place: Place) => Scalar;

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
    case 5: {
      const box = cellBox(node);
      return (place) => ({ sheet: sheetOf(node.sheet, place), box: box(place) });
    }
    case 6: {
      const start = cellBox(node.start);
      const end = cellBox(node.end);
      return (place) => {
        const first = start(place);
        const last = end(place);
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
    }
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

function cellBox(node: CellNode): (place: Place) => RangeBox {
  const writtenRow = Number(node.row) - 1;
  const writtenColumn = columnIndex(node.col);
  return (place) => {
    const row = writtenRow + (node.rowAbsolute ? 0 : place.rows);
    const column = writtenColumn + (node.colAbsolute ? 0 : place.columns);
    // Excel wraps round the sheet's edges in rules; a rule that leans on that is wrong anyway.
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) fail("#REF!");
    return { row, column, rows: 1, columns: 1 };
  };
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

function callOf(name: string, args: Step[]): Step {
  const builtin = BUILTINS[name.replace(/^_XLFN\./, "")];
  return builtin ? (place) => builtin(args, place) : unknown();
}
