// In Danish.
import { listed } from "../../said/lists";
import { alsoChanged, cellCount, errorCount, n, warningCount } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Kontrol",
  stale: "Tallene er ændret siden sidste kontrol.",
  none: "Ingen fejl eller advarsler.",
  noneHint: "Tallene kan beregnes og sendes videre.",
  counts: (errors, warnings) =>
    errors + warnings === 0
      ? "Kontrollen fandt ingen fejl eller advarsler."
      : `Kontrollen fandt ${listed([errors === 0 ? "" : errorCount(errors), warnings === 0 ? "" : warningCount(warnings)], "da")}.`,
  errors: (count) => `Fejl (${n(count)})`,
  warnings: (count) => `Advarsler (${n(count)})`,
  errorsHint: "Skal rettes, før skemaet kan meldes klar.",
  warningsHint: "Ret tallet, eller skriv en bemærkning ud for det.",
  error: "Fejl",
  warning: "Advarsel",
  filter: "Vis",
  filterAll: (count) => `Alle (${n(count)})`,
  filterErrors: (count) => `Kun fejl (${n(count)})`,
  filterWarnings: (count) => `Kun advarsler (${n(count)})`,
  filterKinds: "Kun denne slags",
  filterKind: (title, count) => `${title} (${n(count)})`,
  cell: (cell) => `Celle ${cell}`,
  goTo: "Gå til cellen",
  more: (next, left) =>
    next === left
      ? `Vis ${left === 1 ? "den sidste" : `de sidste ${n(left)}`}`
      : `Vis ${n(next)} flere (${n(left)} tilbage)`,
  fix: "Ret",
  fixLabel: (where) => `Ret: ${where}`,
  fixAll: (count) => `Ret alle (${n(count)})`,
  fixHint: (count) =>
    count === 1
      ? "I én celle er der ingen tvivl om den rigtige værdi. Barometer kan rette den."
      : `I ${n(count)} celler er der ingen tvivl om den rigtige værdi. Barometer kan rette dem på én gang.`,
  fixTitle: (count) => (count === 1 ? "Ret cellen?" : `Ret ${n(count)} celler?`),
  fixCell: "Celle",
  fixFrom: "Står der nu",
  fixTo: "Bliver til",
  fixMore: (count) => `… og ${n(count)} til.`,
  emptyCell: "tom",
  fixed: (fixed, left) => `${fixed === 0 ? "Ingen celler" : cellCount(fixed)} er rettet.${alsoChanged(left)}`,
  wentTo: (cell) => `Celle ${cell} er valgt i arket.`,
  wholeWorkbook: "Hele projektmappen",
};
