// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
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
