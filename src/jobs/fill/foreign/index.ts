// A file of another system to figures, whatever it looks like: figures.csv by its ids, everything else by what its tables say.
import type { Catalogue } from "../../../barometer/catalogue";
import { reportKey, type ReportedFigure } from "../../../barometer/series";
import { sanitise } from "../../../barometer/cpr";
import { isNote, problemAt, type CsvProblem } from "../csv-problem";
import { recordsOf } from "../csv-records";
import { figureName } from "../../figure-name";
import { figuresOf, type FigureLine, type FigureTable, type FormRow } from "../figure-lines";
import { isById, isColumn, tableById } from "../figures-csv";
import { dimensionOf } from "./dimensions";
import type { Mapping } from "../../../sheets/workbook";
import { cutQuestions, joinQuestions, nameQuestions, noQuestions, type Questions } from "./questions";
import { sheetOfGrid, sheetOfRecords, type ForeignGrid, type ForeignSheet } from "./sheet";
import { tablesOf, type ForeignTable } from "./tables";
import { catalogueWords, plainName, type CatalogueWords } from "./words";

export {
  askedAbout,
  keptMapping,
  type HeadingQuestion,
  type NameQuestion,
  type Questions,
} from "./questions";
export type { ForeignGrid } from "./sheet";

/** A CSV or what was pasted from a spreadsheet, or sheets of another workbook, any of which may hold tables of figures. */
export type FillSource =
  | { text: string }
  | {
      grids: ForeignGrid[];
      tooLarge?: string[];
      /** Not read, but looked at: whoever has hidden a table is told of it. */
      hidden?: ForeignGrid[];
    };

export interface SourceReading {
  /** What is certain, in the order of the file. */
  figures: ReportedFigure[];
  problems: CsvProblem[];
  /** Those in which a table of figures was found; empty for a text. */
  sheets: string[];
  /** Tables that were read, in all sheets. */
  tables: number;
  /** Sheets that were looked through; none for a text. */
  lookedAt: number;
  /** Every table that was seen, read or not, in the order of the file. */
  seen: SeenTable[];
  /** What a person may explain. */
  questions: Questions;
}

/**
 * `read`: its figures are among those found. `elsewhere`: it has figures, none of which the form has a row for. `unclear`:
 * it holds nothing that is understood. `hidden` and `left-out`: it is not read, but can be chosen, or chosen again.
 */
export type TableState = "read" | "elsewhere" | "unclear" | "hidden" | "left-out";

export interface SeenTable {
  key: string;
  /** Empty for a text. */
  sheet: string;
  /** `A3:F12`; null in a text. */
  place: string | null;
  /** One-based row, or line, of its headings. */
  line: number;
  /** That can be read from it, and how many of them the form has a row for. */
  figures: number;
  inForm: number;
  state: TableState;
}

/** What a person has decided about a file. */
export interface FillChoice {
  /** In place of what the form keeps. */
  mapping?: Mapping | undefined;
  /** By key: whether a table is to be read, where that is not what would be done anyway. */
  tables?: Readonly<Record<string, boolean>> | undefined;
}

/**
 * The figures of a file, by the catalogue's ids or names. The same figure in two tables is read where both say the same;
 * where they differ neither is.
 * @param form the rows of the form it is for: they tell what the file leaves out
 */
export function readForeign(
  source: FillSource,
  catalogue: Catalogue,
  form: readonly FormRow[] = [],
  choice: FillChoice = {},
): SourceReading {
  const found = readAll(source, catalogue, form, choice);
  return { ...found, questions: cutQuestions(found.questions) };
}

function readAll(
  source: FillSource,
  catalogue: Catalogue,
  form: readonly FormRow[],
  choice: FillChoice,
): SourceReading {
  const words = catalogueWords(catalogue, choice.mapping);
  const context: Context = { catalogue, words, form, tables: choice.tables ?? {} };
  if ("text" in source) return readText(source.text, context);
  const found = newReading();
  found.lookedAt = source.grids.length;
  const all: Found[] = [];
  for (const grid of source.grids) {
    const { tables, isAny } = readSheet(sheetOfGrid(grid), context, found);
    if (isAny) found.sheets.push(sanitise(grid.sheet));
    all.push(...tables);
  }
  for (const grid of source.hidden ?? []) {
    const { tables, isPassedOver } = readSheet(sheetOfGrid(grid), context, found, true);
    if (isPassedOver)
      found.problems.push({ ...problemAt(1, null, "sheet-hidden"), sheet: sanitise(grid.sheet) });
    all.push(...tables);
  }
  for (const sheet of source.tooLarge ?? [])
    found.problems.push({ ...problemAt(1, null, "sheet-too-large"), sheet: sanitise(sheet) });
  join(all, found, catalogue);
  return told(found);
}

interface Context {
  catalogue: Catalogue;
  words: CatalogueWords;
  form: readonly FormRow[];
  tables: Readonly<Record<string, boolean>>;
}

interface Found {
  sheet: string;
  line: number;
  figures: ReportedFigure[];
}

function newReading(): SourceReading {
  return {
    figures: [],
    problems: [],
    sheets: [],
    tables: 0,
    lookedAt: 0,
    seen: [],
    questions: noQuestions(),
  };
}

function readText(text: string, context: Context): SourceReading {
  const { catalogue, words, form } = context;
  const isKnown = (cell: string) =>
    isColumn(cell) || words.headingOf(cell) !== null || dimensionOf(cell, words) !== null;
  const read = recordsOf(text, isKnown);
  const [header] = read.records;
  const found = newReading();
  if (header === undefined || text.includes("\u0000") || isById(read)) {
    const table = tableById(read, text, form.length > 0);
    if ("refused" in table) return { ...found, problems: table.refused };
    const named = namesToo(table, catalogue, words);
    const reading = figuresOf(named, catalogue, form);
    const questions = joinQuestions([{ headings: [], names: nameQuestions(named.lines, catalogue) }]);
    return told({ ...found, ...reading, tables: 1, questions });
  }
  const { tables } = readSheet(sheetOfRecords(read.records), context, found);
  join(tables, found, catalogue);
  return told(found);
}

/** Nothing read is never passed over in silence. */
function told(found: SourceReading): SourceReading {
  if (found.figures.length > 0 || found.problems.some((problem) => !isNote(problem))) return found;
  // Whoever has left every table out knows that nothing is left.
  if (found.seen.some(({ state }) => state === "left-out")) return found;
  const problem = problemAt(1, null, found.tables === 0 ? "no-table" : "no-figures");
  return { ...found, problems: [...found.problems, problem] };
}

/** A person who fills in the columns of figures.csv writes names: they are understood where no such id is. */
function namesToo(table: FigureTable, catalogue: Catalogue, words: CatalogueWords): FigureTable {
  const ids = new Set([
    ...catalogue.indicators.map(({ id }) => plainName(id)),
    ...catalogue.groups.map(({ id }) => plainName(id)),
  ]);
  // An id in other letters is no id: programs write them, and are told.
  const isName = (text: string) => text !== "" && !ids.has(plainName(text));
  const problems = [...table.problems];
  const isSkipped = ({ line, cells: { indicator = "", group = "", category = "" } }: FigureLine) => {
    const skipped = [indicator, group, category].find((text) => isName(text) && words.isSkipped(text));
    if (skipped === undefined) return false;
    problems.push(problemAt(line, null, "skipped-row", { text: sanitise(skipped) }));
    return true;
  };
  const lines = table.lines.filter((line) => !isSkipped(line));
  return {
    ...table,
    problems,
    lines: lines.map((line) => {
      const { indicator = "", group = "", category = "" } = line.cells;
      const known = words.idsOf({ indicator, group, category });
      const cells = { ...line.cells };
      if (isName(indicator)) cells.indicator = known.indicator;
      if (isName(group)) cells.group = known.group;
      if (category !== "") cells.category = known.category;
      if (known.byCitizenship && isName(group) && (cells.basis ?? "") === "") cells.basis = "citizenship";
      return { ...line, cells };
    }),
  };
}

/** @param isHidden read where somebody has chosen it, and else only looked at */
function readSheet(
  sheet: ForeignSheet,
  { catalogue, words, form, tables: chosen }: Context,
  found: SourceReading,
  isHidden = false,
): { tables: Found[]; isAny: boolean; isPassedOver: boolean } {
  const name = sanitise(sheet.name);
  const rows = new Set(form.map(placeKey));
  const questions: Questions[] = [];
  const tables: Found[] = [];
  const keys = new Map<number, number>();
  let isPassedOver = false;
  let isAny = false;
  for (const table of tablesOf(sheet, catalogue, words, form)) {
    const line = table.headingRow;
    const beside = keys.get(line) ?? 0;
    keys.set(line, beside + 1);
    const key = `${name}!${line}.${beside}`;
    const { figures, problems } = figuresOf(table, catalogue, form);
    const inForm = figures.filter((figure) => rows.has(placeKey(figure))).length;
    const isTaken = chosen[key] ?? !isHidden;
    const state = stateOf(isTaken, isHidden, figures.length, form.length === 0 ? figures.length : inForm);
    if (!isHidden || figures.length > 0 || isTaken)
      found.seen.push({ key, sheet: name, place: table.place, line, figures: figures.length, inForm, state });
    if (!isTaken) {
      isPassedOver ||= figures.length > 0 && chosen[key] === undefined;
      isAny ||= !isHidden && !table.isGuess;
      continue;
    }
    questions.push(questionsOf(table, catalogue));
    if (table.isGuess) continue;
    found.problems.push(...problems.map((problem) => (name === "" ? problem : { ...problem, sheet: name })));
    found.tables += 1;
    isAny = true;
    tables.push({ sheet: name, line, figures });
  }
  found.questions = joinQuestions([found.questions, ...questions]);
  return { tables, isAny, isPassedOver };
}

function questionsOf({ questions, lines }: ForeignTable, catalogue: Catalogue): Questions {
  return { ...questions, names: [...questions.names, ...nameQuestions(lines, catalogue)] };
}

function stateOf(isTaken: boolean, isHidden: boolean, figures: number, inForm: number): TableState {
  if (!isTaken) return isHidden ? "hidden" : "left-out";
  if (figures === 0) return "unclear";
  return inForm === 0 ? "elsewhere" : "read";
}

function placeKey({ indicator, group, category, period }: Omit<FormRow, "definition">): string {
  return [indicator, group, category ?? "", period].join("\u0001");
}

function join(tables: readonly Found[], found: SourceReading, catalogue: Catalogue): void {
  const first = new Map<string, { table: Found; figure: ReportedFigure }>();
  const doubtful = new Set<string>();
  for (const table of tables) {
    for (const figure of table.figures) {
      const key = reportKey(figure);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { table, figure });
      else if (JSON.stringify(earlier.figure) !== JSON.stringify(figure)) {
        doubtful.add(key);
        const values = {
          text: figureName(figure, catalogue),
          sheet: earlier.table.sheet,
          line: String(earlier.table.line),
        };
        const problem = problemAt(table.line, null, "on-two-sheets", values);
        found.problems.push(table.sheet === "" ? problem : { ...problem, sheet: table.sheet });
      }
    }
  }
  found.figures = [...first].filter(([key]) => !doubtful.has(key)).map(([, { figure }]) => figure);
}
