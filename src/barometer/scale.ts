// The scale that an indicator's values lie on: what a figure, and a success criterion, can be at all.
import { measureOf, type Indicator } from "./catalogue";
import type { Figure } from "./figure";

/** The mean of grades on the seven-step scale lies within its ends (README.md beside this, other measures). */
const GRADE_SCALE: Scale = { min: -3, max: 12 };
/** Words in an indicator's unit that say that it is measured in grades. */
const GRADE_UNIT = /karakter|grade|7-trins/i;
/** What other systems' arithmetic leaves at the end of a number: 100.00000000000001 is 100. */
export const ROUNDING = 1e-9;
/** Above it numbers are no longer counted one by one: what stands there was never a count. */
export const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;
const PERCENT_SCALE: Scale = { min: 0, max: 100 };

/** In the unit shown; null where there is no end. */
export interface Scale {
  min: number | null;
  max: number | null;
}

/** Lowest and highest value of an indicator: its own limits, else those of its measure. */
export function scaleOf(indicator: Pick<Indicator, "measure" | "unit" | "limits">): Scale {
  const { min, max } = scaleOfMeasure(indicator);
  return { min: indicator.limits?.min ?? min, max: indicator.limits?.max ?? max };
}

/**
 * Lowest and highest success criterion: a value on the scale, counts not below none; where the wish is parity the
 * criterion is the largest gap, which is no less than none and no more than the scale is long.
 */
export function criterionScaleOf(
  indicator: Pick<Indicator, "measure" | "unit" | "limits" | "desired">,
): Scale {
  const { min, max } = scaleOf(indicator);
  if (indicator.desired === "parity") return { min: 0, max: min === null || max === null ? null : max - min };
  return { min: min ?? (measureOf(indicator) === "count" ? 0 : null), max };
}

/**
 * Whether a figure's numbers can be true at all: counts from none up to what can be counted, no more persons with the
 * property than there are, a value on the scale. What stands outside must not be judged, whoever entered it.
 */
export function isPossible(figure: Figure, indicator: Indicator): boolean {
  const { numerator, denominator, value } = figure;
  const measure = measureOf(indicator);
  const { min, max } = scaleOf(indicator);
  const counts = [numerator, denominator].filter((count) => count !== null);
  if (counts.some((count) => !(count >= 0 && count <= LARGEST_COUNT))) return false;
  if (measure === "share" && numerator !== null && denominator !== null && numerator > denominator)
    return false;
  if (value === null) return true;
  // The parts of a diversity index are counts of persons; its limits are those of the index.
  if (indicator.categories?.combine === "simpson" && figure.category !== null) {
    return value >= 0 && value <= LARGEST_COUNT;
  }
  if (measure === "count")
    return value >= (min ?? 0) && value <= Math.min(max ?? LARGEST_COUNT, LARGEST_COUNT);
  return value >= (min ?? -Infinity) - ROUNDING && value <= (max ?? Infinity) + ROUNDING;
}

function scaleOfMeasure(indicator: Pick<Indicator, "measure" | "unit">): Scale {
  const measure = measureOf(indicator);
  if (measure === "share") return PERCENT_SCALE;
  return measure === "mean" && GRADE_UNIT.test(indicator.unit ?? "") ? GRADE_SCALE : { min: null, max: null };
}
