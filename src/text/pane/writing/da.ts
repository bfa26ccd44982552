// In Danish.
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Tekster",
  notHere: "Der er ingen tekster at skrive her: runden beder ikke om nogen.",
  progress: (written, wanted) =>
    wanted === 0
      ? "Runden beder ikke om tekster."
      : `${n(written)} af ${n(wanted)} ønskede ${wanted === 1 ? "tekst" : "tekster"} er skrevet.`,
  sections: {
    wanted: "Ønskede tekster",
    others: "Andre tekster",
    gathered: "Tekster, der er kommet ind",
    earlier: "Tidligere tekster",
    awaited: "Mangler stadig",
    lost: "Tekst uden plads i arket",
  },
  states: {
    missing: "Mangler",
    written: "Skrevet",
    empty: "Kan udfyldes",
    earlier: "Fra en tidligere runde",
    kept: "Skemaet spørger ikke længere om den",
    unsaved: "Ikke gemt",
  },
  write: "Skriv",
  edit: "Ret",
  read: "Læs",
  open: (verb, text) => `${verb} ${text}`,
  named: (kind, number, title) => `${kind}${number > 1 ? ` ${n(number)}` : ""}: ${title}`,
  of: (department) => `Fra ${department}`,
  back: "Alle tekster",
  besideTitle: "Tal og status",
  more: (count) => (count === 1 ? "Vis 1 mere" : `Vis ${n(count)} mere`),
  goTo: (cell) => `Vis i arket (${cell})`,
  fresh: (sheet) =>
    `Står på arket ${sheet} og kommer på arket Tekster ved næste beregning. Indtil da rettes den på ${sheet}.`,
  help: {
    efforts: "Skriv én indsats på hver linje. Linjerne får • foran, når du gemmer.",
    answer: "Skriv svaret i hele sætninger.",
    interview: "Hvad kom frem i interviewet? Skriv herunder, med hvem, hvornår og hvordan.",
  },
  authorHelp: "Navn eller kontor, så andre ved, hvem de kan spørge.",
  count: (length) => `${n(length)} tegn`,
  countNear: (length, limit) => `${n(length)} af højst ${n(limit)} tegn`,
  listed: (things) => (things === 1 ? "1 indsats" : `${n(things)} indsatser`),
  tooLong: (over, limit) =>
    `Teksten er ${n(over)} tegn for lang: en celle kan højst rumme ${n(limit)} tegn. Forkort teksten, eller læg den i et bilag, og henvis til det. Den bliver her, til den kan gemmes.`,
  personalNumber:
    "Teksten er ikke gemt: den indeholder noget, der ligner et CPR-nummer. Fjern det, og gem igen.",
  noPlace: "Teksten er ikke gemt: dens plads i arket er væk. Kopiér teksten, og sæt den ind et andet sted.",
  save: "Gem tekst",
  saved: (cell) => `Teksten er gemt i ${cell}.`,
  next: (text) => `Næste, der mangler: ${text}`,
  undo: "Fortryd ændringer",
  drop: {
    title: "Kassér det, du har skrevet?",
    explanation: "Det, der allerede står i projektmappen, bliver stående.",
    confirm: "Kassér",
  },
  changed: {
    title: "Teksten er ændret i arket imens",
    explanation:
      "Der er skrevet i cellen, efter at du begyndte. Din tekst er ikke gemt endnu. Vælg, hvad der skal stå.",
    theirs: (field) => `${field} i arket nu`,
    empty: "(tomt)",
    mine: "Erstat med min tekst",
    both: "Saml begge tekster",
    keep: "Behold arkets tekst",
  },
  lost: "Det her er skrevet i panelet og ikke gemt, og arket har ikke længere en plads til det. Kopiér det, før du lukker panelet.",
  copy: "Kopiér",
  copied: "Teksten ligger i udklipsholderen.",
  copyRefused: "Teksten kunne ikke kopieres. Markér den i feltet, og kopiér den selv.",
  throwAway: "Kassér",
  draftLabel: "Udkast fra tallene",
  leave: {
    title: "Forlad tekster, der ikke er gemt?",
    explanation:
      "Det, du har skrevet, bliver i panelet, så længe det er åbent, men det står ikke i projektmappen.",
    confirm: "Forlad alligevel",
  },
};
