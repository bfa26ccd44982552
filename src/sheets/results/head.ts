// What stands above the tables that the secretariat works in: title, period, and whether the figures are made up.
import { entryText } from "../../text/sheets/entry";
import { resultsText } from "../../text/sheets/results";
import { BANNER, NOTE, type TextLine, TITLE } from "../plan";
import { languageOf, type Results } from "./results";

/** These sheets show small numbers as they are: the first row and each page's head and foot say that they stay in the house. */
export function headAsLines(title: string, results: Results): TextLine[] {
  return [
    { cells: [resultsText[languageOf(results)].internal], style: BANNER, over: "width" },
    { cells: [title], style: TITLE, height: 28 },
    { cells: [periodFact(results)], style: NOTE },
    // The line is there with and without a banner: the table begins in the same row of every workbook.
    results.catalogue.exampleFigures === true
      ? { cells: [entryText[languageOf(results)].exampleFigures], style: BANNER, over: "width" }
      : { cells: [] },
  ];
}

export function internalPage(results: Results): { head: string; foot: string } {
  const { internal } = resultsText[languageOf(results)];
  return { head: internal, foot: internal };
}

export function periodFact(results: Results): string {
  const texts = resultsText[languageOf(results)];
  return results.period === null ? texts.latest : texts.period(results.period);
}
