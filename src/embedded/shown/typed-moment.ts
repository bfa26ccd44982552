// Dates and times as people type them: what Excel makes of `1-4`, `2018-09`, `3. maj` and `12:30`.
import type { LocaleName } from "./number-format";

export interface TypedMoment {
  value: number;
  /** What Excel gives a General cell along with it, in its en-US form. */
  format: string;
}

export interface MomentOptions {
  /** Whose year is meant where none is typed. */
  today: Date;
  /** Days are counted from 1904 (old Mac workbooks). */
  date1904: boolean;
}

/**
 * Null for what is no date or time; that stays text. Excel takes "-" and "/" between the parts everywhere, and "." where
 * it is not the decimal point. That `1.5` becomes 1 May in Danish is what people with a decimal comma report; Microsoft does
 * not say so. Left as text, since we know of no certain answer: `1.23` (January 2023?) and dates before 1900.
 */
export function readMoment(text: string, locale: LocaleName, options: MomentOptions): TypedMoment | null {
  const time = readTime(text);
  if (time) return time;
  const parts = /^(\S.*?)\s+(\d{1,2}:.+)$/.exec(text);
  if (parts) {
    const day = readDate(parts[1] ?? "", locale, options);
    const hour = readTime(parts[2] ?? "");
    return day && hour && hour.value < 1 ? { value: day.value + hour.value, format: "m/d/yyyy h:mm" } : null;
  }
  return readDate(text, locale, options);
}

/** Of date formats and times, whose numbers are no shares: a percent cell does not divide them. */
export function isMomentFormat(format: string): boolean {
  return /[dmyh]/.test(format.replace(/"[^"]*"/g, ""));
}

const MOST_HOURS = 9_999;

function readTime(text: string): TypedMoment | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,3}))?)?(?:\s*([ap])m?)?$/i.exec(text);
  if (!match) return null;
  const [, hoursText, minutesText, secondsText, thousandths = "0", half] = match;
  const [hours, minutes, seconds] = [Number(hoursText), Number(minutesText), Number(secondsText ?? 0)];
  if (hours > MOST_HOURS || minutes > 59 || seconds > 59) return null;
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const wholeHours = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (wholeHours * 3_600 + minutes * 60 + seconds + Number(`0.${thousandths}`)) / 86_400;
  const clock = secondsText === undefined ? "h:mm" : "h:mm:ss";
  return { value, format: half !== undefined ? `${clock} AM/PM` : hours >= 24 ? "[h]:mm:ss" : clock };
}

function readDate(text: string, locale: LocaleName, options: MomentOptions): TypedMoment | null {
  return readNumericDate(text, locale, options) ?? readNamedDate(text, locale, options);
}

function readNumericDate(text: string, locale: LocaleName, options: MomentOptions): TypedMoment | null {
  const match = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const [, first = "", mark, second = "", third] = match;
  if (mark === "." && locale !== "da-DK") return null;
  if (third !== undefined) {
    if (first.length === 4) return dated(first, second, third, FULL, options);
    const [day, month] = inOrder(first, second, locale);
    return dated(third, month, day, FULL, options);
  }
  const [day, month] = inOrder(first, second, locale);
  const thisYear = String(options.today.getFullYear());
  const inYear =
    Number(first) <= 31 && Number(second) <= 31 ? dated(thisYear, month, day, SHORT, options) : null;
  if (inYear || mark === ".") return inYear;
  if (first.length === 4) return dated(first, second, "1", MONTH, options);
  return dated(second, first, "1", MONTH, options);
}

function inOrder(first: string, second: string, locale: LocaleName): [day: string, month: string] {
  return locale === "da-DK" ? [first, second] : [second, first];
}

const FULL = "m/d/yyyy";
const NAMED = "d-mmm-yy";
const SHORT = "d-mmm";
const MONTH = "mmm-yy";

const MONTHS: Record<LocaleName, readonly string[]> = {
  "da-DK": [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  "en-US": [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
};

/** The whole name, or its first three letters. */
function monthNamed(word: string, locale: LocaleName): string | null {
  const wanted = word.toLowerCase().replace(/\.$/, "");
  const index = MONTHS[locale].findIndex((name) => name === wanted || name.slice(0, 3) === wanted);
  return index < 0 ? null : String(index + 1);
}

function readNamedDate(text: string, locale: LocaleName, options: MomentOptions): TypedMoment | null {
  const thisYear = String(options.today.getFullYear());
  const dayFirst = /^(\d{1,2})\.?[\s/-]*(\p{L}+\.?)(?:[\s/-]+(\d{2}|\d{4}))?$/u.exec(text);
  if (dayFirst) {
    const [, day = "", word = "", year] = dayFirst;
    const month = monthNamed(word, locale);
    if (month === null) return null;
    return dated(year ?? thisYear, month, day, year === undefined ? SHORT : NAMED, options);
  }
  const monthFirst = /^(\p{L}+\.?)[\s/-]+(\d{1,2}|\d{4})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (!monthFirst) return null;
  const [, word = "", number = "", year] = monthFirst;
  const month = monthNamed(word, locale);
  if (month === null) return null;
  if (year !== undefined) return dated(year, month, number, NAMED, options);
  if (number.length === 4) return dated(number, month, "1", MONTH, options);
  return dated(thisYear, month, number, SHORT, options) ?? dated(number, month, "1", MONTH, options);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** Two digits below this are of this century (Windows' own setting, as it comes). */
const CENTURY_TURNS = 30;
const DAY = 86_400_000;
const DAYS_TO_1904 = 1_462;

/** Null where there is no such day. */
function dated(
  yearText: string,
  monthText: string,
  dayText: string,
  format: string,
  { date1904 }: MomentOptions,
): TypedMoment | null {
  if (yearText.length === 3) return null;
  const [typed, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const year = yearText.length > 2 ? typed : typed + (typed < CENTURY_TURNS ? 2000 : 1900);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  const days = (time - Date.UTC(1899, 11, 30)) / DAY;
  // Excel counts a 29 February 1900 that never was, so that the days before it are one less.
  const value = (days < 61 ? days - 1 : days) - (date1904 ? DAYS_TO_1904 : 0);
  return value < 0 ? null : { value, format };
}
