// What is said here, in every language.

export interface Texts {
  title: (period: string) => string;
  what: string;
  whatText: (municipality: string, catalogue: string) => string;
  facts: {
    departments: string;
    period: string;
    deadline: string;
    contact: string;
    caseNumber: string;
    figures: string;
  };
  steps: string;
  pick: string;
  /** What is done in every form. */
  fillIn: string[];
  /** With the add-in. */
  inPane: string;
  ready: string;
  /** The last step; null where the round does not say. */
  send: (contact: string | null, deadline: string | null) => string;
  colours: string;
  open: string[];
  filled: string[];
  closed: string[];
  error: string[];
  warning: string[];
  clarifying: string;
  clarifyingText: (names: readonly string[]) => string;
  privacy: string;
  privacyText: (threshold: number) => string;
  help: string;
  helpText: (contact: string) => string;
  helpUnknown: string;
  disclaimer: string;
}
