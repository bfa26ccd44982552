// What is said here, in every language.
import type { Language } from "../../language";

export interface Texts {
  title: string;
  catalogue: string;
  ownCatalogueLabel: (title: string) => string;
  workbookCatalogueLabel: (title: string) => string;
  loadFile: string;
  fileLabel: string;
  fileLoaded: (title: string) => string;
  fileTooLarge: string;
  fileUnreadable: string;
  fileProblemsTitle: (count: number) => string;
  fileProblemsMore: (count: number) => string;
  department: string;
  allDepartments: string;
  noDepartments: string;
  period: string;
  periodHint: string;
  periodMissing: string;
  periodWrong: (text: string) => string;
  language: string;
  languageHint: string;
  languages: Record<Language, string>;
  noIndicators: string;
  whatHappens: string;
  whatHappensText: (departments: number, indicators: number) => string;
  exampleHistory: string;
  moreDetails: string;
  roundTitle: string;
  deadline: string;
  contact: string;
  contactHint: string;
  caseNumber: string;
  personalNumber: string;
  due: (chosen: number, of: number) => string;
  dueLabel: string;
  dueAll: string;
  dueNone: string;
  dueMissing: string;
  hearing: string;
  submit: string;
  created: string;
  /** Nothing can be entered in it yet. */
  createdEmpty: string;
}
