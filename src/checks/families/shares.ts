// Shares: persons with the property among persons in all.
import { findingAt, type CheckedRow, type IndicatorContext } from "../context";
import { limitValues, numberLimit, valueBounds } from "../limits";
import type { Finding } from "../types";

export function checkShares(context: IndicatorContext): Finding[] {
  if (context.measure !== "share") return [];
  return context.rows.flatMap((row) => [
    ...numeratorWithinDenominator(context, row),
    ...denominatorGiven(context, row),
  ]);
}

function numeratorWithinDenominator(context: IndicatorContext, row: CheckedRow): Finding[] {
  const { numerator, denominator } = row.numbers;
  // A denominator of 0 has a finding of its own.
  if (numerator === null || denominator === null || denominator === 0 || numerator <= denominator) return [];
  return [
    findingAt(context, row, "numerator", "numerator-exceeds-denominator", {
      numerator,
      denominator,
      ...asked(context, "numerator"),
    }),
  ];
}

function denominatorGiven(context: IndicatorContext, row: CheckedRow): Finding[] {
  const { numerator, denominator } = row.numbers;
  if (row.unreadable.has("denominator")) return [];
  if (denominator === 0) {
    return [
      findingAt(context, row, "denominator", "denominator-missing", {
        case: "zero",
        ...asked(context, "denominator"),
      }),
    ];
  }
  const hasNumerator = numerator !== null || row.unreadable.has("numerator");
  if (!hasNumerator || denominator !== null) return [];
  return [findingAt(context, row, "denominator", "denominator-missing", { case: "empty" })];
}

function asked({ indicator }: IndicatorContext, cell: "numerator" | "denominator"): Finding["values"] {
  return limitValues(numberLimit(cell, valueBounds(indicator)));
}
