// What a line of the results is called, and how its numbers stand in cells.
import { measureOf, type Indicator } from "../../barometer/catalogue";
import { isUnder, isWithheld, type Cell } from "../../barometer/disclosure";
import { categoryName } from "../../barometer/names";
import type { Language } from "../../text/language";
import { resultsText } from "../../text/sheets/results";
import type { ResultLine } from "./blocks";
import { languageOf, type Results } from "./results";
import type { CellValue } from "../plan";

/** A number stays a number; what is withheld says so, never blank and never 0. */
export function shownCell(cell: Cell, results: Results): CellValue {
  if (!isWithheld(cell)) return cell;
  const texts = resultsText[languageOf(results)];
  return isUnder(cell) ? texts.underThreshold(cell.under) : texts.withheld;
}

/** The indicator's name, the category after it where the line has one. */
export function lineName({ line, indicator }: ResultLine): string {
  const name = indicator?.name ?? line.indicator;
  const category = categoryName(line.category, indicator);
  return category === null ? name : `${name} – ${category}`;
}

/** `pct.` for shares unless the catalogue has another word; empty where there is none, or nobody has decided what is measured. */
export function unitOf(indicator: Indicator | undefined, language: Language): string {
  if (indicator?.unit !== undefined) return indicator.unit;
  if (indicator === undefined || isMeasureOpen(indicator)) return "";
  return measureOf(indicator) === "share" ? resultsText[language].percent : "";
}

/** The same beside the name of an indicator, where an index says that it is one. */
export function unitShown(indicator: Indicator | undefined, language: Language): string {
  const unit = unitOf(indicator, language);
  if (unit !== "" || indicator === undefined) return unit;
  return indicator.measure === "index" ? resultsText[language].index : "";
}

/** Whether it is still to be decided what is measured; a measure given all the same is a proposal. */
export function isMeasureOpen({ measure, state, open = [] }: Indicator): boolean {
  return open.includes("measure") || (state === "clarifying" && measure === undefined);
}
