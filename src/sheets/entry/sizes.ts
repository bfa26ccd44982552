// How much room an entry sheet takes: widths, heights, and the columns that nobody here needs to see or print.
import { ENTRY_CELLS, type EntryCell } from "../../checks/types";
import type { Language } from "../../text/language";
import { nameCells } from "./body";
import { COLUMN, ENTRY_COLUMNS, VISIBLE_COLUMNS, type EntryColumn } from "./columns";
import { departmentsOf, hasPicker } from "./departments";
import type { EarlierFigures } from "./earlier";
import { PERIOD_COLUMNS, WIDTHS } from "./layout";
import type { PlannedRow } from "./rows";
import type { EntryInput, LaidRow } from "./table";
import { rowHeight, type SheetPlan } from "../plan";

/** In the order of the columns. */
export function widthsOf(rows: readonly PlannedRow[]): number[] {
  const longest = periodWidth(rows);
  return ENTRY_COLUMNS.slice(0, VISIBLE_COLUMNS).map((code) => {
    const width = WIDTHS[code as keyof typeof WIDTHS];
    return PERIOD_COLUMNS.has(code) ? Math.max(width, longest) : width;
  });
}

/** Own years are written at length; the columns of periods are as wide as the longest of them. */
function periodWidth(rows: readonly PlannedRow[]): number {
  return rows.reduce((widest, { period }) => Math.max(widest, period.length + 2), WIDTHS.period);
}

export function heightOf(line: LaidRow, input: EntryInput, language: Language): number {
  const { row } = line;
  if (row === null) return BAND_HEIGHT;
  const [name, category, group] = nameCells(line, language);
  return rowHeight([
    [String(name ?? ""), WIDTHS.name],
    [String(category ?? ""), WIDTHS.category],
    [String(group ?? ""), WIDTHS.groupName],
    [hasPicker(input) ? departmentsOf(row, input) : "", WIDTHS.department],
  ]);
}

/** A column nobody in this workbook needs is hidden, not left out: the reader and the formulas know where all of them are. */
export function hiddenColumns(
  input: EntryInput,
  rows: readonly PlannedRow[],
  earlier: readonly EarlierFigures[],
): SheetPlan["hiddenColumns"] {
  const { history, carried } = input;
  const hasInterval =
    rows.some(({ indicator }) => indicator.measure === "mean" || indicator.measure === "index") ||
    history.some(({ lower, upper }) => lower !== null || upper !== null) ||
    [...(carried?.values() ?? [])].some(({ lower, upper }) => (lower ?? upper ?? null) !== null);
  const hidden: EntryColumn[] = [
    ...(rows.some(({ category }) => category !== null) ? [] : (["category"] as const)),
    ...(earlier.some(({ previous }) => previous !== null) ? [] : (["previous", "previousPeriod"] as const)),
    ...(earlier.some(({ baseline }) => baseline !== null) ? [] : (["baseline", "baselinePeriod"] as const)),
    ...(rows.some(({ indicator }) => indicator.basis === "required") ? [] : (["basis"] as const)),
    ...(rows.some(({ indicator }) => indicator.basis !== "not-applicable")
      ? []
      : (["thirdGeneration", "thirdGenerationReason"] as const)),
    ...(hasPicker(input) ? [] : (["department"] as const)),
    ...(hasInterval ? [] : (["lower", "upper"] as const)),
  ];
  // What somebody has entered is never hidden from them.
  const used = new Set(
    [...(carried?.values() ?? [])].flatMap((cells) => ENTRY_CELLS.filter((cell) => cell in cells)),
  );
  return [
    ...hidden
      .filter((code) => !used.has(code as EntryCell))
      .map((code) => ({ column: COLUMN[code], columns: 1 })),
    { column: VISIBLE_COLUMNS, columns: ENTRY_COLUMNS.length - VISIBLE_COLUMNS },
  ];
}

export function isHidden(hidden: SheetPlan["hiddenColumns"], column: number): boolean {
  return hidden.some((span) => column >= span.column && column < span.column + span.columns);
}

/** Columns from the left that go on paper: those that few rows need only where they hold something. */
export function printedColumns({ carried }: EntryInput, rows: readonly PlannedRow[]): number {
  const isUsed = [...(carried?.values() ?? [])].some((cells) => DETAIL_CELLS.some((code) => code in cells));
  const isGiven = rows.some(({ indicator }) => indicator.thirdGeneration?.included === true);
  return isUsed || isGiven ? COLUMN.upper + 1 : COLUMN.control + 1;
}

const DETAIL_CELLS = ENTRY_CELLS.filter((code) => COLUMN[code] > COLUMN.control);

const BAND_HEIGHT = 20;
