// What is said here, in every language.

export interface Texts {
  /** On the button that opens it. */
  gatherOpen: string;
  textsOpen: (unsaved: number) => string;
  empty: {
    title: string;
    intro: string;
    create: string;
    steps: string[];
    stepsLabel: string;
  };
  foreign: {
    title: string;
    intro: string;
    create: string;
    createHint: string;
  };
  hearing: {
    title: string;
    intro: string;
  };
  followUp: {
    title: string;
    intro: string;
  };
  entry: {
    title: string;
    /** As the sheet itself says it. */
    progress: (counts: { filled: number; total: number; errors: number }) => string;
    progressLabel: string;
    notCounted: string;
    check: string;
    compute: string;
    live: string;
    fill: string;
    catalogue: string;
    /** What a department need not see. */
    secretariat: string;
    secretariatHint: string;
    another: string;
    seeResults: string;
  };
  barometer: {
    title: string;
    intro: string;
    compute: string;
    round: string;
    hearing: string;
    tables: string;
    publish: string;
  };
}
