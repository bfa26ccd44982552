// A file of another system to figures, whatever it looks like: figures.csv by its ids, everything else by what its tables say.
import type { Catalogue } from "../../barometer/catalogue";
import { reportKey, type ReportedFigure } from "../../barometer/series";
import { sanitise } from "../../checks/cpr";
import { isNote, problemAt, type CsvProblem } from "../csv-problem";
import { recordsOf } from "../csv-records";
import { figureName } from "../figure-name";
import { figuresOf, type FigureTable, type FormRow } from "../figure-lines";
import { isById, isColumn, tableById } from "../figures-csv";
import { sheetOfGrid, sheetOfRecords, type ForeignGrid, type ForeignSheet } from "./sheet";
import { tablesOf } from "./tables";
import { catalogueWords, headingOf, plainName, type CatalogueWords } from "./words";

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
): SourceReading {
  const words = catalogueWords(catalogue);
  if ("text" in source) return readText(source.text, catalogue, words, form);
  const found = newReading();
  found.lookedAt = source.grids.length;
  const all: Found[] = [];
  for (const grid of source.grids) {
    const tables = readSheet(sheetOfGrid(grid), catalogue, words, form, found);
    if (tables.length === 0) continue;
    found.sheets.push(sanitise(grid.sheet));
    all.push(...tables);
  }
  for (const grid of source.hidden ?? []) {
    const tables = readSheet(sheetOfGrid(grid), catalogue, words, form, newReading());
    if (tables.some(({ figures }) => figures.length > 0))
      found.problems.push({ ...problemAt(1, null, "sheet-hidden"), sheet: sanitise(grid.sheet) });
  }
  for (const sheet of source.tooLarge ?? [])
    found.problems.push({ ...problemAt(1, null, "sheet-too-large"), sheet: sanitise(sheet) });
  join(all, found, catalogue);
  return told(found);
}

interface Found {
  sheet: string;
  line: number;
  figures: ReportedFigure[];
}

function newReading(): SourceReading {
  return { figures: [], problems: [], sheets: [], tables: 0, lookedAt: 0 };
}

function readText(
  text: string,
  catalogue: Catalogue,
  words: CatalogueWords,
  form: readonly FormRow[],
): SourceReading {
  const isKnown = (cell: string) => isColumn(cell) || headingOf(cell) !== null || words.isGroup(cell);
  const read = recordsOf(text, isKnown);
  const [header] = read.records;
  const found = newReading();
  if (header === undefined || text.includes("\u0000") || isById(read)) {
    const table = tableById(read, text, form.length > 0);
    if ("refused" in table) return { ...found, problems: table.refused };
    const reading = figuresOf(namesToo(table, catalogue, words), catalogue, form);
    return told({ ...found, ...reading, tables: 1 });
  }
  const tables = readSheet(sheetOfRecords(read.records), catalogue, words, form, found);
  join(tables, found, catalogue);
  return told(found);
}

/** Nothing read is never passed over in silence. */
function told(found: SourceReading): SourceReading {
  if (found.figures.length > 0 || found.problems.some((problem) => !isNote(problem))) return found;
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
  return {
    ...table,
    lines: table.lines.map((line) => {
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

function readSheet(
  sheet: ForeignSheet,
  catalogue: Catalogue,
  words: CatalogueWords,
  form: readonly FormRow[],
  found: SourceReading,
): Found[] {
  const name = sanitise(sheet.name);
  return tablesOf(sheet, catalogue, words, form).map((table) => {
    const { figures, problems } = figuresOf(table, catalogue, form);
    found.problems.push(...problems.map((problem) => (name === "" ? problem : { ...problem, sheet: name })));
    found.tables += 1;
    return { sheet: name, line: table.headingRow, figures };
  });
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
