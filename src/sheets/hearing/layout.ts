// Where things stand on a party's form: the questions about the whole set above the indicators, in the same columns.

/** Left to right. The last four are hidden: what each row is about, and the figure that its criterion is held against. */
export const HEARING_COLUMNS = [
  "name",
  "definition",
  "latest",
  "desired",
  "answer",
  "by",
  "text",
  "about",
  "id",
  "latestValue",
  "latestPeriod",
] as const;
export type HearingColumn = (typeof HEARING_COLUMNS)[number];

export const COLUMN = Object.fromEntries(HEARING_COLUMNS.map((code, at) => [code, at])) as Record<
  HearingColumn,
  number
>;
export const VISIBLE_COLUMNS = COLUMN.text + 1;

/** Where a party writes. */
export const ANSWER_COLUMNS = ["answer", "by", "text"] as const satisfies HearingColumn[];

/** Characters. */
export const WIDTHS = {
  name: 34,
  definition: 42,
  latest: 18,
  desired: 12,
  answer: 15,
  by: 11,
  text: 60,
} as const;

/** Zero-based rows; the indicators follow after the questions. */
export const LAYOUT = { title: 0, facts: 1, howTo: 2, banner: 3, codes: 4, header: 5, body: 6 } as const;

/** Workbook name on the words that a question is answered with, behind the drop-down lists. */
export const CHOICES_NAME = "barometer_choices";
