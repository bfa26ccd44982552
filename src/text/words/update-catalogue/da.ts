// In Danish.
import { formatExact } from "../../said/numbers";
import { catalogueSectionsText } from "../../sheets/catalogue-sections";
import { indicatorsText } from "../../sheets/catalogue";
import { wordInColumn } from "./phrases";
import { scaleInDanish } from "../catalogue-mistakes";
import type { Texts } from "./texts";

export const da: Texts = {
  /** In the sheet, above the table of indicators. */
  status: (problems: number) =>
    problems === 1
      ? "Der er 1 fejl i arket. Ret den røde celle, og tryk igen på Opdatér katalog. Intet er ændret endnu."
      : `Der er ${problems} fejl i arket. Ret de røde celler, og tryk igen på Opdatér katalog. Intet er ændret endnu.`,
  unchanged: "Der er ingen ændringer i arket.",
  updatedEntry: (kept: number) =>
    `Kataloget er opdateret, og skemaet er opbygget på ny. ${
      kept === 0
        ? "Der var ikke indtastet noget."
        : kept === 1
          ? "1 række med indtastninger er bevaret."
          : `${kept} rækker med indtastninger er bevaret.`
    }`,
  updatedBarometer: "Kataloget er opdateret. Tryk på Beregn, så resultaterne følger med.",
  restored: "Arket Indikatorer er opbygget på ny ud fra det gemte katalog.",
  added: (names: string) => `Tilføjet: ${names}.`,
  retired: (names: string) => `Udgået: ${names}.`,
  returned: (names: string) => `Tilbage igen: ${names}.`,
  forgotten: (names: string) => `Fjernet fra kataloget: ${names}.`,
  renamed: (names: string) => `Nyt navn: ${names}.`,
  edited: (names: string) => `Ændret: ${names}.`,
  reordered: "Rækkefølgen er ændret.",
  examplesRemoved: "Tallene er ikke længere mærket som eksempeltal.",
  examplesMarked: "Tallene er nu mærket som eksempeltal.",
  /** Forvaltninger, grupper …, by the section's heading. */
  listAdded: (section: string, names: string) => `${section}, tilføjet: ${names}.`,
  listRemoved: (section: string, names: string) => `${section}, fjernet: ${names}.`,
  more: (names: string, more: number) => `${names} og ${more} mere`,
  setAside: (rows: number) =>
    rows === 1
      ? "Indtastningerne i 1 række er lagt til side og kommer frem igen, hvis rækken kommer tilbage."
      : `Indtastningerne i ${rows} rækker er lagt til side og kommer frem igen, hvis rækkerne kommer tilbage.`,
  broughtBack: (rows: number) =>
    rows === 1
      ? "Indtastningerne i 1 række, der var lagt til side, er sat ind igen."
      : `Indtastningerne i ${rows} rækker, der var lagt til side, er sat ind igen.`,
  question: {
    title: "Der er indtastet tal, som ikke længere har en plads",
    titleColumns: "Jeres egne kolonner har ingen plads i skemaet",
    leaving: (name: string, rows: number) =>
      rows === 1 ? `${name}: 1 række med indtastninger` : `${name}: ${rows} rækker med indtastninger`,
    leavingData: (name: string, rows: number) => `${name}: ${rows} tal i arket Data`,
    leavingSender: (name: string, rows: number) => `${name}: har indsendt ${rows} tal i arket Data`,
    explanation:
      "Indtastningerne slettes ikke. De lægges til side i projektmappen og kommer tilbage sammen med indikatoren.",
    explanationData:
      "Tallene bliver stående i arket Data, men indgår ikke i resultaterne, før det, de hører til, er tilbage i kataloget.",
    explanationSender:
      "Tal fra en slettet forvaltning bliver stående i arket Data og tæller med, hvor deres indikator gør det. De står blot uden forvaltningens navn.",
    confirm: "Opdatér",
  },
  lostTable: {
    title: "Arket Indikatorer kan ikke læses",
    explanation:
      "Arket er lavet om eller stammer fra en ældre udgave. Det kan opbygges på ny ud fra det gemte katalog, men rettelser i arket går tabt.",
    confirm: "Opbyg arket på ny",
  },
  refused: {
    empty: "Projektmappen er tom. Opret et skema først.",
    foreign: "Projektmappen er ikke lavet med Barometer, så her er intet katalog at opdatere.",
    "follow-up":
      "Et opfølgningsskema har intet katalog at opdatere. Åbn skemaet til indberetning eller barometeret.",
    hearing: "Et høringsskema har intet katalog at opdatere. Åbn skemaet til indberetning eller barometeret.",
    damaged:
      "Projektmappens skjulte ark er beskadiget, så kataloget kan ikke opdateres uden at tabe tal. Opret et nyt skema, og indsæt tallene der.",
    "newer-version": "Projektmappen er lavet med en nyere udgave af Barometer. Opdatér Barometer først.",
    "entry-sheet":
      "Arket Indberetning kan ikke læses, så skemaet kan ikke opbygges på ny uden at tabe tal. Fortryd ændringerne i arkets opbygning, og prøv igen.",
  },
  /** `Række 21, »Stemmeprocent«, Forvaltninger: …` */
  row: (number: number, name: string | null) =>
    name === null ? `Række ${number}` : `Række ${number}, »${name}«`,
  table: "Arket",
  problems: {
    "unknown-word": ({ given, allowed }) =>
      `»${given}« er ikke en af mulighederne. Skriv en af disse: ${allowed}.`,
    "unknown-name": ({ given, known }) =>
      known === ""
        ? `»${given}« findes ikke i kataloget. Fjern det.`
        : `»${given}« findes ikke i kataloget. Ret det til et af disse: ${known}.`,
    missing: () =>
      "Her mangler noget. Udfyld cellen, eller tøm også de celler i rækken, der hører sammen med den, fx både et succeskriterium og den periode, hvor det skal nås.",
    "not-a-number": ({ given }) => `»${given}« kan ikke læses som ét bestemt tal. Skriv kun tallet, fx 12,5.`,
    "not-whole": () => "Her skal stå et helt tal. Fjern decimalerne.",
    "too-small": ({ minimum, inclusive }) =>
      `Tallet skal være ${inclusive ? "mindst" : "større end"} ${formatExact(minimum, "da")}. Ret det.`,
    "too-large": ({ maximum, inclusive }) =>
      `Tallet skal være ${inclusive ? "højst" : "mindre end"} ${formatExact(maximum, "da")}. Ret det.`,
    "period-malformed": ({ given }) =>
      `»${given}« er ikke en periode. Skriv fx 2018, 2009H1, 2009Q1, 2009-03, 2006-12-31, 2017-10/2018-09 eller KV2017 (et år med kommunalvalg).`,
    "colour-malformed": ({ given }) =>
      `»${given}« er ikke en farve. Skriv den som # og seks tegn, fx #14507F.`,
    "colour-too-light": ({ given, contrast, least }) =>
      `Farven ${given} er for lys: kontrasten til hvid er ${formatExact(contrast, "da")} og skal være mindst ${formatExact(least, "da")} (WCAG AA), ellers kan overskrifterne ikke læses. Vælg en mørkere.`,
    "start-malformed": ({ given }) =>
      `»${given}« er ikke en dag, der kommer hvert år. Skriv måned og dag, fx 10-01 for 1. oktober.`,
    "id-malformed": ({ given }) =>
      `»${given}« kan ikke være et id. Brug kun bogstaver, tal, punktum, understreg og bindestreg.`,
    "id-doubled": ({ row }) =>
      `Id'et står også i række ${row}. Slet id'et i den nye af de to rækker, så får den sit eget.`,
    "id-of-another": ({ name }) =>
      `Id'et hører til »${name}«, men navnet hører til en anden række. Rækkerne er vist sorteret uden alle kolonner: fortryd sorteringen.`,
    "named-twice": ({ given }) => `»${given}« står her flere gange. Lad det stå én gang.`,
    "target-group-missing": ({ target }) => `Målgruppen mangler. Tilføj »${target}«.`,
    "target-without-wish": () =>
      "Et succeskriterium kræver, at der ønskes en stigning, et fald eller samme niveau. Vælg en ønsket udvikling, eller fjern succeskriteriet.",
    "target-off-scale": ({ given, min, max }) =>
      `Succeskriteriet ${formatExact(given, "da")} kan ikke være et tal for indikatoren, som ${scaleInDanish(min, max)}. Ret succeskriteriet eller grænserne.`,
    "parity-without-comparison": () =>
      "Indikatoren ønskes på niveau med en sammenligningsgruppe, men har ingen. Tilføj en gruppe, eller vælg en anden ønsket udvikling.",
    "simpson-without-index": () =>
      "Et diversitetsindeks kræver måleformen indeks. Vælg indeks, eller saml delene på en anden måde.",
    "limits-reversed": () => "Den mindste værdi skal være mindre end den største. Ret den ene.",
    "cohort-without-span": () =>
      "En ankomstårgang kan ikke opgøres på en enkelt dag. Vælg en periode med længde, fx år, eller skriv nej til ankomstårgange.",
    "total-of-itself": () => "Indikatoren kan ikke være summen af sig selv. Fjern den her.",
    "total-circular": ({ names }) =>
      `Indikatorerne er summen af hinanden i ring: ${names.map((name) => `»${name}«`).join(" er summen af bl.a. ")}. Fjern en af dem.`,
    "total-without-sum": () =>
      "Et indeks kan ikke være en sum af andre tal. Vælg en anden måleform, eller tøm cellen.",
    "total-part-differs": ({ given, column, own, other }) =>
      `Indikatoren kan ikke være summen af »${given}«, for de har ikke samme ${indicatorsText.da.headings[column].toLowerCase()}: ${own === null ? "ikke angivet" : wordInColumn(column, own, "da")} her og ${other === null ? "ikke angivet" : wordInColumn(column, other, "da")} dér. Ret det, eller fjern »${given}« her.`,
    "still-used": ({ name, users, more }) =>
      `»${name}« er slettet her, men bruges stadig af ${users.map((user) => `»${user}«`).join(", ")}${more === 0 ? "" : ` og ${more} mere`}. Vælg noget andet dér, eller skriv »${name}« igen.`,
    "target-group-gone": ({ name }) =>
      `Målgruppen kan ikke slettes, for alle tal hører til den. Skriv »${name}« igen, eller giv den et nyt navn.`,
    "role-fixed": ({ isTarget }) =>
      isTarget
        ? "Målgruppen kan ikke gøres til sammenligningsgruppe, for tallene følger den. Vælg målgruppe igen; navnet kan rettes frit."
        : "Der er allerede en målgruppe. Vælg sammenligningsgruppe; målgruppens navn kan rettes frit.",
    "lead-not-responsible": ({ given }) =>
      `»${given}« er ikke blandt målets ansvarlige udvalg. Tilføj udvalget dér, eller vælg et af dem.`,
    "department-of-workbook": ({ name }) =>
      `Projektmappen er lagt for »${name}«, så forvaltningen kan ikke slettes her. Skriv navnet igen.`,
    "of-another-list": ({ name, section }) =>
      `»${name}« hører til et andet sted i arket (${section === null ? "indikatorerne" : catalogueSectionsText.da.sections[section]}). Rækken er flyttet, eller en overskrift er slettet: fortryd det.`,
    "text-too-long": ({ length, longest }) =>
      `Teksten er på ${formatExact(length, "da")} tegn, men der er højst plads til ${formatExact(longest, "da")}. Forkort den.`,
    "excel-error": () => "Cellen viser en Excel-fejl. Ret formlen, eller skriv teksten selv.",
    "personal-number": () => "Her ser der ud til at stå et CPR-nummer. Slet det.",
    unreadable: ({ given }) =>
      given === ""
        ? "Indholdet kan ikke læses her. Ret det."
        : `Kataloget har en fejl ved ${given}. Ret det i katalogets fil.`,
  },
};
