// Finds a table by its headings, in either language and in any order, wherever it stands on the sheet.
import { wordingsOf } from "../../text/formerly";
import { LANGUAGES, type Language } from "../../text/language";
import type { Grid } from "./plan";

export interface HeadedTable<Heading extends string> {
  /** Zero-based row of the headings. */
  header: number;
  /** Zero-based column of each heading that was found. */
  columns: ReadonlyMap<Heading, number>;
}

/** Headings stand near the top; further down they are somebody's text. */
const HEADER_WITHIN_ROWS = 40;

/** @returns null when no row holds all of `needed`. */
export function findTable<Heading extends string>(
  grid: Grid,
  words: (language: Language) => Readonly<Record<Heading, string>>,
  needed: readonly NoInfer<Heading>[],
): HeadedTable<Heading> | null {
  for (const language of LANGUAGES) {
    const codes = new Map<string, Heading>();
    const headings = words(language);
    for (const heading in headings) {
      for (const wording of wordingsOf(headings[heading])) codes.set(plain(wording), heading);
    }
    const last = Math.min(grid.row + grid.values.length, HEADER_WITHIN_ROWS);
    for (let row = grid.row; row < last; row += 1) {
      const columns = new Map<Heading, number>();
      (grid.values[row - grid.row] ?? []).forEach((cell, index) => {
        const heading = typeof cell === "string" && cell !== "" ? codes.get(plain(cell)) : undefined;
        if (heading !== undefined && !columns.has(heading)) columns.set(heading, grid.column + index);
      });
      if (needed.every((heading) => columns.has(heading))) return { header: row, columns };
    }
  }
  return null;
}

function plain(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  const made = text.trim().replace(/\s+/g, " ").toLowerCase();
  if (plainTexts.size >= MOST_KNOWN) plainTexts.clear();
  plainTexts.set(text, made);
  return made;
}

/** The workbooks of a round have the same words near their tops. */
const plainTexts = new Map<string, string>();
const MOST_KNOWN = 5_000;
