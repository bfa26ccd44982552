// The overview: every goal on one page, with its light, its counts and how its indicators have developed. For the council, and so
// made from what may be published.
import { breaksOf, developmentOf, type FigureIndex } from "../../barometer/development";
import { TARGET_GROUP } from "../../barometer/figure";
import { formatNumber } from "../../text/said/numbers";
import { entryText } from "../../text/sheets/entry";
import { sheetNames } from "../../text/sheets/names";
import { resultsText } from "../../text/sheets/results";
import { shownOfGoal, statusLabel } from "../../text/words/status";
import {
  BANNER,
  COLORS,
  cutAtWord,
  NOTE,
  onOnePage,
  printedTable,
  type PrintedColumn,
  type SheetPlan,
  type TextLine,
  TITLE,
} from "../plan";
import { hasGoals } from "../../barometer/headings";
import { goalNote, resultBlocks, withAreas, type ResultBlock, type ResultLine } from "./blocks";
import { lineName, shownCell, unitOf } from "./cells";
import { statusColours } from "./colours";
import { factsLine } from "./head";
import { languageOf, type Results } from "./results";
import { signsOf } from "./signs";
import { sparkOf } from "./spark";

export interface OverviewInput extends Results {
  figures: FigureIndex;
}

type Column = "goal" | "light" | "counts" | "development";

/** Together a landscape A4 page, so that nothing on it is made smaller. */
const WIDTHS: Readonly<Record<Column, number>> = { goal: 36, light: 21, counts: 24, development: 62 };
/** Points; the page is printed as large as it is, and nothing under 9. */
const SMALL = 10;
/** Developments under a goal; as few of them as let every goal stand on the page. */
const MOST_DRAWN = 4;
/** Letters in a line of a development. */
const DRAWN_LETTERS = 76;

export function planOverview(input: OverviewInput): SheetPlan {
  const blocks = withAreas(resultBlocks(input));
  for (let drawn = MOST_DRAWN; drawn > 0; drawn -= 1) {
    const plan = onOnePage(overviewWith(blocks, drawn, input));
    if (plan !== null) return plan;
  }
  const bare = overviewWith(blocks, 0, input);
  return onOnePage(bare) ?? bare;
}

function overviewWith(blocks: readonly ResultBlock[], drawn: number, input: OverviewInput): SheetPlan {
  const { catalogue } = input;
  const language = languageOf(input);
  const texts = resultsText[language];
  const columns: PrintedColumn<ResultBlock, Column>[] = [
    {
      code: "goal",
      width: WIDTHS.goal,
      align: "left",
      format: null,
      wrap: true,
      bold: true,
      cell: ({ title }) => title,
    },
    {
      code: "light",
      width: WIDTHS.light,
      align: "left",
      format: null,
      wrap: true,
      bold: true,
      cell: ({ result }) => (result === null ? null : statusLabel(shownOfGoal(result), language)),
      colours: statusColours,
    },
    {
      code: "counts",
      width: WIDTHS.counts,
      align: "left",
      format: null,
      wrap: true,
      size: SMALL,
      cell: (block) => goalNote(block, input),
    },
    {
      code: "development",
      width: WIDTHS.development,
      align: "left",
      format: null,
      wrap: true,
      size: SMALL,
      cell: (block) => (drawn === 0 ? null : developmentText(block, drawn, input)),
    },
  ];
  return printedTable({
    sheet: sheetNames.da.overview,
    catalogue,
    language,
    above: headLines(input),
    columns,
    headings: {
      goal: hasGoals(catalogue) ? texts.headings.goal : texts.department,
      light: texts.headings.light,
      counts: texts.overview.counts,
      development: texts.overview.development,
    },
    headingHeight: 20,
    rows: blocks.map((line) => ({ line })),
    empty: texts.noLines,
    decimals: () => 0,
    lineHeight: 24,
    below: [{ cells: [], height: 6 }, ...endLines(blocks, drawn > 0, input)],
    page: {
      centered: true,
      smallest: SMALL,
      ...(catalogue.exampleFigures === true ? { foot: entryText[language].exampleFigures } : {}),
    },
  });
}

function headLines(input: OverviewInput): TextLine[] {
  const { catalogue } = input;
  const language = languageOf(input);
  const texts = resultsText[language];
  return [
    { cells: [texts.titles.overview(catalogue.title)], style: TITLE, over: "merged" },
    { cells: [factsLine(input)], style: NOTE, over: "merged" },
    ...(catalogue.exampleFigures === true
      ? [{ cells: [entryText[language].exampleFigures], style: BANNER, over: "merged" as const }]
      : []),
    { cells: [], height: 6 },
  ];
}

function endLines(blocks: readonly ResultBlock[], isDrawn: boolean, input: OverviewInput): TextLine[] {
  const language = languageOf(input);
  const texts = resultsText[language];
  // Of goals alone: no other light stands on the page.
  const signs = signsOf(blocks.map((block) => ({ ...block, lines: [] })));
  const line = (text: string): TextLine => ({
    cells: [text],
    style: { size: SMALL, color: COLORS.quiet, vertical: "top" },
    over: "merged",
  });
  const meanings = signs.map((sign) => `${statusLabel(sign, language)}: ${texts.legendMeaning[sign]}`);
  return [
    ...(meanings.length === 0 ? [] : [line(`${texts.signs}:   ${meanings.join("   ")}`)]),
    ...(isDrawn ? [line(texts.overview.reading)] : []),
  ];
}

/** What went the wrong way first: it is what a reader looks for where not all have room. */
const FIRST: readonly string[] = ["negative", "unchanged", "positive"];

function developmentText(block: ResultBlock, most: number, input: OverviewInput): string | null {
  const drawn = block.lines.flatMap((one) => {
    const text = lineText(one, input);
    return text === null ? [] : [{ text, rank: FIRST.indexOf(one.line.status) }];
  });
  if (drawn.length === 0) return null;
  const rankOf = ({ rank }: { rank: number }) => (rank < 0 ? FIRST.length : rank);
  const ordered = [...drawn].sort((a, b) => rankOf(a) - rankOf(b));
  // The last place says how many have none.
  const shown = ordered.length > most ? ordered.slice(0, Math.max(1, most - 1)) : ordered;
  const left = ordered.length - shown.length;
  return [
    ...shown.map(({ text }) => text),
    ...(left > 0 && most > 1 ? [resultsText[languageOf(input)].overview.more(left)] : []),
  ].join("\n");
}

/** `▂▅▇ 52,0 → 55,0 pct.  Andel, som kommer i selvforsørgelse` */
function lineText(one: ResultLine, input: OverviewInput): string | null {
  const { line, indicator } = one;
  const language = languageOf(input);
  const development = developmentOf(line, indicator, input.figures);
  const spark = sparkOf(development, breaksOf(line, indicator, input.figures));
  if (spark === null) return null;
  const own = development.series.find(({ group }) => group === TARGET_GROUP)?.cells ?? [];
  const first = own.find((cell) => typeof cell === "number") ?? null;
  const said = (cell: (typeof own)[number]) => {
    const shown = shownCell(cell, input);
    return typeof shown === "number"
      ? formatNumber(shown, line.facts.decimals, language)
      : String(shown ?? "–");
  };
  const unit = unitOf(indicator, language);
  const head = `${spark}  ${said(first)} → ${said(own.at(-1) ?? null)}${unit === "" ? "" : ` ${unit}`}   `;
  return `${head}${cutAtWord(lineName(one), Math.max(20, DRAWN_LETTERS - head.length - spark.length))}`;
}
