// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Publish",
  notHere: "The workbook is no barometer. Open the workbook that the forms are gathered in.",
  intro: [
    "Only what is made here may be sent out of the house: a web page, the figures as data, a workbook with the tables of the council and the committees, and Word files: letters and an agenda item. They also tell what has changed since the last round, with the explanations that have been given. Small counts, and figures they can be worked out from, are left out.",
    "Never send this workbook: it holds every figure, the small ones too.",
  ],
  correction: (number) => `Corrects edition ${n(number)} (optional)`,
  correctionHint:
    "Write what was wrong. It will stand on the edition. If the figure was hidden, give neither the right one nor which way it was wrong: that can be enough to work it out.",
  commentsBy: "Comments by (optional)",
  commentsByHint: "The day will stand in the letters.",
  submit: "Publish",
  done: (number, isNew) =>
    isNew
      ? `Edition ${n(number)} is ready`
      : `Edition ${n(number)} has been made again; the figures are the same`,
  remembered:
    "The workbook remembers the edition, so that a later one does not betray what this one hides. Remember to save it.",
  all: "Get all as .zip",
  one: (file) => `Get ${file}`,
  kinds: {
    page: "the web page",
    figures: "the figures (CSV)",
    description: "the description of the figures",
    workbook: "the workbook with tables",
    letter: (addressee) => `the letter to ${addressee}`,
    agenda: "the agenda item",
    report: "the report",
  },
  copyIntro: "For the agenda system: the council's table can be copied and pasted.",
  copy: "Copy the table",
  copied: "Copied",
  copyRefused: "Could not be copied. Select the text below and copy it yourself.",
  copiedText: "The table as text",
  zip: (number) => `edition-${number}.zip`,
  openWorkbook: "Open the workbook with tables",
  fallback:
    "If no file comes, your Excel does not let the pane save files: open the workbook from here and save it.",
  undecided: (figures) =>
    figures === 1
      ? "Nothing has been published: a figure is not decided"
      : `Nothing has been published: ${n(figures)} figures are not decided`,
  undecidedAdvice:
    "Departments disagree, or a newer file is without the figure. Decide it, and press Compute.",
  refused: (places) =>
    places === 1
      ? "Nothing has been published: one place could betray a figure that must not be shown"
      : `Nothing has been published: ${n(places)} places could betray figures that must not be shown`,
  refusedAdvice:
    "Look at the indicators named here in Data, or keep them out of the edition. No file has been made and nothing is remembered.",
  obstacles: {
    exposed: (where) => `Can be worked out: ${where}`,
    leak: (where) => `Rests on a hidden figure: ${where}`,
    stray: (where) => `Stands in the file without belonging to the edition: ${where}`,
    person: (where) => `The text holds something that looks like a personal number: ${where}`,
  },
  more: (places) => (places === 1 ? "And 1 more place." : `And ${n(places)} more places.`),
  nothing: "There are neither figures nor texts to publish. Gather the forms first.",
  historyDamaged:
    "The workbook no longer remembers what has been published before, so nothing has been published. Use an earlier copy of the workbook.",
};
