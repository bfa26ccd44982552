// In English.
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const en: Texts = {
  refused: {
    "not-ours": () =>
      "The file is not an entry workbook from Barometer. Choose the workbook that the department filled in, or create a new form.",
    damaged: (part) =>
      `The file was made by Barometer but is damaged (${part}). Ask the department to send its original file again.`,
    "newer-version": () =>
      "The file was made with a newer version of Barometer. Update Barometer and try again.",
    "other-catalogue": (title) =>
      `The file belongs to another indicator catalogue (${title}). Gather it separately, or ask the department to use the right form.`,
    "personal-number": () =>
      "The catalogue or the round in the file seems to hold a personal number (CPR). Correct the catalogue and make the form again.",
    "other-municipality": (municipality) =>
      `The file is from another municipality (${municipality}). Gather it separately, or ask the department to use the right form.`,
    "not-earlier": (period) =>
      `The file is itself a barometer workbook, for the round ${period}. Only a barometer of an earlier round can give earlier figures; otherwise choose the workbooks that the departments have filled in.`,
    unreadable: (detail) => `The file cannot be read: ${detail}`,
  },
  notes: {
    "other-round": (period) =>
      `The form is from another round (${period}). Its figures are filed under their own periods and are no answer in this round.`,
    "earlier-figures": (period) =>
      `The file is a barometer of an earlier round${period === "" ? "" : ` (${period})`}. Its figures become earlier figures, which the new ones are compared with.`,
    "unknown-indicators": (ids) =>
      `The form is from another edition of the catalogue. Figures of indicators that are not in it are left out: ${ids}.`,
    "same-as": (file) => `The content is the same as in ${file} and is not counted twice.`,
    "text-withdrawn": (count) =>
      count === "1"
        ? "A text of an earlier file is empty in this one. Somebody has to decide whether it stays."
        : `${count} texts of an earlier file are empty in this one. Somebody has to decide whether they stay.`,
    withdrawn: (count) =>
      count === "1"
        ? "A figure of an earlier file is not in this one. Somebody has to decide whether it stays."
        : `${count} figures of an earlier file are not in this one. Somebody has to decide whether they stay.`,
    "personal-number": (places) =>
      `There seems to be a personal number in the file${places === "" ? "" : ` (${places})`}. It is left out. Ask the department to delete it and send the file again.`,
    "copied-sheet": (sheets) =>
      `The file holds a copy of the form (${sheets}), which is not read. The figures are those of the original sheet.`,
    doubled: (count) =>
      count === "1"
        ? "A figure stands in the form twice; the upper one is taken."
        : `${count} figures stand in the form twice; the upper ones are taken.`,
    "older-version": (newer, at) =>
      `The file looks like an older version than ${newer}, gathered ${formatDate(at, "en")}, and its figures are left out. If it is the one that counts all the same, have the department report it ready again and send it. If ${newer} came with the last import, that can be undone instead (Undo last import) before the file is chosen again; on the command line: consolidate into the barometer from before ${newer}.`,
    "follow-up": (department) =>
      `Follow-up form explaining lights${department === "" ? "" : `, from ${department}`}.`,
    hearing: (party) => `Hearing answers from ${party}.`,
    "hearing-emptied": (count) =>
      count === "1"
        ? "An answer of the party's earlier file is empty in this one. It still stands on the sheet Høring, marked."
        : `${count} answers of the party's earlier file are empty in this one. They still stand on the sheet Høring, marked.`,
  },
  disputed: (figures) =>
    figures === 1
      ? "Two departments report one figure differently. Settle it with them; until then the figure of the department named first is used."
      : `Two departments report ${figures} figures differently. Settle them; until then the figure of the department named first is used.`,
  tooSpread:
    "A sheet of the file is used almost to its edge, so it cannot be read. Something stands far away from the rest (Ctrl+End shows where): delete those rows or columns, save the file and try again.",
  uncalculated:
    "The file was saved by a program that does not calculate: some cells hold a formula without a result. Open it in Excel or LibreOffice, save it, and choose it again.",
};
