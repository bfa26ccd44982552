// What is said here, in every language.
import type { DraftState } from "../../../sheets/texts";
import type { FormHeadings, GatheredHeadings } from "../text-headings/texts";
import type { TextKind } from "../../../barometer/text-kinds";

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
