// In English.
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const en: Texts = {
  title: (round) => (round === null ? "The round" : `The round – ${round}`),
  counts: ({ delivered, late, missing, extra }) => {
    const asked = delivered + late + missing;
    return [
      `${delivered} of ${asked} ${asked === 1 ? "department has" : "departments have"} delivered.`,
      ...(late > 0 ? [`${late} missing after the deadline.`] : []),
      ...(missing > 0 ? [`${missing} still to come.`] : []),
      ...(extra > 0 ? [`${extra} delivered without being asked.`] : []),
    ].join(" ");
  },
  deadline: "Deadline",
  explainBy: "Explanations due by",
  noDeadline: "Not set",
  passed: (day) => `${day} (passed)`,
  badDeadline: (deadline) =>
    `${deadline} (not a date, so nobody can be late; write it as YYYY-MM-DD in the next round)`,
  headings: {
    department: "Department",
    state: "Delivery",
    ready: "Reported ready",
    approved: "Approved",
    errors: "Errors",
    open: "Open explanations",
    texts: "Texts missing",
    file: "File",
    at: "Imported",
  },
  states: {
    delivered: "Delivered",
    late: "Missing after the deadline",
    missing: "Still to come",
    extra: "Delivered without being asked",
  },
  allTexts: (wanted) =>
    wanted === 1 ? "The text has been written" : `All ${String(wanted)} texts have been written`,
  empty: "No departments are asked in this round.",
  ready: (who, when) => `${who}, ${formatDate(when, "en")}`,
  changed: (who, when) => `${who}, ${formatDate(when, "en")}, but the figures have changed since`,
  reminders: "Reminders to copy",
  reminderTo: (department) => `To ${department}`,
  subject: ({ round }) => `Reminder: figures for ${round}`,
  reminder: ({ department, round, municipality, deadline, contact }) => [
    `Dear ${department}`,
    deadline === null
      ? `We are missing your figures for ${round}.`
      : `We are missing your figures for ${round}. The deadline was ${formatDate(deadline, "en")}.`,
    contact === null
      ? "Please send the completed workbook as soon as you can."
      : `Please send the completed workbook to ${contact} as soon as you can.`,
    "If there are figures that you cannot give, choose a reason in the form and send it all the same.",
    `Kind regards\n${contact === null ? municipality : `${contact}, ${municipality}`}`,
  ],
  explanationSubject: ({ round }) => `Follow-up: explaining the lights of ${round}`,
  explanationMail: ({ department, round, municipality, contact, explainBy }, indicators) => [
    `Dear ${department}`,
    indicators.length === 1
      ? `The figures for ${round} have been judged. One of your indicators has a red light, or another light than last time. Please explain why:`
      : `The figures for ${round} have been judged. Some of your indicators have a red light, or another light than last time. Please explain why:`,
    indicators.map((name) => `• ${name}`).join("\n"),
    [
      ...(explainBy?.isOver === true ? [`The deadline was ${formatDate(explainBy.day, "en")}.`] : []),
      `Please write in the follow-up form enclosed and ${contact === null ? "return it" : `send it to ${contact}`} ${
        explainBy?.isOver === false ? `by ${formatDate(explainBy.day, "en")}` : "as soon as you can"
      }.`,
    ].join(" "),
    `Kind regards\n${contact === null ? municipality : `${contact}, ${municipality}`}`,
  ],
};
