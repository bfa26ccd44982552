// Success criteria that only their figures show to be wrong: 0.75 beside 71 percent was meant as 75.
import type { Line } from "./assessment";
import { measureOf, type Catalogue } from "./catalogue";
import { catalogueProblem, type CatalogueProblem } from "./catalogue-problem";

/** A figure so many times its criterion cannot be on the same scale. */
const ANOTHER_SCALE = 20;

/**
 * Criteria of shares that are written as a fraction of one while every figure stands in percent.
 * @param lines assessed lines, of which the values count
 */
export function criteriaAsFractions(
  catalogue: Catalogue,
  lines: readonly Pick<Line, "indicator" | "value">[],
): CatalogueProblem[] {
  return catalogue.indicators.flatMap((indicator, index) => {
    const { target, desired, id } = indicator;
    if (target === undefined || measureOf(indicator) !== "share" || desired === "parity") return [];
    if (!(target.value > 0 && target.value <= 1)) return [];
    const values = lines.flatMap((line) =>
      line.indicator === id && line.value !== null ? [line.value] : [],
    );
    const figure = Math.min(...values);
    if (values.length === 0 || figure < target.value * ANOTHER_SCALE) return [];
    const path = ["indicators", index, "target", "value"];
    return [catalogueProblem("target-as-fraction", catalogue, path, { given: target.value, figure })];
  });
}
