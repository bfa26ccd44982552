// The comparison sheet: every line with all its numbers, for the secretariat to sort, filter and calculate on.
import { hasGoals } from "../../barometer/headings";
import { resultsText } from "../../text/sheets/results";
import { sheetNames } from "../../text/sheets/names";
import { printedTable, type SheetPlan } from "../plan";
import { resultBlocks } from "./blocks";
import { columnsOf, type ResultColumn } from "./columns";
import { headAsLines, internalPage } from "./head";
import { languageOf, type Results } from "./results";

/** Name of the Excel table. */
const COMPARISON_TABLE = "Sammenligning";

/** Columns that say nothing where no line has a comparison group. */
const COMPARED = ["comparison", "gap", "previousGapChange", "baselineGapChange"] as const;

export function planComparison(results: Results): SheetPlan {
  const { catalogue, lines } = results;
  const language = languageOf(results);
  const texts = resultsText[language];
  const hidden: ResultColumn[] = [
    ...(lines.some(({ category }) => category !== null) ? [] : (["category"] as const)),
    ...(lines.some(({ comparison }) => comparison !== null) ? [] : COMPARED),
  ];
  return printedTable({
    sheet: sheetNames.da.comparison,
    catalogue,
    language,
    page: internalPage(results),
    above: headAsLines(texts.titles.comparison(catalogue.title), results),
    columns: columnsOf("comparison", results),
    headings: { ...texts.headings, ...(hasGoals(catalogue) ? {} : { goal: texts.department }) },
    headingHeight: 64,
    rows: resultBlocks(results).flatMap((block) =>
      block.lines.map((one) => ({
        line: { ...one, heading: block.title, explanation: results.explain?.(one.line) ?? null },
      })),
    ),
    empty: texts.noLines,
    decimals: ({ line }) => line.facts.decimals,
    lineHeight: 18,
    hidden,
    // The rest would make the letters on paper too small to read.
    lastPrinted: "status",
    excelTable: { name: COMPARISON_TABLE, frozen: 2 },
  });
}
