// What is said here, in every language.
import type { DraftState } from "../../../sheets/texts";
import type { TextKind } from "../../../barometer/text-kinds";

/** The headings that both the form's sheet and the gathered one have. */
interface CommonHeadings {
  place: string;
  kind: string;
  period: string;
  text: string;
  length: string;
  whom: string;
  when: string;
  how: string;
  author: string;
  kindId: string;
  level: string;
  placeId: string;
  number: string;
}

export interface FormHeadings extends CommonHeadings {
  wanted: string;
  standing: string;
}

export interface GatheredHeadings extends CommonHeadings {
  edited: string;
  draft: string;
  marks: string;
  department: string;
  departmentName: string;
  file: string;
  cell: string;
  importedAt: string;
}

export interface Texts {
  title: (catalogue: string) => string;
  /** Above the form's table. */
  intro: string;
  /** Above the gathered table. */
  gatheredIntro: string;
  form: FormHeadings;
  gathered: GatheredHeadings;
  kinds: Record<TextKind, string>;
  /** What is said of a text when its cell is chosen. */
  help: Record<TextKind, string>;
  whomHelp: string;
  wanted: string;
  free: string;
  /** Above the texts of earlier rounds. */
  earlier: string;
  /** Above those whose place is gone. */
  kept: string;
  /** In the place of a name that nobody knows. */
  noPlace: string;
  /** Of sentences that somebody has edited. */
  states: Record<Exclude<DraftState, "draft">, string>;
  tooLong: string;
  empty: string;
}
