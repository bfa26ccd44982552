// What is said here, in every language.
import type { Language } from "../../language";

/** How many lines of a goal have each status. */
export interface Counts {
  positive: number;
  unchanged: number;
  negative: number;
  neutral: number;
  unassessed: number;
}

export interface Texts {
  product: string;
  switchLanguage: string;
  switchLanguageHint: string;
  lookAgain: string;
  back: string;
  cancel: string;
  close: string;
  tryAgain: string;
  exampleFigures: string;
  notDecided: string;
  waiting: {
    connecting: string;
    noAnswerTitle: string;
    noAnswer: string;
    noAnswerAdvice: string;
    tooOldTitle: string;
    tooOld: string;
    noExcelTitle: string;
    noExcel: string;
  };
  busy: {
    detect: string;
    "read-catalogue": string;
    create: string;
    check: string;
    compute: string;
    "go-to": string;
    fix: string;
    ready: string;
    approve: string;
    "read-fill": string;
    fill: string;
    update: string;
    "save-catalogue": string;
    "show-sheet": string;
    slow: string;
  };
  failed: {
    detect: string;
    "read-catalogue": string;
    create: string;
    check: string;
    compute: string;
    "go-to": string;
    fix: string;
    ready: string;
    approve: string;
    "read-fill": string;
    fill: string;
    update: string;
    "save-catalogue": string;
    "show-sheet": string;
  };
  empty: {
    title: string;
    intro: string;
    create: string;
    steps: string[];
    stepsLabel: string;
  };
  foreign: {
    title: string;
    intro: string;
    create: string;
    createHint: string;
  };
  damaged: {
    title: string;
    advice: string;
  };
  newerVersion: {
    title: string;
    advice: string;
  };
  hearing: {
    title: string;
    intro: string;
  };
  workbook: {
    catalogue: string;
    period: string;
    departments: (count: number) => string;
    departmentCount: (count: number) => string;
  };
  create: {
    title: string;
    catalogue: string;
    ownCatalogueLabel: (title: string) => string;
    workbookCatalogueLabel: (title: string) => string;
    loadFile: string;
    fileLabel: string;
    fileLoaded: (title: string) => string;
    fileTooLarge: string;
    fileUnreadable: string;
    fileProblemsTitle: (count: number) => string;
    fileProblemsMore: (count: number) => string;
    department: string;
    allDepartments: string;
    noDepartments: string;
    period: string;
    periodHint: string;
    periodMissing: string;
    periodWrong: (text: string) => string;
    language: string;
    languageHint: string;
    languages: Record<Language, string>;
    noIndicators: string;
    whatHappens: string;
    whatHappensText: (departments: number, indicators: number) => string;
    exampleHistory: string;
    moreDetails: string;
    roundTitle: string;
    deadline: string;
    contact: string;
    contactHint: string;
    caseNumber: string;
    personalNumber: string;
    due: (chosen: number, of: number) => string;
    dueLabel: string;
    dueAll: string;
    dueNone: string;
    dueMissing: string;
    submit: string;
    created: string;
  };
  confirm: {
    createTitle: string;
    computeTitle: string;
    sheets: (count: number) => string;
    figuresKept: (count: number) => string;
    figuresLost: (count: number) => string;
    editsLost: string;
    notesLost: string;
    cannotUndo: string;
    replace: string;
  };
  entry: {
    title: string;
    progress: (filled: number, total: number) => string;
    progressLabel: string;
    notCounted: string;
    check: string;
    compute: string;
    live: string;
    fill: string;
    catalogue: string;
    moreToDo: string;
    another: string;
    seeResults: string;
  };
  barometer: {
    title: string;
    intro: string;
    compute: string;
  };
  findings: {
    title: string;
    stale: string;
    none: string;
    noneHint: string;
    counts: (errors: number, warnings: number) => string;
    errors: (count: number) => string;
    warnings: (count: number) => string;
    errorsHint: string;
    warningsHint: string;
    error: string;
    warning: string;
    filter: string;
    filterAll: (count: number) => string;
    filterErrors: (count: number) => string;
    filterWarnings: (count: number) => string;
    filterKinds: string;
    filterKind: (title: string, count: number) => string;
    cell: (cell: string) => string;
    goTo: string;
    more: (next: number, left: number) => string;
    fix: string;
    fixLabel: (where: string) => string;
    fixAll: (count: number) => string;
    fixHint: (count: number) => string;
    fixTitle: (count: number) => string;
    fixCell: string;
    fixFrom: string;
    fixTo: string;
    fixMore: (count: number) => string;
    emptyCell: string;
    fixed: (fixed: number, left: number) => string;
    wentTo: (cell: string) => string;
    wholeWorkbook: string;
  };
  ready: {
    title: string;
    intro: string;
    notReady: string;
    ready: (who: string, when: string) => string;
    changed: (who: string, when: string) => string;
    changedAdvice: string;
    who: string;
    whoHint: string;
    whoMissing: string;
    submit: string;
    blocked: (errors: number) => string;
    blockedAdvice: string;
    firstError: string;
    unanswered: (count: number) => string;
    unansweredAdvice: string;
    anyway: string;
    anywayAdvice: string;
    personalNumber: string;
    unansweredMore: (count: number) => string;
    done: string;
    approver: string;
    approverHint: string;
    approve: string;
    approved: (who: string, when: string) => string;
    approvedDone: string;
  };
  fill: {
    title: string;
    intro: string;
    choose: string;
    fileLabel: string;
    drop: string;
    paste: string;
    pasteHint: string;
    show: string;
    nothingPasted: string;
    previewTitle: string;
    fileTooLarge: string;
    fromSheets: (first: string, others: number) => string;
    fileUnreadable: string;
    problems: (count: number) => string;
    problemsMore: (count: number) => string;
    states: {
      new: string;
      differs: string;
      same: string;
      "no-row": string;
      unknown: string;
    };
    stateCount: (state: string, count: number) => string;
    overwriteHint: string;
    overwriteAll: (count: number) => string;
    overwrite: (cell: string, name: string) => string;
    figure: string;
    cell: string;
    becomes: string;
    inFile: string;
    now: (value: string) => string;
    more: (count: number) => string;
    apply: (count: number) => string;
    nothing: string;
    done: (filled: number, left: number) => string;
    checkNow: string;
  };
  catalogue: {
    title: string;
    intro: string;
    showSheet: string;
    update: string;
    problems: (count: number) => string;
    problemsAdvice: string;
    saveTitle: string;
    saveIntro: string;
    save: string;
    saved: (name: string) => string;
    saveFallback: string;
    copy: string;
    copied: string;
    copyRefused: string;
    textLabel: string;
  };
  results: {
    title: string;
    computed: string;
    stale: string;
    again: string;
    goals: string;
    noGoals: string;
    noLines: string;
    indicators: (count: number) => string;
    hideIndicators: (count: number) => string;
    indicatorsOf: (goal: string) => string;
    period: string;
    value: string;
    change: string;
    gapLabel: string;
    /** The gap, the other group's value, and how the gap has moved since when. */
    gap: (
      gap: string,
      group: string | null,
      value: string,
      change: string | null,
      since: string | null,
    ) => string;
    withheld: string;
    explain: string;
    explainLabel: (indicator: string) => string;
    sheets: string;
    counts: (c: Counts) => string;
  };
}
