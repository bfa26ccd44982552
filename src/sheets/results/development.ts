// Udvikling: a picture of each indicator over time, small and beside each other under their goals, for the council to print. It is
// made from what may be published, as the council's table is; the figures behind the curves stand below the printed pages.
import { breaksOf, developmentOf, type FigureIndex } from "../../barometer/development";
import { TARGET_GROUP } from "../../barometer/figure";
import { groupName } from "../../barometer/names";
import type { Language } from "../../text/language";
import { formatExact, formatNumber } from "../../text/said/numbers";
import { periodLabel } from "../../text/said/periods";
import { entryText } from "../../text/sheets/entry";
import { sheetNames } from "../../text/sheets/names";
import { resultsText } from "../../text/sheets/results";
import { shownOfGoal, shownOfLine, statusLabel } from "../../text/words/status";
import {
  BAND,
  BANNER,
  BOLD_SHARE,
  type Box,
  type CellValue,
  COLORS,
  emptyPlan,
  HEADER,
  landscapePage,
  type LineLook,
  NOTE,
  numberFormat,
  padded,
  type PlannedChart,
  rowHeight,
  type SheetPlan,
  type Style,
  TITLE,
} from "../plan";
import { goalNote, resultBlocks, type ResultBlock, type ResultLine } from "./blocks";
import { lineName, shownCell, unitOf, unitShown } from "./cells";
import { type CurveColumn, type Curves, curvesOf } from "./curves";
import { factsLine } from "./head";
import { languageOf, type Results } from "./results";

export interface DevelopmentInput extends Results {
  figures: FigureIndex;
}

/** Pictures beside each other; each is as wide as so many columns of a table of figures. */
const ACROSS = 3;
const TILE_COLUMNS = 4;
const COLUMN_WIDTH = 11;
const COLUMNS = ACROSS * TILE_COLUMNS;
const TILE_WIDTH = TILE_COLUMNS * COLUMN_WIDTH;
/** Points. A picture is one row: no page cuts it. */
const CHART_HEIGHT = 110;
const GAP_HEIGHT = 8;
const LETTERS = { size: 9, color: COLORS.ink } as const;
/** A workbook with more of them is slow to open; each is some hundred calls. */
export const MOST_CHARTS = 120;
/** Points beside the axis in which labels stand, and what a letter of them takes. */
const LABEL_ROOM = 185;
const LABEL_LETTER = 5;

interface Tile {
  one: ResultLine;
  curves: Curves;
}

interface Laid {
  values: SheetPlan["values"];
  formats: SheetPlan["formats"];
  merges: Box[];
  rows: { height: number; keepWithNext?: boolean }[];
  charts: PlannedChart[];
}

export function planDevelopment(input: DevelopmentInput): SheetPlan {
  const { catalogue } = input;
  const language = languageOf(input);
  const texts = resultsText[language];
  const blocks = resultBlocks(input).map((block) => ({ block, tiles: tilesOf(block, input) }));
  const all = blocks.flatMap(({ tiles }) => tiles);
  const drawn = new Set(all.slice(0, MOST_CHARTS));
  const laid: Laid = { values: [], formats: [], merges: [], rows: [], charts: [] };
  headLines(input, all.length - drawn.size, all.length === 0).forEach(({ text, style }) =>
    wideLine(laid, text, style),
  );
  const top = laid.rows.length;
  /** Where the picture of each goes, until it is known where its figures stand. */
  const boxes: { tile: Tile; box: Box }[] = [];
  for (const { block, tiles } of blocks) {
    const own = tiles.filter((tile) => drawn.has(tile));
    if (own.length === 0) continue;
    goalLine(laid, block, input);
    for (let from = 0; from < own.length; from += ACROSS)
      boxes.push(...tileRows(laid, own.slice(from, from + ACROSS), input));
  }
  const printed = laid.rows.length;
  if (boxes.length > 0) {
    wideLine(laid, "", {});
    wideLine(laid, texts.development.figures, { ...BAND, size: 12 });
    wideLine(laid, texts.development.emptyCells, NOTE);
  }
  boxes.forEach(({ tile, box }) =>
    laid.charts.push(chartOf(tile, box, figureRows(laid, tile, input), language)),
  );
  return {
    ...emptyPlan(sheetNames.da.development),
    tabColor: COLORS.title,
    values: laid.values,
    formats: laid.formats,
    merges: laid.merges,
    columnWidths: [{ column: 0, columns: COLUMNS, width: COLUMN_WIDTH }],
    rowHeights: laid.rows.map(({ height }, row) => ({ row, rows: 1, height })),
    charts: laid.charts,
    protect: true,
    page: landscapePage({
      catalogue,
      language,
      area: { row: 0, column: 0, rows: printed, columns: COLUMNS },
      header: 0,
      paging: {
        widths: Array<number>(COLUMNS).fill(COLUMN_WIDTH),
        top: laid.rows.slice(0, top).reduce((sum, { height }) => sum + height, 0),
        repeated: laid.rows[0]?.height ?? 0,
        rows: laid.rows.slice(top, printed),
        first: top,
      },
      centered: true,
      ...(catalogue.exampleFigures === true ? { foot: entryText[language].exampleFigures } : {}),
    }),
    cursor: { row: 0, column: 0 },
  };
}

function tilesOf({ lines }: ResultBlock, { figures }: DevelopmentInput): Tile[] {
  return lines.flatMap((one) => {
    const { line, indicator } = one;
    const { target, judged, reference } = line.facts;
    const curves = curvesOf({
      development: developmentOf(line, indicator, figures),
      breaks: breaksOf(line, indicator, figures),
      baseline: reference,
      target: target !== null && judged === "value" ? target.value : null,
    });
    return curves === null ? [] : [{ one, curves }];
  });
}

function headLines(
  input: DevelopmentInput,
  left: number,
  isEmpty: boolean,
): { text: string; style: Style }[] {
  const { catalogue } = input;
  const language = languageOf(input);
  const texts = resultsText[language];
  const target = groupName(TARGET_GROUP, catalogue);
  return [
    { text: texts.titles.development(catalogue.title), style: TITLE },
    { text: factsLine(input), style: NOTE },
    ...(isEmpty ? [{ text: texts.development.none, style: NOTE }] : []),
    ...(isEmpty || target === null ? [] : [{ text: texts.targetGroup(target), style: NOTE }]),
    ...(isEmpty ? [] : [{ text: texts.development.reading, style: NOTE }]),
    ...(left > 0 ? [{ text: texts.development.left(left), style: NOTE }] : []),
    ...(catalogue.exampleFigures === true
      ? [{ text: entryText[language].exampleFigures, style: BANNER }]
      : []),
  ];
}

function wideLine(laid: Laid, text: string, style: Style, keepWithNext = false): void {
  const row = laid.rows.length;
  const box = { row, column: 0, rows: 1, columns: COLUMNS };
  if (text !== "") {
    laid.values.push({ row, column: 0, cells: [[text]] });
    laid.formats.push({ box, style: { wrap: true, ...style } });
    laid.merges.push(box);
  }
  const room = style.bold === true ? COLUMNS * COLUMN_WIDTH * BOLD_SHARE : COLUMNS * COLUMN_WIDTH;
  const height = text === "" ? GAP_HEIGHT : rowHeight([[text, room]], style.size);
  laid.rows.push({ height, ...(keepWithNext ? { keepWithNext } : {}) });
}

function goalLine(laid: Laid, block: ResultBlock, input: DevelopmentInput): void {
  const { result, title } = block;
  const light = result === null ? null : statusLabel(shownOfGoal(result), languageOf(input));
  const text = light === null ? title : `${title}   ·   ${light}   ·   ${goalNote(block, input)}`;
  wideLine(laid, text, { ...BAND, size: 12 }, true);
}

/** A row of pictures: their names, what they say last and how they are read, and the pictures. */
function tileRows(laid: Laid, tiles: readonly Tile[], input: DevelopmentInput): { tile: Tile; box: Box }[] {
  const language = languageOf(input);
  const titles = tiles.map(({ one }) => {
    const unit = unitShown(one.indicator, language);
    return unit === "" ? lineName(one) : `${lineName(one)} (${unit})`;
  });
  const keys = tiles.map((tile) => `${latestOf(tile, input)}\n${keyOf(tile, input)}`);
  tileTexts(laid, titles, { bold: true, color: COLORS.title, vertical: "bottom" }, TILE_WIDTH * BOLD_SHARE);
  tileTexts(laid, keys, { size: LETTERS.size, color: COLORS.ink, vertical: "top" }, TILE_WIDTH);
  const row = laid.rows.length;
  laid.rows.push({ height: CHART_HEIGHT }, { height: GAP_HEIGHT });
  return tiles.map((tile, at) => ({
    tile,
    box: { row, column: at * TILE_COLUMNS, rows: 1, columns: TILE_COLUMNS },
  }));
}

function tileTexts(laid: Laid, texts: readonly string[], style: Style, room: number): void {
  const row = laid.rows.length;
  texts.forEach((text, at) => {
    const box = { row, column: at * TILE_COLUMNS, rows: 1, columns: TILE_COLUMNS };
    laid.values.push({ row, column: box.column, cells: [[text]] });
    laid.merges.push(box);
    laid.formats.push({ box, style: { wrap: true, ...style } });
  });
  const height = rowHeight(
    texts.map((text) => [text, room]),
    style.size,
  );
  laid.rows.push({ height, keepWithNext: true });
}

function latestOf({ one }: Tile, input: DevelopmentInput): string {
  const { line } = one;
  const language = languageOf(input);
  const said = (cell: typeof line.value) => {
    const shown = shownCell(cell, input);
    return typeof shown === "number" ? formatNumber(shown, line.facts.decimals, language) : shown;
  };
  const value = said(line.value);
  const period = line.period === null ? "" : periodLabel(line.period, language);
  const light = statusLabel(shownOfLine(line), language);
  if (value === null) return light;
  const comparison = said(line.comparison);
  return `${light} · ${resultsText[language].development.latest(period, String(value), comparison === null ? null : String(comparison))}`;
}

function keyOf({ one, curves }: Tile, input: DevelopmentInput): string {
  const { line, indicator } = one;
  const language = languageOf(input);
  const texts = resultsText[language];
  const unit = unitOf(indicator, language);
  const parts = curves.columns.flatMap(({ kind, from }) => {
    if (from !== null) return [];
    if (kind === "baseline")
      return `${BASELINE_SIGN} ${texts.reference[line.facts.referenceKind ?? "baseline"]} ${periodLabel(line.facts.reference ?? "", language)}`;
    if (kind === "target")
      return `${TARGET_SIGN} ${texts.development.target(`${formatExact(line.facts.target?.value ?? 0, language)}${unit === "" ? "" : ` ${unit}`}`)}`;
    return `${SIGNS[Math.min(kind.group, SIGNS.length - 1)] ?? ""} ${nameOf(kind.id, one, input)}`;
  });
  const isBroken = curves.rows.includes("break");
  return [...parts, ...(isBroken ? [`${BREAK_SIGN} ${texts.development.break}`] : [])].join("   ");
}

/** The target group's name is long, and stands at the top. */
function nameOf(group: string, { line }: ResultLine, input: DevelopmentInput): string {
  if (group === TARGET_GROUP) return resultsText[languageOf(input)].headings.value;
  return groupName(group, input.catalogue, { basis: line.facts.basis }) ?? group;
}

/** Lays the figures of a curve. @returns where they stand, the names of the lines with them */
function figureRows(laid: Laid, { one, curves }: Tile, input: DevelopmentInput): Box {
  const language = languageOf(input);
  const texts = resultsText[language];
  wideLine(laid, lineName(one), { bold: true, color: COLORS.title });
  const row = laid.rows.length;
  const names = curves.columns.map((column) => columnName(column, one, input));
  const cells: CellValue[][] = [
    [texts.headings.period, ...names],
    ...curves.rows.map((own, index) => [
      own === "break" ? BREAK_SIGN : periodLabel(own.period, language),
      ...curves.columns.map(({ values }) => values[index] ?? null),
    ]),
  ];
  const columns = names.length + 1;
  laid.values.push({ row, column: 0, cells: cells.map((line) => padded(line, columns)) });
  const body = { row: row + 1, column: 1, rows: curves.rows.length, columns: columns - 1 };
  laid.formats.push(
    { box: { row, column: 0, rows: 1, columns }, style: { ...HEADER, size: 10 } },
    { box: body, style: { numberFormat: numberFormat(one.line.facts.decimals) } },
  );
  laid.rows.push({
    height: rowHeight(
      [...names].map((name) => [name, COLUMN_WIDTH * BOLD_SHARE]),
      10,
    ),
  });
  curves.rows.forEach(() => laid.rows.push({ height: 15 }));
  laid.rows.push({ height: GAP_HEIGHT });
  return { row, column: 0, rows: cells.length, columns };
}

function columnName({ kind, from }: CurveColumn, one: ResultLine, input: DevelopmentInput): string {
  const language = languageOf(input);
  const texts = resultsText[language];
  if (kind === "baseline") return texts.development.baselineColumn;
  if (kind === "target") return texts.development.targetColumn;
  const name = nameOf(kind.id, one, input);
  return from === null ? name : texts.development.from(name, periodLabel(from, language));
}

function chartOf({ curves }: Tile, box: Box, source: Box, language: Language): PlannedChart {
  const { rows, columns, axis } = curves;
  const longest = Math.max(
    ...rows.map((row) => (row === "break" ? 1 : periodLabel(row.period, language).length)),
  );
  const fitting = Math.max(1, Math.floor(LABEL_ROOM / ((longest + 1) * LABEL_LETTER)));
  const step = (axis.to - axis.from) / Math.max(1, axis.ticks.length - 1);
  return {
    box,
    source,
    lines: columns.map(({ kind }) => lookOf(kind)),
    axis: {
      from: axis.from,
      to: axis.to,
      step: Number(step.toPrecision(12)),
      numberFormat: numberFormat(Math.max(axis.decimals, 0)),
    },
    labelSpacing: Math.ceil(rows.length / fitting),
    letters: LETTERS,
    frame: COLORS.line,
  };
}

const SIGNS = ["●", "■", "▲", "×"] as const;
const BASELINE_SIGN = "◆";
const TARGET_SIGN = "┄";
const BREAK_SIGN = "//";

/** As the pictures of the web page: blue and whole for the target group, the others told apart by dash and mark. */
const GROUP_LOOKS: readonly LineLook[] = [
  { color: "#14507F", dash: "solid", weight: 2.25, mark: { shape: "circle", size: 6 } },
  { color: "#A14A00", dash: "dash", weight: 1.75, mark: { shape: "square", size: 6 } },
  { color: "#2E6B34", dash: "dot", weight: 1.75, mark: { shape: "triangle", size: 7 } },
  { color: "#5B3A8C", dash: "dashDot", weight: 1.75, mark: { shape: "x", size: 6 } },
];
const BASELINE_LOOK: LineLook = {
  color: COLORS.ink,
  dash: "none",
  weight: 1,
  mark: { shape: "diamond", size: 9 },
};
const TARGET_LOOK: LineLook = { color: COLORS.ink, dash: "dot", weight: 1.5, mark: null };

function lookOf(kind: CurveColumn["kind"]): LineLook {
  if (kind === "baseline") return BASELINE_LOOK;
  if (kind === "target") return TARGET_LOOK;
  return GROUP_LOOKS[Math.min(kind.group, GROUP_LOOKS.length - 1)] ?? BASELINE_LOOK;
}
