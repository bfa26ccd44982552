// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Indicator catalogue",
  intro:
    "The catalogue stands on the sheet Indikatorer: at the top the indicators, below them departments, groups, committees, goals and the catalogue itself. Correct it there, and press Update catalogue. The form is then laid anew around the figures already entered.",
  showSheet: "Show the sheet Indikatorer",
  update: "Update catalogue",
  problems: (count) =>
    count === 1 ? "There is a mistake in the catalogue" : `There are ${n(count)} mistakes in the catalogue`,
  problemsAdvice:
    "Correct them on the sheet, and press Update catalogue again. The form has not been changed.",
  saveTitle: "Save the catalogue",
  saveIntro: "The catalogue can be saved as a file that can be loaded into another workbook.",
  save: "Save catalogue as JSON",
  saved: (name) => `The file ${name} has been saved, usually in the folder Downloads.`,
  saveFallback: "If no file appears, copy the text and save it in Notepad.",
  copy: "Copy the text",
  copied: "The catalogue's text is on the clipboard.",
  copyRefused: "The text could not be copied. Select it in the field below, and copy it yourself.",
  textLabel: "The catalogue's text",
};
