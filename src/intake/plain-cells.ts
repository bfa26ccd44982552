// Cells written as nearly all are, `<c r="B4" s="12" t="s"><v>205</v></c>`, taken at one look: a mark at a time they are what
// reading a sheet spends its time on. Whatever is written otherwise is left to the reader of marks, which knows all of XML:
// what is taken here, it would read the same.
import { bytesOf, standsAt } from "../ooxml/bytes";
import { IS_SOUND, LESS, soundEnd } from "../ooxml/sound";

/** What stands in the cell that was taken last. There is one such object for a whole sheet. */
export interface PlainCell {
  /** Counted from 1, as are the columns; neither is held against any bounds. */
  row: number;
  column: number;
  style: number;
  type: string;
  hasFormula: boolean;
  /** Where its value begins and ends; both the same where it has none. */
  from: number;
  to: number;
  end: number;
}

export const plainCell = (): PlainCell => ({
  row: 0,
  column: 0,
  style: 0,
  type: "n",
  hasFormula: false,
  from: 0,
  to: 0,
  end: 0,
});

/** @returns whether a whole cell begins there that is written so; where not, `cell` holds nothing */
export function takePlainCell(bytes: Uint8Array, start: number, cell: PlainCell): boolean {
  if (!standsAt(bytes, start, CELL)) return false;
  const letters = start + CELL.length;
  let at = letters;
  let column = 0;
  for (let byte = byteAt(bytes, at); byte >= 0x41 && byte <= 0x5a; byte = byteAt(bytes, (at += 1)))
    column = column * 26 + byte - 0x40;
  cell.column = column;
  cell.row = numberAt(bytes, at, cell);
  cell.style = standsAt(bytes, cell.end, STYLE) ? numberAt(bytes, cell.end + STYLE.length, cell) : 0;
  if (at === letters || at - letters > 3 || cell.row < 1 || cell.style < 0) return false;
  const { end } = cell;
  cell.hasFormula = false;
  cell.from = cell.to = end;
  if (standsAt(bytes, end, EMPTY)) {
    cell.end = end + EMPTY.length;
    return true;
  }
  for (const { written, type } of KINDS)
    if (standsAt(bytes, end, written)) {
      cell.type = type;
      return takeContent(bytes, end + written.length, cell);
    }
  return false;
}

const CELL = bytesOf('<c r="');
const STYLE = bytesOf('" s="');
const EMPTY = bytesOf('"/>');
const FORMULA = bytesOf("<f>");
const FORMULA_END = bytesOf("</f>");
const VALUE = bytesOf("<v>");
const CELL_END = bytesOf("</v></c>");
const KINDS = [
  { written: bytesOf('" t="s">'), type: "s" },
  { written: bytesOf('">'), type: "n" },
  { written: bytesOf('" t="str">'), type: "str" },
] as const;

/** A formula without attributes, where there is one, and a value. */
function takeContent(bytes: Uint8Array, start: number, cell: PlainCell): boolean {
  let at = start;
  cell.hasFormula = standsAt(bytes, at, FORMULA);
  if (cell.hasFormula) {
    at = soundEnd(bytes, at + FORMULA.length, LESS);
    if (at < 0 || !standsAt(bytes, at, FORMULA_END)) return false;
    at += FORMULA_END.length;
  }
  if (!standsAt(bytes, at, VALUE)) return false;
  at += VALUE.length;
  cell.from = at;
  while (IS_SOUND[byteAt(bytes, at)] === 1) at += 1;
  cell.to = at;
  cell.end = at + CELL_END.length;
  return standsAt(bytes, at, CELL_END);
}

/** The digits that begin there, up to `cell.end`; -1 for none or more than any bounds have. */
function numberAt(bytes: Uint8Array, from: number, cell: PlainCell): number {
  let at = from;
  while (byteAt(bytes, at) >= 0x30 && byteAt(bytes, at) <= 0x39) at += 1;
  cell.end = at;
  return wholeNumber(bytes, from, at, 7);
}

/** -1 where something else than so many digits stands there. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number, most: number): number {
  if (from >= to || to - from > most) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = byteAt(bytes, at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
