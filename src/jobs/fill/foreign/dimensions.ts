// What a word of a file speaks of: a period, a group, an indicator, a category or an area.
import { looksLikePeriod } from "./periods";
import type { CatalogueWords } from "./words";

export type Dimension = "indicator" | "group" | "category" | "period" | "area";

export const DIMENSIONS = [
  "indicator",
  "group",
  "category",
  "period",
  "area",
] as const satisfies readonly Dimension[];

/** Large sheets say the same words again and again. */
const remembered = new WeakMap<CatalogueWords, Map<string, Dimension | null>>();

export function dimensionOf(text: string, words: CatalogueWords): Dimension | null {
  if (text === "") return null;
  const known = remembered.get(words) ?? new Map<string, Dimension | null>();
  remembered.set(words, known);
  let dimension = known.get(text);
  if (dimension === undefined) {
    dimension = looksLikePeriod(text)
      ? "period"
      : words.isGroup(text)
        ? "group"
        : words.isIndicator(text)
          ? "indicator"
          : words.isCategory(text)
            ? "category"
            : words.areaOf(text) !== null
              ? "area"
              : null;
    known.set(text, dimension);
  }
  return dimension;
}

/** `Andel i job (2023)` in its two parts; no year where it has none. */
export function partedYear(text: string): { name: string; year: string } {
  const [, name = text, year = ""] = /^(.*\p{L}.*?)[\s,(]+((?:19|20)\d\d)\)?$/su.exec(text) ?? [];
  return { name, year };
}
