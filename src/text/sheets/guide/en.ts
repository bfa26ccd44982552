// In English.
import { periodWords } from "../../said/periods";
import type { Texts } from "./texts";

export const en: Texts = {
  title: (period) => `Guide to the entry for ${periodWords(period, "en")}`,
  what: "What is this?",
  whatText: (municipality, catalogue) =>
    `This workbook collects figures for “${catalogue}”${municipality === "" ? "" : ` (${municipality})`}. The figures are compared over time and shown together to the politicians. Report only the indicators on the sheet Indberetning.`,
  facts: {
    departments: "Department",
    period: "Period",
    deadline: "Deadline",
    contact: "Contact",
    caseNumber: "Case number",
    figures: "Figures to fill in",
  },
  steps: "What to do",
  pick: "Choose your department at the top of the sheet Indberetning. The rows of the others turn grey; fill in only your own.",
  fillIn: [
    "Go to the sheet Indberetning and fill in the yellow cells from left to right. When a cell is selected, its unit, data source and definition are shown. The whole definition is on the sheet Indikatorer.",
    "If a figure cannot be given, leave the cell empty and choose the reason from the list. Add a short remark if the reader must know something about the figure.",
    "Look through the column Control: it should say OK beside every row.",
    "If somebody else now answers for a figure, or it is extracted in another way, correct it on the sheet Indikatorer in the columns Extraction. The correction goes along with the file.",
  ],
  inPane:
    "With Barometer in Excel, press Open Barometer on the Home tab and then Check. Barometer shows what is missing and what is to be corrected, and goes to the cell when you click.",
  ready:
    "When everything is filled in, press Report ready in Barometer; the head of the department then presses Approve. Without Barometer, leave this out.",
  send: (contact, deadline) =>
    `Save the file and send it to ${contact ?? "whoever you got it from"}${deadline === null ? "" : ` by ${deadline}`}.`,
  colours: "The colours",
  open: ["Yellow", "Write or choose here."],
  filled: ["White", "The cell is filled in."],
  closed: ["Grey", "Nothing to fill in; the cell is locked."],
  error: ["Red", "An error to correct. The text in the column Control begins with ! and explains why."],
  warning: ["Orange", "A warning: correct the figure, or explain it under Remark."],
  clarifying: "Being clarified",
  clarifyingText: (names) =>
    `These indicators are being clarified and are not to be reported yet: ${names.join(", ")}.`,
  privacy: "Anonymity",
  privacyText: (threshold) =>
    `Enter figures as they are, small ones too. Numbers under ${threshold} are hidden before anything is published. Never write names, personal numbers or anything else that a person can be recognised by – not in remarks either.`,
  help: "Questions?",
  helpText: (contact) => `Contact ${contact}.`,
  helpUnknown: "Ask whoever sent you the file.",
  disclaimer: "About the figures",
};
