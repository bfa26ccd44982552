// The sheet that a hearing party answers in. Its reader is in read.ts.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { asksChoice, hearingKey, HEARING_CHOICES, type HearingLine } from "../../barometer/hearing";
import type { Round } from "../../barometer/round";
import { criterionScaleOf } from "../../barometer/scale";
import { formatDate } from "../../text/said/dates";
import { hearingText } from "../../text/sheets/hearing";
import type { Language } from "../../text/language";
import { sheetNames } from "../../text/sheets/names";
import {
  BAND,
  BANNER,
  type Box,
  type CellValue,
  COLORS,
  columnLetters,
  emptyPlan,
  HEADER,
  landscapePage,
  NOTE,
  padded,
  prompt as cellWords,
  runsOf,
  type SheetPlan,
  TITLE,
  type Validation,
} from "../plan";
import { unitOf } from "./criterion-words";
import type { LatestFigure } from "./latest";
import {
  CHOICES_NAME,
  COLUMN,
  HEARING_COLUMNS,
  LAYOUT,
  VISIBLE_COLUMNS,
  WIDTHS,
  type HearingColumn,
} from "./layout";
import { type HearingRow, indicatorRows, questionRows } from "./rows";

export interface HearingFormInput {
  catalogue: Catalogue;
  round: Round;
  /** Id. */
  party: string;
  latest: ReadonlyMap<string, LatestFigure>;
  /** What has been answered already, where the form is laid anew. */
  answers?: readonly HearingLine[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

type Texts = (typeof hearingText)[Language];
type Line = HearingRow | { header: "questions" | "indicators" };

export function planHearingForm(input: HearingFormInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = hearingText[language];
  const lines = linesOf(catalogue, language);
  const at = (code: HearingColumn, row: number, rows = 1, columns = 1): Box => ({
    row,
    column: COLUMN[code],
    rows,
    columns,
  });
  const runs = (isOne: (line: Line) => boolean) =>
    runsOf(
      lines.map((line) => (isOne(line) ? true : null)),
      LAYOUT.header,
    );
  const rows = runs(isRow);
  const indicators = runs((line) => isRow(line) && line.indicator !== null);
  const choices = runs((line) => isRow(line) && asksChoice(line.place));
  const open = { locked: false, fill: COLORS.open, wrap: true } as const;
  const whole = at("name", LAYOUT.header, lines.length, VISIBLE_COLUMNS);
  const firstChoice = LAYOUT.header + 1;
  return {
    ...emptyPlan(sheetNames.da.hearing),
    tabColor: COLORS.title,
    values: [
      { row: LAYOUT.title, column: 0, cells: [[texts.title(catalogue.title)]] },
      { row: LAYOUT.facts, column: 0, cells: [[factsOf(input, texts, language)]] },
      { row: LAYOUT.howTo, column: 0, cells: [[texts.howTo]] },
      ...(catalogue.exampleFigures === true
        ? [{ row: LAYOUT.banner, column: 0, cells: [[texts.exampleFigures]] }]
        : []),
      {
        row: LAYOUT.codes,
        column: 0,
        cells: [[...HEARING_COLUMNS, ...HEARING_CHOICES.map((choice) => texts.choices[choice])]],
      },
      {
        row: LAYOUT.header,
        column: 0,
        cells: lines.map((line) => padded(cellsOf(line, input, texts, language), HEARING_COLUMNS.length)),
      },
    ],
    formats: [
      { box: at("name", LAYOUT.title), style: TITLE },
      { box: at("name", LAYOUT.facts, 2), style: NOTE },
      ...(catalogue.exampleFigures === true ? [{ box: at("name", LAYOUT.banner), style: BANNER }] : []),
      {
        box: whole,
        style: {
          vertical: "top",
          borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal", "inner-vertical"] },
        },
      },
      ...rows.flatMap(({ row, rows: count }) => [
        { box: at("name", row, count, COLUMN.answer), style: { wrap: true } },
        { box: at("name", row, count), style: { bold: true } },
        { box: at("text", row, count), style: { ...open, numberFormat: "@" } },
      ]),
      ...indicators.map(({ row, rows: count }) => ({
        box: at("answer", row, count, 2),
        style: { ...open, horizontal: "center" as const },
      })),
      ...choices.map(({ row, rows: count }) => ({
        box: at("answer", row, count),
        style: { ...open, horizontal: "center" as const },
      })),
      ...runs((line) => "header" in line).map(({ row, rows: count }) => ({
        box: at("name", row, count, VISIBLE_COLUMNS),
        style: HEADER,
      })),
      ...runs((line) => "band" in line).map(({ row, rows: count }) => ({
        box: at("name", row, count, VISIBLE_COLUMNS),
        style: BAND,
      })),
    ],
    columnWidths: Object.values(WIDTHS).map((width, column) => ({ column, columns: 1, width })),
    // The rows that are written in have no height: Excel fits them to what is written, and they grow with it.
    rowHeights: [{ row: LAYOUT.title, rows: 1, height: 28 }],
    hiddenColumns: [
      { column: VISIBLE_COLUMNS, columns: HEARING_COLUMNS.length - VISIBLE_COLUMNS + HEARING_CHOICES.length },
    ],
    hiddenRows: [
      { row: LAYOUT.codes, rows: 1 },
      ...(catalogue.exampleFigures === true ? [] : [{ row: LAYOUT.banner, rows: 1 }]),
    ],
    validations: validations(lines, texts, language, at),
    names: [
      {
        name: CHOICES_NAME,
        box: { row: LAYOUT.codes, column: HEARING_COLUMNS.length, rows: 1, columns: HEARING_CHOICES.length },
      },
    ],
    frozen: { rows: LAYOUT.header, columns: 1 },
    protect: true,
    commentable: true,
    page: landscapePage({
      catalogue,
      language,
      area: { row: 0, column: 0, rows: LAYOUT.header + lines.length, columns: VISIBLE_COLUMNS },
      header: LAYOUT.title,
    }),
    cursor: { row: firstChoice, column: COLUMN.answer },
  };
}

function linesOf(catalogue: Catalogue, language: Language): Line[] {
  const indicators = indicatorRows(catalogue, language);
  return [
    { header: "questions" },
    ...questionRows(catalogue, language),
    { header: "indicators" },
    ...(indicators.length === 0 ? [{ band: hearingText[language].noIndicators }] : indicators),
  ];
}

function isRow(line: Line): line is Extract<HearingRow, { place: unknown }> {
  return "place" in line;
}

function factsOf({ catalogue, round, party }: HearingFormInput, texts: Texts, language: Language): string {
  const { deadline, replyTo } = hearingFacts(catalogue, round);
  return [
    texts.party(partyName(catalogue, party)),
    ...(deadline === null ? [] : [texts.deadline(formatDate(deadline, language))]),
    ...(replyTo === null ? [] : [texts.replyTo(replyTo)]),
    ...(round.caseNumber ? [texts.caseNumber(round.caseNumber)] : []),
  ].join("   ");
}

/** Until when and to whom: as the round says, else as the catalogue's hearing does. */
export function hearingFacts(
  { hearing }: Pick<Catalogue, "hearing">,
  { deadline, contact }: Round,
): { deadline: string | null; replyTo: string | null } {
  return {
    deadline: (deadline || hearing?.deadline) ?? null,
    replyTo: (contact || hearing?.replyTo) ?? null,
  };
}

export function partyName({ hearingParties = [] }: Pick<Catalogue, "hearingParties">, id: string): string {
  return hearingParties.find((party) => party.id === id)?.name ?? id;
}

function cellsOf(
  line: Line,
  { latest, answers = [] }: HearingFormInput,
  texts: Texts,
  language: Language,
): CellValue[] {
  const { headings, help } = texts;
  if ("header" in line) {
    return line.header === "questions"
      ? [headings.question, headings.questionHelp, null, null, headings.choice, null, headings.why]
      : [
          headings.name,
          headings.definition,
          headings.latest,
          headings.desired,
          headings.value,
          headings.by,
          headings.comment,
        ];
  }
  if ("band" in line) return [line.band];
  const { place, title, indicator } = line;
  const said = answers.find((one) => hearingKey(one) === hearingKey(place));
  const answer = said?.choice ? texts.choices[said.choice] : (said?.value ?? null);
  const written = [answer, yearCell(said?.by ?? null), said?.text ?? null];
  const codes = [place.about, place.id];
  if (indicator === null)
    return [title, asksChoice(place) ? help.choice : help.words, null, null, ...written, ...codes];
  const unit = unitOf(indicator, language);
  const figure = latest.get(indicator.id);
  return [
    unit === "" ? title : `${title} (${unit})`,
    indicator.definition,
    figure?.words ?? texts.noFigure,
    texts.desired[indicator.desired ?? "open"],
    ...written,
    ...codes,
    figure?.shown?.value ?? null,
    figure?.shown?.period ?? null,
  ];
}

/** A year stands as a number, as people type it. */
function yearCell(by: string | null): string | number | null {
  return by !== null && /^\d{4}$/.test(by) ? Number(by) : by;
}

function validations(
  lines: readonly Line[],
  texts: Texts,
  language: Language,
  at: (code: HearingColumn, row: number) => Box,
): Validation[] {
  const { prompts, refused } = texts;
  return lines.flatMap((line, index): Validation[] => {
    if (!isRow(line)) return [];
    const row = LAYOUT.header + index;
    const words = line.indicator === null ? prompts.words : prompts.comment;
    const text: Validation = {
      box: at("text", row),
      rule: { kind: "none" },
      prompt: cellWords(words.title, words.message),
    };
    if (line.indicator === null) {
      if (!asksChoice(line.place)) return [text];
      const choice: Validation = {
        box: at("answer", row),
        rule: { kind: "list", source: CHOICES_NAME },
        prompt: cellWords(prompts.choice.title, prompts.choice.message),
        error: { ...cellWords(refused.choice.title, refused.choice.message), style: "stop" },
      };
      return [choice, text];
    }
    const unit = unitOf(line.indicator, language);
    return [
      {
        box: at("answer", row),
        rule: { kind: "formula", formula: valueRule(line.indicator, row) },
        prompt: cellWords(
          prompts.value.title,
          [prompts.value.message, ...(unit === "" ? [] : [texts.unit(unit)])].join(" "),
        ),
        error: { ...cellWords(refused.value.title, refused.value.message), style: "stop" },
      },
      {
        box: at("by", row),
        rule: { kind: "formula", formula: yearRule(row) },
        prompt: cellWords(prompts.by.title, prompts.by.message),
        error: { ...cellWords(refused.by.title, refused.by.message), style: "stop" },
      },
      text,
    ];
  });
}

function valueRule(indicator: Indicator, row: number): string {
  const cell = `${columnLetters(COLUMN.answer)}${row + 1}`;
  const { min, max } = criterionScaleOf(indicator);
  const ends = [...(min === null ? [] : [`${cell}>=${min}`]), ...(max === null ? [] : [`${cell}<=${max}`])];
  return `=AND(${[`ISNUMBER(${cell})`, ...ends].join(",")})`;
}

/** A year, or another period that begins with one (`2009H1`). */
function yearRule(row: number): string {
  const cell = `${columnLetters(COLUMN.by)}${row + 1}`;
  return `=AND(ISNUMBER(VALUE(LEFT(${cell},4))),VALUE(LEFT(${cell},4))>=1900,VALUE(LEFT(${cell},4))<=2200)`;
}
