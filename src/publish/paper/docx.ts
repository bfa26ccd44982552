// A document as a Word file: the one module that knows the library. Word draws the pictures itself from the numbers in the file, so
// that they are as sharp on paper as the letters and can be read aloud.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellBorders,
} from "docx";
import { ChartRun, type ChartSeries } from "docx/charts";
import { COLORS, STATUS_COLORS } from "../../sheets/plan";
import { paperText } from "../../text/publish/paper";
import { samePackage } from "./package";
import type { Paper, PaperCell, PaperChart, PaperPart } from "./paper";

export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { language, title, author, colour } = paper;
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 2 * BODY_POINTS, language: { value: LOCALES[language] } },
          paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: heading(18, 240, 60, colour),
        heading1: heading(14, 320, 100, colour),
        heading2: heading(12, 240, 80, colour),
      },
    },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: 1134, bottom: 1134, left: MARGIN, right: MARGIN } } },
        footers: { default: footerOf(paper) },
        children: paper.parts.flatMap((part, at) => laid(part, paper.parts[at + 1], colour)),
      },
    ],
  });
  return samePackage(await Packer.toArrayBuffer(document), paper.date, LOCALES[language]);
}

const FONT = "Calibri";
const LOCALES = { da: "da-DK", en: "en-GB" } as const;
const BODY_POINTS = 11;
/** The least that is printed. */
const SMALL_POINTS = 9;
const LIST = "list";
/** Twentieths of a point: 210 × 297 mm, two centimetres beside. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const WIDTH = A4.width - 2 * MARGIN;
/** Two pictures beside each other. */
const CHART = { width: 310, height: 200 };

function heading(points: number, before: number, after: number, colour: string) {
  return {
    run: { font: FONT, size: 2 * points, bold: true, color: hex(colour) },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}

function laid(part: PaperPart, next: PaperPart | undefined, colour: string): (Paragraph | Table)[] {
  switch (part.kind) {
    case "words":
      return [paragraph(part, next)];
    case "facts":
      return [
        tableOf(
          part.rows.map(({ name, fact, isTodo }) => [
            cell([new Paragraph({ ...TIGHT, children: [run(name, { color: hex(COLORS.quiet) })] })], 24),
            cell([new Paragraph({ ...TIGHT, children: [run(fact, isTodo ? TODO : {})] })], 76),
          ]),
          { isHeaded: false, widths: [24, 76], border: BorderStyle.NONE },
        ),
        spacer(),
      ];
    case "table":
      return [
        tableOf(
          [
            part.headings.map((one, at) => cellOf(one, part.widths[at] ?? 0, colour)),
            ...part.rows.map((row, down) => {
              const keepsNext = part.rows[down + 1]?.[0]?.isBelow === true;
              return row.map((one, at) =>
                one.isBelow === true
                  ? belowCell(one, part.widths.length)
                  : cellOf(one, part.widths[at] ?? 0, null, keepsNext),
              );
            }),
          ],
          { isHeaded: true, widths: part.widths, border: BorderStyle.SINGLE },
        ),
        spacer(),
      ];
    case "charts":
      return [chartTable(part.charts), spacer()];
  }
}

const TIGHT: IParagraphOptions = {
  spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
};
const TODO: IRunOptions = { highlight: "yellow" };

function paragraph(
  { text, look, keepsNext }: Extract<PaperPart, { kind: "words" }>,
  next: PaperPart | undefined,
): Paragraph {
  // What stands above a table is not left behind on the page before.
  const keepNext =
    keepsNext === true || (next !== undefined && next.kind !== "words" && next.kind !== "facts");
  switch (look) {
    case "title":
      return new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text)] });
    case "heading":
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
    case "subheading":
      return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
    case "to":
      return new Paragraph({ spacing: { after: 240 }, children: [run(text, { bold: true })] });
    case "item":
      return new Paragraph({
        keepNext,
        numbering: { reference: LIST, level: 0 },
        spacing: { after: 60 },
        children: [run(text)],
      });
    case "sign":
      return new Paragraph({ keepNext, spacing: { after: 60 }, children: [run(text)] });
    case "quiet":
      return new Paragraph({ keepNext, children: [run(text, { color: hex(COLORS.quiet) })] });
    case "theme":
      return new Paragraph({ keepNext: true, children: [run(text, { italics: true })] });
    case "banner":
      return new Paragraph({
        shading: { type: ShadingType.CLEAR, fill: hex(COLORS.banner) },
        children: [run(text, { bold: true, color: hex(COLORS.warningInk) })],
      });
    case "todo":
      return new Paragraph({ keepNext, children: [run(text, TODO)] });
    case "body":
      // Pictures are too high to draw the words before them along.
      return new Paragraph({ keepNext: keepNext && next?.kind !== "charts", children: [run(text)] });
  }
}

function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text });
}

/**
 * @param heading the colour behind a heading; null for any other cell
 * @param keepsNext whether small print of its row follows, which no line parts from it and no page
 */
function cellOf(
  { lines, isNumber, light }: PaperCell,
  width: number,
  heading: string | null,
  keepsNext = false,
): TableCell {
  const colours = light === undefined ? null : STATUS_COLORS[light];
  const fill = heading ?? colours?.fill;
  const children = lines.map((text, at) => {
    const color = heading !== null ? COLORS.onHeader : at > 0 ? COLORS.quiet : (colours?.color ?? COLORS.ink);
    const look = { size: 2 * SMALL_POINTS, color: hex(color), bold: heading !== null };
    return new Paragraph({
      ...TIGHT,
      // A head alone at the foot of a page: Writer has been seen to lose the row below it.
      keepNext: heading !== null || keepsNext,
      // Of an empty one as well.
      run: { size: 2 * SMALL_POINTS },
      alignment: isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
      children: [run(text, look)],
    });
  });
  return cell(children, width, { fill, borders: keepsNext ? { bottom: NO_LINE } : undefined });
}

/** As wide as the table. */
function belowCell({ lines }: PaperCell, columns: number): TableCell {
  const children = lines.map(
    (text) =>
      new Paragraph({
        ...TIGHT,
        children: [run(text, { size: 2 * SMALL_POINTS, color: hex(COLORS.quiet) })],
      }),
  );
  return cell(children, 100, { columnSpan: columns, borders: { top: NO_LINE } });
}

const NO_LINE = { style: BorderStyle.NIL, size: 0, color: "auto" } as const;

interface CellLook {
  fill?: string | undefined;
  borders?: ITableCellBorders | undefined;
  columnSpan?: number;
}

function cell(
  children: Paragraph[],
  width: number,
  { fill, borders, columnSpan = 1 }: CellLook = {},
): TableCell {
  return new TableCell({
    children,
    width: { size: twips(width), type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 90, right: 90 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(columnSpan === 1 ? {} : { columnSpan }),
    ...(borders === undefined ? {} : { borders }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: hex(fill) } }),
  });
}

interface TableLook {
  isHeaded: boolean;
  widths: readonly number[];
  border: (typeof BorderStyle)[keyof typeof BorderStyle];
}

function tableOf(rows: TableCell[][], { isHeaded, widths, border }: TableLook): Table {
  const line = { style: border, size: 4, color: hex(COLORS.line) };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: rows.map(
      (children, at) => new TableRow({ children, cantSplit: true, tableHeader: isHeaded && at === 0 }),
    ),
  });
}

function twips(share: number): number {
  return Math.round((share / 100) * WIDTH);
}

/** Word joins tables that stand against each other. */
function spacer(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO },
    children: [],
  });
}

function chartTable(charts: readonly PaperChart[]): Table {
  const cells = charts.map((chart) =>
    cell(
      [
        new Paragraph({
          ...TIGHT,
          children: [run(chart.title, { bold: true, size: 2 * SMALL_POINTS })],
        }),
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a run of the library as well, from its other door
        new Paragraph({ ...TIGHT, children: [chartRun(chart)] }),
      ],
      50,
    ),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => {
    const pair = cells.slice(2 * at, 2 * at + 2);
    return pair.length === 2 ? pair : [...pair, cell([new Paragraph({ children: [] })], 50)];
  });
  return tableOf(rows, { isHeaded: false, widths: [50, 50], border: BorderStyle.NONE });
}

function chartRun({ description, title, categories, series, axis, decimals }: PaperChart): ChartRun {
  return new ChartRun({
    type: "line",
    categories,
    series: series.map(({ name, values, look }): ChartSeries => ({ name, values, ...looks(look) })),
    valueAxis: {
      minimum: axis.from,
      maximum: axis.to,
      interval: axis.step,
      numberFormat: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`,
      font: LABELS,
    },
    categoryAxis: { font: LABELS },
    legend: { position: "bottom", font: LABELS },
    chartArea: { border: "none" },
    transformation: CHART,
    altText: { name: title, description },
  });
}

const LABELS = { size: SMALL_POINTS, color: hex(COLORS.ink) };

/** By colour, by dash and by mark: any one of them is enough, as on the web page. */
const GROUPS = [
  { color: hex(COLORS.title), shape: "circle", dash: "solid" },
  { color: "A14A00", shape: "square", dash: "dash" },
  { color: "2E6B34", shape: "triangle", dash: "dot" },
  { color: "5B3A8C", shape: "diamond", dash: "dashDot" },
] as const;

function looks(look: PaperChart["series"][number]["look"]): Partial<ChartSeries> {
  if (look === "target")
    return { color: hex(COLORS.ink), line: { dash: "shortDot", width: 1.5 }, markers: false };
  if (look === "baseline") {
    const color = hex(COLORS.ink);
    return { color, line: { color, dash: "solid", width: 1 }, markers: { shape: "diamond", size: 9 } };
  }
  const { color, shape, dash } = GROUPS[Math.min(look, GROUPS.length - 1)] ?? GROUPS[0];
  return { color, line: { color, dash, width: 2 }, markers: { shape, size: 6 } };
}

function footerOf({ foot, language }: Paper): Footer {
  const [before = "", between = "", after = ""] = paperText[language]
    .page("\u0001", "\u0001")
    .split("\u0001");
  const look = { size: 2 * SMALL_POINTS, color: hex(COLORS.quiet) };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(`${foot} · ${before}`, look),
          new TextRun({ ...look, children: [PageNumber.CURRENT] }),
          run(between, look),
          new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
          ...(after === "" ? [] : [run(after, look)]),
        ],
      }),
    ],
  });
}

/** The library's colours have no sign before them. */
function hex(colour: string): string {
  return colour.replace("#", "");
}
