// In English.
import { monthOf, monthsLabel, spanLabel } from "./phrases";
import type { Day, Texts } from "./texts";

/** Own month names: what is printed must not depend on the host's language data. */
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const SHORT_MONTHS = [
  "Jan",
  "Feb",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
];

const ORDINALS = ["first", "second", "third", "fourth"];

export const en: Texts = {
  decimal: ".",
  thousands: ",",
  percent: (number) => `${number}%`,
  points: (number, isOne) => `${number} ${isOne ? "percentage point" : "percentage points"}`,
  date,
  and: "and",
  quoted: (text) => `“${text}”`,
  periods: {
    year: { words: ({ year }) => year, in: "in", since: "since" },
    halfyear: {
      words: ({ part, year }) => `the ${ordinal(part)} half of ${year}`,
      label: ({ part, year }) => `${ordinal(part)} half of ${year}`,
      in: "in",
      since: "since",
    },
    quarter: {
      words: ({ part, year }) => `the ${ordinal(part)} quarter of ${year}`,
      label: ({ part, year }) => `${ordinal(part)} quarter of ${year}`,
      in: "in",
      since: "since",
    },
    month: { words: ({ first }) => monthOf(first, MONTHS), in: "in", since: "since" },
    point: { words: ({ first }) => date(first), in: "on", since: "since" },
    election: {
      words: ({ year }) => `the ${year} municipal election`,
      label: ({ year }) => `election ${year}`,
      in: "at",
      since: "since",
    },
    custom: {
      words: ({ first, last, byDays }) =>
        byDays ? `${date(first)}–${date(last)}` : `${monthOf(first, MONTHS)}–${monthOf(last, MONTHS)}`,
      label: ({ first, last, byDays }) =>
        byDays ? spanLabel(date(first), date(last)) : monthsLabel(first, last, SHORT_MONTHS),
      in: "in the period",
      since: "since the period",
    },
  },
};

function date({ day, month, year }: Day): string {
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

function ordinal(part: number): string {
  return ORDINALS[part - 1] ?? String(part);
}
