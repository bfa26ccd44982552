// What the pane knows and how it changes: plain data, one reducer. Calls to the workbook are made in use-pane.ts.
import type { Finding } from "../checks/types";
import type { PortProblem } from "../jobs/port";
import type { Language } from "../text/language";
import type {
  CatalogueChoice,
  CheckResult,
  HostAnswer,
  Replacement,
  ResultSummary,
  WorkbookInfo,
} from "./services";

/** What the pane can be busy with; the words stand under these names in src/text/pane.ts. */
export type Job =
  "detect" | "read-catalogue" | "create" | "check" | "compute" | "go-to" | "fix" | "show-sheet";

/** `home` looks different for each kind of workbook. */
export type Screen = "home" | "create" | "results";

/** Told once, as something is done. */
export type News =
  | { kind: "created" }
  | { kind: "checked" }
  | { kind: "fixed" }
  | { kind: "computed" }
  | { kind: "file-loaded"; title: string }
  | { kind: "went-to"; cell: string };

export interface TemplateForm {
  /** Index into `choices`. */
  choice: number;
  /** Null for all. */
  department: string | null;
  period: string;
  /** The user tried to go on, or left the period field: mistakes may be shown. */
  judged: boolean;
}

export interface PaneState {
  language: Language;
  office: "waiting" | "no-answer" | HostAnswer["kind"];
  screen: Screen;
  workbook: WorkbookInfo | null;
  busy: { job: Job; share: number | null } | null;
  failure: { job: Job; problem: PortProblem } | null;
  news: News | null;
  checked: CheckResult | null;
  /** Someone has edited since the check. */
  checkStale: boolean;
  summary: ResultSummary | null;
  summaryStale: boolean;
  choices: CatalogueChoice[];
  form: TemplateForm;
  /** Sentences about the user's own catalogue file. */
  fileProblems: string[];
  /** What a job would replace; it waits for a yes. */
  question: { job: "create" | "compute"; replaces: Replacement } | null;
  /** Where the focus belongs after what the user just did; a new `turn` moves it. At turn 0 it stays in the sheet. */
  focus: { on: "screen" | "findings"; turn: number };
}

export type Action =
  | { type: "office-answered"; answer: HostAnswer; language: Language }
  | { type: "office-silent" }
  | { type: "language-chosen"; language: Language }
  | { type: "job-started"; job: Job }
  | { type: "job-progressed"; share: number }
  | { type: "job-failed"; job: Job; problem: PortProblem }
  | { type: "failure-dismissed" }
  | { type: "detected"; workbook: WorkbookInfo }
  | { type: "screen-chosen"; screen: Screen }
  | { type: "form-changed"; change: Partial<TemplateForm> }
  | { type: "catalogue-chosen"; choice: number }
  | { type: "file-read"; choice: CatalogueChoice }
  | { type: "file-refused"; problems: string[] }
  | { type: "asked"; job: "create" | "compute"; replaces: Replacement }
  | { type: "question-declined" }
  | { type: "created"; workbook: WorkbookInfo }
  | { type: "checked"; result: CheckResult; afterFix: boolean }
  | { type: "computed"; summary: ResultSummary }
  | { type: "went-to"; finding: Finding }
  | { type: "sheet-shown" }
  | { type: "edited" };

export function initialState(choices: CatalogueChoice[], language: Language): PaneState {
  return {
    language,
    office: "waiting",
    screen: "home",
    workbook: null,
    busy: null,
    failure: null,
    news: null,
    checked: null,
    checkStale: false,
    summary: null,
    summaryStale: false,
    choices,
    form: { choice: 0, department: null, period: choices[0]?.suggestedPeriod ?? "", judged: false },
    fileProblems: [],
    question: null,
    focus: { on: "screen", turn: 0 },
  };
}

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "office-answered":
      return { ...state, office: action.answer.kind, language: action.language };
    case "office-silent":
      return state.office === "waiting" ? { ...state, office: "no-answer" } : state;
    case "language-chosen":
      return { ...state, language: action.language };
    case "job-started":
      return { ...state, busy: { job: action.job, share: null }, failure: null, news: null, question: null };
    case "job-progressed":
      return state.busy === null ? state : { ...state, busy: { ...state.busy, share: action.share } };
    case "job-failed":
      return { ...state, busy: null, failure: { job: action.job, problem: action.problem } };
    case "failure-dismissed":
      return focused({ ...state, failure: null }, "screen");
    case "detected":
      return detected(state, action.workbook);
    case "screen-chosen":
      return focused(
        { ...state, screen: action.screen, news: null, failure: null, fileProblems: [] },
        "screen",
      );
    case "form-changed":
      return { ...state, form: { ...state.form, ...action.change } };
    case "catalogue-chosen":
      return { ...withCatalogue(state, action.choice), fileProblems: [], news: null };
    case "file-read":
      return fileRead(state, action.choice);
    case "file-refused":
      return { ...state, busy: null, fileProblems: action.problems };
    case "asked":
      return { ...state, busy: null, question: { job: action.job, replaces: action.replaces } };
    case "question-declined":
      return focused({ ...state, question: null }, "screen");
    case "created":
      return focused(
        {
          ...withoutResults(state),
          busy: null,
          workbook: action.workbook,
          screen: "home",
          news: { kind: "created" },
        },
        "screen",
      );
    case "checked":
      return focused(
        {
          ...state,
          busy: null,
          checked: action.result,
          checkStale: false,
          summaryStale: state.summaryStale || action.afterFix,
          workbook: state.workbook && { ...state.workbook, progress: action.result.progress },
          news: { kind: action.afterFix ? "fixed" : "checked" },
        },
        "findings",
      );
    case "computed":
      return focused(
        {
          ...state,
          busy: null,
          summary: action.summary,
          summaryStale: false,
          screen: "results",
          news: { kind: "computed" },
        },
        "screen",
      );
    case "went-to":
      return {
        ...state,
        busy: null,
        news: action.finding.cell === null ? null : { kind: "went-to", cell: action.finding.cell },
      };
    case "sheet-shown":
      return { ...state, busy: null };
    case "edited":
      return { ...state, checkStale: state.checked !== null, summaryStale: state.summary !== null };
  }
}

/** A later look at the workbook may find another one: what was known of the old one goes. */
function detected(state: PaneState, workbook: WorkbookInfo): PaneState {
  const same = state.workbook !== null && identity(state.workbook) === identity(workbook);
  const next: PaneState = same ? state : { ...withoutResults(state), screen: "home" };
  return {
    ...next,
    busy: null,
    workbook: { ...workbook, progress: workbook.progress ?? next.workbook?.progress ?? null },
  };
}

function identity(workbook: WorkbookInfo): string {
  const departments = workbook.departments.map(({ id }) => id);
  return JSON.stringify([workbook.kind, workbook.catalogueTitle, workbook.period, departments]);
}

function withoutResults(state: PaneState): PaneState {
  return { ...state, workbook: null, checked: null, checkStale: false, summary: null, summaryStale: false };
}

function withCatalogue(state: PaneState, choice: number): PaneState {
  const period = state.choices[choice]?.suggestedPeriod ?? "";
  return { ...state, form: { choice, department: null, period, judged: false } };
}

/** The same file read again replaces its earlier reading, so that a corrected file does not stand there twice. */
function fileRead(state: PaneState, choice: CatalogueChoice): PaneState {
  const others = state.choices.filter((known) => known.shipped || known.catalogue.id !== choice.catalogue.id);
  const next = withCatalogue({ ...state, choices: [...others, choice] }, others.length);
  return {
    ...next,
    busy: null,
    fileProblems: [],
    news: { kind: "file-loaded", title: choice.catalogue.title },
  };
}

function focused(state: PaneState, on: PaneState["focus"]["on"]): PaneState {
  return { ...state, focus: { on, turn: state.focus.turn + 1 } };
}
