// What a check sees and what it says. Checks know rows as they stand in the sheet, before anything is believed.
import type { Catalogue } from "../barometer/catalogue";
import { SAID_FIELDS } from "../barometer/figure";
import type { ReportedFigure } from "../barometer/series";

export type RawCell = string | number | boolean | null;

/** The cells of a row that a person fills in. */
export const ENTRY_CELLS = ["period", ...SAID_FIELDS] as const;
export type EntryCell = (typeof ENTRY_CELLS)[number];

/** One row of an entry sheet as it was found. */
export interface EntryRow {
  /** Zero-based row of the sheet. */
  row: number;
  indicator: string;
  group: string;
  category: string | null;
  definition: string | null;
  /** The period the template gave the row; what stands now is in `cells.period`. */
  givenPeriod: string;
  /** Raw contents; a formula's result stands here and the cell is named in `formulas`. */
  cells: Record<EntryCell, RawCell>;
  formulas: Partial<Record<EntryCell, string>>;
  /** Cells shown in percent: 0.7 stands in the sheet where `cells` says 70, as everyone sees it. */
  inPercent?: readonly EntryCell[];
  /** The basis chosen once for all rows, where this one asks for a basis and says none itself. */
  basisForAll?: RawCell;
}

/** An entry sheet as it was found. */
export interface EntryReading {
  sheet: string;
  catalogue: Catalogue;
  rows: EntryRow[];
  /** Zero-based column of each entry cell. */
  columns: Record<EntryCell, number>;
  /** The round's period. */
  period: string;
  /** Departments that this workbook is for. */
  departments: string[];
  /** Rows and ids that are not as the template laid them. */
  structure: {
    row: number;
    problem: "missing-row" | "doubled-row" | "unknown-id" | "changed-id";
    indicator: string | null;
  }[];
  /** Earlier figures that the template brought along. */
  history: ReportedFigure[];
  /** Language of words chosen in drop-downs (yes, reasons, basis). */
  language: "da" | "en";
}

export type Severity = "error" | "warning";

export const CHECK_CODES = [
  "number-as-text",
  "negative",
  "not-whole",
  "numerator-exceeds-denominator",
  "denominator-missing",
  "share-out-of-range",
  "mean-out-of-range",
  "index-out-of-range",
  "missing-without-reason",
  "reason-beside-figure",
  "group-missing",
  "basis-missing",
  "third-generation-reason",
  "total-differs",
  "excel-error",
  "wrong-period",
  "cpr-number",
  "structure-changed",
  "duplicate-figure",
  "not-ours",
  "scale-suspect",
  "basis-differs",
  "implausible-change",
  "formula-in-entry",
  "external-link",
  "double-counting",
  "text-too-long",
  "text-missing",
  "text-without-place",
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

export interface Finding {
  code: CheckCode;
  severity: Severity;
  sheet: string | null;
  /** `F12`; null where no cell can be named. */
  cell: string | null;
  /** The entry cell it is about, for marking in place. */
  entryCell: EntryCell | null;
  row: number | null;
  indicator: string | null;
  group: string | null;
  category: string | null;
  /** What the sentence needs; never digits of a personal number. */
  values: Record<string, string | number>;
  /** The certain right value. */
  fix?: { value: RawCell };
}
