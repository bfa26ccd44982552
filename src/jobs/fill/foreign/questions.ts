// What a file says in words that nobody knows, so that a person can be asked what it means, and how the answers are kept.
import { TARGET_GROUP } from "../../../barometer/figure";
import type { Catalogue } from "../../../barometer/catalogue";
import { sanitise } from "../../../barometer/cpr";
import { enteredCategories } from "../../../sheets/entry";
import type { Mapping } from "../../../sheets/workbook";
import { isUnknownName, type CsvProblem } from "../csv-problem";
import type { FigureLine } from "../figure-lines";
import { partedYear } from "./dimensions";
import type { ForeignSheet } from "./sheet";
import { headingOf, plainName, type Column } from "./words";

export interface HeadingQuestion {
  /** The key in a mapping. */
  key: string;
  heading: string;
  /** What stands below it. */
  samples: string[];
  /** A column of numbers may be a size, or an indicator's; one of words names something. */
  holds: "numbers" | "words";
  /** The column of figures.csv that everybody takes it for; null where nobody knows it. */
  column: Column | null;
  /** The heading is understood, but nothing says which indicator its numbers belong to. */
  onlyIndicator: boolean;
}

export interface NameQuestion {
  key: string;
  label: string;
  /** Null where it may be any. */
  is: "indicator" | "group" | "category" | null;
  /** Whose category it is; null where that is not known, or for anything else. */
  indicator: string | null;
  /** Lines it stands in. */
  lines: number;
}

export interface Questions {
  headings: HeadingQuestion[];
  names: NameQuestion[];
  /** More than anybody answers at once; asked when some of the others are answered. */
  unlisted: number;
}

export function noQuestions(): Questions {
  return { headings: [], names: [], unlisted: 0 };
}

/** Each once, those that are met most first. */
export function joinQuestions(all: readonly Pick<Questions, "headings" | "names">[]): Questions {
  const headings = new Map<string, HeadingQuestion>();
  const names = new Map<string, NameQuestion>();
  for (const question of all.flatMap((one) => one.headings))
    if (!headings.has(question.key)) headings.set(question.key, question);
  for (const question of all.flatMap((one) => one.names)) {
    const known = names.get(question.key);
    if (known === undefined) names.set(question.key, { ...question });
    else {
      known.lines += question.lines;
      if (known.is !== question.is || known.indicator !== question.indicator) known.indicator = null;
      if (known.is !== question.is) known.is = null;
    }
  }
  return {
    headings: [...headings.values()],
    names: [...names.values()].sort((a, b) => b.lines - a.lines),
    unlisted: 0,
  };
}

/** Long lists of what is none of ours are cut. */
export function cutQuestions({ headings, names }: Questions): Questions {
  const listed = { headings: headings.slice(0, MOST_HEADINGS), names: names.slice(0, MOST_NAMES) };
  const unlisted = headings.length + names.length - listed.headings.length - listed.names.length;
  return { ...listed, unlisted };
}

const MOST_HEADINGS = 30;
const MOST_NAMES = 200;
const SAMPLES = 3;

export function headingQuestion(
  sheet: ForeignSheet,
  text: string,
  place: { column: number; from: number; to: number },
  onlyIndicator = false,
): HeadingQuestion[] {
  const { name } = partedYear(text);
  if (!isAskable(name)) return [];
  const cells = samplesOf(sheet, place);
  const numbers = cells.filter((cell) => NUMBER.test(cell)).length;
  return [
    {
      key: plainName(name),
      heading: name,
      samples: [...new Set(cells.map(readable).filter((cell) => sanitise(cell) === cell))].slice(0, SAMPLES),
      holds: numbers > 0 && numbers * 2 >= cells.length ? "numbers" : "words",
      column: headingOf(name)?.column ?? null,
      onlyIndicator,
    },
  ];
}

export function nameQuestion(
  text: string,
  is: NameQuestion["is"],
  indicator: string | null = null,
): NameQuestion[] {
  return isAskable(text) ? [{ key: plainName(text), label: text.trim(), is, indicator, lines: 1 }] : [];
}

/** Names of lines, their ids where they are known, that the catalogue does not have. */
export function nameQuestions(lines: readonly FigureLine[], catalogue: Catalogue): NameQuestion[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const groups = new Set(catalogue.groups.map(({ id }) => id)).add(TARGET_GROUP);
  return lines.flatMap(({ cells, refused }): NameQuestion[] => {
    if (refused !== undefined) return [];
    const { indicator: id = "", group = "", category = "" } = cells;
    const indicator = indicators.get(id);
    const split = indicator === undefined ? [] : enteredCategories(indicator).filter((one) => one !== null);
    return [
      ...(indicator === undefined ? nameQuestion(id, "indicator") : []),
      ...(groups.has(group) ? [] : nameQuestion(group, "group")),
      ...(split.length > 0 && !split.some((one) => one.id === category)
        ? nameQuestion(category, "category", id)
        : []),
    ];
  });
}

/** Whether a problem says no more than what is asked about. */
export function askedAbout({ headings, names }: Questions): (problem: CsvProblem) => boolean {
  const columns = new Set(headings.map(({ key }) => key));
  const words = new Set(names.map(({ key }) => key));
  return ({ code, values: { text = "" } }) => {
    if (code === "unknown-column") return columns.has(plainName(text));
    return isUnknownName(code) && words.has(plainName(text));
  };
}

/** Of what somebody has answered, what may be kept: a heading that everybody knows says nothing of the next file's indicator. */
export function keptMapping({ headings, names }: Mapping): Mapping {
  const isKept = ([key]: [string, unknown]) => sanitise(key) === key;
  return {
    headings: Object.fromEntries(
      Object.entries(headings).filter((entry) => isKept(entry) && headingOf(entry[0]) === null),
    ),
    names: Object.fromEntries(Object.entries(names).filter(isKept)),
  };
}

const NUMBER = /^-?[\d\s.,]+(?:e[+-]?\d+)?%?$/i;

function isAskable(text: string): boolean {
  return /\p{L}/u.test(text) && sanitise(text) === text && text.length <= LONGEST && !IN_THOUSANDS.test(text);
}

/** `Antal (1.000)`: whatever it means, its numbers are not what they seem, and no answer would make them so. */
const IN_THOUSANDS = /(?<![\p{L}\d])1[.\s\u00A0]?000(?!\d)|\btusinde?r?\b|\bthousands?\b|\bmio\b|\bmillion/iu;

/** What is longer is a note, not a name. */
const LONGEST = 200;
const LOOKED_AT = 200;

function samplesOf(sheet: ForeignSheet, { column, from, to }: { column: number; from: number; to: number }) {
  const cells: string[] = [];
  for (let row = from; row <= Math.min(to, from + LOOKED_AT); row += 1) {
    const text = sheet.text(row, column);
    if (text !== "") cells.push(text);
  }
  return cells;
}

function readable(text: string): string {
  return /e[+-]?\d+$/i.test(text) && !Number.isNaN(Number(text))
    ? String(Number(text)).replace(".", ",")
    : text;
}
