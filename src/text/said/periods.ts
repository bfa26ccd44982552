// Periods as people write and say them; what the forms mean is read where they are judged. What is no period comes back
// as it is.
import type { PeriodKind } from "../../barometer/catalogue";
import { parsePeriod, type Period } from "../../barometer/period";
import type { Language } from "../language";
import { dayOf } from "./dates";
import { grammar, type PeriodParts } from "./grammar";

/** `1. halvår 2009` · `oktober 2017–september 2018` · `kommunalvalget 2017`; in English with its article. */
export function periodWords(period: string, language: Language): string {
  const read = parsePeriod(period);
  const parts = read === null ? null : partsOf(read);
  return read === null || parts === null ? period : grammar[language].periods[read.kind].words(parts);
}

/** As `periodWords`, short enough for a narrow column: `kommunalvalg 2017` · `okt. 2017 – sept. 2018`. */
export function periodLabel(period: string, language: Language): string {
  const read = parsePeriod(period);
  const parts = read === null ? null : partsOf(read);
  if (read === null || parts === null) return period;
  const { words, label = words } = grammar[language].periods[read.kind];
  return label(parts);
}

/** With its preposition: `i 2018` · `den 31. december 2006` · `ved kommunalvalget 2017`. */
export function inPeriod(period: string, language: Language): string {
  return `${grammar[language].periods[kindOf(period)].in} ${periodWords(period, language)}`;
}

/** `siden 2018` · `siden perioden oktober 2017–september 2018`. */
export function sincePeriod(period: string, language: Language): string {
  return `${grammar[language].periods[kindOf(period)].since} ${periodWords(period, language)}`;
}

/** What is no period is spoken of as a year. */
function kindOf(period: string): PeriodKind {
  return parsePeriod(period)?.kind ?? "year";
}

function partsOf({ text, start, end }: Period): PeriodParts | null {
  const first = dayOf(start);
  const last = dayOf(end);
  if (first === null || last === null) return null;
  const months = last.month - first.month + 1;
  const byDays = text === `${start}/${end}`;
  return { year: first.year, part: last.month / months, first, last, byDays };
}
