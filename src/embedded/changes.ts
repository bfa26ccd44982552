// What a request or a grid edit changed, collected until it is over; then events and listeners are served from it.
import { union } from "./addresses";
import type { Scalar, Sheet } from "./book";
import type { RangeBox } from "./types";

export interface CellEvent {
  kind: "cells";
  sheet: Sheet;
  box: RangeBox;
  /** `Excel.DataChangeType` */
  type: "RangeEdited" | "RowDeleted" | "ColumnDeleted" | "CellDeleted";
  /** Only for a single cell. */
  before?: Scalar;
  after?: Scalar;
}

export type BookEvent =
  | CellEvent
  | { kind: "sheet-added"; sheet: Sheet }
  | { kind: "sheet-deleted"; sheet: Sheet }
  | { kind: "sheet-activated"; sheet: Sheet }
  | { kind: "selection"; sheet: Sheet; box: RangeBox };

export interface Changes {
  /** Names of sheets whose cells or looks changed. */
  sheets: Set<string>;
  structure: boolean;
  activated: { sheet: string; range: RangeBox | null } | null;
  events: BookEvent[];
  /** Smallest box around changed values, by sheet id: decides whether formulas must be calculated again. */
  values: Map<string, RangeBox>;
  /** Formulas, names, tables or sheets changed: calculate whatever the values. */
  formulas: boolean;
}

export function noChanges(): Changes {
  return {
    sheets: new Set(),
    structure: false,
    activated: null,
    events: [],
    values: new Map(),
    formulas: false,
  };
}

export function anyChange(changes: Changes): boolean {
  return (
    changes.sheets.size > 0 || changes.structure || changes.activated !== null || changes.events.length > 0
  );
}

/** Values of a box changed. */
export function noteValues(changes: Changes, event: Omit<CellEvent, "kind">): void {
  const { sheet, box } = event;
  changes.sheets.add(sheet.name);
  changes.events.push({ kind: "cells", ...event });
  const known = changes.values.get(sheet.id);
  changes.values.set(sheet.id, known ? union(known, box) : box);
}

export function noteLooks(changes: Changes, sheet: Sheet): void {
  changes.sheets.add(sheet.name);
}
