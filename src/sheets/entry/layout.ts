// Where things stand on an entry sheet as it is laid, and how wide its columns are.
import { COLUMN, type EntryColumn } from "./columns";
import { columnLetters } from "../plan";

/** Zero-based rows of the sheet as it is laid. */
export const ENTRY_LAYOUT = {
  title: 0,
  facts: 1,
  target: 2,
  summary: 3,
  banner: 4,
  codes: 5,
  header: 6,
  body: 7,
} as const;

/** Where it stands that the department has finished: beside the first columns, in view when the sheet is opened. */
export const READY_PLACE = { row: ENTRY_LAYOUT.target, column: COLUMN.period } as const;

/** Workbook name on the rows of the table: finds the sheet again when somebody has renamed it. */
export const ENTRY_NAME = "barometer_entry";

/** Where the department is picked, in a workbook of several. */
export const PICKER = { row: ENTRY_LAYOUT.target, column: 0, rows: 1, columns: 1 } as const;
export const PICKER_ADDRESS = `$A$${PICKER.row + 1}`;

/** Above the column: the basis of every row that says none itself. */
export const BASIS_FOR_ALL = { row: ENTRY_LAYOUT.title, column: COLUMN.basis, rows: 1, columns: 1 } as const;
export const BASIS_FOR_ALL_ADDRESS = `$${columnLetters(BASIS_FOR_ALL.column)}$${BASIS_FOR_ALL.row + 1}`;

/**
 * What a row is, in one to three columns: those of category and group are as wide as their longest word, the name has the
 * rest of the room.
 */
export const NAMING = {
  room: { whole: 50, split: 53 },
  name: { least: 22, most: 30 },
  category: { least: 10, most: 20, whole: 14, split: 14 },
  groupName: { least: 14, most: 22, whole: 17, split: 14 },
} as const;

/**
 * Up to `control` no more than fits a screen of 1280 pixels beside an open pane, and only the name is frozen: at twice the
 * size there must be room for the cells.
 */
export const WIDTHS = {
  name: NAMING.name.most,
  category: NAMING.category.whole,
  groupName: NAMING.groupName.whole,
  period: 9,
  numerator: 8,
  denominator: 8,
  value: 8,
  result: 9,
  control: 17,
  missing: 17,
  basis: 14,
  remark: 42,
  reported: 12,
  previous: 10,
  previousPeriod: 10,
  baseline: 13,
  baselinePeriod: 13,
  department: 22,
  thirdGeneration: 12,
  thirdGenerationReason: 18,
  seriesBreak: 12,
  lower: 10,
  upper: 10,
  findings: 60,
} satisfies Partial<Record<EntryColumn, number>>;

/** Where rows are split into categories, the columns beside them are narrower. */
export const WIDTHS_BESIDE_CATEGORIES: Partial<Record<EntryColumn, number>> = {
  numerator: 7,
  denominator: 7,
  value: 7,
  control: 15,
};

/** A result with a longer unit after it needs more room. */
export const LONG_UNIT = { letters: 4, width: 11 } as const;

/** Own years are written at length, and so in smaller letters. */
export const LONG_PERIOD = { letters: 10, size: 9 } as const;

export const PERIOD_COLUMNS: ReadonlySet<string> = new Set(["period", "previousPeriod", "baselinePeriod"]);
