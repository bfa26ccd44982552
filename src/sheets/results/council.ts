// The council's table: the printed summary. It is made from what may be published, and must survive a grey printer.
import type { Catalogue } from "../../barometer/catalogue";
import { hasWithheld } from "../../barometer/disclosure";
import { TARGET_GROUP } from "../../barometer/figure";
import { entryText } from "../../text/sheets/entry";
import { periodLabel } from "../../text/said/periods";
import { resultsText } from "../../text/sheets/results";
import { sheetNames } from "../../text/sheets/names";
import { statusLabel, UNCERTAIN_MARK, type ShownStatus } from "../../text/words/status";
import { factsLine } from "./barometer";
import {
  BAND,
  BANNER,
  type Box,
  type CellValue,
  COLORS,
  emptyPlan,
  groupNameShown,
  HEADER,
  headerText,
  MARGINS,
  NOTE,
  pagesOf,
  rowHeight,
  runsOf,
  sheetName,
  type SheetPlan,
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

const COLUMNS = [
  "indicator",
  "period",
  "value",
  "comparison",
  "gap",
  "change",
  "since",
  "status",
  "notes",
] as const;
type Column = (typeof COLUMNS)[number];

/** Together about the width of a landscape A4 page at 85 %. */
const WIDTHS: Record<Column, number> = {
  indicator: 46,
  period: 18,
  value: 12,
  comparison: 15,
  gap: 10,
  change: 10,
  since: 19,
  status: 20,
  notes: 41,
};
const HEADER_HEIGHT = 34;
const GAP_HEIGHT = 8;
const GOAL_HEIGHT = 20;
const LINE_HEIGHT = 18;
const NOTE_SIZE = 9;

type Row = { kind: "goal"; block: ResultBlock } | ({ kind: "line" } & ResultLine);

export interface CouncilInput extends Results {
  /** Names of other sheets, so that a council called "Barometer" gets a name of its own. */
  otherSheets?: Iterable<string>;
}

export function planCouncil(input: CouncilInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = resultsText[language];
  const council = catalogue.councilName ?? sheetNames.da.council;
  const top = headOf(input, council);
  const header = top.length + 1;
  const body = header + 1;
  const rows = resultBlocks(input).flatMap((block): Row[] => [
    { kind: "goal", block },
    ...block.lines.map((one) => ({ kind: "line" as const, ...one })),
  ]);
  const footnotes = footnotesOf(input, rows);
  const cells = rows.map((row) => rowCells(input, row, footnotes));
  const height = Math.max(1, rows.length);
  const table: Box = { row: body, column: 0, rows: height, columns: COLUMNS.length };
  const end = endLines(input, rows, footnotes);
  const endTop = body + height + 1;
  // Without a comparison group the columns would only take the room from the words.
  const hidden = input.lines.some(({ comparison }) => comparison !== null)
    ? []
    : [{ column: at("comparison"), columns: 2 }];
  const widths = COLUMNS.filter((_, index) =>
    hidden.every(({ column, columns }) => index < column || index >= column + columns),
  ).map((name) => WIDTHS[name]);
  const pageWidth = widths.reduce((sum, width) => sum + width, 0);
  const topHeights = top.map(({ text, size }) => rowHeight([[text, pageWidth]], size));
  const heights = rows.map((row, index) => heightOf(row, cells[index] ?? []));
  const endHeights = end.map(({ text }) => rowHeight([[text, pageWidth]], NOTE_SIZE + 1));
  const across = (row: number): Box => ({ row, column: 0, rows: 1, columns: COLUMNS.length });
  const column = (name: Column, columns = 1): Box => ({ ...table, column: at(name), columns });
  return {
    ...emptyPlan(sheetName(council, input.otherSheets)),
    tabColor: COLORS.title,
    values: [
      ...top.map(({ text }, row) => ({ row, column: 0, cells: [[text]] })),
      { row: header, column: 0, cells: [COLUMNS.map((name) => texts.councilTable[name])] },
      { row: body, column: 0, cells: rows.length === 0 ? [[texts.noLines]] : cells },
      ...end.map(({ text }, index) => ({ row: endTop + index, column: 0, cells: [[text]] })),
    ],
    formats: [
      ...top.map(({ style }, row) => ({ box: across(row), style: { wrap: true, ...style } })),
      { box: across(header), style: HEADER },
      {
        box: table,
        style: { vertical: "center", borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] } },
      },
      { box: column("indicator"), style: { wrap: true } },
      ...(["period", "since"] as const).map((name) => ({
        box: { ...column(name), row: header, rows: height + 1 },
        style: { horizontal: "center" as const, wrap: true },
      })),
      { box: { ...column("value", 4), row: header, rows: height + 1 }, style: { horizontal: "right" } },
      { box: column("status"), style: { bold: true, wrap: true } },
      { box: column("notes"), style: { wrap: true, size: NOTE_SIZE } },
      ...decimalFormats(
        rows.map((row) => (row.kind === "line" ? row : null)),
        body,
        { values: [at("value"), at("comparison")], changes: [at("gap"), at("change")] },
      ),
      ...runsOf(
        rows.map(({ kind }) => (kind === "goal" ? true : null)),
        body,
      ).map((run) => ({ box: { ...across(run.row), rows: run.rows }, style: BAND })),
      ...end.map(({ style }, index) => ({
        box: across(endTop + index),
        style: { wrap: true, vertical: "top" as const, size: NOTE_SIZE + 1, ...style },
      })),
    ],
    columnWidths: COLUMNS.map((name, index) => ({ column: index, columns: 1, width: WIDTHS[name] })),
    rowHeights: [
      ...topHeights.map((points, row) => ({ row, rows: 1, height: points })),
      ...[header - 1, endTop - 1].map((row) => ({ row, rows: 1, height: GAP_HEIGHT })),
      { row: header, rows: 1, height: HEADER_HEIGHT },
      ...runsOf(heights, body).map((run) => ({ row: run.row, rows: run.rows, height: run.value })),
      ...endHeights.map((points, index) => ({ row: endTop + index, rows: 1, height: points })),
    ],
    merges: [...top.map((_, row) => across(row)), ...end.map((_, index) => across(endTop + index))],
    hiddenColumns: hidden,
    conditionals: statusColours(column("status")),
    protect: true,
    frozen: { rows: body, columns: 0 },
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: {
        row: 0,
        column: 0,
        rows: end.length === 0 ? body + height : endTop + end.length,
        columns: COLUMNS.length,
      },
      titleRows: { row: header, rows: 1 },
      footer: {
        left: headerText(catalogue.title),
        ...(catalogue.exampleFigures === true
          ? { center: headerText(entryText[language].exampleFigures) }
          : {}),
        right: texts.page("&P", "&N"),
      },
      margins: MARGINS,
      centerHorizontally: true,
      ...pagesOf({
        orientation: "landscape",
        margins: MARGINS,
        widths,
        top: topHeights.reduce((sum, points) => sum + points, GAP_HEIGHT + HEADER_HEIGHT),
        repeated: HEADER_HEIGHT,
        rows: [
          ...rows.map(({ kind }, index) => ({ height: heights[index] ?? 0, keepWithNext: kind === "goal" })),
          ...[GAP_HEIGHT, ...endHeights].map((points) => ({ height: points })),
        ],
        first: body,
      }),
    },
    cursor: { row: 0, column: 0 },
  };
}

const SIGNS: readonly ShownStatus[] = ["positive", "unchanged", "mixed", "negative", "neutral", "unassessed"];

/** The sign that stands in a row, null for a heading without one. */
function signOf(row: Row): ShownStatus | null {
  if (row.kind === "line") return row.line.status;
  const { result } = row.block;
  return result === null ? null : result.mixed ? "mixed" : result.status;
}

interface Paragraph {
  text: string;
  style: SheetPlan["formats"][number]["style"];
  /** Points. */
  size: number;
}

function headOf(input: CouncilInput, council: string): Paragraph[] {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = resultsText[language];
  const plain = (text: string): Paragraph => ({ text, style: NOTE, size: 11 });
  const groups = usedGroups(input).map((group) => {
    const name = groupNameShown(group, catalogue, language);
    return group.id === TARGET_GROUP ? texts.targetGroup(name) : texts.comparisonGroup(name);
  });
  const isCouncilOpen =
    catalogue.councilName === undefined && catalogue.open?.includes("councilName") === true;
  const facts = [
    ...(isCouncilOpen ? [] : [council]),
    factsLine(input),
    ...(input.date === undefined ? [] : [texts.date(input.date)]),
  ];
  return [
    { text: texts.titles.council(catalogue.title), style: TITLE, size: 16 },
    ...(catalogue.subtitle === undefined ? [] : [plain(catalogue.subtitle)]),
    plain(facts.join("   ·   ")),
    ...(groups.length === 0 ? [] : [plain(groups.join("   ·   "))]),
    ...(catalogue.exampleFigures === true
      ? [{ text: entryText[language].exampleFigures, style: BANNER, size: 11 }]
      : []),
  ];
}

/** The target group, and the comparison groups that a line in the table is judged by. */
function usedGroups({ catalogue, lines }: CouncilInput): Catalogue["groups"] {
  const shown = new Set(lines.map(({ indicator }) => indicator));
  const used = new Set(
    catalogue.indicators.filter(({ id }) => shown.has(id)).flatMap(({ groups }) => groups),
  );
  return catalogue.groups.filter(({ id }) => used.has(id));
}

/** Each different explanation gets one number, in the order of the table. */
function footnotesOf(input: CouncilInput, rows: readonly Row[]): ReadonlyMap<string, number> {
  const footnotes = new Map<string, number>();
  for (const row of rows) {
    const text = row.kind === "line" ? (input.explain?.(row.line) ?? null) : null;
    if (text !== null && !footnotes.has(text)) footnotes.set(text, footnotes.size + 1);
  }
  return footnotes;
}

function endLines(
  input: CouncilInput,
  rows: readonly Row[],
  footnotes: ReadonlyMap<string, number>,
): Paragraph[] {
  const { catalogue } = input;
  const texts = resultsText[input.language ?? catalogue.language];
  const lines = rows.flatMap((row) => (row.kind === "line" ? [row.line] : []));
  const open = openParagraph(input);
  const quiet = (text: string): Paragraph => ({ text, style: { color: COLORS.quiet }, size: NOTE_SIZE + 1 });
  const isUncertain = lines.some(
    ({ certainty, status }) => certainty === "uncertain" && status !== "unassessed",
  );
  const signs = SIGNS.filter((sign) => rows.some((row) => signOf(row) === sign)).map(
    (sign) =>
      `${statusLabel(sign === "mixed" ? "unchanged" : sign, sign === "mixed", input.language ?? catalogue.language)}: ${texts.legendMeaning[sign]}`,
  );
  return [
    ...(signs.length > 0 ? [quiet(`${texts.signs}:   ${signs.join("   ")}`)] : []),
    ...(lines.some(hasWithheld) ? [quiet(texts.withheldNote(catalogue.disclosure.threshold))] : []),
    ...(isUncertain ? [quiet(`${UNCERTAIN_MARK} ${texts.uncertain}.`)] : []),
    ...(footnotes.size > 0
      ? [{ ...quiet(texts.footnotes), style: { bold: true, color: COLORS.title } }]
      : []),
    ...[...footnotes].map(([text, number]) => quiet(`${texts.footnote(number)}: ${text}`)),
    ...(open === null ? [] : [quiet(open)]),
    ...(catalogue.disclaimer === undefined || catalogue.disclaimer === ""
      ? []
      : [{ ...quiet(catalogue.disclaimer), style: { italic: true, color: COLORS.quiet } }]),
  ];
}

function rowCells(input: CouncilInput, row: Row, footnotes: ReadonlyMap<string, number>): CellValue[] {
  const language = input.language ?? input.catalogue.language;
  const texts = resultsText[language];
  if (row.kind === "goal") {
    const { result, title } = row.block;
    return COLUMNS.map((name) => {
      if (name === "indicator") return title;
      if (result === null) return null;
      if (name === "status") return statusLabel(result.status, result.mixed, language);
      if (name !== "notes") return null;
      return goalNote(row.block, input);
    });
  }
  const { line, indicator } = row;
  const unit = unitOf(indicator, language);
  const movement = line.baseline ?? line.previous;
  const uncertain =
    line.certainty === "uncertain" && line.status !== "unassessed" ? ` ${UNCERTAIN_MARK}` : "";
  const footnote = footnotes.get(input.explain?.(line) ?? "");
  const cells: Record<Column, CellValue> = {
    indicator: unit === "" ? lineName(row) : `${lineName(row)} (${unit})`,
    period: line.period === null ? null : periodLabel(line.period, language),
    value: shownCell(line.value, input),
    comparison: shownCell(line.comparison, input),
    gap: shownCell(line.gap, input),
    change: shownCell(movement?.change ?? null, input),
    since: movement === null ? null : periodLabel(movement.period, language),
    status: statusLabel(line.status, false, language) + uncertain,
    notes: [...notesOf(input, row), ...(footnote === undefined ? [] : [`${texts.footnote(footnote)}.`])].join(
      " ",
    ),
  };
  return COLUMNS.map((name) => cells[name]);
}

function heightOf(row: Row, cells: readonly CellValue[]): number {
  const text = (name: Column) => String(cells[at(name)] ?? "");
  if (row.kind === "goal") {
    return Math.max(
      GOAL_HEIGHT,
      rowHeight([
        [text("indicator"), WIDTHS.indicator * 0.95],
        [text("notes"), WIDTHS.notes],
      ]),
    );
  }
  // Small letters: more of them in a line, and lines that are lower.
  const notes = rowHeight([[text("notes"), WIDTHS.notes]], NOTE_SIZE);
  return Math.max(
    LINE_HEIGHT,
    notes,
    rowHeight([
      [text("indicator"), WIDTHS.indicator],
      [text("period"), WIDTHS.period],
      [text("since"), WIDTHS.since],
      [text("status"), WIDTHS.status * 0.95],
    ]),
  );
}

function at(column: Column): number {
  return COLUMNS.indexOf(column);
}
