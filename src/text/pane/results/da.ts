// In Danish.
import { listed } from "../../said/lists";
import { indicatorCount, n } from "../counts/da";
import { countWords } from "../../words/status";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Resultat",
  computed: "Beregningen er færdig, og resultatarkene er opdateret.",
  shown: (sheet) => `Viser arket ${sheet}.`,
  stale: "Tallene er ændret siden beregningen.",
  again: "Beregn igen",
  doubts: "Spørgsmål til kataloget",
  undecided: (figures) => (figures === 1 ? "Et tal er ikke afgjort" : `${n(figures)} tal er ikke afgjort`),
  undecidedAdvice:
    "Forvaltningerne er uenige, eller en nyere fil er uden tallet. Indtil det er afgjort, bruges tallet fra den først nævnte forvaltning, og der kan ikke udgives.",
  goals: "Status",
  noGoals: "Der er ikke noget at vurdere: kataloget har hverken mål eller indikatorer.",
  noLines: "Kataloget har endnu ingen indikatorer her.",
  indicators: (count) => `Vis ${indicatorCount(count)}`,
  hideIndicators: (count) => `Skjul ${indicatorCount(count)}`,
  indicatorsOf: (goal) => `Indikatorer under ${goal}`,
  period: "Periode",
  value: "Tal",
  change: "Ændring",
  gapLabel: "Forskel",
  /** The gap, the other group's value, and how the gap has moved since when. */
  gap: (gap, group, value, change, since) =>
    `${gap} (${group ?? "sammenligningsgruppen"}: ${value})${change === null || since === null ? "" : `; ${change} ${since}`}`,
  withheld: "ikke vist",
  explain: "Sådan er det vurderet",
  explainLabel: (indicator) => `Sådan er det vurderet: ${indicator}`,
  tables: "Vælg tabellernes rækkefølge og indhold",
  sheets: "Gå til arket",
  counts: (goal) => {
    const parts = countWords(goal, "da", n);
    return parts.length === 0 ? "Ingen indikatorer" : listed(parts, "da");
  },
  board: {
    errors: (count) => (count === 1 ? "1 fejl" : `${n(count)} fejl`),
    open: (count) => (count === 1 ? "1 åben forklaring" : `${n(count)} åbne forklaringer`),
    ready: (words) => `Meldt klar: ${words}`,
    approved: (words) => `Godkendt: ${words}`,
    notReady: "Ikke meldt klar",
    textsMissing: (count) => (count === 1 ? "1 tekst mangler:" : `${n(count)} tekster mangler:`),
    copy: "Kopiér påmindelse",
    copyFor: (department) => `Kopiér påmindelse til ${department}`,
    copied: "Påmindelsen ligger i udklipsholderen. Sæt den ind i en mail.",
    copyRefused: "Påmindelsen kunne ikke kopieres. Markér den i feltet herunder, og kopiér den selv.",
    textLabel: (department) => `Påmindelse til ${department}`,
  },
};
