// The numbers of a result line in words: value, change since the reference, gap. Numbers are the displayed ones, rounded already.
import { measureOf, type Indicator } from "../barometer/catalogue";
import { unitKind } from "../barometer/units";
import { isWithheld, type Cell, type PublishedLine } from "../barometer/disclosure";
import type { Language } from "../text/language";
import { formatNumber, formatPercent, formatPoints, formatSigned } from "../text/said/numbers";
import { paneText } from "../text/pane/pane";
import { periodWords, sincePeriod } from "../text/said/periods";

export interface LineWords {
  /** Null where there is none. */
  period: string | null;
  value: string | null;
  change: string | null;
  /** To the comparison group the line is judged by. */
  gap: string | null;
}

export function lineWords(
  shown: PublishedLine,
  indicator: Indicator | undefined,
  comparisonGroup: string | null,
  language: Language,
): LineWords {
  const text = paneText[language].results;
  const say = quantities(shown.facts.decimals, indicator, language);
  const known = (cell: Cell): cell is number => typeof cell === "number";
  const said = (cell: Cell, write: (number: number) => string): string | null =>
    known(cell) ? write(cell) : isWithheld(cell) ? text.withheld : null;

  const then = referenceOf(shown);
  const change = then === null ? null : said(then.change, say.signed);
  const gap = said(shown.gap, say.signed);
  const compared = said(shown.comparison, say.value);
  const gapChange = then === null ? null : said(then.gapChange, say.signed);
  return {
    period: shown.period === null ? null : periodWords(shown.period, language),
    value: said(shown.value, say.value),
    change: change === null || then === null ? null : `${change} ${sincePeriod(then.period, language)}`,
    gap:
      gap === null || compared === null
        ? null
        : text.gap(gap, comparisonGroup, compared, gapChange, then && sincePeriod(then.period, language)),
  };
}

/** What the line is judged against; where nothing is judged, what it was last time. */
function referenceOf({ previous, baseline, facts }: PublishedLine) {
  const judged = [baseline, previous].find((then) => then?.period === facts.reference);
  return judged ?? baseline ?? previous;
}

/** Shares in percent and their differences in points; everything else with its own unit. */
function quantities(decimals: number, indicator: Indicator | undefined, language: Language) {
  const unit = indicator?.unit ?? "";
  const sign = (number: number): string => (number > 0 ? "+" : "");
  const kind = indicator === undefined ? "own" : unitKind(indicator);
  if (kind !== "own") {
    const inPoints = (number: number) => formatPoints(number, decimals, language);
    return {
      value: kind === "points" ? inPoints : (number: number) => formatPercent(number, decimals, language),
      signed: (number: number) => sign(number) + inPoints(number),
    };
  }
  // A count's unit is a noun in the plural ("børn"), wrong beside 1; the indicator's name says what is counted.
  const isCount = indicator !== undefined && measureOf(indicator) === "count";
  const withUnit = (number: string): string => (unit === "" || isCount ? number : `${number} ${unit}`);
  return {
    value: (number: number) => withUnit(formatNumber(number, decimals, language)),
    signed: (number: number) => withUnit(formatSigned(number, decimals, language)),
  };
}
