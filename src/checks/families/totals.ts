// Categories against their total, where the sheet holds both.
import { groupBy, keyOf } from "../../barometer/collect";
import { findingAt, placeOf, type CheckedRow, type IndicatorContext, type NumberCell } from "../context";
import type { Finding } from "../types";

/** Sums of decimals are compared with this slack: far below anything that is entered. */
const ROUNDING = 1e-9;

/**
 * Parts that add up by the catalogue (`sum`, and the counts of a diversity index) must give the total; parts that stand
 * for themselves (`each`) may overlap, but none is larger than the whole. Means have no sum.
 */
export function checkTotals(context: IndicatorContext): Finding[] {
  const combine = context.indicator?.categories?.combine;
  if (combine === undefined || combine === "mean" || context.measure === "mean") return [];
  const addsUp = combine === "sum" || combine === "simpson";
  const groups = groupBy(context.rows, ({ entry, periodText }) =>
    keyOf(entry.group, entry.definition, periodText ?? entry.givenPeriod),
  );
  return [...groups.values()].flatMap((rows) =>
    totalsWithParts(rows).flatMap(({ total, parts }) =>
      countingCells(context).flatMap((cell) => compare(context, cell, total, parts, addsUp)),
    ),
  );
}

/** The whole of an indicator, and each outer category that has inner ones. */
function totalsWithParts(rows: readonly CheckedRow[]): { total: CheckedRow; parts: CheckedRow[] }[] {
  const children = groupBy(rows, ({ entry }) => outerOf(entry.category) ?? "");
  return rows.flatMap((total) => {
    const { category } = total.entry;
    if (category?.includes("/") === true) return [];
    if (category !== null) {
      const parts = children.get(category) ?? [];
      return parts.length > 0 ? [{ total, parts }] : [];
    }
    const outer = rows.filter(({ entry }) => entry.category !== null && outerOf(entry.category) === null);
    const parts = outer.length > 0 ? outer : rows.filter(({ entry }) => entry.category !== null);
    return parts.length > 0 ? [{ total, parts }] : [];
  });
}

function compare(
  context: IndicatorContext,
  cell: NumberCell,
  total: CheckedRow,
  parts: readonly CheckedRow[],
  addsUp: boolean,
): Finding[] {
  const whole = total.numbers[cell];
  if (whole === null) return [];
  const known = parts.flatMap((part) => part.numbers[cell] ?? []);
  const complete = known.length === parts.length;
  const place = placeOf(context, total, cell);
  if (!addsUp) {
    return parts
      .filter((part) => (part.numbers[cell] ?? 0) > whole + ROUNDING)
      .map((part) =>
        findingAt(context, part, cell, "total-differs", {
          case: "part-exceeds",
          part: part.numbers[cell] ?? 0,
          total: whole,
          place,
        }),
      );
  }
  const sum = known.reduce((all, value) => all + value, 0);
  // The same persons stand under each part when only the numerator is split.
  const sameForAll = cell === "denominator" && complete && known.every((value) => value === whole);
  if (sameForAll || Math.abs(sum - whole) <= ROUNDING || (!complete && sum < whole)) return [];
  if (cell === "denominator" && !complete) return [];
  return [
    findingAt(context, total, cell, "total-differs", {
      case: complete ? "sum-differs" : "sum-exceeds",
      sum,
      total: whole,
    }),
  ];
}

/** Percentages do not add up; the persons behind them do. */
function countingCells(context: IndicatorContext): NumberCell[] {
  return context.measure === "share" ? ["numerator", "denominator"] : ["value"];
}

function outerOf(category: string | null): string | null {
  const slash = category?.indexOf("/") ?? -1;
  return category === null || slash < 0 ? null : category.slice(0, slash);
}
