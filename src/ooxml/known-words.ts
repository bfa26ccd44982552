// Names and short values that stood in a part before: a part says few of them, thousands of times.
import { bytesOf } from "./bytes";

/** More different ones are not kept. */
const MOST = 1_000;

export interface Word {
  /** As it stands. */
  bytes: Uint8Array;
  text: string;
  /** Without its prefix. */
  local: string;
  isName: boolean;
}

export function wordOf(text: string, known: Map<string, Word>): Word {
  const word = known.get(text) ?? {
    bytes: bytesOf(text),
    text,
    local: localName(text),
    isName: isName(text),
  };
  if (known.size < MOST) known.set(text, word);
  return word;
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
