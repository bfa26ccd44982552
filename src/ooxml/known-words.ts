// Names and short values that stood in a part before: a part says few of them, thousands of times.
import { textOf } from "./bytes";

const PLACES = 1_021;
/** Longer ones are not looked for. */
const LONGEST = 32;

export interface Word {
  /** As it stands. */
  bytes: Uint8Array;
  text: string;
  /** Without its prefix. */
  local: string;
  isName: boolean;
}

export class KnownWords {
  private readonly known: (Word | undefined)[] = new Array<Word | undefined>(PLACES);

  /** The name that one letter is; null where it is none. */
  letter(byte: number): Word | null {
    return ONE_LETTER[byte] ?? null;
  }

  /** @throws anything where the bytes are no UTF-8 */
  at(bytes: Uint8Array, from: number, to: number): Word {
    const length = to - from;
    const middle = bytes[from + (length >> 1)] as number;
    const mixed = (bytes[from] as number) + 31 * (bytes[to - 1] as number) + 7 * length + 127 * middle;
    const place = mixed % PLACES;
    const known = this.known[place];
    if (known !== undefined && isAt(known.bytes, bytes, from, length)) return known;
    const text = textOf(bytes, from, to);
    const word = { bytes: bytes.slice(from, to), text, local: localName(text), isName: isName(text) };
    if (length <= LONGEST) this.known[place] = word;
    return word;
  }
}

function isAt(known: Uint8Array, bytes: Uint8Array, from: number, length: number): boolean {
  if (known.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (known[at] !== bytes[from + at]) return false;
  return true;
}

/** Without the prefix, which is each file's own choice. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Extensible Markup Language 1.0, fifth edition, productions 4 and 4a. */
const START =
  ":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const NAME = new RegExp(`^[${START}](?:[${START}\\-.0-9\\u00b7\\u203f-\\u2040]|[\\u0300-\\u036f])*$`, "u");

export const isName = (text: string): boolean => NAME.test(text);

const ONE_LETTER: readonly (Word | null)[] = Array.from({ length: 0x80 }, (_, code) => {
  const text = String.fromCharCode(code);
  return isName(text) ? { bytes: Uint8Array.of(code), text, local: localName(text), isName: true } : null;
});
