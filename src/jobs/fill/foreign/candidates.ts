// Where a table seems to begin although none of its headings are known: words over numbers.
import { looksLikePeriod } from "./periods";
import { clustersOf, headOf, type Head } from "./heads";
import type { ForeignSheet } from "./sheet";
import type { CatalogueWords } from "./words";

/** Words beside each other with a number below one of them; nothing that a known table covers. */
export function candidateHeads(
  sheet: ForeignSheet,
  words: CatalogueWords,
  known: readonly { top: number; last: number }[],
): Head[] {
  const heads: Head[] = [];
  for (let row = 0; row + 1 < sheet.height && heads.length < MOST; row += 1) {
    if (known.some(({ top, last }) => row >= top && row <= last)) continue;
    const clusters = clustersOf(sheet, row);
    const [first] = clusters;
    const right = clusters.at(-1)?.right ?? 0;
    if (first === undefined || first.left === right) continue;
    const span = { left: first.left, right };
    const cells = cellsOf(sheet, row, span).filter((text) => text !== "");
    const isWords = cells.every((text) => /\p{L}{2}/u.test(text) || looksLikePeriod(text));
    if (!isWords || cells.length < 2 || !holdsNumber(sheet, row + 1, span)) continue;
    heads.push(headOf(sheet, words, { top: row, bottom: row, ...span }));
    while (row + 1 < sheet.height && cellsOf(sheet, row + 1, span).some((text) => text !== "")) row += 1;
  }
  return heads;
}

const MOST = 3;

function cellsOf(
  sheet: ForeignSheet,
  row: number,
  { left, right }: { left: number; right: number },
): string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => sheet.text(row, left + index));
}

function holdsNumber(sheet: ForeignSheet, row: number, span: { left: number; right: number }): boolean {
  return cellsOf(sheet, row, span).some((text) => /^-?[\d\s.,]*\d[\d\s.,]*(?:e[+-]?\d+)?%?$/i.test(text));
}
