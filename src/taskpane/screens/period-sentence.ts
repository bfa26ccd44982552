// What is wrong with a period that somebody has written.
import type { PaneText } from "../../text/pane/pane";

/** Null when it can be used. */
export function periodSentence(
  period: string,
  isPeriod: (text: string) => boolean,
  text: PaneText,
): string | null {
  const written = period.trim();
  if (written === "") return text.create.periodMissing;
  return isPeriod(written) ? null : text.create.periodWrong(written);
}
