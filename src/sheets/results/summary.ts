// A summary to print for politicians: what they asked for on few pages, with everything said that its reader must know.
// It is made from what may be published, and must survive a grey printer.
import type { Catalogue } from "../../barometer/catalogue";
import { hasWithheld, thresholdsIn } from "../../barometer/disclosure";
import { TARGET_GROUP } from "../../barometer/figure";
import { entryText } from "../../text/sheets/entry";
import { resultsText } from "../../text/sheets/results";
import { shownOfGoal, statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
import {
  BAND,
  type Band,
  BANNER,
  BOLD_SHARE,
  COLORS,
  groupNameShown,
  NOTE,
  printedTable,
  rowHeight,
  type SheetPlan,
  type Style,
  type TextLine,
  TITLE,
} from "../plan";
import { goalNote, resultBlocks, type ResultBlock } from "./blocks";
import { columnsOf, isUncertain, type ResultColumn } from "./columns";
import { periodFact } from "./head";
import { openParagraph } from "./notes";
import { languageOf, type Results } from "./results";
import { sentenceBands } from "./sentences";
import { signsOf } from "./signs";

export interface Summary extends Results {
  /** Name of the sheet. */
  sheet: string;
  /** Who it is printed for; null where that is not decided. */
  reader: string | null;
}

const BAND_HEIGHT = 20;
const GAP: TextLine = { cells: [], height: 8 };
const END_SIZE = 11;

export function planSummary(summary: Summary): SheetPlan {
  const { catalogue } = summary;
  const language = languageOf(summary);
  const texts = resultsText[language];
  const blocks = resultBlocks(summary);
  const footnotes = footnotesOf(summary, blocks);
  const columns = columnsOf("council", summary);
  const widthOf = (wanted: ResultColumn) => columns.find(({ code }) => code === wanted)?.width ?? 0;
  const hidden: ResultColumn[] = summary.lines.some(({ comparison }) => comparison !== null)
    ? []
    : ["comparison", "gap"];
  const below = endLines(summary, blocks, footnotes);
  const footnote = (number: number | undefined) =>
    number === undefined ? null : `${texts.footnote(number)}.`;
  return printedTable({
    sheet: summary.sheet,
    catalogue,
    language,
    above: [...headLines(summary), GAP],
    columns,
    headings: texts.headings,
    headingHeight: 34,
    rows: blocks.flatMap((block, place) => [
      { band: goalBand(summary, block, widthOf) },
      ...block.lines.map((one) => ({
        line: {
          ...one,
          heading: block.title,
          explanation: footnote(footnotes.get(summary.explain?.(one.line) ?? "")),
        },
      })),
      ...sentenceBands(
        summary,
        untold(block, blocks.slice(0, place)),
        columns,
        (code) => !hidden.includes(code),
      ).map((band) => ({ band })),
    ]),
    empty: texts.noLines,
    decimals: ({ line }) => line.facts.decimals,
    lineHeight: 18,
    bandStyle: BAND,
    below: below.length === 0 ? [] : [GAP, ...below],
    // Without a comparison group the columns would only take the room from the words.
    hidden,
    page: {
      centered: true,
      isNeverSmaller: true,
      ...(catalogue.exampleFigures === true ? { foot: entryText[language].exampleFigures } : {}),
    },
  });
}

/** A block without the indicators that stand under an earlier heading as well: what is said of them is said once. */
function untold(block: ResultBlock, before: readonly ResultBlock[]): ResultBlock {
  const told = new Set(before.flatMap(({ lines }) => lines.map(({ line }) => line.indicator)));
  return { ...block, lines: block.lines.filter(({ line }) => !told.has(line.indicator)) };
}

function goalBand(
  summary: Summary,
  block: ResultBlock,
  widthOf: (column: ResultColumn) => number,
): Band<ResultColumn> {
  const { result, title } = block;
  const light = result === null ? null : statusLabel(shownOfGoal(result), languageOf(summary));
  const notes = result === null ? null : goalNote(block, summary);
  return {
    cells: { name: title, light, notes },
    height: Math.max(
      BAND_HEIGHT,
      rowHeight([
        [title, widthOf("name") * BOLD_SHARE],
        [notes ?? "", widthOf("notes")],
      ]),
    ),
  };
}

function headLines(summary: Summary): TextLine[] {
  const { catalogue, reader, date } = summary;
  const language = languageOf(summary);
  const texts = resultsText[language];
  const line = (text: string, style: Style): TextLine => ({ cells: [text], style, over: "merged" });
  const groups = usedGroups(summary).map((group) => {
    const name = groupNameShown(group, catalogue, language);
    return group.id === TARGET_GROUP ? texts.targetGroup(name) : texts.comparisonGroup(name);
  });
  const facts = [
    ...(catalogue.municipality === "" ? [] : [catalogue.municipality]),
    ...(reader === null ? [] : [reader]),
    periodFact(summary),
    ...(date === undefined ? [] : [texts.date(date)]),
    ...(summary.edition === undefined ? [] : [summary.edition.name]),
  ];
  const correction = summary.edition?.correction ?? null;
  return [
    line(texts.titles.council(catalogue.title), TITLE),
    ...(catalogue.subtitle === undefined ? [] : [line(catalogue.subtitle, NOTE)]),
    line(facts.join("   ·   "), NOTE),
    ...(groups.length === 0 ? [] : [line(groups.join("   ·   "), NOTE)]),
    ...(correction === null ? [] : [line(correction, BANNER)]),
    ...(catalogue.exampleFigures === true ? [line(entryText[language].exampleFigures, BANNER)] : []),
  ];
}

/** The target group, and the comparison groups that a line in the table is judged by. */
function usedGroups({ catalogue, lines }: Summary): Catalogue["groups"] {
  const shown = new Set(lines.map(({ indicator }) => indicator));
  const used = new Set(
    catalogue.indicators.filter(({ id }) => shown.has(id)).flatMap(({ groups }) => groups),
  );
  return catalogue.groups.filter(({ id }) => used.has(id));
}

/** Each different explanation gets one number, in the order of the table. */
function footnotesOf(summary: Summary, blocks: readonly ResultBlock[]): ReadonlyMap<string, number> {
  const footnotes = new Map<string, number>();
  for (const { line } of blocks.flatMap(({ lines }) => lines)) {
    const text = summary.explain?.(line) ?? null;
    if (text !== null && !footnotes.has(text)) footnotes.set(text, footnotes.size + 1);
  }
  return footnotes;
}

function endLines(
  summary: Summary,
  blocks: readonly ResultBlock[],
  footnotes: ReadonlyMap<string, number>,
): TextLine[] {
  const { catalogue } = summary;
  const language = languageOf(summary);
  const texts = resultsText[language];
  const lines = blocks.flatMap((block) => block.lines.map(({ line }) => line));
  const open = openParagraph(summary);
  const signs = signsOf(blocks).map((sign) => `${statusLabel(sign, language)}: ${texts.legendMeaning[sign]}`);
  return [
    ...(signs.length > 0 ? [endLine(`${texts.signs}:   ${signs.join("   ")}`)] : []),
    ...(lines.some(hasWithheld) ? [endLine(texts.withheldNote(thresholdsIn(lines)))] : []),
    ...(lines.some(isUncertain) ? [endLine(`${UNCERTAIN_MARK} ${texts.uncertain}.`)] : []),
    ...(footnotes.size > 0 ? [endLine(texts.footnotes, { bold: true, color: COLORS.title })] : []),
    ...[...footnotes].map(([text, number]) => endLine(`${texts.footnote(number)}: ${text}`)),
    ...(open === null ? [] : [endLine(open)]),
    ...(catalogue.disclaimer === undefined || catalogue.disclaimer === ""
      ? []
      : [endLine(catalogue.disclaimer, { italic: true, color: COLORS.quiet })]),
  ];
}

function endLine(text: string, style: Style = { color: COLORS.quiet }): TextLine {
  return { cells: [text], style: { vertical: "top", size: END_SIZE, ...style }, over: "merged" };
}
