// Exit codes of the contract, and the one way for a command to stop.

export const EXIT = { done: 0, inputHasErrors: 1, wrongUse: 2, couldNotReadOrWrite: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Stops what is being done, with the sentence that people get to read. */
export class Stop extends Error {
  constructor(
    readonly exit: Exclude<ExitCode, 0>,
    readonly sentence: string,
  ) {
    super(sentence);
    this.name = "Stop";
  }
}

/** The highest wins. */
export function highest(...codes: ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), EXIT.done);
}
