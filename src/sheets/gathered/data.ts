// The data sheet of a barometer workbook: one Excel table, a row per figure (src/cli/README.md "Sheets").
import type { Catalogue } from "../../barometer/catalogue";
import { FIGURE_COLUMNS, NUMBER_FIELDS, type Figure } from "../../barometer/figure";
import { categoryName, groupName } from "../../barometer/names";
import { withoutCpr } from "../../barometer/cpr";
import { readBasis, readMissing, readText } from "../../checks/choices";
import { saidIn } from "../../checks/said";
import { dataText, type DataHeading } from "../../text/sheets/gathered";
import { entryText } from "../../text/sheets/entry";
import type { Language } from "../../text/language";
import { sheetNames } from "../../text/sheets/names";
import {
  landscapePage,
  BANNER,
  type Box,
  cellAddress,
  type CellValue,
  COLORS,
  emptyPlan,
  findTable,
  type Grid,
  gridValue,
  HEADER,
  NOTE,
  type SheetPlan,
  TITLE,
} from "../plan";
import { figureToRow } from "../workbook";

export interface DataRow {
  figure: Figure;
  /** Id; null where it is not known whose figure it is. */
  department: string | null;
  /** The file the figure came in, as it was given; empty where none is known. */
  file: string;
  /** `G12` of its entry sheet; null for figures that came along as history. */
  cell: string | null;
  /** ISO time; empty where it is not known. */
  importedAt: string;
}

export interface DataReading {
  rows: DataRow[];
  /** The zero-based row that each of them stands in, and that of the headings. */
  places: number[];
  header: number;
  /** The zero-based column of each heading of ours. */
  columns: ReadonlyMap<DataHeading, number>;
  /** The first zero-based column to the right of ours. */
  end: number;
  /** Zero-based columns among ours that people have put in. */
  theirs: number[];
  /** Cells that hold text where a number belongs, and rows that name no indicator, group or period. */
  unreadable: { cell: string; heading: DataHeading }[];
}

/** Name of the Excel table. */
const DATA_TABLE = "Data";

const WIDTHS: Record<DataHeading, number> = {
  indicator: 22,
  indicatorName: 40,
  group: 14,
  groupName: 26,
  category: 20,
  categoryName: 26,
  period: 16,
  definition: 12,
  numerator: 10,
  denominator: 10,
  value: 10,
  lower: 11,
  upper: 11,
  missing: 20,
  basis: 16,
  thirdGeneration: 12,
  thirdGenerationReason: 24,
  seriesBreak: 20,
  remark: 30,
  department: 20,
  departmentName: 30,
  file: 36,
  cell: 11,
  importedAt: 22,
};
const COLUMNS = Object.keys(WIDTHS) as DataHeading[];
const LAST_PRINTED = "missing" satisfies DataHeading;
const NEEDED = ["indicator", "group", "period"] as const satisfies DataHeading[];
const TOP = { title: 0, intro: 1, banner: 2, header: 4, body: 5 } as const;

export function planData(input: {
  catalogue: Catalogue;
  rows: readonly DataRow[];
  /**
   * Where people have something beside the rows: the zero-based rows that these and the headings stand in so far, and the columns
   * that people have put in among ours.
   */
  standing?: { header: number; places: readonly (number | null)[]; theirs?: readonly number[] };
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}): SheetPlan {
  const { catalogue, rows, standing } = input;
  const language = input.language ?? catalogue.language;
  const texts = dataText[language];
  const names = namesIn(catalogue);
  const theirs = standing?.theirs ?? [];
  const columns = columnsBeside(theirs);
  const first = columns[0] ?? 0;
  const width = (columns.at(-1) ?? 0) + 1 - first;
  // Excel has no table without a row.
  const cells = rows.length === 0 ? [COLUMNS.map(() => null)] : rows.map((row) => cellsOf(row, names));
  const table: Box = { row: TOP.header, column: first, rows: cells.length + 1, columns: width };
  const column = (heading: DataHeading): Box => ({
    ...table,
    row: TOP.body,
    rows: cells.length,
    column: columns[COLUMNS.indexOf(heading)] ?? 0,
    columns: 1,
  });
  const printed = (columns[COLUMNS.indexOf(LAST_PRINTED)] ?? 0) + 1 - first;
  const example = catalogue.exampleFigures === true;
  return {
    ...emptyPlan(sheetNames.da.data),
    values: [
      { row: TOP.title, column: first, cells: [[texts.title(catalogue.title)], [texts.intro]] },
      ...(example ? [{ row: TOP.banner, column: first, cells: [[entryText[language].exampleFigures]] }] : []),
      ...blocks(TOP.header, [COLUMNS.map((heading) => texts.headings[heading])], columns),
      ...blocks(TOP.body, cells, columns),
    ],
    formats: [
      { box: { row: TOP.title, column: first, rows: 1, columns: 1 }, style: TITLE },
      { box: { row: TOP.intro, column: first, rows: 1, columns: 1 }, style: NOTE },
      ...(example
        ? [{ box: { row: TOP.banner, column: first, rows: 1, columns: width }, style: BANNER }]
        : []),
      { box: { ...table, rows: 1 }, style: HEADER },
      { box: column("period"), style: { numberFormat: "@" } },
    ],
    columnWidths: COLUMNS.map((heading, index) => ({
      column: columns[index] ?? index,
      columns: 1,
      width: WIDTHS[heading],
    })),
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      { row: TOP.header, rows: 1, height: 34 },
    ],
    table: { name: DATA_TABLE, box: table, style: "TableStyleLight1" },
    tabColor: COLORS.quiet,
    frozen: { rows: TOP.body, columns: (columns[1] ?? 1) + 1 },
    page: landscapePage({
      catalogue,
      language,
      // Where a figure came from is looked up on the screen: with it the letters would be too small to read.
      area: { ...table, columns: printed },
      header: TOP.header,
      across: 2,
      isInternal: true,
      ...(example ? { foot: entryText[language].exampleFigures } : {}),
    }),
    cursor: { row: TOP.body, column: first },
    ...(theirs.length === 0 ? {} : { theirColumns: theirs }),
    ...(standing === undefined ? {} : { keptRows: keptRows(standing) }),
  };
}

/** The first of them stands above whatever people have put in or taken out over the table. */
/** Where each of ours stands: in their order, around what people have put in. */
function columnsBeside(theirs: readonly number[]): number[] {
  const columns: number[] = [];
  for (let column = 0; columns.length < COLUMNS.length; column += 1)
    if (!theirs.includes(column)) columns.push(column);
  return columns;
}

/** A block for each run of columns that stand side by side. */
function blocks(row: number, cells: CellValue[][], columns: readonly number[]): SheetPlan["values"] {
  const starts = columns.flatMap((column, index) =>
    column === (columns[index - 1] ?? -2) + 1 ? [] : [index],
  );
  if (starts.length === 1) return [{ row, column: columns[0] ?? 0, cells }];
  return starts.map((from, index) => ({
    row,
    column: columns[from] ?? 0,
    cells: cells.map((line) => line.slice(from, starts[index + 1])),
  }));
}

function keptRows({
  header,
  places,
}: {
  header: number;
  places: readonly (number | null)[];
}): SheetPlan["keptRows"] {
  const above = Math.min(header, TOP.header) - 1;
  return [
    { from: above, to: above },
    { from: header, to: TOP.header },
    ...places.flatMap((from, index) => (from === null ? [] : [{ from, to: TOP.body + index }])),
  ];
}

/** The rows of a data sheet, its columns in any order; null when the sheet has no such table. */
export function readData(grid: Grid | null): DataReading | null {
  if (grid === null) return null;
  const table = findTable(grid, (language) => dataText[language].headings, NEEDED);
  if (table === null) return null;
  const rows: DataRow[] = [];
  const places: number[] = [];
  const unreadable: DataReading["unreadable"] = [];
  for (let row = table.header + 1; row < grid.row + grid.values.length; row += 1) {
    const at = (heading: DataHeading): CellValue => {
      const column = table.columns.get(heading);
      return column === undefined ? null : gridValue(grid, row, column);
    };
    const complain = (heading: DataHeading) =>
      unreadable.push({ cell: cellAddress(row, table.columns.get(heading) ?? 0), heading });
    if (COLUMNS.every((heading) => at(heading) === null)) continue;
    const lacking = NEEDED.find((heading) => readText(at(heading)) === null);
    if (lacking !== undefined) {
      complain(lacking);
      continue;
    }
    for (const heading of NUMBER_FIELDS) {
      const cell = at(heading);
      if (cell !== null && typeof cell !== "number") complain(heading);
    }
    const missing = readMissing(at("missing"));
    const basis = readBasis(at("basis"));
    if (missing === "unknown") complain("missing");
    if (basis === "unknown") complain("basis");
    rows.push({ figure: figureAt(at), ...originAt(at) });
    places.push(row);
  }
  const end = Math.max(...table.columns.values()) + 1;
  const { header, columns } = table;
  return { rows, places, header, columns, end, theirs: theirsIn(grid, table, end), unreadable };
}

/** Whatever stands among ours under no heading of ours. */
function theirsIn(
  grid: Grid,
  { header, columns }: { header: number; columns: ReadonlyMap<DataHeading, number> },
  end: number,
): number[] {
  const ours = new Set(columns.values());
  const rows = grid.values.flatMap((_, index) => (grid.row + index >= header ? [grid.row + index] : []));
  return Array.from({ length: end }, (_, column) => column)
    .filter((column) => !ours.has(column))
    .filter((column) => rows.some((row) => (gridValue(grid, row, column) ?? "") !== ""));
}

interface Names {
  indicators: ReadonlyMap<string, Catalogue["indicators"][number]>;
  catalogue: Catalogue;
  departments: ReadonlyMap<string, string>;
}

function namesIn(catalogue: Catalogue): Names {
  return {
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
    catalogue,
    departments: new Map(catalogue.departments.map(({ id, name }) => [id, name])),
  };
}

/** Ids and codes as figures.csv has them; the names are for people. */
function cellsOf({ figure, department, file, cell, importedAt }: DataRow, names: Names): CellValue[] {
  const indicator = names.indicators.get(figure.indicator);
  const byColumn: Partial<Record<string, CellValue>> = {};
  figureToRow(figure).forEach((content, index) => {
    byColumn[FIGURE_COLUMNS[index] ?? ""] = content === true ? "true" : content;
  });
  const more: Partial<Record<DataHeading, CellValue>> = {
    indicatorName: indicator?.name ?? null,
    groupName: groupName(figure.group, names.catalogue, { indicator }),
    categoryName: categoryName(figure.category, indicator),
    department,
    departmentName: department === null ? null : (names.departments.get(department) ?? null),
    // People name files after persons.
    file: file === "" ? null : withoutCpr(file),
    cell,
    importedAt: importedAt === "" ? null : importedAt,
  };
  return COLUMNS.map((heading) => more[heading] ?? byColumn[heading] ?? null);
}

function figureAt(at: (heading: DataHeading) => CellValue): Figure {
  return {
    indicator: readText(at("indicator")) ?? "",
    group: readText(at("group")) ?? "",
    category: readText(at("category")),
    period: readText(at("period")) ?? "",
    definition: readText(at("definition")),
    ...saidIn(at),
  };
}

function originAt(at: (heading: DataHeading) => CellValue): Omit<DataRow, "figure"> {
  return {
    department: readText(at("department")),
    file: readText(at("file")) ?? "",
    cell: readText(at("cell")),
    importedAt: readText(at("importedAt")) ?? "",
  };
}
