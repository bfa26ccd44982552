// What is said here, in every language.

/** Left to right; the last five are hidden. */
export const FOLLOW_UP_HEADINGS = [
  "place",
  "light",
  "sentences",
  "text",
  "length",
  "author",
  "period",
  "kindId",
  "level",
  "placeId",
  "number",
] as const;
export type FollowUpHeading = (typeof FOLLOW_UP_HEADINGS)[number];

export interface Texts {
  title: (catalogue: string) => string;
  /** Whose explanations it holds. */
  department: (name: string) => string;
  deadline: (day: string) => string;
  replyTo: (whom: string) => string;
  caseNumber: (number: string) => string;
  howTo: string;
  exampleFigures: string;
  headings: Record<FollowUpHeading, string>;
  /** A light that is another than it was; @param before symbol and word */
  changed: (before: string, period: string) => string;
  /** No number is shown, and so no sentence. */
  noSentences: string;
  prompt: { title: string; message: string };
  author: { title: string; message: string };
  guide: {
    title: string;
    facts: { round: string; department: string; deadline: string; replyTo: string; caseNumber: string };
    what: string;
    whatText: (round: string, indicators: number) => string;
    steps: string;
    answer: string[];
    /** Null where nobody has said. */
    send: (replyTo: string | null) => string;
    figures: string;
    figuresText: string;
    privacy: string;
    privacyText: string;
    disclaimer: string;
  };
}
