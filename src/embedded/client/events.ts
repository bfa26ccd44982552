// Turns what changed into the messages Microsoft's client hands to `onChanged`, `onAdded` and their kin.
import { formatBox } from "../book/addresses";
import { isErrorValue, plainValue, type Scalar } from "../book/book";
import type { BookEvent } from "../book/changes";
import type { EventMessage } from "./session";

/** The client's numbers for message category and event types, seen in 1.1.110. */
const EVENT_CATEGORY = 65_536;
/** Who listens to all sheets is known by this instead of a sheet's id. */
const ALL_SHEETS = "Workbook";
const TYPES = { changed: 10, activated: 11, added: 13, selection: 14, deleted: 15 };

type Entry = EventMessage["entries"][number];

/** Which events the client has asked for: it says so by methods like `_RegisterDataChangedEvent`. */
export interface Listening {
  counts: Map<number, number>;
}

const REGISTRATIONS: Record<string, keyof typeof TYPES> = {
  DataChanged: "changed",
  Activated: "activated",
  Added: "added",
  Deleted: "deleted",
  SelectionChanged: "selection",
};

/** True when the method is about listening; events of other kinds never come. */
export function noteListening(listening: Listening, method: string): boolean {
  const match = /^_(Unr|R)egister(?:Event)?(\w*?)(?:Event)?$/.exec(method);
  if (!match) return false;
  const kind = REGISTRATIONS[match[2] ?? ""];
  if (kind) {
    const type = TYPES[kind];
    const count = (listening.counts.get(type) ?? 0) + (match[1] === "R" ? 1 : -1);
    listening.counts.set(type, Math.max(0, count));
  }
  return true;
}

/** Each event goes to its sheet's listeners and to the collection's; what nobody listens to now is left out. */
export function eventMessage(
  events: BookEvent[],
  origin: "client" | "grid",
  listening: Listening,
): EventMessage {
  const heard = ({ messageType }: Entry): boolean => (listening.counts.get(messageType) ?? 0) > 0;
  return { entries: events.flatMap((event) => entriesOf(event, origin)).filter(heard) };
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
      return [entry(TYPES.added, ALL_SHEETS, { source: "Local", worksheetId })];
    case "sheet-deleted":
      return [entry(TYPES.deleted, ALL_SHEETS, { source: "Local", worksheetId })];
    case "sheet-activated":
      return both(TYPES.activated, worksheetId, { worksheetId });
    case "selection":
      return both(TYPES.selection, worksheetId, { address: formatBox(event.box), worksheetId });
  }
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
