// The comparison sheet: every line with all its numbers, for the secretariat to sort, filter and calculate on.
import { hasGoals } from "../../barometer/headings";
import { categoryName } from "../../barometer/names";
import { entryText } from "../../text/sheets/entry";
import { resultsText, type ComparisonHeadings } from "../../text/sheets/results";
import { sheetNames } from "../../text/sheets/names";
import { certaintyWord, detailWord, statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
import {
  BANNER,
  type Box,
  type CellValue,
  COLORS,
  emptyPlan,
  HEADER,
  headerText,
  MARGINS,
  NOTE,
  pagesOf,
  rowHeight,
  runsOf,
  type SheetPlan,
  TITLE,
} from "../plan";
import {
  decimalFormats,
  notesOf,
  resultBlocks,
  shownCell,
  statusColours,
  unitOf,
  type ResultLine,
  type Results,
} from "./results";

/** Name of the Excel table. */
export const COMPARISON_TABLE = "Sammenligning";

const WIDTHS: Record<keyof ComparisonHeadings, number> = {
  goal: 24,
  indicator: 42,
  category: 24,
  unit: 11,
  period: 17,
  value: 12,
  comparison: 14,
  gap: 10,
  baselinePeriod: 17,
  baselineValue: 16,
  baselineChange: 14,
  baselineGapChange: 15,
  status: 21,
  previousPeriod: 17,
  previousValue: 11,
  previousChange: 12,
  previousGapChange: 14,
  detail: 20,
  certainty: 17,
  notes: 110,
};
/** What goes on paper: the rest would make the letters too small to read. */
const LAST_PRINTED = "status" satisfies keyof ComparisonHeadings;
/** Title, facts, banner and a gap. */
const HEAD_HEIGHT = 75;
const HEADER_HEIGHT = 64;
const NOTE_SIZE = 10;
const COLUMNS = Object.keys(WIDTHS) as (keyof ComparisonHeadings)[];
const TOP = { title: 0, facts: 1, banner: 2, header: 4, body: 5 } as const;

export function planComparison(results: Results): SheetPlan {
  const { catalogue } = results;
  const language = results.language ?? catalogue.language;
  const texts = resultsText[language];
  const rows = resultBlocks(results).flatMap(({ title, lines }) => lines.map((one) => ({ title, ...one })));
  const cells = rows.map((row) => lineCells(results, row.title, row));
  const height = Math.max(1, rows.length);
  const box = (column: keyof ComparisonHeadings, columns = 1): Box => ({
    row: TOP.body,
    column: at(column),
    rows: height,
    columns,
  });
  const heights = cells.map((row) =>
    Math.max(
      rowHeight(WRAPPED.map((column) => [String(row[at(column)] ?? ""), WIDTHS[column]])),
      rowHeight([[String(row[at("notes")] ?? ""), WIDTHS.notes]], NOTE_SIZE),
    ),
  );
  const hidden = [
    ...(rows.some(({ line }) => line.category !== null) ? [] : (["category"] as const)),
    ...(rows.some(({ line }) => line.comparison !== null) ? [] : COMPARED),
  ];
  const table: Box = { row: TOP.header, column: 0, rows: height + 1, columns: COLUMNS.length };
  return {
    ...emptyPlan(sheetNames.da.comparison),
    tabColor: COLORS.title,
    values: [
      { row: TOP.title, column: 0, cells: [[texts.titles.comparison(catalogue.title)]] },
      {
        row: TOP.facts,
        column: 0,
        cells: [[results.period === null ? texts.latest : texts.period(results.period)]],
      },
      ...(catalogue.exampleFigures === true
        ? [{ row: TOP.banner, column: 0, cells: [[entryText[language].exampleFigures]] }]
        : []),
      {
        row: TOP.header,
        column: 0,
        cells: [
          COLUMNS.map((column) =>
            column === "goal" && !hasGoals(catalogue) ? texts.department : texts.headings[column],
          ),
        ],
      },
      { row: TOP.body, column: 0, cells: rows.length === 0 ? [[texts.noLines]] : cells },
    ],
    formats: [
      { box: { row: TOP.title, column: 0, rows: 1, columns: 1 }, style: TITLE },
      { box: { row: TOP.facts, column: 0, rows: 1, columns: 1 }, style: NOTE },
      ...(catalogue.exampleFigures === true
        ? [{ box: { row: TOP.banner, column: 0, rows: 1, columns: COLUMNS.length }, style: BANNER }]
        : []),
      { box: { ...table, rows: 1 }, style: HEADER },
      {
        box: { ...table, row: TOP.body, rows: height },
        style: { vertical: "center", borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] } },
      },
      { box: box("goal", 3), style: { wrap: true } },
      { box: box("value", at("baselineGapChange") - at("value") + 1), style: { horizontal: "right" } },
      {
        box: box("previousValue", at("previousGapChange") - at("previousValue") + 1),
        style: { horizontal: "right" },
      },
      { box: box("status"), style: { bold: true } },
      { box: box("detail", 2), style: { wrap: true } },
      ...(["period", "previousPeriod", "baselinePeriod"] as const).map((code) => ({
        box: box(code),
        style: { horizontal: "center" as const },
      })),
      { box: box("notes"), style: { wrap: true, size: NOTE_SIZE } },
      ...decimalFormats(rows, TOP.body, {
        values: [at("value"), at("comparison"), at("previousValue"), at("baselineValue")],
        changes: [
          at("gap"),
          at("previousChange"),
          at("previousGapChange"),
          at("baselineChange"),
          at("baselineGapChange"),
        ],
      }),
    ],
    columnWidths: COLUMNS.map((column, index) => ({ column: index, columns: 1, width: WIDTHS[column] })),
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      { row: TOP.header, rows: 1, height: HEADER_HEIGHT },
      ...runsOf(heights, TOP.body).map((run) => ({ row: run.row, rows: run.rows, height: run.value })),
    ],
    hiddenColumns: hidden.map((column) => ({ column: at(column), columns: 1 })),
    conditionals: statusColours(box("status")),
    ...(rows.length === 0
      ? {}
      : { table: { name: COMPARISON_TABLE, box: table, style: "TableStyleLight1" } }),
    protect: true,
    frozen: { rows: TOP.body, columns: at("category") },
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: { row: 0, column: 0, rows: TOP.body + height, columns: at(LAST_PRINTED) + 1 },
      titleRows: { row: TOP.header, rows: 1 },
      footer: { left: headerText(catalogue.title), right: texts.page("&P", "&N") },
      margins: MARGINS,
      ...pagesOf({
        orientation: "landscape",
        margins: MARGINS,
        widths: COLUMNS.slice(0, at(LAST_PRINTED) + 1)
          .filter((column) => hidden.every((one) => one !== column))
          .map((column) => WIDTHS[column]),
        top: HEAD_HEIGHT + HEADER_HEIGHT,
        repeated: HEADER_HEIGHT,
        rows: heights.map((points) => ({ height: points })),
        first: TOP.body,
      }),
    },
    cursor: { row: TOP.body, column: 0 },
  };
}

/** Columns that say nothing where no line has a comparison group. */
const COMPARED = ["comparison", "gap", "previousGapChange", "baselineGapChange"] as const;

const WRAPPED = ["goal", "indicator", "category", "detail", "certainty"] as const;

function at(column: keyof ComparisonHeadings): number {
  return COLUMNS.indexOf(column);
}

function lineCells(results: Results, goal: string, one: ResultLine): CellValue[] {
  const { line, indicator } = one;
  const language = results.language ?? results.catalogue.language;
  const cell = (value: Parameters<typeof shownCell>[0] | undefined) => shownCell(value ?? null, results);
  const explanation = results.explain?.(line) ?? null;
  const cells: Record<keyof ComparisonHeadings, CellValue> = {
    goal,
    indicator: indicator?.name ?? line.indicator,
    category: categoryName(line.category, indicator),
    unit: unitOf(indicator, language),
    period: line.period,
    value: cell(line.value),
    comparison: cell(line.comparison),
    gap: cell(line.gap),
    previousPeriod: line.previous?.period ?? null,
    previousValue: cell(line.previous?.value),
    previousChange: cell(line.previous?.change),
    previousGapChange: cell(line.previous?.gapChange),
    baselinePeriod: line.baseline?.period ?? null,
    baselineValue: cell(line.baseline?.value),
    baselineChange: cell(line.baseline?.change),
    baselineGapChange: cell(line.baseline?.gapChange),
    status: statusLabel(line.status, false, language),
    detail: detailWord(line.detail, language),
    // Where nothing moved, there is no movement to be certain of.
    certainty:
      line.status === "unassessed"
        ? null
        : (line.certainty === "uncertain" ? `${UNCERTAIN_MARK} ` : "") +
          certaintyWord(line.certainty, language),
    notes: [...notesOf(results, one), ...(explanation === null ? [] : [explanation])].join(" "),
  };
  return COLUMNS.map((column) => cells[column]);
}
