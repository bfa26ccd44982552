// The front page: what to do, until when, and whom to ask, on one printed page.
import type { Catalogue } from "../../barometer/catalogue";
import type { Round } from "../../barometer/round";
import { entryText } from "../../text/sheets/entry";
import { guideText } from "../../text/sheets/guide";
import { formatDate } from "../../text/said/dates";
import type { Language } from "../../text/language";
import { periodWords } from "../../text/said/periods";
import { sheetNames } from "../../text/sheets/names";
import { entryBlocks } from "./rows";
import {
  BANNER,
  type Box,
  COLORS,
  cutAtWord,
  emptyPlan,
  MARGINS,
  NOTE,
  rowHeight,
  runsOf,
  type SheetPlan,
  type Style,
  TITLE,
} from "../plan";

export interface GuideInput {
  catalogue: Catalogue;
  round: Round;
  departments: readonly string[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

/** Characters: a name or swatch, and the text beside it; together a portrait A4 page. */
const WIDTHS = [16, 76] as const;
/** The page must stay one page: what a catalogue says at great length stands whole on the sheet Indikatorer. */
const LONGEST_PARAGRAPH = 900;

/** A paragraph across the page, or a name with its text beside it. */
interface Paragraph {
  cells: [string] | [string, string];
  style?: Style;
  /** Of the first cell alone. */
  mark?: Style;
  size?: number;
}

const GAP_HEIGHT = 6;
const SECTION: Style = { bold: true, size: 13, color: COLORS.title, vertical: "bottom" };
const BORDER: Style["borders"] = { color: COLORS.line, sides: ["top", "bottom", "left", "right"] };

export function planGuide(input: GuideInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const lines = linesOf(input, language);
  const isWide = ({ cells }: Paragraph) => cells.length === 1;
  const box = (row: number, columns: number): Box => ({ row, column: 0, rows: 1, columns });
  return {
    ...emptyPlan(sheetNames.da.guide),
    tabColor: COLORS.title,
    values: lines.map(({ cells }, row) => ({ row, column: 0, cells: [cells] })),
    formats: [
      { box: { ...box(0, 2), rows: lines.length }, style: { wrap: true, vertical: "top" } },
      ...lines.flatMap(({ style, mark }, row) => [
        ...(style ? [{ box: box(row, 2), style }] : []),
        ...(mark ? [{ box: box(row, 1), style: mark }] : []),
      ]),
    ],
    columnWidths: WIDTHS.map((width, column) => ({ column, columns: 1, width })),
    rowHeights: runsOf(lines.map(heightOf)).map(({ row, rows, value }) => ({ row, rows, height: value })),
    merges: lines.flatMap((line, row) => (isWide(line) && line.cells[0] !== "" ? [box(row, 2)] : [])),
    protect: true,
    page: {
      orientation: "portrait",
      fitWidth: 1,
      fitHeight: 1,
      printArea: { row: 0, column: 0, rows: lines.length, columns: WIDTHS.length },
      margins: MARGINS,
    },
    cursor: { row: 0, column: 0 },
  };
}

function stepsOf(
  texts: (typeof guideText)[Language],
  round: GuideInput["round"],
  language: Language,
): string[] {
  const { contact = "", deadline = "" } = round;
  const send = texts.send(contact || null, deadline === "" ? null : formatDate(deadline, language));
  return [...texts.fillIn, texts.inPane, texts.ready, send];
}

function heightOf({ cells, size }: Paragraph): number {
  const [first, second] = cells;
  if (first === "") return GAP_HEIGHT;
  return second === undefined
    ? rowHeight([[first, WIDTHS[0] + WIDTHS[1]]], size)
    : rowHeight(
        [
          [first, WIDTHS[0]],
          [second, WIDTHS[1]],
        ],
        size,
      );
}

function linesOf(input: GuideInput, language: Language): Paragraph[] {
  const { catalogue, round, departments } = input;
  const texts = guideText[language];
  const period = periodWords(round.period, language);
  const names = catalogue.departments.filter(({ id }) => departments.includes(id)).map(({ name }) => name);
  const rows = entryBlocks(catalogue, round, departments).flatMap((block) => block.rows);
  const clarifying = catalogue.indicators
    .filter(
      ({ state, departments: own }) =>
        state === "clarifying" && (own.length === 0 || own.some((id) => departments.includes(id))),
    )
    .map(({ name }) => name);
  const section = (title: string): Paragraph[] => [
    { cells: [""] },
    { cells: [title], style: SECTION, size: 13 },
  ];
  const paragraph = (text: string, style?: Style): Paragraph => ({
    cells: [cutAtWord(text, LONGEST_PARAGRAPH)],
    ...(style ? { style } : {}),
  });
  const fact = (name: string, text: string | undefined): Paragraph[] =>
    text === undefined || text === "" ? [] : [{ cells: [name, text], mark: { bold: true } }];
  const swatch = (words: readonly string[], mark: Style): Paragraph => ({
    cells: [words[0] ?? "", words[1] ?? ""],
    mark: { ...mark, borders: BORDER },
  });
  return [
    { cells: [cutAtWord(catalogue.title, 200)], style: TITLE, size: 16 },
    ...(catalogue.subtitle === undefined ? [] : [paragraph(catalogue.subtitle, NOTE)]),
    { cells: [texts.title(round.period)], style: { bold: true, size: 13 }, size: 13 },
    ...(catalogue.exampleFigures === true ? [paragraph(entryText[language].exampleFigures, BANNER)] : []),
    { cells: [""] },
    ...fact(texts.facts.departments, names.join(", ")),
    ...fact(texts.facts.period, round.title === round.period ? period : `${period} (${round.title})`),
    ...fact(texts.facts.deadline, round.deadline && formatDate(round.deadline, language)),
    ...fact(texts.facts.contact, round.contact),
    ...fact(texts.facts.caseNumber, round.caseNumber),
    ...fact(texts.facts.figures, String(rows.length)),
    ...section(texts.what),
    paragraph(texts.whatText(catalogue.municipality, catalogue.title)),
    ...section(texts.steps),
    ...[
      ...(departments.length > 1 && rows.length > 0 ? [texts.pick] : []),
      ...stepsOf(texts, round, language),
    ].map((text, index): Paragraph => ({
      cells: [`${index + 1}.`, text],
      mark: { bold: true, horizontal: "right" },
    })),
    ...section(texts.colours),
    swatch(texts.open, { fill: COLORS.open }),
    swatch(texts.filled, { fill: COLORS.filled }),
    swatch(texts.closed, { fill: COLORS.closed }),
    swatch(texts.error, { fill: COLORS.error, color: COLORS.errorInk }),
    swatch(texts.warning, { fill: COLORS.warning, color: COLORS.warningInk }),
    ...(clarifying.length === 0
      ? []
      : [...section(texts.clarifying), paragraph(texts.clarifyingText(clarifying))]),
    ...section(texts.privacy),
    paragraph(texts.privacyText(catalogue.disclosure.threshold)),
    ...section(texts.help),
    paragraph(round.contact ? texts.helpText(round.contact.replace(/\.$/, "")) : texts.helpUnknown),
    ...(catalogue.disclaimer === undefined || catalogue.disclaimer === ""
      ? []
      : [
          ...section(texts.disclaimer),
          paragraph(catalogue.disclaimer, { italic: true, color: COLORS.quiet }),
        ]),
  ];
}
