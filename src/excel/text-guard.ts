// Strings that Excel would read as something else (formula, number, date, logical, error) are written behind an apostrophe.
import { isReadByItsFirst } from "../barometer/text-limit";
import type { CellValue } from "../sheets/plan";

/**
 * Text that is safe to write as it is: starts with a letter and holds no digit, so that no locale reads a number, a date
 * ("maj 5"), a percentage or a formula into it. Everything else gets Excel's own mark for text.
 */
const PLAIN = /^\p{L}[^\d]*$/u;

/** Words that Excel takes for logical values, in the languages the add-in meets. */
const LOGICAL = new Set([
  "true",
  "false",
  "sand",
  "falsk",
  "wahr",
  "falsch",
  "vrai",
  "faux",
  "sant",
  "usann",
  "falskt",
]);

/** No number, date or word is as long. The mark itself would make the longest text that a cell holds too long. */
const LONGEST_READ = 1_000;

/** What to hand to `range.values` so that a string stays exactly that string; null becomes "" (an empty cell). */
export function asCellInput(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string" || value === "") return value;
  if (value.length > LONGEST_READ && !isReadByItsFirst(value)) return value;
  return PLAIN.test(value) && !LOGICAL.has(value.toLowerCase()) ? value : `'${value}`;
}
