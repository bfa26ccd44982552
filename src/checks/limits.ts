// What the cells of an entry row must hold: one answer for the rules of the sheet and for the check.
import { decimalsOf, measureOf, type Indicator, type Measure, type PeriodKind } from "../barometer/catalogue";
import type { NumberField } from "../barometer/figure";
import { scaleOf } from "../barometer/scale";
import type { Finding } from "./types";

/** Of the cell "value", in the unit shown; null where there is no end. */
export interface ValueBounds {
  /** What is entered: a part of a diversity index is a count, whatever the indicator as a whole is. */
  measure: Measure;
  min: number | null;
  max: number | null;
  whole: boolean;
}

/** What src/text/words/limits has a sentence for. */
export type Limit =
  | { asks: PlainLimit }
  | { asks: ScaleLimit; min: number | null; max: number | null }
  | { asks: "period"; kind: PeriodKind; given: string };

/** Persons of a share, persons in all of a share, persons of a mean; an end of an interval; choices from a list. */
export type PlainLimit = "part" | "total" | "persons" | "bound" | "reason" | "basis" | "yes";
export type ScaleLimit = "percent" | "mean" | "index" | "count" | "amount";

/** A count has no scale to be outside of, only none to be below; that it may go below, its own limits say. */
export function valueBounds(indicator: Indicator | null): ValueBounds {
  const measure = indicator === null ? "share" : measureOf(indicator);
  if (isCountedByCategory(indicator)) return { measure: "count", min: 0, max: null, whole: true };
  const { min, max } = scaleOf(indicator ?? { measure });
  if (measure !== "count") return { measure, min, max, whole: false };
  const mayBeNegative = (min ?? 0) < 0;
  const whole = indicator !== null && decimalsOf(indicator) === 0;
  return { measure, min: mayBeNegative ? null : 0, max: null, whole };
}

/** A diversity index is entered as a count of persons per category. */
export function isCountedByCategory(indicator: Indicator | null): boolean {
  return (
    indicator !== null && measureOf(indicator) === "index" && indicator.categories?.combine === "simpson"
  );
}

export function numberLimit(cell: NumberField, { measure, min, max, whole }: ValueBounds): Limit {
  switch (cell) {
    case "numerator":
      return { asks: "part" };
    case "denominator":
      return { asks: measure === "share" ? "total" : "persons" };
    case "lower":
    case "upper":
      return { asks: "bound" };
    case "value":
      if (measure === "share") return { asks: "percent", min, max };
      if (measure === "count") return { asks: whole ? "count" : "amount", min, max };
      return { asks: measure, min, max };
  }
}

/** As a finding carries it on to its sentence. */
export function limitValues(limit: Limit): Finding["values"] {
  return Object.fromEntries(
    Object.entries(limit).filter((entry): entry is [string, string | number] => entry[1] !== null),
  );
}
