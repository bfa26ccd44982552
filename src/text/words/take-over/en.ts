// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  taken: (indicator, criterion) =>
    `The success criterion is taken over: ${indicator} – ${criterion}. The indicator is judged by it from the next computation.`,
  unchanged: "The success criterion counts already.",
  occupied: (indicator) =>
    `${indicator} has another success criterion in the catalogue, and it is not changed. Use --overwrite to replace it.`,
  refused: {
    "not-a-barometer": "Success criteria can only be taken over in a barometer workbook.",
    edited:
      "The sheet Indikatorer has been edited, and the edits have not been taken in. Press Update catalogue first, then take the criterion over.",
    "no-indicator": "The catalogue has no such indicator.",
    "not-proposed":
      "The hearing party has proposed no criterion with both a value and a year for the indicator.",
    "no-wish":
      "Nobody has decided whether the figure should rise or fall. Choose a desired direction on the sheet Indikatorer, press Update catalogue, then take the criterion over.",
    "off-scale": "The criterion lies outside what the indicator can be. Ask the hearing party.",
    year: "The year cannot be read. Ask the hearing party.",
  },
};
