// What is said here, in every language.
import type { TextKind } from "../../../barometer/text-kinds";

export interface Texts {
  title: string;
  /** Why there is nothing to write in the workbook in front. */
  notHere: string;
  progress: (written: number, wanted: number) => string;
  sections: {
    wanted: string;
    others: string;
    gathered: string;
    earlier: string;
    awaited: string;
    lost: string;
  };
  states: { missing: string; written: string; empty: string; earlier: string; kept: string; unsaved: string };
  /** On the buttons of the list. */
  write: string;
  edit: string;
  read: string;
  open: (verb: string, text: string) => string;
  /** Kind and place, `Forventning: Den kommende måling`; further ones have a number. */
  named: (kind: string, number: number, title: string) => string;
  of: (department: string) => string;
  back: string;
  besideTitle: string;
  more: (count: number) => string;
  goTo: (cell: string) => string;
  /** Of a committee's comment that is not yet among the texts. */
  fresh: (sheet: string) => string;
  /** Where the pane asks otherwise than the sheet. */
  help: Partial<Record<TextKind, string>>;
  authorHelp: string;
  count: (length: number) => string;
  countNear: (length: number, limit: number) => string;
  listed: (things: number) => string;
  tooLong: (over: number, limit: number) => string;
  personalNumber: string;
  noPlace: string;
  save: string;
  saved: (cell: string) => string;
  next: (text: string) => string;
  undo: string;
  drop: { title: string; explanation: string; confirm: string };
  changed: {
    title: string;
    explanation: string;
    theirs: (field: string) => string;
    empty: string;
    mine: string;
    both: string;
    keep: string;
  };
  lost: string;
  copy: string;
  copied: string;
  copyRefused: string;
  throwAway: string;
  draftLabel: string;
  leave: { title: string; explanation: string; confirm: string };
}
