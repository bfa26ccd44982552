// What is said here, in every language.
import type { FillOutcome } from "../../../jobs/fill/fill-preview";

export interface Texts {
  fileTooLarge: string;
  fileUnreadable: string;
  readAgain: (cells: number, open: number) => string;
  done: (outcome: FillOutcome) => string;
}
