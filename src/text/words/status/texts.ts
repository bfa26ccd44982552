// What is said here, in every language.
import type { Certainty, Detail, Status } from "../../../barometer/assessment";

/**
 * What a traffic light can show: a status, `mixed` where a goal has no majority, and why there is no status where nothing
 * is wrong: `first` measurement, shown `unjudged`, `withheld`, or a goal that is `empty`. `unassessed` stays for what
 * really cannot be assessed.
 */
export type ShownStatus = Status | "mixed" | Unjudged | "empty";

/** Why there is no status although nothing is missing or broken. */
export type Unjudged = "first" | "unjudged" | "withheld";

/** What the lines of a goal are counted as. */
export type CountedStatus = Status | Unjudged;

export interface Texts {
  status: Record<ShownStatus, string>;
  /** How many lines are so: `2 positive`. */
  counted: Record<CountedStatus, (count: number) => string>;
  certainty: Record<Certainty, string>;
  detail: Record<Detail, string>;
}
