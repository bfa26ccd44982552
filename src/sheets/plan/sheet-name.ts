// Names of sheets: what people call something, made fit for Excel and unlike every other name in the workbook.
import { cutAtWord } from "./text-size";

/** Excel's limit. */
const LONGEST_NAME = 31;
/** Excel keeps this name for itself. */
const RESERVED = "history";

/**
 * `wanted` with forbidden characters replaced and cut to 31 characters; numbered when `taken` holds it already
 * (compared without case, as Excel does).
 */
export function sheetName(wanted: string, taken: Iterable<string> = []): string {
  return unlike(wanted, taken, fitting);
}

/** The same, where the name is too long cut at a word, and ended with `…`. */
export function wordSheetName(wanted: string, taken: Iterable<string> = []): string {
  return unlike(wanted, taken, (text, suffix) =>
    fitting(cutAtWord(text, LONGEST_NAME - suffix.length), suffix),
  );
}

function unlike(
  wanted: string,
  taken: Iterable<string>,
  fit: (text: string, suffix: string) => string,
): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = fit(wanted, "");
  if (!names.has(clean.toLowerCase())) return clean;
  for (let number = 2; ; number += 1) {
    const numbered = fit(wanted, ` (${number})`);
    if (!names.has(numbered.toLowerCase())) return numbered;
  }
}

function fitting(wanted: string, suffix: string): string {
  const allowed = wanted
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[:\\/?*[\]\u0000-\u001F]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const cut = Array.from(allowed).reduce(
    (name, letter) => (name.length + letter.length + suffix.length <= LONGEST_NAME ? name + letter : name),
    "",
  );
  // An apostrophe may stand inside a name, not at its ends.
  const name = (cut.trim() + suffix).replace(/^'+|'+$/g, "").trim();
  return name === "" || name.toLowerCase() === RESERVED ? `_${name}` : name;
}
