// What is said here, in every language.
import type { NoteCode, Refusal } from "../../../jobs/gather/merge";

export interface Texts {
  /** By why the file was not taken in; `detail` is the part that is damaged, the other catalogue's title. */
  refused: Record<Refusal, (detail: string) => string>;
  /** Of a file that was taken in; `detail` is the other round, the ids, the other file, how many; `at` when that was gathered, ISO. */
  notes: Record<NoteCode, (detail: string, at: string) => string>;
  disputed: (figures: number) => string;
  /** A sheet is used to its last row or column. */
  tooSpread: string;
  /** Figures are formulas whose results are not in the file, and nobody is there to calculate them. */
  uncalculated: string;
}
