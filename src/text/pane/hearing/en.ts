// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Hearing",
  notHere: "Hearing answers are gathered in a barometer workbook. Open it and try again.",
  forms: {
    title: "Hearing forms",
    intro: (parties) =>
      `Each party gets a form of its own with the questions and the indicators: ${parties}. Only figures that may leave the house are in it.`,
    noParties:
      "The catalogue names no hearing parties. Add them on the sheet Indikatorer and press Update catalogue.",
    make: "Make hearing forms",
    made: (count) => (count === 1 ? "1 hearing form is ready" : `${count} hearing forms are ready`),
    all: "Download all",
    one: (party) => `Download ${party}`,
    open: (party) => `Open ${party}`,
    fallback: "If no file comes, open the form and save it.",
    nothing:
      "There is no round to make hearing forms for. Begin a round, or make them where a new form is created.",
    zip: (period) => `hearing-forms_${period}.zip`,
  },
  answers: {
    title: "Proposed success criteria",
    none: "No party has answered yet. Read their forms in under Gather.",
    from: (parties) => `Answers from: ${parties}.`,
    noProposals: "Nobody has proposed a success criterion with both a value and a year.",
    showSheet: "Show the sheet Høring",
    current: (criterion) => `At present: ${criterion}`,
    noCurrent: "At present: not decided",
    proposal: (party, criterion) => `${party}: ${criterion}`,
    takeOver: "Take over",
    takeOverLabel: (indicator, party) => `Take over the criterion of ${party} for ${indicator}`,
    counts: "Counts",
  },
  taken: (indicator) => `The success criterion for ${indicator} is taken over.`,
  takenNext: "The indicator is judged by it from the next computation.",
  undo: "Undo",
  compute: "Compute",
  question: {
    title: "Replace the success criterion?",
    item: (indicator, current, proposed) => `${indicator}: now ${current}, proposed ${proposed}`,
    explanation:
      "The present success criterion is replaced. It stands in the import log and can be brought back.",
    confirm: "Replace",
  },
};
