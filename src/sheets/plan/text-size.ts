// How much room a text needs. Not every reader fits rows to wrapped text, so the plans give heights themselves.

/** Points of one line at 11 points, and what a cell adds around its lines. */
const LINE_HEIGHT = 15;
const CELL_PADDING = 3;
/** Excel's limit is 409 points. */
const HIGHEST_ROW = 400;
/**
 * Letters are narrower than the digit that column widths count in: Danish text in Calibri measured 1.23 to one. In a narrow
 * column a few wide letters make a line of their own; over a whole page they even out.
 */
const LETTERS_PER_WIDTH = { narrow: 1.15, page: 1.21 };
/** Characters. */
const PAGE_WIDTH = 70;

/** Lines that `text` takes in a column `width` characters wide. */
export function linesOf(text: string, width: number): number {
  const share = width >= PAGE_WIDTH ? LETTERS_PER_WIDTH.page : LETTERS_PER_WIDTH.narrow;
  const letters = Math.max(1, Math.floor(width * share));
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, letters), 0);
}

/** Points for a row whose cells are `[text, column width]`, at `size` points. */
export function rowHeight(cells: readonly (readonly [text: string, width: number])[], size = 11): number {
  const scale = size / 11;
  const lines = cells.reduce((most, [text, width]) => Math.max(most, linesOf(text, width / scale)), 1);
  return Math.min(HIGHEST_ROW, Math.ceil(lines * LINE_HEIGHT * scale + CELL_PADDING));
}

/** Characters that a column must be wide so that no word of `texts` is broken: a word may be all wide letters. */
export function wordWidth(texts: readonly string[]): number {
  // A line may end after a hyphen.
  const words = texts.flatMap((text) => text.split(/\s+|(?<=-)/));
  return words.reduce((longest, word) => Math.max(longest, word.length), 0) + 1;
}

/** At most `length` characters, cut at a word and ended with `…`. */
export function cutAtWord(text: string, length: number): string {
  const plain = text.trim().replace(/\s+/g, " ");
  if (plain.length <= length) return plain;
  const room = plain.slice(0, length - 1);
  const space = room.lastIndexOf(" ");
  // A text of one long word is cut inside it.
  const kept = space > length / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.replace(/[\s.,;:–-]+$/, "")}…`;
}

function linesOfParagraph(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
    used = word.length % letters || letters;
    if (word.length === 0) used = 0;
  }
  return lines;
}
