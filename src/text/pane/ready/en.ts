// In English.
import { listed } from "../../said/lists";
import { errorCount, figureCount, n, warningCount } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Report ready",
  intro:
    "When the figures are complete, report the form ready. The secretariat can then see who has reported ready, when, and whether anything has changed since.",
  notReady: "Not reported ready",
  ready: (who, when) => `Reported ready by ${who} on ${when}`,
  changed: (who, when) => `The figures have changed since ${who} reported the form ready on ${when}`,
  unapproved: (who, when) => `The approval by ${who} on ${when} therefore no longer holds.`,
  changedAdvice: "Look the changes through, and report the form ready again.",
  who: "Name",
  whoHint: "Who reports ready on behalf of the department?",
  whoMissing: "Write the name of the person who reports ready.",
  submit: "Report ready",
  blocked: (errors, open) =>
    `The form cannot be reported ready: ${listed([errors === 0 ? "" : errorCount(errors), open === 0 ? "" : `${figureCount(open)} missing`], "en")}.`,
  notPicked: "First choose your department at the top left of the sheet Indberetning, then report ready.",
  blockedAdvice: "Correct what is wrong, and report ready again.",
  firstError: "Go to the first error",
  unanswered: (count) => `${warningCount(count)} ${count === 1 ? "lacks" : "lack"} a remark`,
  unansweredAdvice:
    "Correct the figure, or write in the row's remark why it is right. Then report ready again.",
  anyway: "I have seen them: report ready",
  anywayAdvice: "They do not belong to any one row. Correct them if they are wrong.",
  personalNumber:
    "There is a personal number in the name. Write only the name of the person who reports ready.",
  unansweredMore: (count) => `… and ${n(count)} more. They stand in the list above.`,
  done: "The form has been reported ready.",
  approver: "Name of the head",
  approverHint: "The head of the department approves the figures as they were reported.",
  approve: "Approve",
  approved: (who, when) => `Approved by ${who} on ${when}`,
  thenApprove: "The head of the department can approve the figures below.",
  send: (contact, deadline) =>
    `Save the workbook and send it to ${contact ?? "whoever you got it from"}${deadline === null ? "" : ` by ${deadline}`}.`,
  approvedDone: "The form is approved.",
};
