// What is said here, in every language.

export interface Texts {
  /** @param whose null where nobody knows */
  heading: (kind: string, whose: string | null, period: string) => string;
  /** When and how an interview was held. */
  held: (words: string) => string;
  /** It tells a number that is withheld. */
  keptBack: string;
}
