// Every word on an entry sheet: headings, prompts, the control column, the lines above the table.
import type { Measure } from "../../barometer/catalogue";
import type { Language } from "../language";
import { periodWords } from "../said/periods";

/** Heading cells; the keys are the columns' codes. */
export interface EntryHeadings {
  name: string;
  category: string;
  groupName: string;
  period: string;
  numerator: string;
  denominator: string;
  value: string;
  result: string;
  previous: string;
  previousPeriod: string;
  baseline: string;
  baselinePeriod: string;
  missing: string;
  basis: string;
  thirdGeneration: string;
  thirdGenerationReason: string;
  seriesBreak: string;
  lower: string;
  upper: string;
  remark: string;
  department: string;
  control: string;
  findings: string;
}

export interface EntryHelp {
  title: string;
  message: string;
}

interface Texts {
  headings: EntryHeadings;
  title: (catalogue: string) => string;
  departments: (names: readonly string[]) => string;
  allDepartments: string;
  period: (period: string) => string;
  deadline: (deadline: string) => string;
  contact: (contact: string) => string;
  caseNumber: (caseNumber: string) => string;
  targetGroup: (name: string) => string;
  target: string;
  exampleFigures: string;
  howTo: string;
  nothingDue: string;
  withoutGoal: string;
  earlierDefinition: (until: string) => string;
  /** Below a row of an arrival cohort: the cohorts before it, each `2015: 48,0`. */
  earlierCohorts: (group: string, cohorts: readonly string[]) => string;
  missingCohort: string;
  pickDepartment: string;
  percent: string;
  unit: (unit: string) => string;
  source: (source: string) => string;
  whatToEnter: Record<Measure, string>;
  help: Record<
    | "period"
    | "numbers"
    | "value"
    | "missing"
    | "basis"
    | "thirdGeneration"
    | "thirdGenerationReason"
    | "seriesBreak"
    | "remark"
    | "interval"
    | "department",
    EntryHelp
  >;
  refused: Record<
    "numbers" | "value" | "missing" | "basis" | "thirdGeneration" | "interval" | "department",
    EntryHelp
  >;
  control: {
    missing: string;
    error: string;
    misplaced: string;
    text: string;
    negative: string;
    notWhole: string;
    outOfRange: string;
    noDenominator: string;
    noNumerator: string;
    exceeds: string;
    noPeriod: string;
    both: string;
    noBasis: string;
    noReason: string;
    reasonAlone: string;
    unknownReason: string;
    /** Typed instead of leaving the cell empty. */
    no: string;
    ok: string;
  };
  /** Pieces of the summary: `{filled} af {rows} tal er udfyldt · {errors} fejl`. */
  summary: { of: string; filled: string; oneError: string; errors: string; separator: string };
  severity: Record<"error" | "warning", string>;
  page: (page: string, pages: string) => string;
}

const da: Texts = {
  headings: {
    name: "Indikator",
    category: "Opdeling",
    groupName: "Gruppe",
    period: "Periode",
    numerator: "Antal",
    denominator: "Ud af",
    value: "Værdi",
    result: "Resultat",
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
  missingCohort: "mangler",
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
    no: "Nej",
    ok: "OK",
  },
  summary: { of: " af ", filled: " tal er udfyldt", oneError: " fejl", errors: " fejl", separator: " · " },
  severity: { error: "Fejl", warning: "Advarsel" },
  page: (page, pages) => `Side ${page} af ${pages}`,
};

const en: Texts = {
  headings: {
    name: "Indicator",
    category: "Category",
    groupName: "Group",
    period: "Period",
    numerator: "Number",
    denominator: "Out of",
    value: "Value",
    result: "Result",
    previous: "Previous",
    previousPeriod: "Previous, period",
    baseline: "Baseline",
    baselinePeriod: "Baseline, period",
    missing: "Reason for missing figure",
    basis: "Basis",
    thirdGeneration: "Incl. 3rd generation",
    thirdGenerationReason: "Reason for 3rd generation",
    seriesBreak: "Series break",
    lower: "Lower 95%",
    upper: "Upper 95%",
    remark: "Remark",
    department: "Department",
    control: "Control",
    findings: "Errors and warnings",
  },
  title: (catalogue) => `Entry – ${catalogue}`,
  departments: (names) =>
    names.length === 1 ? `Department: ${names.join("")}` : `Departments: ${names.join(" · ")}`,
  allDepartments: "All departments",
  period: (period) => `Period: ${periodWords(period, "en")}`,
  deadline: (deadline) => `Deadline: ${deadline}`,
  contact: (contact) => `Contact: ${contact}`,
  caseNumber: (caseNumber) => `Case no.: ${caseNumber}`,
  targetGroup: (name) => `Target group: ${name}`,
  target: "Target group",
  exampleFigures: "Example figures – not real ones",
  howTo: "Fill in the yellow cells. If a figure cannot be given, choose a reason instead.",
  nothingDue: "There are no indicators to report in this round. They are added on the sheet Indikatorer.",
  withoutGoal: "Other indicators",
  earlierDefinition: (until) => `earlier definition (until the end of ${periodWords(until, "en")})`,
  earlierCohorts: (group, cohorts) => `Earlier years of arrival (${group}): ${cohorts.join(" · ")}`,
  missingCohort: "missing",
  pickDepartment: "Choose your department in the cell above to the left; the rows of the others turn grey.",
  percent: "%",
  unit: (unit) => `Unit: ${unit}.`,
  source: (source) => `Source: ${source}.`,
  whatToEnter: {
    share: "Enter number and out of; the percentage is calculated.",
    count: "Enter the number under Value.",
    mean: "Enter the mean under Value and the number of persons under Out of.",
    index: "Enter the figure under Value.",
  },
  help: {
    period: {
      title: "Period",
      message: "The period that the figure is for. Change it only if the figure is for another period.",
    },
    numbers: {
      title: "Number and out of",
      message:
        "Enter whole numbers: how many persons it is true of (Number), and how many there are in all (Out of).",
    },
    value: {
      title: "Value",
      message: "Enter the figure. For shares only if you know the percentage but not the numbers.",
    },
    missing: { title: "Reason for missing figure", message: "Choose a reason only when there is no figure." },
    basis: { title: "Basis", message: "Choose origin if possible; citizenship otherwise." },
    thirdGeneration: {
      title: "Incl. 3rd generation",
      message: "Choose Yes if the third generation is counted. Then give the reason.",
    },
    thirdGenerationReason: {
      title: "Reason",
      message: "Why is the third generation counted? The reason is shown with the figure.",
    },
    seriesBreak: {
      title: "Series break",
      message: "Write Yes or a short explanation if the figure cannot be compared with earlier ones.",
    },
    remark: {
      title: "Remark",
      message: "Briefly, what the reader must know. Never write names or personal numbers.",
    },
    interval: { title: "95% limits", message: "Only if the source itself gives a lower and an upper limit." },
    department: {
      title: "Department",
      message:
        "Choose your department from the list. The rows of the others turn grey, and only yours are counted. All figures are kept.",
    },
  },
  refused: {
    numbers: {
      title: "The number cannot be used",
      message: "Enter a whole number. Number cannot exceed Out of. To change both, delete them first.",
    },
    value: {
      title: "The number cannot be used",
      message:
        "Enter a number without letters and per cent sign. Shares go from 0 to 100, counts are whole numbers, 0 or above.",
    },
    missing: {
      title: "Choose from the list",
      message: "Choose one of the reasons on the list, and explain it under Remark.",
    },
    basis: { title: "Choose from the list", message: "Choose origin, citizenship or not applicable." },
    thirdGeneration: { title: "Choose from the list", message: "Choose Yes, or leave the cell empty." },
    department: {
      title: "Choose from the list",
      message: "Choose one of the departments on the list, or all.",
    },
    interval: {
      title: "The number cannot be used",
      message: "Enter the limit as a number in the unit of the value.",
    },
  },
  control: {
    missing: "Figure missing",
    error: "! Error value in cell",
    misplaced: "! Number in a grey cell",
    text: "! Number written as text",
    negative: "! Negative number",
    notWhole: "! Not a whole number",
    outOfRange: "! Outside what is possible",
    noDenominator: "! Out of is missing",
    noNumerator: "! Number is missing",
    exceeds: "! Number exceeds Out of",
    noPeriod: "! Period is missing",
    both: "! Both figure and reason",
    noBasis: "! Basis is missing",
    noReason: "! Reason is missing",
    reasonAlone: "! Reason without Yes",
    unknownReason: "! Unknown reason",
    no: "No",
    ok: "OK",
  },
  summary: {
    of: " of ",
    filled: " figures entered",
    oneError: " error",
    errors: " errors",
    separator: " · ",
  },
  severity: { error: "Error", warning: "Warning" },
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const entryText: Record<Language, Texts> = { da, en };
