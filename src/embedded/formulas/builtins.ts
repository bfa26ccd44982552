// The functions that rules are made of.
import { cellAt, isErrorValue, usedBox, type ErrorValue, type Scalar } from "../book/book";
import { roundAsExcel } from "./decimal";
import { criterion } from "./criterion";
import {
  cellsOf,
  fail,
  isArea,
  number,
  plain,
  single,
  text,
  truth,
  type Operand,
  type Place,
  type Step,
} from "./operands";

type Builtin = (args: Step[], place: Place) => Operand;

/** Rules look for a text in every cell and mostly do not find it: handed on as a value, since throwing is dear. */
const NOT_FOUND: ErrorValue = { error: "#VALUE!" };

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

export const BUILTINS: Record<string, Builtin> = {
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
    return at < 0 ? NOT_FOUND : at + 1;
  },
  SEARCH: (args, place) => {
    const at = text(argument(args, 1, place), place)
      .toLowerCase()
      .indexOf(text(argument(args, 0, place), place).toLowerCase());
    return at < 0 ? NOT_FOUND : at + 1;
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
