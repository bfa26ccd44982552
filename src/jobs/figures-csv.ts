// figures.csv, the way figures come from and go to other systems (src/cli/README.md): read with suspicion, written exactly.
import Papa from "papaparse";
import { measureOf, type Catalogue, type Indicator } from "../barometer/catalogue";
import { categoryIds } from "../barometer/combine";
import { BASES, figureKey, MISSING_REASONS, type Figure } from "../barometer/figure";
import { isOwnKind, parsePeriod } from "../barometer/period";
import { readBasis, readMissing, readSeriesBreak, readYes } from "../checks/choices";
import { findCpr, isCprNumber, sanitise } from "../checks/cpr";
import { hasPercentSign, numberReadings } from "../checks/typed-number";
import { FIGURE_COLUMNS, figureToRow } from "../sheets/workbook";

type Column = (typeof FIGURE_COLUMNS)[number];

export type CsvProblemCode =
  | "empty"
  | "no-table"
  | "sheet-too-large"
  | "not-text"
  | "malformed"
  | "unknown-column"
  | "doubled-column"
  | "missing-column"
  | "too-many-cells"
  | "empty-id"
  | "unknown-indicator"
  | "unknown-group"
  | "unknown-category"
  | "unknown-definition"
  | "not-a-period"
  | "other-period-kind"
  | "not-a-number"
  | "ambiguous-number"
  | "unknown-missing"
  | "unknown-basis"
  | "not-true"
  | "duplicate-figure"
  | "on-two-sheets"
  | "cpr-number";

export interface CsvProblem {
  code: CsvProblemCode;
  /** Line of the file, the header being 1. A record over several lines is named by its first. Of a sheet, its row. */
  line: number;
  /** Left out where it is about a text. */
  sheet?: string;
  /** Null where it is about the whole line. */
  column: string | null;
  /** What the sentence needs; never digits of a personal number. */
  values: Record<string, string>;
}

export interface CsvReading {
  /** The figures of all lines without a problem, in their order. */
  figures: Figure[];
  problems: CsvProblem[];
}

/** Columns that our own `figures` command adds; they say where a figure came from and are no part of it. */
export const ORIGIN_COLUMNS = ["department", "file", "cell"] as const;

/**
 * Reads figures.csv: `,` or `;` between fields, with or without a byte-order mark, columns in any order, those not needed
 * left out. A line with a problem gives no figure, so nothing half-read is ever taken for a figure.
 */
export function readFiguresCsv(text: string, catalogue: Catalogue): CsvReading {
  const records = recordsOf(text);
  const [header, ...lines] = records;
  if (header === undefined) return { figures: [], problems: [problemAt(1, null, "empty")] };
  if (NOT_TEXT.some((sign) => text.includes(sign))) {
    return { figures: [], problems: [problemAt(1, null, "not-text")] };
  }
  const columns = columnsOf(header.cells);
  if (columns.problems.some(({ code }) => code === "missing-column"))
    return { figures: [], problems: columns.problems };

  const context: Context = {
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
    places: columns.places,
    width: header.cells.length,
    decimal: decimalMark(lines, columns.places, header.delimiter),
  };
  const figures: Figure[] = [];
  const problems = [...columns.problems];
  const lineOf = new Map<string, number>();
  for (const record of lines) {
    const read = readRecord(record, context);
    if (read.figure === null) {
      problems.push(...read.problems);
      continue;
    }
    const key = figureKey(read.figure);
    const earlier = lineOf.get(key);
    if (earlier === undefined) {
      lineOf.set(key, record.line);
      figures.push(read.figure);
    } else {
      problems.push(problemAt(record.line, null, "duplicate-figure", { text: String(earlier) }));
    }
  }
  return { figures, problems };
}

/**
 * Writes figures.csv with the contract's header, `,` between fields, decimal point, no byte-order mark, `\n` at line ends.
 * Text stays as it is: a cell that begins with `=` is data here, and whoever lays it into a workbook sees that it stays text.
 * @param added further columns after the contract's own, one cell per figure
 */
export function writeFiguresCsv(
  figures: readonly Figure[],
  added: readonly { column: string; cells: readonly (string | null)[] }[] = [],
): string {
  const header = [...FIGURE_COLUMNS, ...added.map(({ column }) => column)];
  const rows = figures.map((figure, index) => [
    ...figureToRow(figure).map((cell) => (cell === null ? "" : String(cell))),
    ...added.map(({ cells }) => cells[index] ?? ""),
  ]);
  return `${Papa.unparse([header, ...rows], { newline: "\n" })}\n`;
}

/** Ids that say which figure it is; the others have a meaning when left out. */
const NEEDED: readonly Column[] = ["indicator", "group", "period"];
const NUMBER_COLUMNS = ["numerator", "denominator", "value", "lower", "upper"] as const;
type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** What a file of another kind, or in another encoding, leaves behind when it is read as UTF-8. */
const NOT_TEXT = ["\u0000", "\uFFFD"];
const BYTE_ORDER_MARK = /^\uFEFF/;
/** As programs write very large and very small numbers; the decimal mark is in no doubt. */
const SCIENTIFIC = /^-?\d+(?:\.\d+)?e[+-]?\d+%?$/i;

const DECIMAL_NUMBER = /^-?\d+[.,]\d+$/;

interface LineRecord {
  line: number;
  cells: string[];
  malformed: boolean;
  delimiter: string;
}

interface Context {
  indicators: ReadonlyMap<string, Indicator>;
  places: ReadonlyMap<Column, number>;
  width: number;
  /** What the file uses; null where nothing in it tells. */
  decimal: "," | "." | null;
}

/** The file's records with the line each begins on; blank lines are no records. */
function recordsOf(text: string): LineRecord[] {
  const plain = text.replace(BYTE_ORDER_MARK, "").replace(/\r\n?/g, "\n");
  const header = plain.slice(0, plain.indexOf("\n") < 0 ? undefined : plain.indexOf("\n"));
  const delimiter = header.includes(";") ? ";" : ",";
  const records: LineRecord[] = [];
  let line = 1;
  let begin = 0;
  Papa.parse<string[]>(plain, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell);
      if (cells.some((cell) => cell.trim() !== "")) {
        records.push({ line, cells, malformed: errors.length > 0, delimiter });
      }
      line += plain.slice(begin, meta.cursor).split("\n").length - 1;
      begin = meta.cursor;
    },
  });
  return records;
}

function columnsOf(header: readonly string[]): { places: Map<Column, number>; problems: CsvProblem[] } {
  const places = new Map<Column, number>();
  const problems: CsvProblem[] = [];
  const origin: readonly string[] = ORIGIN_COLUMNS;
  header.forEach((cell, place) => {
    const name = cell.trim();
    const column = FIGURE_COLUMNS.find((known) => known === name);
    if (column === undefined) {
      if (name !== "" && !origin.includes(name)) {
        problems.push(problemAt(1, null, "unknown-column", { text: sanitise(name) }));
      }
    } else if (places.has(column)) problems.push(problemAt(1, null, "doubled-column", { text: column }));
    else places.set(column, place);
  });
  for (const column of NEEDED) {
    if (!places.has(column)) problems.push(problemAt(1, null, "missing-column", { text: column }));
  }
  return { places, problems };
}

/**
 * Which mark the file's numbers have before their decimals, by those that can be read in one way only. A file with commas
 * between its fields has points unless its numbers show otherwise; one with semicolons may have either.
 */
function decimalMark(
  lines: readonly LineRecord[],
  places: ReadonlyMap<Column, number>,
  delimiter: string,
): "," | "." | null {
  let comma = false;
  let point = false;
  let mayBeThousands = false;
  for (const { cells } of lines) {
    for (const column of NUMBER_COLUMNS) {
      const text = cells[places.get(column) ?? -1]?.trim() ?? "";
      const [danish, english] = numberReadings(text);
      // There is no such number of persons as 1.234 with three decimals.
      if (
        isCount(column) &&
        english !== undefined &&
        Number.isInteger(danish) &&
        !Number.isInteger(english)
      ) {
        mayBeThousands = true;
      }
      if (danish === undefined || english !== undefined || !/[.,]/.test(text)) continue;
      const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
      const mark = text.charAt(last);
      // The same mark twice stands between thousands, so decimals have the other one.
      const decimal = text.indexOf(mark) === last ? mark : mark === "," ? "." : ",";
      if (decimal === ",") comma = true;
      else point = true;
    }
  }
  if (comma !== point) return comma ? "," : ".";
  return comma || mayBeThousands || delimiter === ";" ? null : ".";
}

function readRecord(
  record: LineRecord,
  context: Context,
): { figure: Figure; problems: [] } | { figure: null; problems: CsvProblem[] } {
  const { line, cells } = record;
  const refused = (...problems: CsvProblem[]) => ({ figure: null, problems });
  if (record.malformed) return refused(problemAt(line, null, "malformed"));
  const personal = cells.findIndex(holdsCpr);
  if (personal >= 0) return refused(problemAt(line, nameOf(personal, context), "cpr-number"));
  if (cells.slice(context.width).some((cell) => cell.trim() !== "")) {
    return refused(problemAt(line, null, "too-many-cells"));
  }
  const problems: CsvProblem[] = [];
  const at = (column: Column): string => cells[context.places.get(column) ?? -1] ?? "";
  const report = (column: Column, code: CsvProblemCode, allowed: readonly string[] = []): null => {
    problems.push(problemAt(line, column, code, { text: sanitise(at(column)), allowed: shortList(allowed) }));
    return null;
  };
  const indicator = indicatorOf(at, context, report);
  const figure: Figure = {
    indicator: at("indicator"),
    ...placeInIndicator(at, indicator, report),
    period: periodOf(at, indicator, report),
    numerator: numberOf("numerator", at, indicator, context, report),
    denominator: numberOf("denominator", at, indicator, context, report),
    value: numberOf("value", at, indicator, context, report),
    lower: numberOf("lower", at, indicator, context, report),
    upper: numberOf("upper", at, indicator, context, report),
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
  return problems.length > 0 ? refused(...problems) : { figure, problems: [] };
}

/** Decimals of a number may look like ten digits with a date; whole numbers may have lost their leading zero. */
function holdsCpr(cell: string): boolean {
  const text = cell.trim();
  if (DECIMAL_NUMBER.test(text)) return false;
  return findCpr(text) || (/^-?\d{9}$/.test(text) && isCprNumber(Number(text)));
}

type At = (column: Column) => string;
type Report = (column: Column, code: CsvProblemCode, allowed?: readonly string[]) => null;

function indicatorOf(at: At, { indicators }: Context, report: Report): Indicator | null {
  const id = at("indicator");
  if (id === "") return report("indicator", "empty-id");
  return indicators.get(id) ?? report("indicator", "unknown-indicator");
}

/** Without a known indicator nothing can be said about its groups, categories and definitions. */
function placeInIndicator(
  at: At,
  indicator: Indicator | null,
  report: Report,
): Pick<Figure, "group" | "category" | "definition"> {
  const place = {
    group: at("group"),
    category: at("category") === "" ? null : at("category"),
    definition: at("definition") === "" ? null : at("definition"),
  };
  if (indicator === null) return place;
  const categories = categoryIds(indicator);
  const definitions = (indicator.definitions ?? []).map(({ id }) => id);
  if (place.group === "") report("group", "empty-id");
  else if (!indicator.groups.includes(place.group)) report("group", "unknown-group", indicator.groups);
  if (place.category !== null && !categories.includes(place.category)) {
    report("category", "unknown-category", categories);
  }
  if (place.definition !== null && !definitions.includes(place.definition)) {
    report("definition", "unknown-definition", definitions);
  }
  return place;
}

function periodOf(at: At, indicator: Indicator | null, report: Report): string {
  const text = at("period");
  if (text === "") report("period", "empty-id");
  else if (parsePeriod(text) === null) report("period", "not-a-period");
  else if (indicator !== null && !isOwnKind(indicator, text)) report("period", "other-period-kind");
  return text;
}

function numberOf(
  column: NumberColumn,
  at: At,
  indicator: Indicator | null,
  { decimal }: Context,
  report: Report,
): number | null {
  const text = at(column).trim();
  if (text === "") return null;
  const isShare = indicator === null || measureOf(indicator) === "share";
  const mayBePercent = isShare && column !== "numerator" && column !== "denominator";
  if (hasPercentSign(text) && !mayBePercent) return report(column, "not-a-number");
  if (SCIENTIFIC.test(text))
    return finiteOr(Number(text.replace("%", "")), () => report(column, "not-a-number"));
  const [danish, english] = numberReadings(text);
  if (danish === undefined) return report(column, "not-a-number");
  if (english === undefined) return finiteOr(danish, () => report(column, "not-a-number"));
  if (decimal === null) return report(column, "ambiguous-number");
  return decimal === "," ? danish : english;
}

function isCount(column: NumberColumn): boolean {
  return column === "numerator" || column === "denominator";
}

function finiteOr(value: number, otherwise: () => null): number | null {
  return Number.isFinite(value) ? value : otherwise();
}

function understood<Value>(read: Value | "unknown", otherwise: () => null): Value | null {
  return read === "unknown" ? otherwise() : read;
}

function textOf(cell: string): string | null {
  return cell.trim() === "" ? null : cell;
}

function nameOf(place: number, { places }: Context): string | null {
  return [...places].find(([, at]) => at === place)?.[0] ?? null;
}

const LISTED = 5;

function shortList(ids: readonly string[]): string {
  return ids.length <= LISTED ? ids.join(", ") : `${ids.slice(0, LISTED).join(", ")} …`;
}

function problemAt(
  line: number,
  column: string | null,
  code: CsvProblemCode,
  values: CsvProblem["values"] = {},
): CsvProblem {
  return { code, line, column, values };
}
