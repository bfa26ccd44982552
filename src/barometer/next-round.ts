// The round that comes after one: a period later, named as the last one was, with whoever answers for it carried forward. A
// deadline is a promise to people: it is never proposed.
import { parsePeriod, shiftPeriod } from "./period";
import type { Round } from "./round";

/** Null where no later period can be said. */
export function nextRound(round: Round): Round | null {
  const period = shiftPeriod(round.period, 1);
  if (period === null) return null;
  const { due, contact, caseNumber } = round;
  return {
    id: period,
    title: titleOf(round, period),
    period,
    ...(due === undefined ? {} : { due }),
    ...(contact === undefined ? {} : { contact }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
  };
}

/** Where nothing is known but the figures: the year after the last of them. */
export function yearAfter(periods: Iterable<string>): string | null {
  let latest: string | null = null;
  for (const text of periods) {
    const end = parsePeriod(text)?.end ?? null;
    if (end !== null && (latest === null || end > latest)) latest = end;
  }
  return latest === null ? null : shiftPeriod(latest.slice(0, 4), 1);
}

/** `Integration 2018` becomes `Integration 2019`; a name that does not say its period cannot be carried over. */
function titleOf({ title, period: before }: Round, period: string): string {
  return title.includes(before) ? title.replaceAll(before, period) : period;
}
