// What is said here, in every language.
import type { DesiredDirection } from "../../../barometer/catalogue";
import type { HearingChoice, WholeQuestion } from "../../../barometer/hearing";

export interface Texts {
  title: (catalogue: string) => string;
  /** Whose answers it holds. */
  party: (name: string) => string;
  deadline: (day: string) => string;
  replyTo: (whom: string) => string;
  caseNumber: (number: string) => string;
  howTo: string;
  exampleFigures: string;
  sections: { whole: string; indicators: string };
  headings: {
    question: string;
    questionHelp: string;
    choice: string;
    why: string;
    name: string;
    definition: string;
    latest: string;
    desired: string;
    value: string;
    by: string;
    comment: string;
  };
  questions: Record<WholeQuestion, string>;
  /** How a question is answered. */
  help: { choice: string; words: string };
  choices: Record<HearingChoice, string>;
  desired: Record<DesiredDirection | "open", string>;
  noFigure: string;
  /** A shown value with its unit and period. */
  latest: (value: string, period: string) => string;
  withoutGoal: string;
  noIndicators: string;
  prompts: Record<"choice" | "words" | "value" | "by" | "comment", { title: string; message: string }>;
  /** What a criterion is measured in, after its prompt. */
  unit: (unit: string) => string;
  refused: Record<"choice" | "value" | "by", { title: string; message: string }>;
  /** What stood in a cell that asks for something else, before the words that go on. */
  unread: (heading: string, content: string) => string;
  guide: {
    title: string;
    facts: { party: string; deadline: string; replyTo: string; caseNumber: string };
    what: string;
    whatText: (municipality: string, catalogue: string) => string;
    steps: string;
    answer: string[];
    /** Null where nobody has said. */
    send: (replyTo: string | null, deadline: string | null) => string;
    figures: string;
    figuresText: (threshold: number) => string;
    privacy: string;
    privacyText: string;
    disclaimer: string;
  };
  gathered: {
    title: (catalogue: string) => string;
    intro: string;
    headings: { name: string; current: string; answer: string; by: string; text: string };
    none: string;
    /** The criterion in the catalogue; `source` where it was taken over. */
    current: (value: string, by: string, source: string | null) => string;
    sent: (file: string, at: string) => string;
    /** Behind an answer that the party's newest file is without. */
    emptied: string;
    /** A question or an indicator that the catalogue has no more. */
    gone: (id: string) => string;
  };
  /** What an answer says, in one line of the import log. */
  answer: (parts: { choice: string | null; criterion: string | null; text: string | null }) => string;
  criterion: (value: string | null, by: string | null) => string;
}
