// What is said here, in every language.
import type { Measure } from "../../../barometer/catalogue";
import type { GoalStatus } from "../status";

/** Numbers come formatted, with their unit (`54,1 pct.`, `8,6 procentpoint`); periods as written in figures. */
export interface Texts {
  subject: Record<Measure | "figure", string>;
  level: (subject: string, value: string, period: string) => string;
  moved: (of: {
    subject: string;
    up: boolean;
    by: string;
    from: string;
    then: string;
    to: string;
    now: string;
  }) => string;
  unmoved: (subject: string, value: string, then: string, now: string) => string;
  uncertain: string;
  uncertainGap: string;
  changeWithheld: (then: string) => string;
  valueWithheld: (subject: string, period: string) => string;
  valueSmall: (subject: string, period: string, threshold: number) => string;
  comparisonWithheld: (group: string) => string;
  /** The gap now, without anything earlier to hold it against. */
  gap: (by: string, higher: boolean, group: string) => string;
  gapNone: (group: string) => string;
  gapMoved: (group: string, narrowed: boolean, by: string, since: string, to: string) => string;
  gapClosed: (group: string, since: string) => string;
  gapUnchanged: (group: string, since: string, at: string) => string;
  gapTurned: (group: string, since: string, by: string, higher: boolean) => string;
  movedBy: (who: "target" | "comparison" | "both", group: string) => string;
  seriesBreak: (from: string, note: string, reference: string) => string;
  targetReached: (value: string, by: string) => string;
  targetLeft: (value: string, by: string, left: string) => string;
  named: (indicator: string, category: string | null, text: string) => string;
  goal: (result: GoalStatus) => string;
  comparisonGroup: string;
}
