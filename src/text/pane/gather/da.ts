// In Danish.
import { errorCount, figureCount, n, warningCount } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Saml indberetninger",
  notHere:
    "Her kan der ikke samles: projektmappen er hverken tom eller en barometer-projektmappe. Åbn en tom projektmappe (Filer → Ny) eller den, I samler i, og tryk på Saml dér. Der er ikke ændret noget.",
  intro:
    "Vælg de projektmapper, forvaltningerne har sendt, eller træk dem herind. I ser, hvad hver fil bringer, og afgør det, der er tvivl om, før noget bliver skrevet.",
  chooseFiles: "Vælg filer …",
  chooseFolder: "Vælg mappe …",
  filesLabel: "Udfyldte projektmapper",
  folderLabel: "Mappe med indberetninger",
  drop: "… eller træk filer og mapper herind",
  noFiles: "Der er ingen projektmapper i det, I valgte.",
  reading: (done, all) => `${n(done)} af ${n(all)} filer er læst`,
  stop: "Stop",
  stopped: (read, all) => `Stoppet: ${n(read)} af ${n(all)} filer er læst. De øvrige er ikke taget med.`,
  startAgain: "Begynd forfra",
  filesTitle: "Filerne",
  counts: ({ taken, refused, open, figures }) =>
    [
      taken > 0 && figures === 0
        ? `${files(taken)} uden nye tal`
        : `${files(taken)} med ${figureCount(figures)}`,
      ...(refused === 0 ? [] : [`${n(refused)} afvist`]),
      ...(open === 0 ? [] : [`${n(open)} åben hos nogen`]),
    ].join(" · "),
  states: {
    refused: "Afvist",
    open: "Åben hos nogen",
    replaced: "Erstatter tidligere tal",
    imported: "Nye tal",
    unchanged: "Uændret",
  },
  openElsewhere:
    "Det er ikke en projektmappe, men mærket om, at nogen har den åben. Bed dem gemme og lukke, og vælg filen igen, hvis den mangler.",
  fileUnreadable:
    "Filen kunne ikke åbnes. Kontrollér, at den stadig findes og ikke er åben i et andet program.",
  fileTooLarge: "Filen er større end 20 MB og kan ikke være et udfyldt skema.",
  brings: (figures, errors, warnings) =>
    [
      figureCount(figures),
      ...(errors > 0 ? [errorCount(errors)] : []),
      ...(warnings > 0 ? [warningCount(warnings)] : []),
    ].join(" · "),
  wrong: (count) => (count === 1 ? "Vis bemærkningen" : `Vis ${n(count)} bemærkninger`),
  wrongMore: (count) => `… og ${n(count)} til.`,
  showAll: (count) => `Vis alle ${n(count)} filer`,
  missing: (departments) => `Mangler at sende: ${departments}.`,
  extra: (departments) => `Har sendt uden at være spurgt: ${departments}.`,
  conflicts: (count) => (count === 1 ? "Ét tal er der uenighed om" : `${n(count)} tal er der uenighed om`),
  conflictHint:
    "Forvaltningerne har oplyst forskellige tal. Vælg det, der skal gælde; begge bliver stående i Data.",
  textWithdrawals: {
    withdrawals: (count) =>
      count === 1 ? "Én tekst er tømt i den nye fil" : `${n(count)} tekster er tømt i de nye filer`,
    withdrawalHint:
      "Forvaltningen har sendt teksten før, men feltet er tomt denne gang. Afgør, om teksten skal blive.",
    withdrawnIn: (newer) => `Feltet er tomt i ${newer}.`,
    keep: "Behold teksten",
    takeOut: "Tag teksten ud",
  },
  rememberedText: (department, text, by) => `${text}: teksten fra ${department} er beholdt (${by}).`,
  withdrawals: (count) =>
    count === 1 ? "Ét tal er ikke i den nye fil" : `${n(count)} tal er ikke i de nye filer`,
  withdrawalHint: "Forvaltningen har sendt tallet før, men ikke denne gang. Afgør, om det skal blive.",
  withdrawnIn: (newer) => `Er ikke i ${newer}.`,
  keep: "Behold tallet",
  takeOut: "Tag tallet ud",
  place: (file, cell) => (cell === null ? file : `${file}, celle ${cell}`),
  unknownDepartment: "Ukendt forvaltning",
  who: "Afgjort af (navn)",
  whoMissing: "Skriv, hvem der har afgjort det.",
  why: "Begrundelse",
  whyOf: (figure) => `Begrundelse: ${figure}`,
  remembered: (count) =>
    count === 1 ? "Én tidligere afgørelse gælder stadig" : `${n(count)} tidligere afgørelser gælder stadig`,
  rememberedOne: (kind, department, figure, by) =>
    `${figure}: tallet fra ${department} ${kind === "chosen" ? "gælder" : "er beholdt"} (${by}).`,
  decidedBy: (who, when) => `afgjort af ${who} ${when}`,
  decideFirst: (open) =>
    open === 1 ? "Afgør det ene spørgsmål ovenfor først." : `Afgør de ${n(open)} spørgsmål ovenfor først.`,
  importFiles: (count) => (count === 1 ? "Importér 1 fil" : `Importér ${n(count)} filer`),
  nothing: "Ingen af filerne kan tages ind.",
  askOpen: "Afgør åbne spørgsmål",
  openQuestions: (count) => (count === 1 ? "Ét åbent spørgsmål" : `${n(count)} åbne spørgsmål`),
  openHint: "Fra filer, der er samlet før. Der kan ikke udgives, før de er afgjort.",
  noQuestions: "Der er ingen åbne spørgsmål.",
  saveDecisions: (count) => (count === 1 ? "Gem afgørelsen" : `Gem ${n(count)} afgørelser`),
  changedMeanwhile:
    "Projektmappen er ændret, siden filerne blev læst, så der er noget nyt at afgøre. Der er ikke skrevet noget.",
  imported: (count, figures) =>
    `${files(count)} er taget ind; Data har nu ${figureCount(figures)} i alt, tidligere perioder medregnet. Importlog siger, hvad der skete med hver fil.`,
  decided: "Det er afgjort. Importlog siger hvad, af hvem og hvorfor.",
  next: "Resultatarkene er ikke regnet om endnu.",
  compute: "Beregn",
  undo: "Fortryd seneste import",
  undoHint: "Data bliver, som det var før. Importlog husker begge dele.",
  undoQuestion: {
    title: "Fortryd seneste import?",
    explanation:
      "Nogen har rettet i Data siden importen. Rettelser i de tal, importen bragte, går tabt, når den fortrydes.",
    confirm: "Fortryd importen",
  },
  undone: (count, out, back) =>
    `${count === 0 ? "Det, der sidst blev afgjort, er åbent igen" : `Importen af ${files(count)} er fortrudt`}: ${figureCount(out)} er taget ud, og ${figureCount(back)} står igen som før.`,
  nothingToUndo: "Der er ingen import at fortryde.",
};

function files(count: number): string {
  return count === 1 ? "1 fil" : `${n(count)} filer`;
}
