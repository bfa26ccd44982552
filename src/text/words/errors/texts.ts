// What is said here, in every language.

export interface ProblemText {
  title: string;
  /** What to do, and whether anything was lost where that is known. */
  advice: string;
}

/** By the problem codes of the workbook port (src/jobs/port.ts). */
export interface Texts {
  locked: ProblemText;
  "read-only": ProblemText;
  "in-cell-edit": ProblemText;
  "no-answer": ProblemText;
  "too-large": ProblemText;
  connection: ProblemText;
  "not-supported": ProblemText;
  unexpected: ProblemText;
}
