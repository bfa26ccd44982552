// What is said here, in every language.
import type { TakeOverRefusal } from "../../../jobs/round/take-over";

export interface Texts {
  taken: (indicator: string, criterion: string) => string;
  unchanged: string;
  /** On the command line. */
  occupied: (indicator: string) => string;
  refused: Record<TakeOverRefusal, string>;
}
