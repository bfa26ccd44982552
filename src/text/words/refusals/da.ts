// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  refused: {
    "not-ours": () =>
      "Filen er ikke en indberetning fra Barometer. Vælg den projektmappe, som forvaltningen har udfyldt, eller opret et nyt skema.",
    damaged: (part) =>
      `Filen er lavet med Barometer, men er beskadiget (${part}). Bed forvaltningen sende sin oprindelige fil igen.`,
    "newer-version": () =>
      "Filen er lavet med en nyere udgave af Barometer. Opdatér Barometer, og prøv igen.",
    "not-entry": (kind) =>
      `Filen er ikke en indberetning (${kind}). Vælg den projektmappe, som forvaltningen har udfyldt.`,
    "other-catalogue": (title) =>
      `Filen hører til et andet indikatorkatalog (${title}). Saml den for sig, eller bed forvaltningen bruge det rigtige skema.`,
    "personal-number": () =>
      "Kataloget eller runden i filen ser ud til at indeholde et CPR-nummer. Ret kataloget, og lav skemaet igen.",
    unreadable: (detail) => `Filen kan ikke læses: ${detail}`,
  },
  disputed: (figures) =>
    figures === 1
      ? "Et tal er oplyst forskelligt af to forvaltninger. Afklar det med dem; indtil da bruges tallet fra den først nævnte forvaltning."
      : `${figures} tal er oplyst forskelligt af to forvaltninger. Afklar dem; indtil da bruges tallet fra den først nævnte forvaltning.`,
  kinds: { barometer: "en samlet barometer-projektmappe", hearing: "et høringsskema" },
};
