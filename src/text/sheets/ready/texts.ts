// What is said here, in every language.

export interface Texts {
  /** @param when ISO date or time */
  ready: (who: string, when: string) => string;
  changed: (who: string, when: string) => string;
  approved: (who: string, when: string) => string;
  /** An approval of figures that are others now. */
  unapproved: (who: string, when: string) => string;
  notReady: string;
}
