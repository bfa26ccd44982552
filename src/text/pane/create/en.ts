// In English.
import { indicatorCount, n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Create entry form",
  catalogue: "Indicator catalogue",
  ownCatalogueLabel: (title) => `${title} (own file)`,
  workbookCatalogueLabel: (title) => `${title} (in this workbook)`,
  loadFile: "Load your own catalogue …",
  fileLabel: "Catalogue file (JSON)",
  fileLoaded: (title) => `The catalogue “${title}” has been loaded and chosen.`,
  fileTooLarge: "The file is too large to be a catalogue. Choose a JSON file of at most 5 MB.",
  fileUnreadable:
    "The file could not be opened. Check that it still exists and is not open in another program.",
  fileProblemsTitle: (count) =>
    count === 1
      ? "There is a mistake in the catalogue file"
      : `There are ${n(count)} mistakes in the catalogue file`,
  fileProblemsMore: (count) => `… and ${n(count)} more.`,
  department: "Department",
  allDepartments: "All departments in one form",
  noDepartments: "The catalogue names no departments, so the form is for everyone.",
  period: "Period",
  periodHint: "For example 2018, 2018H1, 2018Q1, 2018-03, 2018-12-31 or 2017-10/2018-09.",
  periodMissing: "Write the period that the figures are for, for example 2018.",
  periodWrong: (text) =>
    `“${text}” is not a period. Write for example 2018 for a year, 2018H1 for a half-year or 2018-12-31 for a date.`,
  language: "Language of the form",
  languageHint: "The catalogue's own names and definitions are not translated.",
  languages: { da: "Danish", en: "English" },
  noIndicators: "The catalogue has no indicators yet. The form will have no rows for figures.",
  whatHappens: "What will happen",
  whatHappensText: (departments, indicators) =>
    `The workbook gets a guide, an entry sheet and a list of the indicators: ${indicatorCount(indicators)}${
      departments > 1 ? ` for ${n(departments)} departments` : ""
    }. Only the yellow cells can be filled in.`,
  exampleHistory: "The catalogue is an example and brings example figures from earlier periods.",
  moreDetails: "More details",
  roundTitle: "Name of the round",
  deadline: "Deadline",
  contact: "Contact",
  contactHint: "Whom to ask, for example a name and a telephone number.",
  caseNumber: "Journal number",
  personalNumber:
    "There seems to be a personal number (CPR) here. Delete it; personal numbers must not stand in the form.",
  due: (chosen, of) =>
    chosen === of
      ? `All ${n(of)} indicators are due`
      : `${n(chosen)} of ${indicatorCount(of)} ${chosen === 1 ? "is" : "are"} due`,
  dueLabel: "Indicators that are due",
  dueAll: "Choose all",
  dueNone: "Choose none",
  dueMissing: "Choose at least one indicator that is due.",
  hearing: "Make hearing forms for the hearing parties",
  submit: "Create form",
  created: "The form has been created. Enter the figures in the yellow cells, then press Check.",
  createdEmpty:
    "The form has been created, but the catalogue has no indicators yet. Add them under Secretariat → Indicator catalogue.",
};
