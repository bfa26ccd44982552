// What is said here, in every language.

export interface Texts {
  title: string;
  /** Why there is nothing to do in the workbook in front. */
  notHere: string;
  forms: {
    title: string;
    intro: (parties: string) => string;
    noParties: string;
    make: string;
    made: (count: number) => string;
    all: string;
    one: (party: string) => string;
    open: (party: string) => string;
    fallback: string;
    nothing: string;
    zip: (period: string) => string;
  };
  answers: {
    title: string;
    none: string;
    from: (parties: string) => string;
    noProposals: string;
    showSheet: string;
    current: (criterion: string) => string;
    noCurrent: string;
    proposal: (party: string, criterion: string) => string;
    takeOver: string;
    /** For whoever hears the button alone. */
    takeOverLabel: (indicator: string, party: string) => string;
    counts: string;
  };
  taken: (indicator: string) => string;
  /** What to do next. */
  takenNext: string;
  undo: string;
  compute: string;
  question: {
    title: string;
    item: (indicator: string, current: string, proposed: string) => string;
    explanation: string;
    confirm: string;
  };
}
