// In English.
import { n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  title: "Texts",
  notHere: "There are no texts to write here: the round asks for none.",
  progress: (written, wanted) =>
    wanted === 0
      ? "The round asks for no texts."
      : `${n(written)} of ${n(wanted)} wanted ${wanted === 1 ? "text" : "texts"} written.`,
  sections: {
    wanted: "Wanted texts",
    others: "Other texts",
    gathered: "Texts that have come in",
    earlier: "Earlier texts",
    awaited: "Still missing",
    lost: "Text without a place in the sheet",
  },
  states: {
    missing: "Missing",
    written: "Written",
    empty: "Can be filled in",
    earlier: "From an earlier round",
    kept: "The form no longer asks for it",
    unsaved: "Not saved",
  },
  write: "Write",
  edit: "Edit",
  read: "Read",
  open: (verb, text) => `${verb} ${text}`,
  named: (kind, number, title) => `${kind}${number > 1 ? ` ${n(number)}` : ""}: ${title}`,
  of: (department) => `From ${department}`,
  back: "All texts",
  besideTitle: "Figures and status",
  more: (count) => `Show ${n(count)} more`,
  goTo: (cell) => `Show in the sheet (${cell})`,
  fresh: (sheet) =>
    `Stands on the sheet ${sheet} and comes to the sheet Tekster with the next computation. Until then it is edited on ${sheet}.`,
  help: {
    efforts: "Write one effort on each line. The lines get a • in front when you save.",
    answer: "Write the answer in whole sentences.",
    interview: "What came out of the interview? Write below with whom, when and how.",
  },
  authorHelp: "Name or office, so that others know whom to ask.",
  count: (length) => (length === 1 ? "1 character" : `${n(length)} characters`),
  countNear: (length, limit) => `${n(length)} of at most ${n(limit)} characters`,
  listed: (things) => (things === 1 ? "1 effort" : `${n(things)} efforts`),
  tooLong: (over, limit) =>
    `The text is ${n(over)} ${over === 1 ? "character" : "characters"} too long: a cell holds at most ${n(limit)}. Shorten the text, or put it in an appendix and refer to it. It stays here until it can be saved.`,
  personalNumber:
    "The text is not saved: it contains something that looks like a personal number. Remove it and save again.",
  noPlace: "The text is not saved: its place in the sheet is gone. Copy the text and put it somewhere else.",
  save: "Save text",
  saved: (cell) => `The text is saved in ${cell}.`,
  next: (text) => `Next missing: ${text}`,
  undo: "Undo changes",
  drop: {
    title: "Throw away what you have written?",
    explanation: "What already stands in the workbook stays.",
    confirm: "Throw away",
  },
  changed: {
    title: "The text has been changed in the sheet meanwhile",
    explanation:
      "Somebody has written in the cell since you began. Your text is not saved yet. Choose what is to stand there.",
    theirs: (field) => `${field} in the sheet now`,
    empty: "(empty)",
    mine: "Replace with my text",
    both: "Put both texts together",
    keep: "Keep the sheet's text",
  },
  lost: "This was written in the pane and not saved, and the sheet no longer has a place for it. Copy it before you close the pane.",
  copy: "Copy",
  copied: "The text is on the clipboard.",
  copyRefused: "The text could not be copied. Select it in the field and copy it yourself.",
  throwAway: "Throw away",
  draftLabel: "Draft from the figures",
  leave: {
    title: "Leave texts that are not saved?",
    explanation:
      "What you have written stays in the pane as long as it is open, but it does not stand in the workbook.",
    confirm: "Leave anyway",
  },
};
