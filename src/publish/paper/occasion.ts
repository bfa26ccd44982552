// What documents say beside the edition: the case they belong to, until when comments are asked for, and what people have written.
import type { WrittenText } from "../../barometer/written";
import { periodLabel } from "../../text/said/periods";
import type { Language } from "../../text/language";

export interface Occasion {
  /** Journal number. */
  caseNumber: string | null;
  /** ISO date until which committees are asked for comments. */
  commentsBy: string | null;
  /** Of the round, with the id of the department that wrote each. */
  texts: OccasionText[];
  /** What somebody has made of the sentences about an indicator, by its id. */
  sentences: ReadonlyMap<string, string>;
  /** What has been published before, oldest first. */
  before: { number: number; date: string }[];
}

/** Without whoever wrote it or was spoken to: what leaves the house names nobody. */
export interface OccasionText extends Pick<WrittenText, "kind" | "level" | "place" | "period" | "text"> {
  department: string | null;
  when: string | null;
  how: string | null;
}

/** What is told in words alone; a page without them has none. */
export type Spoken = Pick<Occasion, "texts" | "sentences">;

export const UNSPOKEN: Spoken = { texts: [], sentences: new Map() };

/** What people have written, as it is printed: looked through by itself (written-obstacles.ts). */
export function spokenTexts({ texts, sentences }: Spoken, language: Language): string[] {
  return [
    ...texts.flatMap(({ text, when, how, period }) => [
      text,
      when ?? "",
      how ?? "",
      periodLabel(period, language),
    ]),
    ...sentences.values(),
  ];
}
