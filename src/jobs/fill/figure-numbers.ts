// Numbers as people and programs write them: which mark stands before decimals is told by the column, never by habit.
import { NUMBER_FIELDS, type NumberField } from "../../barometer/figure";
import { measureOf, type Indicator } from "../../barometer/catalogue";
import type { MissingReason } from "../../barometer/figure";
import { likelyReadings } from "../../checks/families/numbers";
import { NOT_CALCULATED } from "./foreign/sheet";
import { hasPercentSign, isDash, numberReadings, withoutCounted } from "../../checks/typed-number";

export const NUMBER_COLUMNS = NUMBER_FIELDS;
export type NumberColumn = NumberField;

/** `clash`: some numbers show one mark before decimals, others the other. */
type Mark = "," | "." | "clash" | null;

/** What the numbers show that can be read in one way only, by column and in the whole table. */
export interface DecimalMarks {
  byColumn: ReadonlyMap<NumberColumn, Mark>;
  table: Mark;
  /** Where no number shows it: a file with commas between its fields has points. */
  assumed: "." | null;
  /** Whether the indicator's scale tells as well. */
  byScale: boolean;
}

export type NumberReading =
  | { number: number | null; reason?: MissingReason }
  | { problem: "not-a-number" | "ambiguous-number" | "dash" | "not-calculated" };

/** As programs write very large and very small numbers; the decimal mark is in no doubt. */
const SCIENTIFIC = /^-?\d+(?:\.\d+)?e[+-]?\d+%?$/i;

/**
 * What is written where there is no figure. Statistics Denmark: `.` cannot occur, `..` too uncertain or confidential,
 * `…` not at hand; Eurostat and Statistics Norway: `:` not published; many systems: `*` hidden.
 */
const NO_FIGURE: Readonly<Record<string, MissingReason>> = {
  "*": "withheld",
  "**": "withheld",
  ".": "not-relevant",
  "..": "not-available",
  "...": "not-available",
  ":": "not-available",
  "n/a": "not-available",
  na: "not-available",
  "i/t": "not-available",
  uoplyst: "not-available",
  "ikke oplyst": "not-available",
};
/** Somebody has hidden a small number already: `<5`, `under 5`. */
const HIDDEN = /^(?:[<≤]|(?:under|færre end|mindre end|below|less than|fewer than)\s)\s*\d{1,2}$/i;

interface WrittenNumber {
  column: NumberColumn;
  text: string;
  /** Null where it is not known whose figure it is. */
  indicator: Indicator | null;
}

/**
 * @param assumed what a number is read by where nothing shows it
 * @param byScale whether a number that only one reading lets be true (1.234 persons, a share of 54.125) shows it as well
 */
export function decimalMarks(
  numbers: Iterable<WrittenNumber>,
  { assumed, byScale }: { assumed: "." | null; byScale: boolean },
): DecimalMarks {
  const shown = new Map<NumberColumn, Mark>();
  const likely = new Map<NumberColumn, Mark>();
  let table: Mark = null;
  let mayBeThousands = false;
  for (const { column, text, indicator } of numbers) {
    const written = numberIn({ column, text, indicator });
    const mark = markShownBy(written);
    if (mark !== null) {
      shown.set(column, joined(shown.get(column) ?? null, mark));
      table = joined(table, mark);
      continue;
    }
    const readings = numberReadings(written);
    const [danish, english] = readings;
    if (danish === undefined || english === undefined) continue;
    // There is no such number of persons as 1.234 with three decimals.
    if (isCount(column) && Number.isInteger(danish) && !Number.isInteger(english)) mayBeThousands = true;
    const possible = byScale ? possibleReadings(column, indicator, readings) : readings;
    if (possible.length === 1)
      likely.set(column, joined(likely.get(column) ?? null, possible[0] === danish ? "," : "."));
  }
  const byColumn = new Map([...likely, ...shown]);
  return { byColumn, table, assumed: mayBeThousands ? null : assumed, byScale };
}

/** @param indicator null where it is not known whose figure it is */
export function readNumber({ column, text, indicator }: WrittenNumber, marks: DecimalMarks): NumberReading {
  const written = text.trim();
  if (written === "") return { number: null };
  if (written === NOT_CALCULATED) return { problem: "not-calculated" };
  const reason = reasonIn(written);
  if (reason !== null) return { number: null, reason };
  // One office writes it for none, another for not known.
  if (isDash(written)) return { problem: "dash" };
  const isShare = indicator === null || measureOf(indicator) === "share";
  if (hasPercentSign(written) && (!isShare || isCount(column))) return { problem: "not-a-number" };
  if (SCIENTIFIC.test(written)) return finite(Number(written.replace("%", "")));
  const readings = numberReadings(numberIn({ column, text, indicator }));
  const [danish, english] = readings;
  if (danish === undefined) return { problem: "not-a-number" };
  if (english === undefined) return finite(danish);
  const shown = marks.byColumn.get(column) ?? null;
  const possible = marks.byScale ? possibleReadings(column, indicator, readings) : readings;
  const [only, second] = possible;
  if (only !== undefined && second === undefined) {
    const mark = only === danish ? "," : ".";
    return (shown ?? mark) === mark ? { number: only } : { problem: "ambiguous-number" };
  }
  const mark = shown ?? marks.table ?? marks.assumed;
  if (mark === null || mark === "clash") return { problem: "ambiguous-number" };
  return { number: mark === "," ? danish : english };
}

function reasonIn(written: string): MissingReason | null {
  const word = written.toLowerCase().replace("…", "...");
  if (Object.hasOwn(NO_FIGURE, word)) return NO_FIGURE[word] ?? null;
  return HIDDEN.test(written) ? "withheld" : null;
}

function possibleReadings(column: NumberColumn, indicator: Indicator | null, readings: number[]): number[] {
  if (indicator === null) return readings;
  return likelyReadings({ indicator, measure: measureOf(indicator) }, column, readings);
}

function isCount(column: NumberColumn): boolean {
  return column === "numerator" || column === "denominator";
}

function numberIn({ column, text, indicator }: WrittenNumber): string {
  const counts = isCount(column) || (indicator !== null && measureOf(indicator) === "count");
  return signInFront(counts ? withoutCounted(text.trim()) : text.trim());
}

/** Bookkeepers write a number below zero in brackets, older systems with the sign behind it. */
function signInFront(written: string): string {
  const plain = /^\((\d.*)\)$/.exec(written)?.[1] ?? /^(\d.*\d)\s?[-\u2212]$/.exec(written)?.[1];
  return plain === undefined ? written : `-${plain}`;
}

/** Which mark a number shows before its decimals, where it can be read in one way only; null where it shows none. */
function markShownBy(text: string): "," | "." | null {
  const [danish, english] = numberReadings(text);
  if (danish === undefined || english !== undefined || !/[.,]/.test(text)) return null;
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  const mark = text.charAt(last);
  // The same mark twice stands between thousands, so decimals have the other one.
  const decimal = text.indexOf(mark) === last ? mark : mark === "," ? "." : ",";
  return decimal === "," ? "," : ".";
}

function joined(known: Mark, mark: "," | "."): Mark {
  return known === null || known === mark ? mark : "clash";
}

function finite(value: number): NumberReading {
  return Number.isFinite(value) ? { number: value } : { problem: "not-a-number" };
}
