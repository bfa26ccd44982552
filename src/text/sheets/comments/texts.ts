// What is said here, in every language.

export interface Texts {
  about: (subject: string) => string;
  authorAbout: (author: string, subject: string) => string;
}
