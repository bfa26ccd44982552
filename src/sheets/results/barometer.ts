// The barometer: a traffic light per goal (per department where there are no goals), with the lines behind it.
// Each light is a colour, a shape and a word, so that a grey print says the same.
import type { ShownStatus } from "../../text/words/status";
import { entryText } from "../../text/sheets/entry";
import { periodLabel } from "../../text/said/periods";
import { resultsText } from "../../text/sheets/results";
import { sheetNames } from "../../text/sheets/names";
import { statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
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
  STATUS_COLORS,
  TITLE,
} from "../plan";
import {
  decimalFormats,
  goalNote,
  lineName,
  notesOf,
  openParagraph,
  resultBlocks,
  shownCell,
  statusColours,
  unitOf,
  type ResultBlock,
  type ResultLine,
  type Results,
} from "./results";

const WIDTHS = [24, 44, 18, 12, 12, 19, 43] as const;
const [STATUS, NAME, PERIOD, VALUE, CHANGE, SINCE, NOTES] = [0, 1, 2, 3, 4, 5, 6] as const;
const TOP = { title: 0, facts: 1, banner: 2, header: 4, body: 5 } as const;
const HEADER_HEIGHT = 20;
/** Title, facts, banner, a gap and the headings. */
const HEAD_HEIGHT = 95;
/** A row that nothing is said of. */
const LINE_HEIGHT = 15;
const GOAL_HEIGHT = 34;
const GOAL_SIZE = 14;
const NOTE_SIZE = 10;

type Row = { kind: "goal"; block: ResultBlock } | ({ kind: "line" } & ResultLine);

export function planBarometer(results: Results): SheetPlan {
  const { catalogue } = results;
  const language = results.language ?? catalogue.language;
  const texts = resultsText[language];
  const rows = resultBlocks(results).flatMap((block): Row[] => [
    { kind: "goal", block },
    ...block.lines.map((one) => ({ kind: "line" as const, ...one })),
  ]);
  const cells = rows.map((row) => rowCells(results, row));
  const heights = rows.map((row, index) => heightOf(row, cells[index] ?? []));
  const height = Math.max(1, rows.length);
  const body: Box = { row: TOP.body, column: 0, rows: height, columns: WIDTHS.length };
  const end = endOf(results, TOP.body + height + 1);
  const example = catalogue.exampleFigures === true;
  const line = (row: number, columns = 1): Box => ({ row, column: 0, rows: 1, columns });
  return {
    ...emptyPlan(sheetNames.da.barometer),
    tabColor: COLORS.title,
    values: [
      { row: TOP.title, column: 0, cells: [[texts.titles.barometer(catalogue.title)]] },
      { row: TOP.facts, column: 0, cells: [[factsLine(results)]] },
      ...(example ? [{ row: TOP.banner, column: 0, cells: [[entryText[language].exampleFigures]] }] : []),
      {
        row: TOP.header,
        column: 0,
        cells: [
          [
            texts.barometer.status,
            texts.barometer.indicator,
            texts.barometer.period,
            texts.barometer.value,
            texts.barometer.change,
            texts.barometer.since,
            texts.barometer.notes,
          ],
        ],
      },
      { row: TOP.body, column: 0, cells: rows.length === 0 ? [[texts.noLines]] : cells },
      ...end.values,
    ],
    formats: [
      { box: line(TOP.title), style: TITLE },
      { box: line(TOP.facts), style: NOTE },
      ...(example ? [{ box: line(TOP.banner, WIDTHS.length), style: BANNER }] : []),
      { box: line(TOP.header, WIDTHS.length), style: HEADER },
      {
        box: body,
        style: { vertical: "center", borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] } },
      },
      { box: { ...body, column: NAME, columns: 1 }, style: { wrap: true } },
      ...[PERIOD, SINCE].map((column) => ({
        box: { ...body, row: TOP.header, rows: height + 1, column, columns: 1 },
        style: { horizontal: "center" as const, wrap: true },
      })),
      {
        box: { ...body, row: TOP.header, rows: height + 1, column: VALUE, columns: 2 },
        style: { horizontal: "right" },
      },
      { box: { ...body, column: NOTES, columns: 1 }, style: { wrap: true, size: NOTE_SIZE } },
      ...decimalFormats(
        rows.map((row) => (row.kind === "line" ? row : null)),
        TOP.body,
        { values: [VALUE], changes: [CHANGE] },
      ),
      ...goalFormats(rows),
      ...end.formats,
    ],
    columnWidths: WIDTHS.map((width, column) => ({ column, columns: 1, width })),
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      { row: TOP.header, rows: 1, height: HEADER_HEIGHT },
      ...runsOf(heights, TOP.body).map((run) => ({ row: run.row, rows: run.rows, height: run.value })),
      ...end.rowHeights,
    ],
    merges: [...end.merges, ...goalMerges(rows)],
    conditionals: statusColours({ ...body, column: STATUS, columns: 1 }),
    protect: true,
    frozen: { rows: TOP.body, columns: 0 },
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: { row: 0, column: 0, rows: end.row, columns: WIDTHS.length },
      titleRows: { row: TOP.header, rows: 1 },
      footer: { left: headerText(catalogue.title), right: texts.page("&P", "&N") },
      margins: MARGINS,
      ...pagesOf({
        orientation: "landscape",
        margins: MARGINS,
        widths: WIDTHS,
        top: HEAD_HEIGHT,
        repeated: HEADER_HEIGHT,
        rows: [
          ...rows.map(({ kind }, index) => ({ height: heights[index] ?? 0, keepWithNext: kind === "goal" })),
          ...Array.from({ length: end.row - TOP.body - height }, (_, index) => ({
            height:
              end.rowHeights.find(({ row }) => row === TOP.body + height + index)?.height ?? LINE_HEIGHT,
          })),
        ],
        first: TOP.body,
      }),
    },
    cursor: { row: 0, column: 0 },
  };
}

/** Period and groups in one line. */
export function factsLine({ catalogue, period, language }: Results): string {
  const texts = resultsText[language ?? catalogue.language];
  return period === null ? texts.latest : texts.period(period);
}

function rowCells(results: Results, row: Row): CellValue[] {
  const language = results.language ?? results.catalogue.language;
  if (row.kind === "goal") {
    const { result, title } = row.block;
    return [
      result === null ? null : statusLabel(result.status, result.mixed, language),
      title,
      goalNote(row.block, results),
      null,
      null,
      null,
      null,
    ];
  }
  const { line, indicator } = row;
  const unit = unitOf(indicator, language);
  const movement = line.baseline ?? line.previous;
  const uncertain =
    line.certainty === "uncertain" && line.status !== "unassessed" ? ` ${UNCERTAIN_MARK}` : "";
  return [
    statusLabel(line.status, false, language) + uncertain,
    unit === "" ? lineName(row) : `${lineName(row)} (${unit})`,
    line.period === null ? null : periodLabel(line.period, language),
    shownCell(line.value, results),
    shownCell(movement?.change ?? null, results),
    movement === null ? null : periodLabel(movement.period, language),
    notesOf(results, row).join(" "),
  ];
}

function heightOf(row: Row, cells: readonly CellValue[]): number {
  if (row.kind === "goal")
    return Math.max(GOAL_HEIGHT, rowHeight([[row.block.title, WIDTHS[NAME]]], GOAL_SIZE));
  return Math.max(
    20,
    rowHeight([[String(cells[NOTES] ?? ""), WIDTHS[NOTES]]], NOTE_SIZE),
    rowHeight([
      [String(cells[NAME] ?? ""), WIDTHS[NAME]],
      [String(cells[PERIOD] ?? ""), WIDTHS[PERIOD]],
      [String(cells[SINCE] ?? ""), WIDTHS[SINCE]],
    ]),
  );
}

function goalRows(rows: readonly Row[]): { row: number; block: ResultBlock }[] {
  return rows.flatMap((row, index) =>
    row.kind === "goal" ? [{ row: TOP.body + index, block: row.block }] : [],
  );
}

function goalFormats(rows: readonly Row[]): SheetPlan["formats"] {
  return goalRows(rows).flatMap(({ row, block }) => [
    {
      box: { row, column: 0, rows: 1, columns: WIDTHS.length },
      style: { bold: true, fill: COLORS.band, color: COLORS.title },
    },
    { box: { row, column: 0, rows: 1, columns: 2 }, style: { size: GOAL_SIZE } },
    { box: { row, column: PERIOD, rows: 1, columns: 1 }, style: { horizontal: "left" as const } },
    ...(block.result === null
      ? []
      : [{ box: { row, column: STATUS, rows: 1, columns: 1 }, style: STATUS_COLORS[block.result.status] }]),
  ]);
}

/** The counts are a sentence: it runs over the number columns. */
function goalMerges(rows: readonly Row[]): Box[] {
  return goalRows(rows).map(({ row }) => ({ row, column: PERIOD, rows: 1, columns: NOTES - PERIOD + 1 }));
}

interface End {
  values: SheetPlan["values"];
  formats: SheetPlan["formats"];
  rowHeights: SheetPlan["rowHeights"];
  merges: Box[];
  /** The first row below. */
  row: number;
}

const LEGEND: readonly ShownStatus[] = [
  "positive",
  "unchanged",
  "mixed",
  "negative",
  "neutral",
  "unassessed",
];

function endOf(results: Results, top: number): End {
  const { catalogue } = results;
  const language = results.language ?? catalogue.language;
  const texts = resultsText[language];
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  const legend: CellValue[][] = [
    [texts.legend, null],
    ...LEGEND.map((status): CellValue[] => [
      status === "mixed" ? statusLabel("unchanged", true, language) : statusLabel(status, false, language),
      texts.legendMeaning[status],
    ]),
    [UNCERTAIN_MARK, texts.uncertain],
  ];
  const paragraphs = [openParagraph(results) ?? "", catalogue.disclaimer ?? ""].filter((text) => text !== "");
  const firstParagraph = top + legend.length + 1;
  return {
    values: [
      { row: top, column: 0, cells: legend },
      ...paragraphs.map((text, index) => ({ row: firstParagraph + index, column: 0, cells: [[text]] })),
    ],
    formats: [
      { box: { row: top, column: 0, rows: 1, columns: 1 }, style: { bold: true, color: COLORS.title } },
      ...LEGEND.map((status, index) => ({
        box: { row: top + 1 + index, column: 0, rows: 1, columns: 1 },
        style: { bold: true, ...STATUS_COLORS[status === "mixed" ? "unchanged" : status] },
      })),
      ...paragraphs.map((_, index) => ({
        box: { row: firstParagraph + index, column: 0, rows: 1, columns: WIDTHS.length },
        style: { wrap: true, vertical: "top" as const, italic: true, color: COLORS.quiet },
      })),
    ],
    rowHeights: paragraphs.map((text, index) => ({
      row: firstParagraph + index,
      rows: 1,
      height: rowHeight([[text, width]]),
    })),
    merges: paragraphs.map((_, index) => ({
      row: firstParagraph + index,
      column: 0,
      rows: 1,
      columns: WIDTHS.length,
    })),
    row: firstParagraph + paragraphs.length,
  };
}
