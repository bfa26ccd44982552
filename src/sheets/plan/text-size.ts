// How much room a text needs. Not every reader fits rows to wrapped text, so the plans give heights themselves.

/** Points of one line at 11 points, and what a cell adds around its lines. */
const LINE_HEIGHT = 15;
const CELL_PADDING = 3;
/** Excel's limit is 409 points. */
const HIGHEST_ROW = 400;
/** Letters are narrower than the digit that column widths count in: Danish text in Calibri measured 1.23 to one. */
const LETTERS_PER_WIDTH = 1.15;

/** Lines that `text` takes in a column `width` characters wide. */
export function linesOf(text: string, width: number): number {
  const letters = Math.max(1, Math.floor(width * LETTERS_PER_WIDTH));
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, letters), 0);
}

/** Points for a row whose cells are `[text, column width]`, at `size` points. */
export function rowHeight(cells: readonly (readonly [text: string, width: number])[], size = 11): number {
  const scale = size / 11;
  const lines = cells.reduce((most, [text, width]) => Math.max(most, linesOf(text, width / scale)), 1);
  return Math.min(HIGHEST_ROW, Math.ceil(lines * LINE_HEIGHT * scale + CELL_PADDING));
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
