// What the pane knows and how it changes: plain data, one reducer. Calls to the workbook are made in use-pane.ts.
import type { Finding } from "../checks/types";
import type { PortProblem } from "../jobs/port";
import type { Language } from "../text/language";
import type {
  CatalogueChoice,
  CatalogueProblem,
  CheckResult,
  FillOutcome,
  FillPreview,
  HostAnswer,
  OwnTemplate,
  Readiness,
  Replacement,
  ResultSummary,
  UpdateQuestion,
  WorkbookInfo,
} from "./services";

/** What the pane can be busy with; the words stand under these names in src/text/pane.ts. */
export type Job =
  | "detect"
  | "read-catalogue"
  | "create"
  | "check"
  | "compute"
  | "go-to"
  | "fix"
  | "ready"
  | "approve"
  | "read-fill"
  | "fill"
  | "update"
  | "save-catalogue"
  | "show-sheet";

/** `home` looks different for each kind of workbook. */
export type Screen = "home" | "create" | "results" | "fill" | "catalogue";

/** Told once, as something is done. */
export type News =
  | { kind: "created" }
  | { kind: "checked" }
  | { kind: "fixed"; fixed: number; left: number }
  | { kind: "ready" }
  | { kind: "approved" }
  | { kind: "filled"; outcome: FillOutcome }
  | { kind: "updated"; sentences: string[] }
  | { kind: "catalogue-saved"; name: string }
  | { kind: "computed" }
  | { kind: "file-loaded"; title: string }
  | { kind: "went-to"; cell: string };

export interface TemplateForm {
  /** Index into `choices`. */
  choice: number;
  /** Null for all. */
  department: string | null;
  period: string;
  /** Of the sheets. */
  language: Language;
  /** Empty texts: not given. */
  details: RoundDetails;
  /** Ids of the indicators that are due; null for all. */
  due: string[] | null;
  /** The user tried to go on, or left the period field: mistakes may be shown. */
  judged: boolean;
}

export interface RoundDetails {
  title: string;
  /** ISO date. */
  deadline: string;
  contact: string;
  caseNumber: string;
}

/** What a job asks before it goes on. */
export type Question =
  | { job: "create" | "compute"; replaces: Replacement }
  | ({ job: "update" } & UpdateQuestion)
  /** Cells that would get their certain right value. */
  | { job: "fix"; findings: Finding[] };

/** Why the form could not be reported ready. */
export type NotReady =
  { because: "errors" } | { because: "warnings"; warnings: Finding[] } | { because: "personal-number" };

export interface PaneState {
  language: Language;
  office: "waiting" | "no-answer" | HostAnswer["kind"];
  screen: Screen;
  workbook: WorkbookInfo | null;
  busy: { job: Job; share: number | null } | null;
  failure: { job: Job; problem: PortProblem } | null;
  news: News | null;
  checked: CheckResult | null;
  /** Edits are checked as they are made. */
  live: boolean;
  readiness: Readiness | null;
  notReady: NotReady | null;
  fill: FillPreview | null;
  /** Sentences about the file that figures should come from. */
  fillProblems: string[];
  catalogueProblems: CatalogueProblem[];
  catalogueFile: { name: string; text: string } | null;
  /** Someone has edited since the check. */
  checkStale: boolean;
  summary: ResultSummary | null;
  summaryStale: boolean;
  choices: CatalogueChoice[];
  form: TemplateForm;
  /** Sentences about the user's own catalogue file. */
  fileProblems: string[];
  /** It waits for a yes. */
  question: Question | null;
  /** Where the focus belongs after what the user just did; a new `turn` moves it. At turn 0 it stays in the sheet. */
  focus: { on: "screen" | "findings" | "ready" | "fill" | "catalogue"; turn: number };
}

export type Action =
  | { type: "office-answered"; answer: HostAnswer; language: Language }
  | { type: "office-silent" }
  | { type: "language-chosen"; language: Language }
  | { type: "job-started"; job: Job }
  | { type: "job-progressed"; share: number }
  | { type: "job-failed"; job: Job; problem: PortProblem }
  | { type: "failure-dismissed" }
  | { type: "detected"; workbook: WorkbookInfo; readiness?: Readiness | null }
  | { type: "screen-chosen"; screen: Screen }
  | { type: "form-changed"; change: Partial<TemplateForm> }
  | { type: "catalogue-chosen"; choice: number }
  /** Null where the workbook has no form to begin with. */
  | { type: "template-offered"; own: OwnTemplate | null }
  | { type: "file-read"; choice: CatalogueChoice }
  | { type: "file-refused"; problems: string[] }
  | { type: "asked"; question: Question }
  | { type: "question-declined" }
  | { type: "created"; workbook: WorkbookInfo }
  | { type: "checked"; result: CheckResult }
  | { type: "fixed"; result: CheckResult; fixed: number; left: number }
  | { type: "live-chosen"; live: boolean }
  | { type: "followed"; result: CheckResult }
  | { type: "reported-ready"; result: CheckResult }
  | { type: "approved"; readiness: Readiness }
  | { type: "not-approved"; readiness: Readiness }
  /** Without a result nothing was looked at. */
  | { type: "not-ready"; result: CheckResult | null; notReady: NotReady }
  | { type: "fill-previewed"; preview: FillPreview }
  | { type: "fill-refused"; problems: string[] }
  | { type: "filled"; outcome: FillOutcome }
  | { type: "catalogue-updated"; workbook: WorkbookInfo; sentences: string[] }
  | { type: "catalogue-refused"; sentence: string }
  | { type: "catalogue-wrong"; problems: CatalogueProblem[] }
  | { type: "catalogue-fetched"; file: { name: string; text: string } }
  | { type: "went-to-cell"; cell: string }
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
    live: true,
    readiness: null,
    notReady: null,
    fill: null,
    fillProblems: [],
    catalogueProblems: [],
    catalogueFile: null,
    checkStale: false,
    summary: null,
    summaryStale: false,
    choices,
    form: formFor(choices, 0),
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
      return detected(state, action.workbook, action.readiness ?? null);
    case "screen-chosen":
      return focused(
        {
          ...state,
          screen: action.screen,
          news: null,
          failure: null,
          fileProblems: [],
          fill: null,
          fillProblems: [],
          catalogueFile: null,
        },
        "screen",
      );
    case "form-changed":
      return { ...state, form: { ...state.form, ...action.change } };
    case "catalogue-chosen":
      return { ...withCatalogue(state, action.choice), fileProblems: [], news: null };
    case "template-offered":
      return focused(templateOffered(state, action.own), "screen");
    case "file-read":
      return fileRead(state, action.choice);
    case "file-refused":
      return { ...state, busy: null, fileProblems: action.problems };
    case "asked":
      return { ...state, busy: null, question: action.question };
    case "question-declined":
      return focused({ ...state, question: null }, "screen");
    case "created":
      return focused(
        {
          ...withoutOwn(withoutResults(state)),
          busy: null,
          workbook: action.workbook,
          screen: "home",
          news: { kind: "created" },
        },
        "screen",
      );
    case "checked":
      return focused(
        { ...withCheck(state, action.result), busy: null, news: { kind: "checked" } },
        "findings",
      );
    case "fixed": {
      const { fixed, left } = action;
      const news: News = { kind: "fixed", fixed, left };
      const next = {
        ...withCheck(state, action.result),
        busy: null,
        news,
        summaryStale: state.summary !== null,
      };
      return focused(next, "findings");
    }
    case "live-chosen":
      return { ...state, live: action.live };
    case "followed":
      return {
        ...withCheck(state, action.result),
        summaryStale: state.summary !== null,
        // Told politely, and only where the counts differ from what was told last.
        news: state.screen === "home" ? { kind: "checked" } : state.news,
      };
    case "reported-ready":
      return focused({ ...withCheck(state, action.result), busy: null, news: { kind: "ready" } }, "ready");
    case "approved":
      return focused(
        { ...state, busy: null, readiness: action.readiness, news: { kind: "approved" } },
        "ready",
      );
    case "not-approved":
      return focused({ ...state, busy: null, readiness: action.readiness }, "ready");
    case "not-ready": {
      const next = action.result === null ? state : withCheck(state, action.result);
      return focused({ ...next, busy: null, notReady: action.notReady }, "ready");
    }
    case "fill-previewed":
      return focused({ ...state, busy: null, fill: action.preview, fillProblems: [] }, "fill");
    case "fill-refused":
      return { ...state, busy: null, fillProblems: action.problems };
    case "filled":
      return focused(
        {
          ...state,
          busy: null,
          fill: null,
          news: { kind: "filled", outcome: action.outcome },
          checkStale: state.checked !== null,
          summaryStale: state.summary !== null,
        },
        "screen",
      );
    case "catalogue-updated":
      return focused(
        {
          ...withoutResults(state),
          busy: null,
          workbook: action.workbook,
          catalogueProblems: [],
          news: { kind: "updated", sentences: action.sentences },
        },
        "screen",
      );
    case "catalogue-refused":
      return focused(
        { ...state, busy: null, catalogueProblems: [{ sheet: "", cell: null, sentence: action.sentence }] },
        "catalogue",
      );
    case "catalogue-wrong":
      return focused({ ...state, busy: null, catalogueProblems: action.problems }, "catalogue");
    case "catalogue-fetched":
      return {
        ...state,
        busy: null,
        catalogueFile: action.file,
        news: { kind: "catalogue-saved", name: action.file.name },
      };
    case "went-to-cell":
      return { ...state, busy: null, news: { kind: "went-to", cell: action.cell } };
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
function detected(state: PaneState, workbook: WorkbookInfo, readiness: Readiness | null): PaneState {
  const same = state.workbook !== null && identity(state.workbook) === identity(workbook);
  const next: PaneState = same ? state : { ...withoutOwn(withoutResults(state)), screen: "home" };
  return {
    ...next,
    busy: null,
    readiness,
    workbook: { ...workbook, progress: workbook.progress ?? next.workbook?.progress ?? null },
  };
}

function identity(workbook: WorkbookInfo): string {
  const departments = workbook.departments.map(({ id }) => id);
  return JSON.stringify([workbook.kind, workbook.catalogueTitle, workbook.period, departments]);
}

function withoutResults(state: PaneState): PaneState {
  return {
    ...state,
    workbook: null,
    checked: null,
    checkStale: false,
    summary: null,
    summaryStale: false,
    readiness: null,
    notReady: null,
    catalogueProblems: [],
  };
}

/** The catalogue of one workbook is not offered in another. */
function withoutOwn(state: PaneState): PaneState {
  const choices = state.choices.filter(({ inWorkbook }) => inWorkbook !== true);
  return choices.length === state.choices.length ? state : { ...state, choices, form: formFor(choices, 0) };
}

/** A new form begins as the one in the workbook is: for the next round, or in the other language. */
function templateOffered(before: PaneState, own: OwnTemplate | null): PaneState {
  const state: PaneState = { ...before, screen: "create", busy: null, news: null, fileProblems: [] };
  if (own === null) return state;
  const { catalogue, round, language, department } = own;
  const choice: CatalogueChoice = {
    catalogue,
    shipped: false,
    inWorkbook: true,
    suggestedPeriod: round.period,
  };
  const choices = [choice, ...withoutOwn(state).choices];
  const form: TemplateForm = {
    ...formFor(choices, 0),
    department,
    language,
    due: round.due ?? null,
    details: {
      title: round.title === round.period ? "" : round.title,
      deadline: round.deadline ?? "",
      contact: round.contact ?? "",
      caseNumber: round.caseNumber ?? "",
    },
  };
  return { ...state, choices, form };
}

/** What was in the way of reporting ready may be gone now; pressing the button again tells. */
function withCheck(state: PaneState, result: CheckResult): PaneState {
  return {
    ...state,
    checked: result,
    checkStale: false,
    notReady: null,
    readiness: result.readiness,
    workbook: state.workbook && { ...state.workbook, progress: result.progress },
  };
}

function withCatalogue(state: PaneState, choice: number): PaneState {
  const { details } = state.form;
  return { ...state, form: { ...formFor(state.choices, choice), details } };
}

function formFor(choices: CatalogueChoice[], choice: number): TemplateForm {
  return {
    choice,
    department: null,
    period: choices[choice]?.suggestedPeriod ?? "",
    language: choices[choice]?.catalogue.language ?? "da",
    details: { title: "", deadline: "", contact: "", caseNumber: "" },
    due: null,
    judged: false,
  };
}

/** The same file read again replaces its earlier reading, so that a corrected file does not stand there twice. */
function fileRead(state: PaneState, choice: CatalogueChoice): PaneState {
  const others = state.choices.filter(
    (known) => known.shipped || known.inWorkbook === true || known.catalogue.id !== choice.catalogue.id,
  );
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
