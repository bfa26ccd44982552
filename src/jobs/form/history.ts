// Which earlier figures a template takes along: its own departments', from before what it asks for.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { comparePeriods, periodsOfRound } from "../../barometer/period";
import type { ReportedFigure } from "../../barometer/series";
import { departmentsOfText, type OwnText, type WrittenText } from "../../barometer/written";
import { reportsFor } from "./own-reports";

/**
 * Figures that end before the first period a round asks their indicator for, of cohorts those before the latest: one of the
 * round itself would stand in for an empty cell when the workbook is judged. Where several departments have reported the
 * same figure, what `reportsFor` makes of it.
 * @param departments ids of those the template is for; indicators of others are left out
 */
export function historyFor(
  catalogue: Catalogue,
  roundPeriod: string,
  departments: readonly string[],
  figures: readonly ReportedFigure[],
): ReportedFigure[] {
  // What no department answers for is asked for in a template that is for everyone.
  const everyone = catalogue.departments.every(({ id }) => departments.includes(id));
  const firstAsked = new Map(
    catalogue.indicators
      .filter(
        (indicator) =>
          indicator.departments.some((id) => departments.includes(id)) ||
          (everyone && indicator.departments.length === 0),
      )
      .map((indicator) => [indicator.id, firstAskedAnew(indicator, roundPeriod)]),
  );
  const earlier = figures.filter((figure) => {
    const first = firstAsked.get(figure.indicator);
    return first !== undefined && comparePeriods(figure.period, first) < 0;
  });
  return reportsFor(catalogue, departments, earlier).own;
}

/** Texts of earlier rounds that are shown in a template: its own departments', and what no department has written about the same. */
export function earlierTextsFor(
  catalogue: Catalogue,
  roundPeriod: string,
  departments: readonly string[],
  texts: readonly OwnText[],
): WrittenText[] {
  return texts
    .filter(({ written, department }) => {
      if (written.kind === "sentences") return false;
      // What a committee has commented on is for whoever answers for it.
      const isKnown = department !== null && catalogue.departments.some(({ id }) => id === department);
      const own = isKnown ? [department] : departmentsOfText(catalogue, written);
      const isTheirs = own.length === 0 || own.some((id) => departments.includes(id));
      return isTheirs && comparePeriods(written.period, roundPeriod) < 0;
    })
    .map(({ written }) => written);
}

/** Of the cohorts a round asks for, those that have a figure already are shown with it. */
function firstAskedAnew(indicator: Indicator, roundPeriod: string): string | undefined {
  const periods = periodsOfRound(indicator, roundPeriod);
  return indicator.period.cohort === true ? periods.at(-1) : periods[0];
}
