// In English.
import { listed } from "../../said/lists";
import { indicatorCount, n } from "../counts/en";
import { countWords } from "../../words/status";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Result",
  computed: "The computation is done, and the result sheets are up to date.",
  shown: (sheet) => `Showing the sheet ${sheet}.`,
  stale: "The figures have changed since the computation.",
  again: "Compute again",
  doubts: "Questions about the catalogue",
  undecided: (figures) =>
    figures === 1 ? "A figure is not decided" : `${n(figures)} figures are not decided`,
  undecidedAdvice:
    "Departments disagree, or a newer file is without the figure. Until it is decided the figure of the department named first is used, and nothing can be published.",
  goals: "Status",
  noGoals: "There is nothing to assess: the catalogue has neither goals nor indicators.",
  noLines: "The catalogue has no indicators here yet.",
  indicators: (count) => `Show ${indicatorCount(count)}`,
  hideIndicators: (count) => `Hide ${indicatorCount(count)}`,
  indicatorsOf: (goal) => `Indicators under ${goal}`,
  period: "Period",
  value: "Figure",
  change: "Change",
  gapLabel: "Gap",
  gap: (gap, group, value, change, since) =>
    `${gap} (${group ?? "comparison group"}: ${value})${change === null || since === null ? "" : `; ${change} ${since}`}`,
  withheld: "not shown",
  explain: "How it was judged",
  explainLabel: (indicator) => `How it was judged: ${indicator}`,
  tables: "Choose order and content of the tables",
  sheets: "Go to the sheet",
  counts: (goal) => {
    const parts = countWords(goal, "en", n);
    return parts.length === 0 ? "No indicators" : listed(parts, "en");
  },
  board: {
    errors: (count) => (count === 1 ? "1 error" : `${n(count)} errors`),
    open: (count) => (count === 1 ? "1 open explanation" : `${n(count)} open explanations`),
    ready: (words) => `Reported ready: ${words}`,
    approved: (words) => `Approved: ${words}`,
    textsMissing: (count) => (count === 1 ? "1 text is missing:" : `${n(count)} texts are missing:`),
    notReady: "Not reported ready",
    copy: "Copy reminder",
    copyFor: (department) => `Copy reminder to ${department}`,
    copied: "The reminder is on the clipboard. Paste it into a mail.",
    copyRefused: "The reminder could not be copied. Select it in the field below and copy it yourself.",
    textLabel: (department) => `Reminder to ${department}`,
  },
};
