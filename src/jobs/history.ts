// Which earlier figures a template takes along: those from before what it asks for, never its own answers.
import type { Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import { comparePeriods, periodsOfRound } from "../barometer/period";

/**
 * Figures that end before the first period a round asks their indicator for. A figure of the round itself would fill in
 * for an empty cell when the workbook is judged.
 */
export function figuresBefore<Known extends Figure>(
  catalogue: Catalogue,
  roundPeriod: string,
  figures: readonly Known[],
): Known[] {
  const firstAsked = new Map(
    catalogue.indicators.map((indicator) => [indicator.id, periodsOfRound(indicator, roundPeriod)[0]]),
  );
  return figures.filter(({ indicator, period }) => {
    const first = firstAsked.get(indicator);
    return first !== undefined && comparePeriods(period, first) < 0;
  });
}
