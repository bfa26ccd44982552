// The tables of a sheet as lines of figures: each read under its own headings, labels carried down inside their block alone.
import { type Catalogue, measureOf } from "../../barometer/catalogue";
import { isOwnKind } from "../../barometer/period";
import { readBasis } from "../../checks/choices";
import { sanitise } from "../../checks/cpr";
import { problemAt, type CsvProblem } from "../csv-problem";
import type { FigureLine, FigureTable, FormRow } from "../figure-lines";
import { holdsCpr } from "../figures-csv";
import { candidateHeads } from "./candidates";
import { dimensionOf, DIMENSIONS, type Dimension } from "./dimensions";
import { findHeads, isMeasured, isNumberColumn, type Head, type HeadColumn } from "./heads";
import { looksLikePeriod, readPeriod } from "./periods";
import { labelColumns, labelsOf } from "./labels";
import { nestedNames, type NestedNames } from "./nested";
import { partsOf } from "./parts";
import { headingQuestion, nameQuestion, noQuestions, type Questions } from "./questions";
import { bareTitle, onlyIndicator, saidIn, titlesOf, yearsIn } from "./titles";
import { NOT_CALCULATED, type ForeignSheet } from "./sheet";
import {
  isDepartmentHeading,
  isTotal,
  measureSaid,
  plainName,
  type CatalogueWords,
  type Column,
} from "./words";

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

interface Place {
  sheet: ForeignSheet;
  head: Head;
  last: number;
  titles: readonly string[];
  catalogue: Catalogue;
  words: CatalogueWords;
  form: readonly FormRow[];
  /** Its names may stand further to the left than its headings, but not in the table beside it. */
  leftmost: number;
  /** Gathered while it is read. */
  questions: Questions;
}

interface Columns {
  beside: readonly HeadColumn[];
  measured: readonly Measured[];
  nested: NestedNames | null;
}

/** Columns of numbers that belong to one figure of each row. */
interface Measured {
  over: HeadColumn["over"];
  columns: { column: HeadColumn; is: Column }[];
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

function columnsOf(place: Place, problems: CsvProblem[]): Columns {
  const { sheet, head, last, words, questions } = place;
  const nested = nestedIn(place);
  const labels = labelColumns(place, nested);
  const line = sheet.lineOf(head.bottom);
  const ids = new Set(head.columns.flatMap(({ is, named }) => (is !== null && !named ? [is] : [])));
  const beside: HeadColumn[] = [];
  const sets = new Map<string, Measured>();
  const doubled = new Set<HeadColumn>();
  const doubledWith = (first: HeadColumn, second: HeadColumn) => {
    const places = [first, second].map((one) => sheet.addressOf(head.bottom, one.column));
    const text = sanitise(second.heading);
    problems.push(
      places[0] === null
        ? problemAt(line, null, "doubled-column", { text })
        : problemAt(line, null, "doubled-column", {
            text,
            first: String(places[0]),
            second: String(places[1]),
          }),
    );
    doubled.add(first).add(second);
  };
  for (const column of head.columns) {
    const { is, named, over, leftOut } = column;
    if (leftOut || column.column === nested?.column) continue;
    if (labels.some((label) => label.column === column.column)) continue;
    if (isMeasured(column) && sheet.isHiddenColumn(column.column))
      problems.push(problemAt(line, sanitise(column.heading), "rows-hidden", { text: "0" }));
    else if (isMeasured(column)) {
      // Sums of groups are no group.
      const key = DIMENSIONS.map((dimension) => plainName(over[dimension] ?? "")).join("\u0001");
      const set = sets.get(key) ?? { over, columns: [] };
      sets.set(key, set);
      const measure = isNumberColumn(is) && is !== null ? is : "value";
      const same = set.columns.find((one) => one.is === measure);
      if (same) doubledWith(same.column, column);
      set.columns.push({ column, is: measure });
    } else if (is !== null) {
      // Beside a column of ids the names are only for people.
      if (named && ids.has(is)) continue;
      const same = beside.find((one) => one.is === is);
      if (same) doubledWith(same, column);
      beside.push(column);
    } else if (!isTotal(column.heading) && !words.isIndicator(column.heading)) {
      problems.push(problemAt(line, null, "unknown-column", { text: sanitise(column.heading) }));
      const below = { column: column.column, from: head.bottom + 1, to: last };
      questions.headings.push(...column.unknown.flatMap((text) => headingQuestion(sheet, text, below)));
    }
  }
  const measured = [...sets.values()]
    .map((set) => ({ ...set, columns: set.columns.filter(({ column }) => !doubled.has(column)) }))
    .filter(({ columns }) => columns.length > 0);
  return { beside: [...labels, ...beside.filter((column) => !doubled.has(column))], measured, nested };
}

/** The column of names, with a heading or without, in which several kinds of them stand. */
function nestedIn({ sheet, head, last, words, leftmost }: Place): NestedNames | null {
  const numbers = head.columns.filter(isMeasured).map(({ column }) => column);
  const first = numbers[0] ?? head.left;
  const isName = (column: number) => {
    const own = head.columns.find((one) => one.column === column);
    return own === undefined || (!own.leftOut && (own.is === null || (own.named && WHO.has(own.is))));
  };
  const numbersIn = (row: number) =>
    isBlankRow(sheet, row, head) ? null : numbers.filter((column) => sheet.text(row, column) !== "").length;
  for (let column = leftmost; column < first; column += 1) {
    if (!isName(column)) continue;
    const found = nestedNames(sheet, words, { column, from: head.bottom + 1, to: last }, numbersIn);
    if (found !== null) return found;
  }
  return null;
}

const WHO: ReadonlySet<HeadColumn["is"]> = new Set(DIMENSIONS);

/** What stands in the corner over the names says what the table is about, not what they are. */
function withoutCorners(
  sheet: ForeignSheet,
  head: Head,
  last: number,
): { cornered: Head; corners: string[] } {
  const corners: string[] = [];
  const columns = head.columns.map((column, index) => {
    const isOverNames =
      isMeasured(column) &&
      column.is === null &&
      head.columns.slice(0, index).every((one) => !isMeasured(one)) &&
      holdsNames(sheet, column.column, head.bottom + 1, last);
    if (!isOverNames) return column;
    corners.push(...Object.values(column.over));
    return { ...column, over: {} };
  });
  return { cornered: corners.length === 0 ? head : { ...head, columns }, corners };
}

function holdsNames(sheet: ForeignSheet, column: number, from: number, to: number): boolean {
  let names = 0;
  for (let row = from; row <= to; row += 1) {
    const text = sheet.text(row, column);
    if (/^[-\u2212(]?\d/.test(text) && !looksLikePeriod(text)) return false;
    if (/\p{L}{2}/u.test(text)) names += 1;
  }
  return names > 0;
}

function linesOf(
  place: Place,
  {
    beside,
    measured,
    nested,
    fallback,
    sizes,
  }: Columns & { fallback: Partial<Record<Column, string>>; sizes: readonly string[] },
  problems: CsvProblem[],
): FigureLine[] {
  const { sheet, head, last, words, catalogue } = place;
  const reportedBy = head.columns.find(({ heading }) => isDepartmentHeading(heading));
  const lines: FigureLine[] = [];
  const hidden: number[] = [];
  const elsewhere = new Map<string, number>();
  const isElsewhere = otherAreas(place, beside);
  const numbers = measured.flatMap(({ columns }) => columns.map(({ column }) => column.column));
  const who = beside.filter(({ is }) => DIMENSIONS.some((dimension) => dimension === is));
  let carried = new Map<HeadColumn, string>();
  for (let row = head.bottom + 1; row <= last; row += 1) {
    if (isBlankRow(sheet, row, head)) {
      carried = new Map();
      continue;
    }
    const filled = numbers.filter((column) => sheet.text(row, column) !== "");
    const stated = beside.some(({ is, column }) => is === "missing" && sheet.text(row, column) !== "");
    const labels = labelsOf(sheet, row, who, carried);
    const text = (column: HeadColumn) => labels.get(column) ?? sheet.text(row, column.column);
    const at = sheet.lineOf(row);
    if (sheet.malformed.has(row)) {
      lines.push({ line: at, cells: {}, refused: { code: "malformed", column: null } });
      continue;
    }
    if (filled.length === 0 && !stated) continue;
    if (sheet.isHiddenRow(row)) {
      hidden.push(at);
      continue;
    }
    if (isStrangeHeading(place, row, filled, who)) {
      problems.push(problemAt(at, null, "unknown-headings"));
      break;
    }
    const nestedHere = nested === null ? {} : nested.rows.get(row);
    const nestedText = nested === null ? "" : sheet.text(row, nested.column);
    if (nestedHere === "unknown") {
      problems.push(problemAt(at, null, "unknown-name", { text: sanitise(nestedText) }));
      place.questions.names.push(...nameQuestion(nestedText, null));
      continue;
    }
    if (nestedHere === "total") {
      problems.push(problemAt(at, null, "total-row", { text: sanitise(nestedText) }));
      continue;
    }
    if (nestedHere === undefined) {
      problems.push(problemAt(at, null, "no-name"));
      continue;
    }
    const total = who.find((column) => isTotalCell(text(column), column, words));
    if (total !== undefined) {
      problems.push(problemAt(at, null, "total-row", { text: sanitise(text(total)) }));
      continue;
    }
    if (who.length > 0 && who.every((column) => text(column) === "")) {
      problems.push(problemAt(at, null, "no-name"));
      continue;
    }
    const skipped = who.find((column) => words.isSkipped(text(column)));
    if (skipped !== undefined) {
      problems.push(problemAt(at, null, "skipped-row", { text: sanitise(text(skipped)) }));
      continue;
    }
    const personal = personalIn(sheet, row, head);
    for (const set of measured.length > 0 ? measured : [{ over: {}, columns: [] }]) {
      const cells: Partial<Record<Column | "area", string>> = { ...fallback };
      for (const dimension of nested?.dimensions ?? []) cells[dimension] = nestedHere[dimension] ?? "";
      const places: NonNullable<FigureLine["places"]> = {};
      for (const column of beside) {
        if (column.is === null) continue;
        cells[column.is] = text(column);
        if (column.is !== "area") places[column.is] = column.heading;
      }
      for (const dimension of DIMENSIONS) {
        const over = set.over[dimension];
        if (over !== undefined) cells[dimension] = over;
      }
      for (const { column, is } of set.columns) {
        cells[is] = sheet.text(row, column.column);
        places[is] = column.heading;
      }
      const isEmpty = set.columns.every(({ column }) => sheet.text(row, column.column) === "");
      if (isEmpty && !stated) continue;
      if (isTotal(cells.group ?? "") && !words.isGroup(cells.group ?? "")) continue;
      const { area = "", ...figure } = cells;
      if (isElsewhere(area)) {
        if (!elsewhere.has(area)) elsewhere.set(area, at);
        continue;
      }
      const refused = personal === null ? {} : { refused: { code: "cpr-number" as const, column: personal } };
      // In other systems' files it may be any word: only an id of ours is one.
      const id = reportedBy === undefined ? "" : sheet.text(row, reportedBy.column);
      const department = catalogue.departments.some((one) => one.id === id) ? { department: id } : {};
      const line = named({ line: at, cells: figure, places, ...department, ...refused }, words);
      if (isTotal(line.cells.category ?? "") && !words.isCategory(line.cells.category ?? "")) {
        problems.push(problemAt(at, null, "total-row", { text: sanitise(line.cells.category ?? "") }));
        break;
      }
      lines.push({ ...line, ...otherMeasure(place, line, set, sizes) });
    }
  }
  const [[name, from] = ["", 0], ...more] = elsewhere;
  if (from > 0)
    problems.push(problemAt(from, null, "other-area", { text: sanitise(name), more: String(more.length) }));
  if (hidden.length > 0)
    problems.push(problemAt(hidden[0] ?? 1, null, "rows-hidden", { text: String(hidden.length) }));
  return lines;
}

/** Names to ids; a group named by citizenship brings its basis. */
function named(line: FigureLine, words: CatalogueWords): FigureLine {
  const { cells } = line;
  const ids = words.idsOf({
    indicator: cells.indicator ?? "",
    group: cells.group ?? "",
    category: cells.category ?? "",
  });
  const next: FigureLine["cells"] = { ...cells, indicator: ids.indicator };
  if (cells.group !== undefined) next.group = ids.group;
  if (cells.category !== undefined) next.category = ids.category;
  if (!ids.byCitizenship) return { ...line, cells: next };
  const basis = (cells.basis ?? "").trim();
  if (basis === "") return { ...line, cells: { ...next, basis: "citizenship" } };
  if (readBasis(basis) === "citizenship" || line.refused) return { ...line, cells: next };
  return { ...line, cells: next, refused: { code: "two-bases", column: line.places?.basis ?? null } };
}

/** Whose figures are not for our own area: in a column where ours is named, everybody else's. */
function otherAreas(
  { sheet, head, last, words }: Place,
  beside: readonly HeadColumn[],
): (area: string) => boolean {
  const column = beside.find(({ is }) => is === "area")?.column;
  let isOwnNamed = false;
  for (let row = head.bottom + 1; column !== undefined && row <= last && !isOwnNamed; row += 1)
    isOwnNamed = words.areaOf(sheet.text(row, column)) === "own";
  return (area) =>
    area !== "" && words.areaOf(area) !== "own" && (isOwnNamed || words.areaOf(area) === "other");
}

/** The heading, or the title, speaks of percent, a mean or an index where the indicator is measured in something else. */
function otherMeasure(
  { catalogue, words }: Place,
  { cells, refused }: FigureLine,
  { columns }: Measured,
  sizes: readonly string[],
): Pick<FigureLine, "refused"> {
  const indicator = catalogue.indicators.find(({ id }) => id === cells.indicator);
  if (refused !== undefined || indicator === undefined) return {};
  const headings = columns.filter(({ is }) => is === "value").map(({ column }) => column.heading);
  const said = [...headings.flatMap((text) => partsOf(text, words)), ...sizes];
  const other = said.find((text) => {
    const measure = measureSaid(text);
    return measure !== null && measure !== measureOf(indicator);
  });
  return other === undefined ? {} : { refused: { code: "other-measure", column: other } };
}

function isBlankRow(sheet: ForeignSheet, row: number, { left, right }: Head): boolean {
  for (let column = left; column <= right; column += 1) if (sheet.text(row, column) !== "") return false;
  return true;
}

function isTotalCell(text: string, { is }: HeadColumn, words: CatalogueWords): boolean {
  if (!isTotal(text)) return false;
  if (is === "group") return !words.isGroup(text);
  if (is === "indicator") return !words.isIndicator(text);
  // What the category's sum is depends on the indicator; it is looked at with its name.
  return is === "period";
}

/** Words where numbers were: another table begins, and nobody knows what its columns are. */
function isStrangeHeading(
  { sheet, words, head }: Place,
  row: number,
  filled: readonly number[],
  who: readonly HeadColumn[],
): boolean {
  const isWord = (text: string) => /\p{L}{3}/u.test(text) && !/\d/.test(text) && text !== NOT_CALCULATED;
  if (filled.length === 0 || !filled.every((column) => isWord(sheet.text(row, column)))) return false;
  const known = who.some(({ column, is }) => {
    const text = sheet.text(row, column);
    if (text === "" || is === null) return false;
    if (is === "indicator") return words.isIndicator(text);
    if (is === "group") return words.isGroup(text);
    if (is === "area") return words.areaOf(text) !== null;
    return is === "period" ? looksLikePeriod(text) : words.isCategory(text);
  });
  return !known && row > head.bottom + 1;
}

/** The heading of a column in which a personal number stands, anywhere in the row of the table. */
function personalIn(sheet: ForeignSheet, row: number, { left, right, columns }: Head): string | null {
  for (let column = left; column <= right; column += 1) {
    if (holdsCpr(sheet.text(row, column))) return columns.find((one) => one.column === column)?.heading ?? "";
  }
  return null;
}
