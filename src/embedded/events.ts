// Turns what changed into the messages Microsoft's client hands to `onChanged`, `onAdded` and their kin.
import { formatBox } from "./addresses";
import { isErrorValue, plainValue, type Scalar } from "./book";
import type { BookEvent } from "./changes";
import type { EventMessage } from "./session";

/** The client's numbers for message category and event types, seen in 1.1.110. */
const EVENT_CATEGORY = 65_536;
const TYPES = { changed: 10, activated: 11, added: 13, selection: 14, deleted: 15 };

type Entry = EventMessage["entries"][number];

/** Each event goes to its sheet's listeners and to the collection's. */
export function eventMessage(events: BookEvent[], origin: "client" | "grid"): EventMessage {
  return { entries: events.flatMap((event) => entriesOf(event, origin)) };
}

function entriesOf(event: BookEvent, origin: "client" | "grid"): Entry[] {
  const worksheetId = event.sheet.id;
  switch (event.kind) {
    case "cells":
      return both(TYPES.changed, worksheetId, {
        address: formatBox(event.box),
        changeType: event.type,
        source: "Local",
        worksheetId,
        triggerSource: origin === "client" ? "ThisLocalAddin" : "Unknown",
        shiftDirection: "None",
        ...details(event.before, event.after),
      });
    case "sheet-added":
      return [entry(TYPES.added, "", { source: "Local", worksheetId })];
    case "sheet-deleted":
      return [entry(TYPES.deleted, "", { source: "Local", worksheetId })];
    case "sheet-activated":
      return both(TYPES.activated, worksheetId, { worksheetId });
    case "selection":
      return both(TYPES.selection, worksheetId, { address: formatBox(event.box), worksheetId });
  }
}

function both(type: number, target: string, message: object): Entry[] {
  return [entry(type, target, message), entry(type, "", message)];
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
