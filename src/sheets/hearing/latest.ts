// The latest figures that a hearing party is shown: from what may leave the house alone.
import { decimalsOf, type Catalogue } from "../../barometer/catalogue";
import { isUnder, isWithheld, type Cell, type PublishedLine } from "../../barometer/disclosure";
import type { ShownFigure } from "../../barometer/hearing";
import { categoryName } from "../../barometer/names";
import { hearingText } from "../../text/sheets/hearing";
import { resultsText } from "../../text/sheets/results";
import { formatNumber } from "../../text/said/numbers";
import { periodLabel } from "../../text/said/periods";
import type { Language } from "../../text/language";

export interface LatestFigure {
  /** One line for each category. */
  words: string;
  /** What a criterion is held against; null where there are several, or the only one is withheld. */
  shown: ShownFigure | null;
}

/** By the indicator's id; none where nothing has been measured. */
export function latestFigures(
  catalogue: Catalogue,
  lines: readonly PublishedLine[],
  language: Language,
): Map<string, LatestFigure> {
  const found = new Map<string, LatestFigure>();
  for (const indicator of catalogue.indicators) {
    const own = lines.flatMap((line) =>
      line.indicator === indicator.id && line.value !== null && line.period !== null
        ? [{ ...line, period: line.period }]
        : [],
    );
    const [only] = own;
    if (only === undefined) continue;
    const said = (cell: Cell): string => {
      const texts = resultsText[language];
      if (isUnder(cell)) return texts.underThreshold(cell.under);
      if (isWithheld(cell)) return texts.withheld;
      return cell === null ? "–" : formatNumber(cell, decimalsOf(indicator), language);
    };
    found.set(indicator.id, {
      words: own
        .map(({ value, category, period }) => {
          const name = categoryName(category, indicator);
          const figure = hearingText[language].latest(said(value), periodLabel(period, language));
          return name === null ? figure : `${name}: ${figure}`;
        })
        .join("\n"),
      shown:
        own.length === 1
          ? { period: only.period, value: typeof only.value === "number" ? only.value : null }
          : null,
    });
  }
  return found;
}
