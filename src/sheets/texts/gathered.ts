// The sheet of texts in a barometer workbook: a row for each text that has come in, with who wrote it and where it comes from.
import type { Catalogue } from "../../barometer/catalogue";
import { withoutCpr } from "../../barometer/cpr";
import { comparePeriods } from "../../barometer/period";
import { TEXT_KINDS } from "../../barometer/text-kinds";
import {
  isInterview,
  isUnwritten,
  type OwnText,
  placeTitle,
  textKey,
  type WrittenText,
} from "../../barometer/written";
import { readText } from "../../checks/choices";
import { LANGUAGES, type Language } from "../../text/language";
import { entryText } from "../../text/sheets/entry";
import { sheetNames } from "../../text/sheets/names";
import type { GatheredTextHeading } from "../../text/sheets/text-headings";
import { textsText } from "../../text/sheets/texts";
import {
  BANNER,
  type Box,
  type CellValue,
  COLORS,
  columnLetters,
  emptyPlan,
  findTable,
  type Grid,
  gridValue,
  HEADER,
  landscapePage,
  NOTE,
  runsOf,
  type SheetPlan,
  TITLE,
} from "../plan";
import { idAt, wordsIn, writtenAt } from "./row";

export interface GatheredText extends OwnText {
  /** The file it came in, as it was given; empty where none is known. */
  file: string;
  /** `E8` of its sheet of texts; null for what came along as earlier. */
  cell: string | null;
  /** ISO time; empty where it is not known. */
  importedAt: string;
  /** Of sentences that are drafted from the figures. */
  draft?: Draft;
}

/**
 * `draft`: as it was drafted. `edited`: what somebody has made of it is printed. `stale`: the draft says something else since
 * then. `refused`: it has a number that may be one that is withheld. While one of the last two, the draft is printed.
 */
export type DraftState = "draft" | "edited" | "stale" | "refused";

/** Fingerprints of the draft that stands beside it, of the one that the edit was made of, and of the text as it was laid. */
export interface Draft {
  shown: string;
  basis: string;
  laid: string;
  /** The draft itself. */
  text: string;
  state: DraftState;
}

/** Characters; what only programs need stands to the right of what is printed. */
const WIDTHS: Record<GatheredTextHeading, number> = {
  place: 30,
  kind: 18,
  period: 11,
  text: 90,
  length: 9,
  whom: 24,
  when: 16,
  how: 24,
  departmentName: 26,
  author: 22,
  edited: 24,
  draft: 60,
  file: 36,
  cell: 11,
  importedAt: 22,
  department: 20,
  kindId: 18,
  level: 12,
  placeId: 20,
  number: 10,
  marks: 12,
};
const COLUMNS = Object.keys(WIDTHS) as GatheredTextHeading[];
const INTERVIEW = ["whom", "when", "how"] as const;
const LAST_PRINTED = "edited";
const TOP = { title: 0, intro: 1, banner: 2, header: 4, body: 5 } as const;

export function planGatheredTexts(input: {
  catalogue: Catalogue;
  texts: readonly GatheredText[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const words = textsText[language];
  const texts = gatheredInOrder(catalogue, input.texts);
  const height = Math.max(1, texts.length);
  const box = (heading: GatheredTextHeading, columns = 1): Box => ({
    ...{ row: TOP.body, rows: height, column: COLUMNS.indexOf(heading), columns },
  });
  const printed = COLUMNS.indexOf(LAST_PRINTED) + 1;
  const example = catalogue.exampleFigures === true;
  const text = `${columnLetters(COLUMNS.indexOf("text"))}${String(TOP.body + 1)}`;
  const interviews = texts.map(({ written }) => (hasInterviewCells(written) ? true : null));
  return {
    ...emptyPlan(sheetNames.da.texts),
    tabColor: COLORS.title,
    values: [
      { row: TOP.title, column: 0, cells: [[words.title(catalogue.title)], [words.gatheredIntro]] },
      ...(example ? [{ row: TOP.banner, column: 0, cells: [[entryText[language].exampleFigures]] }] : []),
      { row: TOP.header, column: 0, cells: [COLUMNS.map((heading) => words.gathered[heading])] },
      {
        row: TOP.body,
        column: 0,
        cells: texts.length === 0 ? [[words.empty]] : texts.map((one) => cellsOf(one, catalogue, language)),
      },
    ],
    formulas:
      texts.length === 0 ? [] : [{ box: box("length"), formula: `=IF(LEN(${text})=0,"",LEN(${text}))` }],
    formats: [
      { box: { row: TOP.title, column: 0, rows: 1, columns: 1 }, style: TITLE },
      { box: { row: TOP.intro, column: 0, rows: 1, columns: 1 }, style: NOTE },
      ...(example ? [{ box: { row: TOP.banner, column: 0, rows: 1, columns: printed }, style: BANNER }] : []),
      { box: { row: TOP.header, column: 0, rows: 1, columns: COLUMNS.length }, style: HEADER },
      {
        box: box("place", COLUMNS.length),
        style: {
          vertical: "top",
          numberFormat: "@",
          borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] },
        },
      },
      { box: box("place", printed), style: { wrap: true } },
      { box: box("draft"), style: { wrap: true, color: COLORS.quiet } },
      { box: box("length"), style: { numberFormat: "#,##0", horizontal: "right", color: COLORS.quiet } },
      // Where people may correct what has come in.
      ...(texts.length === 0
        ? []
        : [
            { box: box("text"), style: { locked: false } },
            { box: box("author"), style: { locked: false } },
          ]),
      ...runsOf(interviews, TOP.body).map((run) => ({
        box: { ...box("whom", INTERVIEW.length), row: run.row, rows: run.rows },
        style: { locked: false },
      })),
    ],
    columnWidths: COLUMNS.map((heading, column) => ({ column, columns: 1, width: WIDTHS[heading] })),
    // Rows of texts have no height of their own: they are as high as what stands in them, also while people write.
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      { row: TOP.header, rows: 1, height: 34 },
    ],
    hiddenColumns: [
      ...(interviews.includes(true) ? [] : [{ column: COLUMNS.indexOf("whom"), columns: INTERVIEW.length }]),
      { column: COLUMNS.indexOf("marks"), columns: 1 },
    ],
    protect: true,
    commentable: true,
    frozen: { rows: TOP.body, columns: 0 },
    page: landscapePage({
      catalogue,
      language,
      area: { row: 0, column: 0, rows: TOP.body + height, columns: printed },
      header: TOP.header,
      isInternal: true,
    }),
    cursor: { row: TOP.body, column: 0 },
  };
}

/** The texts of a barometer workbook; null where there is no such sheet. */
export function readGatheredTexts(grid: Grid | null): GatheredText[] | null {
  const table =
    grid === null
      ? null
      : findTable(grid, (language) => textsText[language].gathered, [
          "text",
          "kindId",
          "placeId",
          "level",
          "file",
        ]);
  if (grid === null || table === null) return null;
  const found: GatheredText[] = [];
  for (let row = table.header + 1; row < grid.row + grid.values.length; row += 1) {
    const at = (heading: GatheredTextHeading): CellValue => {
      const column = table.columns.get(heading);
      return column === undefined ? null : gridValue(grid, row, column);
    };
    const id = idAt(at);
    const written = writtenAt(at);
    if (id === null && isUnwritten(written)) continue;
    const draft = draftAt(at("marks"), at("draft"), at("edited"));
    found.push({
      ...(draft === null ? {} : { draft }),
      written: {
        ...(id ?? { kind: "answer", level: "theme", place: "", period: "", number: row }),
        ...written,
      },
      department: readText(at("department")),
      file: readText(at("file")) ?? "",
      cell: readText(at("cell")),
      importedAt: readText(at("importedAt")) ?? "",
    });
  }
  return found;
}

/** Whose text it is belongs to it: two departments may both have written about the same. */
export function gatheredTextKey({
  written,
  department,
}: Pick<GatheredText, "written" | "department">): string {
  return JSON.stringify([textKey(written), department]);
}

function draftAt(marks: CellValue, text: CellValue, word: CellValue): Draft | null {
  const [shown, basis, laid] = typeof marks === "string" ? marks.split(" ") : [];
  if (shown === undefined || basis === undefined || laid === undefined) return null;
  const state = (["edited", "stale", "refused"] as const).find((one) =>
    LANGUAGES.some((language) => word === textsText[language].states[one]),
  );
  return { shown, basis, laid, text: wordsIn(text), state: state ?? "draft" };
}

function hasInterviewCells(written: WrittenText): boolean {
  return isInterview(written) || INTERVIEW.some((field) => written[field] !== null);
}

function cellsOf(
  { written, department, file, cell, importedAt, draft }: GatheredText,
  catalogue: Catalogue,
  language: Language,
): CellValue[] {
  const words = textsText[language];
  const { kind, level, place, period, number, text, whom, when, how, author } = written;
  const cells: Record<GatheredTextHeading, CellValue> = {
    place: placeTitle(catalogue, written) ?? (place || words.noPlace),
    kind: words.kinds[kind],
    ...{ period, text, whom, when, how, author, department, cell, level, number },
    length: null,
    // A committee may have commented on its own sheet.
    departmentName:
      [...catalogue.departments, ...(catalogue.committees ?? [])].find(({ id }) => id === department)?.name ??
      null,
    // People name files after persons.
    file: withoutCpr(file),
    importedAt,
    edited: draft === undefined || draft.state === "draft" ? null : words.states[draft.state],
    draft: draft === undefined || draft.state === "draft" ? null : draft.text,
    marks: draft === undefined ? null : [draft.shown, draft.basis, draft.laid].join(" "),
    kindId: kind,
    placeId: place,
  };
  return COLUMNS.map((heading) => (cells[heading] === "" ? null : cells[heading]));
}

/**
 * Areas, goals, indicators and themes as the catalogue has them; of each the latest period first, and of a period the kinds one
 * after the other, each department's text below that of the one before it.
 */
export function gatheredInOrder(catalogue: Catalogue, texts: readonly GatheredText[]): GatheredText[] {
  const { areas = [], goals = [], indicators, themes = [], departments } = catalogue;
  const places = new Map(
    Object.entries({ area: areas, goal: goals, indicator: indicators, theme: themes })
      .flatMap(([level, list]) => list.map(({ id }) => `${level}\u0001${id}`))
      .map((key, index) => [key, index]),
  );
  const owners = new Map(departments.map(({ id }, index) => [id, index]));
  const placeOf = ({ written: { level, place } }: GatheredText) =>
    places.get(`${level}\u0001${place}`) ?? places.size;
  const ownerOf = ({ department }: GatheredText) => owners.get(department ?? "") ?? owners.size;
  return [...texts].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      comparePeriods(b.written.period, a.written.period) ||
      TEXT_KINDS.indexOf(a.written.kind) - TEXT_KINDS.indexOf(b.written.kind) ||
      ownerOf(a) - ownerOf(b) ||
      a.written.number - b.written.number,
  );
}
