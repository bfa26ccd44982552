// Every sentence of the task pane.
import { formatNumber } from "../said/numbers";

const n = (count: number) => formatNumber(count, 0, "da");

const da = {
  product: "Barometer",
  switchLanguage: "English",
  switchLanguageHint: "Vis opgaveruden på engelsk",
  lookAgain: "Læs projektmappen igen",
  back: "Tilbage",
  cancel: "Annullér",
  close: "Luk",
  tryAgain: "Prøv igen",
  exampleFigures: "Eksempeltal – må ikke bruges som rigtige tal",
  notDecided: "ikke fastlagt",

  waiting: {
    connecting: "Opretter forbindelse til Excel …",
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
    detect: "Læser projektmappen …",
    "read-catalogue": "Læser katalogfilen …",
    create: "Opretter indberetningsskemaet …",
    check: "Kontrollerer tallene …",
    compute: "Beregner og opretter resultatarkene …",
    "go-to": "Går til cellen …",
    fix: "Retter cellerne …",
    ready: "Melder klar …",
    approve: "Godkender …",
    "read-fill": "Læser tallene …",
    fill: "Udfylder cellerne …",
    update: "Opdaterer kataloget …",
    "save-catalogue": "Gemmer kataloget …",
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
    fix: "Cellerne blev ikke rettet.",
    ready: "Skemaet blev ikke meldt klar.",
    approve: "Skemaet blev ikke godkendt.",
    "read-fill": "Tallene kunne ikke læses.",
    fill: "Cellerne blev ikke udfyldt.",
    update: "Kataloget blev ikke opdateret.",
    "save-catalogue": "Kataloget kunne ikke gemmes.",
    "show-sheet": "Arket kunne ikke vises.",
  },

  empty: {
    title: "Kom i gang",
    intro:
      "Projektmappen er tom. Vælg et indikatorkatalog og en periode, så opretter Barometer et færdigt skema, som kan udfyldes og sendes tilbage.",
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
    intro: "Skriv svarene i de gule felter, gem projektmappen, og send den til sekretariatet.",
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
    workbookCatalogueLabel: (title: string) => `${title} (i denne projektmappe)`,
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
    periodHint: "Fx 2018, 2018H1, 2018Q1, 2018-03, 2018-12-31 eller 2017-10/2018-09.",
    periodMissing: "Skriv den periode, som tallene skal gælde for, fx 2018.",
    periodWrong: (text: string) =>
      `»${text}« er ikke en periode. Skriv fx 2018 for et år, 2018H1 for et halvår eller 2018-12-31 for en dato.`,
    language: "Skemaets sprog",
    languageHint: "Katalogets egne navne og definitioner bliver ikke oversat.",
    languages: { da: "Dansk", en: "Engelsk" },
    noIndicators: "Kataloget har ingen indikatorer endnu. Skemaet får ingen rækker til tal.",
    whatHappens: "Det sker der",
    whatHappensText: (departments: number, indicators: number) =>
      `Projektmappen får en vejledning, et indberetningsark og en liste over indikatorerne: ${indicatorsDa(indicators)}${
        departments > 1 ? ` for ${n(departments)} forvaltninger` : ""
      }. Kun de gule felter kan udfyldes.`,
    exampleHistory: "Kataloget er et eksempel og har eksempeltal med fra tidligere perioder.",
    moreDetails: "Flere oplysninger",
    roundTitle: "Rundens navn",
    deadline: "Frist",
    contact: "Kontakt",
    contactHint: "Den, man kan spørge, fx et navn og et telefonnummer.",
    caseNumber: "Journalnummer",
    personalNumber: "Her ser der ud til at stå et CPR-nummer. Slet det; personnumre må ikke stå i skemaet.",
    due: (chosen: number, of: number) =>
      chosen === of
        ? `Alle ${n(of)} indikatorer skal indberettes`
        : `${n(chosen)} af ${indicatorsDa(of)} skal indberettes`,
    dueLabel: "Indikatorer, der skal indberettes",
    dueAll: "Vælg alle",
    dueNone: "Vælg ingen",
    dueMissing: "Vælg mindst én indikator, der skal indberettes.",
    submit: "Opret skema",
    created: "Skemaet er oprettet. Indtast tallene i de gule felter, og tryk derefter på Kontrollér.",
  },

  confirm: {
    createTitle: "Erstat det, der står der?",
    computeTitle: "Erstat arkene?",
    sheets: (count: number): string =>
      count === 1 ? "Dette ark bliver erstattet:" : "Disse ark bliver erstattet:",
    figuresKept: (count: number) => `${figuresDa(count)}, der allerede er indtastet, flyttes med over.`,
    figuresLost: (count: number) =>
      `${figuresDa(count)}, der allerede er indtastet, har ingen plads i det nye skema og går tabt. Gem først en kopi af projektmappen.`,
    editsLost:
      "På arket Indikatorer er der rettelser, som ikke er taget ind. De går tabt. Vil I beholde dem, så annullér, og tryk først på Opdatér katalog.",
    notesLost:
      "Kommentarer flytter med, men denne udgave af Excel kan ikke læse noter (dem uden svar); står der noter på arkene, går de tabt.",
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
    live: "Kontrollér, mens jeg skriver",
    fill: "Udfyld fra fil",
    catalogue: "Indikatorkatalog",
    moreToDo: "Andet",
    another: "Ny runde eller andet sprog",
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
    fixAll: (count: number) => `Ret alle (${n(count)})`,
    fixHint: (count: number) =>
      count === 1
        ? "I én celle er der ingen tvivl om den rigtige værdi. Barometer kan rette den."
        : `I ${n(count)} celler er der ingen tvivl om den rigtige værdi. Barometer kan rette dem på én gang.`,
    fixTitle: (count: number): string => (count === 1 ? "Ret cellen?" : `Ret ${n(count)} celler?`),
    fixCell: "Celle",
    fixFrom: "Står der nu",
    fixTo: "Bliver til",
    fixMore: (count: number) => `… og ${n(count)} til.`,
    emptyCell: "tom",
    fixed: (fixed: number, left: number) =>
      `${fixed === 0 ? "Ingen celler" : cellsDa(fixed)} er rettet.${leftDa(left)}`,
    wentTo: (cell: string) => `Celle ${cell} er valgt i arket.`,
    wholeWorkbook: "Hele projektmappen",
  },

  ready: {
    title: "Meld klar",
    intro:
      "Når tallene er færdige, melder I skemaet klar. Så kan sekretariatet se, hvem der har meldt klar, hvornår, og om noget er ændret siden.",
    notReady: "Ikke meldt klar",
    ready: (who: string, when: string) => `Meldt klar af ${who} den ${when}`,
    changed: (who: string, when: string) => `Tallene er ændret, siden ${who} meldte skemaet klar den ${when}`,
    changedAdvice: "Se ændringerne igennem, og meld skemaet klar igen.",
    who: "Navn",
    whoHint: "Hvem melder klar på forvaltningens vegne?",
    whoMissing: "Skriv navnet på den, der melder klar.",
    submit: "Meld klar",
    blocked: (errors: number) => `Skemaet kan ikke meldes klar, for der er ${errorsDa(errors)}.`,
    blockedAdvice: "Ret det, der er galt, og meld klar igen.",
    firstError: "Gå til den første fejl",
    unanswered: (count: number): string =>
      count === 1 ? "1 advarsel mangler en bemærkning" : `${n(count)} advarsler mangler en bemærkning`,
    unansweredAdvice:
      "Ret tallet, eller skriv i rækkens bemærkning, hvorfor det er rigtigt. Meld derefter klar igen.",
    anyway: "Jeg har set dem: meld klar",
    anywayAdvice: "De hører ikke til en bestemt række. Ret dem, hvis de er forkerte.",
    personalNumber: "Der står et CPR-nummer i navnet. Skriv kun navnet på den, der melder klar.",
    unansweredMore: (count: number) => `… og ${n(count)} til. De står i listen ovenfor.`,
    done: "Skemaet er meldt klar.",
    approver: "Lederens navn",
    approverHint: "Forvaltningens leder godkender tallene, som de er meldt klar.",
    approve: "Godkend",
    approved: (who: string, when: string) => `Godkendt af ${who} den ${when}`,
    approvedDone: "Skemaet er godkendt.",
  },

  fill: {
    title: "Udfyld fra fil",
    intro:
      "Vælg en CSV-fil eller en Excel-projektmappe fra jeres fagsystem, træk den herind, eller indsæt teksten. I ser, hvad der kommer hvor, før noget bliver skrevet.",
    choose: "Vælg fil …",
    fileLabel: "Fil med tal (CSV eller Excel)",
    drop: "… eller træk filen herind",
    paste: "Indsæt tekst",
    pasteHint: "Første linje er overskrifterne, fx indicator;group;period;value.",
    show: "Vis, hvad der kommer hvor",
    nothingPasted: "Indsæt teksten, eller vælg en fil.",
    previewTitle: "Det sker der",
    fileTooLarge: "Filen er for stor. Vælg en fil på højst 20 MB, eller gem tallene i en fil for sig.",
    fromSheets: (first: string, others: number) =>
      others === 0
        ? `Læst fra arket »${first}«.`
        : others === 1
          ? `Læst fra arket »${first}« og ét ark mere.`
          : `Læst fra arket »${first}« og ${n(others)} ark mere.`,
    fileUnreadable:
      "Filen kunne ikke åbnes. Kontrollér, at den stadig findes og ikke er åben i et andet program.",
    problems: (count: number): string =>
      count === 1 ? "Én linje kan ikke bruges" : `${n(count)} linjer kan ikke bruges`,
    problemsMore: (count: number) => `… og ${n(count)} til.`,
    states: {
      new: "Bliver skrevet i en tom celle",
      differs: "Afviger fra det, der står",
      same: "Står der allerede",
      "no-row": "Har ingen plads i skemaet",
      unknown: "Kendes ikke i kataloget",
    },
    stateCount: (state: string, count: number) => `${state} (${n(count)})`,
    overwriteHint: "Intet bliver overskrevet, medmindre I sætter hak ved det.",
    overwriteAll: (count: number) => `Overskriv alle, der afviger (${n(count)})`,
    overwrite: (cell: string, name: string) => `Overskriv celle ${cell}: ${name}`,
    figure: "Tal",
    cell: "Celle",
    becomes: "Bliver til",
    inFile: "I filen",
    now: (value: string) => `Nu: ${value}`,
    more: (count: number) => `Vis ${n(count)} flere`,
    apply: (count: number): string => (count === 1 ? "Udfyld 1 celle" : `Udfyld ${n(count)} celler`),
    nothing: "Der er ikke noget at skrive: alt står der allerede, eller har ingen plads i skemaet.",
    done: (filled: number, left: number) =>
      `${filled === 0 ? "Ingen celler" : cellsDa(filled)} er udfyldt.${leftDa(left)}`,
    checkNow: "Kontrollér nu",
  },

  catalogue: {
    title: "Indikatorkatalog",
    intro:
      "Kataloget står på arket Indikatorer: øverst indikatorerne, derunder forvaltninger, grupper, udvalg, mål og kataloget selv. Ret det dér, og tryk på Opdatér katalog. Så bliver skemaet opbygget på ny omkring de tal, der allerede er indtastet.",
    showSheet: "Vis arket Indikatorer",
    update: "Opdatér katalog",
    problems: (count: number): string =>
      count === 1 ? "Der er en fejl i kataloget" : `Der er ${n(count)} fejl i kataloget`,
    problemsAdvice: "Ret dem på arket, og tryk på Opdatér katalog igen. Skemaet er ikke ændret.",
    saveTitle: "Gem kataloget",
    saveIntro: "Kataloget kan gemmes som en fil, der kan hentes ind i en anden projektmappe.",
    save: "Gem katalog som JSON",
    saved: (name: string) => `Filen ${name} er gemt, som regel i mappen Overførsler.`,
    saveFallback: "Kommer der ingen fil, så kopiér teksten, og gem den i Notesblok.",
    copy: "Kopiér teksten",
    copied: "Katalogets tekst ligger i udklipsholderen.",
    copyRefused: "Teksten kunne ikke kopieres. Markér den i feltet herunder, og kopiér den selv.",
    textLabel: "Katalogets tekst",
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
    period: "Periode",
    value: "Tal",
    change: "Ændring",
    gapLabel: "Forskel",
    /** The gap, the other group's value, and how the gap has moved since when. */
    gap: (gap: string, group: string | null, value: string, change: string | null, since: string | null) =>
      `${gap} (${group ?? "sammenligningsgruppen"}: ${value})${change === null || since === null ? "" : `; ${change} ${since}`}`,
    withheld: "ikke vist",
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
  lookAgain: "Read the workbook again",
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
    detect: "Reading the workbook …",
    "read-catalogue": "Reading the catalogue file …",
    create: "Creating the entry form …",
    check: "Checking the figures …",
    compute: "Computing and laying the result sheets …",
    "go-to": "Going to the cell …",
    fix: "Correcting the cells …",
    ready: "Reporting ready …",
    approve: "Approving …",
    "read-fill": "Reading the figures …",
    fill: "Filling in the cells …",
    update: "Updating the catalogue …",
    "save-catalogue": "Saving the catalogue …",
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
    fix: "The cells were not corrected.",
    ready: "The form was not reported ready.",
    approve: "The form was not approved.",
    "read-fill": "The figures could not be read.",
    fill: "The cells were not filled in.",
    update: "The catalogue was not updated.",
    "save-catalogue": "The catalogue could not be saved.",
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
    intro: "Write the answers in the yellow cells, save the workbook and send it to the secretariat.",
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
    workbookCatalogueLabel: (title: string) => `${title} (in this workbook)`,
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
    language: "Language of the form",
    languageHint: "The catalogue's own names and definitions are not translated.",
    languages: { da: "Danish", en: "English" },
    noIndicators: "The catalogue has no indicators yet. The form will have no rows for figures.",
    whatHappens: "What will happen",
    whatHappensText: (departments, indicators) =>
      `The workbook gets a guide, an entry sheet and a list of the indicators: ${indicatorsEn(indicators)}${
        departments > 1 ? ` for ${e(departments)} departments` : ""
      }. Only the yellow cells can be filled in.`,
    exampleHistory: "The catalogue is an example and brings example figures from earlier periods.",
    moreDetails: "More details",
    roundTitle: "Name of the round",
    deadline: "Deadline",
    contact: "Contact",
    contactHint: "Whom to ask, for example a name and a telephone number.",
    caseNumber: "Journal number",
    personalNumber:
      "There seems to be a personal number (CPR) here. Delete it; personal numbers must not stand in the form.",
    due: (chosen, of) =>
      chosen === of
        ? `All ${e(of)} indicators are due`
        : `${e(chosen)} of ${indicatorsEn(of)} ${chosen === 1 ? "is" : "are"} due`,
    dueLabel: "Indicators that are due",
    dueAll: "Choose all",
    dueNone: "Choose none",
    dueMissing: "Choose at least one indicator that is due.",
    submit: "Create form",
    created: "The form has been created. Enter the figures in the yellow cells, then press Check.",
  },

  confirm: {
    createTitle: "Replace what is there?",
    computeTitle: "Replace the sheets?",
    sheets: (count) => (count === 1 ? "This sheet will be replaced:" : "These sheets will be replaced:"),
    figuresKept: (count) => `${figuresEn(count)} already entered will move along.`,
    figuresLost: (count) =>
      `${figuresEn(count)} already entered ${count === 1 ? "has" : "have"} no place in the new form and will be lost. Save a copy of the workbook first.`,
    editsLost:
      "The sheet Indikatorer has corrections that have not been taken in. They will be lost. To keep them, cancel and press Update catalogue first.",
    notesLost:
      "Comments move along, but this version of Excel cannot read notes (the ones without replies); any notes on the sheets will be lost.",
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
    live: "Check while I type",
    fill: "Fill from a file",
    catalogue: "Indicator catalogue",
    moreToDo: "Other things to do",
    another: "New round or other language",
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
    fixAll: (count) => `Correct all (${e(count)})`,
    fixHint: (count) =>
      count === 1
        ? "In one cell there is no doubt about the right value. Barometer can correct it."
        : `In ${e(count)} cells there is no doubt about the right value. Barometer can correct them at once.`,
    fixTitle: (count) => (count === 1 ? "Correct the cell?" : `Correct ${e(count)} cells?`),
    fixCell: "Cell",
    fixFrom: "Is now",
    fixTo: "Becomes",
    fixMore: (count) => `… and ${e(count)} more.`,
    emptyCell: "empty",
    fixed: (fixed, left) =>
      `${fixed === 0 ? "No cells have" : fixed === 1 ? "1 cell has" : `${e(fixed)} cells have`} been corrected.${leftEn(left)}`,
    wentTo: (cell) => `Cell ${cell} is selected in the sheet.`,
    wholeWorkbook: "The whole workbook",
  },

  ready: {
    title: "Report ready",
    intro:
      "When the figures are complete, report the form ready. The secretariat can then see who has reported ready, when, and whether anything has changed since.",
    notReady: "Not reported ready",
    ready: (who, when) => `Reported ready by ${who} on ${when}`,
    changed: (who, when) => `The figures have changed since ${who} reported the form ready on ${when}`,
    changedAdvice: "Look the changes through, and report the form ready again.",
    who: "Name",
    whoHint: "Who reports ready on behalf of the department?",
    whoMissing: "Write the name of the person who reports ready.",
    submit: "Report ready",
    blocked: (errors) =>
      `The form cannot be reported ready: there ${errors === 1 ? "is" : "are"} ${errorsEn(errors)}.`,
    blockedAdvice: "Correct what is wrong, and report ready again.",
    firstError: "Go to the first error",
    unanswered: (count) => `${warningsEn(count)} ${count === 1 ? "lacks" : "lack"} a remark`,
    unansweredAdvice:
      "Correct the figure, or write in the row's remark why it is right. Then report ready again.",
    anyway: "I have seen them: report ready",
    anywayAdvice: "They do not belong to any one row. Correct them if they are wrong.",
    personalNumber:
      "There is a personal number in the name. Write only the name of the person who reports ready.",
    unansweredMore: (count) => `… and ${e(count)} more. They stand in the list above.`,
    done: "The form has been reported ready.",
    approver: "Name of the head",
    approverHint: "The head of the department approves the figures as they were reported.",
    approve: "Approve",
    approved: (who: string, when: string) => `Approved by ${who} on ${when}`,
    approvedDone: "The form is approved.",
  },

  fill: {
    title: "Fill from a file",
    intro:
      "Choose a CSV file or an Excel workbook from your own system, drag it here, or paste its text. You see what goes where before anything is written.",
    choose: "Choose file …",
    fileLabel: "File of figures (CSV or Excel)",
    drop: "… or drag the file here",
    paste: "Paste text",
    pasteHint: "The first line holds the headings, for example indicator;group;period;value.",
    show: "Show what goes where",
    nothingPasted: "Paste the text, or choose a file.",
    previewTitle: "What will happen",
    fileTooLarge:
      "The file is too large. Choose a file of at most 20 MB, or save the figures in a file of their own.",
    fromSheets: (first, others) =>
      others === 0
        ? `Read from the sheet “${first}”.`
        : others === 1
          ? `Read from the sheet “${first}” and one more.`
          : `Read from the sheet “${first}” and ${e(others)} more.`,
    fileUnreadable:
      "The file could not be opened. Check that it still exists and is not open in another program.",
    problems: (count) => (count === 1 ? "One line cannot be used" : `${e(count)} lines cannot be used`),
    problemsMore: (count) => `… and ${e(count)} more.`,
    states: {
      new: "Will be written in an empty cell",
      differs: "Differs from what is there",
      same: "Is there already",
      "no-row": "Has no place in the form",
      unknown: "Is not known in the catalogue",
    },
    stateCount: (state, count) => `${state} (${e(count)})`,
    overwriteHint: "Nothing is overwritten unless you tick it.",
    overwriteAll: (count) => `Overwrite all that differ (${e(count)})`,
    overwrite: (cell, name) => `Overwrite cell ${cell}: ${name}`,
    figure: "Figure",
    cell: "Cell",
    becomes: "Becomes",
    inFile: "In the file",
    now: (value) => `Now: ${value}`,
    more: (count) => `Show ${e(count)} more`,
    apply: (count) => (count === 1 ? "Fill in 1 cell" : `Fill in ${e(count)} cells`),
    nothing: "There is nothing to write: everything is there already or has no place in the form.",
    done: (filled, left) =>
      `${filled === 0 ? "No cells have" : filled === 1 ? "1 cell has" : `${e(filled)} cells have`} been filled in.${leftEn(left)}`,
    checkNow: "Check now",
  },

  catalogue: {
    title: "Indicator catalogue",
    intro:
      "The catalogue stands on the sheet Indikatorer: at the top the indicators, below them departments, groups, committees, goals and the catalogue itself. Correct it there, and press Update catalogue. The form is then laid anew around the figures already entered.",
    showSheet: "Show the sheet Indikatorer",
    update: "Update catalogue",
    problems: (count) =>
      count === 1 ? "There is a mistake in the catalogue" : `There are ${e(count)} mistakes in the catalogue`,
    problemsAdvice:
      "Correct them on the sheet, and press Update catalogue again. The form has not been changed.",
    saveTitle: "Save the catalogue",
    saveIntro: "The catalogue can be saved as a file that can be loaded into another workbook.",
    save: "Save catalogue as JSON",
    saved: (name) => `The file ${name} has been saved, usually in the folder Downloads.`,
    saveFallback: "If no file appears, copy the text and save it in Notepad.",
    copy: "Copy the text",
    copied: "The catalogue's text is on the clipboard.",
    copyRefused: "The text could not be copied. Select it in the field below, and copy it yourself.",
    textLabel: "The catalogue's text",
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
    period: "Period",
    value: "Figure",
    change: "Change",
    gapLabel: "Gap",
    gap: (gap, group, value, change, since) =>
      `${gap} (${group ?? "comparison group"}: ${value})${change === null || since === null ? "" : `; ${change} ${since}`}`,
    withheld: "not shown",
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

function cellsDa(count: number): string {
  return `${n(count)} ${count === 1 ? "celle" : "celler"}`;
}

/** About cells that somebody edited between looking and writing. */
function leftDa(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 celle var ændret i mellemtiden og står, som den er."
    : ` ${n(left)} celler var ændret i mellemtiden og står, som de er.`;
}

function leftEn(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 cell had been edited in the meantime and stays as it is."
    : ` ${e(left)} cells had been edited in the meantime and stay as they are.`;
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
