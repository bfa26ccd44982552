// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  refused: {
    "not-ours": () =>
      "The file is not an entry workbook from Barometer. Choose the workbook that the department filled in, or create a new form.",
    damaged: (part) =>
      `The file was made by Barometer but is damaged (${part}). Ask the department to send its original file again.`,
    "newer-version": () =>
      "The file was made with a newer version of Barometer. Update Barometer and try again.",
    "not-entry": (kind) =>
      `The file is not an entry workbook (${kind}). Choose the workbook that the department filled in.`,
    "other-catalogue": (title) =>
      `The file belongs to another indicator catalogue (${title}). Gather it separately, or ask the department to use the right form.`,
    "personal-number": () =>
      "The catalogue or the round in the file seems to hold a personal number (CPR). Correct the catalogue and make the form again.",
    unreadable: (detail) => `The file cannot be read: ${detail}`,
  },
  disputed: (figures) =>
    figures === 1
      ? "Two departments report one figure differently. Settle it with them; until then the figure of the department named first is used."
      : `Two departments report ${figures} figures differently. Settle them; until then the figure of the department named first is used.`,
  kinds: { barometer: "a barometer workbook", hearing: "a hearing workbook" },
};
