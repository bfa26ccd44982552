// Words as a file format. What stands in drop-downs, headings and status cells is read back from workbooks that were sent
// out long ago: such a word may be polished, but its old wording is understood for ever.

/** Today's word, and how it was written in workbooks already sent out. */
export type Formerly = Readonly<Record<string, readonly string[]>>;

/**
 * Whoever changes a word of the topics that say so in their first lines adds the old one here, beside the new one. The
 * words are frozen in `tests/fixtures/words-sent-out.json`, whose test asks for it.
 */
export const FORMERLY: Formerly = {};

/** A word in every wording that it has had, today's first. */
export function wordingsOf(word: string): readonly string[] {
  return [word, ...(FORMERLY[word] ?? [])];
}

/** Whether a cell's text is a word in any of its wordings, whatever its case and spaces. */
export function isWording(text: string, word: string): boolean {
  const said = folded(text);
  return wordingsOf(word).some((wording) => folded(wording) === said);
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
