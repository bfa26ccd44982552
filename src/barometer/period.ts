// Periods as they are written in figures and rounds (src/cli/README.md "Rounds and periods"), and the way between them.
import { compareText } from "./collect";
import {
  addMonths,
  dayBefore,
  dayInYear,
  dayNumber,
  isDay,
  lastOfMonth,
  modulo,
  monthIndex,
  pad,
  thirdTuesdayOfNovember,
  yearsForward,
} from "./day";
import type { Indicator, PeriodKind } from "./catalogue";

export interface Period {
  /** As written, e.g. `2018`, `2009H1`, `2017-10/2018-09`, `KV2017`. */
  text: string;
  kind: PeriodKind;
  /** First and last day, both included, as `YYYY-MM-DD`. A point in time and an election begin and end on one day. */
  start: string;
  end: string;
}

/** The kinds that lie several within a year; a longer round asks for each of them. */
const MONTHS_OF_KIND = { halfyear: 6, quarter: 3, month: 1 } as const;

/** A municipal election we know; the others lie every fourth year before and after. */
const KNOWN_ELECTION_YEAR = 2017;
const YEARS_BETWEEN_ELECTIONS = 4;

/** "Ultimo" the year, where a catalogue names no other date. */
const DEFAULT_POINT = "12-31";
const DEFAULT_YEAR_START = "01-01";

/** More than a century of arrival years is a slip of the pen. */
const MOST_COHORTS = 100;

/** Keeps a hostile file from filling memory with remembered nonsense. */
const REMEMBERED_PERIODS = 20_000;
const remembered = new Map<string, Period | null>();

/** Reads a period in any of the contract's forms; null when it is none, or names a day or an election that never was. */
export function parsePeriod(text: string): Period | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const period = readPeriod(text);
  if (remembered.size >= REMEMBERED_PERIODS) remembered.clear();
  remembered.set(text, period);
  return period;
}

/**
 * Orders by the last day, then by the first, then by the text. What is no period comes last.
 * @returns negative, zero or positive, as `Array.sort` wants it.
 */
export function comparePeriods(a: string, b: string): number {
  if (a === b) return 0;
  const left = parsePeriod(a);
  const right = parsePeriod(b);
  if (left === null || right === null) {
    if (left !== null) return -1;
    if (right !== null) return 1;
    return compareText(a, b);
  }
  return compareText(left.end, right.end) || compareText(left.start, right.start) || compareText(a, b);
}

/** Whether `period` ends no later than `limit` ends. False when either is no period. */
export function endsNoLaterThan(period: string, limit: string): boolean {
  const left = parsePeriod(period);
  const right = parsePeriod(limit);
  return left !== null && right !== null && left.end <= right.end;
}

/**
 * Whether two periods belong in one series: the same kind and, for own years, the same turn of the year and length.
 * Points in time belong together whatever their dates.
 */
export function sameKind(a: string, b: string): boolean {
  const left = parsePeriod(a);
  const right = parsePeriod(b);
  if (left?.kind !== right?.kind || left === null || right === null) return false;
  if (left.kind !== "custom") return true;
  return left.start.slice(5) === right.start.slice(5) && monthsOf(left) === monthsOf(right);
}

/** Whether a period is of the kind the indicator is measured in; an own year must begin where the catalogue says. */
export function isOwnKind(indicator: Pick<Indicator, "period">, text: string): boolean {
  const period = parsePeriod(text);
  if (period?.kind !== indicator.period.kind) return false;
  if (period.kind !== "custom" || indicator.period.start === undefined) return true;
  return period.start.slice(5) === indicator.period.start && monthsOf(period) === 12;
}

/**
 * The period's neighbour `by` steps later (earlier when negative): half-years by half-years, points in time by years,
 * own years by their length, elections by four years.
 * @returns null when `text` is no period or the neighbour falls outside the years 1–9999.
 */
export function shiftPeriod(text: string, by: number): string | null {
  const period = parsePeriod(text);
  if (period === null) return null;
  const year = Number(period.start.slice(0, 4));
  switch (period.kind) {
    case "year":
      return yearText(year + by);
    case "halfyear":
    case "quarter":
    case "month":
      return partOfYear(period.kind, monthIndex(period.start) + by * MONTHS_OF_KIND[period.kind]);
    case "point":
      return valid(addMonths(period.end, 12 * by));
    case "election":
      return valid(`KV${pad(year + by * YEARS_BETWEEN_ELECTIONS, 4)}`);
    case "custom":
      return shiftedRange(period, by * monthsOf(period));
  }
}

/** The same stretch of the year `years` later (earlier when negative); null for elections and for what is no period. */
export function shiftYears(text: string, years: number): string | null {
  const period = parsePeriod(text);
  if (period === null) return null;
  switch (period.kind) {
    case "year":
    case "point":
      return shiftPeriod(text, years);
    case "halfyear":
    case "quarter":
    case "month":
      return shiftPeriod(text, (years * 12) / MONTHS_OF_KIND[period.kind]);
    case "custom":
      return shiftedRange(period, 12 * years);
    case "election":
      return null;
  }
}

/** The `count` periods before `text`, nearest first. Empty when `text` is no period. */
export function previousPeriods(text: string, count: number): string[] {
  const earlier: string[] = [];
  for (let step = 1; step <= count; step += 1) {
    const period = shiftPeriod(text, -step);
    if (period === null) break;
    earlier.push(period);
  }
  return earlier;
}

/**
 * The periods that a round asks an indicator for, earliest first: its latest own-kind period that ends no later than
 * the round does, minus its lag in whole periods. Half-years, quarters and months that lie within a longer round all
 * come. A cohort is an arrival period, which must have ended `lagMonths` before the round ends: all of them come from the
 * first that the catalogue asks for, the latest in any case.
 * @returns empty when the round's period is no period.
 */
export function periodsOfRound(indicator: Pick<Indicator, "period">, roundPeriod: string): string[] {
  const round = parsePeriod(roundPeriod);
  if (round === null) return [];
  const { kind, lag = 0, cohort = false, lagMonths = 0 } = indicator.period;
  const delay = cohort ? -lagMonths : 0;
  const start = addMonths(round.start, delay);
  const end = addMonths(round.end, delay);
  const latest = ownPeriodEndingBy(indicator, end);
  if (latest === null) return [];
  const cohorts = cohort ? cohortsBefore(latest, indicator.period.first) : [];
  const due = [...cohorts, latest];
  if (cohorts.length === 0 && (kind === "halfyear" || kind === "quarter" || kind === "month")) {
    for (const earlier of periodsBackwards(latest)) {
      const within = parsePeriod(earlier);
      if (within === null || within.start < start) break;
      due.unshift(earlier);
    }
  }
  return due.map((period) => shiftPeriod(period, -lag)).filter((period) => period !== null);
}

/** Earliest first; none where the catalogue names no first one. */
function cohortsBefore(latest: string, first: string | undefined): string[] {
  if (first === undefined || !sameKind(first, latest)) return [];
  const before = previousPeriods(latest, MOST_COHORTS);
  return before.filter((period) => comparePeriods(period, first) >= 0).reverse();
}

/** The indicator's latest own-kind period that ends on `day` (`YYYY-MM-DD`) or before; null when there is none. */
function ownPeriodEndingBy(indicator: Pick<Indicator, "period">, day: string): string | null {
  const candidate = ownPeriodContaining(indicator, day);
  const period = candidate === null ? null : parsePeriod(candidate);
  if (candidate === null || period === null) return null;
  return period.end <= day ? candidate : shiftPeriod(candidate, -1);
}

/**
 * The indicator's own-kind period in which `day` (`YYYY-MM-DD`) lies. Points in time and elections contain one day
 * only: for them, the latest on that day or before.
 */
export function ownPeriodContaining(indicator: Pick<Indicator, "period">, day: string): string | null {
  const year = Number(day.slice(0, 4));
  const { kind, start } = indicator.period;
  switch (kind) {
    case "year":
      return yearText(year);
    case "halfyear":
    case "quarter":
    case "month":
      return partOfYear(kind, monthIndex(day) - (monthIndex(day) % MONTHS_OF_KIND[kind]));
    case "point": {
      const thisYear = dayInYear(year, start ?? DEFAULT_POINT);
      return valid(thisYear <= day ? thisYear : dayInYear(year - 1, start ?? DEFAULT_POINT));
    }
    case "custom": {
      const begins = start ?? DEFAULT_YEAR_START;
      return ownYear(day.slice(5) < begins ? year - 1 : year, begins);
    }
    case "election": {
      const sinceElection = modulo(year - KNOWN_ELECTION_YEAR, YEARS_BETWEEN_ELECTIONS);
      const latest = `KV${pad(year - sinceElection, 4)}`;
      const election = parsePeriod(latest);
      return election !== null && election.end > day ? shiftPeriod(latest, -1) : valid(latest);
    }
  }
}

/**
 * Any period in the indicator's own kind, as a baseline that a catalogue decides for all. A period of another kind becomes
 * the own-kind period that shares most days with it (the later of two equals), so `2012` is the second half-year of 2012
 * and `2006-12-31` the year 2006; an indicator measured at points or elections takes the latest that ends no later.
 * @returns null when `text` is no period.
 */
export function inOwnKind(indicator: Pick<Indicator, "period">, text: string): string | null {
  const given = parsePeriod(text);
  if (given === null) return null;
  const { kind } = indicator.period;
  if (given.kind === kind && (kind !== "custom" || isOwnKind(indicator, text))) return text;
  const containing = ownPeriodContaining(indicator, given.end);
  if (containing === null || kind === "point" || kind === "election") return containing;
  const before = shiftPeriod(containing, -1);
  return before !== null && sharedDays(before, given) > sharedDays(containing, given) ? before : containing;
}

/**
 * Years from the end of one period to the end of another; whole months count exactly, as does one month's last day
 * to another's, and two elections lie a whole number of years apart.
 * @returns NaN when either is no period.
 */
export function yearsBetween(from: string, to: string): number {
  const left = parsePeriod(from);
  const right = parsePeriod(to);
  if (left === null || right === null) return NaN;
  if (left.kind === "election" && right.kind === "election") {
    return Number(right.end.slice(0, 4)) - Number(left.end.slice(0, 4));
  }
  return left.end <= right.end ? yearsForward(left.end, right.end) : -yearsForward(right.end, left.end);
}

function readPeriod(text: string): Period | null {
  const year = /^\d{4}$/.exec(text);
  if (year) return dated(text, "year", `${text}-01-01`, `${text}-12-31`);

  const part = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))$/.exec(text);
  if (part) {
    const [, ofYear = "", half, quarter, month] = part;
    if (half !== undefined) return monthsPeriod(text, "halfyear", ofYear, (Number(half) - 1) * 6);
    if (quarter !== undefined) return monthsPeriod(text, "quarter", ofYear, (Number(quarter) - 1) * 3);
    return monthsPeriod(text, "month", ofYear, Number(month) - 1);
  }

  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dated(text, "point", text, text);

  const range = /^(\d{4}-\d\d)(-\d\d)?\/(\d{4}-\d\d)(-\d\d)?$/.exec(text);
  if (range) {
    const [, startMonth = "", startDay, endMonth = "", endDay] = range;
    if ((startDay === undefined) !== (endDay === undefined)) return null;
    if (!isDay(`${startMonth}-01`) || !isDay(`${endMonth}-01`)) return null;
    return dated(
      text,
      "custom",
      startMonth + (startDay ?? "-01"),
      endDay === undefined ? lastOfMonth(endMonth) : endMonth + endDay,
    );
  }

  const election = /^KV(\d{4})$/.exec(text);
  if (election) {
    const electionYear = Number(election[1]);
    if (modulo(electionYear - KNOWN_ELECTION_YEAR, YEARS_BETWEEN_ELECTIONS) !== 0) return null;
    const day = thirdTuesdayOfNovember(electionYear);
    return dated(text, "election", day, day);
  }
  return null;
}

function dated(text: string, kind: PeriodKind, start: string, end: string): Period | null {
  return isDay(start) && isDay(end) && start <= end ? { text, kind, start, end } : null;
}

function monthsPeriod(
  text: string,
  kind: keyof typeof MONTHS_OF_KIND,
  year: string,
  firstMonth: number,
): Period | null {
  const start = `${year}-${pad(firstMonth + 1, 2)}`;
  const end = `${year}-${pad(firstMonth + MONTHS_OF_KIND[kind], 2)}`;
  return isDay(`${start}-01`) ? dated(text, kind, `${start}-01`, lastOfMonth(end)) : null;
}

/** `2009H1`, `2009Q1` or `2009-01` from months since year 0. */
function partOfYear(kind: keyof typeof MONTHS_OF_KIND, index: number): string | null {
  const year = pad(Math.floor(index / 12), 4);
  const month = modulo(index, 12);
  if (kind === "month") return valid(`${year}-${pad(month + 1, 2)}`);
  const letter = kind === "halfyear" ? "H" : "Q";
  return valid(`${year}${letter}${Math.floor(month / MONTHS_OF_KIND[kind]) + 1}`);
}

/** The year that begins on `begins` (`MM-DD`) of `year`, written in months where it begins with one. */
function ownYear(year: number, begins: string): string | null {
  const start = dayInYear(year, begins);
  return rangeText(start, dayBefore(dayInYear(year + 1, begins)), begins.endsWith("-01"));
}

function shiftedRange(period: Period, months: number): string | null {
  const start = addMonths(period.start, months);
  const end = addMonths(period.end, months);
  return rangeText(start, end, period.text.length === "2017-10/2018-09".length);
}

function rangeText(start: string, end: string, inMonths: boolean): string | null {
  return valid(inMonths ? `${start.slice(0, 7)}/${end.slice(0, 7)}` : `${start}/${end}`);
}

function* periodsBackwards(from: string): Generator<string> {
  for (let period = shiftPeriod(from, -1); period !== null; period = shiftPeriod(period, -1)) yield period;
}

function sharedDays(text: string, given: Period): number {
  const period = parsePeriod(text);
  if (period === null) return 0;
  const start = period.start > given.start ? period.start : given.start;
  const end = period.end < given.end ? period.end : given.end;
  return Math.max(0, dayNumber(end) - dayNumber(start) + 1);
}

/** Whole months a period lasts, rounded for periods that begin within a month. */
function monthsOf(period: Period): number {
  return Math.round(yearsForward(dayBefore(period.start), period.end) * 12);
}

function valid(text: string | null): string | null {
  return text !== null && parsePeriod(text) !== null ? text : null;
}

function yearText(year: number): string | null {
  return valid(pad(year, 4));
}
