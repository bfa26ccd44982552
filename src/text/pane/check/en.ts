// In English.
import { listed } from "../../said/lists";
import { alsoChanged, errorCount, n, warningCount } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Check",
  stale: "The figures have changed since the last check.",
  none: "No errors or warnings.",
  noneHint: "The figures can be computed and passed on.",
  counts: ({ error, warning, open }) => {
    const found = listed(
      [error === 0 ? "" : errorCount(error), warning === 0 ? "" : warningCount(warning)],
      "en",
    );
    const said = `The check found ${found === "" ? "no errors or warnings" : found}.`;
    return open === 0
      ? said
      : `${said} ${n(open)} ${open === 1 ? "figure is" : "figures are"} still missing.`;
  },
  groups: {
    error: (count) => `Errors (${n(count)})`,
    warning: (count) => `Warnings (${n(count)})`,
    answered: (count) => `Explained under Remark (${n(count)})`,
    open: (count) => `Missing (${n(count)})`,
  },
  hints: {
    error: "Must be corrected before the form can be reported ready.",
    warning: "Correct the figure, or write a remark beside it.",
    answered: "There is nothing more to do here.",
    open: "Must be entered, or a reason chosen, before the form can be reported ready.",
  },
  kinds: { error: "Error", warning: "Warning", answered: "Explained warning", open: "Missing" },
  filter: "Show",
  filterAll: (count) => `All (${n(count)})`,
  filterErrors: (count) => `Errors only (${n(count)})`,
  filterWarnings: (count) => `Warnings only (${n(count)})`,
  filterKinds: "This kind only",
  filterKind: (title, count) => `${title} (${n(count)})`,
  cell: (cell) => `Cell ${cell}`,
  goTo: "Go to the cell",
  more: (next, left) =>
    next === left
      ? `Show the last ${left === 1 ? "one" : n(left)}`
      : `Show ${n(next)} more (${n(left)} left)`,
  fix: "Correct",
  fixLabel: (where) => `Correct: ${where}`,
  fixAll: (count) => `Correct all (${n(count)})`,
  fixHint: (count) =>
    count === 1
      ? "In one cell there is no doubt about the right value. Barometer can correct it."
      : `In ${n(count)} cells there is no doubt about the right value. Barometer can correct them at once.`,
  fixTitle: (count) => (count === 1 ? "Correct the cell?" : `Correct ${n(count)} cells?`),
  fixCell: "Cell",
  fixFrom: "Is now",
  fixTo: "Becomes",
  fixMore: (count) => `… and ${n(count)} more.`,
  emptyCell: "empty",
  fixed: (fixed, left) =>
    `${fixed === 0 ? "No cells have" : fixed === 1 ? "1 cell has" : `${n(fixed)} cells have`} been corrected.${alsoChanged(left)}`,
  corrected: (cell) => `Cell ${cell} has been corrected.`,
  becomes: (from, to) => `From ${from} to ${to}.`,
  undo: "Undo",
  undoLabel: (cell) => `Undo the correction of cell ${cell}`,
  undone: (cell) => `Cell ${cell} is as it was before the correction.`,
  notUndone: (cell) => `Cell ${cell} has been changed since the correction and is left as it is.`,
  wentTo: (cell) => `Cell ${cell} is selected in the sheet.`,
  wholeWorkbook: "The whole workbook",
};
