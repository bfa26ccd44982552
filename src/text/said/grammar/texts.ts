// What numbers, days, periods and lists are put together with, in every language.
import type { PeriodKind } from "../../../barometer/catalogue";

export interface Day {
  year: string;
  /** 1–12. */
  month: number;
  day: number;
}

/** A period's parts. */
export interface PeriodParts {
  year: string;
  /** Which half, quarter or month of the year, from 1. */
  part: number;
  first: Day;
  last: Day;
  /** Whether it is written by its days, since it does not begin and end with a month. */
  byDays: boolean;
}

/** How periods of one kind are said. */
export interface PeriodWords {
  /** In running text, with its article where it takes one. */
  words: (of: PeriodParts) => string;
  /** For a narrow column; without it the words serve. */
  label?: (of: PeriodParts) => string;
  /** `i` 2018 · `den` 31. december 2006. */
  in: string;
  /** `siden` 2018 · `siden perioden` oktober 2017–september 2018. */
  since: string;
}

export interface Texts {
  decimal: string;
  thousands: string;
  /** `54,1 pct.` · `54.1%` */
  percent: (number: string) => string;
  /** `8,6 procentpoint` · `1 percentage point` */
  points: (number: string, isOne: boolean) => string;
  date: (day: Day) => string;
  /** Between the last two of a list. */
  and: string;
  /** What somebody wrote, so that it can be told from our own words. */
  quoted: (text: string) => string;
  periods: Record<PeriodKind, PeriodWords>;
}
