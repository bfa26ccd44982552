// What is said here, in every language.

/** How far a department has come; `extra`: it has delivered and was asked for nothing. */
export type DeliveryState = "delivered" | "late" | "missing" | "extra";

export const BOARD_HEADINGS = [
  "department",
  "state",
  "ready",
  "approved",
  "errors",
  "open",
  "texts",
  "file",
  "at",
] as const;
export type BoardHeading = (typeof BOARD_HEADINGS)[number];

export interface Reminder {
  department: string;
  /** Title of the round, or its period. */
  round: string;
  municipality: string;
  /** ISO date; null where none is given. */
  deadline: string | null;
  contact: string | null;
  /** Until when explanations of lights are asked for. */
  explainBy: ExplainBy | null;
}

export interface ExplainBy {
  /** ISO date. */
  day: string;
  isOver: boolean;
}

export interface Texts {
  /** @param round title or period; null where no file said */
  title: (round: string | null) => string;
  counts: (counts: Readonly<Record<DeliveryState, number>>) => string;
  deadline: string;
  noDeadline: string;
  /** Until when explanations of lights are asked for. */
  explainBy: string;
  /** @param day as people write it */
  passed: (day: string) => string;
  /** A deadline in words, by which nobody can be late. */
  badDeadline: (deadline: string) => string;
  headings: Record<BoardHeading, string>;
  states: Record<DeliveryState, string>;
  /** All the texts that a department is asked for have come in. */
  allTexts: (wanted: number) => string;
  /** Nobody has delivered, or is asked to. */
  empty: string;
  ready: (who: string, when: string) => string;
  changed: (who: string, when: string) => string;
  reminders: string;
  /** @param department its name */
  reminderTo: (department: string) => string;
  subject: (reminder: Reminder) => string;
  /** Paragraphs, of which those are left out that nobody has given anything for. */
  reminder: (reminder: Reminder) => string[];
  /** Of the mail that a follow-up form goes with, and that asks for it once more. */
  explanationSubject: (reminder: Reminder) => string;
  /** @param indicators names of those whose lights it has not explained */
  explanationMail: (reminder: Reminder, indicators: readonly string[]) => string[];
}
