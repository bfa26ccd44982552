// What stands above the tables that the secretariat works in: title, period, and whether the figures are made up.
import { entryText } from "../../text/sheets/entry";
import { resultsText } from "../../text/sheets/results";
import { BANNER, NOTE, type TextLine, TITLE } from "../plan";
import { languageOf, type Results } from "./results";

export function headAsLines(title: string, results: Results): TextLine[] {
  return [
    { cells: [title], style: TITLE, height: 28 },
    { cells: [periodFact(results)], style: NOTE },
    // The line is there with and without a banner: the table begins in the same row of every workbook.
    results.catalogue.exampleFigures === true
      ? { cells: [entryText[languageOf(results)].exampleFigures], style: BANNER, over: "width" }
      : { cells: [] },
    { cells: [] },
  ];
}

export function periodFact(results: Results): string {
  const texts = resultsText[languageOf(results)];
  return results.period === null ? texts.latest : texts.period(results.period);
}
