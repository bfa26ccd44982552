// figures.csv, the way figures come from and go to other systems (src/cli/README.md): read with suspicion, written exactly.
import Papa from "papaparse";
import type { Catalogue } from "../../barometer/catalogue";
import type { Figure } from "../../barometer/figure";
import { findCpr, isCprNumber, sanitise, withoutCpr } from "../../barometer/cpr";
import { fromPlainText, plainText } from "../../barometer/plain-text";
import { FIGURE_COLUMNS, figureToRow } from "../../sheets/workbook";
import { problemAt, type CsvProblem } from "./csv-problem";
import { recordsOf, type TextRecord, type TextRecords } from "./csv-records";
import { figuresOf, type Column, type FigureLine, type FigureTable, type Reading } from "./figure-lines";

export type { CsvProblem, CsvProblemCode } from "./csv-problem";
export type CsvReading = Reading;

/** Columns that our own `figures` command adds: who reported a figure, which is read, and where it stood, which is not. */
const DEPARTMENT_COLUMN = "department";
const ORIGIN_COLUMNS = [DEPARTMENT_COLUMN, "file", "cell"] as const;

/**
 * Reads figures.csv: `,` or `;` between fields, with or without a byte-order mark, columns in any order, those not needed
 * left out. A line with a problem gives no figure, so nothing half-read is ever taken for a figure.
 */
export function readFiguresCsv(text: string, catalogue: Catalogue): CsvReading {
  const table = tableById(recordsOf(text, isColumn), text);
  return "refused" in table ? { figures: [], problems: table.refused } : figuresOf(table, catalogue);
}

/** Records whose headings are the columns of figures.csv. */
export function tableById(
  { records, delimiter }: TextRecords,
  text: string,
  /** The form at hand says which group and period are meant where a column is left out. */
  withForm = false,
): FigureTable | { refused: CsvProblem[] } {
  const [header, ...lines] = records;
  if (header === undefined) return { refused: [problemAt(1, null, "empty")] };
  if (NOT_TEXT.some((sign) => text.includes(sign))) return { refused: [problemAt(1, null, "not-text")] };
  const { places, department, problems } = columnsOf(header);
  const missing = problems.filter(
    ({ code, values }) => code === "missing-column" && !(withForm && values["text"] !== "indicator"),
  );
  if (missing.length > 0) return { refused: problems };
  return {
    lines: lines.map((record) => lineOf(record, places, department, header.cells.length)),
    problems: problems.filter(({ code }) => code !== "missing-column"),
    byId: true,
    assumed: delimiter === "," ? "." : null,
  };
}

/** Whether the records are figures.csv: its ids, letter by letter, over what says whose figure it is. */
export function isById({ records: [header] }: TextRecords): boolean {
  const names = new Set(header?.cells.map((cell) => cell.trim()));
  return names.has("indicator") && (names.has("group") || names.has("period"));
}

export function isColumn(cell: string): boolean {
  const name = cell.trim();
  return FIGURE_COLUMNS.some((column) => column === name);
}

/** Decimals of a number may look like ten digits with a date; whole numbers may have lost their leading zero. */
export function holdsCpr(cell: string): boolean {
  const text = cell.trim();
  if (DECIMAL_NUMBER.test(text)) return false;
  return findCpr(text) || (/^-?\d{9}$/.test(text) && isCprNumber(Number(text)));
}

/**
 * Writes figures.csv with the contract's header, `,` between fields, decimal point, no byte-order mark, `\n` at line ends.
 * What people have written stands behind an apostrophe where a spreadsheet would take it for a formula; reading takes it away.
 * @param added further columns after the contract's own, one cell per figure
 */
export function writeFiguresCsv(
  figures: readonly Figure[],
  added: readonly { column: string; cells: readonly (string | null)[] }[] = [],
): string {
  const header = [...FIGURE_COLUMNS, ...added.map(({ column }) => column)];
  const rows = figures.map((figure, index) => [
    ...figureToRow(figure).map((cell, place) => {
      if (typeof cell !== "string") return String(cell ?? "");
      return WRITTEN.some((column) => column === FIGURE_COLUMNS[place])
        ? safe(cell)
        : (withoutCpr(cell) ?? "");
    }),
    ...added.map(({ cells }) => safe(cells[index] ?? "")),
  ]);
  return `${Papa.unparse([header, ...rows], { newline: "\n" })}\n`;
}

/** What people write; everything else is an id, a number or a word of ours. */
const WRITTEN: readonly Column[] = ["thirdGenerationReason", "seriesBreak", "remark"];

function safe(text: string): string {
  return plainText(withoutCpr(text) ?? "");
}

/** Ids that say which figure it is; the others have a meaning when left out. */
const NEEDED: readonly Column[] = ["indicator", "group", "period"];
/** What a file of another kind, or in another encoding, leaves behind when it is read as UTF-8. */
const NOT_TEXT = ["\u0000", "\uFFFD"];
const DECIMAL_NUMBER = /^-?\d+[.,]\d+$/;

function columnsOf({ line, cells }: TextRecord): {
  places: Map<Column, number>;
  /** Where the department stands; -1 where the file does not say. */
  department: number;
  problems: CsvProblem[];
} {
  const places = new Map<Column, number>();
  const problems: CsvProblem[] = [];
  const origin: readonly string[] = ORIGIN_COLUMNS;
  cells.forEach((cell, place) => {
    const name = cell.trim();
    const column = FIGURE_COLUMNS.find((known) => known === name);
    if (column === undefined) {
      if (name !== "" && !origin.includes(name)) {
        problems.push(problemAt(line, null, "unknown-column", { text: sanitise(name) }));
      }
    } else if (places.has(column)) problems.push(problemAt(line, null, "doubled-column", { text: column }));
    else places.set(column, place);
  });
  for (const column of NEEDED) {
    if (!places.has(column)) problems.push(problemAt(line, null, "missing-column", { text: column }));
  }
  const department = cells.findIndex((cell) => cell.trim() === DEPARTMENT_COLUMN);
  return { places, department, problems };
}

function lineOf(
  record: TextRecord,
  places: ReadonlyMap<Column, number>,
  department: number,
  width: number,
): FigureLine {
  const { line, cells, malformed } = record;
  const read = {
    line,
    cells: Object.fromEntries(
      [...places].map(([column, place]) => {
        const cell = cells[place] ?? "";
        return [column, WRITTEN.includes(column) ? fromPlainText(cell) : cell];
      }),
    ),
    ...(department < 0 ? {} : { department: (cells[department] ?? "").trim() }),
  };
  if (malformed) return { ...read, refused: { code: "malformed", column: null } };
  const personal = cells.findIndex(holdsCpr);
  if (personal >= 0) {
    const column = [...places].find(([, place]) => place === personal)?.[0] ?? null;
    return { ...read, refused: { code: "cpr-number", column } };
  }
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    return { ...read, refused: { code: "too-many-cells", column: null } };
  return read;
}
