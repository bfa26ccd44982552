// What is said here, in every language.
import type { UpdateRefusal } from "../../../jobs/form/update-catalogue";
import type { IndicatorProblemCode, IndicatorProblemValues } from "../../../sheets/catalogue";

export type Sentences = { [Code in IndicatorProblemCode]: (values: IndicatorProblemValues[Code]) => string };

export interface Texts {
  /** In the sheet, above the table of indicators. */
  status: (problems: number) => string;
  unchanged: string;
  updatedEntry: (kept: number) => string;
  updatedBarometer: string;
  restored: string;
  added: (names: string) => string;
  retired: (names: string) => string;
  returned: (names: string) => string;
  forgotten: (names: string) => string;
  renamed: (names: string) => string;
  edited: (names: string) => string;
  reordered: string;
  examplesRemoved: string;
  examplesMarked: string;
  /** Forvaltninger, grupper …, by the section's heading. */
  listAdded: (section: string, names: string) => string;
  listRemoved: (section: string, names: string) => string;
  more: (names: string, more: number) => string;
  setAside: (rows: number) => string;
  broughtBack: (rows: number) => string;
  question: {
    title: string;
    /** Where no figure loses its place, but columns of people's own do. */
    titleColumns: string;
    leaving: (name: string, rows: number) => string;
    leavingData: (name: string, rows: number) => string;
    leavingSender: (name: string, rows: number) => string;
    explanation: string;
    explanationData: string;
    explanationSender: string;
    confirm: string;
  };
  lostTable: {
    title: string;
    explanation: string;
    confirm: string;
  };
  refused: Record<UpdateRefusal, string>;
  /** `Række 21, »Stemmeprocent«, Forvaltninger: …` */
  row: (number: number, name: string | null) => string;
  table: string;
  problems: Sentences;
}
