// What stands over a table and names it: the indicator, the period, or at least the years it speaks of.
import type { Catalogue } from "../../barometer/catalogue";
import type { FormRow } from "../figure-lines";
import type { Head } from "./heads";
import { looksLikePeriod } from "./periods";
import type { ForeignSheet } from "./sheet";
import type { CatalogueWords } from "./words";

export function titlesOf(sheet: ForeignSheet, from: number, { top, left, right }: Head): string[] {
  const titles: string[] = [];
  for (let row = from; row < top; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = sheet.text(row, column);
      if (text !== "") titles.push(text);
    }
  }
  return titles;
}

export function onlyIndicator(catalogue: Catalogue, form: readonly FormRow[]): string | null {
  const ids = new Set(
    form.length > 0 ? form.map(({ indicator }) => indicator) : catalogue.indicators.map(({ id }) => id),
  );
  const [only, second] = ids;
  return second === undefined ? (only ?? null) : null;
}

/** A title that is an indicator's name, with or without a period after it. */
export function indicatorIn(titles: readonly string[], words: CatalogueWords): string | null {
  const found = new Set<string>();
  for (const title of titles) {
    for (const text of [title, bareTitle(title)]) if (words.isIndicator(text)) found.add(text);
  }
  const ids = new Set(
    [...found].map((text) => words.idsOf({ indicator: text, group: "", category: "" }).indicator),
  );
  const [only, second] = ids;
  return second === undefined ? (only ?? null) : null;
}

/** Without the period after it: `Borgere i job, 2024` is `Borgere i job`. */
export function bareTitle(title: string): string {
  return title.replace(/[\s,:(–-]*(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?\)?\s*$/u, "");
}

/** A title that is nothing but a period. */
export function periodIn(titles: readonly string[]): string | null {
  const periods = new Set(titles.filter(looksLikePeriod));
  const [only, second] = periods;
  return second === undefined ? (only ?? null) : null;
}

export function yearsIn(titles: readonly string[]): string[] {
  return titles.flatMap((title) => [...title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year));
}
