// What is said here, in every language.
import type { Certainty, Detail, Status } from "../../../barometer/assessment";

/** What a traffic light can show: a status, or `mixed` where a goal has no majority. */
export type ShownStatus = Status | "mixed";

export interface Texts {
  status: Record<ShownStatus, string>;
  certainty: Record<Certainty, string>;
  detail: Record<Detail, string>;
}
