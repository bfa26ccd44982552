// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  locked: {
    title: "The cells are locked",
    advice:
      "The sheet or the workbook is protected. Remove the protection on the Review tab in Excel and try again. Nothing has been changed.",
  },
  password: {
    title: "One of the sheets is protected with a password",
    advice:
      "Select the sheet, remove the protection on the Review tab in Excel and try again. Barometer protects the sheet afterwards itself, without a password. Nothing has been changed in the sheets.",
  },
  "structure-protected": {
    title: "The structure of the workbook is protected",
    advice:
      "Barometer cannot add or remove sheets. Choose Review, Protect Workbook in Excel to remove the protection, and try again. Nothing has been changed.",
  },
  "another-workbook": {
    title: "Another workbook is in front",
    advice: "Click in the workbook that Barometer was opened in, and try again.",
  },
  "laid-aside": {
    title: "An earlier write was interrupted and could not be finished",
    advice:
      "What was on its way now stands in sheets whose names end in “(ny)”. Look through them and delete them when you no longer need them. Then press again: Barometer is ready.",
  },
  "read-only": {
    title: "The workbook is read-only",
    advice: "Save a copy under another name, or choose Enable Editing at the top of Excel, and try again.",
  },
  "in-cell-edit": {
    title: "A cell is being edited",
    advice: "Finish typing in the cell with Enter or Esc, and try again.",
  },
  "no-answer": {
    title: "Excel does not answer",
    advice:
      "If a cell is being edited, finish it with Enter or Esc and try again. Otherwise save the workbook if you can, close it and open it again. The figures that were already in the workbook are still there.",
  },
  "too-large": {
    title: "This is too much at once",
    advice:
      "Excel cannot take this much in one go. Create a form for one department at a time, or open the workbook in Excel on the computer instead of in the browser.",
  },
  "text-too-long": {
    title: "A text is too long for a cell",
    advice:
      "A cell in Excel holds 32,767 characters at most. Shorten the longest texts or lists of the catalogue and try again. Nothing was changed.",
  },
  "name-taken": {
    title: "One of your own sheets is called Tekster",
    advice:
      "Barometer needs the name for the texts that the round asks for, and does not write over your sheet. Give it another name and try again. Nothing has been changed.",
  },
  connection: {
    title: "The connection to Excel was lost",
    advice:
      "Check the network and try again. If something was being written, either the old or the new sheet is intact.",
  },
  "part-missing": {
    title: "A part of Barometer could not be fetched",
    advice:
      "Nothing has been changed. Check the network and try again. If that does not help, Barometer may have been updated meanwhile: close the pane and open it again.",
  },
  "not-supported": {
    title: "This version of Excel lacks functions that Barometer uses",
    advice: "Use Microsoft 365, Excel 2021 or later, or Excel in the browser.",
  },
  unexpected: {
    title: "That did not work",
    advice:
      "Try again. If it happens again, save the workbook, close it and open it once more. If that does not help, contact those who gave you Barometer.",
  },
};
