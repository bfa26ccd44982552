// A file among those that are gathered: what it brings, or why it is not taken in, and what came of it.
import type { Catalogue } from "../../barometer/catalogue";
import type { ExtractionChange } from "../../barometer/extraction";
import type { Figure } from "../../barometer/figure";
import type { HearingLine } from "../../barometer/hearing";
import type { Round } from "../../barometer/round";
import type { ReportedFigure } from "../../barometer/series";
import type { FormText, OwnText } from "../../barometer/written";
import type { FigureId } from "./decisions";
import type { DepartmentState, ReadyState } from "../form/ready-state";

/** A workbook that could be read as a filled entry workbook. */
export interface FilledWorkbook {
  /** As it was given. */
  file: string;
  /**
   * `barometer`: a barometer workbook of an earlier round: all that it brings is `history`. `follow-up`: a department's
   * explanations of lights: all that it brings is `texts`.
   */
  kind?: "barometer" | "follow-up";
  catalogue: Catalogue;
  /** Ids of the departments it is for. */
  departments: string[];
  figures: { figure: Figure; cell: string }[];
  /** The figures that its rows ask for, filled ones left out where they may be, and those of rows that are gone; left out where nobody has looked. */
  asked?: readonly FigureId[];
  /** The period of its round. */
  period?: string | null;
  /** What the round says beside its period; left out where nobody has looked. */
  round?: Round | null;
  /** What has been written on its sheet of texts; left out where nobody has looked. */
  texts?: readonly FormText[];
  /** Texts of an earlier round's barometer workbook, and who wrote them. */
  earlierTexts?: readonly OwnText[];
  /** Earlier figures that its template brought along. */
  history: ReportedFigure[];
  /** How its figures are extracted, where that is another way than its form said; left out where nobody has looked. */
  extractions?: readonly ExtractionChange[];
  errors: number;
  warnings: number;
  /** Warnings without a remark; left out where nobody has looked. */
  open?: number;
  /** The same of each department of a workbook of several. */
  parts?: { department: string; errors: number; open: number }[];
  /** What its findings say that whoever gathers has to hear; left out where nobody has looked. */
  told?: readonly FileNote[];
  /** Whether the department has said that it has finished; left out where nobody has looked. */
  ready?: ReadyState;
  /** The same of each department of a workbook of several. */
  readyByDepartment?: DepartmentState[];
}

export type Refusal =
  | "not-ours"
  | "damaged"
  | "newer-version"
  | "other-catalogue"
  /** In the catalogue or the round, which would be copied. */
  | "personal-number"
  | "other-municipality"
  /** A barometer workbook of the round that is gathered, or of a later one. */
  | "not-earlier"
  | "unreadable";

/**
 * What else is worth saying of a file that was taken in. `other-round`: of another round, its period; its figures are filed
 * there. `unknown-indicators`: of an older catalogue, whose figures have no place any more; their ids. `same-as`: says nothing
 * else than an earlier file. `withdrawn`: so many figures of an earlier file are not in it, `text-withdrawn`: so many
 * texts. `earlier-figures`: a barometer
 * workbook of an earlier round, its period. `follow-up`: a department's explanations, its name. `hearing`: a hearing party's answers, the party's name. `hearing-emptied`: so many
 * answers of the party's earlier file are not in it. `personal-number`: one stands at these places, and does not come along.
 * `copied-sheet`: these sheets are copies of the form, and are not read. `doubled`: so many figures stand there a second time.
 * `older-version`: it looks older than this file, gathered `at`; it replaces nothing.
 */
export type NoteCode =
  | "other-round"
  | "unknown-indicators"
  | "same-as"
  | "withdrawn"
  | "text-withdrawn"
  | "earlier-figures"
  | "follow-up"
  | "hearing"
  | "hearing-emptied"
  | "personal-number"
  | "copied-sheet"
  | "doubled"
  | "older-version";
export interface FileNote {
  code: NoteCode;
  detail: string;
  /** ISO time. */
  at?: string;
}

export interface RefusedWorkbook {
  file: string;
  refusal: Refusal;
  /** What the sentence needs, e.g. the title of the other catalogue. */
  detail: string;
}

/** A workbook that could be read as a hearing party's form. */
export interface AnsweredHearing {
  /** As it was given. */
  file: string;
  catalogue: Catalogue;
  /** Id. */
  party: string;
  /** The period of its round. */
  period: string | null;
  lines: HearingLine[];
  told?: readonly FileNote[];
  errors: number;
  warnings: number;
}

export type Incoming = FilledWorkbook | RefusedWorkbook | AnsweredHearing;

export interface ImportedFile {
  file: string;
  department: string | null;
  status: "imported" | "unchanged" | "replaced" | "refused";
  refusal: { code: Refusal; detail: string } | null;
  figures: number;
  /** Left out where nobody has looked. */
  texts?: number;
  errors: number;
  warnings: number;
  notes: FileNote[];
  /** Whose part of it looks older than what has been gathered, and is left out. */
  older?: (string | null)[];
}
