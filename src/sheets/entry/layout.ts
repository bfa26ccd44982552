// Where things stand on an entry sheet as it is laid, and how wide its columns are.
import { COLUMN, type EntryColumn } from "./columns";

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

export const WIDTHS = {
  name: 36,
  category: 20,
  groupName: 24,
  period: 9,
  numerator: 8,
  denominator: 8,
  value: 8,
  result: 11,
  previous: 11,
  previousPeriod: 10,
  baseline: 14,
  baselinePeriod: 14,
  missing: 17,
  basis: 13,
  remark: 24,
  department: 22,
  control: 19,
  thirdGeneration: 12,
  thirdGenerationReason: 18,
  seriesBreak: 12,
  lower: 10,
  upper: 10,
  findings: 60,
} satisfies Partial<Record<EntryColumn, number>>;

export const PERIOD_COLUMNS: ReadonlySet<string> = new Set(["period", "previousPeriod", "baselinePeriod"]);
