// What is said here, in every language.

export interface Texts {
  dated: (author: string, date: string) => string;
  about: (subject: string) => string;
  authorAbout: (author: string, subject: string) => string;
}
