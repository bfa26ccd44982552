// The hidden sheet behind the drop-down lists: a list typed into a rule would split at commas and end at 255 characters.
import { BASES, MISSING_REASONS } from "../../barometer/figure";
import { choicesText } from "../../text/words/choices";
import type { Language } from "../../text/language";
import { emptyPlan, type SheetPlan } from "../plan";

export const LISTS_SHEET = "_lister";

/** Workbook names that validations use as list sources. */
export const LIST_NAMES = {
  missing: "barometer_missing",
  basis: "barometer_basis",
  yes: "barometer_yes",
  /** On the entry sheet itself, whose departments they are. */
  departments: "barometer_departments",
} as const;

export function planLists(language: Language): SheetPlan {
  const words = choicesText[language];
  const lists = [
    { name: LIST_NAMES.missing, items: MISSING_REASONS.map((reason) => words.missing[reason]) },
    { name: LIST_NAMES.basis, items: BASES.map((basis) => words.basis[basis]) },
    { name: LIST_NAMES.yes, items: [words.yes] },
  ];
  return {
    ...emptyPlan(LISTS_SHEET),
    visibility: "veryHidden",
    values: lists.map(({ items }, column) => ({ row: 0, column, cells: items.map((item) => [item]) })),
    names: lists.map(({ name, items }, column) => ({
      name,
      box: { row: 0, column, rows: items.length, columns: 1 },
    })),
    protect: true,
  };
}
