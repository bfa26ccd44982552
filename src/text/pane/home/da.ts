// In Danish.
import { errorCount, n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  gatherOpen: "Saml indberetninger",
  textsOpen: (unsaved) => (unsaved === 0 ? "Skriv tekster" : `Skriv tekster (${n(unsaved)} ikke gemt)`),
  empty: {
    title: "Kom i gang",
    intro:
      "Projektmappen er tom. Vælg et indikatorkatalog og en periode, så opretter Barometer et færdigt skema, som kan udfyldes og sendes tilbage.",
    create: "Opret indberetningsskema",
    steps: ["Opret skemaet", "Indtast tallene", "Kontrollér og beregn"],
    stepsLabel: "Sådan foregår det",
  },
  foreign: {
    title: "Projektmappen er ikke lavet med Barometer",
    intro:
      "Der står allerede noget i projektmappen. Åbn en tom projektmappe (Filer → Ny), og start Barometer dér, så kommer skemaet til at stå for sig selv.",
    create: "Opret skemaet her alligevel",
    createHint: "Jeres egne ark bliver stående. Barometer spørger, før et ark bliver erstattet.",
  },
  followUp: {
    title: "Opfølgningsskema",
    intro:
      "Skriv jeres forklaringer i de gule felter på arket Opfølgning, eller tryk på Skriv tekster, så står lys og tal ved siden af feltet. Gem projektmappen, og send den til sekretariatet.",
  },
  hearing: {
    title: "Høringsskema",
    intro: "Skriv svarene i de gule felter, gem projektmappen, og send den til sekretariatet.",
  },
  entry: {
    title: "Indberetning",
    progress: ({ filled, total, errors }) =>
      total === 0
        ? "Skemaet har ingen rækker til tal."
        : `${n(filled)} af ${n(total)} tal er udfyldt · ${errorCount(errors)}`,
    progressLabel: "Udfyldte rækker",
    notCounted: "Skriv det første tal, eller tryk på Kontrollér, for at se, hvor langt I er.",
    check: "Kontrollér",
    compute: "Beregn",
    live: "Kontrollér, mens jeg skriver",
    fill: "Udfyld fra fil",
    catalogue: "Indikatorkatalog",
    secretariat: "Sekretariat",
    secretariatHint: "For dem, der samler tallene: resultat, katalog og næste runde.",
    another: "Ny runde eller andet sprog",
    seeResults: "Se resultatet",
  },
  barometer: {
    title: "Barometer",
    intro: "Projektmappen samler tal fra flere indberetninger. Beregn for at få de nyeste resultatark.",
    compute: "Beregn",
    round: "Runden og ny runde",
    hearing: "Høring",
    tables: "Tabeller",
    publish: "Udgiv",
  },
};
