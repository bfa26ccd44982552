// In English. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import { en as headings } from "../text-headings/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: (catalogue) => `Texts – ${catalogue}`,
  intro:
    "Write in the yellow cells. New line: Alt+Enter. The row grows with the text. Never write citizens' names or personal numbers.",
  gatheredIntro:
    "A row for each text that the departments have written, with who wrote it and where it comes from.",
  form: headings.form,
  gathered: headings.gathered,
  kinds: {
    explanation: "Explanation",
    improvement: "Options for improvement",
    efforts: "Efforts",
    forecast: "Forecast",
    "committee-comment": "Committee's comments",
    answer: "Answer",
    interview: "Interview",
    sentences: "Sentences for the table",
  },
  help: {
    explanation: "Explain the development: what lies behind the figure, and what does it mean?",
    improvement: "What could be done to improve the reading of the barometer?",
    efforts: "Write one effort on each line (new line: Alt+Enter), beginning with •.",
    forecast: "What can already be foreseen about the coming measurement, and why?",
    "committee-comment": "How does the committee see the development in its area?",
    answer: "Write the answer in whole sentences. New line: Alt+Enter.",
    sentences:
      "A draft from the figures. Edit it where the table should say something else; empty the cell to get the draft back.",
    interview: "What came out of the interview? Write to the right with whom, when and how.",
  },
  whomHelp: "Who took part, as a group: do not write citizens' names.",
  wanted: "asked for",
  free: "if there are more",
  earlier: "Earlier texts (for reference)",
  kept: "Texts that the form no longer asks for",
  noPlace: "unknown place",
  states: {
    edited: "edited",
    stale: "edited – read again: the figures have changed, and the draft is printed meanwhile",
    refused: "edited – not printed: a number that the draft does not have may be one that is withheld",
  },
  tooLong:
    "A cell holds 32,767 characters at most. Shorten the text, or put it in an appendix and refer to it.",
  empty: "There are no texts yet.",
};
