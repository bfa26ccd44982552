// Every sentence of the task pane.
import { formatNumber } from "./numbers";

const n = (count: number) => formatNumber(count, 0, "da");

const da = {
  product: "Barometer",
  switchLanguage: "English",
  switchLanguageHint: "Vis ruden på engelsk",
  lookAgain: "Se på projektmappen igen",
  back: "Tilbage",
  cancel: "Annullér",
  close: "Luk",
  tryAgain: "Prøv igen",
  exampleFigures: "Eksempeltal – må ikke bruges som rigtige tal",
  notDecided: "ikke fastlagt",

  waiting: {
    connecting: "Forbinder til Excel …",
    noAnswerTitle: "Office svarer ikke",
    noAnswer:
      "Barometer har ikke fået svar fra Office. Som regel er det netværket, der spærrer for Microsofts bibliotek (appsforoffice.microsoft.com).",
    noAnswerAdvice:
      "Prøv igen. Hjælper det ikke, så bed it-afdelingen om at give adgang til adressen. Der er ikke ændret noget i projektmappen.",
    tooOldTitle: "Denne udgave af Excel er for gammel",
    tooOld: "Barometer kræver Microsoft 365, Excel 2021 eller nyere, eller Excel i browseren.",
    noExcelTitle: "Åbn Barometer i Excel",
    noExcel: "Denne side virker kun inde i Excel: vælg fanen Hjem og derefter Barometer.",
  },

  busy: {
    detect: "Ser på projektmappen …",
    "read-catalogue": "Læser katalogfilen …",
    create: "Opretter indberetningsskemaet …",
    check: "Kontrollerer tallene …",
    compute: "Beregner og lægger resultatarkene …",
    "go-to": "Går til cellen …",
    fix: "Retter cellen …",
    "show-sheet": "Åbner arket …",
    slow: "Det tager længere tid end ventet. Lad projektmappen være åben.",
  },

  failed: {
    detect: "Projektmappen kunne ikke læses.",
    "read-catalogue": "Katalogfilen kunne ikke læses.",
    create: "Skemaet blev ikke oprettet.",
    check: "Kontrollen blev ikke gennemført.",
    compute: "Beregningen blev ikke gennemført.",
    "go-to": "Cellen kunne ikke vises.",
    fix: "Cellen blev ikke rettet.",
    "show-sheet": "Arket kunne ikke vises.",
  },

  empty: {
    title: "Kom i gang",
    intro:
      "Projektmappen er tom. Vælg et indikatorkatalog og en periode, så lægger Barometer et færdigt skema ind, som kan udfyldes og sendes tilbage.",
    create: "Opret indberetningsskema",
    steps: ["Opret skemaet", "Indtast tallene", "Kontrollér og beregn"],
    stepsLabel: "Sådan foregår det",
  },

  foreign: {
    title: "Projektmappen er ikke lavet med Barometer",
    intro:
      "Der står allerede noget i projektmappen. Åbn en tom projektmappe (Filer → Ny), og start Barometer dér, så kommer skemaet til at stå for sig selv.",
    create: "Opret skemaet her alligevel",
    createHint: "Jeres egne ark bliver stående. Barometer spørger, før et ark bliver erstattet.",
  },

  damaged: {
    title: "Barometers oplysninger i projektmappen er beskadiget",
    advice:
      "Tallene i arkene er der stadig, men Barometer kan ikke læse, hvad de hører til. Åbn en tidligere udgave af filen, eller opret et nyt skema i en tom projektmappe, og kopiér tallene over.",
  },
  newerVersion: {
    title: "Projektmappen er lavet med en nyere udgave af Barometer",
    advice: "Luk Excel, og åbn det igen, så den nyeste udgave bliver hentet. Der er ikke ændret noget.",
  },

  hearing: {
    title: "Høringsskema",
    intro: "Skriv svarene i de farvede celler, gem projektmappen, og send den til sekretariatet.",
  },

  workbook: {
    catalogue: "Indikatorkatalog",
    period: "Periode",
    departments: (count: number): string => (count === 1 ? "Forvaltning" : "Forvaltninger"),
    departmentCount: (count: number) => `${n(count)} i ét skema`,
  },

  create: {
    title: "Opret indberetningsskema",
    catalogue: "Indikatorkatalog",
    ownCatalogueLabel: (title: string) => `${title} (egen fil)`,
    loadFile: "Hent eget katalog …",
    fileLabel: "Katalogfil (JSON)",
    fileLoaded: (title: string) => `Kataloget »${title}« er hentet og valgt.`,
    fileTooLarge: "Filen er for stor til at være et katalog. Vælg en JSON-fil på højst 5 MB.",
    fileUnreadable:
      "Filen kunne ikke åbnes. Kontrollér, at den stadig findes og ikke er åben i et andet program.",
    fileProblemsTitle: (count: number) =>
      count === 1 ? "Der er en fejl i katalogfilen" : `Der er ${n(count)} fejl i katalogfilen`,
    fileProblemsMore: (count: number) => `… og ${n(count)} til.`,
    department: "Forvaltning",
    allDepartments: "Alle forvaltninger i ét skema",
    noDepartments: "Kataloget nævner ingen forvaltninger, så skemaet gælder for alle.",
    period: "Periode",
    periodHint: "For eksempel 2018, 2018H1, 2018Q1, 2018-03, 2018-12-31 eller 2017-10/2018-09.",
    periodMissing: "Skriv den periode, som tallene skal gælde for, for eksempel 2018.",
    periodWrong: (text: string) =>
      `»${text}« er ikke en periode. Skriv for eksempel 2018 for et år, 2018H1 for et halvår eller 2018-12-31 for en dato.`,
    noIndicators: "Kataloget har ingen indikatorer endnu. Skemaet får ingen rækker til tal.",
    whatHappens: "Det sker der",
    whatHappensText: (departments: number, indicators: number) =>
      `Projektmappen får en vejledning, et indberetningsark og en liste over indikatorerne: ${indicatorsDa(indicators)}${
        departments > 1 ? ` for ${n(departments)} forvaltninger` : ""
      }. Kun de farvede celler kan udfyldes.`,
    exampleHistory: "Kataloget er et eksempel og har eksempeltal med fra tidligere perioder.",
    submit: "Opret skema",
    created: "Skemaet er oprettet. Indtast tallene i de farvede celler, og tryk derefter på Kontrollér.",
  },

  confirm: {
    createTitle: "Erstat det, der står der?",
    computeTitle: "Erstat arkene?",
    sheets: (count: number): string =>
      count === 1 ? "Dette ark bliver erstattet:" : "Disse ark bliver erstattet:",
    figuresKept: (count: number) => `${figuresDa(count)}, der allerede er indtastet, flytter med over.`,
    figuresLost: (count: number) =>
      `${figuresDa(count)}, der allerede er indtastet, har ingen plads i det nye skema og går tabt. Gem først en kopi af projektmappen.`,
    cannotUndo: "Det kan ikke fortrydes i Excel.",
    replace: "Erstat",
  },

  entry: {
    title: "Indberetning",
    progress: (filled: number, total: number) =>
      total === 0
        ? "Skemaet har ingen rækker til tal."
        : filled === total
          ? `Alle ${n(total)} rækker er udfyldt.`
          : `${n(filled)} af ${n(total)} rækker er udfyldt.`,
    progressLabel: "Udfyldte rækker",
    notCounted: "Tryk på Kontrollér for at se, hvor langt I er.",
    check: "Kontrollér",
    compute: "Beregn",
    another: "Opret et andet skema",
    seeResults: "Se resultatet",
  },

  barometer: {
    title: "Barometer",
    intro: "Projektmappen samler tal fra flere indberetninger. Beregn for at få de nyeste resultatark.",
    compute: "Beregn",
  },

  findings: {
    title: "Kontrol",
    stale: "Tallene er ændret siden sidste kontrol.",
    none: "Ingen fejl eller advarsler.",
    noneHint: "Tallene kan beregnes og sendes videre.",
    counts: (errors: number, warnings: number) =>
      errors + warnings === 0
        ? "Kontrollen fandt ingen fejl eller advarsler."
        : `Kontrollen fandt ${joinDa([errors === 0 ? "" : errorsDa(errors), warnings === 0 ? "" : warningsDa(warnings)])}.`,
    errors: (count: number) => `Fejl (${n(count)})`,
    warnings: (count: number) => `Advarsler (${n(count)})`,
    errorsHint: "Skal rettes, før skemaet kan meldes klar.",
    warningsHint: "Ret tallet, eller skriv en bemærkning ud for det.",
    error: "Fejl",
    warning: "Advarsel",
    filter: "Vis",
    filterAll: (count: number) => `Alle (${n(count)})`,
    filterErrors: (count: number) => `Kun fejl (${n(count)})`,
    filterWarnings: (count: number) => `Kun advarsler (${n(count)})`,
    filterKinds: "Kun denne slags",
    filterKind: (title: string, count: number) => `${title} (${n(count)})`,
    cell: (cell: string) => `Celle ${cell}`,
    goTo: "Gå til cellen",
    more: (next: number, left: number) =>
      next === left
        ? `Vis ${left === 1 ? "den sidste" : `de sidste ${n(left)}`}`
        : `Vis ${n(next)} flere (${n(left)} tilbage)`,
    fix: "Ret",
    fixLabel: (where: string) => `Ret: ${where}`,
    fixed: "Cellen er rettet.",
    wentTo: (cell: string) => `Celle ${cell} er valgt i arket.`,
    wholeWorkbook: "Hele projektmappen",
  },

  results: {
    title: "Resultat",
    computed: "Beregningen er færdig, og resultatarkene er opdateret.",
    stale: "Tallene er ændret siden beregningen.",
    again: "Beregn igen",
    goals: "Status",
    noGoals: "Der er ikke noget at vurdere: kataloget har hverken mål eller indikatorer.",
    noLines: "Kataloget har endnu ingen indikatorer her.",
    indicators: (count: number) => `Vis ${indicatorsDa(count)}`,
    hideIndicators: (count: number) => `Skjul ${indicatorsDa(count)}`,
    indicatorsOf: (goal: string) => `Indikatorer under ${goal}`,
    explain: "Sådan er det vurderet",
    explainLabel: (indicator: string) => `Sådan er det vurderet: ${indicator}`,
    sheets: "Gå til arket",
    counts: (c: Counts) => {
      const parts = [
        c.positive === 0 ? "" : `${n(c.positive)} ${c.positive === 1 ? "positiv" : "positive"}`,
        c.unchanged === 0 ? "" : `${n(c.unchanged)} ${c.unchanged === 1 ? "uændret" : "uændrede"}`,
        c.negative === 0 ? "" : `${n(c.negative)} ${c.negative === 1 ? "negativ" : "negative"}`,
        c.neutral === 0 ? "" : `${n(c.neutral)} følges`,
        c.unassessed === 0 ? "" : `${n(c.unassessed)} kan ikke vurderes`,
      ];
      return parts.every((part) => part === "") ? "Ingen indikatorer" : joinDa(parts);
    },
  },
};

/** How many lines of a goal have each status. */
interface Counts {
  positive: number;
  unchanged: number;
  negative: number;
  neutral: number;
  unassessed: number;
}

type Texts = typeof da;

const e = (count: number) => formatNumber(count, 0, "en");

const en: Texts = {
  product: "Barometer",
  switchLanguage: "Dansk",
  switchLanguageHint: "Show the pane in Danish",
  lookAgain: "Look at the workbook again",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  tryAgain: "Try again",
  exampleFigures: "Example figures – not to be used as real figures",
  notDecided: "not decided",

  waiting: {
    connecting: "Connecting to Excel …",
    noAnswerTitle: "Office does not answer",
    noAnswer:
      "Barometer has had no answer from Office. Usually the network blocks Microsoft's library (appsforoffice.microsoft.com).",
    noAnswerAdvice:
      "Try again. If that does not help, ask your IT department to allow the address. Nothing has been changed in the workbook.",
    tooOldTitle: "This version of Excel is too old",
    tooOld: "Barometer needs Microsoft 365, Excel 2021 or later, or Excel in the browser.",
    noExcelTitle: "Open Barometer in Excel",
    noExcel: "This page only works inside Excel: choose the Home tab and then Barometer.",
  },

  busy: {
    detect: "Looking at the workbook …",
    "read-catalogue": "Reading the catalogue file …",
    create: "Creating the entry form …",
    check: "Checking the figures …",
    compute: "Computing and laying the result sheets …",
    "go-to": "Going to the cell …",
    fix: "Correcting the cell …",
    "show-sheet": "Opening the sheet …",
    slow: "This is taking longer than expected. Keep the workbook open.",
  },

  failed: {
    detect: "The workbook could not be read.",
    "read-catalogue": "The catalogue file could not be read.",
    create: "The form was not created.",
    check: "The check was not completed.",
    compute: "The computation was not completed.",
    "go-to": "The cell could not be shown.",
    fix: "The cell was not corrected.",
    "show-sheet": "The sheet could not be shown.",
  },

  empty: {
    title: "Get started",
    intro:
      "The workbook is empty. Choose an indicator catalogue and a period, and Barometer lays a finished form that can be filled in and returned.",
    create: "Create entry form",
    steps: ["Create the form", "Enter the figures", "Check and compute"],
    stepsLabel: "How it works",
  },

  foreign: {
    title: "This workbook was not made with Barometer",
    intro:
      "There is already something in the workbook. Open an empty workbook (File → New) and start Barometer there, so that the form stands on its own.",
    create: "Create the form here anyway",
    createHint: "Your own sheets stay. Barometer asks before a sheet is replaced.",
  },

  damaged: {
    title: "Barometer's information in the workbook is damaged",
    advice:
      "The figures in the sheets are still there, but Barometer cannot read what they belong to. Open an earlier version of the file, or create a new form in an empty workbook and copy the figures across.",
  },
  newerVersion: {
    title: "The workbook was made with a later version of Barometer",
    advice: "Close Excel and open it again, so that the latest version is loaded. Nothing has been changed.",
  },

  hearing: {
    title: "Hearing form",
    intro: "Write the answers in the coloured cells, save the workbook and send it to the secretariat.",
  },

  workbook: {
    catalogue: "Indicator catalogue",
    period: "Period",
    departments: (count) => (count === 1 ? "Department" : "Departments"),
    departmentCount: (count) => `${e(count)} in one form`,
  },

  create: {
    title: "Create entry form",
    catalogue: "Indicator catalogue",
    ownCatalogueLabel: (title) => `${title} (own file)`,
    loadFile: "Load your own catalogue …",
    fileLabel: "Catalogue file (JSON)",
    fileLoaded: (title) => `The catalogue “${title}” has been loaded and chosen.`,
    fileTooLarge: "The file is too large to be a catalogue. Choose a JSON file of at most 5 MB.",
    fileUnreadable:
      "The file could not be opened. Check that it still exists and is not open in another program.",
    fileProblemsTitle: (count) =>
      count === 1
        ? "There is a mistake in the catalogue file"
        : `There are ${e(count)} mistakes in the catalogue file`,
    fileProblemsMore: (count) => `… and ${e(count)} more.`,
    department: "Department",
    allDepartments: "All departments in one form",
    noDepartments: "The catalogue names no departments, so the form is for everyone.",
    period: "Period",
    periodHint: "For example 2018, 2018H1, 2018Q1, 2018-03, 2018-12-31 or 2017-10/2018-09.",
    periodMissing: "Write the period that the figures are for, for example 2018.",
    periodWrong: (text) =>
      `“${text}” is not a period. Write for example 2018 for a year, 2018H1 for a half-year or 2018-12-31 for a date.`,
    noIndicators: "The catalogue has no indicators yet. The form will have no rows for figures.",
    whatHappens: "What will happen",
    whatHappensText: (departments, indicators) =>
      `The workbook gets a guide, an entry sheet and a list of the indicators: ${indicatorsEn(indicators)}${
        departments > 1 ? ` for ${e(departments)} departments` : ""
      }. Only the coloured cells can be filled in.`,
    exampleHistory: "The catalogue is an example and brings example figures from earlier periods.",
    submit: "Create form",
    created: "The form has been created. Enter the figures in the coloured cells, then press Check.",
  },

  confirm: {
    createTitle: "Replace what is there?",
    computeTitle: "Replace the sheets?",
    sheets: (count) => (count === 1 ? "This sheet will be replaced:" : "These sheets will be replaced:"),
    figuresKept: (count) => `${figuresEn(count)} already entered will move along.`,
    figuresLost: (count) =>
      `${figuresEn(count)} already entered ${count === 1 ? "has" : "have"} no place in the new form and will be lost. Save a copy of the workbook first.`,
    cannotUndo: "This cannot be undone in Excel.",
    replace: "Replace",
  },

  entry: {
    title: "Data entry",
    progress: (filled, total) =>
      total === 0
        ? "The form has no rows for figures."
        : filled === total
          ? `All ${e(total)} rows are filled in.`
          : `${e(filled)} of ${e(total)} rows are filled in.`,
    progressLabel: "Rows filled in",
    notCounted: "Press Check to see how far you are.",
    check: "Check",
    compute: "Compute",
    another: "Create another form",
    seeResults: "See the result",
  },

  barometer: {
    title: "Barometer",
    intro:
      "The workbook brings together figures from several entry forms. Compute to get the latest result sheets.",
    compute: "Compute",
  },

  findings: {
    title: "Check",
    stale: "The figures have changed since the last check.",
    none: "No errors or warnings.",
    noneHint: "The figures can be computed and passed on.",
    counts: (errors, warnings) =>
      errors + warnings === 0
        ? "The check found no errors or warnings."
        : `The check found ${joinEn([errors === 0 ? "" : errorsEn(errors), warnings === 0 ? "" : warningsEn(warnings)])}.`,
    errors: (count) => `Errors (${e(count)})`,
    warnings: (count) => `Warnings (${e(count)})`,
    errorsHint: "Must be corrected before the form can be reported ready.",
    warningsHint: "Correct the figure, or write a remark beside it.",
    error: "Error",
    warning: "Warning",
    filter: "Show",
    filterAll: (count) => `All (${e(count)})`,
    filterErrors: (count) => `Errors only (${e(count)})`,
    filterWarnings: (count) => `Warnings only (${e(count)})`,
    filterKinds: "This kind only",
    filterKind: (title, count) => `${title} (${e(count)})`,
    cell: (cell) => `Cell ${cell}`,
    goTo: "Go to the cell",
    more: (next, left) =>
      next === left
        ? `Show the last ${left === 1 ? "one" : e(left)}`
        : `Show ${e(next)} more (${e(left)} left)`,
    fix: "Correct",
    fixLabel: (where) => `Correct: ${where}`,
    fixed: "The cell has been corrected.",
    wentTo: (cell) => `Cell ${cell} is selected in the sheet.`,
    wholeWorkbook: "The whole workbook",
  },

  results: {
    title: "Result",
    computed: "The computation is done, and the result sheets are up to date.",
    stale: "The figures have changed since the computation.",
    again: "Compute again",
    goals: "Status",
    noGoals: "There is nothing to assess: the catalogue has neither goals nor indicators.",
    noLines: "The catalogue has no indicators here yet.",
    indicators: (count) => `Show ${indicatorsEn(count)}`,
    hideIndicators: (count) => `Hide ${indicatorsEn(count)}`,
    indicatorsOf: (goal) => `Indicators under ${goal}`,
    explain: "How it was judged",
    explainLabel: (indicator) => `How it was judged: ${indicator}`,
    sheets: "Go to the sheet",
    counts: (c) => {
      const parts = [
        c.positive === 0 ? "" : `${e(c.positive)} positive`,
        c.unchanged === 0 ? "" : `${e(c.unchanged)} unchanged`,
        c.negative === 0 ? "" : `${e(c.negative)} negative`,
        c.neutral === 0 ? "" : `${e(c.neutral)} followed`,
        c.unassessed === 0 ? "" : `${e(c.unassessed)} cannot be assessed`,
      ];
      return parts.every((part) => part === "") ? "No indicators" : joinEn(parts);
    },
  },
};

export const paneText = { da, en };
export type PaneText = Texts;

function indicatorsDa(count: number): string {
  return `${n(count)} ${count === 1 ? "indikator" : "indikatorer"}`;
}

function indicatorsEn(count: number): string {
  return `${e(count)} ${count === 1 ? "indicator" : "indicators"}`;
}

/** »Tal« is the same in singular and plural. */
function figuresDa(count: number): string {
  return `${n(count)} tal`;
}

function figuresEn(count: number): string {
  return `${e(count)} ${count === 1 ? "figure" : "figures"}`;
}

function errorsDa(count: number): string {
  return `${n(count)} fejl`;
}

function warningsDa(count: number): string {
  return `${n(count)} ${count === 1 ? "advarsel" : "advarsler"}`;
}

function errorsEn(count: number): string {
  return `${e(count)} ${count === 1 ? "error" : "errors"}`;
}

function warningsEn(count: number): string {
  return `${e(count)} ${count === 1 ? "warning" : "warnings"}`;
}

function joinDa(parts: string[]): string {
  return joined(parts, "og");
}

function joinEn(parts: string[]): string {
  return joined(parts, "and");
}

function joined(parts: string[], and: string): string {
  const said = parts.filter((part) => part !== "");
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} ${and} ${said.at(-1) ?? ""}`;
}
