// The columns of the sheet Indikatorer. Each has a code that stands in a hidden row, so that the reader finds a column
// wherever somebody has moved it, and says which key of an indicator it shows.
import { bearerOf, openKeyFor } from "./cell/key-path";

/** How a cell is written and read. */
export type CellForm =
  | "text"
  /** One of a closed list of words. */
  | "choice"
  /** Yes, no or nothing. */
  | "yes"
  | "number"
  /** Text that Excel must not take for a number or a date. */
  | "period"
  /** One goal. */
  | "goal"
  /** Several departments, committees, groups or other indicators. */
  | "names"
  /** Categories, each with its id. */
  | "items"
  | "breaks"
  | "definitions"
  | "open"
  /** The sheet's own: not a key of the indicator. */
  | "own";

interface ColumnShape {
  /** In characters. */
  width: number;
  form: CellForm;
  /** Where the key lies in an indicator; empty for the sheet's own columns. */
  path: readonly string[];
}

/**
 * Left to right. What everybody reads comes first and is printed; findings stand before it, so that they are seen and
 * not printed. `id` and `marks` come last: a person who empties a row leaves the id, and so says what is gone. The columns
 * up to `groups` are never hidden: below the table they hold the catalogue's own sections (catalogue-sections.ts).
 */
const SHAPES = {
  findings: { width: 30, form: "own", path: [] },
  name: { width: 30, form: "text", path: ["name"] },
  order: { width: 6, form: "own", path: [] },
  definition: { width: 46, form: "text", path: ["definition"] },
  departments: { width: 20, form: "names", path: ["departments"] },
  measure: { width: 12, form: "choice", path: ["measure"] },
  groups: { width: 25, form: "names", path: ["groups"] },
  goal: { width: 16, form: "goal", path: ["goal"] },
  desired: { width: 21, form: "choice", path: ["desired"] },
  periodKind: { width: 13, form: "choice", path: ["period", "kind"] },
  baseline: { width: 15, form: "period", path: ["baseline"] },
  source: { width: 18, form: "text", path: ["source"] },
  state: { width: 13, form: "choice", path: ["state"] },
  kind: { width: 10, form: "choice", path: ["kind"] },
  committees: { width: 22, form: "names", path: ["committees"] },
  joint: { width: 18, form: "choice", path: ["joint"] },
  unit: { width: 12, form: "text", path: ["unit"] },
  decimals: { width: 10, form: "number", path: ["decimals"] },
  targetName: { width: 24, form: "text", path: ["targetName"] },
  reportCount: { width: 11, form: "yes", path: ["reportCount"] },
  categoriesName: { width: 16, form: "text", path: ["categories", "name"] },
  categoryItems: { width: 34, form: "items", path: ["categories", "items"] },
  withinName: { width: 16, form: "text", path: ["categories", "within", "name"] },
  withinItems: { width: 34, form: "items", path: ["categories", "within", "items"] },
  combine: { width: 18, form: "choice", path: ["categories", "combine"] },
  better: { width: 16, form: "choice", path: ["better"] },
  periodStart: { width: 11, form: "period", path: ["period", "start"] },
  lag: { width: 11, form: "number", path: ["period", "lag"] },
  cohort: { width: 11, form: "yes", path: ["period", "cohort"] },
  lagMonths: { width: 12, form: "number", path: ["period", "lagMonths"] },
  tolerance: { width: 11, form: "number", path: ["tolerance"] },
  targetValue: { width: 14, form: "number", path: ["target", "value"] },
  targetBy: { width: 14, form: "period", path: ["target", "by"] },
  rule: { width: 22, form: "choice", path: ["rule"] },
  basis: { width: 16, form: "choice", path: ["basis"] },
  thirdGeneration: { width: 14, form: "choice", path: ["thirdGeneration", "included"] },
  thirdGenerationReason: { width: 24, form: "text", path: ["thirdGeneration", "reason"] },
  naturalLimit: { width: 11, form: "number", path: ["naturalLimit"] },
  minimum: { width: 11, form: "number", path: ["limits", "min"] },
  maximum: { width: 11, form: "number", path: ["limits", "max"] },
  jump: { width: 12, form: "number", path: ["limits", "jump"] },
  totalOf: { width: 30, form: "names", path: ["totalOf"] },
  threshold: { width: 14, form: "number", path: ["disclosure", "threshold"] },
  protectZero: { width: 13, form: "yes", path: ["disclosure", "protectZero"] },
  breaks: { width: 34, form: "breaks", path: ["breaks"] },
  definitions: { width: 40, form: "definitions", path: ["definitions"] },
  extractionSystem: { width: 20, form: "text", path: ["extraction", "system"] },
  extractionFilter: { width: 24, form: "text", path: ["extraction", "filter"] },
  extractionOwner: { width: 18, form: "text", path: ["extraction", "owner"] },
  extractionDeputy: { width: 18, form: "text", path: ["extraction", "deputy"] },
  open: { width: 30, form: "open", path: ["open"] },
  id: { width: 22, form: "own", path: [] },
  marks: { width: 10, form: "own", path: [] },
} as const satisfies Record<string, ColumnShape>;

export type IndicatorColumn = keyof typeof SHAPES;

export const INDICATOR_COLUMNS = Object.keys(SHAPES) as IndicatorColumn[];

/** Columns that show a key, which people edit. */
export type KeyColumn = {
  [Code in IndicatorColumn]: (typeof SHAPES)[Code]["form"] extends "own" ? never : Code;
}[IndicatorColumn];

export const KEY_COLUMNS = INDICATOR_COLUMNS.filter((code): code is KeyColumn => SHAPES[code].form !== "own");

export type ChoiceColumn = {
  [Code in IndicatorColumn]: (typeof SHAPES)[Code]["form"] extends "choice" ? Code : never;
}[IndicatorColumn];

/** The last column on paper; the ones after it are for settings that few need. */
export const LAST_PRINTED: IndicatorColumn = "state";

export function shapeOf(code: IndicatorColumn): ColumnShape {
  return SHAPES[code];
}

/** Position in a sheet as it was laid. */
export const INDICATOR_COLUMN = Object.fromEntries(
  INDICATOR_COLUMNS.map((code, index) => [code, index]),
) as Record<IndicatorColumn, number>;

/**
 * The column that shows what a key or a path inside it says (`desired`, `period.start`, `categories.items[2].name`).
 * Null where no column does.
 */
export function columnOfKey(key: string): KeyColumn | null {
  return bearerOf(key, KEY_COLUMNS, (code) => SHAPES[code].path);
}

/** The key by which a catalogue's `open` names a column: the whole key for the first column of it, else the path. */
export function openKeyOf(code: KeyColumn): string {
  return openKeyFor(SHAPES[code].path, columnOfKey(SHAPES[code].path[0]) === code);
}
