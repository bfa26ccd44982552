// Where a table stands and what is known of it while it is read.
import type { Catalogue } from "../../../barometer/catalogue";
import type { FormRow } from "../figure-lines";
import type { Head, HeadColumn } from "./heads";
import type { NestedNames } from "./nested";
import type { Questions } from "./questions";
import type { ForeignSheet } from "./sheet";
import type { CatalogueWords, Column } from "./words";

export interface Place {
  sheet: ForeignSheet;
  head: Head;
  last: number;
  titles: readonly string[];
  catalogue: Catalogue;
  words: CatalogueWords;
  form: readonly FormRow[];
  /** Its names may stand further to the left than its headings, but not in the table beside it. */
  leftmost: number;
  /** Gathered while it is read. */
  questions: Questions;
}

export interface Columns {
  beside: readonly HeadColumn[];
  measured: readonly Measured[];
  nested: NestedNames | null;
}

/** Columns of numbers that belong to one figure of each row. */
export interface Measured {
  over: HeadColumn["over"];
  columns: { column: HeadColumn; is: Column }[];
}

export function isBlankRow(sheet: ForeignSheet, row: number, { left, right }: Head): boolean {
  for (let column = left; column <= right; column += 1) if (sheet.text(row, column) !== "") return false;
  return true;
}
