// The sheet on which a department explains its lights: a row for each indicator that asks for it. Its reader is in read.ts.
import type { Status } from "../../barometer/assessment";
import type { Catalogue } from "../../barometer/catalogue";
import { type AskingLine, explanationId, type FollowUp } from "../../barometer/follow-up";
import { categoryName } from "../../barometer/names";
import type { Round } from "../../barometer/round";
import { LONGEST_WRITTEN } from "../../barometer/text-limit";
import type { WrittenText } from "../../barometer/written";
import type { Language } from "../../text/language";
import { formatDate } from "../../text/said/dates";
import { periodLabel } from "../../text/said/periods";
import { FOLLOW_UP_HEADINGS, type FollowUpHeading, followUpText } from "../../text/sheets/follow-up";
import { sheetNames } from "../../text/sheets/names";
import { textsText } from "../../text/sheets/texts";
import { shownOfLine, statusLabel } from "../../text/words/status";
import {
  BANNER,
  type Box,
  type CellValue,
  COLORS,
  columnLetters,
  emptyPlan,
  HEADER,
  landscapePage,
  NOTE,
  prompt,
  type SheetPlan,
  STATUS_COLORS,
  TITLE,
} from "../plan";

export interface FollowUpInput {
  catalogue: Catalogue;
  round: Round;
  followUp: FollowUp;
  /** What is printed of an indicator's lines in words; null where no number is. */
  sentences: (indicator: string, lines: readonly AskingLine["line"][]) => string | null;
  /** What the department has explained already. */
  written?: readonly WrittenText[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

/** Characters; the last ones are hidden. */
const WIDTHS: Record<FollowUpHeading, number> = {
  ...{ place: 30, light: 22, sentences: 46, text: 60, length: 8, author: 20 },
  ...{ period: 11, kindId: 12, level: 12, placeId: 20, number: 10 },
};
const LAST_SHOWN = "author";
const LAYOUT = { title: 0, facts: 1, howTo: 2, banner: 3, header: 4, body: 5 } as const;

export function planFollowUp(input: FollowUpInput): SheetPlan {
  const { catalogue, followUp } = input;
  const language = input.language ?? catalogue.language;
  const texts = followUpText[language];
  const height = followUp.asked.length;
  const shown = FOLLOW_UP_HEADINGS.indexOf(LAST_SHOWN) + 1;
  const box = (heading: FollowUpHeading, columns = 1): Box => ({
    ...{ row: LAYOUT.body, rows: height, column: FOLLOW_UP_HEADINGS.indexOf(heading), columns },
  });
  const line = (row: number, columns = 1): Box => ({ row, column: 0, rows: 1, columns });
  const text = `${columnLetters(FOLLOW_UP_HEADINGS.indexOf("text"))}${String(LAYOUT.body + 1)}`;
  const example = catalogue.exampleFigures === true;
  return {
    ...emptyPlan(sheetNames.da.followUp),
    tabColor: COLORS.title,
    values: [
      {
        row: LAYOUT.title,
        column: 0,
        cells: [[texts.title(catalogue.title)], [factsOf(input, language)], [texts.howTo]],
      },
      ...(example ? [{ row: LAYOUT.banner, column: 0, cells: [[texts.exampleFigures]] }] : []),
      {
        row: LAYOUT.header,
        column: 0,
        cells: [
          FOLLOW_UP_HEADINGS.map((heading) => texts.headings[heading]),
          ...followUp.asked.map((asked) => cellsOf(asked, input, language)),
        ],
      },
    ],
    formulas: [{ box: box("length"), formula: `=IF(LEN(${text})=0,"",LEN(${text}))` }],
    formats: [
      { box: line(LAYOUT.title), style: TITLE },
      { box: { ...line(LAYOUT.facts), rows: 2 }, style: NOTE },
      ...(example ? [{ box: line(LAYOUT.banner, shown), style: BANNER }] : []),
      { box: line(LAYOUT.header, shown), style: HEADER },
      {
        box: box("place", FOLLOW_UP_HEADINGS.length),
        style: {
          vertical: "top",
          wrap: true,
          numberFormat: "@",
          borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal", "inner-vertical"] },
        },
      },
      { box: box("place"), style: { bold: true } },
      { box: box("length"), style: { numberFormat: "#,##0", horizontal: "right", color: COLORS.quiet } },
      ...followUp.asked.flatMap(({ lines }, index) => {
        const status = onlyStatus(lines);
        const cell = { ...box("light"), row: LAYOUT.body + index, rows: 1 };
        return status === null ? [] : [{ box: cell, style: STATUS_COLORS[status] }];
      }),
      { box: box("text"), style: { locked: false, fill: COLORS.open } },
      { box: box("author"), style: { locked: false, fill: COLORS.open } },
    ],
    conditionals: [{ box: box("text"), formula: `=LEN(${text})>0`, style: { fill: COLORS.filled } }],
    validations: [
      {
        box: box("text"),
        rule: { kind: "formula", formula: `=LEN(${text})<=${String(LONGEST_WRITTEN)}` },
        prompt: prompt(texts.prompt.title, texts.prompt.message),
        error: { ...prompt(texts.headings.text, textsText[language].tooLong), style: "stop" },
      },
      {
        box: box("author"),
        rule: { kind: "none" },
        prompt: prompt(texts.author.title, texts.author.message),
      },
    ],
    columnWidths: FOLLOW_UP_HEADINGS.map((heading, column) => ({
      column,
      columns: 1,
      width: WIDTHS[heading],
    })),
    // The rows that are written in have no height: Excel fits them to what is written, and they grow with it.
    rowHeights: [
      { row: LAYOUT.title, rows: 1, height: 28 },
      { row: LAYOUT.header, rows: 1, height: 20 },
    ],
    hiddenColumns: [{ column: shown, columns: FOLLOW_UP_HEADINGS.length - shown }],
    hiddenRows: example ? [] : [{ row: LAYOUT.banner, rows: 1 }],
    frozen: { rows: LAYOUT.body, columns: 1 },
    protect: true,
    commentable: true,
    page: landscapePage({
      catalogue,
      language,
      area: { row: 0, column: 0, rows: LAYOUT.body + height, columns: shown },
      header: LAYOUT.header,
    }),
    cursor: { row: LAYOUT.body, column: FOLLOW_UP_HEADINGS.indexOf("text") },
  };
}

function factsOf({ catalogue, round, followUp }: FollowUpInput, language: Language): string {
  const texts = followUpText[language];
  const name = departmentName(catalogue, followUp.department);
  return [
    ...(name === null ? [] : [texts.department(name)]),
    ...(round.explainBy === undefined ? [] : [texts.deadline(formatDate(round.explainBy, language))]),
    ...(round.contact ? [texts.replyTo(round.contact)] : []),
    ...(round.caseNumber ? [texts.caseNumber(round.caseNumber)] : []),
  ].join("   ");
}

/** Null for a form that is for everyone. */
export function departmentName({ departments }: Pick<Catalogue, "departments">, id: string | null) {
  return id === null ? null : (departments.find((one) => one.id === id)?.name ?? id);
}

function cellsOf(
  { indicator, lines }: FollowUp["asked"][number],
  { round, sentences, written = [] }: FollowUpInput,
  language: Language,
): CellValue[] {
  const texts = followUpText[language];
  const id = explanationId(indicator.id, round.period);
  const known = written.find(
    ({ kind, level, place, period }) =>
      kind === id.kind && level === id.level && place === id.place && period === id.period,
  );
  const cells: Record<FollowUpHeading, CellValue> = {
    place: indicator.name,
    light: lines
      .map((one) => {
        const category = categoryName(one.line.category, indicator);
        const light = lightWords(one, language);
        return category === null ? light : `${category}: ${light}`;
      })
      .join("\n"),
    sentences:
      sentences(
        indicator.id,
        lines.map(({ line }) => line),
      ) ?? texts.noSentences,
    text: known?.text ?? null,
    length: null,
    author: known?.author ?? null,
    period: id.period,
    kindId: id.kind,
    level: id.level,
    placeId: id.place,
    number: id.number,
  };
  return FOLLOW_UP_HEADINGS.map((heading) => cells[heading]);
}

/** `◆ Negativ (2018)`, and on a line of its own what it was, where it was another. */
function lightWords({ line, before }: AskingLine, language: Language): string {
  const label = ({ status, detail }: AskingLine["line"]) =>
    statusLabel(shownOfLine({ status, detail }), language);
  const when = ({ period }: AskingLine["line"]) => (period === null ? "" : periodLabel(period, language));
  const now = `${label(line)} (${when(line)})`;
  return before === null ? now : `${now}\n${followUpText[language].changed(label(before), when(before))}`;
}

function onlyStatus(lines: readonly AskingLine[]): Status | null {
  const [first, ...others] = new Set(lines.map(({ line }) => line.status));
  return first === undefined || others.length > 0 ? null : first;
}
