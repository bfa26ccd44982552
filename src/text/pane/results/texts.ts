// What is said here, in every language.
import type { GoalStatus } from "../../words/status";

export interface Texts {
  title: string;
  computed: string;
  shown: (sheet: string) => string;
  stale: string;
  again: string;
  doubts: string;
  undecided: (figures: number) => string;
  undecidedAdvice: string;
  goals: string;
  noGoals: string;
  noLines: string;
  indicators: (count: number) => string;
  hideIndicators: (count: number) => string;
  indicatorsOf: (goal: string) => string;
  period: string;
  value: string;
  change: string;
  gapLabel: string;
  /** The gap, the other group's value, and how the gap has moved since when. */
  gap: (
    gap: string,
    group: string | null,
    value: string,
    change: string | null,
    since: string | null,
  ) => string;
  withheld: string;
  explain: string;
  explainLabel: (indicator: string) => string;
  /** Opens the screen of tables. */
  tables: string;
  sheets: string;
  counts: (goal: GoalStatus) => string;
  board: {
    errors: (count: number) => string;
    open: (count: number) => string;
    ready: (words: string) => string;
    approved: (words: string) => string;
    notReady: string;
    textsMissing: (count: number) => string;
    copy: string;
    copyFor: (department: string) => string;
    copied: string;
    copyRefused: string;
    textLabel: (department: string) => string;
  };
}
