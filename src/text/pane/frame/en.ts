// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  product: "Barometer",
  switchLanguage: "Dansk",
  switchLanguageHint: "Show the pane in Danish",
  opensWithWorkbook: "Open the pane with the workbook",
  lookAgain: "Read the workbook again",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  tryAgain: "Try again",
  exampleFigures: "Example figures – not to be used as real figures",
  notDecided: "not decided",
  waiting: {
    connecting: "Connecting to Excel …",
    noAnswerTitle: "Office does not answer",
    noAnswer:
      "Barometer has had no answer from Office. Usually the network blocks Microsoft's library (appsforoffice.microsoft.com).",
    noAnswerAdvice:
      "Try again. If that does not help, ask your IT department to allow the address. Nothing has been changed in the workbook.",
    tooOldTitle: "This version of Excel is too old",
    tooOld: "Barometer needs Microsoft 365, Excel 2021 or later, or Excel in the browser.",
    noExcelTitle: "Open Barometer in Excel",
    noExcel: "This page only works inside Excel: choose the Home tab and then Barometer.",
  },
  damaged: {
    title: "Barometer's information in the workbook is damaged",
    advice:
      "The figures in the sheets are still there, but Barometer cannot read what they belong to. Open an earlier version of the file, or create a new form in an empty workbook and copy the figures across.",
  },
  newerVersion: {
    title: "The workbook was made with a later version of Barometer",
    advice: "Close Excel and open it again, so that the latest version is loaded. Nothing has been changed.",
  },
  workbook: {
    catalogue: "Indicator catalogue",
    period: "Period",
    departments: (count) => (count === 1 ? "Department" : "Departments"),
    departmentCount: (count) => n(count),
  },
};
