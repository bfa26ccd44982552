// Long work that can be done at once, or in turns with whoever shows a pane.

/** Work that stops often, and goes on when it is asked to. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** @param pause called at each stop, so that the pane stays alive */
export async function inTurns<Result>(work: Steps<Result>, pause?: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause?.();
  }
}
