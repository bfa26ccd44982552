// Turns what changed into the messages Microsoft's client hands to `onChanged`, `onAdded` and their kin.
import { formatBox, intersection, union } from "../book/addresses";
import { isErrorValue, plainValue, type Scalar, type Sheet } from "../book/book";
import type { BookEvent, CellEvent } from "../book/changes";
import { missing, type Ref } from "./objects/type";
import type { EventMessage } from "./session";
import type { RangeBox } from "../types";

/** The client's numbers for message category and event types, seen in 1.1.110. */
const EVENT_CATEGORY = 65_536;
/** Who listens to all sheets is known by this instead of a sheet's id. */
const ALL_SHEETS = "Workbook";

const SHEET_EVENTS: Record<string, number> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
};
const SHEETS_EVENTS = { ...SHEET_EVENTS, Added: 13, Deleted: 15, Moved: 27 };

/** By the type that is listened to and what the client calls the event when it registers: `_RegisterDataChangedEvent`. */
const EVENTS: Record<string, Record<string, number>> = {
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: SHEETS_EVENTS,
  Table: { DataChanged: 101, SelectionChanged: 100 },
  TableCollection: { DataChanged: 101, Added: 102, Deleted: 103 },
  CommentCollection: { Added: 250, Deleted: 251, Changed: 252 },
};

const TYPES = {
  ...{ changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16 },
  ...{ protection: 24, name: 25, visibility: 26, moved: 27 },
  ...{ tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103 },
  ...{ commentAdded: 250, commentDeleted: 251, commentChanged: 252 },
};

type Entry = EventMessage["entries"][number];

/** Which events the client has asked for, by their number. */
export interface Listening {
  counts: Map<number, number>;
}

/** True when the method is about listening. An event that never comes is refused by its name. */
export function noteListening(listening: Listening, { type }: Ref, method: string): boolean {
  const match = /^_(Unr|R)egister(?:Event)?(\w*?)(?:Event)?$/.exec(method);
  if (!match) return false;
  const kind = match[2] ?? "";
  const number = EVENTS[type.name]?.[kind];
  if (number === undefined) throw missing(type, `on${kind === "DataChanged" ? "Changed" : kind}`);
  const count = (listening.counts.get(number) ?? 0) + (match[1] === "R" ? 1 : -1);
  listening.counts.set(number, Math.max(0, count));
  return true;
}

/** The add-in, the person at this Excel, or somebody who has the same workbook open elsewhere. */
export type Origin = "client" | "grid" | "other";

/** Each event goes to its sheet's listeners and to the collection's; what nobody listens to now is left out. */
export function eventMessage(events: BookEvent[], origin: Origin, listening: Listening): EventMessage {
  const isHeard = (type: number): boolean => (listening.counts.get(type) ?? 0) > 0;
  // To say where was calculated takes a look at the whole sheet.
  const worthTelling = events.filter(({ kind }) => kind !== "calculated" || isHeard(TYPES.calculated));
  const entries = worthTelling.flatMap((event) => entriesOf(event, origin));
  return { entries: entries.filter(({ messageType }) => isHeard(messageType)) };
}

function entriesOf(event: BookEvent, origin: Origin): Entry[] {
  const worksheetId = event.sheet.id;
  const place = { source: sourceOf(origin), worksheetId };
  switch (event.kind) {
    case "cells":
      return [...changedCells(event, origin), ...changedTables(event, origin)];
    case "sheet-added":
      return [entry(TYPES.added, ALL_SHEETS, place)];
    case "sheet-deleted":
      return [entry(TYPES.deleted, ALL_SHEETS, place)];
    case "sheet-activated":
      return both(TYPES.activated, worksheetId, { worksheetId });
    case "sheet-deactivated":
      return both(TYPES.deactivated, worksheetId, { worksheetId });
    case "selection":
      return [
        ...both(TYPES.selection, worksheetId, { address: formatBox(event.box), worksheetId }),
        ...selectedTables(event.sheet, event.box),
      ];
    case "calculated":
      return both(TYPES.calculated, worksheetId, { address: formulaAddress(event.sheet), worksheetId });
    case "sheet-renamed":
      return both(TYPES.name, worksheetId, { ...place, nameBefore: event.before, nameAfter: event.after });
    case "sheet-moved":
      return [
        entry(TYPES.moved, ALL_SHEETS, {
          ...place,
          positionBefore: event.before,
          positionAfter: event.after,
        }),
      ];
    case "sheet-shown":
      return both(TYPES.visibility, worksheetId, {
        ...place,
        visibilityBefore: VISIBILITY_NAMES[event.before],
        visibilityAfter: VISIBILITY_NAMES[event.after],
      });
    case "sheet-protected":
      return both(TYPES.protection, worksheetId, { ...place, isProtected: event.isProtected });
    case "table-added":
      return both(TYPES.tableAdded, worksheetId, { ...place, tableId: event.table.id });
    case "table-deleted":
      return both(TYPES.tableDeleted, worksheetId, {
        ...place,
        tableId: event.table.id,
        tableName: event.table.name,
      });
    case "comment": {
      const commentDetails = [{ commentId: event.id, replyIds: [] }];
      if (event.what === "added") return both(TYPES.commentAdded, worksheetId, { ...place, commentDetails });
      if (event.what === "deleted")
        return both(TYPES.commentDeleted, worksheetId, { ...place, commentDetails });
      return both(TYPES.commentChanged, worksheetId, {
        ...place,
        changeType: COMMENT_CHANGES[event.what],
        commentDetails,
      });
    }
    case "reply":
      return both(TYPES.commentChanged, worksheetId, {
        ...place,
        changeType: REPLY_CHANGES[event.what],
        commentDetails: [{ commentId: event.id, replyIds: [event.reply] }],
      });
  }
}

const VISIBILITY_NAMES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };
const COMMENT_CHANGES = { edited: "CommentEdited", resolved: "CommentResolved", reopened: "CommentReopened" };
const REPLY_CHANGES = { added: "ReplyAdded", deleted: "ReplyDeleted", edited: "ReplyEdited" };

/** The range around the sheet's formulas: which of them were calculated is not kept. */
function formulaAddress(sheet: Sheet): string {
  let around: RangeBox | null = null;
  for (const [row, line] of sheet.rows) {
    for (const [column, { formula }] of line.cells) {
      if (formula === null) continue;
      const box = { row, column, rows: 1, columns: 1 };
      around = around ? union(around, box) : box;
    }
  }
  return around ? formatBox(around) : "";
}

/** A table hears of every selection on its sheet; one beside it comes without an address. */
function selectedTables(sheet: Sheet, box: RangeBox): Entry[] {
  return sheet.tables.map(({ id, box: own }) => {
    const cut = intersection(own, box);
    const address = cut ? formatBox(cut) : "";
    return entry(TYPES.tableSelection, id, { address, worksheetId: sheet.id });
  });
}

function changedCells(event: CellEvent, origin: Origin): Entry[] {
  const worksheetId = event.sheet.id;
  return both(TYPES.changed, worksheetId, {
    address: formatBox(event.box),
    changeType: event.type,
    source: sourceOf(origin),
    worksheetId,
    triggerSource: origin === "client" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: event.shift ? `ShiftCell${event.shift}` : "None",
    ...details(event.before, event.after),
  });
}

/** The part of the change that lies in a table is the table's. */
function changedTables({ sheet, box, type, before, after }: CellEvent, origin: Origin): Entry[] {
  return sheet.tables.flatMap((table) => {
    const cut = intersection(table.box, box);
    if (!cut) return [];
    const message = {
      address: formatBox(cut),
      changeType: type,
      source: sourceOf(origin),
      worksheetId: sheet.id,
      tableId: table.id,
      ...details(before, after),
    };
    return [...both(TYPES.tableChanged, sheet.id, message), entry(TYPES.tableChanged, table.id, message)];
  });
}

function sourceOf(origin: Origin): "Local" | "Remote" {
  return origin === "other" ? "Remote" : "Local";
}

function both(type: number, target: string, message: object): Entry[] {
  return [entry(type, target, message), entry(type, ALL_SHEETS, message)];
}

function entry(messageType: number, targetId: string, message: object): Entry {
  return { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(message) };
}

function details(before: Scalar | undefined, after: Scalar | undefined): object {
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: plainValue(before) ?? "",
    valueAfter: plainValue(after) ?? "",
    valueTypeBefore: typeName(before),
    valueTypeAfter: typeName(after),
  };
}

function typeName(value: Scalar): string {
  if (value === null || value === "") return "Empty";
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
