// What is said here, in every language.

export interface Texts {
  title: string;
  intro: string;
  showSheet: string;
  update: string;
  problems: (count: number) => string;
  problemsAdvice: string;
  saveTitle: string;
  saveIntro: string;
  save: string;
  saved: (name: string) => string;
  saveFallback: string;
  copy: string;
  copied: string;
  copyRefused: string;
  textLabel: string;
}
