// Cells written as nearly all are, `<c r="B4" s="12" t="s"><v>205</v></c>`, taken at one look: a mark at a time they are what
// reading a sheet spends its time on. Whatever is written otherwise is left to the reader of marks, which knows all of XML:
// what is taken here, it would read the same.
import { standsAt } from "../ooxml/bytes";
import { IS_SOUND, soundEnd } from "../ooxml/sound";

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
  if (!standsAt(bytes, start, '<c r="')) return false;
  const letters = start + 6;
  let at = letters;
  cell.column = 0;
  for (let byte = byteAt(bytes, at); byte >= 0x41 && byte <= 0x5a; byte = byteAt(bytes, (at += 1)))
    cell.column = cell.column * 26 + byte - 0x40;
  if (at - letters > 3) return false;
  let end = digitsEnd(bytes, at);
  cell.row = wholeNumber(bytes, at, end, 7);
  cell.style = 0;
  if (standsAt(bytes, end, '" s="')) {
    at = end + 5;
    end = digitsEnd(bytes, at);
    cell.style = wholeNumber(bytes, at, end, 7);
  }
  if (cell.column < 1 || cell.row < 1 || cell.style < 0) return false;
  cell.hasFormula = false;
  cell.from = cell.to = end;
  cell.end = end + 3;
  if (standsAt(bytes, end, '"/>')) return true;
  const kind = KINDS.find(({ written }) => standsAt(bytes, end, written));
  if (kind === undefined) return false;
  cell.type = kind.type;
  return takeContent(bytes, end + kind.written.length, cell);
}

const KINDS = [
  { written: '" t="s">', type: "s" },
  { written: '">', type: "n" },
  { written: '" t="str">', type: "str" },
] as const;

/** A formula without attributes, where there is one, and a value. */
function takeContent(bytes: Uint8Array, start: number, cell: PlainCell): boolean {
  let at = start;
  cell.hasFormula = standsAt(bytes, at, "<f>");
  if (cell.hasFormula) {
    at = soundEnd(bytes, at + 3);
    if (at < 0 || !standsAt(bytes, at, "</f>")) return false;
    at += 4;
  }
  if (!standsAt(bytes, at, "<v>")) return false;
  at += 3;
  cell.from = at;
  while (IS_SOUND[byteAt(bytes, at)] === 1) at += 1;
  cell.to = at;
  cell.end = at + 8;
  return standsAt(bytes, at, "</v></c>");
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

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (byteAt(bytes, at) >= 0x30 && byteAt(bytes, at) <= 0x39) at += 1;
  return at;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
