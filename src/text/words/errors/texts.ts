// What is said here, in every language.
import type { PortProblem } from "../../../jobs/port";

export interface ProblemText {
  title: string;
  /** What to do, and whether anything was lost where that is known. */
  advice: string;
}

export type Texts = Record<PortProblem, ProblemText>;
