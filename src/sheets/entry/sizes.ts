// How much room an entry sheet takes: widths, heights, and the columns that nobody here needs to see or print.
import { ENTRY_CELLS, type EntryCell } from "../../checks/types";
import type { Language } from "../../text/language";
import { nameCells } from "./body";
import { COLUMN, ENTRY_COLUMNS, VISIBLE_COLUMNS, type EntryColumn } from "./columns";
import { departmentsOf, hasPicker } from "./departments";
import type { EarlierFigures } from "./earlier";
import { LONG_PERIOD, LONG_UNIT, NAMING, PERIOD_COLUMNS, WIDTHS, WIDTHS_BESIDE_CATEGORIES } from "./layout";
import { groupLabel, unitOf } from "./row-words";
import { rowKey, type PlannedRow } from "./rows";
import type { EntryInput, LaidRow } from "./table";
import { type CellValue, fitsInFormat, rowHeight, type SheetPlan, wordWidth } from "../plan";

/** In the order of the columns. */
export function widthsOf(rows: readonly PlannedRow[], language: Language): number[] {
  const isSplit = rows.some(({ category }) => category !== null);
  const longest = periodWidth(rows);
  const hasLongUnit = rows.some((row) => {
    const unit = unitOf(row, language);
    return unit.length > LONG_UNIT.letters && fitsInFormat(unit);
  });
  const naming = namingWidths(rows, isSplit, language);
  return ENTRY_COLUMNS.slice(0, VISIBLE_COLUMNS).map((code) => {
    const width =
      naming[code] ??
      (isSplit ? WIDTHS_BESIDE_CATEGORIES[code] : undefined) ??
      WIDTHS[code as keyof typeof WIDTHS];
    if (PERIOD_COLUMNS.has(code)) return Math.max(width, longest);
    return code === "result" && hasLongUnit ? LONG_UNIT.width : width;
  });
}

function namingWidths(
  rows: readonly PlannedRow[],
  isSplit: boolean,
  language: Language,
): Partial<Record<EntryColumn, number>> {
  const fitted = (code: "category" | "groupName", texts: string[]) => {
    const { least, most, whole, split } = NAMING[code];
    const longest = texts.reduce((length, text) => Math.max(length, text.length + 1), 0);
    return Math.min(most, Math.max(least, wordWidth(texts), Math.min(isSplit ? split : whole, longest)));
  };
  const groupName = fitted("groupName", [...new Set(rows.map((row) => groupLabel(row, language)))]);
  const category = isSplit
    ? fitted("category", [...new Set(rows.map((row) => row.category?.name ?? ""))])
    : 0;
  const room = isSplit ? NAMING.room.split : NAMING.room.whole;
  const name = Math.max(NAMING.name.least, Math.min(NAMING.name.most, room - category - groupName));
  return { name, groupName, ...(isSplit ? { category } : {}) };
}

/** The columns of periods are as wide as the longest of them; its dashes are narrower than digits. */
function periodWidth(rows: readonly PlannedRow[]): number {
  const longest = rows.reduce((most, { period }) => Math.max(most, period.length), 0);
  return longest > LONG_PERIOD.letters ? Math.ceil(((longest - 1) * LONG_PERIOD.size) / 11) : 0;
}

/** Fits what stands in the row, and leaves room for a remark of two lines. */
export function heightOf(
  line: LaidRow,
  input: EntryInput,
  widths: readonly number[],
  language: Language,
): number {
  const { row } = line;
  if (row === null) return BAND_HEIGHT;
  const [name, category, group] = nameCells(line, language);
  const before = input.carried?.get(rowKey(row));
  const cells: [content: CellValue | undefined, column: EntryColumn][] = [
    [name, "name"],
    [category, "category"],
    [group, "groupName"],
    [hasPicker(input) ? departmentsOf(row, input) : "", "department"],
    [before?.missing, "missing"],
    [before?.remark, "remark"],
    [before?.thirdGenerationReason ?? row.indicator.thirdGeneration?.reason, "thirdGenerationReason"],
  ];
  return Math.max(
    ROW_HEIGHT,
    rowHeight(cells.map(([content, code]) => [String(content ?? ""), widths[COLUMN[code]] ?? 0])),
  );
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
    ...(earlier.some(({ reported }) => reported !== null) ? [] : (["reported"] as const)),
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
  return isUsed || isGiven ? COLUMN.upper + 1 : COLUMN.department + 1;
}

const DETAIL_CELLS = ENTRY_CELLS.filter((code) => COLUMN[code] > COLUMN.department);

const BAND_HEIGHT = 20;
const ROW_HEIGHT = 33;
