// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "The round",
  notHere: "The workbook is no barometer workbook. Open the one that the deliveries are gathered in.",
  noCurrent: "No round is gathered in the workbook.",
  begin: "New round",
  correct: "Correct what is said of the round",
  beginSubmit: "Begin the round",
  correctSubmit: "Save the corrections",
  whatHappens: "What happens",
  consequences: [
    "All figures stay in Data and are the earlier ones that the new ones are compared with.",
    "The import log remembers who had delivered, reported ready and been approved.",
    "Decisions about disputed figures still hold, as long as the figures are the same.",
    "The catalogue goes on with the corrections taken in from Indikatorer, with its open questions and its notes on extraction.",
  ],
  deadlineOver: "The deadline has passed already.",
  earlier:
    "The period lies before the round that is gathered now, and there are deliveries to that. Choose a later period. Nothing was changed.",
  begun: (title) => `The round ${title} has begun. Get the forms below and send them to the departments.`,
  corrected: (title) => `What is said of the round ${title} was corrected.`,
  doubts: {
    title: "Begin the new round?",
    missing: (departments) => `Yet to deliver to the round that ends: ${departments}.`,
    disputed: (figures) =>
      figures === 1
        ? "Departments disagree about a figure."
        : `Departments disagree about ${n(figures)} figures.`,
    undecided: (figures) =>
      figures === 1
        ? "A figure or text is not in a newer file, and nobody has decided whether it stays. Gather asks about it again."
        : `${n(figures)} figures and texts are not in newer files, and nobody has decided whether they stay. Gather asks about them again.`,
    undoable: "The last import cannot be undone afterwards.",
    edited:
      "The sheet Indikatorer has been edited and not taken in. The edits stay there, and count once you choose Update catalogue.",
    explanation:
      "What comes in later for the old round can still be gathered; its figures are filed under their own periods.",
    confirm: "Begin the round",
  },
  forms: {
    title: "Entry forms",
    intro: (round) =>
      `A form for each department that is asked in the round ${round}, with its own earlier figures beside the cells.`,
    make: "Get the entry forms",
    made: (count) => (count === 1 ? "The form is made" : `${n(count)} forms are made`),
    all: "Get all as a .zip",
    one: (department) => `Get the form for ${department}`,
    everyone: "everybody",
    fallback:
      "If no file arrives, your Excel does not let the pane save files: then open the form from here as a new workbook, and save that.",
    open: (department) => `Open the form for ${department}`,
    nothing: "Nobody is asked in the round, so there are no forms to make.",
    zip: (period) => `entry-forms_${period}.zip`,
  },
};
