// A summary to print for politicians: what they asked for on few pages, with everything said that its reader must know.
// It is made from what may be published, and must survive a grey printer.
import type { Catalogue } from "../../barometer/catalogue";
import { hasWithheld, thresholdsIn } from "../../barometer/disclosure";
import { TARGET_GROUP } from "../../barometer/figure";
import { entryText } from "../../text/sheets/entry";
import { resultsText } from "../../text/sheets/results";
import { shownOfGoal, type ShownStatus, statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
import {
  BAND,
  type Band,
  BANNER,
  BOLD_SHARE,
  COLORS,
  groupNameShown,
  NOTE,
  type PrintedRow,
  printedTable,
  rowHeight,
  runsOf,
  type SheetPlan,
  type Style,
  type TextLine,
  TITLE,
} from "../plan";
import { type Arranged, arrangedBlocks, readingWords } from "./arranged";
import { goalNote, withAreas, type ResultBlock, type ResultLine } from "./blocks";
import { columnsOf, isUncertain, type PlacedLine, type ResultColumn } from "./columns";
import { factsLine } from "./head";
import { openParagraph } from "./notes";
import { languageOf, type PrintedText, type Results } from "./results";
import { paragraphBands, sentenceBands, writtenParagraph } from "./sentences";
import { signsOf } from "./signs";

export interface Summary extends Results {
  /** Name of the sheet. */
  sheet: string;
  /** Who it is printed for; null where that is not decided. */
  reader: string | null;
  /** What else must be known of the whole table, in the head. */
  remark?: string;
  /** Above the table; the catalogue's where it is left out. */
  title?: string;
  /** Stands where there is no line. */
  empty?: string;
  /** Signs that its sentences are told with, beside those of the table. */
  furtherSigns?: readonly ShownStatus[];
}

const BAND_HEIGHT = 20;
const GAP: TextLine = { cells: [], height: 8 };
const END_SIZE = 11;

export function planSummary(summary: Summary): SheetPlan {
  const { catalogue, comments } = summary;
  const language = languageOf(summary);
  const texts = resultsText[language];
  const arranged = arrangedBlocks(summary);
  const { blocks, left } = arranged;
  const footnotes = footnotesOf(summary, blocks);
  const columns = columnsOf(comments === undefined ? "council" : "committee", summary);
  const hidden: ResultColumn[] = [
    ...(summary.lines.some(({ comparison }) => comparison !== null) ? [] : (["comparison", "gap"] as const)),
    ...(comments === undefined ? [] : (["commentKey"] as const)),
  ];
  const below = endLines(summary, blocks, footnotes, left);
  const footnote = (number: number | undefined) =>
    number === undefined ? null : `${texts.footnote(number)}.`;
  const above = [...headLines(summary, arranged), GAP];
  const seen = new Set<string>();
  const isFirst = ({ line }: ResultLine) => !seen.has(line.indicator) && Boolean(seen.add(line.indicator));
  const printed = columns.filter(({ code }) => code !== "commentKey");
  const isShown = (code: ResultColumn) => !hidden.includes(code);
  // A goal's title has the room of the numbers that its lines have there.
  const titled = columns.slice(
    0,
    columns.findIndex(({ code }) => code === "light"),
  );
  const room: GoalRoom = {
    last: titled.at(-1)?.code ?? "name",
    title: titled.reduce((sum, { code, width }) => sum + (isShown(code) ? width : 0), 0),
    notes: columns.find(({ code }) => code === "notes")?.width ?? 0,
  };
  const rows: PrintedRow<PlacedLine, ResultColumn>[] = [
    ...blocks.flatMap((block, index): PrintedRow<PlacedLine, ResultColumn>[] => [
      ...withAreas([block]).map((head, at, heads) => ({
        band: {
          ...goalBand(summary, head, room),
          // Nothing stands below a goal without indicators.
          ...(at === heads.length - 1 && isBare(summary, blocks, index) ? { isLast: true as const } : {}),
        },
      })),
      ...block.lines.map((one) => ({
        line: {
          ...one,
          heading: block.title,
          explanation: footnote(footnotes.get(summary.explain?.(one.line) ?? "")),
          isFirst: isFirst(one),
        },
      })),
      ...sentenceBands(
        summary,
        untold(block, blocks.slice(0, index)),
        writtenUnder(summary, blocks, index),
        printed,
        isShown,
      ).map((band) => ({ band })),
    ]),
    ...themeBands(summary, printed, isShown).map((band) => ({ band })),
  ];
  const plan = printedTable<PlacedLine, ResultColumn>({
    sheet: summary.sheet,
    catalogue,
    language,
    above,
    columns,
    headings: texts.headings,
    headingHeight: 34,
    rows,
    empty: summary.empty ?? (summary.reading?.isShown === undefined ? texts.noLines : texts.arranged.nothing),
    decimals: ({ line }) => line.facts.decimals,
    lineHeight: 18,
    bandStyle: BAND,
    below: below.length === 0 ? [] : [GAP, ...below],
    // Without a comparison group the columns would only take the room from the words.
    hidden,
    ...(comments === undefined ? {} : { lastPrinted: "comment" as const }),
    page: {
      centered: true,
      smallest: END_SIZE,
      ...(catalogue.exampleFigures === true ? { foot: entryText[language].exampleFigures } : {}),
    },
  });
  if (comments === undefined) return plan;
  const column = columns.findIndex(({ code }) => code === "comment");
  const open = runsOf(
    rows.map((row) => ("line" in row && row.line.isFirst === true ? true : null)),
    above.length + 1,
  );
  return {
    ...plan,
    formats: [
      ...plan.formats,
      ...open.map((run) => ({
        box: { row: run.row, rows: run.rows, column, columns: 1 },
        style: { locked: false, fill: COLORS.open, vertical: "top" as const },
      })),
    ],
  };
}

/** What has been written about a goal and its indicators; below the last goal of an area what has been about that. */
export function writtenUnder(
  { words, catalogue, comments }: Pick<Results, "words" | "catalogue" | "comments">,
  blocks: readonly ResultBlock[],
  index: number,
): PrintedText[] {
  const given = blocks[index];
  if (words === undefined || given === undefined) return [];
  const block = untold(given, blocks.slice(0, index));
  const areaOf = (one: ResultBlock | undefined) => catalogue.goals?.find(({ id }) => id === one?.id)?.area;
  const area = areaOf(block);
  const isLastOfArea = area !== undefined && blocks.slice(index + 1).every((one) => areaOf(one) !== area);
  // Its own comments stand in their column already.
  const isOwn = ({ by, kind, period }: PrintedText) =>
    kind === "committee-comment" && by === comments?.committee && period === comments.period;
  const named = new Map(block.lines.map(({ line, indicator }) => [line.indicator, indicator?.name ?? ""]));
  return [
    ...[...named].flatMap(([id, name]) =>
      words("indicator", id)
        .filter((one) => !isOwn(one))
        .map((one) => ({ ...one, heading: name === "" ? one.heading : `${name} – ${one.heading}` })),
    ),
    ...(block.id === null ? [] : words("goal", block.id)),
    ...(isLastOfArea ? words("area", area) : []),
  ];
}

function isBare(summary: Summary, blocks: readonly ResultBlock[], index: number): boolean {
  return blocks[index]?.lines.length === 0 && writtenUnder(summary, blocks, index).length === 0;
}

/** Themes follow after the table, each under its title. */
function themeBands(
  { words, catalogue }: Summary,
  columns: readonly { code: ResultColumn; width: number }[],
  isShown: (code: ResultColumn) => boolean,
): Band<ResultColumn>[] {
  return (catalogue.themes ?? []).flatMap(({ id, title }): Band<ResultColumn>[] => {
    const written = words?.("theme", id) ?? [];
    if (written.length === 0) return [];
    const width = columns.reduce((sum, { code, width: own }) => sum + (isShown(code) ? own : 0), 0);
    const [first, last] = [columns[0]?.code ?? "name", columns.at(-1)?.code ?? "notes"];
    const head: Band<ResultColumn> = {
      cells: { [first]: title },
      height: Math.max(BAND_HEIGHT, rowHeight([[title, width * BOLD_SHARE]])),
      merged: { from: first, to: last },
    };
    return [head, ...paragraphBands(written.map(writtenParagraph), columns, isShown)];
  });
}

/** A block without the indicators that stand under an earlier heading as well: what is said of them is said once. */
function untold(block: ResultBlock, before: readonly ResultBlock[]): ResultBlock {
  const told = new Set(before.flatMap(({ lines }) => lines.map(({ line }) => line.indicator)));
  return { ...block, lines: block.lines.filter(({ line }) => !told.has(line.indicator)) };
}

interface GoalRoom {
  /** The last column that a title stands over. */
  last: ResultColumn;
  /** Characters. */
  title: number;
  notes: number;
}

function goalBand(summary: Summary, block: ResultBlock, room: GoalRoom): Band<ResultColumn> {
  const { result, title } = block;
  const light = result === null ? null : statusLabel(shownOfGoal(result), languageOf(summary));
  const notes = result === null ? null : goalNote(block, summary);
  return {
    cells: { name: title, light, notes },
    height: Math.max(
      BAND_HEIGHT,
      rowHeight([
        [title, room.title * BOLD_SHARE],
        [notes ?? "", room.notes],
      ]),
    ),
    merged: { from: "name", to: room.last },
  };
}

function headLines(summary: Summary, arranged: Arranged): TextLine[] {
  const { catalogue, reader, remark } = summary;
  const language = languageOf(summary);
  const texts = resultsText[language];
  const line = (text: string, style: Style): TextLine => ({ cells: [text], style, over: "merged" });
  const groups = usedGroups(summary).map((group) => {
    const name = groupNameShown(group, catalogue, language);
    return group.id === TARGET_GROUP ? texts.targetGroup(name) : texts.comparisonGroup(name);
  });
  const correction = summary.edition?.correction ?? null;
  return [
    line(summary.title ?? texts.titles.council(catalogue.title), TITLE),
    ...(catalogue.subtitle === undefined ? [] : [line(catalogue.subtitle, NOTE)]),
    line(factsLine(summary, reader), NOTE),
    ...(groups.length === 0 ? [] : [line(groups.join("   ·   "), NOTE)]),
    ...(remark === undefined ? [] : [line(remark, NOTE)]),
    ...readingWords(summary, arranged).map((words) => line(words, { ...NOTE, bold: true })),
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
  left: number,
): TextLine[] {
  const { catalogue } = summary;
  const language = languageOf(summary);
  const texts = resultsText[language];
  const lines = blocks.flatMap((block) => block.lines.map(({ line }) => line));
  const open = openParagraph(summary);
  const signs = signsOf(withAreas(blocks), summary.furtherSigns).map(
    (sign) => `${statusLabel(sign, language)}: ${texts.legendMeaning[sign]}`,
  );
  return [
    ...(left > 0 ? [endLine(texts.arranged.left(left), { bold: true })] : []),
    ...(signs.length > 0 ? [endLine(`${texts.signs}:   ${signs.join("   ")}`)] : []),
    ...(lines.some(hasWithheld) ? [endLine(texts.withheldNote(thresholdsIn(lines)))] : []),
    ...(lines.some(isUncertain) ? [endLine(`${UNCERTAIN_MARK} ${texts.uncertain}.`)] : []),
    ...(footnotes.size > 0
      ? [
          { ...GAP, keepWithNext: true as const },
          { ...endLine(texts.footnotes, { bold: true, color: COLORS.title }), keepWithNext: true as const },
        ]
      : []),
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
