// What a request or a grid edit changed, collected until it is over; then events and listeners are served from it.
import { union } from "./addresses";
import type { Scalar, Sheet, Table, Visibility } from "./book";
import { tablesHeadedIn } from "./tables";
import type { RangeBox } from "../types";

export interface CellEvent {
  kind: "cells";
  sheet: Sheet;
  box: RangeBox;
  /** `Excel.DataChangeType` */
  type:
    | "RangeEdited"
    | "RowDeleted"
    | "ColumnDeleted"
    | "CellDeleted"
    | "RowInserted"
    | "ColumnInserted"
    | "CellInserted";
  /** Where the other cells went when cells were put in or taken out. */
  shift?: "Left" | "Up" | "Right" | "Down";
  /** Only for a single cell. */
  before?: Scalar;
  after?: Scalar;
}

export type BookEvent =
  | CellEvent
  | { kind: "sheet-added"; sheet: Sheet }
  | { kind: "sheet-deleted"; sheet: Sheet }
  | { kind: "sheet-activated"; sheet: Sheet }
  | { kind: "sheet-deactivated"; sheet: Sheet }
  | { kind: "sheet-renamed"; sheet: Sheet; before: string; after: string }
  | { kind: "sheet-moved"; sheet: Sheet; before: number; after: number }
  | { kind: "sheet-shown"; sheet: Sheet; before: Visibility; after: Visibility }
  | { kind: "sheet-protected"; sheet: Sheet; isProtected: boolean }
  | { kind: "calculated"; sheet: Sheet }
  | { kind: "table-added" | "table-deleted"; sheet: Sheet; table: Table }
  | {
      kind: "comment";
      what: "added" | "deleted" | "edited" | "resolved" | "reopened";
      sheet: Sheet;
      id: string;
    }
  | { kind: "reply"; what: "added" | "deleted" | "edited"; sheet: Sheet; id: string; reply: string }
  | { kind: "selection"; sheet: Sheet; box: RangeBox };

export interface Changes {
  /** Names of sheets whose cells or looks changed. */
  sheets: Set<string>;
  structure: boolean;
  activated: { sheet: string; range: RangeBox | null } | null;
  events: BookEvent[];
  /** Smallest box around changed values, by sheet id, that calculation has not taken over yet. */
  values: Map<string, RangeBox>;
  /** Formulas, names, tables or sheets changed: calculate whatever the values. Not taken over yet. */
  formulas: boolean;
  /** Some of it may change what formulas give. */
  recalculates: boolean;
  /** Tables whose headings were written over. */
  headed: { sheet: Sheet; table: Table }[];
}

export function noChanges(): Changes {
  return {
    sheets: new Set(),
    structure: false,
    activated: null,
    events: [],
    values: new Map(),
    formulas: false,
    recalculates: false,
    headed: [],
  };
}

/** Values of a box changed. */
export function noteValues(changes: Changes, event: Omit<CellEvent, "kind">): void {
  const { sheet, box } = event;
  changes.sheets.add(sheet.name);
  for (const table of sheet.tables.length > 0 ? tablesHeadedIn(sheet, box) : [])
    changes.headed.push({ sheet, table });
  const last = changes.events.at(-1);
  if (last?.kind === "cells" && continues(last, event)) {
    changes.events[changes.events.length - 1] = {
      kind: "cells",
      sheet,
      type: last.type,
      box: union(last.box, box),
    };
  } else changes.events.push({ kind: "cells", ...event });
  const known = changes.values.get(sheet.id);
  changes.values.set(sheet.id, known ? union(known, box) : box);
}

/** The client cuts large writes into bands of rows; listeners hear of the whole. */
function continues(last: CellEvent, next: Omit<CellEvent, "kind">): boolean {
  return (
    last.sheet === next.sheet &&
    last.type === "RangeEdited" &&
    next.type === "RangeEdited" &&
    last.box.column === next.box.column &&
    last.box.columns === next.box.columns &&
    last.box.row + last.box.rows === next.box.row &&
    last.box.columns * last.box.rows > 1
  );
}

export function noteLooks(changes: Changes, sheet: Sheet): void {
  changes.sheets.add(sheet.name);
}
