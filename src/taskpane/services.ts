// What the pane asks of the product. It is made of plain data, so that screens can be shown without a workbook.
// Every call may fail with a `WorkbookError`; nothing else is expected, and anything else is shown as unexpected.
import type { GoalResult, Line } from "../barometer/assessment";
import type { Catalogue, Department } from "../barometer/catalogue";
import type { Round } from "../barometer/round";
import type { Finding, RawCell } from "../checks/types";
import type { FillOutcome, FillRow, FillState } from "../jobs/fill-preview";
import type { ReadyState } from "../jobs/ready-state";
import type { Replacement } from "../jobs/template";
import type { LineWords } from "./line-words";
import type { Language } from "../text/language";

export type { FillOutcome, FillRow, FillState, Replacement };

export type WorkbookKind = "empty" | "entry" | "barometer" | "hearing" | "foreign";

/** Our own mark is in the workbook, but cannot be used: it is broken, or a later version wrote it. */
export type WorkbookTrouble = "damaged" | "newer-version";

export interface Progress {
  /** Rows with a figure or a reason why there is none. */
  filled: number;
  total: number;
}

export interface WorkbookInfo {
  kind: WorkbookKind;
  trouble: WorkbookTrouble | null;
  catalogueTitle: string | null;
  period: string | null;
  /** Those the workbook is for; empty when the catalogue names none. */
  departments: Department[];
  exampleFigures: boolean;
  /** Null where nobody has counted yet; a check always counts. */
  progress: Progress | null;
}

export interface CatalogueChoice {
  catalogue: Catalogue;
  /** Shipped with the product; otherwise from the user's own file or out of the workbook. */
  shipped: boolean;
  /** The catalogue that the workbook in front was made from, with whatever has been corrected in it. */
  inWorkbook?: true;
  suggestedPeriod: string;
}

export interface TemplateRequest {
  /** The id of a shipped catalogue, or a catalogue from the user's own file or workbook. */
  catalogue: { shipped: string } | { own: Catalogue };
  round: Round;
  /** Of the sheets; the words of the catalogue itself stay as they are. */
  language: Language;
  /** Null for all of them. */
  department: string | null;
  /** What `Replacement` named may go. */
  replaceConfirmed: boolean;
}

/** What the form in the workbook was made of: where the next one begins. */
export interface OwnTemplate {
  catalogue: Catalogue;
  round: Round;
  language: Language;
  /** Null for all of them. */
  department: string | null;
}

export type TemplateOutcome =
  | { outcome: "created"; workbook: WorkbookInfo }
  | { outcome: "needs-confirmation"; replaces: Replacement }
  /** The workbook is another one than the pane last saw, and a form in it would take its identity away. */
  | { outcome: "refused"; workbook: WorkbookInfo };

export interface CheckResult {
  /** In the order of the sheet. */
  findings: Finding[];
  progress: Progress;
  /** Names of the indicators that findings are about, by id. */
  indicatorNames: Record<string, string>;
  /** What stands now in the cells that have a certain right value, by address; never digits of a personal number. */
  standing: Record<string, RawCell>;
  /** Null where the product cannot tell. */
  readiness: Readiness | null;
}

/** Whether the department has finished, and its head approved; `changed` when a figure has been edited since. */
export type Readiness = ReadyState;

export type ReadyOutcome =
  | { outcome: "ready"; result: CheckResult }
  /** There are errors, all among the findings. */
  | { outcome: "blocked"; result: CheckResult }
  /** Warnings in rows without a remark. */
  | { outcome: "unanswered"; warnings: Finding[]; result: CheckResult }
  /** Instead of a name, or in it, stands a personal number. Nothing was written. */
  | { outcome: "personal-number" }
  /** The workbook is another one than the pane last saw. */
  | { outcome: "refused"; workbook: WorkbookInfo };

export type ApproveOutcome =
  | { outcome: "approved"; readiness: Readiness }
  /** The figures are not those that were reported, or were not reported at all. Nothing was written. */
  | { outcome: "not-reported"; readiness: Readiness }
  | { outcome: "personal-number" }
  | { outcome: "refused"; workbook: WorkbookInfo };

export interface ReadyRequest {
  who: string;
  /** Goes ahead although there are warnings that no row's remark can answer. */
  confirmed: boolean;
}

/** Where a person edited, as the host says it. */
export interface Edit {
  sheet: string;
  address: string;
}

/** Follows edits: whatever was edited, the answer equals a fresh check of the whole sheet. */
export interface LiveCheck {
  start: () => Promise<CheckResult>;
  edited: (edit: Edit) => Promise<CheckResult>;
}

/** What would go where. */
export interface FillPreview {
  rows: FillRow[];
  /** Whole sentences about what could not be read. */
  problems: string[];
  /** Sheets of the chosen workbook in which figures were found; empty for text. */
  sheets: string[];
  /** Tables read, and sheets looked through. */
  tables?: number;
  lookedAt?: number;
  /** Rows left out on purpose, as sums are. */
  notes?: string[];
}

/** Pasted text, or the bytes of a file, whatever it is. */
export type FillFrom = { text: string } | { bytes: Uint8Array };

export type FillAnswer =
  | FillPreview
  /** Nothing could be read; the sentence says why, and what to do. */
  | { unreadable: string }
  /** The workbook is another one than the pane last saw, and has no cells to fill in. */
  | { refused: WorkbookInfo };

export interface CatalogueProblem {
  sheet: string;
  /** Null where it is about the whole table. */
  cell: string | null;
  sentence: string;
}

export type UpdateOutcome =
  /** What was done, in whole sentences. */
  | { outcome: "done"; sentences: string[]; workbook: WorkbookInfo }
  | { outcome: "problems"; problems: CatalogueProblem[] }
  | { outcome: "needs-confirmation"; question: UpdateQuestion }
  /** Nothing was changed; the sentence says why, and what to do. */
  | { outcome: "refused"; sentence: string };

export interface UpdateQuestion {
  title: string;
  /** What would lose its place, one by one. */
  items: string[];
  explanation: string;
  confirm: string;
}

export interface ShownLine {
  line: Line;
  /** Its displayed numbers, as told in each language. */
  words: Record<Language, LineWords>;
  indicator: string;
  /** Name of the category; null where the indicator has none. */
  category: string | null;
}

export interface ShownGoal {
  result: GoalResult;
  /** Title of the goal, or name of the department where the catalogue has no goals. */
  title: string;
  lines: ShownLine[];
}

export interface ResultSummary {
  catalogue: Catalogue;
  goals: ShownGoal[];
  exampleFigures: boolean;
  /** Result sheets that now stand in the workbook, in their order. */
  sheets: string[];
}

export type ComputeOutcome =
  | { outcome: "computed"; summary: ResultSummary }
  | { outcome: "needs-confirmation"; replaces: Replacement }
  /** The workbook is another one than the pane last saw, and holds no figures to compute. */
  | { outcome: "refused"; workbook: WorkbookInfo };

/** 0..1 */
export type OnProgress = (share: number) => void;

export interface PaneServices {
  detect: () => Promise<WorkbookInfo>;
  /** The shipped catalogues. */
  catalogues: () => CatalogueChoice[];
  /** A user's own catalogue file. Problems are whole sentences. Never fails. */
  readCatalogue: (
    text: string,
    language: Language,
  ) => Promise<{ choice: CatalogueChoice } | { problems: string[] }>;
  /** Whether the text is a period that figures may be entered for. */
  isPeriod: (text: string) => boolean;
  /** Null in a workbook without a form. */
  ownTemplate?: () => Promise<OwnTemplate | null>;
  createTemplate: (request: TemplateRequest, onProgress: OnProgress) => Promise<TemplateOutcome>;
  check: (onProgress: OnProgress) => Promise<CheckResult>;
  compute: (options: { replaceConfirmed: boolean }, onProgress: OnProgress) => Promise<ComputeOutcome>;
  goTo: (finding: Finding) => Promise<void>;
  /** Writes the certain right values where the cells still hold what the findings are about; gives how many were left. */
  applyFixes?: (findings: readonly Finding[]) => Promise<{ fixed: number; left: number }>;
  /** A new follower of edits for the workbook in front. */
  liveCheck?: () => LiveCheck;
  readiness?: () => Promise<Readiness | null>;
  /** The head approves what was reported ready. */
  approve?: (who: string) => Promise<ApproveOutcome>;
  markReady?: (request: ReadyRequest, onProgress: OnProgress) => Promise<ReadyOutcome>;
  previewFill?: (from: FillFrom, language: Language) => Promise<FillAnswer>;
  /** @param overwrite addresses of cells whose other figure may go */
  applyFill?: (preview: FillPreview, overwrite: readonly string[]) => Promise<FillOutcome>;
  updateCatalogue?: (
    options: { confirmed: boolean; language: Language },
    onProgress: OnProgress,
  ) => Promise<UpdateOutcome>;
  /** The workbook's catalogue as a file of its own. */
  catalogueFile?: () => Promise<{ name: string; text: string }>;
  goToCell: (sheet: string, cell: string) => Promise<void>;
  showSheet: (name: string) => Promise<void>;
  /** How a line was judged, a paragraph per item, in words a council member can follow. */
  explain: (line: Line, catalogue: Catalogue, language: Language) => string[];
  /** Calls back when a person edits; the product's own writes are left out where the host can tell. Gives back how to stop. */
  onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
}

/** The program around the pane. */
export interface PaneHost {
  /** Resolves when Office answers; never, when its library is blocked. */
  ready: () => Promise<HostAnswer>;
  /** Loads the pane anew. */
  reload: () => void;
}

export interface HostAnswer {
  /** Excel with what the product needs; an Excel that is too old; or no Excel at all. */
  kind: "excel" | "too-old" | "no-excel";
  /** Of the user interface, e.g. `da-DK`. */
  displayLanguage: string;
}
