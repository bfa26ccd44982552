// Texts that outlive the file they stood in: the workbooks of a round say the same words, which are kept once.

/** Longer ones are rarely the same in two files. */
const LONGEST = 100;
const MOST = 10_000;

const known = new Map<string, string>();

/** The same text. */
export function ownText(text: string): string {
  if (text.length > LONGEST) return text;
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  known.set(text, text);
  return text;
}
