// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  locked: {
    title: "The cells are locked",
    advice:
      "The sheet or the workbook is protected. Remove the protection on the Review tab in Excel and try again. Nothing has been changed.",
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
      "Save the workbook if you can, close it and open it again. The figures that were already in the workbook are still there.",
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
