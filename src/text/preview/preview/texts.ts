// What is said here, in every language.

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
  busy: string;
  discard: string;
  discardYes: string;
  discardNo: string;
  lockedTitle: string;
  locked: string;
  invalidTitle: string;
  invalid: string;
  cannotOpenTitle: string;
  cannotOpen: {
    "encrypted-or-old-xls": string;
    "not-zip": string;
    "not-xlsx": string;
    damaged: string;
  };
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
  statusSum: string;
  statusAverage: string;
  statusMinimum: string;
  statusMaximum: string;
  statusNumbers: string;
  statusCount: string;
}
