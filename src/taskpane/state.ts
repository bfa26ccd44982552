// What the pane knows and how it changes: plain data, one reducer. How a job ends stands in its own file (jobs/).
import type { Finding, RawCell } from "../checks/types";
import type { OfficeAnswer } from "../excel/office";
import type { LeftOut } from "../jobs/results/compute";
import type { FillOutcome } from "../jobs/fill/fill-preview";
import type { ReplacedCell } from "../jobs/form/fix";
import type { FollowUpsOutcome } from "../jobs/round/follow-up-forms";
import type { HearingFile, HearingOffer } from "../jobs/round/hearing-forms";
import type { RoundOffer } from "../jobs/round/new-round";
import type { PortProblem } from "../jobs/port";
import type { PublishOutcome } from "../jobs/results/publish";
import type { TablesOffer } from "../jobs/results/tables";
import type { ReadyState } from "../jobs/form/ready";
import type { RoundForm } from "../jobs/round/round-forms";
import type { Replacement } from "../jobs/form/template";
import { inEveryLanguage, type Language } from "../text/language";
import { paneText, type PaneText } from "../text/pane/pane";
import type { CheckResult } from "./check-result";
import { countsSentence } from "./finding-groups";
import type { CatalogueProblem } from "./jobs/catalogue";
import type { ShownFill } from "./jobs/fill";
import type { Gathering } from "./jobs/gather";
import type { Taken } from "./jobs/hearing";
import type { Ending, JobWords } from "./jobs/job";
import type { ResultSummary } from "./result-summary";
import { formFor, type CatalogueChoice, type TemplateForm } from "./round-form";
import type { TextDraft, TextDrafts } from "./text-drafts";
import type { TextView } from "./text-view";
import type { WorkbookInfo } from "./workbook-info";

/** The screen and what belongs to it alone: gone when it is left. `home` looks different for each kind of workbook. */
export type Shown =
  | { screen: "home" }
  | {
      screen: "results";
      /** Of the follow-up forms, once somebody has asked for them. */ followUps: FollowUpsOutcome | null;
    }
  | {
      screen: "create";
      /** Sentences about the user's own catalogue file. */
      fileProblems: string[];
    }
  | {
      screen: "fill";
      fill: ShownFill | null;
      /** Sentences about the file that figures should come from. */
      problems: string[];
    }
  | {
      screen: "gather";
      gathering: Gathering | null;
      /** Why nothing came of what the user did last. */
      refusal: "no-files" | "no-questions" | "nothing" | "not-here" | "changed" | null;
    }
  | {
      screen: "round";
      /** Null where the workbook is no barometer workbook. */
      offer: RoundOffer | null;
      /** What was done last. */
      done: "begun" | "corrected" | null;
      refusal: "earlier" | "not-here" | "nothing" | null;
      /** The departments' forms, once they are made. */
      forms: RoundForm[] | null;
    }
  | {
      screen: "hearing";
      /** Null where the workbook is no barometer workbook. */
      offer: HearingOffer | null;
      /** The parties' forms, once they are made. */
      forms: HearingFile[] | null;
      /** The criterion that was taken over last. */
      taken: Taken | null;
      /** Why nothing came of what the user did last, in a sentence. */
      refusal: string | null;
    }
  | {
      screen: "texts";
      /** Null until it has been read, and where there are none. */
      view: TextView | null;
      /** The one that is written in. */
      chosen: ChosenText | null;
      /** What became of the text that was saved last. */
      saved: SavedText | null;
    }
  | { screen: "tables"; /** Null where there are none. */ offer: TablesOffer | null }
  | {
      screen: "publish";
      /** Of the last time. */
      outcome: PublishOutcome | null;
      /** Number of the edition that can be corrected; null where nothing has been published. */
      last: number | null;
    }
  | { screen: "catalogue"; file: { name: string; text: string } | null };

export type Screen = Shown["screen"];

export type ShownOn<Name extends Screen> = Extract<Shown, { screen: Name }>;

/** What has been learnt of the workbook in front: gone with it. */
export interface Known {
  checked: CheckResult | null;
  /** The single cell that was put right last. */
  corrected: Corrected | null;
  /** Someone has edited since the check. */
  checkStale: boolean;
  readiness: ReadyState | null;
  notReady: NotReady | null;
  summary: ResultSummary | null;
  summaryStale: boolean;
  catalogue: {
    /** Why it was not updated, in a sentence. */
    refusal: string | null;
    problems: CatalogueProblem[];
  };
}

/** By its `draftKey`. Whoever selects in the sheet goes on working there: the pane takes no focus. */
export interface ChosenText {
  key: string;
  from: "pane" | "sheet";
}

/** What became of a text that somebody saved: which one, and why not where it was not. */
export interface SavedText {
  key: string;
  outcome: "written" | "changed-since" | "too-long" | "personal-number" | "no-place";
}

/** What became of a single cell with a certain right value. */
export type Corrected =
  | { state: "done"; cell: string; from: RawCell; to: RawCell; replaced: ReplacedCell }
  /** Not where somebody has written in it since. */
  | { state: "undone" | "not-undone"; cell: string };

/** Why the form could not be reported ready. */
export type NotReady =
  | { because: "errors" }
  | { because: "personal-number" }
  | { because: "not-picked" }
  | { because: "warnings"; warnings: Finding[] };

/** Told once, as something is done; some of it has a place on a screen as well. */
export type News = NewsKind & { sentence: Readonly<Record<Language, string>> };

type NewsKind =
  | { kind: "told" | "created" | "file-loaded" | "ready" | "approved" | "imported" | "undone" }
  | { kind: "filled"; outcome: FillOutcome }
  | { kind: "updated"; sentences: string[] };

/** What is asked before a job goes on. */
export type Question =
  | { about: "form"; replaces: Replacement }
  | { about: "results"; replaces: Replacement; leftOut: LeftOut }
  /** Cells that would get their certain right value. */
  | { about: "fixes"; findings: Finding[] }
  /** Somebody else has just edited the workbook. */
  | { about: "others" }
  /** Whatever can be asked in words alone. */
  | ({ about: "words" } & QuestionWords);

export interface QuestionWords {
  title: string;
  /** What it is about, one by one. */
  items: string[];
  explanation: string;
  /** On the button that says yes. */
  confirm: string;
}

/** What a job was about, and why it could not be done. */
export interface Failure {
  words: JobWords;
  problem: PortProblem;
  /** Where one cell is the trouble. */
  cell: string | null;
}

export interface PaneState {
  language: Language;
  office: "waiting" | "no-answer" | OfficeAnswer["kind"];
  shown: Shown;
  workbook: WorkbookInfo | null;
  known: Known;
  /** Edits are checked as they are made. */
  live: boolean;
  /** What only the secretariat does stands open; so it stays as long as the pane does. */
  secretariat: boolean;
  choices: CatalogueChoice[];
  form: TemplateForm;
  /** Texts that are not saved yet. */
  drafts: TextDrafts;
  busy: { job: string; words: JobWords; share: number | null } | null;
  failure: Failure | null;
  news: News | null;
  /** It waits for a yes. */
  question: Question | null;
  /** Where the focus belongs after what the user just did; a new `turn` moves it. At turn 0 it stays in the sheet. */
  focus: { on: "screen" | "findings" | "ready" | "fill" | "gather" | "catalogue"; turn: number };
}

export type Action =
  | { type: "office-answered"; answer: OfficeAnswer; language: Language }
  | { type: "office-silent" }
  | { type: "language-chosen"; language: Language }
  | { type: "job-started"; job: string; words: JobWords }
  | { type: "job-progressed"; share: number }
  | { type: "job-ended"; ending: Ending }
  | ({ type: "job-failed" } & Failure)
  | { type: "failure-dismissed" }
  | { type: "screen-chosen"; screen: Screen }
  | { type: "form-changed"; change: Partial<TemplateForm> }
  | { type: "catalogue-chosen"; choice: number }
  | { type: "text-drafted"; key: string; draft: TextDraft | null }
  | { type: "text-chosen"; chosen: ChosenText | null }
  | { type: "asked"; question: Question }
  | { type: "question-declined" }
  | { type: "live-chosen"; live: boolean }
  | { type: "secretariat-folded"; open: boolean }
  | { type: "followed"; result: CheckResult }
  | { type: "edited" };

export function initialState(language: Language): PaneState {
  return {
    language,
    office: "waiting",
    shown: FRESH.home,
    workbook: null,
    known: NOTHING_KNOWN,
    live: true,
    secretariat: false,
    choices: [],
    form: formFor([], 0),
    drafts: {},
    busy: null,
    failure: null,
    news: null,
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
    case "job-started": {
      const { job, words } = action;
      return { ...state, busy: { job, words, share: null }, failure: null, news: null, question: null };
    }
    case "job-progressed":
      return state.busy === null ? state : { ...state, busy: { ...state.busy, share: action.share } };
    case "job-ended":
      return action.ending({ ...state, busy: null });
    case "job-failed":
      return {
        ...state,
        busy: null,
        failure: { words: action.words, problem: action.problem, cell: action.cell },
      };
    case "failure-dismissed":
      return focused({ ...state, failure: null }, "screen");
    case "screen-chosen":
      return focused(
        { ...state, shown: FRESH[action.screen], known: uncorrected(state), news: null, failure: null },
        "screen",
      );
    case "form-changed":
      return { ...state, form: { ...state.form, ...action.change } };
    case "text-drafted":
      return { ...state, drafts: withDraft(state.drafts, action.key, action.draft) };
    case "text-chosen": {
      const { shown, drafts } = state;
      if (shown.screen !== "texts" || shown.chosen?.key === action.chosen?.key) return state;
      // Whoever has begun to write is not taken away from it: Enter in the sheet alone goes to the next row.
      if (action.chosen?.from === "sheet" && shown.chosen !== null && shown.chosen.key in drafts)
        return state;
      return { ...state, shown: { ...shown, chosen: action.chosen } };
    }
    case "catalogue-chosen":
      return { ...withCatalogue(state, action.choice), shown: FRESH.create, news: null };
    case "asked":
      return { ...state, question: action.question };
    case "question-declined":
      return focused({ ...state, question: null }, "screen");
    case "live-chosen":
      return { ...state, live: action.live };
    case "secretariat-folded":
      return { ...state, secretariat: action.open };
    case "followed": {
      const next = withCheck(state, action.result);
      const followed = { ...next, known: { ...next.known, summaryStale: next.known.summary !== null } };
      // Told politely, and only where the counts differ from what was told last.
      return state.shown.screen === "home" ? told(followed, countsOf(action.result)) : followed;
    }
    case "edited":
      return edited(state);
  }
}

/** Each screen as it is come to. */
export const FRESH: { readonly [Name in Screen]: ShownOn<Name> } = {
  home: { screen: "home" },
  results: { screen: "results", followUps: null },
  create: { screen: "create", fileProblems: [] },
  fill: { screen: "fill", fill: null, problems: [] },
  gather: { screen: "gather", gathering: null, refusal: null },
  round: { screen: "round", offer: null, done: null, refusal: null, forms: null },
  hearing: { screen: "hearing", offer: null, forms: null, taken: null, refusal: null },
  texts: { screen: "texts", view: null, chosen: null, saved: null },
  tables: { screen: "tables", offer: null },
  publish: { screen: "publish", outcome: null, last: null },
  catalogue: { screen: "catalogue", file: null },
};

const NOTHING_KNOWN: Known = {
  checked: null,
  corrected: null,
  checkStale: false,
  readiness: null,
  notReady: null,
  summary: null,
  summaryStale: false,
  catalogue: { refusal: null, problems: [] },
};

/** A look at the workbook may find another one: what was known of the old one goes. */
export function found(
  state: PaneState,
  workbook: WorkbookInfo,
  readiness: ReadyState | null = null,
): PaneState {
  const same = state.workbook !== null && identity(state.workbook) === identity(workbook);
  const next = same ? state : withoutOwn({ ...state, known: NOTHING_KNOWN, shown: FRESH.home });
  const counted = same ? (state.workbook?.progress ?? null) : null;
  return {
    ...next,
    known: { ...next.known, readiness },
    workbook: { ...workbook, progress: workbook.progress ?? counted },
  };
}

/** Gone on to something else: what was put right is no longer spoken of. */
export function uncorrected({ known }: PaneState): Known {
  return { ...known, corrected: null };
}

/** The workbook is made anew: nothing that was known of it need hold. */
export function remade(state: PaneState, workbook: WorkbookInfo): PaneState {
  return { ...state, workbook, known: NOTHING_KNOWN };
}

/** The catalogue of one workbook is not offered in another. */
export function withoutOwn(state: PaneState): PaneState {
  const choices = state.choices.filter(({ inWorkbook }) => inWorkbook !== true);
  return choices.length === state.choices.length ? state : { ...state, choices, form: formFor(choices, 0) };
}

/** Another catalogue, and the form that goes with it; what has been said of the round stays. */
export function withCatalogue(state: PaneState, choice: number): PaneState {
  const { details } = state.form;
  return { ...state, form: { ...formFor(state.choices, choice), details } };
}

/** What was in the way of reporting ready may be gone now; pressing the button again tells. */
export function withCheck(state: PaneState, result: CheckResult): PaneState {
  const { readiness, progress } = result;
  return {
    ...state,
    known: { ...state.known, checked: result, checkStale: false, notReady: null, readiness },
    workbook: state.workbook && { ...state.workbook, progress },
  };
}

/** Null: it is saved, or thrown away. */
export function withDraft(drafts: TextDrafts, key: string, draft: TextDraft | null): TextDrafts {
  const others = Object.entries(drafts).filter(([one]) => one !== key);
  return Object.fromEntries(draft === null ? others : [...others, [key, draft]]);
}

/** What was worked out from the figures is out of date. */
export function edited(state: PaneState): PaneState {
  const { checked, summary } = state.known;
  return {
    ...state,
    known: { ...state.known, checkStale: checked !== null, summaryStale: summary !== null },
  };
}

/** Says it once, in whatever language the pane speaks. */
export function told(
  state: PaneState,
  say: (text: PaneText) => string,
  kind: NewsKind = { kind: "told" },
): PaneState {
  return { ...state, news: { ...kind, sentence: inEveryLanguage((language) => say(paneText[language])) } };
}

export function countsOf(result: CheckResult): (text: PaneText) => string {
  return (text) => countsSentence(result, text);
}

export function focused(state: PaneState, on: PaneState["focus"]["on"]): PaneState {
  return { ...state, focus: { on, turn: state.focus.turn + 1 } };
}

function identity(workbook: WorkbookInfo): string {
  const departments = workbook.departments.map(({ id }) => id);
  return JSON.stringify([workbook.kind, workbook.catalogueTitle, workbook.period, departments]);
}
