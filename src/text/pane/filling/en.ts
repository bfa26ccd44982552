// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Fill from a file",
  intro:
    "Choose a CSV file or an Excel workbook from your own system, drag it here, or paste its text. You see what goes where before anything is written.",
  choose: "Choose file …",
  fileLabel: "File of figures (CSV or Excel)",
  drop: "… or drag the file here",
  paste: "Paste text",
  pasteHint:
    "The first line holds the headings, for example Indicator;Group;Period;Value. A table copied from a spreadsheet can be pasted as well.",
  show: "Show what goes where",
  nothingPasted: "Paste the text, or choose a file.",
  previewTitle: "What will happen",
  looked: (sheets, tables) => {
    const found = tables === 1 ? "one table" : `${n(tables)} tables`;
    if (sheets === 0) return `The text has ${found}.`;
    const looked = sheets === 1 ? "One sheet was" : `${n(sheets)} sheets were`;
    return `${looked} looked through; there ${tables === 1 ? "is" : "are"} ${found}.`;
  },
  tables: "Tick the tables to be read",
  tablePlace: (sheet, place, line) =>
    sheet === "" ? `The table in line ${n(line)}` : `Sheet “${sheet}”, ${place ?? `row ${n(line)}`}`,
  because: {
    read: (figures, inForm) =>
      figures === inForm
        ? `Read, because ${figures === 1 ? "its figure has" : `all its ${n(figures)} figures have`} a place in the form.`
        : `Read, because ${n(inForm)} of its ${n(figures)} figures have a place in the form.`,
    elsewhere: (figures) =>
      figures === 1
        ? "Read, but its figure has no place in the form."
        : `Read, but none of its ${n(figures)} figures has a place in the form.`,
    unclear: () => "None of its figures can be understood as it stands.",
    hidden: (figures, inForm) => `Not read, because the sheet is hidden. ${placed(figures, inForm)}`,
    "left-out": (figures, inForm) => `Not read, because you left it out. ${placed(figures, inForm)}`,
  },
  onlyThis: "Read only this one",
  onlyTable: (place) => `Read only this one: ${place}`,
  questions: (open) =>
    open === 0
      ? "Words in the file: all answered"
      : open === 1
        ? "One word in the file is not known"
        : `${n(open)} words in the file are not known`,
  noQuestions: "Words the form remembers",
  questionsHint: "Say what they mean and the file is read again at once. What you do not answer is not read.",
  askName: (label) => `What is “${label}”?`,
  askHeading: (heading) => `What stands under “${heading}”?`,
  askIndicator: (heading) => `Which indicator do the figures under “${heading}” belong to?`,
  samples: (samples) => `In the file: ${samples}`,
  inLines: (lines) => (lines === 1 ? "Stands in 1 row." : `Stands in ${n(lines)} rows.`),
  notAnswered: "Choose …",
  skip: "Not to be read",
  kinds: {
    indicators: "Indicators",
    groups: "Groups",
    categories: "Categories",
    numbers: "Figures",
    words: "Other",
  },
  meanings: {
    numerator: "Number (numerator)",
    denominator: "Out of (denominator)",
    value: "Value",
    lower: "Lower limit",
    upper: "Upper limit",
    indicator: "The indicator's name",
    group: "The group",
    category: "The category",
    period: "The period",
    missing: "Reason for missing figure",
    basis: "Basis",
    seriesBreak: "Series break",
    remark: "Remark",
  },
  saidElsewhere: "The table says so",
  unlisted: (count) =>
    `… and ${n(count)} more words. They are shown when some of the others are answered. If most of them are beside the point, delete them from the file.`,
  remembered: (count) =>
    count === 1 ? "One answer is remembered in the form" : `${n(count)} answers are remembered in the form`,
  rememberedHint: "Forget an answer to be asked again. The form remembers it until you press Fill in.",
  means: (word, meaning) => (meaning === null ? `“${word}” is not read` : `“${word}” is ${meaning}`),
  ofIndicator: (meaning, indicator) => `${meaning}, ${indicator}`,
  forget: "Forget",
  forgetWord: (word) => `Forget the answer about “${word}”`,
  forgetAll: "Forget all",
  keep: "Remember the answers",
  keptOnFill: "The answers are remembered in the form and used for the next file.",
  notes: (count) => (count === 1 ? "One row was not counted" : `${n(count)} rows were not counted`),
  problems: (count) => (count === 1 ? "One line cannot be used" : `${n(count)} lines cannot be used`),
  problemsMore: (count) => `… and ${n(count)} more.`,
  states: {
    new: "Will be written in an empty cell",
    differs: "Differs from what is there",
    erases: "Erases something that is there",
    same: "Is there already",
    "no-row": "Has no place in the form",
    unknown: "Is not known in the catalogue",
  },
  stateCount: (state, count) => `${state} (${n(count)})`,
  overwriteHint: "Nothing is overwritten unless you tick it.",
  overwriteAll: (count) => `Overwrite all that differ (${n(count)})`,
  overwrite: (cell, name) => `Overwrite cell ${cell}: ${name}`,
  erasesHint:
    "The file says something that cannot stand beside what has been entered. Nothing is erased unless you tick it.",
  erase: (cells, name) => `Erase and fill in ${cells}: ${name}`,
  figure: "Figure",
  cell: "Cell",
  becomes: "Becomes",
  inFile: "In the file",
  now: (value) => `Now: ${value}`,
  more: (count) => `Show ${n(count)} more`,
  apply: (count) => (count === 1 ? "Fill in 1 cell" : `Fill in ${n(count)} cells`),
  nothing: "There is nothing to write: everything is there already or has no place in the form.",
  checkNow: "Check now",
};

function placed(figures: number, inForm: number): string {
  if (inForm === 0) return "None of its figures has a place in the form.";
  return inForm === figures
    ? "All its figures have a place in the form."
    : `${n(inForm)} of its ${n(figures)} figures have a place in the form.`;
}
