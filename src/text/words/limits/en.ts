// In English.
import type { Scale, Texts } from "./texts";

export const en: Texts = {
  plain: {
    part: "Number must be a whole number, 0 or more and not above Out of.",
    total: "Out of must be a whole number, 1 or more and not below Number.",
    persons: "Out of must be a whole number, 0 or more.",
    bound: "Lower and upper 95% must be numbers in the unit of the value.",
    reason: "Choose one of the reasons on the list, and explain it under Remark.",
    basis: "Choose origin, citizenship or not applicable on the list.",
    yes: "Choose Yes, or leave the cell empty.",
  },
  onScale: {
    percent: (scale) => `Value must be a percentage${within(scale)}, written without a per cent sign.`,
    mean: (scale) => `Value must be a mean${within(scale)}.`,
    index: (scale) => `Value must be a number${within(scale)}.`,
    count: (scale) => `Value must be a whole number${above(scale)}.`,
    amount: (scale) => `Value must be a number${above(scale)}.`,
  },
  period: (kind, given) => `The period must be ${kind}, written as for example ${given}.`,
  periodKind: {
    year: "a year",
    halfyear: "a half-year",
    quarter: "a quarter",
    month: "a month",
    point: "a date",
    election: "a municipal election",
    custom: "a year with its own beginning",
  },
  mixed: {
    part: "Number must be a whole number, 0 or more; of shares not above Out of.",
    total: "Out of must be a whole number, 0 or more; of shares at least 1 and not below Number.",
    value:
      "Value must be a possible number: shares from 0 to 100, written without a per cent sign, counts whole numbers, 0 or more.",
    period: "The period must be of the same kind, and written as, the one the form was created with.",
  },
};

function within({ min, max }: Scale): string {
  if (min !== null && max !== null) return ` from ${min} to ${max}`;
  if (min !== null) return ` of at least ${min}`;
  return max === null ? "" : ` of at most ${max}`;
}

function above({ min }: Scale): string {
  return min === null ? "" : `, ${min} or more`;
}
