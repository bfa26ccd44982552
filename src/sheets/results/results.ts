// What the sheets of results are made from: lines and lights as they may be shown to whoever reads the sheet.
import type { Assessment, GoalResult, Reason } from "../../barometer/assessment";
import type { Catalogue } from "../../barometer/catalogue";
import { asShown, type PublishedEdition, type PublishedLine } from "../../barometer/disclosure";
import type { TableOrder } from "../../barometer/table-choice";
import type { TextKind, TextLevel } from "../../barometer/text-kinds";
import type { Language } from "../../text/language";
import type { DataSource } from "../gathered";

/** Displayed numbers, where disclosure control has been at work also withheld ones. */
export interface Results {
  catalogue: Catalogue;
  /** Null where each line shows its latest figures. */
  period: string | null;
  lines: PublishedLine[];
  goals: GoalResult[];
  /** Those that are shown whole. */
  areas?: PublishedEdition["areas"];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
  /** Of what has been published: which edition it is, and what it corrects, as sentences. */
  edition?: { name: string; correction: string | null };
  /** Day that is printed, as people write it. */
  date?: string;
  /** Why a line could not be judged, as a sentence. */
  reasonSentence?: (reason: Reason, line: PublishedLine) => string;
  /** How a line was judged: rule, reference, tolerance, source. Equal sentences become one footnote. */
  explain?: (line: PublishedLine) => string | null;
  /** What is said of an indicator in words, from its lines as they are shown; null for nothing. */
  sentences?: (indicator: string, lines: readonly PublishedLine[]) => string | null;
  /** What people have written about a place, as it is printed. */
  words?: (level: TextLevel, place: string) => PrintedText[];
  /** How the printed tables are read; the whole by goals where it is left out. */
  reading?: Reading;
  /** Of a department's sheet: the one heading that is shown. */
  under?: string;
  /** The figures that all this was made from, where they stand in the same workbook: for the sheet that reckons with them. */
  data?: DataSource;
  /** Of a committee's sheet: its own comments, which are written on the sheet. */
  comments?: CommitteeComments;
}

export interface Reading {
  order: TableOrder;
  /** Whether a line stands in the table; left out where all do. It is asked of what is published alone. */
  isShown?: (line: PublishedLine) => boolean;
}

export interface PrintedText {
  /** What it is, whose, and of when. */
  heading: string;
  text: string;
  /** Id of the department or the committee that wrote it; null where nobody knows. */
  by: string | null;
  kind: TextKind;
  period: string;
}

export interface CommitteeComments {
  /** Id of the committee. */
  committee: string;
  /** Of the round: what is written on the sheet is filed under it. */
  period: string;
  /** What it has written about an indicator; empty for nothing. */
  of: (indicator: string) => string;
}

/** The secretariat's own view: everything is shown. */
export function ownResults(assessment: Assessment, catalogue: Catalogue): Results {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    catalogue,
    period: assessment.period,
    lines: assessment.lines.map((line) => asShown(line, indicators.get(line.indicator))),
    goals: assessment.goals,
    areas: assessment.areas,
  };
}

/** What may leave the house. */
export function publishedResults(edition: PublishedEdition, catalogue: Catalogue): Results {
  return {
    catalogue,
    period: edition.period,
    lines: edition.lines,
    goals: edition.goals,
    areas: edition.areas,
  };
}

export function languageOf({ language, catalogue }: Pick<Results, "language" | "catalogue">): Language {
  return language ?? catalogue.language;
}
