// In Danish.
import { monthOf, monthsLabel, spanLabel } from "./phrases";
import type { Day, Texts } from "./texts";

/** Own month names: what is printed must not depend on the host's language data. */
const MONTHS = [
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
];

const SHORT_MONTHS = [
  "jan.",
  "feb.",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "aug.",
  "sept.",
  "okt.",
  "nov.",
  "dec.",
];

export const da: Texts = {
  decimal: ",",
  thousands: ".",
  percent: (number) => `${number} pct.`,
  points: (number) => `${number} procentpoint`,
  date,
  and: "og",
  quoted: (text) => `»${text}«`,
  periods: {
    year: { words: ({ year }) => year, in: "i", since: "siden" },
    halfyear: { words: ({ part, year }) => `${part}. halvår ${year}`, in: "i", since: "siden" },
    quarter: { words: ({ part, year }) => `${part}. kvartal ${year}`, in: "i", since: "siden" },
    month: { words: ({ first }) => monthOf(first, MONTHS), in: "i", since: "siden" },
    point: { words: ({ first }) => date(first), in: "den", since: "siden" },
    election: {
      words: ({ year }) => `kommunalvalget ${year}`,
      label: ({ year }) => `kommunalvalg ${year}`,
      in: "ved",
      since: "siden",
    },
    custom: {
      words: ({ first, last, byDays }) =>
        byDays ? `${date(first)}–${date(last)}` : `${monthOf(first, MONTHS)}–${monthOf(last, MONTHS)}`,
      label: ({ first, last, byDays }) =>
        byDays ? spanLabel(date(first), date(last)) : monthsLabel(first, last, SHORT_MONTHS),
      in: "i perioden",
      since: "siden perioden",
    },
  },
};

function date({ day, month, year }: Day): string {
  return `${day}. ${MONTHS[month - 1] ?? ""} ${year}`;
}
