// What is said here, in every language.

export interface Texts {
  title: string;
  /** Why it cannot be done in the workbook in front. */
  notHere: string;
  noCurrent: string;
  begin: string;
  correct: string;
  beginSubmit: string;
  correctSubmit: string;
  whatHappens: string;
  /** Sentences. */
  consequences: string[];
  deadlineOver: string;
  earlier: string;
  begun: (title: string) => string;
  corrected: (title: string) => string;
  doubts: {
    title: string;
    missing: (departments: string) => string;
    disputed: (figures: number) => string;
    undecided: (figures: number) => string;
    undoable: string;
    edited: string;
    explanation: string;
    confirm: string;
  };
  forms: {
    title: string;
    intro: (round: string) => string;
    make: string;
    made: (count: number) => string;
    all: string;
    one: (department: string) => string;
    everyone: string;
    fallback: string;
    open: (department: string) => string;
    nothing: string;
    zip: (period: string) => string;
  };
}
