// Why a file was not taken in, and what to do about it. Shown on the command line, in the pane and in the import log.
import type { Language } from "../language";

const da = {
  "not-ours": () =>
    "Filen er ikke en indberetning fra Barometer. Vælg den projektmappe, som forvaltningen har udfyldt, eller opret et nyt skema.",
  damaged: (part: string) =>
    `Filen er lavet med Barometer, men er beskadiget (${part}). Bed forvaltningen sende sin oprindelige fil igen.`,
  "newer-version": () => "Filen er lavet med en nyere udgave af Barometer. Opdatér Barometer, og prøv igen.",
  "not-entry": (kind: string) =>
    `Filen er ikke en indberetning (${kind}). Vælg den projektmappe, som forvaltningen har udfyldt.`,
  "other-catalogue": (title: string) =>
    `Filen hører til et andet indikatorkatalog (${title}). Saml den for sig, eller bed forvaltningen bruge det rigtige skema.`,
  unreadable: (detail: string) => `Filen kan ikke læses: ${detail}`,
  "encrypted-or-old-xls": () =>
    "Filen er beskyttet med adgangskode eller gemt i det gamle format .xls. Åbn den i Excel, fjern adgangskoden, og gem den som .xlsx.",
  "not-zip": () => "Filen er ikke en Excel-projektmappe. Vælg en fil, der er gemt som .xlsx.",
  "not-xlsx": () =>
    "Filen er ikke en Excel-projektmappe i formatet .xlsx. Åbn den i Excel, og gem den som .xlsx.",
  "damaged-file": () => "Filen er beskadiget og kan ikke åbnes. Bed afsenderen gemme og sende den igen.",
  disputed: (figures: number) =>
    figures === 1
      ? "Et tal er oplyst forskelligt af to forvaltninger. Afklar det med dem; indtil da bruges tallet fra den først nævnte forvaltning."
      : `${figures} tal er oplyst forskelligt af to forvaltninger. Afklar dem; indtil da bruges tallet fra den først nævnte forvaltning.`,
  "kind-barometer": "en samlet barometer-projektmappe",
  "kind-hearing": "et høringsskema",
};

const en: typeof da = {
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
  unreadable: (detail) => `The file cannot be read: ${detail}`,
  "encrypted-or-old-xls": () =>
    "The file is protected with a password or saved in the old .xls format. Open it in Excel, remove the password and save it as .xlsx.",
  "not-zip": () => "The file is not an Excel workbook. Choose a file saved as .xlsx.",
  "not-xlsx": () =>
    "The file is not an Excel workbook in the .xlsx format. Open it in Excel and save it as .xlsx.",
  "damaged-file": () => "The file is damaged and cannot be opened. Ask the sender to save and send it again.",
  disputed: (figures) =>
    figures === 1
      ? "Two departments report one figure differently. Settle it with them; until then the figure of the department named first is used."
      : `Two departments report ${figures} figures differently. Settle them; until then the figure of the department named first is used.`,
  "kind-barometer": "a barometer workbook",
  "kind-hearing": "a hearing workbook",
};

export const refusalsText: Record<Language, typeof da> = { da, en };
