// Between the cells of an entry sheet and figures: what was entered, what a file enters, what the check marks.
import { groupBy } from "../../barometer/collect";
import type { Catalogue, Indicator, Measure } from "../../barometer/catalogue";
import { TARGET_GROUP, figureKey, hasNumber, type Figure } from "../../barometer/figure";
import { readBasis, readMissing, readSeriesBreak, readText, readYes } from "../../checks/choices";
import { isOpen } from "../../checks";
import { closedCells, isAmount, measureOrShare } from "../../checks/context";
import { withoutCpr } from "../../barometer/cpr";
import { saidIn } from "../../checks/said";
import { ENTRY_CELLS, type EntryCell, type EntryRow, type Finding, type RawCell } from "../../checks/types";
import { entryText } from "../../text/sheets/entry";
import { cellsOfFigure } from "./carried";
import { marksOf } from "./marks";
import type { EntrySheet } from "./read";
import { cellAddress, type CellValue } from "../plan";

export interface EnteredFigure {
  figure: Figure;
  /** Zero-based row of the sheet. */
  row: number;
  /** `G12`: the cell that says how large the figure is. */
  cell: string;
}

/** Cells to write; the same shape as the workbook port's patches, less the sheet. */
export interface CellBlock {
  row: number;
  column: number;
  cells: CellValue[][];
}

/** What is entered, as figures: rows with a number or a reason. Text that is no number is no figure; the check says so. */
export function figuresOf(
  reading: Pick<EntrySheet, "rows" | "columns" | "catalogue">,
  /** Rows (zero-based) that are told of even where nothing in them can be read as a figure. */
  always: ReadonlySet<number> = new Set(),
): EnteredFigure[] {
  return reading.rows.flatMap((row) => {
    const figure = figureOfRow(row, indicatorOfRow(reading.catalogue, row));
    if (!hasNumber(figure) && figure.missing === null && !always.has(row.row)) return [];
    return [{ figure, row: row.row, cell: cellAddress(row.row, reading.columns[mainCellOf(figure)]) }];
  });
}

export interface FillResult {
  /** Nothing to write when the row has no such cell free and overwriting was not asked for. */
  blocks: CellBlock[];
  /** Cells that hold something else; written over only when asked for. */
  occupied: { cell: string; entryCell: EntryCell; content: RawCell }[];
  /** Numbers of the figure that the row's measure has no open cell for; they are never written. */
  closed: EntryCell[];
}

/** What entering a figure into its row changes. A row with an occupied cell is left whole unless `overwrite`. */
export function figureCells(
  reading: Pick<EntrySheet, "columns" | "language" | "catalogue">,
  row: EntryRow,
  figure: Figure,
  overwrite = false,
): FillResult {
  const given = cellsOfFigure(figure, reading.language);
  const measure = measureOrShare(indicatorOfRow(reading.catalogue, row));
  const closed: EntryCell[] = closedCells(measure).filter((cell) => given[cell] !== undefined);
  const wanted: typeof given = Object.fromEntries(
    Object.entries(given).filter(([cell]) => !closed.some((one) => one === cell)),
  );
  const differing = ENTRY_CELLS.filter(
    (cell) => !closed.includes(cell) && !sameContent(cell, row.cells[cell], wanted[cell] ?? null),
  );
  const occupied = differing
    .filter((cell) => row.cells[cell] !== null && cell !== "period")
    // What the file leaves empty says nothing against what stands in the sheet, unless both cannot be true.
    .filter((cell) => wanted[cell] !== undefined || contradicted(cell, figure, measure))
    .map((entryCell) => ({
      cell: cellAddress(row.row, reading.columns[entryCell]),
      entryCell,
      content: row.cells[entryCell],
    }));
  if (occupied.length > 0 && !overwrite) return { blocks: [], occupied, closed };
  const occupiedCells = new Set(occupied.map(({ entryCell }) => entryCell));
  const blocks = differing
    .filter((cell) => wanted[cell] !== undefined || occupiedCells.has(cell))
    .map((cell) => ({ row: row.row, column: reading.columns[cell], cells: [[wanted[cell] ?? ""]] }));
  return { blocks, occupied, closed };
}

const knownIndicators = new WeakMap<Catalogue, Map<string, Indicator>>();

function indicatorOfRow(catalogue: Catalogue, { indicator }: EntryRow): Indicator | null {
  const known =
    knownIndicators.get(catalogue) ?? new Map(catalogue.indicators.map((one) => [one.id, one] as const));
  knownIndicators.set(catalogue, known);
  return known.get(indicator) ?? null;
}

/** Finds the row of a figure: by what the template gave the row, or by the period that stands in it now. */
export function rowFinder(reading: Pick<EntrySheet, "rows">): (figure: Figure) => EntryRow | null {
  const rows = new Map<string, EntryRow>();
  const at = (row: EntryRow | Figure, period: string) => figureKey({ ...row, period });
  for (const row of reading.rows) rows.set(at(row, row.givenPeriod), row);
  for (const row of reading.rows) {
    const now = readText(row.cells.period);
    if (now !== null && !rows.has(at(row, now))) rows.set(at(row, now), row);
  }
  return (figure) => rows.get(figureKey(figure)) ?? null;
}

/**
 * The check's result in the sheet: sentences in the findings column, codes in the marks column that colour the cells for as
 * long as they hold what was found.
 * Both columns are written whole, so that marks of an earlier check go away. A row that nobody has reached yet is no
 * error and stays yellow; the sheet's own control column says that it is missing.
 */
export function planFindings(
  reading: Pick<EntrySheet, "body" | "written" | "language" | "rows">,
  findings: readonly Finding[],
  sentence: (finding: Finding) => string,
): CellBlock[] {
  const { first, last } = reading.body;
  const { severity } = entryText[reading.language];
  const byRow = groupBy(
    findings.filter((finding) => !isOpen(finding)),
    ({ row }) => row,
  );
  const rows = Array.from({ length: last - first + 1 }, (_, index) => byRow.get(first + index) ?? []);
  const sentences = rows.map((found) =>
    found.map((one) => `${severity[one.severity]}: ${sentence(one)}`).join(" "),
  );
  const rowAt = new Map(reading.rows.map((row) => [row.row, row]));
  const marks = rows.map((found, index) => marksOf(rowAt.get(first + index), found));
  const column = (position: number | null, cells: readonly string[]): CellBlock[] =>
    position === null ? [] : [{ row: first, column: position, cells: cells.map((cell) => [cell]) }];
  return [...column(reading.written.findings, sentences), ...column(reading.written.marks, marks)];
}

/** Personal numbers stay where they are: a figure goes on into other workbooks and files. */
function figureOfRow(row: EntryRow, indicator: Indicator | null): Figure {
  const cells = Object.fromEntries(
    ENTRY_CELLS.map((cell) => {
      const content = row.cells[cell];
      const kept = typeof content === "number" && isAmount(indicator, cell);
      return [cell, kept ? content : withoutCpr(content)];
    }),
  ) as EntryRow["cells"];
  const said = saidIn((field) =>
    field === "basis" ? (cells.basis ?? row.basisForAll ?? null) : cells[field],
  );
  // Field by field: made by spreading, each of the many figures of a year takes several times the memory.
  return {
    indicator: row.indicator,
    group: row.group === "" ? TARGET_GROUP : row.group,
    category: row.category,
    period: readText(cells.period) ?? row.givenPeriod,
    definition: row.definition,
    numerator: said.numerator,
    denominator: said.denominator,
    value: said.value,
    lower: said.lower,
    upper: said.upper,
    missing: said.missing,
    basis: said.basis,
    thirdGeneration: said.thirdGeneration,
    thirdGenerationReason: said.thirdGenerationReason,
    seriesBreak: said.seriesBreak,
    remark: said.remark,
  };
}

function mainCellOf(figure: Figure): EntryCell {
  if (figure.numerator !== null) return "numerator";
  if (figure.value !== null) return "value";
  return figure.denominator !== null ? "denominator" : "missing";
}

/** A reason beside a number, a number beside a reason, and a share's percentage beside counts from elsewhere. */
function contradicted(cell: EntryCell, figure: Figure, measure: Measure): boolean {
  if (cell === "missing") return hasNumber(figure);
  if (cell !== "numerator" && cell !== "denominator" && cell !== "value") return false;
  if (!hasNumber(figure)) return figure.missing !== null;
  const hasCounts = figure.numerator !== null || figure.denominator !== null;
  if (measure !== "share" || (hasCounts && figure.value !== null)) return false;
  return cell === "value" ? hasCounts : figure.value !== null;
}

function sameContent(cell: EntryCell, stands: RawCell, wanted: RawCell): boolean {
  if (cell === "missing") return readMissing(stands) === readMissing(wanted);
  if (cell === "basis") return readBasis(stands) === readBasis(wanted);
  if (cell === "thirdGeneration") return readYes(stands) === readYes(wanted);
  if (cell === "seriesBreak") return readSeriesBreak(stands) === readSeriesBreak(wanted);
  if (typeof stands === "string" || typeof wanted === "string") return readText(stands) === readText(wanted);
  return stands === wanted;
}
