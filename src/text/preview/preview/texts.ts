// What is said here, in every language.

/** Why the embedded workbook could not read a file, by its own codes. */
export type NotAWorkbook = "encrypted-or-old-xls" | "not-zip" | "not-xlsx" | "damaged";

export interface Texts {
  title: string;
  product: string;
  previewNote: string;
  newWorkbook: string;
  newWorkbookHint: string;
  open: string;
  openHint: string;
  save: string;
  saveHint: string;
  untitled: string;
  language: string;
  sheetArea: string;
  paneArea: string;
  resize: string;
  choices: string;
  showChoices: string;
  close: string;
  discard: string;
  discardYes: string;
  discardNo: string;
  lockedTitle: string;
  locked: string;
  invalidTitle: string;
  invalid: string;
  cannotOpenTitle: string;
  cannotOpen: Record<NotAWorkbook, string>;
  cannotOpenOther: string;
  notPossibleTitle: string;
  notPossible: string;
  cannotSave: string;
  grid: {
    nameBox: string;
    names: string;
    sheets: string;
    allSheets: string;
    zoomOut: string;
    zoomIn: string;
    zoom: string;
  };
  /** Stands in the place of a chart. */
  chartPlace: string;
  statusSum: string;
  statusAverage: string;
  statusMinimum: string;
  statusMaximum: string;
  statusNumbers: string;
  statusCount: string;
}
