// What is asked for when the sheets of a form are read, in the order they stand in the workbook. How each is laid stands in
// sheet-kinds.ts: whoever only reads needs none of it.
import { KEPT_SHEET } from "../../sheets/catalogue";
import { LISTS_SHEET, NUMBERED_COLUMNS, TYPED_COLUMNS } from "../../sheets/entry";
import { STORE_SHEET } from "../../sheets/workbook";
import type { ReadRequest } from "../port";
import { SHEETS } from "../sheet-names";

export const FORM_REQUESTS = {
  lists: { sheet: LISTS_SHEET },
  guide: { sheet: SHEETS.guide },
  entry: { sheet: SHEETS.entry, formulas: [...TYPED_COLUMNS], shown: [...NUMBERED_COLUMNS] },
  texts: { sheet: SHEETS.texts },
  indicators: { sheet: SHEETS.indicators },
  store: { sheet: STORE_SHEET },
  kept: { sheet: KEPT_SHEET },
} as const satisfies Record<string, ReadRequest>;

/** Read by whoever needs them, or laid anew whenever they are used. */
export const FORM_SHEET_NAMES: readonly string[] = Object.values(FORM_REQUESTS).map(({ sheet }) => sheet);
