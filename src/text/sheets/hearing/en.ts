// In English. A file format: what stands under `choices` is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const en: Texts = {
  title: (catalogue) => `Hearing – ${catalogue}`,
  party: (name) => `Answer from: ${name}`,
  deadline: (day) => `Deadline: ${day}`,
  replyTo: (whom) => `Send the answer to: ${whom}`,
  caseNumber: (number) => `Case number: ${number}`,
  howTo: "Write in the yellow cells. Everything may be left empty; write only what you have an opinion on.",
  exampleFigures: "Example figures – not real",
  sections: { whole: "The whole set of indicators", indicators: "Each indicator" },
  headings: {
    question: "Question",
    questionHelp: "How to answer",
    choice: "Answer",
    why: "Reasons",
    name: "Indicator",
    definition: "What it measures",
    latest: "Latest figure",
    desired: "Desired direction",
    value: "Success criterion",
    by: "Reached by",
    comment: "Remark",
  },
  questions: {
    adequate: "Are the indicators as a whole adequate for the goals?",
    missing: "What is missing?",
  },
  help: {
    choice: "Choose yes, partly or no from the list, and write why under Reasons.",
    words: "Write which goals, indicators or success criteria should be added.",
  },
  choices: { yes: "Yes", partly: "Partly", no: "No" },
  desired: {
    increase: "increase",
    decrease: "decrease",
    parity: "level",
    follow: "followed",
    open: "not decided",
  },
  noFigure: "No figure yet",
  latest: (value, period) => `${value} (${period})`,
  withoutGoal: "Other indicators",
  noIndicators: "The catalogue has no indicators yet. Write under “What is missing?” which there should be.",
  prompts: {
    choice: { title: "Answer", message: "Choose yes, partly or no." },
    words: { title: "Reasons", message: "Write as much as you like. Alt+Enter gives a new line." },
    value: { title: "Success criterion", message: "The value that should be reached, as a number." },
    by: { title: "Reached by", message: "The year by which the criterion should be reached, e.g. 2010." },
    comment: { title: "Remark", message: "Write as much as you like. Alt+Enter gives a new line." },
  },
  unit: (unit) => `Unit: ${unit}.`,
  refused: {
    choice: {
      title: "Choose from the list",
      message: "Choose yes, partly or no from the list, or empty the cell.",
    },
    value: {
      title: "Write a number",
      message:
        "The success criterion must be a number, e.g. 75 or 7.5, without a percent sign. Write words under Remark.",
    },
    by: {
      title: "Write a year",
      message: "Write the year by which the criterion should be reached, with four digits, e.g. 2010.",
    },
  },
  unread: (heading, content) => `${heading}: “${content}”`,
  guide: {
    title: "Guide to the hearing",
    facts: {
      party: "Hearing party",
      deadline: "Deadline",
      replyTo: "Send the answer to",
      caseNumber: "Case number",
    },
    what: "What is this?",
    whatText: (municipality, catalogue) =>
      `The indicators in “${catalogue}”${municipality === "" ? "" : ` (${municipality})`} are sent out for a hearing. You are asked whether they are adequate as a whole, what is missing, and whether there are success criteria that should apply: a value and the year by which it should be reached.`,
    steps: "What to do",
    answer: [
      "Go to the sheet Høring. At the top, answer the questions about the whole set: choose yes, partly or no, and give your reasons.",
      "Below, each indicator has its row. If you have a success criterion, write its value and year. Under Remark you may write freely; the row grows with the text.",
      "Everything may be left empty. An empty cell means that you have no remarks.",
    ],
    send: (replyTo, deadline) =>
      `Save the file and send it to ${replyTo ?? "whoever you got it from"}${deadline === null ? "" : ` by ${deadline}`}.`,
    figures: "The figures in the form",
    figuresText: (threshold) =>
      `Where something has been measured before, the latest figure stands beside the indicator. Numbers under ${threshold} are hidden to protect anonymity.`,
    privacy: "Personal data",
    privacyText:
      "Never write names of citizens, personal numbers or anything else that a person can be recognised by.",
    disclaimer: "About the figures",
  },
  gathered: {
    title: (catalogue) => `Hearing answers – ${catalogue}`,
    intro: "The parties' answers side by side. The sheet is made anew by each gathering.",
    headings: {
      name: "Questions and indicators",
      current: "Present success criterion",
      answer: "Answer or success criterion",
      by: "Reached by",
      text: "Reasons and remarks",
    },
    none: "Not decided",
    current: (value, by, source) => `${value} by ${by}${source === null ? "" : ` (after ${source})`}`,
    sent: (file, at) => `${file}, imported ${at}`,
    emptied: "not in the newest file",
    gone: (id) => `${id} (no longer in the catalogue)`,
  },
  answer: ({ choice, criterion, text }) =>
    [choice, criterion, text].filter((part) => part !== null).join(". "),
  criterion: (value, by) => `${value ?? "–"} by ${by ?? "–"}`,
};
