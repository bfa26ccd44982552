// Where the comments of the sheet Indikatorer belong on the one that takes its place: beside the same indicator, in the same column.
import type { Catalogue } from "../../barometer/catalogue";
import { indicatorsText } from "../../text/sheets/catalogue";
import type { Language } from "../../text/language";
import { type Cell, isHiddenColumn, isHiddenRow, type Place, type Places } from "../workbook";
import { indicatorRows, INDICATORS_LAYOUT } from "./plan";
import { INDICATOR_COLUMN, type IndicatorColumn } from "./columns";
import type { IndicatorsSheet } from "./layout";
import type { IndicatorIds } from "./read";
import { retiredOf } from "./retired";
import { cutAtWord, type SheetPlan } from "../plan";

/** An indicator's name among what a comment was about. */
const LONGEST_NAME = 60;
const TITLE: Cell = { row: INDICATORS_LAYOUT.title, column: INDICATOR_COLUMN.name };

export interface IndicatorsBefore {
  layout: IndicatorsSheet;
  ids: IndicatorIds;
  catalogue: Catalogue;
}

/** @param plan of the catalogue as it is now */
export function indicatorCommentPlaces(
  { layout, ids, catalogue: old }: IndicatorsBefore,
  catalogue: Catalogue,
  language: Language,
  plan: SheetPlan,
): Places {
  const rows = indicatorRows(catalogue);
  // Another catalogue may use the same ids for other things.
  const known: ReadonlyMap<string, number> = old.id === catalogue.id ? rows : new Map<string, number>();
  const codes = new Map([...layout.columns].map(([code, column]) => [column, code]));
  const names = new Map([...old.indicators, ...retiredOf(old)].map(({ id, name }) => [id, name]));
  const header = layout.body.first - 1;
  const lastUsed = Math.max(header, ...ids.keys());
  const subject = (id: string, code: IndicatorColumn | null): string[] => [
    cutAtWord(names.get(id) ?? id, LONGEST_NAME),
    indicatorsText[language].headings[code ?? "name"],
  ];
  const ofIndicator = (id: string, code: IndicatorColumn | null): Place => {
    const row = known.get(id);
    if (row === undefined) return { ...TITLE, about: subject(id, code) };
    const column = INDICATOR_COLUMN[code ?? "name"];
    return isHiddenColumn(plan, column) || code === null
      ? { row, column: INDICATOR_COLUMN.name, about: subject(id, code) }
      : { row, column, about: null };
  };
  return ({ row, column }) => {
    const code = codes.get(column) ?? null;
    const id = ids.get(row);
    if (id !== undefined) return ofIndicator(id, code);
    const to = code === null ? column : INDICATOR_COLUMN[code];
    const shown = isHiddenColumn(plan, to) ? TITLE.column : to;
    if (row <= header) {
      const above = Math.max(0, INDICATORS_LAYOUT.header - (header - row));
      return { row: isHiddenRow(plan, above) ? TITLE.row : above, column: shown, about: null };
    }
    // An empty row: as far below the last indicator as before.
    return {
      row: INDICATORS_LAYOUT.body + rows.size - 1 + Math.max(1, row - lastUsed),
      column: shown,
      about: null,
    };
  };
}
