// What is said here, in every language.
import type { CheckCode, EntryCell, Severity } from "../../../checks/types";

/** What the sentence needs, as numbers and words of the reader's language. */
export interface Told {
  /** Which of a code's sentences. */
  case: string;
  number: (key: string) => string;
  text: (key: string) => string;
  /** What the cell must hold, in a sentence of its own. */
  limit: string;
}

export interface CodeText {
  title: string;
  /** A clause for the table of codes. */
  catches: string;
  sentence: (told: Told) => string;
}

/** Sentences of one code by case; the last one serves where a case is not known. */
export type Cases = Record<string, (told: Told) => string>;

export interface Texts {
  severity: Record<Severity, string>;
  /** As the columns of the entry sheet are headed. */
  entryCell: Record<EntryCell, string>;
  codes: Record<CheckCode, CodeText>;
}
