// The comparison sheet: every line with all its numbers, for the secretariat to sort, filter and calculate on.
import { hasGoals } from "../../barometer/headings";
import { resultsText } from "../../text/sheets/results";
import { sheetNames } from "../../text/sheets/names";
import {
  type Box,
  cellAddress,
  type Conditional,
  printedTable,
  type SheetPlan,
  type TextLine,
  WARNING_MARK,
} from "../plan";
import { resultBlocks } from "./blocks";
import { columnsOf, type PlacedLine, type ResultColumn } from "./columns";
import { headAsLines } from "./head";
import { linksIn } from "./links";
import { liveFormulas, noticeFormula } from "./live";
import { languageOf, type Results } from "./results";

/** Name of the Excel table. */
const COMPARISON_TABLE = "Sammenligning";

/** Columns that say nothing where no line has a comparison group. */
const COMPARED = [
  "comparison",
  "gap",
  "previousGapChange",
  "baselineGapChange",
  "gapLower",
  "gapUpper",
] as const;
/** Columns that say whether Data is still what it was: there is none where figures are entered. */
const LINKED: readonly ResultColumn[] = ["check", "place", "placeNow"];

export function planComparison(results: Results): SheetPlan {
  const { catalogue, lines, data } = results;
  const language = languageOf(results);
  const texts = resultsText[language];
  const hidden: ResultColumn[] = [
    ...(lines.some(({ category }) => category !== null) ? [] : (["category"] as const)),
    ...(lines.some(({ comparison }) => comparison !== null) ? [] : COMPARED),
    "place",
    "placeNow",
  ];
  const linksOf = data === undefined ? undefined : linksIn(data);
  const placed = resultBlocks(results).flatMap((block) =>
    block.lines.map((one): PlacedLine => ({
      ...one,
      heading: block.title,
      explanation: results.explain?.(one.line) ?? null,
      ...(linksOf === undefined ? {} : { links: linksOf(one.line, one.indicator) }),
    })),
  );
  const isLive = linksOf !== undefined && placed.length > 0;
  const columns = columnsOf("comparison", results).filter(({ code }) => isLive || !LINKED.includes(code));
  const head = headAsLines(texts.titles.comparison(catalogue.title), results);
  const plan = printedTable({
    sheet: sheetNames.da.comparison,
    catalogue,
    language,
    page: { isInternal: true },
    above: isLive ? [...head, NOTICE] : head,
    columns: columns.map((column) => (column.code === "check" ? { ...column, colours: markedRows } : column)),
    headings: { ...texts.headings, ...(hasGoals(catalogue) ? {} : { goal: texts.department }) },
    headingHeight: 64,
    rows: placed.map((line) => ({ line })),
    empty: texts.noLines,
    decimals: ({ line }) => line.facts.decimals,
    lineHeight: 18,
    hidden,
    // The rest would make the letters on paper too small to read.
    lastPrinted: "status",
    excelTable: { name: COMPARISON_TABLE, frozen: 2 },
  });
  if (!isLive) return plan;
  const codes = columns.map(({ code }) => code);
  const rows = { first: head.length + 2, count: placed.length };
  return {
    ...plan,
    checked: [
      { row: head.length, column: 0, formula: noticeFormula(rows, codes, language) },
      ...liveFormulas(placed, rows.first, codes, language),
    ],
  };
}

/** Empty as long as Data is as it was. */
const NOTICE: TextLine = {
  cells: [],
  style: { bold: true, color: WARNING_MARK.color ?? "" },
  over: "first-cell",
};

function markedRows(box: Box): Conditional[] {
  return [{ box, formula: `=LEN($${cellAddress(box.row, box.column)})>1`, style: WARNING_MARK }];
}
