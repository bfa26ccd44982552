// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Explaining lights",
  intro:
    "Departments whose indicators have a red light, or another light than last time, can be sent a follow-up form in which they explain why. The forms hold only what may be printed.",
  explainBy: "Explanations due by",
  explainByHint: "Stands in the forms and in the mails. Leave it empty where there is no deadline.",
  make: "Make follow-up forms",
  made: (count) => (count === 1 ? "1 follow-up form is ready" : `${n(count)} follow-up forms are ready`),
  all: "Get them all",
  one: (department) => `Get ${department}`,
  open: (department) => `Open ${department}`,
  fallback: "If no file arrives, open the form and save it.",
  next: "The mail to each department stands by its name below and on the sheet Runden, which also shows who has not answered. The answers are read under Gather deliveries.",
  nothing: "No light has to be explained: none is red, and none has changed since last time.",
  allExplained: "All lights that have to be explained have been.",
  explained: (departments) => `Have explained their lights already: ${departments}.`,
  nobodys: (indicators) =>
    `No department answers for these indicators, so nobody is asked: ${indicators}. Name it under Departments on the sheet Indikatorer.`,
  zip: "follow-up forms.zip",
};
