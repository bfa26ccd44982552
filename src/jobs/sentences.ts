// The results in words, as they may leave the house: a paragraph for each indicator, made of what is published alone. Pure.
import type { Catalogue } from "../barometer/catalogue";
import type { PublishedLine } from "../barometer/disclosure";
import { narrateLine } from "../barometer/narrative";
import type { Language } from "../text/language";

/**
 * @param lines of one indicator, as they are published
 * @returns null where no number is shown: the table says why
 */
export function sentencesOf(
  lines: readonly PublishedLine[],
  catalogue: Catalogue,
  language: Language,
): string | null {
  const said = lines
    .filter(({ value }) => typeof value === "number")
    .map((line) => narrateLine(line, { catalogue, named: true }, language));
  return said.length === 0 ? null : said.join("\n");
}
