// In English.
import { formatNumber } from "../../said/numbers";
import { joined } from "./phrases";
import type { Texts } from "./texts";

const e = (count: number) => formatNumber(count, 0, "en");

export const en: Texts = {
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

function indicatorsEn(count: number): string {
  return `${e(count)} ${count === 1 ? "indicator" : "indicators"}`;
}

function figuresEn(count: number): string {
  return `${e(count)} ${count === 1 ? "figure" : "figures"}`;
}

function leftEn(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 cell had been edited in the meantime and stays as it is."
    : ` ${e(left)} cells had been edited in the meantime and stay as they are.`;
}

function errorsEn(count: number): string {
  return `${e(count)} ${count === 1 ? "error" : "errors"}`;
}

function warningsEn(count: number): string {
  return `${e(count)} ${count === 1 ? "warning" : "warnings"}`;
}

function joinEn(parts: string[]): string {
  return joined(parts, "and");
}
