// In Danish.
import { listed } from "../../said/lists";
import { alsoChanged, cellCount, errorCount, figureCount, n, warningCount } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Kontrol",
  stale: "Tallene er ændret siden sidste kontrol.",
  none: "Ingen fejl eller advarsler.",
  noneHint: "Tallene kan beregnes og sendes videre.",
  counts: ({ error, warning, open }) => {
    const found = listed(
      [error === 0 ? "" : errorCount(error), warning === 0 ? "" : warningCount(warning)],
      "da",
    );
    const said = `Kontrollen fandt ${found === "" ? "ingen fejl eller advarsler" : found}.`;
    return open === 0 ? said : `${said} ${figureCount(open)} mangler endnu.`;
  },
  groups: {
    error: (count) => `Fejl (${n(count)})`,
    warning: (count) => `Advarsler (${n(count)})`,
    answered: (count) => `Forklaret under Bemærkning (${n(count)})`,
    open: (count) => `Mangler (${n(count)})`,
  },
  hints: {
    error: "Skal rettes, før skemaet kan meldes klar.",
    warning: "Ret tallet, eller skriv en bemærkning ud for det.",
    answered: "Her er der ikke mere at gøre.",
    open: "Skal udfyldes, eller der skal vælges en årsag, før skemaet kan meldes klar.",
  },
  kinds: { error: "Fejl", warning: "Advarsel", answered: "Forklaret advarsel", open: "Mangler" },
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
  corrected: (cell) => `Celle ${cell} er rettet.`,
  becomes: (from, to) => `Fra ${from} til ${to}.`,
  undo: "Fortryd",
  undoLabel: (cell) => `Fortryd rettelsen af celle ${cell}`,
  undone: (cell) => `Celle ${cell} er, som den var før rettelsen.`,
  notUndone: (cell) => `Celle ${cell} er ændret siden rettelsen og står, som den er.`,
  wentTo: (cell) => `Celle ${cell} er valgt i arket.`,
  wholeWorkbook: "Hele projektmappen",
};
