// In English.
import { alsoChanged, n } from "../counts/en";
import type { Texts } from "./texts";

export const en: Texts = {
  fileTooLarge:
    "The file is too large. Choose a file of at most 20 MB, or save the figures in a file of their own.",
  readAgain: (cells, open) =>
    `The file was read again. ${cells === 1 ? "1 cell" : `${n(cells)} cells`} can be filled in, ${n(open)} words are not known.`,
  fileUnreadable:
    "The file could not be opened. Check that it still exists and is not open in another program.",
  done: ({ filled, erased, left, kept }) => {
    const cells = (count: number) => (count === 1 ? "1 cell has" : `${n(count)} cells have`);
    const written = `${filled === 0 ? "No cells have" : cells(filled)} been filled in`;
    const emptied = erased === 0 ? "" : `, and ${cells(erased)} been emptied`;
    const done = kept && filled + erased === 0 ? "" : `${written}${emptied}.`;
    return `${done}${alsoChanged(left)}${kept ? " The answers are remembered in the form." : ""}`.trim();
  },
};
