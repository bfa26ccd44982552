// What goes the wrong way first: lines and goals by their light, never departments.
import type { Status } from "./assessment";

/** Equals stay as they stood; what nothing is judged of comes last. */
export function worstFirst<Of>(all: readonly Of[], statusOf: (one: Of) => Status | null): Of[] {
  const rank = (one: Of) => {
    const status = statusOf(one);
    return status === null ? ORDER.length : ORDER.indexOf(status);
  };
  return [...all].sort((a, b) => rank(a) - rank(b));
}

const ORDER: readonly Status[] = ["negative", "unchanged", "positive", "neutral", "unassessed"];
