// What is told below the row of a cohort: its earlier years of arrival.
import { comparePeriods, previousPeriods, sameKind } from "../../barometer/period";
import { entryText } from "../../text/sheets/entry";
import type { Language } from "../../text/language";
import { formatNumber } from "../../text/said/numbers";
import type { EarlierFigures } from "./earlier";
import { groupLabel, unitOf } from "./row-words";
import type { PlannedRow } from "./rows";
import { fitsInFormat } from "../plan";

/** A cohort's earlier years of arrival stand below it, those that are asked for also without a figure. */
export function earlierCohorts(row: PlannedRow, { all }: EarlierFigures, language: Language): string[] {
  const { cohort, first } = row.indicator.period;
  if (cohort !== true) return [];
  const texts = entryText[language];
  const unit = unitOf(row, language);
  const after = unit === "" || !fitsInFormat(unit) ? "" : ` ${unit}`;
  const values = new Map(
    all.map(({ period, value }) => [period, `${formatNumber(value, row.decimals, language)}${after}`]),
  );
  const periods = [...new Set([...askedCohorts(row.period, first), ...values.keys()])].sort(comparePeriods);
  if (periods.length === 0) return [];
  const cohorts = periods.map((period) => `${period}: ${values.get(period) ?? texts.missingCohort}`);
  return [texts.earlierCohorts(groupLabel(row, language), cohorts)];
}

/** From the first cohort that is asked for until the row's own; more than a century of them is a slip of the pen. */
function askedCohorts(until: string, first: string | undefined): string[] {
  if (first === undefined) return [];
  const before = previousPeriods(until, MOST_COHORTS);
  return sameKind(first, until) ? before.filter((period) => comparePeriods(period, first) >= 0) : [];
}

const MOST_COHORTS = 100;
