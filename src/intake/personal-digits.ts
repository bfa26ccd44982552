// Whether a part that nobody reads could hold a personal number at all, told by its letters without reading its marks: most
// hold none, and need no further look. In doubt it could.
import { lettersOf } from "../ooxml/letters";
import type { Archive } from "../ooxml/zip";
import { fault, IntakeError } from "./problem";

/** Names of parts that are given by chance, in hexadecimal. */
export const BY_CHANCE = /\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi;

/** A part with more letters is looked through piece by piece, by whoever reads its marks. */
const MOST_LETTERS = 8_000_000;

/** @param formatting names of the marks that may stand in the middle of a text of the part */
export function mayHoldCpr(archive: Archive, part: string, formatting: ReadonlySet<string> = NONE): boolean {
  const text = lettersIn(archive, part);
  if (text === null) return true;
  // The first line is an instruction as well, and says nothing.
  const marks = text.replace(/^<\?xml[^>]*\?>/, "");
  if (DISGUISES.some((disguise) => disguise.test(marks))) return true;
  for (const [, mark = ""] of formatting.size > 0 ? marks.matchAll(AFTER_TEXT) : [])
    if (formatting.has(mark)) return true;
  return DIGITS.test(marks) || (GIVEN.test(marks) && DIGITS.test(marks.replace(BY_CHANCE, " ")));
}

const NONE: ReadonlySet<string> = new Set();
/** The name of a mark that a text stands before. */
const AFTER_TEXT = /[^>]<\/?(?:[^\s<>/:]+:)?([^\s<>/:]+)/g;

/** What stands between the digits of a personal number, and those of `findCpr`'s marks that are plain letters. */
const BETWEEN = "[\\s./\u2010-\u2015\u2026-]";
const MARK = "(?:\\s+|[./-])";
/** Nine digits alone, ten, or a date with its marks and four digits: wider than `findCpr`. */
const DIGITS = new RegExp(`\\d\\d(?:\\d{4}${BETWEEN}*\\d{3}|${MARK}\\d\\d${MARK}\\d\\d${BETWEEN}+\\d{4})`);
/** The middle of such a name, which is found quicker than its beginning. */
export const GIVEN = /-[0-9a-f]{4}-[0-9a-f]{4}-/i;

/** Whatever could make digits of other letters, or bring digits together that stand apart. */
const DISGUISES: readonly RegExp[] = [
  // Letters that may become digits, or are not seen.
  // eslint-disable-next-line no-control-regex -- all of ASCII but the last
  /[^\u0000-\u007e\u00a0\u00ab\u00b0\u00b7\u00bb\u00c0-\u024f\u2010-\u2023\u2026]/,
  // References by number, and the escapes of workbooks and of addresses.
  /&#|_x[0-9a-f]{4}_|%[0-7][0-9a-f]/i,
  // Comments, sections and instructions cut a text in two.
  /<[!?]/,
  // So does formatting.
  /<(?:[^\s<>/:]+:)?r(?:Ph)?[\s/>]|t>\s*<(?:[^\s<>/:]+:)?t[\s/>]/,
];

/** Null where there are too many, or they cannot be read. */
function lettersIn(archive: Archive, part: string): string | null {
  const letters = lettersOf(part, fault);
  let text = "";
  try {
    for (const piece of archive.pieces(part)) {
      text += letters.take(piece);
      if (text.length > MOST_LETTERS) return null;
    }
    return text + letters.end();
  } catch (error) {
    if (error instanceof IntakeError) return null;
    throw error;
  }
}
