// The very hidden sheet that remembers what has been published: what has been read once can no longer be hidden, and a later edition
// must not betray what an earlier one withheld.
import type { Cell, PublishedFigure } from "../../barometer/disclosure";
import { isUnder } from "../../barometer/disclosure";
import type { Basis, MissingReason } from "../../barometer/figure";
import { type CellValue, emptyPlan, type Grid, gridValue, type SheetPlan } from "../plan";
import { joinChunks, splitChunks } from "../workbook";

export const EDITIONS_SHEET = "_barometer_editions";

export interface RememberedEdition {
  number: number;
  /** ISO date. */
  date: string;
  /** Of everything that was published: the same once more is no new edition. */
  content: string;
  corrects: { number: number; what: string } | null;
  figures: PublishedFigure[];
  totals: PublishedFigure[];
}

const FORMAT = "editions-1";
const FIRST_CHUNK = 1;

/** A row for each, oldest first. */
export function planEditions(editions: readonly RememberedEdition[]): SheetPlan {
  const rows = editions.map(({ number, figures, totals, ...about }) => {
    const said = { ...about, figures: figures.map(rowOf), totals: totals.map(rowOf) };
    return [number, ...splitChunks(JSON.stringify(said))];
  });
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const padded = rows.map((row): CellValue[] => Array.from({ length: columns }, (_, at) => row[at] ?? null));
  return {
    ...emptyPlan(EDITIONS_SHEET),
    visibility: "veryHidden",
    values: [
      { row: 0, column: 0, cells: [[FORMAT]] },
      { row: 1, column: 0, cells: padded },
    ],
  };
}

/** Null where the sheet cannot be read: then nobody knows what is public, and nothing may be published. */
export function readEditions(grid: Grid | null): RememberedEdition[] | null {
  if (grid === null) return [];
  if (gridValue(grid, 0, 0) !== FORMAT) return null;
  const editions: RememberedEdition[] = [];
  for (let row = 1; row < grid.row + grid.values.length; row += 1) {
    const number = gridValue(grid, row, 0);
    if (number === null) continue;
    const edition = typeof number === "number" ? readRow(grid, row, number) : null;
    if (edition === null) return null;
    editions.push(edition);
  }
  return editions;
}

function readRow(grid: Grid, row: number, number: number): RememberedEdition | null {
  const cells: CellValue[] = [];
  for (let column = FIRST_CHUNK; ; column += 1) {
    const cell = gridValue(grid, row, column);
    if (cell === null) break;
    cells.push(cell);
  }
  const said = joinChunks(cells) as Partial<Said> | undefined;
  if (typeof said !== "object" || !Array.isArray(said.figures) || !Array.isArray(said.totals)) return null;
  const { date, content, corrects } = said;
  if (typeof date !== "string" || typeof content !== "string") return null;
  return {
    ...{ number, date, content, corrects: corrects ?? null },
    figures: said.figures.map(figureOf),
    totals: said.totals.map(figureOf),
  };
}

interface Said extends Omit<RememberedEdition, "number" | "figures" | "totals"> {
  figures: FigureCells[];
  totals: FigureCells[];
}

/** A figure as a list: an edition of many figures must fit. */
type FigureCells = [
  indicator: string,
  group: string,
  category: string | null,
  period: string,
  definition: string | null,
  computed: 0 | 1,
  numerator: CellText,
  denominator: CellText,
  value: CellText,
  lower: CellText,
  upper: CellText,
  missing: string | null,
  basis: string | null,
  thirdGeneration: 0 | 1,
  thirdGenerationReason: string | null,
  seriesBreak: string | true | null,
];
/** `w`: withheld. `u5`: under five. */
type CellText = number | string | null;

function rowOf(figure: PublishedFigure): FigureCells {
  return [
    figure.indicator,
    figure.group,
    figure.category,
    figure.period,
    figure.definition,
    figure.computed ? 1 : 0,
    cellText(figure.numerator),
    cellText(figure.denominator),
    cellText(figure.value),
    cellText(figure.lower),
    cellText(figure.upper),
    figure.missing,
    figure.basis,
    figure.thirdGeneration ? 1 : 0,
    figure.thirdGenerationReason,
    figure.seriesBreak,
  ];
}

function figureOf(cells: FigureCells): PublishedFigure {
  const [indicator, group, category, period, definition, computed, ...rest] = cells;
  const [numerator, denominator, value, lower, upper, missing, basis, third, reason, seriesBreak] = rest;
  return {
    ...{ indicator, group, category, period, definition, seriesBreak },
    computed: computed === 1,
    numerator: cellOf(numerator),
    denominator: cellOf(denominator),
    value: cellOf(value),
    lower: cellOf(lower),
    upper: cellOf(upper),
    missing: missing as MissingReason | null,
    basis: basis as Basis | null,
    thirdGeneration: third === 1,
    thirdGenerationReason: reason,
  };
}

function cellText(cell: Cell): CellText {
  if (cell === null || typeof cell === "number") return cell;
  return isUnder(cell) ? `u${cell.under}` : "w";
}

function cellOf(text: CellText): Cell {
  if (text === null || typeof text === "number") return text;
  return text.startsWith("u") ? { under: Number(text.slice(1)) } : "withheld";
}
