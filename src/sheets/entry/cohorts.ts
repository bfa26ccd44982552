// What is told below the first row of a cohort: years of arrival before those that the sheet has rows for.
import { entryText } from "../../text/sheets/entry";
import type { Language } from "../../text/language";
import { formatNumber } from "../../text/said/numbers";
import type { EarlierFigures } from "./earlier";
import { groupLabel, unitOf } from "./row-words";
import type { PlannedRow } from "./rows";
import { fitsInFormat } from "../plan";

/** @param first the first year of arrival that the sheet has a row for */
export function earlierCohorts(
  row: PlannedRow,
  { all }: EarlierFigures,
  first: string | undefined,
  language: Language,
): string[] {
  if (row.indicator.period.cohort !== true || row.period !== first || all.length === 0) return [];
  const unit = unitOf(row, language);
  const after = unit === "" || !fitsInFormat(unit) ? "" : ` ${unit}`;
  const cohorts = all.map(
    ({ period, value }) => `${period}: ${formatNumber(value, row.decimals, language)}${after}`,
  );
  return [entryText[language].earlierCohorts(groupLabel(row, language), cohorts)];
}
