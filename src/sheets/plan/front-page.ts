// A front page: paragraphs across it, or a name with its text beside it, on one printed page.
import type { Catalogue } from "../../barometer/catalogue";
import type { Box, SheetPlan, Style } from "./plan";
import { emptyPlan } from "./plan";
import { runsOf } from "./runs";
import { BANNER, COLORS, MARGINS, NOTE, TITLE } from "./style";
import { cutAtWord, rowHeight } from "./text-size";

/** Characters: a name or swatch, and the text beside it; together a portrait A4 page. */
const WIDTHS = [16, 76] as const;
/** The page must stay one page: what a catalogue says at great length stands whole on its own sheet. */
const LONGEST_PARAGRAPH = 900;
const LONGEST_TITLE = 200;
const GAP_HEIGHT = 6;
const SECTION: Style = { bold: true, size: 13, color: COLORS.title, vertical: "bottom" };

/** A paragraph across the page, or a name with its text beside it; an empty text is a gap. */
export interface Paragraph {
  cells: [string] | [string, string];
  style?: Style;
  /** Of the first cell alone. */
  mark?: Style;
  size?: number;
}

export function frontPage(sheet: string, lines: readonly Paragraph[]): SheetPlan {
  const isWide = ({ cells }: Paragraph) => cells.length === 1;
  const box = (row: number, columns: number): Box => ({ row, column: 0, rows: 1, columns });
  return {
    ...emptyPlan(sheet),
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

/** Whose page it is and what it is, and that the figures are examples where they are. */
export function headLines(
  { title, subtitle, exampleFigures }: Pick<Catalogue, "title" | "subtitle" | "exampleFigures">,
  words: { title: string; exampleFigures: string },
): Paragraph[] {
  return [
    { cells: [cutAtWord(title, LONGEST_TITLE)], style: TITLE, size: 16 },
    ...(subtitle === undefined ? [] : [paragraphLine(subtitle, NOTE)]),
    { cells: [words.title], style: { bold: true, size: 13 }, size: 13 },
    ...(exampleFigures === true ? [paragraphLine(words.exampleFigures, BANNER)] : []),
    { cells: [""] },
  ];
}

/** A section of one paragraph; nothing where it says nothing. */
export function paragraphSection(title: string, text: string | undefined, style?: Style): Paragraph[] {
  return text === undefined || text === "" ? [] : [...sectionLines(title), paragraphLine(text, style)];
}

/** A gap and a heading. */
export function sectionLines(title: string): Paragraph[] {
  return [{ cells: [""] }, { cells: [title], style: SECTION, size: 13 }];
}

/** Cut to what the page has room for. */
export function paragraphLine(text: string, style?: Style): Paragraph {
  return { cells: [cutAtWord(text, LONGEST_PARAGRAPH)], ...(style ? { style } : {}) };
}

/** Nothing where nobody has said it. */
export function factLines(name: string, text: string | undefined): Paragraph[] {
  return text === undefined || text === "" ? [] : [{ cells: [name, text], mark: { bold: true } }];
}

/** Numbered from 1. */
export function stepLines(steps: readonly string[]): Paragraph[] {
  return steps.map((text, index) => ({
    cells: [`${index + 1}.`, text],
    mark: { bold: true, horizontal: "right" },
  }));
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
