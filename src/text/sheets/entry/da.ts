// In Danish.
import { periodWords } from "../../said/periods";
import type { Texts } from "./texts";

export const da: Texts = {
  headings: {
    name: "Indikator",
    category: "Opdeling",
    groupName: "Gruppe",
    period: "Periode",
    numerator: "Antal",
    denominator: "Ud af",
    value: "Værdi",
    result: "Resultat",
    reported: "Indberettet før",
    previous: "Forrige",
    previousPeriod: "Forrige, periode",
    baseline: "Udgangspunkt",
    baselinePeriod: "Udgangspunkt, periode",
    missing: "Årsag til manglende tal",
    basis: "Grundlag",
    thirdGeneration: "Inkl. 3. generation",
    thirdGenerationReason: "Begrundelse for 3. generation",
    seriesBreak: "Databrud",
    lower: "Nedre 95 %",
    upper: "Øvre 95 %",
    remark: "Bemærkning",
    department: "Forvaltning",
    control: "Kontrol",
    findings: "Fejl og advarsler",
  },
  title: (catalogue) => `Indberetning – ${catalogue}`,
  departments: (names) =>
    names.length === 1 ? `Forvaltning: ${names.join("")}` : `Forvaltninger: ${names.join(" · ")}`,
  allDepartments: "Alle forvaltninger",
  period: (period) => `Periode: ${periodWords(period, "da")}`,
  deadline: (deadline) => `Frist: ${deadline}`,
  contact: (contact) => `Kontakt: ${contact}`,
  caseNumber: (caseNumber) => `Journalnummer: ${caseNumber}`,
  targetGroup: (name) => `Målgruppe: ${name}`,
  target: "Målgruppen",
  exampleFigures: "Eksempeltal – ikke rigtige tal",
  howTo: "Udfyld de gule felter. Kan et tal ikke opgøres, så vælg en årsag i stedet.",
  nothingDue: "Der er ingen indikatorer at indberette i denne runde. De tilføjes på arket Indikatorer.",
  withoutGoal: "Øvrige indikatorer",
  earlierDefinition: (until) => `tidligere definition (til og med ${periodWords(until, "da")})`,
  earlierCohorts: (group, cohorts) => `Tidligere ankomstår (${group}): ${cohorts.join(" · ")}`,
  basisForAll: "Grundlag for alle rækker",
  pickDepartment: "Vælg jeres forvaltning i feltet ovenfor til venstre; de andres rækker bliver grå.",
  percent: "pct.",
  unit: (unit) => `Enhed: ${unit}.`,
  source: (source) => `Kilde: ${source}.`,
  whatToEnter: {
    share: "Skriv antal og ud af; pct. regnes ud.",
    count: "Skriv antallet under Værdi.",
    mean: "Skriv gennemsnittet under Værdi og antal personer under Ud af.",
    index: "Skriv tallet under Værdi.",
  },
  help: {
    period: {
      title: "Periode",
      message: "Den periode, tallet gælder for. Ret den kun, hvis tallet gælder for en anden periode.",
    },
    numbers: {
      title: "Antal og ud af",
      message:
        "Skriv hele tal: hvor mange personer det gælder for (Antal), og hvor mange der er i alt (Ud af).",
    },
    value: {
      title: "Værdi",
      message: "Skriv tallet. For andele kun, hvis I kender procenten, men ikke antallene.",
    },
    missing: { title: "Årsag til manglende tal", message: "Vælg kun en årsag, når der ikke er noget tal." },
    basis: {
      title: "Opgørelsesgrundlag",
      message: "Vælg herkomst, hvis det kan lade sig gøre; ellers statsborgerskab.",
    },
    basisForAll: {
      title: "Grundlag for alle rækker",
      message:
        "Gælder for alle rækker, hvor feltet Grundlag er tomt. Vælg kun noget i rækken, hvis den er anderledes.",
    },
    thirdGeneration: {
      title: "Inkl. 3. generation",
      message: "Vælg Ja, hvis 3. generation er talt med. Skriv så en begrundelse.",
    },
    thirdGenerationReason: {
      title: "Begrundelse",
      message: "Hvorfor er 3. generation talt med? Begrundelsen bliver vist sammen med tallet.",
    },
    seriesBreak: {
      title: "Databrud",
      message: "Skriv Ja eller en kort forklaring, hvis tallet ikke kan sammenlignes med tidligere tal.",
    },
    remark: {
      title: "Bemærkning",
      message: "Skriv kort, hvad læseren skal vide. Skriv aldrig navne eller CPR-numre.",
    },
    interval: { title: "95 %-grænser", message: "Kun hvis kilden selv oplyser nedre og øvre grænse." },
    department: {
      title: "Forvaltning",
      message:
        "Vælg jeres forvaltning på listen. De andre forvaltningers rækker bliver grå, og kun jeres bliver talt med. Alle tal bliver gemt.",
    },
  },
  refused: {
    numbers: {
      title: "Tallet kan ikke bruges",
      message:
        "Skriv et helt tal. Antal må ikke være større end Ud af. Skal begge ændres, så slet dem først.",
    },
    value: {
      title: "Tallet kan ikke bruges",
      message:
        "Skriv et tal uden bogstaver og pct.-tegn. Andele går fra 0 til 100, og antal er hele tal, 0 eller derover.",
    },
    missing: {
      title: "Vælg fra listen",
      message: "Vælg en af årsagerne på listen, og skriv en forklaring under Bemærkning.",
    },
    basis: { title: "Vælg fra listen", message: "Vælg herkomst, statsborgerskab eller ikke relevant." },
    thirdGeneration: { title: "Vælg fra listen", message: "Vælg Ja, eller lad feltet være tomt." },
    department: { title: "Vælg fra listen", message: "Vælg en af forvaltningerne på listen, eller alle." },
    interval: {
      title: "Tallet kan ikke bruges",
      message: "Skriv grænsen som et tal i samme enhed som værdien.",
    },
  },
  control: {
    missing: "Mangler tal",
    error: "! Fejlværdi i cellen",
    misplaced: "! Tal i et gråt felt",
    text: "! Tal skrevet som tekst",
    negative: "! Negativt tal",
    notWhole: "! Ikke et helt tal",
    outOfRange: "! Uden for det mulige",
    noDenominator: "! Mangler Ud af",
    noNumerator: "! Mangler Antal",
    exceeds: "! Antal større end Ud af",
    noPeriod: "! Mangler periode",
    both: "! Både tal og årsag",
    noBasis: "! Mangler grundlag",
    noReason: "! Mangler begrundelse",
    reasonAlone: "! Begrundelse uden Ja",
    unknownReason: "! Ukendt årsag",
    reported: "Indberettet før",
    corrected: "! Forklar rettelsen",
    no: "Nej",
    ok: "OK",
  },
  summary: { of: " af ", filled: " tal er udfyldt", oneError: " fejl", errors: " fejl", separator: " · " },
  severity: { error: "Fejl", warning: "Advarsel" },
};
