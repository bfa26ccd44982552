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

/** Whose the results are, for whom they are printed, of when, and which edition. */
export function factsLine(results: Results, reader: string | null = null): string {
  const { catalogue, date, edition } = results;
  return [
    ...(catalogue.municipality === "" ? [] : [catalogue.municipality]),
    ...(reader === null ? [] : [reader]),
    periodFact(results),
    ...(date === undefined ? [] : [resultsText[languageOf(results)].date(date)]),
    ...(edition === undefined ? [] : [edition.name]),
  ].join("   ·   ");
}

function periodFact(results: Results): string {
  const texts = resultsText[languageOf(results)];
  return results.period === null ? texts.latest : texts.period(results.period);
}
