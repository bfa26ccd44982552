// What stands over a table and names it: the indicator, the period, or at least the years it speaks of.
import type { Catalogue } from "../../../barometer/catalogue";
import type { FormRow } from "../figure-lines";
import type { Head } from "./heads";
import { dimensionOf, type Dimension } from "./dimensions";
import { partsOf } from "./parts";
import { readPeriod } from "./periods";
import type { ForeignSheet } from "./sheet";
import type { CatalogueWords } from "./words";

/** What stands above a table, from a row and a column on. */
export function titlesOf(
  sheet: ForeignSheet,
  { from, left }: { from: number; left: number },
  { top, right }: Head,
): string[] {
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

/**
 * What the titles say, each thing where they agree on it. A title says something where all of it is understood; what it is
 * split by (`efter herkomst og tid`) says nothing more.
 */
export function saidIn(titles: readonly string[], words: CatalogueWords): TitleSaid {
  const said = new Map<Dimension, Set<string>>();
  const sizes: string[] = [];
  for (const title of titles.map(withoutNumber)) {
    for (const text of new Set([
      title,
      bareTitle(title),
      withoutSplit(title),
      bareTitle(withoutSplit(title)),
    ])) {
      for (const part of partsOf(text, words)) {
        const dimension = dimensionOf(part, words);
        if (dimension !== null) said.set(dimension, (said.get(dimension) ?? new Set()).add(part));
        else if (words.headingOf(part) !== null) sizes.push(part);
      }
    }
  }
  const found: TitleSaid = { sizes };
  for (const [dimension, texts] of said) {
    const [only] = texts;
    const ids = new Set([...texts].map((text) => meaningOf(dimension, text, words)));
    if (ids.size === 1 && only !== undefined) found[dimension] = only;
  }
  return found;
}

/** Of the titles together; `sizes` are their words for what the numbers are (`andel i pct.`). */
export type TitleSaid = Partial<Record<Dimension, string>> & { sizes: string[] };

function meaningOf(dimension: Dimension, text: string, words: CatalogueWords): string {
  const none = { indicator: "", group: "", category: "" };
  if (dimension === "period") return readPeriod(text, null) ?? text;
  if (dimension === "area") return words.areaOf(text) ?? text;
  return words.idsOf({ ...none, [dimension]: text })[dimension];
}

/** `Tabel 3.2: Ledige` is `Ledige`. */
function withoutNumber(title: string): string {
  return title.replace(/^(?:tabel|tabell|table|oversigt|figur|bilag)\s*\d[\d.]*[a-z]?[.:)\s\u2013-]+/iu, "");
}

/** `Ledige efter herkomst, køn og tid`, as statistics offices name their tables; not where the rest says a size. */
function withoutSplit(title: string): string {
  const [, name = "", split = ""] = SPLIT.exec(title) ?? [];
  return name === "" || SIZED.test(split) ? title : name;
}

const SPLIT = /^(.+?),? (?:efter|fordelt (?:på|efter)|opdelt (?:på|efter)|by|etter) (.+)$/isu;
/** Not a number of its own kind: an index, a share, thousands. */
const SIZED = /%|indeks|index|pct|procent|promille|andel|gennemsnit|mio|tusind|ændring|1[.\s]?000/iu;

/** Without the period after it: `Borgere i job, 2024` is `Borgere i job`. */
export function bareTitle(title: string): string {
  return title.replace(/[\s,:(–-]*(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?\)?\s*$/u, "");
}

export function yearsIn(titles: readonly string[]): string[] {
  return titles.flatMap((title) => [...title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year));
}
