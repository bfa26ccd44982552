// How long a text may be that stands in a cell.

/** Excel specifications and limits: a cell holds so many letters. */
export const LONGEST_WRITTEN = 32_767;

/** Excel reads it as a formula, a sign or a mark unless its own mark for text stands before it; spaces may hide one. */
const READ_BY_ITS_FIRST = /^[=+\-@'\s]/;

export function isReadByItsFirst(text: string): boolean {
  return READ_BY_ITS_FIRST.test(text);
}

/** The mark for text is handed over with it, and counts. */
export function longestLike(text: string): number {
  return isReadByItsFirst(text) ? LONGEST_WRITTEN - 1 : LONGEST_WRITTEN;
}
