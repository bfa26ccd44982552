// What can be wrong with a file of figures, and where; sentences in src/text/words/figures-file.

export type CsvProblemCode =
  | "empty"
  | "no-table"
  | "no-figures"
  | "sheet-too-large"
  | "sheet-hidden"
  | "rows-hidden"
  | "not-text"
  | "malformed"
  | "unknown-column"
  | "doubled-column"
  | "missing-column"
  | "unknown-headings"
  | "too-many-cells"
  | "empty-id"
  | "unknown-indicator"
  | "unknown-group"
  | "unknown-department"
  | "unknown-category"
  | "unknown-definition"
  | "not-a-period"
  | "no-period"
  | "other-period-kind"
  | "not-a-number"
  | "ambiguous-number"
  | "dash"
  | "not-calculated"
  | "unknown-missing"
  | "unknown-basis"
  | "two-bases"
  | "not-true"
  | "duplicate-figure"
  | "two-figures"
  | "on-two-sheets"
  | "cpr-number"
  | "other-measure"
  | "other-area"
  | "unknown-name"
  | "total-row"
  | "skipped-row"
  | "no-name";

export interface CsvProblem {
  code: CsvProblemCode;
  /** Line of the file, the header being 1. A record over several lines is named by its first. Of a sheet, its row. */
  line: number;
  /** Left out where it is about a text. */
  sheet?: string;
  /** Null where it is about the whole line. */
  column: string | null;
  /** What the sentence needs; never digits of a personal number. */
  values: Record<string, string>;
}

/** Told for completeness: a sum that is no figure of its own is nothing to mend. */
const NOTES: ReadonlySet<CsvProblemCode> = new Set<CsvProblemCode>([
  "total-row",
  "skipped-row",
  "no-name",
  "other-area",
]);

export function isNote({ code }: Pick<CsvProblem, "code">): boolean {
  return NOTES.has(code);
}

/** The catalogue has no such thing. */
export function isUnknownName(code: CsvProblemCode): boolean {
  return UNKNOWN.has(code);
}

const UNKNOWN = new Set<CsvProblemCode>(["unknown-indicator", "unknown-group", "unknown-category"]);

export function problemAt(
  line: number,
  column: string | null,
  code: CsvProblemCode,
  values: CsvProblem["values"] = {},
): CsvProblem {
  return { code, line, column, values };
}
