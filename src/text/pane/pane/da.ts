// In Danish.
import { formatNumber } from "../../said/numbers";
import { joined } from "./phrases";
import type { Texts, Counts } from "./texts";

const n = (count: number) => formatNumber(count, 0, "da");

export const da: Texts = {
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

function indicatorsDa(count: number): string {
  return `${n(count)} ${count === 1 ? "indikator" : "indikatorer"}`;
}

/** »Tal« is the same in singular and plural. */
function figuresDa(count: number): string {
  return `${n(count)} tal`;
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

function errorsDa(count: number): string {
  return `${n(count)} fejl`;
}

function warningsDa(count: number): string {
  return `${n(count)} ${count === 1 ? "advarsel" : "advarsler"}`;
}

function joinDa(parts: string[]): string {
  return joined(parts, "og");
}
