// Numbers as such: text in number cells, Excel errors, signs, whole numbers, and the limits an indicator has.
import { isCounted, sizeOf } from "../../barometer/figure";
import { roundHalfAway } from "../../barometer/number";
import { LARGEST_COUNT, ROUNDING, scaleOf } from "../../barometer/scale";
import { findingAt, NUMBER_CELLS, type CheckedRow, type IndicatorContext, type NumberCell } from "../context";
import { sanitise } from "../../barometer/cpr";
import { isExcelError } from "../excel-error";
import { isCountedByCategory, limitValues, numberLimit, valueBounds } from "../limits";
import { hasPercentSign, isDash, numberReadings, withoutCounted } from "../typed-number";
import { ENTRY_CELLS, type CheckCode, type Finding, type RawCell } from "../types";

/** A share from its counts has no end of decimals, while its interval was published with few. */
const ROUNDED_INTERVAL = 0.5;
const COUNT_CELLS: readonly NumberCell[] = ["numerator", "denominator"];
/** Somebody has hidden a small number already: `<5`, `under 5`. */
const UNDER_A_NUMBER = /^\s*(?:[<≤]|(?:under|færre end|mindre end|below|less than|fewer than)\s)\s*\d/i;

/** Error values, in any cell: they come from a formula that could not be calculated, or were pasted. */
export function checkExcelErrors(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    ENTRY_CELLS.filter((cell) => isErrorCell(row.entry.cells[cell])).map((cell) =>
      findingAt(context, row, cell, "excel-error", { text: sanitise(String(row.entry.cells[cell])) }),
    ),
  );
}

export function checkNumbersAsText(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    NUMBER_CELLS.filter((cell) => row.unreadable.has(cell) && !row.personal.has(cell)).flatMap((cell) =>
      numberAsText(context, row, cell),
    ),
  );
}

export function checkSigns(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    countCells(context, row)
      .filter((cell) => (row.numbers[cell] ?? 0) < 0)
      .map((cell) =>
        findingAt(context, row, cell, "negative", { value: row.numbers[cell] ?? 0, ...asked(context, cell) }),
      ),
  );
}

/** A number that is no count however it came there, 1E+308 or a row of digits. */
export function checkLargeCounts(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    countCells(context, row)
      .filter((cell) => (row.numbers[cell] ?? 0) > LARGEST_COUNT)
      .map((cell) => findingAt(context, row, cell, "not-whole", { case: "too-large" })),
  );
}

/** Persons are whole; a count that the catalogue shows with decimals (full-time equivalents) need not be. */
export function checkWholeNumbers(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    countCells(context, row)
      .filter((cell) => mustBeWhole(context, cell) && !Number.isInteger(row.numbers[cell] ?? 0))
      .map((cell) =>
        findingAt(context, row, cell, "not-whole", {
          value: row.numbers[cell] ?? 0,
          ...asked(context, cell),
        }),
      ),
  );
}

/** Values outside what their scale or the catalogue allows, and intervals that do not hold their own value. */
export function checkLimits(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) => [...outsideLimits(context, row), ...outsideInterval(context, row)]);
}

const OUT_OF_RANGE: Record<IndicatorContext["measure"], CheckCode> = {
  share: "share-out-of-range",
  mean: "mean-out-of-range",
  index: "index-out-of-range",
  // A count has no scale to be outside of: only the catalogue's own expectation.
  count: "implausible-change",
};

function outsideLimits(context: IndicatorContext, row: CheckedRow): Finding[] {
  const value = row.numbers.value;
  const { min, max } = scaleOf(context.indicator ?? { measure: context.measure });
  if (value === null || isCountedByCategory(context.indicator)) return [];
  const side =
    min !== null && value < min - ROUNDING
      ? "below"
      : max !== null && value > max + ROUNDING
        ? "above"
        : null;
  if (side === null) return [];
  // A count below zero has been reported as negative already.
  if (context.measure === "count" && value < 0 && min === 0) return [];
  if (context.measure !== "count") {
    return [rangeFinding(context, row, "value", { case: "outside", value, ...asked(context, "value") })];
  }
  const limits = min !== null && max !== null ? "between" : min !== null ? "at-least" : "at-most";
  return [rangeFinding(context, row, "value", { case: limits, value, min: min ?? 0, max: max ?? 0 })];
}

function outsideInterval(context: IndicatorContext, row: CheckedRow): Finding[] {
  const { lower, upper } = row.numbers;
  if (lower !== null && upper !== null && lower > upper) {
    return [rangeFinding(context, row, "lower", { case: "interval-reversed", lower, upper })];
  }
  const value = sizeOf(row.numbers, context.measure);
  if (value === null) return [];
  const counted = context.measure === "share" && isCounted(row.numbers);
  const slack = counted ? ROUNDED_INTERVAL : ROUNDING;
  const outside =
    lower !== null && value < lower - slack
      ? "lower"
      : upper !== null && value > upper + slack
        ? "upper"
        : null;
  if (outside === null) return [];
  return [
    rangeFinding(context, row, outside, {
      case: outside === "lower" ? "below-interval" : "above-interval",
      value: counted ? roundHalfAway(value, 1) : value,
      bound: (outside === "lower" ? lower : upper) ?? 0,
    }),
  ];
}

function rangeFinding(
  context: IndicatorContext,
  row: CheckedRow,
  cell: NumberCell,
  values: Finding["values"],
): Finding {
  const code = OUT_OF_RANGE[context.measure];
  return findingAt(context, row, cell, code, values);
}

function numberAsText(context: IndicatorContext, row: CheckedRow, cell: NumberCell): Finding[] {
  const content = row.entry.cells[cell];
  if (isErrorCell(content)) return [];
  const text = String(content);
  const finding = (values: Finding["values"], fix?: { value: RawCell }): Finding[] => [
    findingAt(context, row, cell, "number-as-text", { ...values, text: sanitise(text) }, fix),
  ];
  // A dash is no figure whatever was meant by it; the emptied cell then asks for a 0 or a reason.
  if (isDash(text)) return finding({ case: "dash" }, { value: null });
  if (UNDER_A_NUMBER.test(text)) return finding({ case: "hidden" });
  if (!/\d/.test(text)) return finding({ case: "no-digits" });
  if (mustBeWhole(context, cell) && hasPercentSign(text))
    return finding({ case: "percent-as-count", ...asked(context, cell) });
  const written = mustBeWhole(context, cell) ? withoutCounted(text) : text;
  const [first, second] = likelyReadings(context, cell, numberReadings(written));
  if (first === undefined) return finding({ case: "no-number" });
  if (second !== undefined) return finding({ case: "two-readings", first, second });
  return Number.isSafeInteger(Math.trunc(first))
    ? finding({ case: "number", read: first }, { value: first })
    : finding({ case: "no-number" });
}

/** Readings that could stand in the cell, where any could: persons are whole, a share is no 54,125. */
export function likelyReadings(
  context: Pick<IndicatorContext, "indicator" | "measure">,
  cell: NumberCell,
  readings: number[],
): number[] {
  const { measure } = context;
  const { min, max } = scaleOf(context.indicator ?? { measure: context.measure });
  const onScale = (measure === "share" || measure === "mean") && !COUNT_CELLS.includes(cell);
  const likely = readings.filter(
    (value) =>
      (!mustBeWhole(context, cell) || Number.isInteger(value)) &&
      (!onScale || ((min === null || value >= min) && (max === null || value <= max))),
  );
  return likely.length > 0 ? likely : readings;
}

/** Cells that count persons or things. */
function countCells(context: IndicatorContext, row: CheckedRow): NumberCell[] {
  const { measure, min } = valueBounds(context.indicator);
  const cells = [...COUNT_CELLS];
  if (measure === "count" && min !== null) cells.push("value");
  return cells.filter((cell) => row.numbers[cell] !== null);
}

function mustBeWhole({ indicator }: Pick<IndicatorContext, "indicator">, cell: NumberCell): boolean {
  return COUNT_CELLS.includes(cell) || (cell === "value" && valueBounds(indicator).whole);
}

/** What the cell must hold, for the sentence. */
function asked({ indicator }: Pick<IndicatorContext, "indicator">, cell: NumberCell): Finding["values"] {
  return limitValues(numberLimit(cell, valueBounds(indicator)));
}

function isErrorCell(cell: RawCell): boolean {
  return typeof cell === "string" && isExcelError(cell);
}
