// The sheet of texts in a form: a row for each text that the round asks for, and everything that has been written before.
import type { Catalogue } from "../../barometer/catalogue";
import type { Round } from "../../barometer/round";
import { LONGEST_WRITTEN } from "../../barometer/text-limit";
import {
  type FormText,
  isInterview,
  isUnwritten,
  placeTitle,
  textKey,
  type TextStanding,
  type WantedText,
  wantedTexts,
  type WrittenText,
} from "../../barometer/written";
import type { Language } from "../../text/language";
import { entryText } from "../../text/sheets/entry";
import { sheetNames } from "../../text/sheets/names";
import type { FormTextHeading } from "../../text/sheets/text-headings";
import { textsText } from "../../text/sheets/texts";
import { TEXTS_NAME } from "./texts-name";
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
  prompt,
  runsOf,
  type SheetPlan,
  type Style,
  TITLE,
  type Validation,
} from "../plan";

export interface FormTextsInput {
  catalogue: Catalogue;
  round: Round;
  departments: readonly string[];
  language: Language;
  /** What has been written, in this form and in earlier rounds. */
  texts: readonly CarriedText[];
}

/** A text that has been written, and where it stood. */
export type CarriedText = Pick<FormText, "written" | "standing">;

/** Characters; the last ones are hidden. */
const WIDTHS: Record<FormTextHeading, number> = {
  place: 30,
  kind: 18,
  period: 11,
  wanted: 12,
  text: 90,
  length: 9,
  whom: 24,
  when: 16,
  how: 24,
  author: 22,
  kindId: 12,
  level: 12,
  placeId: 20,
  number: 10,
  standing: 10,
};
const COLUMNS = Object.keys(WIDTHS) as FormTextHeading[];
const HIDDEN = ["kindId", "level", "placeId", "number", "standing"] as const;
const INTERVIEW = ["whom", "when", "how"] as const;
const LAST_SHOWN = "author";
const TOP = { title: 0, intro: 1, banner: 2, header: 4, body: 5 } as const;

interface LaidText {
  written: WrittenText;
  standing: TextStanding;
  title: string;
  question: string | null;
  isWanted: boolean;
}
type LaidRow = LaidText | { band: string };

/** Null where nothing is asked for and nobody has written anything. */
export function planFormTexts(input: FormTextsInput): SheetPlan | null {
  const { catalogue, language } = input;
  const texts = textsText[language];
  const rows = laidRows(input);
  if (rows.length === 0) return null;
  const cells = rows.map((row) => cellsOf(row, language));
  const box = (heading: FormTextHeading, columns = 1): Box => ({
    ...{ row: TOP.body, rows: rows.length, column: COLUMNS.indexOf(heading), columns },
  });
  const shown = COLUMNS.indexOf(LAST_SHOWN) + 1;
  const hasInterviews = rows.some((row) => "written" in row && hasInterviewCells(row.written));
  const example = catalogue.exampleFigures === true;
  const text = columnLetters(COLUMNS.indexOf("text"));
  return {
    ...emptyPlan(sheetNames.da.texts),
    tabColor: COLORS.title,
    values: [
      { row: TOP.title, column: 0, cells: [[texts.title(catalogue.title)], [texts.intro]] },
      ...(example ? [{ row: TOP.banner, column: 0, cells: [[entryText[language].exampleFigures]] }] : []),
      { row: TOP.header, column: 0, cells: [COLUMNS.map((heading) => texts.form[heading])] },
      { row: TOP.body, column: 0, cells },
    ],
    formulas: runsOf(
      rows.map((row) => ("written" in row ? true : null)),
      TOP.body,
    ).map((run) => ({
      box: { ...box("length"), row: run.row, rows: run.rows },
      formula: `=IF(LEN(${text}${run.row + 1})=0,"",LEN(${text}${run.row + 1}))`,
    })),
    formats: [
      { box: { row: TOP.title, column: 0, rows: 1, columns: 1 }, style: TITLE },
      { box: { row: TOP.intro, column: 0, rows: 1, columns: 1 }, style: NOTE },
      ...(example ? [{ box: { row: TOP.banner, column: 0, rows: 1, columns: shown }, style: BANNER }] : []),
      { box: { row: TOP.header, column: 0, rows: 1, columns: shown }, style: HEADER },
      {
        box: box("place", COLUMNS.length),
        style: {
          vertical: "top",
          wrap: true,
          numberFormat: "@",
          borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] },
        },
      },
      { box: box("length"), style: { numberFormat: "#,##0", horizontal: "right", color: COLORS.quiet } },
      ...openFormats(rows, box),
      ...runsOf(
        rows.map((row) => ("band" in row ? true : null)),
        TOP.body,
      ).map((run) => ({
        box: { ...box("place", shown), row: run.row, rows: run.rows },
        style: { ...BAND, wrap: false },
      })),
    ],
    conditionals: runsOf(
      rows.map((row) => ("written" in row && row.isWanted ? true : null)),
      TOP.body,
    ).map((run) => ({
      box: { ...box("text"), row: run.row, rows: run.rows },
      formula: `=LEN(${text}${run.row + 1})>0`,
      style: { fill: COLORS.filled },
    })),
    validations: rows.flatMap((row, index) => validationsOf(row, TOP.body + index, language)),
    columnWidths: COLUMNS.map((heading, column) => ({ column, columns: 1, width: WIDTHS[heading] })),
    // Rows of texts have no height of their own: they are as high as what stands in them, also while people write.
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      { row: TOP.header, rows: 1, height: 34 },
    ],
    hiddenColumns: [
      ...(hasInterviews ? [] : [{ column: COLUMNS.indexOf("whom"), columns: INTERVIEW.length }]),
      { column: COLUMNS.indexOf("kindId"), columns: HIDDEN.length },
    ],
    protect: true,
    commentable: true,
    names: [{ name: TEXTS_NAME, box: { row: TOP.title, column: 0, rows: 1, columns: 1 }, hidden: true }],
    frozen: { rows: TOP.body, columns: 0 },
    page: landscapePage({
      catalogue,
      language,
      area: { row: 0, column: 0, rows: TOP.body + rows.length, columns: shown },
      header: TOP.header,
    }),
    cursor: { row: TOP.body, column: COLUMNS.indexOf("text") },
  };
}

function laidRows({ catalogue, round, departments, language, texts }: FormTextsInput): LaidRow[] {
  const words = textsText[language];
  const written = texts.filter((one) => !isUnwritten(one.written));
  const standing = new Map<string, WrittenText>();
  for (const one of written) {
    const key = textKey(one.written);
    if (one.standing !== "earlier" && !standing.has(key)) standing.set(key, one.written);
  }
  const placed = new Set<WrittenText>();
  const place = (id: WantedText, number: number): LaidText => {
    const found = standing.get(textKey({ ...id, number }));
    if (found !== undefined) placed.add(found);
    return {
      written: { ...(found ?? UNWRITTEN), ...idOf(id), number },
      standing: "asked",
      title: id.title,
      question: number === 1 ? id.question : null,
      isWanted: number === 1,
    };
  };
  const asked = wantedTexts(catalogue, round, departments).flatMap((id) => {
    const rows = [place(id, 1)];
    if (!isInterview(id)) return rows;
    // One more than there are: somebody may have held another.
    for (let number = 2; ; number += 1) {
      const row = place(id, number);
      rows.push(row);
      if (isUnwritten(row.written)) return rows;
    }
  });
  const rest = written.filter((one) => !placed.has(one.written));
  const isEarlier = (one: (typeof rest)[number]) =>
    one.standing === "earlier" || (one.written.place !== "" && one.written.period !== round.period);
  const said = (list: typeof rest, how: TextStanding): LaidText[] =>
    list.map((one) => ({
      written: one.written,
      standing: how,
      title: placeTitle(catalogue, one.written) ?? (one.written.place || words.noPlace),
      question: null,
      isWanted: false,
    }));
  const section = (title: string, list: LaidText[]): LaidRow[] =>
    list.length === 0 ? [] : [{ band: title }, ...list];
  return [
    ...asked,
    ...section(
      words.kept,
      said(
        rest.filter((one) => !isEarlier(one)),
        "kept",
      ),
    ),
    ...section(words.earlier, said(onlyOnce(rest.filter(isEarlier)), "earlier")),
  ];
}

/** What a form brought along and what it is given anew may be the same. */
function onlyOnce<Row extends Pick<FormText, "written">>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row.written), row])).values()];
}

function idOf({ kind, level, place, period }: WantedText) {
  return { kind, level, place, period };
}

const UNWRITTEN = { text: "", whom: null, when: null, how: null, author: null };

function hasInterviewCells(written: WrittenText): boolean {
  return isInterview(written) || INTERVIEW.some((field) => written[field] !== null);
}

function cellsOf(row: LaidRow, language: Language): CellValue[] {
  if ("band" in row) return COLUMNS.map((heading) => (heading === "place" ? row.band : null));
  const texts = textsText[language];
  const { written, standing, title, question, isWanted } = row;
  const cells: Partial<Record<FormTextHeading, CellValue>> = {
    place: question === null ? title : `${title}\n${question}`,
    kind: texts.kinds[written.kind],
    wanted: isWanted ? texts.wanted : standing === "asked" ? texts.free : null,
    text: written.text === "" ? null : written.text,
    period: written.period,
    kindId: written.kind,
    level: written.level,
    placeId: written.place === "" ? null : written.place,
    number: written.number,
    standing,
  };
  const { whom, when, how, author } = written;
  return COLUMNS.map((heading) => ({ ...cells, whom, when, how, author })[heading] ?? null);
}

/** Where people write: the text, who wrote it, and of an interview whom, when and how. What is earlier stays as it is. */
function openFormats(
  rows: readonly LaidRow[],
  box: (heading: FormTextHeading, columns?: number) => Box,
): SheetPlan["formats"] {
  const open = (row: LaidRow) => ("written" in row && row.standing !== "earlier" ? row : null);
  const over = (
    heading: FormTextHeading,
    columns: number,
    wanted: (row: LaidText) => boolean,
    style: Style,
  ): SheetPlan["formats"] =>
    runsOf(
      rows.map((row) => {
        const one = open(row);
        return one !== null && wanted(one) ? true : null;
      }),
      TOP.body,
    ).map((run) => ({ box: { ...box(heading, columns), row: run.row, rows: run.rows }, style }));
  return [
    ...over("text", 1, () => true, { locked: false }),
    ...over("text", 1, ({ isWanted }) => isWanted, { fill: COLORS.open }),
    ...over("whom", INTERVIEW.length, ({ written }) => hasInterviewCells(written), { locked: false }),
    ...over("author", 1, () => true, { locked: false }),
  ];
}

function validationsOf(row: LaidRow, at: number, language: Language): Validation[] {
  if ("band" in row || row.standing === "earlier") return [];
  const texts = textsText[language];
  const { written, title, question } = row;
  const cell = (heading: FormTextHeading): Box => ({
    ...{ row: at, column: COLUMNS.indexOf(heading), rows: 1, columns: 1 },
  });
  const text = cell("text");
  const help = question ?? texts.help[written.kind];
  return [
    {
      box: text,
      rule: {
        kind: "formula",
        formula: `=LEN(${columnLetters(text.column)}${at + 1})<=${String(LONGEST_WRITTEN)}`,
      },
      prompt: prompt(`${texts.kinds[written.kind]}: ${title}`, help),
      error: { ...prompt(texts.form.text, texts.tooLong), style: "stop" },
    },
    ...(hasInterviewCells(written)
      ? [
          {
            box: cell("whom"),
            rule: { kind: "none" as const },
            prompt: prompt(texts.form.whom, texts.whomHelp),
          },
        ]
      : []),
  ];
}
