// In English.
import { figureCount } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  createTitle: "Replace what is there?",
  computeTitle: "Replace the sheets?",
  sheets: (count) => (count === 1 ? "This sheet will be replaced:" : "These sheets will be replaced:"),
  figuresKept: (count) => `${figureCount(count)} already entered will move along.`,
  figuresLost: (count) =>
    `${figureCount(count)} already entered ${count === 1 ? "has" : "have"} no place in the new form and will be lost. Save a copy of the workbook first.`,
  columnsLost: (letters) =>
    `Among the form's columns you have put in ${letters}. What stands there will be lost. Move it to the right of the form first.`,
  amongOurs: (sheets) =>
    `On ${sheets} you have put in or deleted rows or columns among ours. If you have written something there, it is lost: first move it to the right of the table, or to a sheet of your own.`,
  editsLost:
    "The sheet Indikatorer has corrections that have not been taken in. They will be lost. To keep them, cancel and press Update catalogue first.",
  notesLost:
    "Comments move along, but this version of Excel cannot read notes (the ones without replies); any notes on the sheets stay in their cells, also where the row moves.",
  cannotUndo: "This cannot be undone in Excel.",
  replace: "Replace",
  leftOutTitle: "Compute anyway?",
  faulty: (count) =>
    count === 1
      ? "1 figure has an error that is not corrected. It will be left out, and the tables will say that it was not corrected."
      : `${count} figures have errors that are not corrected. They will be left out, and the tables will say that they were not corrected.`,
  unanswered: (count) =>
    count === 1
      ? "1 warning has not been answered with a remark. The figure is taken as it stands."
      : `${count} warnings have not been answered with a remark. The figures are taken as they stand.`,
  compute: "Compute",
  othersTitle: "Go on while others are writing?",
  others: (minutes) =>
    `Somebody else has edited the workbook within the last ${minutes} minutes. When sheets are laid anew while several people are in the file, Excel may lose what the others write. Ask them to save and close it first.`,
  othersGoOn: "Go on anyway",
};
