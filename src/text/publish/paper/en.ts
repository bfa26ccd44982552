// In English.
import { listed } from "../../said/lists";
import type { Texts } from "./texts";

export const en: Texts = {
  todo: (what) => `[To be written by the administration: ${what}]`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  from: "From",
  caseNumber: "Journal number",
  caseNumberTodo: "the number of the case",
  council: "the council",
  sharedWith: "Shared with",
  allCommittees: "All committees",
  about:
    "The barometer shows in broad terms whether the development goes the way that is wanted. The departments have reported the figures, and each indicator has been given a status from them. The signs are explained at the end.",
  target: (name) => `The target group is: ${name}.`,
  compared: (names) => `It is compared with: ${listed(names, "en")}.`,
  noEvaluation: "The barometer is not an evaluation of the single efforts.",
  chartOf: (indicator) =>
    `Line chart of the development of ${indicator}. The latest figures are in the table.`,
  letter: {
    title: "New measurements in the barometer",
    to: (addressee) => `To ${addressee}`,
    goals: "The committee's goals and their status",
    status: "Status",
    figures: "The new measurements",
    comments: "The committee's comments",
    councilComments: "Comments",
    ask: "Comments are asked for on the development in the areas that the figures are about.",
    deadline: (date) => `The comments must have been received by ${date}.`,
    deadlineTodo: "when the comments must have been received",
    replyTodo: "where the comments are to be sent",
    regards: "Yours sincerely",
    signatureTodo: "whom the letter comes from",
  },
  agenda: {
    title: "Status of the barometer",
    headings: {
      subject: "Subject of the decision",
      economy: "Finances",
      history: "History",
      presentation: "Presentation of the case",
      recommendation: "Recommendation",
      communication: "Communication",
      law: "Legal basis",
      attachments: "Attachments",
    },
    subject: (name) => `Information on the new measurements: ${name}.`,
    first: "This is the first edition of the barometer.",
    published: (edition, date) => `${edition} was published on ${date}.`,
    comments: "Comments from the committees",
    worse: "Where the development goes the wrong way",
    better: "Where the development goes the way that is wanted",
    communication:
      "The results have been made ready as a web page and as data. Small counts, and figures they can be worked out from, are left out.",
    attachments: ["The edition's workbook with tables", "The web page", "The letters"],
    report: "The report with the texts of the themes",
    todos: {
      subject: "what is to be decided, if the case is more than information",
      economy: "whether the case has financial consequences",
      history: "earlier decisions in the case",
      recommendation: "what the administration recommends, for instance that the information be noted",
      communication: "who is told, and when",
      law: "decisions and rules that the case rests on",
    },
  },
  report: { title: "Report", figures: "The figures", missing: "the answer; no text has been reported" },
};
