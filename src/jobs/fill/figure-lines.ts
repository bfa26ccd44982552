// From the lines of a table to figures: what is certain becomes a figure, what is not is named with its place and left out.
import { type Catalogue, type Indicator, measureOf } from "../../barometer/catalogue";
import { categoryIds } from "../../barometer/combine";
import { BASES, hasNumber, MISSING_REASONS, type Figure, type MissingReason } from "../../barometer/figure";
import { groupName } from "../../barometer/names";
import { isOwnKind, parsePeriod } from "../../barometer/period";
import { reportKey, type ReportedFigure } from "../../barometer/series";
import { readBasis, readMissing, readSeriesBreak, readYes } from "../../checks/choices";
import { sanitise } from "../../barometer/cpr";
import type { FIGURE_COLUMNS } from "../../sheets/workbook";
import { problemAt, type CsvProblem, type CsvProblemCode } from "./csv-problem";
import {
  decimalMarks,
  NUMBER_COLUMNS,
  readNumber,
  type DecimalMarks,
  type NumberColumn,
} from "./figure-numbers";
import { readPeriod } from "./foreign/periods";

export type Column = (typeof FIGURE_COLUMNS)[number];

/** One figure as it is written in a file, its indicator, group and category as ids. */
export interface FigureLine {
  line: number;
  /** Left out where the table has no such column. */
  cells: Partial<Record<Column, string>>;
  /** Id of the department that reported it, where the table says so. */
  department?: string;
  /** Why it must not be read. */
  refused?: { code: CsvProblemCode; column: string | null };
  /** What it says in words of its own, for the places of problems: the file's heading, or the cell. */
  places?: Partial<Record<Column, string>>;
}

export interface FigureTable {
  lines: readonly FigureLine[];
  /** Of the table as a whole. */
  problems: readonly CsvProblem[];
  /** In the columns and ids of figures.csv, and so read by its rules alone: nothing is judged by the indicator's scale. */
  byId: boolean;
  /** What numbers are read by where nothing shows their decimal mark. */
  assumed: "." | null;
  /** Years that the table's title and sheet name; a period that is not in the table must agree with one of them. */
  years?: readonly string[];
}

/** A row that the form has: where the table leaves something out, the only row that fits says it. */
export interface FormRow {
  indicator: string;
  group: string;
  category: string | null;
  definition: string | null;
  period: string;
}

export interface Reading {
  figures: ReportedFigure[];
  problems: CsvProblem[];
}

/** The figures of all lines without a problem, in their order. */
export function figuresOf(table: FigureTable, catalogue: Catalogue, form: readonly FormRow[] = []): Reading {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = table.byId ? table.lines : table.lines.map((line) => countAsValue(line, indicators));
  const context: Context = {
    catalogue,
    indicators,
    byId: table.byId,
    years: table.years ?? [],
    form: formRows(form),
    marks: decimalMarks(numbersOf(lines, indicators), { assumed: table.assumed, byScale: !table.byId }),
  };
  const problems = [...table.problems];
  const read: ReadLine[] = [];
  for (const line of lines) {
    const { figure, problems: found } = readLine(line, context);
    problems.push(...found);
    if (figure !== null) read.push({ figure, line });
  }
  return onlyOnce(read, table.byId ? problems : eachOnce(problems), table.byId);
}

/** What is wrong with the name of a row is wrong with each of its figures. */
function eachOnce(problems: readonly CsvProblem[]): CsvProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

interface ReadLine {
  figure: ReportedFigure;
  line: FigureLine;
}

interface Context {
  catalogue: Catalogue;
  indicators: ReadonlyMap<string, Indicator>;
  byId: boolean;
  years: readonly string[];
  form: ReadonlyMap<string, readonly FormRow[]>;
  marks: DecimalMarks;
}

/** A line twice says nothing new; the same figure from two departments does. In figures.csv the first counts; elsewhere two that differ are both left out. */
function onlyOnce(read: readonly ReadLine[], problems: CsvProblem[], firstCounts: boolean): Reading {
  const byKey = new Map<string, ReadLine>();
  const doubtful = new Set<string>();
  for (const one of read) {
    const key = reportKey(one.figure);
    const earlier = byKey.get(key);
    if (earlier === undefined) {
      byKey.set(key, one);
      continue;
    }
    const isSame = JSON.stringify(earlier.figure) === JSON.stringify(one.figure);
    if (isSame && !firstCounts) continue;
    if (!firstCounts) doubtful.add(key);
    const code = firstCounts ? "duplicate-figure" : "two-figures";
    problems.push(problemAt(one.line.line, null, code, { text: String(earlier.line.line) }));
  }
  const figures = [...byKey].filter(([key]) => !doubtful.has(key)).map(([, { figure }]) => figure);
  return { figures, problems };
}

function formRows(form: readonly FormRow[]): Map<string, FormRow[]> {
  const rows = new Map<string, FormRow[]>();
  for (const row of form) rows.set(row.indicator, [...(rows.get(row.indicator) ?? []), row]);
  return rows;
}

function* numbersOf(lines: readonly FigureLine[], indicators: ReadonlyMap<string, Indicator>) {
  for (const { cells } of lines) {
    const indicator = indicators.get(cells.indicator ?? "") ?? null;
    for (const column of NUMBER_COLUMNS) {
      const text = cells[column];
      if (text !== undefined) yield { column, text, indicator };
    }
  }
}

/** Where things are counted, "Antal" over a column is the value itself. */
function countAsValue(line: FigureLine, indicators: ReadonlyMap<string, Indicator>): FigureLine {
  const { numerator, ...others } = line.cells;
  const indicator = indicators.get(line.cells.indicator ?? "");
  const isBlank = (column: Column) => (line.cells[column] ?? "").trim() === "";
  if (indicator === undefined || numerator === undefined || measureOf(indicator) !== "count") return line;
  if (!isBlank("value") || !isBlank("denominator")) return line;
  const { numerator: place, ...places } = line.places ?? {};
  return {
    ...line,
    cells: { ...others, value: numerator },
    places: place === undefined ? places : { ...places, value: place },
  };
}

type Report = (column: Column, code: CsvProblemCode, allowed?: readonly string[]) => null;

function readLine(
  line: FigureLine,
  context: Context,
): { figure: ReportedFigure | null; problems: CsvProblem[] } {
  const { refused, cells, places } = line;
  if (refused) return { figure: null, problems: [problemAt(line.line, refused.column, refused.code)] };
  const problems: CsvProblem[] = [];
  const at = (column: Column): string => cells[column] ?? "";
  const report: Report = (column, code, allowed = []) => {
    const values = { text: sanitise(shownAs(at(column))), allowed: shortList(allowed) };
    // People do not know our columns by their ids.
    problems.push(problemAt(line.line, places?.[column] || (context.byId ? column : null), code, values));
    return null;
  };
  const indicator = indicatorOf(at, context, report);
  const reasons: MissingReason[] = [];
  const number = (column: NumberColumn): number | null => {
    const reading = readNumber({ column, text: at(column), indicator }, context.marks);
    if ("problem" in reading) {
      // A number that cannot be told leaves the whole figure out: half of it would be another figure.
      return report(column, reading.problem);
    }
    if (reading.reason !== undefined) reasons.push(reading.reason);
    return reading.number;
  };
  const where = placeOf(line, indicator, context, report);
  const department = line.department ?? "";
  if (department !== "" && !context.catalogue.departments.some(({ id }) => id === department)) {
    const allowed = shortList(context.catalogue.departments.map(({ id }) => id));
    problems.push(
      problemAt(line.line, "department", "unknown-department", { text: sanitise(department), allowed }),
    );
  }
  const figure: Figure = {
    indicator: at("indicator"),
    ...where,
    numerator: number("numerator"),
    denominator: number("denominator"),
    value: number("value"),
    lower: number("lower"),
    upper: number("upper"),
    missing: understood(readMissing(at("missing")), () =>
      report("missing", "unknown-missing", MISSING_REASONS),
    ),
    basis: understood(readBasis(at("basis")), () => report("basis", "unknown-basis", BASES)),
    thirdGeneration:
      understood(readYes(at("thirdGeneration")), () => report("thirdGeneration", "not-true")) ?? false,
    thirdGenerationReason: textOf(at("thirdGenerationReason")),
    seriesBreak: readSeriesBreak(at("seriesBreak")),
    remark: textOf(at("remark")),
  };
  const [reason] = reasons;
  if (reason !== undefined && figure.missing === null && !hasNumber(figure)) figure.missing = reason;
  if (problems.length > 0) return { figure: null, problems };
  return { figure: department === "" ? figure : { ...figure, department }, problems };
}

/** As it is shown in a cell: percentages come in the form that leaves no doubt. */
function shownAs(text: string): string {
  if (/^-?\d+(?:\.\d+)?e[+-]?\d+%$/.test(text))
    return `${String(Number(text.slice(0, -1))).replace(".", ",")} %`;
  return /^-?\d+(?:\.\d+)?e[+-]?\d+$/.test(text) ? String(Number(text)).replace(".", ",") : text;
}

type At = (column: Column) => string;

function indicatorOf(at: At, { indicators }: Context, report: Report): Indicator | null {
  const id = at("indicator");
  if (id === "") return report("indicator", "empty-id");
  return indicators.get(id) ?? report("indicator", "unknown-indicator");
}

/** Without a known indicator nothing can be said about its groups, categories, definitions and period. */
function placeOf(
  line: FigureLine,
  indicator: Indicator | null,
  context: Context,
  report: Report,
): Pick<Figure, "group" | "category" | "definition" | "period"> {
  const at: At = (column) => line.cells[column] ?? "";
  const place = {
    group: at("group"),
    category: at("category") === "" ? null : at("category"),
    definition: at("definition") === "" ? null : at("definition"),
    period: at("period"),
  };
  if (indicator === null) {
    if (place.period !== "" && readPeriod(place.period, null) === null) report("period", "not-a-period");
    return place;
  }
  const [onlyGroup, otherGroup] = indicator.groups;
  if (
    place.group === "" &&
    line.cells.group === undefined &&
    onlyGroup !== undefined &&
    otherGroup === undefined
  )
    place.group = onlyGroup;
  const categories = categoryIds(indicator);
  const definitions = (indicator.definitions ?? []).map(({ id }) => id);
  const named = (ids: readonly string[]) =>
    context.byId ? ids : ids.map((id) => groupName(id, context.catalogue, { indicator }) ?? id);
  if (place.group === "") report("group", "empty-id");
  else if (!indicator.groups.includes(place.group)) report("group", "unknown-group", named(indicator.groups));
  if (place.category !== null && !categories.includes(place.category)) {
    report("category", "unknown-category", categories);
  }
  if (place.definition !== null && !definitions.includes(place.definition)) {
    report("definition", "unknown-definition", definitions);
  }
  const rows = (context.form.get(indicator.id) ?? []).filter(
    (row) => row.group === place.group && row.category === place.category,
  );
  if (place.period === "" && line.cells.period === undefined) {
    const periods = [...new Set(rows.map(({ period }) => period))];
    const [only, second] = periods;
    if (only !== undefined && second === undefined && agrees(only, context.years)) place.period = only;
    else report("period", "no-period");
  } else place.period = periodOf(place.period, indicator, context, report);
  if (place.definition === null) {
    const here = rows.filter(({ period }) => period === place.period).map(({ definition }) => definition);
    const [only, second] = here;
    if (only && second === undefined) place.definition = only;
  }
  return place;
}

/** A title that names other years speaks of another period than the form asks for. */
function agrees(period: string, years: readonly string[]): boolean {
  const { start = "", end = "" } = parsePeriod(period) ?? {};
  return years.length === 0 || years.some((year) => year >= start.slice(0, 4) && year <= end.slice(0, 4));
}

function periodOf(text: string, indicator: Indicator, { byId }: Context, report: Report): string {
  const period = byId && parsePeriod(text) !== null ? text : readPeriod(text, indicator);
  if (text === "") report("period", "empty-id");
  else if (period === null) report("period", "not-a-period");
  else if (!isOwnKind(indicator, period)) report("period", "other-period-kind");
  return period ?? text;
}

function understood<Value>(read: Value | "unknown", otherwise: () => null): Value | null {
  return read === "unknown" ? otherwise() : read;
}

function textOf(cell: string): string | null {
  return cell.trim() === "" ? null : cell;
}

const LISTED = 5;

function shortList(ids: readonly string[]): string {
  return ids.length <= LISTED ? ids.join(", ") : `${ids.slice(0, LISTED).join(", ")} …`;
}
