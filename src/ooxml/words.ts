// Names of marks and of their attributes: looked at once, since a part says few of them, thousands of times.
import { textOf } from "./bytes";
import { KnownBytes } from "./known-bytes";

export interface Word {
  /** As it stands. */
  bytes: Uint8Array;
  text: string;
  /** Without its prefix. */
  local: string;
  isName: boolean;
}

const known = new KnownBytes<Word>();

/** @throws anything where they are no UTF-8 */
export function wordAt(bytes: Uint8Array, from: number, to: number): Word {
  return known.find(bytes, from, to) ?? made(bytes.slice(from, to));
}

function made(bytes: Uint8Array): Word {
  const text = textOf(bytes, 0, bytes.length);
  return known.keep(bytes, { bytes, text, local: localName(text), isName: isName(text) });
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
