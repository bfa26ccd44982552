// Texts that outlive the file they stood in. A text cut out of a longer one keeps all of the longer one in memory as long as
// it lives: of four thousand workbooks that would be every part with a remark in it.

/** Shorter ones are copied when they are cut out. */
const CUT_OUT = 13;
/** Longer ones are rarely the same in two files. */
const LONGEST_KNOWN = 100;
const MOST_KNOWN = 10_000;

/** The workbooks of a round say the same words: they are kept once. */
const known = new Map<string, string>();

/** The same text, by itself. */
export function ownText(text: string): string {
  if (text.length > LONGEST_KNOWN) return copy(text);
  const found = known.get(text);
  if (found !== undefined) return found;
  const own = text.length < CUT_OUT ? text : copy(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(own, own);
  return own;
}

/** Joined and cut, it is made anew. */
function copy(text: string): string {
  return ` ${text}`.slice(1);
}
