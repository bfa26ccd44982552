// Long texts in the cells of a hidden sheet, and what is read there: cut into what a cell holds, and put together again.
import type { CellValue } from "../plan";

/** Excel holds 32,767 characters in a cell. */
export const CHUNK_LENGTH = 32_000;
/** First in each chunk, so that no chunk can be taken for a number, a formula or a mark for text. */
export const CHUNK_MARK = "|";

/** A long text as cells, which can be taken for no number and no formula. */
export function splitChunks(text: string): string[] {
  return chunksOf(text).map((chunk) => CHUNK_MARK + chunk);
}

/** What such a text says as JSON; undefined where it is none. */
export function joinChunks(cells: readonly CellValue[]): unknown {
  const texts = cells.map((cell) => (typeof cell === "string" && cell.startsWith(CHUNK_MARK) ? cell : null));
  return texts.includes(null)
    ? undefined
    : parsed(texts.map((text) => text?.slice(CHUNK_MARK.length) ?? "").join(""));
}

function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + CHUNK_LENGTH);
    // A letter outside the basic plane is two halves; a half alone is lost when the file is saved.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    chunks.push(text.slice(start, end));
    start = end;
  }
  return chunks;
}

/** As much of it as a cell holds. */
export function cut(text: string): string {
  return text.slice(0, CHUNK_LENGTH);
}

/** Undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A spreadsheet may have turned `2018` into a number. */
export function textOf(cell: CellValue | undefined): string | null {
  if (typeof cell === "number") return String(cell);
  return typeof cell === "string" ? cell : null;
}
