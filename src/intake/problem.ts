// What keeps a file from being read: people get a sentence by its kind, programmers the place.
import type { NotOurs } from "../checks";
import type { Fault } from "../ooxml/fault";

/** `too-large`: it, or what it unpacks to, is more than any workbook of figures. */
export type IntakeProblem = NotOurs;

export class IntakeError extends Error {
  constructor(
    readonly problem: IntakeProblem,
    /** For programmers: the part and what is wrong with it; never a cell's content. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
    this.name = "IntakeError";
  }
}

/** What is wrong with the package itself. */
export const fault: Fault = (problem, detail) => new IntakeError(problem, detail);

export function damaged(detail: string): IntakeError {
  return new IntakeError("damaged", detail);
}
