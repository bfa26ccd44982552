// In Danish.
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const da: Texts = {
  refused: {
    "not-ours": () =>
      "Filen er ikke en indberetning fra Barometer. Vælg den projektmappe, som forvaltningen har udfyldt, eller opret et nyt skema.",
    damaged: (part) =>
      `Filen er lavet med Barometer, men er beskadiget (${part}). Bed forvaltningen sende sin oprindelige fil igen.`,
    "newer-version": () =>
      "Filen er lavet med en nyere udgave af Barometer. Opdatér Barometer, og prøv igen.",
    "other-catalogue": (title) =>
      `Filen hører til et andet indikatorkatalog (${title}). Saml den for sig, eller bed forvaltningen bruge det rigtige skema.`,
    "personal-number": () =>
      "Kataloget eller runden i filen ser ud til at indeholde et CPR-nummer. Ret kataloget, og lav skemaet igen.",
    "other-municipality": (municipality) =>
      `Filen er fra en anden kommune (${municipality}). Saml den for sig, eller bed forvaltningen bruge det rigtige skema.`,
    "not-earlier": (period) =>
      `Filen er selv en barometer-projektmappe, for runden ${period}. Kun et barometer fra en tidligere runde kan give tidligere tal; vælg ellers de projektmapper, som forvaltningerne har udfyldt.`,
    unreadable: (detail) => `Filen kan ikke læses: ${detail}`,
  },
  notes: {
    "other-round": (period) =>
      `Skemaet er fra en anden runde (${period}). Tallene er sat ind under deres egne perioder og tæller ikke som svar i denne runde.`,
    "earlier-figures": (period) =>
      `Filen er et barometer fra en tidligere runde${period === "" ? "" : ` (${period})`}. Dets tal bliver til tidligere tal, som de nye sammenlignes med.`,
    "unknown-indicators": (ids) =>
      `Skemaet er fra en anden udgave af kataloget. Tallene for indikatorer, der ikke findes i det, er ikke taget med: ${ids}.`,
    "same-as": (file) => `Indholdet er det samme som i ${file} og er ikke talt med to gange.`,
    "text-withdrawn": (count) =>
      count === "1"
        ? "En tekst fra en tidligere fil er tømt i denne. Det skal afgøres, om den skal blive."
        : `${count} tekster fra en tidligere fil er tømt i denne. Det skal afgøres, om de skal blive.`,
    withdrawn: (count) =>
      count === "1"
        ? "Et tal fra en tidligere fil er ikke i denne. Det skal afgøres, om det skal blive."
        : `${count} tal fra en tidligere fil er ikke i denne. Det skal afgøres, om de skal blive.`,
    "personal-number": (places) =>
      `Der ser ud til at stå et CPR-nummer i filen${places === "" ? "" : ` (${places})`}. Det er ikke taget med. Bed forvaltningen slette det og sende filen igen.`,
    "copied-sheet": (sheets) =>
      `Filen har en kopi af skemaet (${sheets}), som ikke er læst. Tallene er dem, der står i det oprindelige ark.`,
    doubled: (count) =>
      count === "1"
        ? "Et tal står to gange i skemaet; det øverste er taget med."
        : `${count} tal står to gange i skemaet; de øverste er taget med.`,
    "older-version": (newer, at) =>
      `Filen ser ud til at være en ældre version end ${newer}, samlet ${formatDate(at, "da")}, og dens tal er ikke taget med. Er det alligevel den, der gælder, så lad forvaltningen melde klar i den igen og sende den. Er ${newer} kommet med den seneste import, kan den i stedet fortrydes (Fortryd seneste import), før filen vælges igen; på kommandolinjen: saml til barometeret fra før ${newer}.`,
    "follow-up": (department) =>
      `Opfølgningsskema med forklaring af lys${department === "" ? "" : ` fra ${department}`}.`,
    hearing: (party) => `Høringssvar fra ${party}.`,
    "hearing-emptied": (count) =>
      count === "1"
        ? "Et svar fra partens tidligere fil er tømt i denne. Det står endnu på arket Høring, mærket."
        : `${count} svar fra partens tidligere fil er tømt i denne. De står endnu på arket Høring, mærket.`,
  },
  disputed: (figures) =>
    figures === 1
      ? "Et tal er oplyst forskelligt af to forvaltninger. Afklar det med dem; indtil da bruges tallet fra den først nævnte forvaltning."
      : `${figures} tal er oplyst forskelligt af to forvaltninger. Afklar dem; indtil da bruges tallet fra den først nævnte forvaltning.`,
  tooSpread:
    "Et ark i filen er brugt næsten helt ud til kanten, så den kan ikke læses. Der står noget langt fra resten (Ctrl+End viser hvor): slet de rækker eller kolonner, gem filen, og prøv igen.",
  uncalculated:
    "Filen er gemt af et program, der ikke regner: nogle celler har en formel uden resultat. Åbn den i Excel eller LibreOffice, gem den, og vælg den igen.",
};
