// What the sentences of every language are put together with.
import { countsOf, type CountedStatus, type GoalStatus } from "../status";

export type Judged = "positive" | "unchanged" | "negative";
/** What stands beside the lines that were judged: followed, or without a status for a reason. */
export type Beside = Exclude<CountedStatus, Judged>;

/** A goal's lines: how many there are, and how many are what. */
export function linesOf(goal: GoalStatus): {
  all: number;
  judged: [Judged, number][];
  beside: [Beside, number][];
} {
  const counts = countsOf(goal);
  const judged: [Judged, number][] = [];
  const beside: [Beside, number][] = [];
  for (const [one, count] of counts) {
    if (one === "positive" || one === "unchanged" || one === "negative") judged.push([one, count]);
    else beside.push([one, count]);
  }
  return { all: counts.reduce((sum, [, count]) => sum + count, 0), judged, beside };
}

export function bracketed(note: string): string {
  const text = note.trim().replace(/\.$/, "");
  return text === "" ? "" : ` (${text})`;
}
