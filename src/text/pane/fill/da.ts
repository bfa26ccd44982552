// In Danish.
import { alsoChanged, cellCount, n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Udfyld fra fil",
  intro:
    "Vælg en CSV-fil eller en Excel-projektmappe fra jeres fagsystem, træk den herind, eller indsæt teksten. I ser, hvad der kommer hvor, før noget bliver skrevet.",
  choose: "Vælg fil …",
  fileLabel: "Fil med tal (CSV eller Excel)",
  drop: "… eller træk filen herind",
  paste: "Indsæt tekst",
  pasteHint:
    "Første linje er overskrifterne, fx Indikator;Gruppe;Periode;Værdi. En tabel kopieret fra et regneark kan også indsættes.",
  show: "Vis, hvad der kommer hvor",
  nothingPasted: "Indsæt teksten, eller vælg en fil.",
  previewTitle: "Det sker der",
  fileTooLarge: "Filen er for stor. Vælg en fil på højst 20 MB, eller gem tallene i en fil for sig.",
  fromSheets: (first, others) =>
    others === 0
      ? `Læst fra arket »${first}«.`
      : others === 1
        ? `Læst fra arket »${first}« og ét ark mere.`
        : `Læst fra arket »${first}« og ${n(others)} ark mere.`,
  tablesFound: (tables, sheets) => {
    const found =
      tables === 1
        ? "Én tabel med tal er fundet"
        : `${n(tables)} tabeller med tal er fundet, og alle er læst`;
    return sheets > 1 ? `${found}; ${n(sheets)} ark er set igennem.` : `${found}.`;
  },
  notes: (count) => (count === 1 ? "Én række er ikke regnet med" : `${n(count)} rækker er ikke regnet med`),
  fileUnreadable:
    "Filen kunne ikke åbnes. Kontrollér, at den stadig findes og ikke er åben i et andet program.",
  problems: (count) => (count === 1 ? "Én linje kan ikke bruges" : `${n(count)} linjer kan ikke bruges`),
  problemsMore: (count) => `… og ${n(count)} til.`,
  states: {
    new: "Bliver skrevet i en tom celle",
    differs: "Afviger fra det, der står",
    same: "Står der allerede",
    "no-row": "Har ingen plads i skemaet",
    unknown: "Kendes ikke i kataloget",
  },
  stateCount: (state, count) => `${state} (${n(count)})`,
  overwriteHint: "Intet bliver overskrevet, medmindre I sætter hak ved det.",
  overwriteAll: (count) => `Overskriv alle, der afviger (${n(count)})`,
  overwrite: (cell, name) => `Overskriv celle ${cell}: ${name}`,
  figure: "Tal",
  cell: "Celle",
  becomes: "Bliver til",
  inFile: "I filen",
  now: (value) => `Nu: ${value}`,
  more: (count) => `Vis ${n(count)} flere`,
  apply: (count) => (count === 1 ? "Udfyld 1 celle" : `Udfyld ${n(count)} celler`),
  nothing: "Der er ikke noget at skrive: alt står der allerede, eller har ingen plads i skemaet.",
  done: (filled, left) =>
    `${filled === 0 ? "Ingen celler" : cellCount(filled)} er udfyldt.${alsoChanged(left)}`,
  checkNow: "Kontrollér nu",
};
