// Bytes of a text that are known to break no rule of XML, told without making letters of them.
import { standsAt } from "./bytes";

/** Where a text ends that is known to break no rule, without making anything of it; -1 where it is not known to. */
export function soundEnd(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    const code = bytes[at] as number;
    if (IS_SOUND[code] === 1) continue;
    if (code === LESS) return at;
    const more = moreOfSound(bytes, at);
    if (more < 0) return -1;
    at += more;
  }
  return -1;
}

/** How many bytes more a reference or a letter of Europe has; -1 for what has to be looked at more closely. */
function moreOfSound(bytes: Uint8Array, at: number): number {
  const code = bytes[at] as number;
  if (code >= 0xc2 && code < 0xe0) return ((bytes[at + 1] ?? 0) & 0xc0) === 0x80 ? 1 : -1;
  if (code !== AMPERSAND) return -1;
  const known = REFERENCES.find((mark) => standsAt(bytes, at, mark));
  return (known?.length ?? 0) - 1;
}

const REFERENCES = ["&lt;", "&gt;", "&quot;", "&amp;"] as const;
const SPACE = 0x20;
const LESS = 0x3c;
const AMPERSAND = 0x26;
const SQUARE = 0x5d;
const OUTSIDE_ASCII = 0x80;

/** 1 for what means itself in a text and needs no further look. */
export const IS_SOUND = Uint8Array.from({ length: 0x100 }, (_, code) =>
  code >= SPACE && code < OUTSIDE_ASCII && ![LESS, AMPERSAND, SQUARE].includes(code) ? 1 : 0,
);
