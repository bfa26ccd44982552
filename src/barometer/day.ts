// Days of the calendar, written `YYYY-MM-DD`, and the way from one to another.

/** Years from one day to a later one; whole months count exactly, also from one month's last day to another's. */
export function yearsForward(from: string, to: string): number {
  const months = monthIndex(to) - monthIndex(from);
  if (addMonths(from, months) === to) return months / 12;
  const whole = addMonths(from, months) < to ? months : months - 1;
  const begun = dayNumber(addMonths(from, whole));
  const month = dayNumber(addMonths(from, whole + 1)) - begun;
  return (whole + (dayNumber(to) - begun) / month) / 12;
}

/** The same day some months on; a month's last day stays a last day, and what a month lacks becomes its last. */
export function addMonths(day: string, months: number): string {
  const month = monthText(monthIndex(day) + months);
  const last = lastOfMonth(month);
  const wasLast = day === lastOfMonth(day.slice(0, 7));
  const same = `${month}-${day.slice(8)}`;
  return wasLast || same > last ? last : same;
}

/** `MM-DD` in a year; 29 February becomes the 28th where there is none. */
export function dayInYear(year: number, monthAndDay: string): string {
  const month = `${pad(year, 4)}-${monthAndDay.slice(0, 2)}`;
  const day = `${pad(year, 4)}-${monthAndDay}`;
  const last = lastOfMonth(month);
  return day > last ? last : day;
}

export function dayBefore(day: string): string {
  return isoDay(dayNumber(day) - 1);
}

export function thirdTuesdayOfNovember(year: number): string {
  const first = dayNumber(`${pad(year, 4)}-11-01`);
  const TUESDAY = 2;
  // Day 0 of the count, 1 January 1970, was a Thursday (4).
  const weekday = modulo(first + 4, 7);
  return isoDay(first + modulo(TUESDAY - weekday, 7) + 14);
}

export function lastOfMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const number = month.slice(5, 7);
  if (number === "02") return `${month}-${isLeapYear ? 29 : 28}`;
  return `${month}-${["04", "06", "09", "11"].includes(number) ? 30 : 31}`;
}

export function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(index: number): string {
  return `${pad(Math.floor(index / 12), 4)}-${pad(modulo(index, 12) + 1, 2)}`;
}

/** Days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Empty for what lies outside the calendar, which is then no period. */
function isoDay(number: number): string {
  if (!Number.isFinite(number)) return "";
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function isDay(day: string): boolean {
  const number = dayNumber(day);
  return Number.isFinite(number) && isoDay(number) === day && !day.startsWith("0000");
}

export function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
