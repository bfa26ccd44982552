// Whether a part that nobody reads could hold a personal number at all, told by its bytes without reading its marks: most
// hold none, and need no further look. In doubt it could.
import { bytesOf, standsAt, textOf } from "../ooxml/bytes";
import { wholePart, type Archive, type PackedPart } from "../ooxml/zip";
import { IntakeError } from "./problem";
import type { SameParts } from "./same-parts";

/** A larger part is looked through piece by piece, by whoever reads its marks. */
const MOST_BYTES = 8_000_000;

/**
 * @param holdNone parts asked about before, in the same way, that certainly hold none
 * @param formatting names of the marks that may stand in the middle of a text of the part
 */
export function mayHoldCpr(
  archive: Archive,
  part: string,
  holdNone?: SameParts<true>,
  formatting?: ReadonlySet<string>,
): boolean {
  let packed: PackedPart;
  let bytes: Uint8Array;
  try {
    packed = archive.packed(part);
    if (holdNone?.find(packed)) return false;
    // It becomes no more than it says.
    if (packed.size > MOST_BYTES) return true;
    bytes = wholePart(archive, part);
  } catch (error) {
    // Whoever reads it says what is wrong.
    if (error instanceof IntakeError) return true;
    throw error;
  }
  if (!certainlyHoldsNone(bytes, formatting)) return true;
  holdNone?.keep(packed, true);
  return false;
}

/** @param bytes of a whole part; in another encoding than UTF-8 they leave a doubt */
export function certainlyHoldsNone(bytes: Uint8Array, formatting: ReadonlySet<string> = NONE): boolean {
  // The first line is an instruction, and says nothing.
  let at = standsAt(bytes, 0, FIRST_LINE) ? bytes.indexOf(GREATER) : 0;
  if (at < 0 || (at > 0 && bytes[at - 1] !== QUESTION)) return false;
  let digits = 0;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    const kind = KINDS[byte];
    if (kind === PLAIN) digits = 0;
    else if (kind === DIGIT) {
      digits += 1;
      if (digits >= FEWEST) return false;
    } else if (kind === BETWEEN) {
      if (digits >= 6 || (digits >= 2 && isDate(bytes, at))) return false;
      digits = 0;
    } else if (kind === MARK) {
      if (!isPlainMark(bytes, at, formatting)) return false;
      digits = 0;
    } else if (kind === LETTER) {
      // Of two bytes: the letters of Europe and a few signs; a blank, a dash or dots may stand between digits.
      if (digits >= 6 || (digits >= 2 && byte === SIGN)) return false;
      if (!isKnownLetter(byte, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) return false;
      at += byte === LONG_LETTER ? 2 : 1;
      digits = 0;
    } else if (kind === BEGINS) {
      if (isBegun(bytes, at)) return false;
      digits = 0;
    } else return false;
  }
  return true;
}

const NONE: ReadonlySet<string> = new Set();
/** Nine digits, as a number that has lost its leading zero. */
const FEWEST = 9;
const FIRST_LINE = bytesOf("<?xml");
/** Of letters, beside them. */
const READING = bytesOf("rPh");
const GREATER = 0x3e;
const QUESTION = 0x3f;

const PLAIN = 0;
const DIGIT = 1;
const BETWEEN = 2;
const MARK = 3;
const LETTER = 4;
const BEGINS = 5;
const UNKNOWN = 6;
const SIGN = 0xc2;
const LONG_LETTER = 0xe2;
const KINDS = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  if (byte >= 0x7f) return (byte >= SIGN && byte <= 0xc5) || byte === LONG_LETTER ? LETTER : UNKNOWN;
  if (/\d/.test(letter)) return DIGIT;
  if (/[\s./-]/.test(letter)) return BETWEEN;
  if (letter === "<") return MARK;
  return /[&_%]/.test(letter) ? BEGINS : PLAIN;
});

/** Whether a reference by number begins there, or an escape of workbooks or addresses. */
function isBegun(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  if (bytes[at] === 0x26) return next === 0x23;
  if (bytes[at] !== UNDERSCORE) return next >= 0x30 && next <= 0x37;
  return (next | 0x20) === 0x78 && bytes[at + 6] === UNDERSCORE;
}

const UNDERSCORE = 0x5f;

/** No-break spaces, guillemets, degrees and middle dots; the letters of Europe; dashes, quotation marks and dots. */
function isKnownLetter(byte: number, next: number, third: number): boolean {
  if (byte === SIGN) return [0xa0, 0xab, 0xb0, 0xb7, 0xbb].includes(next);
  if (byte === LONG_LETTER) return next === 0x80 && ((third >= 0x90 && third <= 0xa3) || third === 0xa6);
  return (next & 0xc0) === 0x80;
}

/** Whether, with two digits before it, two and two more come, each after a mark, and then another. */
function isDate(bytes: Uint8Array, mark: number): boolean {
  let at = mark;
  for (let pairs = 0; pairs < 2; pairs += 1) {
    const from = at;
    while (isBlank(bytes[at] ?? 0)) at += 1;
    if (at === from) at += 1;
    // A blank of two bytes may go on.
    if (bytes[at] === SIGN) return true;
    if (KINDS[bytes[at] ?? 0] !== DIGIT || KINDS[bytes[at + 1] ?? 0] !== DIGIT) return false;
    at += 2;
    const next = bytes[at] ?? 0;
    if (next === SIGN) return true;
    if (KINDS[next] !== BETWEEN && !(pairs === 1 && next === LONG_LETTER)) return false;
  }
  // Dashes and dots of three bytes stand between them too.
  while ([BETWEEN, LETTER].includes(KINDS[bytes[at] ?? 0] ?? 0)) at += bytes[at] === LONG_LETTER ? 3 : 1;
  return KINDS[bytes[at] ?? 0] === DIGIT;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** A mark that cuts no text in two: no comment, section or instruction, no formatting, and no text that follows a text. */
function isPlainMark(bytes: Uint8Array, mark: number, formatting: ReadonlySet<string>): boolean {
  const from = bytes[mark + 1] === 0x2f ? mark + 2 : mark + 1;
  let to = from;
  while (to < bytes.length && ENDS_NAME[bytes[to] as number] === 0) to += 1;
  const first = bytes[from];
  if (first === 0x21 || first === QUESTION || bytes[to] === COLON) return false;
  if (formatting.size > 0 && bytes[mark - 1] !== GREATER && formatting.has(textOf(bytes, from, to)))
    return false;
  if (first === 0x72) return to - from > 1 && !(to - from === 3 && standsAt(bytes, from, READING));
  if (first !== 0x74 || to - from > 1) return true;
  let before = mark - 1;
  while (before >= 0 && isBlank(bytes[before] as number)) before -= 1;
  return bytes[before] !== GREATER || bytes[before - 1] !== 0x74;
}

const COLON = 0x3a;
const ENDS_NAME = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte >= 0x80 || /[\s/>:<]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
