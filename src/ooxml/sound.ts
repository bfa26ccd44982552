// Bytes of a text that are known to break no rule of XML, told without making letters of them.
import { bytesOf, standsAt } from "./bytes";

/** Where the byte stands that ends it, of a text that is known to break no rule; -1 where it is not known to, or does not end. */
export function soundEnd(bytes: Uint8Array, from: number, end: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    const code = bytes[at] as number;
    if (code === end) return at;
    if (IS_SOUND[code] === 1) continue;
    const more = moreOfSound(bytes, at, code);
    if (more < 0) return -1;
    at += more;
  }
  return -1;
}

/** How many bytes more a reference has, or a letter of Europe or a mark beside it; -1 for what has to be looked at more closely. */
function moreOfSound(bytes: Uint8Array, at: number, code: number): number {
  if (code === AMPERSAND) {
    for (const mark of REFERENCES) if (standsAt(bytes, at, mark)) return mark.length - 1;
    return -1;
  }
  if (code < 0xc2 || code > 0xe2 || code === 0xe0) return -1;
  const more = code > 0xe0 ? 2 : 1;
  for (let index = 1; index <= more; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return -1;
  return more;
}

const REFERENCES = ["&lt;", "&gt;", "&amp;", "&quot;"].map(bytesOf);
const SPACE = 0x20;
export const LESS = 0x3c;
const AMPERSAND = 0x26;
const SQUARE = 0x5d;
const OUTSIDE_ASCII = 0x80;

/** 1 for what means itself in a text and needs no further look. */
export const IS_SOUND = Uint8Array.from({ length: 0x100 }, (_, code) =>
  code >= SPACE && code < OUTSIDE_ASCII && ![LESS, AMPERSAND, SQUARE].includes(code) ? 1 : 0,
);
