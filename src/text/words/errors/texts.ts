// What is said here, in every language.

export interface Texts {
  locked: {
    title: string;
    advice: string;
  };
  "read-only": {
    title: string;
    advice: string;
  };
  "in-cell-edit": {
    title: string;
    advice: string;
  };
  "no-answer": {
    title: string;
    advice: string;
  };
  "too-large": {
    title: string;
    advice: string;
  };
  connection: {
    title: string;
    advice: string;
  };
  "not-supported": {
    title: string;
    advice: string;
  };
  unexpected: {
    title: string;
    advice: string;
  };
}
