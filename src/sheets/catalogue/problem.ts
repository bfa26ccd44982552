// What can be wrong with an edited catalogue, as data: a code, its cell, and what the sentence about it needs.
import type { Section } from "./sections/shape";
import type { IndicatorColumn } from "./columns";

type Nothing = Readonly<Record<string, never>>;

/** What each code's sentence needs. Texts from cells are shortened, and digits of personal numbers are masked. */
export interface IndicatorProblemValues {
  "unknown-word": { given: string; allowed: string };
  /** A goal, department, committee, group or key that the catalogue does not have. */
  "unknown-name": { given: string; known: string };
  /** Something is given that needs this beside it, or every indicator must have it. */
  missing: Nothing;
  "not-a-number": { given: string };
  "not-whole": Nothing;
  "too-small": { minimum: number; inclusive: boolean };
  "too-large": { maximum: number; inclusive: boolean };
  "period-malformed": { given: string };
  "start-malformed": { given: string };
  "colour-malformed": { given: string };
  "colour-too-light": { given: string; contrast: number; least: number };
  "id-malformed": { given: string };
  /** `row` as Excel counts it. */
  "id-doubled": { row: number };
  /** The row bears one indicator's id and another's name: rows have been sorted without all their columns. */
  "id-of-another": { name: string };
  "named-twice": { given: string };
  "target-group-missing": { target: string };
  "target-without-wish": Nothing;
  /** A success criterion outside the indicator's scale; null where that has no end. */
  "target-off-scale": { given: number; min: number | null; max: number | null };
  "parity-without-comparison": Nothing;
  "simpson-without-index": Nothing;
  "limits-reversed": Nothing;
  "cohort-without-span": Nothing;
  "total-of-itself": Nothing;
  "total-circular": { names: string[] };
  "total-without-sum": Nothing;
  /** The column that a sum and its part must have in common, and what the two say in it. */
  "total-part-differs": { given: string; column: IndicatorColumn; own: string | null; other: string | null };
  /** Taken away, but others still name it: the first few, and how many more. */
  "still-used": { name: string; users: string[]; more: number };
  "target-group-gone": { name: string };
  /** The target group was to be another one, or there were to be two. */
  "role-fixed": { isTarget: boolean };
  "lead-not-responsible": { given: string };
  /** The workbook is laid for this department alone. */
  "department-of-workbook": { name: string };
  /** The row bears the id and the name of an entry of another list, or of the table. */
  "of-another-list": { name: string; section: Section | null };
  /** In letters. */
  "text-too-long": { length: number; longest: number };
  "excel-error": Nothing;
  "personal-number": Nothing;
  unreadable: { given: string };
}

export type IndicatorProblemCode = keyof IndicatorProblemValues;

/** What is wrong, before it is known where. */
export type CellProblem = {
  [Code in IndicatorProblemCode]: { code: Code; values: IndicatorProblemValues[Code] };
}[IndicatorProblemCode];

export type IndicatorProblem = CellProblem & {
  sheet: string;
  /** `F21`; null where no cell can be named. */
  cell: string | null;
  /** Zero-based row of the sheet. */
  row: number | null;
  column: IndicatorColumn | null;
  /** The cell of a section below the table, which has headings of its own. */
  field: { section: Section; code: string } | null;
  /** The row's entry; what stands for the whole sheet has none. */
  entry: { id: string | null; name: string | null } | null;
};

export function cellProblem<Code extends IndicatorProblemCode>(
  code: Code,
  values: IndicatorProblemValues[Code],
): CellProblem {
  // The compiler cannot follow that code and values belong together through the union; the signature holds it.
  return { code, values } as CellProblem;
}
