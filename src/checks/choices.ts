// Reads what was chosen or typed in a drop-down cell. Words of either language and the ids of figures.csv are understood,
// because people paste between workbooks; what is none of them is `unknown`, never silently empty.
import { BASES, MISSING_REASONS, type Basis, type MissingReason } from "../barometer/figure";
import { wordingsOf } from "../text/formerly";
import { LANGUAGES, type Language } from "../text/language";
import { choicesText } from "../text/words/choices";
import type { RawCell } from "./types";

/** Typed instead of chosen, also by programs; `1` and `x` are how other systems export a tick. */
const ALSO_YES = ["true", "sand", "j", "y", "1", "x"];
const ALSO_NO = ["nej", "no", "false", "falsk", "n", "0"];

const MISSING_WORDS = wordsOf(MISSING_REASONS, (reason, language) => choicesText[language].missing[reason]);
const BASIS_WORDS = wordsOf(BASES, (basis, language) => choicesText[language].basis[basis]);
const YES_WORDS = new Set([
  ...LANGUAGES.flatMap((language) => wordingsOf(choicesText[language].yes)).map((word) => word.toLowerCase()),
  ...ALSO_YES,
]);
const NO_WORDS = new Set(ALSO_NO);

/** The missing reason a cell names; null for an empty cell. */
export function readMissing(cell: RawCell): MissingReason | "unknown" | null {
  const word = normalised(cell);
  return word === "" ? null : (MISSING_WORDS.get(word) ?? "unknown");
}

/** The basis a cell names; null for an empty cell. */
export function readBasis(cell: RawCell): Basis | "unknown" | null {
  const word = normalised(cell);
  return word === "" ? null : (BASIS_WORDS.get(word) ?? "unknown");
}

/** Whether a cell says yes; an empty cell says no. */
export function readYes(cell: RawCell): boolean | "unknown" {
  const word = normalised(cell);
  if (word === "" || NO_WORDS.has(word)) return false;
  return YES_WORDS.has(word) ? true : "unknown";
}

/** A series break: empty, a tick, or a note that says why. */
export function readSeriesBreak(cell: RawCell): true | string | null {
  const said = readYes(cell);
  if (said === false) return null;
  return said === true ? true : String(cell).trim();
}

/** Text of a cell without surrounding spaces; null when nothing is left. */
export function readText(cell: RawCell): string | null {
  const text = cell === null ? "" : String(cell).trim();
  return text === "" ? null : text;
}

/** Spaces of all kinds count as one; `trim` and `\s` know the non-breaking ones. */
function normalised(cell: RawCell): string {
  return cell === null ? "" : String(cell).trim().replace(/\s+/g, " ").toLowerCase();
}

function wordsOf<Id extends string>(
  ids: readonly Id[],
  word: (id: Id, language: Language) => string,
): Map<string, Id> {
  return new Map(
    ids.flatMap((id) => [
      [id.toLowerCase(), id] as const,
      ...LANGUAGES.flatMap((language) => wordingsOf(word(id, language))).map(
        (wording) => [wording.toLowerCase(), id] as const,
      ),
    ]),
  );
}
