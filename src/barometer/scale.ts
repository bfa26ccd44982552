// The scale that an indicator's values lie on: what a figure, and a success criterion, can be at all.
import { measureOf, type Indicator } from "./catalogue";

/** The mean of grades on the seven-step scale lies within its ends (README.md beside this, other measures). */
const GRADE_SCALE: Scale = { min: -3, max: 12 };
/** Words in an indicator's unit that say that it is measured in grades. */
const GRADE_UNIT = /karakter|grade|7-trins/i;
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

function scaleOfMeasure(indicator: Pick<Indicator, "measure" | "unit">): Scale {
  const measure = measureOf(indicator);
  if (measure === "share") return PERCENT_SCALE;
  return measure === "mean" && GRADE_UNIT.test(indicator.unit ?? "") ? GRADE_SCALE : { min: null, max: null };
}
