// In Danish.
import { n } from "../counts/da";
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
  looked: (sheets, tables) => {
    const found = tables === 1 ? "én tabel" : `${n(tables)} tabeller`;
    if (sheets === 0) return `Teksten har ${found}.`;
    return `${sheets === 1 ? "Ét ark" : `${n(sheets)} ark`} er set igennem; der er ${found}.`;
  },
  tables: "Sæt hak ved de tabeller, der skal læses",
  tablePlace: (sheet, place, line) =>
    sheet === "" ? `Tabellen i linje ${n(line)}` : `Arket »${sheet}«, ${place ?? `række ${n(line)}`}`,
  because: {
    read: (figures, inForm) =>
      figures === inForm
        ? `Læses, fordi ${figures === 1 ? "dens tal" : `alle dens ${n(figures)} tal`} har en plads i skemaet.`
        : `Læses, fordi ${n(inForm)} af dens ${n(figures)} tal har en plads i skemaet.`,
    elsewhere: (figures) =>
      figures === 1
        ? "Læses, men dens tal har ingen plads i skemaet."
        : `Læses, men ingen af dens ${n(figures)} tal har en plads i skemaet.`,
    unclear: () => "Ingen af dens tal kan forstås, som den står.",
    hidden: (figures, inForm) => `Læses ikke, fordi arket er skjult. ${placed(figures, inForm)}`,
    "left-out": (figures, inForm) => `Læses ikke, fordi I har valgt den fra. ${placed(figures, inForm)}`,
  },
  onlyThis: "Læs kun denne",
  onlyTable: (place) => `Læs kun denne: ${place}`,
  questions: (open) =>
    open === 0
      ? "Ord i filen: alle er besvaret"
      : open === 1
        ? "Ét ord i filen kendes ikke"
        : `${n(open)} ord i filen kendes ikke`,
  noQuestions: "Ord, som skemaet husker",
  questionsHint:
    "Sig, hvad de betyder, så læses filen om med det samme. Det, I ikke svarer på, bliver ikke læst.",
  askName: (label) => `Hvad er »${label}«?`,
  askHeading: (heading) => `Hvad står der under »${heading}«?`,
  askIndicator: (heading) => `Hvilken indikator hører tallene under »${heading}« til?`,
  samples: (samples) => `I filen: ${samples}`,
  inLines: (lines) => (lines === 1 ? "Står i 1 række." : `Står i ${n(lines)} rækker.`),
  notAnswered: "Vælg …",
  skip: "Skal ikke læses",
  kinds: {
    indicators: "Indikatorer",
    groups: "Grupper",
    categories: "Opdelinger",
    numbers: "Tal",
    words: "Andet",
  },
  meanings: {
    numerator: "Antal (tælleren)",
    denominator: "Ud af (nævneren)",
    value: "Værdi",
    lower: "Nedre grænse",
    upper: "Øvre grænse",
    indicator: "Indikatorens navn",
    group: "Gruppen",
    category: "Opdelingen",
    period: "Perioden",
    missing: "Årsag til manglende tal",
    basis: "Opgørelsesgrundlag",
    seriesBreak: "Databrud",
    remark: "Bemærkning",
  },
  saidElsewhere: "Det fremgår af tabellen",
  unlisted: (count) =>
    `… og ${n(count)} ord mere. De vises, når nogle af de andre er besvaret. Er de fleste af dem uvedkommende, så slet dem i filen.`,
  remembered: (count) => (count === 1 ? "Ét svar huskes i skemaet" : `${n(count)} svar huskes i skemaet`),
  rememberedHint: "Glem et svar for at blive spurgt igen. Skemaet husker det, indtil I trykker Udfyld.",
  means: (word, meaning) => (meaning === null ? `»${word}« læses ikke` : `»${word}« er ${meaning}`),
  ofIndicator: (meaning, indicator) => `${meaning}, ${indicator}`,
  forget: "Glem",
  forgetWord: (word) => `Glem svaret om »${word}«`,
  forgetAll: "Glem alle",
  keep: "Husk svarene",
  keptOnFill: "Svarene huskes i skemaet og bruges til den næste fil.",
  notes: (count) => (count === 1 ? "Én række er ikke regnet med" : `${n(count)} rækker er ikke regnet med`),
  problems: (count) => (count === 1 ? "Én linje kan ikke bruges" : `${n(count)} linjer kan ikke bruges`),
  problemsMore: (count) => `… og ${n(count)} til.`,
  states: {
    new: "Bliver skrevet i en tom celle",
    differs: "Afviger fra det, der står",
    erases: "Sletter noget, der står",
    same: "Står der allerede",
    "no-row": "Har ingen plads i skemaet",
    unknown: "Kendes ikke i kataloget",
  },
  stateCount: (state, count) => `${state} (${n(count)})`,
  overwriteHint: "Intet bliver overskrevet, medmindre I sætter hak ved det.",
  overwriteAll: (count) => `Overskriv alle, der afviger (${n(count)})`,
  overwrite: (cell, name) => `Overskriv celle ${cell}: ${name}`,
  erasesHint:
    "Filen siger noget, der ikke kan stå sammen med det, der er indtastet. Intet bliver slettet, medmindre I sætter hak ved det.",
  erase: (cells, name) => `Slet og udfyld ${cells}: ${name}`,
  figure: "Tal",
  cell: "Celle",
  becomes: "Bliver til",
  inFile: "I filen",
  now: (value) => `Nu: ${value}`,
  more: (count) => `Vis ${n(count)} flere`,
  apply: (count) => (count === 1 ? "Udfyld 1 celle" : `Udfyld ${n(count)} celler`),
  nothing: "Der er ikke noget at skrive: alt står der allerede, eller har ingen plads i skemaet.",
  checkNow: "Kontrollér nu",
};

function placed(figures: number, inForm: number): string {
  if (inForm === 0) return "Ingen af dens tal har en plads i skemaet.";
  return inForm === figures
    ? "Alle dens tal har en plads i skemaet."
    : `${n(inForm)} af dens ${n(figures)} tal har en plads i skemaet.`;
}
