// What is said here, in every language.

export interface Texts {
  createTitle: string;
  computeTitle: string;
  sheets: (count: number) => string;
  figuresKept: (count: number) => string;
  figuresLost: (count: number) => string;
  editsLost: string;
  notesLost: string;
  cannotUndo: string;
  replace: string;
}
