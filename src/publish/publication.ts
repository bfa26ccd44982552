// What is published: an edition that disclosure control has made, and what must be printed with it. Everything that leaves the house
// is made from this alone, so that nothing else can come along.
import type { Catalogue } from "../barometer/catalogue";
import type { RoundChanges } from "../barometer/changes";
import type { PublishedEdition } from "../barometer/disclosure";
import type { Language } from "../text/language";

export interface Publication {
  catalogue: Catalogue;
  edition: PublishedEdition;
  language: Language;
  /** Counted from 1 within the barometer workbook. */
  number: number;
  /** ISO date. */
  date: string;
  /** Of an edition that has been published already, and is put right by this one. */
  corrects: Correction | null;
  /** What the round has changed; null where no round is known. */
  changes: RoundChanges | null;
}

export interface Correction {
  number: number;
  /** What was wrong, in a sentence. */
  what: string;
}
