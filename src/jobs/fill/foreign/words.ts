// Which column a heading means, and which indicator, group and category a name: without regard to case, spaces and marks.
import type { Catalogue, Indicator, Measure } from "../../../barometer/catalogue";
import { TARGET_GROUP } from "../../../barometer/figure";
import { enteredCategories } from "../../../sheets/entry";
import { FIGURE_COLUMNS, type HeadingMeaning, type Mapping, NO_MAPPING } from "../../../sheets/workbook";
import { LANGUAGES } from "../../../text/language";
import { dataText } from "../../../text/sheets/gathered";
import { entryText } from "../../../text/sheets/entry";
import { AREA_HEADING_WORDS, AREAS, MUNICIPALITIES } from "../../../text/words/foreign-areas";
import {
  COMPARISON_WORDS,
  HEADING_WORDS,
  MEASURE_WORDS,
  TARGET_WORDS,
  TOTAL_WORDS,
} from "../../../text/words/foreign-words";

export type Column = (typeof FIGURE_COLUMNS)[number];

export interface Heading {
  column: Column;
  /** Whether its cells hold names where figures.csv has ids. */
  named: boolean;
  /** Somebody has said what it means. */
  said?: HeadingMeaning;
}

/** Letters and digits alone, in one case: `Ikke-vestlig  herkomst:` is `ikke vestlig herkomst`. Marks of footnotes go. */
export function plainName(text: string): string {
  return text
    .replace(/\u00AD|-\s*[\r\n]+\s*(?=\p{Ll})/gu, "")
    .replace(/[\u00B9\u00B2\u00B3\u2070-\u2079]+|\s\d\)$/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

export function isTotal(text: string): boolean {
  return TOTALS.has(plainName(text));
}

/** What kind of number a heading speaks of; null where it leaves that open. */
export function measureSaid(text: string): Measure | null {
  return MEASURES.get(plainName(text)) ?? null;
}

export function headingOf(text: string): Heading | null {
  return HEADINGS.get(plainName(text)) ?? null;
}

/** Headings of our own sheets that say nothing of the figure itself, or are calculated there. */
export function isLeftOut(text: string): boolean {
  return LEFT_OUT.has(plainName(text));
}

/** What stands for an indicator, a group and a category; where nothing fits, what was written. */
export interface Ids {
  indicator: string;
  group: string;
  category: string;
  /** The group goes by the name that it has where citizenship is the basis. */
  byCitizenship: boolean;
}

/** What a file's words mean: the catalogue's and our own first, and what nobody else knows as somebody has said it. */
export interface CatalogueWords {
  headingOf: (text: string) => Heading | null;
  /** Somebody has said that it is not to be read. */
  isSkipped: (text: string) => boolean;
  isIndicator: (text: string) => boolean;
  isGroup: (text: string) => boolean;
  isCategory: (text: string) => boolean;
  /** A municipality, a region or the whole country: our own, which every figure is for, or another. */
  areaOf: (text: string) => "own" | "other" | null;
  /** `Alder`, where an indicator is split by it. */
  isCategoryHeading: (text: string) => boolean;
  idsOf: (written: Pick<Ids, "indicator" | "group" | "category">) => Ids;
}

export function catalogueWords(catalogue: Catalogue, mapping: Mapping = NO_MAPPING): CatalogueWords {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const indicatorId = nameTable(catalogue.indicators.map(({ id, name }) => [id, name]));
  const groupId = nameTable(catalogue.groups.map(({ id, name }) => [id, name]));
  const citizens = nameTable(
    catalogue.groups.flatMap(({ id, nameByCitizenship }): [string, string][] =>
      nameByCitizenship === undefined ? [] : [[id, nameByCitizenship]],
    ),
  );
  const targetNames = new Set(
    catalogue.indicators.flatMap(({ targetName }) =>
      targetName === undefined ? [] : [plainName(targetName)],
    ),
  );
  const categories = new Map<string, Map<string, string | null>>();
  const categoriesOf = (indicator: Indicator) => {
    const known =
      categories.get(indicator.id) ??
      nameTable(enteredCategories(indicator).flatMap((one) => (one === null ? [] : [[one.id, one.name]])));
    categories.set(indicator.id, known);
    return known;
  };
  const categoryNames = new Set(
    catalogue.indicators.flatMap((indicator) => [...categoriesOf(indicator).keys()]),
  );
  const categoryHeadings = new Set(
    catalogue.indicators.flatMap(({ categories: split }) =>
      split === undefined ? [] : [plainName(split.name)],
    ),
  );
  const saidHeadings = byPlainName(mapping.headings);
  const said = byPlainName(mapping.names);
  // What has left the catalogue since is not known any more.
  const saidId = (text: string, isKnown: (id: string) => boolean): string | null => {
    const id = said.get(plainName(text)) ?? null;
    return id !== null && isKnown(id) ? id : null;
  };
  const isIndicatorId = (id: string) => indicators.has(id);
  const groupIds = new Set(catalogue.groups.map(({ id }) => id)).add(TARGET_GROUP);
  const isGroupId = (id: string) => groupIds.has(id);
  const categoryIdsOf = (indicator: Indicator) =>
    enteredCategories(indicator).flatMap((one) => (one === null ? [] : [one.id]));
  const allCategoryIds = new Set(catalogue.indicators.flatMap(categoryIdsOf));
  const isOwnIndicator = (name: string) => (indicatorId.get(name) ?? null) !== null;
  const isOwnGroup = (name: string) =>
    (groupId.get(name) ?? citizens.get(name) ?? null) !== null ||
    targetNames.has(name) ||
    TARGETS.has(name) ||
    COMPARISONS.has(name);
  const isOwnName = (name: string) => isOwnIndicator(name) || isOwnGroup(name) || categoryNames.has(name);
  const heading = (text: string): Heading | null => {
    const own = headingOf(text);
    const meaning = saidHeadings.get(plainName(text));
    if (!meaning) return own;
    const { column, indicator } = meaning;
    if (indicator === undefined) return own ?? { column, named: true, said: meaning };
    return isIndicatorId(indicator) ? { column, named: true, said: meaning } : own;
  };
  const groupOf = (
    text: string,
    indicator: Indicator | undefined,
  ): { group: string; byCitizenship: boolean } => {
    const name = plainName(text);
    const plain = { group: text, byCitizenship: false };
    if (catalogue.groups.some(({ id }) => id === text)) return plain;
    if (indicator?.targetName !== undefined && plainName(indicator.targetName) === name)
      return { ...plain, group: TARGET_GROUP };
    const known = groupId.get(name);
    if (known) return { ...plain, group: known };
    const citizen = citizens.get(name);
    if (citizen) return { group: citizen, byCitizenship: indicator?.basis !== "not-applicable" };
    if (TARGETS.has(name)) return { ...plain, group: TARGET_GROUP };
    const compared = indicator?.groups.filter((id) => id !== TARGET_GROUP) ?? [];
    const [only, second] = compared;
    if (COMPARISONS.has(name) && only !== undefined && second === undefined) return { ...plain, group: only };
    return { ...plain, group: saidId(text, isGroupId) ?? text };
  };
  const ownArea = areaName(catalogue.municipality);
  // Long tables say the same names on every line.
  const read = new Map<string, Ids>();
  return {
    headingOf: heading,
    isSkipped: (text) => {
      const name = plainName(text);
      const isHeading = saidHeadings.get(name) === null && headingOf(text) === null;
      return isHeading || (said.get(name) === null && !isOwnName(name));
    },
    isIndicator: (text) => isOwnIndicator(plainName(text)) || saidId(text, isIndicatorId) !== null,
    isGroup: (text) => isOwnGroup(plainName(text)) || saidId(text, isGroupId) !== null,
    isCategory: (text) =>
      categoryNames.has(plainName(text)) || saidId(text, (id) => allCategoryIds.has(id)) !== null,
    areaOf: (text) => {
      const name = areaName(text);
      if (name === "") return null;
      return name === ownArea ? "own" : OTHER_AREAS.has(name) ? "other" : null;
    },
    isCategoryHeading: (text) => categoryHeadings.has(plainName(text)),
    idsOf: (written) => {
      const key = [written.indicator, written.group, written.category].join("\u0001");
      const known = read.get(key);
      if (known !== undefined) return known;
      const id = indicators.has(written.indicator)
        ? written.indicator
        : (indicatorId.get(plainName(written.indicator)) ??
          saidId(written.indicator, isIndicatorId) ??
          written.indicator);
      const indicator = indicators.get(id);
      const category =
        indicator === undefined || enteredCategories(indicator).some((one) => one?.id === written.category)
          ? written.category
          : (categoriesOf(indicator).get(plainName(written.category)) ??
            // The sum of what an indicator does not split is the indicator itself.
            (indicator.categories === undefined && isTotal(written.category)
              ? ""
              : (saidId(written.category, (one) => categoryIdsOf(indicator).includes(one)) ??
                written.category)));
      const ids = { indicator: id, category, ...groupOf(written.group, indicator) };
      read.set(key, ids);
      return ids;
    },
  };
}

/** The same for `151 Aarhus Kommune`, `Århus` and `Københavns Kommune`. */
function areaName(text: string): string {
  return plainName(text)
    .replace(/^\d{3,4} /, "")
    .replace(/ kommune$/, "")
    .replace(/s$/, "")
    .replace(/å/g, "aa");
}

export function isAreaHeading(text: string): boolean {
  return AREA_HEADINGS.has(plainName(text));
}

function byPlainName<Value>(said: Record<string, Value>): Map<string, Value> {
  return new Map(Object.entries(said).map(([text, value]) => [plainName(text), value]));
}

/** Ids by plain names and plain ids; null for a name that several have: it says nothing. */
function nameTable(entries: readonly (readonly [string, string])[]): Map<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const [id, name] of entries) {
    for (const key of new Set([plainName(name), plainName(id)])) {
      const known = byName.get(key);
      byName.set(key, known === undefined || known === id ? id : null);
    }
  }
  return byName;
}

const TOTALS = new Set(TOTAL_WORDS.map(plainName));
const TARGETS = new Set(TARGET_WORDS.map(plainName));
const COMPARISONS = new Set(COMPARISON_WORDS.map(plainName));
const MEASURES = new Map(
  Object.entries(MEASURE_WORDS).flatMap(([measure, all]) =>
    all.map((word): [string, Measure] => [plainName(word), measure as keyof typeof MEASURE_WORDS]),
  ),
);
const AREA_HEADINGS = new Set(AREA_HEADING_WORDS.map(plainName));
const OTHER_AREAS = new Set([...AREAS, ...MUNICIPALITIES].map(areaName));
const HEADINGS = headings();
const LEFT_OUT = leftOut();

function headings(): Map<string, Heading> {
  const known = new Map<string, Heading>();
  for (const column of FIGURE_COLUMNS) {
    known.set(plainName(column), { column, named: false });
    for (const word of HEADING_WORDS[column]) known.set(plainName(word), { column, named: true });
  }
  for (const language of LANGUAGES) {
    const words = dataText[language].headings;
    const form = entryText[language].headings;
    for (const column of FIGURE_COLUMNS) known.set(plainName(words[column]), { column, named: false });
    for (const [column, word] of [
      ["indicator", words.indicatorName],
      ["group", words.groupName],
      ["category", words.categoryName],
      ["indicator", form.name],
      ["group", form.groupName],
      ["category", form.category],
      ["basis", form.basis],
      ["missing", form.missing],
    ] as const)
      known.set(plainName(word), { column, named: true });
  }
  return known;
}

/** Over the ids of those who reported: the sheet Data, and what the command `figures` writes. */
export function isDepartmentHeading(text: string): boolean {
  departmentHeadings ??= new Set(
    [...LANGUAGES.map((language) => dataText[language].headings.department), "department"].map(plainName),
  );
  return departmentHeadings.has(plainName(text));
}
let departmentHeadings: Set<string> | null = null;

function leftOut(): Set<string> {
  return new Set(
    LANGUAGES.flatMap((language) => {
      const { department, departmentName, file, cell, importedAt } = dataText[language].headings;
      const form = entryText[language].headings;
      const calculated = [
        form.result,
        form.previous,
        form.previousPeriod,
        form.baseline,
        form.baselinePeriod,
      ];
      return [
        ...[department, departmentName, file, cell, importedAt],
        ...[...calculated, form.department, form.control, form.findings],
        ...["department", "file", "cell"],
      ].map(plainName);
    }),
  );
}
