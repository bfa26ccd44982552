// In English.
import { alsoChanged, n } from "../counts/en";
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
  fileTooLarge:
    "The file is too large. Choose a file of at most 20 MB, or save the figures in a file of their own.",
  fromSheets: (first, others) =>
    others === 0
      ? `Read from the sheet “${first}”.`
      : others === 1
        ? `Read from the sheet “${first}” and one more.`
        : `Read from the sheet “${first}” and ${n(others)} more.`,
  tablesFound: (tables, sheets) => {
    const found =
      tables === 1
        ? "One table of figures was found"
        : `${n(tables)} tables of figures were found, and all of them read`;
    return sheets > 1 ? `${found}; ${n(sheets)} sheets were looked through.` : `${found}.`;
  },
  notes: (count) => (count === 1 ? "One row was not counted" : `${n(count)} rows were not counted`),
  fileUnreadable:
    "The file could not be opened. Check that it still exists and is not open in another program.",
  problems: (count) => (count === 1 ? "One line cannot be used" : `${n(count)} lines cannot be used`),
  problemsMore: (count) => `… and ${n(count)} more.`,
  states: {
    new: "Will be written in an empty cell",
    differs: "Differs from what is there",
    same: "Is there already",
    "no-row": "Has no place in the form",
    unknown: "Is not known in the catalogue",
  },
  stateCount: (state, count) => `${state} (${n(count)})`,
  overwriteHint: "Nothing is overwritten unless you tick it.",
  overwriteAll: (count) => `Overwrite all that differ (${n(count)})`,
  overwrite: (cell, name) => `Overwrite cell ${cell}: ${name}`,
  figure: "Figure",
  cell: "Cell",
  becomes: "Becomes",
  inFile: "In the file",
  now: (value) => `Now: ${value}`,
  more: (count) => `Show ${n(count)} more`,
  apply: (count) => (count === 1 ? "Fill in 1 cell" : `Fill in ${n(count)} cells`),
  nothing: "There is nothing to write: everything is there already or has no place in the form.",
  done: (filled, left) =>
    `${filled === 0 ? "No cells have" : filled === 1 ? "1 cell has" : `${n(filled)} cells have`} been filled in.${alsoChanged(left)}`,
  checkNow: "Check now",
};
