// In English. A file format: the headings are read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const en: Texts = {
  title: (catalogue) => `Follow-up – ${catalogue}`,
  department: (name) => `Answer from: ${name}`,
  deadline: (day) => `Reply by: ${day}`,
  replyTo: (whom) => `Send to: ${whom}`,
  caseNumber: (number) => `Case number: ${number}`,
  howTo: "Write your explanation in the yellow fields. New line: Alt+Enter. The row grows with the text.",
  exampleFigures: "Example figures – not real",
  headings: {
    place: "Indicator",
    light: "Light",
    sentences: "What the figures show",
    text: "Your explanation",
    length: "Characters",
    author: "Written by",
    period: "Period",
    kindId: "Kind id",
    level: "Level",
    placeId: "Place id",
    number: "Number",
  },
  changed: (before, period) => `last time: ${before} (${period})`,
  noSentences: "There are no figures that may be shown.",
  prompt: {
    title: "Your explanation",
    message:
      "What lies behind the development, and what does it mean? If it was expected or happened by chance, say so. Never write names or personal numbers of residents.",
  },
  author: { title: "Written by", message: "Who can answer questions about the explanation?" },
  guide: {
    title: "Guide to the follow-up",
    facts: {
      round: "Round",
      department: "Department",
      deadline: "Reply by",
      replyTo: "Send to",
      caseNumber: "Case number",
    },
    what: "What is it?",
    whatText: (round, indicators) =>
      `The figures for ${round} have been judged. ${
        indicators === 1
          ? "One of your indicators has a red light, or another light than last time."
          : `${String(indicators)} of your indicators have a red light, or another light than last time.`
      } Please explain why, so that whoever reads the barometer gets an answer and not only a colour.`,
    steps: "What to do",
    answer: [
      "Go to the sheet Opfølgning. Each indicator stands on its row with its light and what the figures show.",
      "Write your explanation in the yellow field: What lies behind the development, and what does it mean? If it was expected or happened by chance, say so.",
      "Write under Written by who can answer questions about the explanation.",
    ],
    send: (replyTo) => `Save the file and send it to ${replyTo ?? "whoever sent it to you"}.`,
    figures: "The figures in the form",
    figuresText:
      "Lights and figures are those that are printed. What is hidden for the sake of anonymity is hidden here as well. If a figure is wrong, correct it in your entry form and send that again; do not write the right figure here.",
    privacy: "Personal data",
    privacyText:
      "Never write names of residents, personal numbers or anything by which a person can be recognised.",
    disclaimer: "About the figures",
  },
};
