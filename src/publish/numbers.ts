// Which numbers an edition can say: those that stand in it, as they are written, and those of the catalogue's own words.
import { axisOf } from "../barometer/axis";
import { developmentOf, figureIndex, isDrawable } from "../barometer/development";
import { decimalsOf } from "../barometer/catalogue";
import { movementOf } from "../barometer/narrative";
import type { Language } from "../text/language";
import { formatNumber } from "../text/said/numbers";
import { periodLabel, periodWords } from "../text/said/periods";
import { parsePeriod } from "../barometer/period";
import { pageText } from "../text/publish/page";
import { formatDate } from "../text/said/dates";
import { resultBlocks } from "../sheets/results";
import { linesOfChanges } from "../barometer/changes";
import { UNSPOKEN } from "./paper/occasion";
import type { Publication } from "./publication";
import { cellText, resultsOf } from "./words";

const NUMBER = /\d+(?:[.,\u00a0]\d+)*/g;
/** As they are written, without signs. */
export function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

export function sayableNumbers(publication: Publication): ReadonlySet<string> {
  const { catalogue, edition, language, number, date, corrects } = publication;
  const said = new Set<string>();
  // Persons are whole; everything else is written as its indicator is.
  const decimals = [...new Set([0, ...catalogue.indicators.map(decimalsOf)])];
  const sayText = (text: string) => numbersIn(text).forEach((one) => said.add(one));
  const say = (value: unknown): void => {
    if (typeof value === "number") written(value, decimals, language).forEach((one) => said.add(one));
    else if (typeof value === "string")
      (parsePeriod(value) === null ? [value] : periodTexts(value, language)).forEach(sayText);
    else if (Array.isArray(value)) value.forEach(say);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(say);
  };
  // What is printed of figures is the edition; the catalogue holds words, limits and periods.
  [
    catalogue,
    edition.figures,
    edition.totals,
    edition.lines,
    edition.parts,
    edition.goals,
    edition.areas,
  ].forEach(say);
  [number, corrects].forEach(say);
  linesOfChanges(publication.changes).forEach(({ period }) => say(period));
  sayText(formatDate(date, language));
  const index = figureIndex(publication);
  for (const { lines } of resultBlocks(resultsOf(publication, UNSPOKEN))) {
    for (const { line, indicator } of lines) {
      const { series } = developmentOf(line, indicator, index);
      const points = series.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "number"));
      const { target } = line.facts;
      const shown = target === null || line.facts.judged === "gap" ? points : [...points, target.value];
      if (shown.length === 0) continue;
      const axis = axisOf(shown);
      for (const tick of axis.ticks) said.add(formatNumber(Math.abs(tick), axis.decimals, language));
    }
  }
  // Votes are counted: how many lines a goal has.
  for (let count = 0; count <= edition.lines.length; count += 1) said.add(String(count));
  return said;
}

/** What stands in the cells of numbers on the page, from the first table to the last. */
export function numberCells(publication: Publication): string[] {
  const { language } = publication;
  const none = pageText[language].none;
  const index = figureIndex(publication);
  return resultBlocks(resultsOf(publication, UNSPOKEN)).flatMap(({ lines }) => {
    const hasComparison = lines.some(({ line }) => line.comparison !== null);
    const rows = lines.flatMap(({ line }) => {
      const { value, comparison, gap } = line;
      const change = movementOf(line)?.change ?? null;
      return [
        cellText(value, line, language),
        ...(hasComparison ? [cellText(comparison, line, language), cellText(gap, line, language, true)] : []),
        cellText(change, line, language, true),
      ];
    });
    const pictures = lines.flatMap(({ line, indicator }) => {
      const { periods, series } = developmentOf(line, indicator, index);
      if (!isDrawable({ periods, series })) return [];
      return periods.flatMap((_, row) =>
        series.map(({ cells }) => cellText(cells[row] ?? null, line, language)),
      );
    });
    return [...rows, ...pictures].map((text) => text ?? none);
  });
}

function periodTexts(period: string, language: Language): string[] {
  return [period, periodLabel(period, language), periodWords(period, language)];
}

function written(value: number, decimals: readonly number[], language: Language): string[] {
  const size = Math.abs(value);
  const texts = decimals.map((places) => formatNumber(size, places, language));
  return [...texts, String(size)].flatMap(numbersIn);
}
