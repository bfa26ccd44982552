// What is said here, in every language.

export interface Texts {
  title: string;
  intro: string;
  choose: string;
  fileLabel: string;
  drop: string;
  paste: string;
  pasteHint: string;
  show: string;
  nothingPasted: string;
  previewTitle: string;
  fileTooLarge: string;
  fromSheets: (first: string, others: number) => string;
  fileUnreadable: string;
  tablesFound: (tables: number, sheets: number) => string;
  notes: (count: number) => string;
  problems: (count: number) => string;
  problemsMore: (count: number) => string;
  states: {
    new: string;
    differs: string;
    same: string;
    "no-row": string;
    unknown: string;
  };
  stateCount: (state: string, count: number) => string;
  overwriteHint: string;
  overwriteAll: (count: number) => string;
  overwrite: (cell: string, name: string) => string;
  figure: string;
  cell: string;
  becomes: string;
  inFile: string;
  now: (value: string) => string;
  more: (count: number) => string;
  apply: (count: number) => string;
  nothing: string;
  done: (filled: number, left: number) => string;
  checkNow: string;
}
