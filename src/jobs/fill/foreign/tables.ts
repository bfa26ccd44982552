// The tables of a sheet as lines of figures: each read under its own headings, labels carried down inside their block alone.
import type { Catalogue } from "../../../barometer/catalogue";
import { isOwnKind } from "../../../barometer/period";
import { sanitise } from "../../../barometer/cpr";
import { problemAt, type CsvProblem } from "../csv-problem";
import type { FigureTable, FormRow } from "../figure-lines";
import { candidateHeads } from "./candidates";
import { columnsOf, withoutCorners } from "./columns";
import { dimensionOf, type Dimension } from "./dimensions";
import { findHeads, type Head, type HeadColumn } from "./heads";
import { linesOf } from "./lines";
import { readPeriod } from "./periods";
import type { Measured, Place } from "./place";
import { headingQuestion, nameQuestion, noQuestions, type Questions } from "./questions";
import type { ForeignSheet } from "./sheet";
import { bareTitle, onlyIndicator, saidIn, titlesOf, yearsIn } from "./titles";
import type { CatalogueWords, Column } from "./words";

export interface ForeignTable extends FigureTable {
  /** One-based row of its headings. */
  headingRow: number;
  /** `A3:F12`; null in a text. */
  place: string | null;
  /** What is not known of its headings, titles and names without a heading. */
  questions: Questions;
  /** Nothing of it is read, and nobody has to mend it: it may be a table of something else. */
  isGuess: boolean;
}

/** Every table of figures that the sheet holds, from the top, and after them what could be some if somebody explains it. */
export function tablesOf(
  sheet: ForeignSheet,
  catalogue: Catalogue,
  words: CatalogueWords,
  form: readonly FormRow[],
): ForeignTable[] {
  const heads = findHeads(sheet, words);
  const lastOf = (head: Head) => {
    const below = heads.find(
      (other) => other.top > head.bottom && other.left <= head.right && other.right >= head.left,
    );
    return (below?.top ?? sheet.height) - 1;
  };
  const placeOf = (head: Head): Place => {
    const above = heads.filter(({ bottom }) => bottom < head.top).map(({ bottom }) => bottom);
    const besides = heads.filter((other) => other.right < head.left && lastOf(other) >= head.top - 1);
    const leftmost = Math.max(0, ...besides.map(({ right }) => right + 1));
    const titles = titlesOf(sheet, { from: Math.max(-1, ...above) + 1, left: leftmost }, head);
    const { cornered, corners } = withoutCorners(sheet, head, lastOf(head));
    return {
      sheet,
      head: cornered,
      last: lastOf(head),
      leftmost,
      titles: [...titles, ...corners],
      catalogue,
      words,
      form,
      questions: noQuestions(),
    };
  };
  const tables = heads.flatMap((head) => tableOf(placeOf(head)) ?? []);
  const covered = heads.map((head) => ({ top: head.top, last: lastOf(head) }));
  const guesses = candidateHeads(sheet, words, covered).flatMap((head) => guessOf(placeOf(head)) ?? []);
  return [...tables, ...guesses];
}

function tableOf(place: Place): ForeignTable | null {
  const { sheet, head, titles, catalogue, form } = place;
  const problems: CsvProblem[] = [];
  const line = sheet.lineOf(head.bottom);
  const { beside, measured: all, nested } = columnsOf(place, problems);
  const measured = withIndicator(place, beside, all, problems);
  if (measured.length === 0 && !beside.some(({ is }) => is === "missing")) {
    // Its numbers are hidden, or stand twice under one heading: there is a table, but nobody knows what counts.
    const told = problems.filter(({ code }) => code === "doubled-column" || code === "rows-hidden");
    if (told.length > 0) askAbove(place);
    return told.length > 0 ? { ...emptyTable(place), problems: told } : guessOf(place);
  }
  const has = (dimension: Dimension) =>
    beside.some(({ is }) => is === dimension) ||
    nested?.dimensions.has(dimension) === true ||
    (measured.length > 0 && measured.every(({ over }) => over[dimension] !== undefined));
  const fallback: Partial<Record<Column, string>> = {};
  const said = saidIn([...titles, sheet.name], place.words);
  if (said.area !== undefined && place.words.areaOf(said.area) === "other") {
    problems.push(problemAt(line, null, "other-area", { text: sanitise(said.area) }));
    return { ...emptyTable(place), problems };
  }
  if (!has("indicator")) {
    const indicator = onlyIndicator(catalogue, form) ?? said.indicator;
    if (indicator === undefined) {
      // Numbers under years alone may be anything: only headings of ours make it a table that should have been read.
      askIndicator(place, measured);
      if (!beside.some(({ is }) => is === "group" || is === "category")) return guessOf(place);
      problems.push(problemAt(line, null, "missing-column", { text: "Indikator" }));
      return { ...emptyTable(place), problems };
    }
    fallback.indicator = indicator;
  }
  if (!has("group") && said.group !== undefined) fallback.group = said.group;
  if (!has("category") && said.category !== undefined) fallback.category = said.category;
  if (!has("period") && said.period !== undefined && isPeriodFor(place, said.period, fallback.indicator))
    fallback.period = said.period;
  return {
    ...emptyTable(place),
    problems,
    lines: linesOf(place, { beside, measured, nested, fallback, sizes: said.sizes }, problems),
    years: yearsIn([...titles, sheet.name]),
  };
}

/** A year in a title says nothing of which of its months or quarters the numbers are for. */
function isPeriodFor(
  { catalogue, words, titles, sheet }: Place,
  period: string,
  name: string | undefined,
): boolean {
  if ([...titles, sheet.name].includes(period)) return true;
  const { indicator: id } = words.idsOf({ indicator: name ?? "", group: "", category: "" });
  const indicator = catalogue.indicators.find((one) => one.id === id);
  const own = indicator === undefined ? null : readPeriod(period, indicator);
  return indicator !== undefined && own !== null && isOwnKind(indicator, own);
}

/** Where headings say the indicator, a column whose heading does not belongs to none. */
function withIndicator(
  place: Place,
  beside: readonly HeadColumn[],
  measured: readonly Measured[],
  problems: CsvProblem[],
): Measured[] {
  const named = measured.filter(({ over }) => over.indicator !== undefined);
  if (named.length === 0 || beside.some(({ is }) => is === "indicator")) return [...measured];
  const others = measured.filter((set) => !named.includes(set));
  askIndicatorOf(place, others);
  const line = place.sheet.lineOf(place.head.bottom);
  for (const { column } of others.flatMap(({ columns }) => columns))
    problems.push(problemAt(line, null, "unknown-column", { text: sanitise(column.heading) }));
  return named;
}

function emptyTable({ sheet, head, last, questions }: Place): ForeignTable {
  const from = sheet.addressOf(head.top, head.left);
  const to = sheet.addressOf(last, head.right);
  return {
    lines: [],
    problems: [],
    byId: false,
    assumed: null,
    headingRow: sheet.lineOf(head.bottom),
    place: from === null || to === null ? null : `${from}:${to}`,
    questions,
    isGuess: false,
  };
}

/** Not read: no more than what would have to be said before it could be. */
function guessOf(place: Place): ForeignTable | null {
  const { sheet, head, last, questions } = place;
  const below = { from: head.bottom + 1, to: last };
  if (questions.headings.length === 0)
    for (const { column, is, leftOut, unknown } of head.columns)
      if (is === null && !leftOut)
        for (const text of unknown)
          questions.headings.push(...headingQuestion(sheet, text, { column, ...below }));
  const isAsking = questions.headings.length + questions.names.length > 0;
  const isOurs = head.columns.some(({ is, over }) => is !== null || Object.keys(over).length > 0);
  const asksForNumbers = questions.headings.some(({ holds }) => holds === "numbers");
  return isAsking && (isOurs || asksForNumbers) ? { ...emptyTable(place), isGuess: true } : null;
}

/** A title, or the sheet's name, may say the indicator in other words; a file without either is asked about its numbers. */
function askIndicator(place: Place, measured: readonly Measured[]): void {
  const { sheet, titles, words } = place;
  const said = [...titles, sheet.name].map(bareTitle);
  const [title] = said.filter(
    (text) => /\p{L}{3}/u.test(text) && !GENERIC_SHEET.test(text) && !words.isSkipped(text),
  );
  if (title !== undefined) place.questions.names.push(...nameQuestion(title, "indicator"));
  else askIndicatorOf(place, measured);
}

function askIndicatorOf({ sheet, head, last, questions }: Place, measured: readonly Measured[]): void {
  for (const { column } of measured.flatMap(({ columns }) => columns)) {
    const below = { column: column.column, from: head.bottom + 1, to: last };
    questions.headings.push(...headingQuestion(sheet, column.heading, below, true));
  }
}

/** What every program calls a sheet. */
const GENERIC_SHEET = /^(?:ark|sheet|tabel|table|data|blad|feuil|tabelle)\s?\d*$/i;

/** Where one heading comes again and again, what stands over each may tell them apart. */
function askAbove({ sheet, head, words, questions }: Place): void {
  for (let column = head.left; column <= head.right; column += 1) {
    const text = sheet.text(head.top - 1, column);
    if (text !== "" && dimensionOf(text, words) === null) questions.names.push(...nameQuestion(text, null));
  }
}
