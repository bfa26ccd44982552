// Long work in the pane lets the screen and the keyboard have their turn.

/** Longer than this without a turn is felt as a stop (a screen is drawn every 16 ms). */
const LONGEST_WITHOUT_TURN_MS = 12;

/** To be called often: lets the browser work when it has waited long enough, and costs next to nothing otherwise. */
export function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_WITHOUT_TURN_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
