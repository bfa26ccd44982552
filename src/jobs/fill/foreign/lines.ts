// The rows of a table as lines of figures, and what of them is no figure: sums, other areas, hidden rows, strange headings.
import { measureOf } from "../../../barometer/catalogue";
import { readBasis } from "../../../checks/choices";
import { sanitise } from "../../../barometer/cpr";
import { problemAt, type CsvProblem } from "../csv-problem";
import type { FigureLine } from "../figure-lines";
import { holdsCpr } from "../figures-csv";
import { DIMENSIONS } from "./dimensions";
import type { Head, HeadColumn } from "./heads";
import { labelsOf } from "./labels";
import { partsOf } from "./parts";
import { looksLikePeriod } from "./periods";
import { isBlankRow, type Columns, type Measured, type Place } from "./place";
import { nameQuestion } from "./questions";
import { NOT_CALCULATED, type ForeignSheet } from "./sheet";
import { isDepartmentHeading, isTotal, measureSaid, type CatalogueWords, type Column } from "./words";

export function linesOf(
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
    problems.push(
      problemAt(hidden[0] ?? 1, null, "rows-hidden", {
        text: String(hidden.length),
        rows: runsOf(hidden),
      }),
    );
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

/** `5, 7–9`; a long list is cut. */
function runsOf(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open?.[1] === row - 1) open[1] = row;
    else runs.push([row, row]);
  }
  const said = runs.slice(0, RUNS).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return said.join(", ") + (runs.length > RUNS ? " …" : "");
}

const RUNS = 10;
