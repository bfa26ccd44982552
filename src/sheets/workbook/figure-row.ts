// A figure as a row of cells in the order of figures.csv, and back.
import { BASES, FIGURE_COLUMNS, MISSING_REASONS, type Figure } from "../../barometer/figure";
import type { CellValue } from "../plan";

/** One cell per column; null where nothing is given. Yes/no is `true` or nothing, as in figures.csv. */
export function figureToRow(figure: Figure): CellValue[] {
  return FIGURE_COLUMNS.map((column) => (figure[column] === false ? null : figure[column]));
}

/** Null when what identifies a figure is missing. Cells of a wrong type count as not given, a numeric period as its text. */
export function figureFromRow(cells: readonly unknown[]): Figure | null {
  const at = (column: keyof Figure) => cells[FIGURE_COLUMNS.indexOf(column)];
  const indicator = textOf(at("indicator"));
  const group = textOf(at("group"));
  const period = textOf(at("period"));
  if (indicator === null || group === null || period === null) return null;
  const seriesBreak = at("seriesBreak");
  const missing = at("missing");
  const basis = at("basis");
  return {
    indicator,
    group,
    category: textOf(at("category")),
    period,
    definition: textOf(at("definition")),
    numerator: numberOf(at("numerator")),
    denominator: numberOf(at("denominator")),
    value: numberOf(at("value")),
    lower: numberOf(at("lower")),
    upper: numberOf(at("upper")),
    missing: MISSING_REASONS.find((reason) => reason === missing) ?? null,
    basis: BASES.find((one) => one === basis) ?? null,
    thirdGeneration: isTrue(at("thirdGeneration")),
    thirdGenerationReason: textOf(at("thirdGenerationReason")),
    seriesBreak: isTrue(seriesBreak) ? true : textOf(seriesBreak),
    remark: textOf(at("remark")),
  };
}

function isTrue(cell: unknown): boolean {
  return cell === true || cell === "true";
}

function textOf(cell: unknown): string | null {
  if (typeof cell === "number") return String(cell);
  return typeof cell === "string" && cell !== "" ? cell : null;
}

function numberOf(cell: unknown): number | null {
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}
