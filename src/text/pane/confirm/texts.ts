// What is said here, in every language.

export interface Texts {
  createTitle: string;
  computeTitle: string;
  sheets: (count: number) => string;
  figuresKept: (count: number) => string;
  figuresLost: (count: number) => string;
  editsLost: string;
  /** `K, M` */
  columnsLost: (letters: string) => string;
  amongOurs: (sheets: string) => string;
  notesLost: string;
  cannotUndo: string;
  replace: string;
  leftOutTitle: string;
  /** Figures with an error, which the results leave out. */
  faulty: (count: number) => string;
  /** Warnings without a remark. */
  unanswered: (count: number) => string;
  compute: string;
  othersTitle: string;
  /** Somebody else has edited the workbook within that many minutes. */
  others: (minutes: number) => string;
  othersGoOn: string;
}
