// What a person may say that a column of a file holds: numbers of a figure, or words about it.

export const NUMBER_MEANINGS = ["numerator", "denominator", "value", "lower", "upper"] as const;
export const WORD_MEANINGS = [
  "indicator",
  "group",
  "category",
  "period",
  "missing",
  "basis",
  "seriesBreak",
  "remark",
] as const;

export type Meant = (typeof NUMBER_MEANINGS)[number] | (typeof WORD_MEANINGS)[number];
