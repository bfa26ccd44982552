// What is said here, in every language.

export interface Texts {
  /** @param when ISO date or time */
  ready: (who: string, when: string) => string;
  changed: (who: string, when: string) => string;
  approved: (who: string, when: string) => string;
  notReady: string;
}
