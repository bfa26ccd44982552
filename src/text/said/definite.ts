// The name of a council or a committee as a letter addresses it: a Danish one without its article gets it.

/** How such names end, and with their article. */
const ENDINGS: readonly (readonly [ending: string, article: string])[] = [
  ["råd", "et"],
  ["udvalg", "et"],
  ["bestyrelse", "n"],
  ["repræsentation", "en"],
];

/** `Byråd` → `Byrådet`; any other name as it is. */
export function withArticle(name: string): string {
  const article = ENDINGS.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1] ?? "";
  return `${name}${article}`;
}
