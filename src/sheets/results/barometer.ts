// The barometer: a traffic light per goal (per department where there are no goals), with the lines behind it.
// Each light is a colour, a shape and a word, so that a grey print says the same.
import { resultsText } from "../../text/sheets/results";
import { sheetNames } from "../../text/sheets/names";
import { shownOfGoal, statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
import { type Band, COLORS, printedTable, rowHeight, type SheetPlan, type TextLine } from "../plan";
import { goalNote, resultBlocks, withAreas, type ResultBlock } from "./blocks";
import { coloursOf } from "./colours";
import { columnsOf, isUncertain, type ResultColumn } from "./columns";
import { headAsLines } from "./head";
import { signsOf } from "./signs";
import { openParagraph } from "./notes";
import { languageOf, type Results } from "./results";

const GOAL_HEIGHT = 34;
const GOAL_SIZE = 14;
const LIGHT_SIZE = 12;

export function planBarometer(results: Results): SheetPlan {
  const { catalogue } = results;
  const language = languageOf(results);
  const texts = resultsText[language];
  const all = columnsOf("barometer", results);
  // The light comes first.
  const columns = [
    ...all.filter(({ code }) => code === "light"),
    ...all.filter(({ code }) => code !== "light"),
  ];
  const nameWidth = columns.find(({ code }) => code === "name")?.width ?? 0;
  return printedTable({
    sheet: sheetNames.da.barometer,
    catalogue,
    language,
    page: { isInternal: true },
    above: headAsLines(texts.titles.barometer(catalogue.title), results),
    columns,
    headings: texts.headings,
    headingHeight: 20,
    rows: withAreas(resultBlocks(results)).flatMap((block) => [
      { band: goalBand(results, block, nameWidth) },
      ...block.lines.map((one) => ({ line: { ...one, heading: block.title, explanation: null } })),
    ]),
    empty: texts.noLines,
    decimals: ({ line }) => line.facts.decimals,
    lineHeight: 20,
    bandStyle: { bold: true, fill: COLORS.band, color: COLORS.title },
    below: legend(results),
  });
}

function goalBand(results: Results, block: ResultBlock, nameWidth: number): Band<ResultColumn> {
  const { result, title } = block;
  return {
    cells: {
      light: result === null ? null : statusLabel(shownOfGoal(result), languageOf(results)),
      name: title,
      measured: goalNote(block, results),
    },
    height: Math.max(GOAL_HEIGHT, rowHeight([[title, nameWidth]], GOAL_SIZE)),
    styles: [
      { from: "light", to: "light", style: { size: LIGHT_SIZE } },
      { from: "name", to: "name", style: { size: GOAL_SIZE } },
      { from: "measured", to: "measured", style: { horizontal: "left" } },
      ...(result === null
        ? []
        : [{ from: "light" as const, to: "light" as const, style: coloursOf(shownOfGoal(result)) }]),
    ],
    // The counts are a sentence: it runs over the number columns.
    merged: { from: "measured", to: "notes" },
  };
}

function legend(results: Results): TextLine[] {
  const { catalogue } = results;
  const language = languageOf(results);
  const texts = resultsText[language];
  const paragraphs = [openParagraph(results) ?? "", catalogue.disclaimer ?? ""].filter((text) => text !== "");
  return [
    { cells: [] },
    { cells: [texts.legend], style: { bold: true, color: COLORS.title } },
    ...signsOf(withAreas(resultBlocks(results))).map((sign) => ({
      cells: [statusLabel(sign, language), texts.legendMeaning[sign]],
      style: { bold: true, ...coloursOf(sign) },
    })),
    ...(results.lines.some(isUncertain) ? [{ cells: [UNCERTAIN_MARK, texts.uncertain] }] : []),
    { cells: [] },
    ...paragraphs.map((text): TextLine => ({
      cells: [text],
      style: { vertical: "top", italic: true, color: COLORS.quiet },
      over: "merged",
    })),
  ];
}
