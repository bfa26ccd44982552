// What is said here, in every language.

export interface Texts {
  title: string;
  intro: string;
  /** A field for a day. */
  explainBy: string;
  explainByHint: string;
  make: string;
  made: (count: number) => string;
  all: string;
  one: (department: string) => string;
  open: (department: string) => string;
  fallback: string;
  /** What comes next, once they are made. */
  next: string;
  /** No light asks for an explanation. */
  nothing: string;
  /** Everyone has explained everything. */
  allExplained: string;
  /** @param departments names of those that have explained everything already */
  explained: (departments: string) => string;
  /** @param indicators names of those that nobody answers for */
  nobodys: (indicators: string) => string;
  zip: string;
}
