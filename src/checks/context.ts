// What the checks look at: the rows of one indicator, each cell read once, with the earlier figures beside them.
import { cellAddress } from "./address";
import { keyOf } from "../barometer/collect";
import { measureOf, type Indicator, type Measure } from "../barometer/catalogue";
import {
  NUMBER_FIELDS,
  type NumberField,
  type Basis,
  type Figure,
  type MissingReason,
} from "../barometer/figure";
import { parsePeriod } from "../barometer/period";
import { readBasis, readMissing, readText, readYes } from "./choices";
import { findCprInCell, formulaHoldsCpr, isCprNumber } from "../barometer/cpr";
import { isExcelError } from "./excel-error";
import { SEVERITY_OF } from "./severity";
import {
  ENTRY_CELLS,
  type EntryCell,
  type EntryReading,
  type EntryRow,
  type Finding,
  type RawCell,
  type CheckCode,
} from "./types";

export const NUMBER_CELLS = NUMBER_FIELDS;
export type NumberCell = NumberField;

/** Where a measure's figure is entered; the other cells of the three are closed. A row with none of these holds no figure. */
const SIZE_CELLS = {
  share: ["numerator", "denominator", "value"],
  mean: ["denominator", "value"],
  count: ["value"],
  index: ["value"],
} as const satisfies Record<Measure, NumberCell[]>;

/** Cells that say how large something is, but not in a row of this measure. */
export function closedCells(measure: Measure): NumberCell[] {
  const open: readonly NumberCell[] = SIZE_CELLS[measure];
  return SIZE_CELLS.share.filter((cell) => !open.includes(cell));
}

/** An entry row with its cells read. */
export interface CheckedRow {
  entry: EntryRow;
  /** Numbers that may be believed; null for empty cells and for those in `unreadable`. */
  numbers: Record<NumberCell, number | null>;
  /** Cells that hold something else than a number; a finding of its own says so, and other checks leave them alone. */
  unreadable: ReadonlySet<NumberCell>;
  /** Cells with a personal number; nothing in them may be repeated. */
  personal: ReadonlySet<EntryCell>;
  /** Anything in the cells that say how large it is, readable or not; closed cells do not count. */
  touched: boolean;
  /** Enough to be a figure: a value, or for shares a numerator. Something unreadable there counts. */
  hasFigure: boolean;
  missing: MissingReason | "unknown" | null;
  basis: Basis | "unknown" | null;
  thirdGeneration: boolean | "unknown";
  thirdGenerationReason: string | null;
  /** What stands in the period cell now, as text; null when empty. */
  periodText: string | null;
  /** The same when it is a period. */
  period: string | null;
}

/** One indicator's part of an entry sheet. */
export interface IndicatorContext {
  reading: EntryReading;
  /** Null where the sheet names an indicator that the catalogue does not have. */
  indicator: Indicator | null;
  measure: Measure;
  rows: CheckedRow[];
  /** The same rows by `seriesKey`. */
  series: ReadonlyMap<string, readonly CheckedRow[]>;
  /** Earlier figures of this indicator by `seriesKey`; of an arrival cohort also those of the rows' own periods. */
  history: ReadonlyMap<string, readonly Figure[]>;
}

/** One family of checks. */
export type Check = (context: IndicatorContext) => Finding[];

/** An amount in kroner has nine or ten digits where a large municipality spends it; a tenth of them look like a date. */
const MONEY = /(?:^|[^\p{L}])(?:kr|kroner|dkk|mio|mia)(?![\p{L}])/iu;

/** Whether a number in this cell is an amount, and so no personal number however it looks. */
export function isAmount(indicator: Indicator | null, cell: EntryCell): boolean {
  return cell === "value" && measureOrShare(indicator) === "count" && MONEY.test(indicator?.unit ?? "");
}

export function checkedRow(entry: EntryRow, indicator: Indicator | null): CheckedRow {
  const measure = measureOrShare(indicator);
  const isPersonal = (cell: EntryCell): boolean => {
    const content = entry.cells[cell];
    const mayBeCpr = typeof content !== "number" || !isAmount(indicator, cell);
    return (mayBeCpr && holdsCpr(content)) || formulaHoldsCpr(entry.formulas[cell] ?? "");
  };
  const personal = new Set(ENTRY_CELLS.filter(isPersonal));
  const unreadable = new Set(
    NUMBER_CELLS.filter((cell) => personal.has(cell) || !isNumberOrEmpty(entry.cells[cell])),
  );
  const number = (cell: NumberCell): number | null => {
    const content = entry.cells[cell];
    return typeof content === "number" && !unreadable.has(cell) ? content : null;
  };
  const given = (cell: NumberCell): boolean => unreadable.has(cell) || number(cell) !== null;
  const periodText = personal.has("period") ? null : readText(entry.cells.period);
  return {
    entry,
    numbers: {
      numerator: number("numerator"),
      denominator: number("denominator"),
      value: number("value"),
      lower: number("lower"),
      upper: number("upper"),
    },
    unreadable,
    personal,
    touched: SIZE_CELLS[measure].some(given),
    hasFigure: given("value") || (measure === "share" && given("numerator")),
    missing: readMissing(entry.cells.missing),
    basis: readBasis(entry.cells.basis ?? entry.basisForAll ?? null),
    thirdGeneration: readYes(entry.cells.thirdGeneration),
    thirdGenerationReason: readText(entry.cells.thirdGenerationReason),
    periodText,
    period: periodText !== null && parsePeriod(periodText) !== null ? periodText : null,
  };
}

/** Where a row's figure is expected first: the numerator of a share (unless only its percentage is given), else the value. */
export function mainCell(row: CheckedRow, measure: Measure): NumberCell {
  if (measure !== "share") return "value";
  return row.entry.cells.value !== null && row.entry.cells.numerator === null ? "value" : "numerator";
}

/** A finding at a cell of a row. */
export function findingAt(
  context: Pick<IndicatorContext, "reading">,
  row: CheckedRow,
  cell: EntryCell,
  code: CheckCode,
  values: Finding["values"] = {},
  fix?: { value: RawCell },
): Finding {
  const { entry } = row;
  return {
    code,
    severity: SEVERITY_OF[code],
    sheet: context.reading.sheet,
    cell: cellAddress(entry.row, context.reading.columns[cell]),
    entryCell: cell,
    row: entry.row,
    indicator: entry.indicator,
    group: entry.group,
    category: entry.category,
    values,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** Where, in words: `F12`. */
export function placeOf(
  context: Pick<IndicatorContext, "reading">,
  row: CheckedRow,
  cell: EntryCell,
): string {
  return cellAddress(row.entry.row, context.reading.columns[cell]);
}

/** What a series of measurements has in common. */
export function seriesKey(figure: Pick<Figure, "group" | "category" | "definition">): string {
  return keyOf(figure.group, figure.category, figure.definition);
}

/** A share unless the catalogue says otherwise; also for rows whose indicator is not known. */
export function measureOrShare(indicator: Indicator | null): Measure {
  return indicator === null ? "share" : measureOf(indicator);
}

function holdsCpr(cell: RawCell): boolean {
  if (typeof cell === "number") return isCprNumber(cell);
  return typeof cell === "string" && findCprInCell(cell);
}

/** A cell with nothing but spaces is empty to everyone who looks at it. */
function isNumberOrEmpty(cell: RawCell): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  return cell === null || (typeof cell === "string" && !isExcelError(cell) && cell.trim() === "");
}
