// What is said here, in every language.
import type { Obstacle } from "../../../publish/read-back";

export interface Texts {
  title: string;
  notHere: string;
  intro: string[];
  /** Of the edition that was published last. */
  correction: (number: number) => string;
  correctionHint: string;
  commentsBy: string;
  commentsByHint: string;
  submit: string;
  done: (number: number, isNew: boolean) => string;
  remembered: string;
  all: string;
  one: (file: string) => string;
  kinds: {
    page: string;
    figures: string;
    description: string;
    workbook: string;
    letter: (addressee: string) => string;
    agenda: string;
    report: string;
  };
  zip: (number: number) => string;
  copyIntro: string;
  copy: string;
  copied: string;
  copyRefused: string;
  copiedText: string;
  openWorkbook: string;
  fallback: string;
  refused: (places: number) => string;
  refusedAdvice: string;
  /** What nobody has decided keeps the edition back. */
  undecided: (figures: number) => string;
  undecidedAdvice: string;
  obstacles: Record<Obstacle["kind"], (where: string) => string>;
  more: (places: number) => string;
  nothing: string;
  historyDamaged: string;
}
