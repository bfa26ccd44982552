// What is said here, in every language.
export interface Texts {
  /** Around what a person must write. */
  todo: (what: string) => string;
  page: (page: string, pages: string) => string;
  from: string;
  caseNumber: string;
  caseNumberTodo: string;
  /** Where a catalogue does not say what it is called. */
  council: string;
  sharedWith: string;
  /** Who answers for a goal that is everybody's. */
  allCommittees: string;
  about: string;
  target: (name: string) => string;
  compared: (names: readonly string[]) => string;
  noEvaluation: string;
  chartOf: (indicator: string) => string;
  letter: {
    title: string;
    to: (addressee: string) => string;
    goals: string;
    status: string;
    figures: string;
    comments: string;
    councilComments: string;
    ask: string;
    deadline: (date: string) => string;
    deadlineTodo: string;
    replyTodo: string;
    regards: string;
    signatureTodo: string;
  };
  agenda: {
    title: string;
    headings: Record<
      | "subject"
      | "economy"
      | "history"
      | "presentation"
      | "recommendation"
      | "communication"
      | "law"
      | "attachments",
      string
    >;
    subject: (name: string) => string;
    first: string;
    published: (edition: string, date: string) => string;
    comments: string;
    worse: string;
    better: string;
    communication: string;
    attachments: string[];
    /** Among the attachments of a review. */
    report: string;
    todos: {
      subject: string;
      economy: string;
      history: string;
      recommendation: string;
      communication: string;
      law: string;
    };
  };
  report: { title: string; figures: string; missing: string };
}
