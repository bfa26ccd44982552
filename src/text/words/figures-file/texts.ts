// What is said here, in every language.
import type { CsvProblemCode } from "../../../jobs/fill/csv-problem";

export type Sentences = Record<CsvProblemCode, (values: Record<string, string>) => string>;

export interface Texts {
  place: (line: number, column: string | null, sheet: string | null) => string;
  sheet: (sheet: string) => string;
  problems: Sentences;
}
