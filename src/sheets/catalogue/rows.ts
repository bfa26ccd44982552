// Rows of the catalogue's sheet that people may have renamed, moved, added and taken away: which entry each stands for,
// and in which order they are meant.
import { idSchema } from "../../barometer/catalogue";
import { folded, givenText } from "./cell/written";
import { slug, uniqueId } from "./id";
import { cellProblem, type CellProblem } from "./problem";
import type { CellValue } from "../plan";

/** A row that says something. */
export interface IdentifiedRow {
  /** Zero-based. */
  row: number;
  id: string | null;
  name: string | null;
  order: CellValue;
}

export type ReportIn<Row> = (row: Row, column: "id" | "order", problem: CellProblem) => void;

/** A row and what it stands for. */
export interface Identified<Row, Stored> {
  table: Row;
  /** Null for a new one. */
  stored: Stored | null;
  id: string;
}

/**
 * By its id, else by a name that only one unclaimed entry has; else it is new, and its id is made from its name.
 * @param former entries that the catalogue once had: one of their names means that one again
 */
export function identified<Row extends IdentifiedRow, Stored extends { id: string; name: string }>(
  rows: readonly Row[],
  entries: readonly Stored[],
  report: ReportIn<Row>,
  former: readonly { id: string; name: string }[] = [],
): Identified<Row, Stored>[] {
  const stored = new Map(entries.map((one) => [one.id, one]));
  const firstRow = new Map<string, number>();
  for (const { id, row } of rows) if (id !== null && !firstRow.has(id)) firstRow.set(id, row);
  const unclaimed = new Map<string, Stored | null>();
  for (const one of stored.values()) {
    if (firstRow.has(one.id)) continue;
    const name = folded(one.name);
    unclaimed.set(name, unclaimed.has(name) ? null : one);
  }
  const nameTaken = new Map([...stored.values()].map((one) => [folded(one.name), one]));
  const nameNow = new Map(rows.map(({ id, name }) => [id, folded(name ?? "")]));
  /** Whoever gives one entry the name that another had, and the other a new one, has renamed both. */
  const hasNewName = (id: string) => {
    const now = nameNow.get(id);
    return now !== undefined && now !== "" && !nameTaken.has(now);
  };
  const claimed = new Set([...stored.keys(), ...firstRow.keys()]);
  const returning = new Map(
    former.flatMap(({ id, name }) => (claimed.has(id) ? [] : [[folded(name), id] as const])),
  );
  // Something new never gets the id of what has gone, whose figures would then be its own.
  const taken = new Set([...claimed, ...former.map(({ id }) => id)]);
  const idFor = (table: Row): string => {
    const name = folded(table.name ?? "");
    const found = unclaimed.get(name);
    unclaimed.delete(name);
    const id = found?.id ?? returning.get(name) ?? uniqueId(slug(table.name ?? ""), taken);
    returning.delete(name);
    taken.add(id);
    return id;
  };
  return rows.map((table) => {
    const id = table.id ?? idFor(table);
    const known = stored.get(id) ?? null;
    if (table.id !== null && firstRow.get(table.id) !== table.row) {
      report(table, "id", cellProblem("id-doubled", { row: (firstRow.get(table.id) ?? 0) + 1 }));
    }
    if (known === null && !idSchema.safeParse(id).success) {
      report(table, "id", cellProblem("id-malformed", { given: givenText(id) }));
    }
    const namesake = nameTaken.get(folded(table.name ?? ""));
    const isSwapped =
      table.id !== null &&
      known !== null &&
      namesake !== undefined &&
      namesake.id !== id &&
      !hasNewName(namesake.id) &&
      folded(known.name) !== folded(table.name ?? "");
    if (isSwapped) report(table, "id", cellProblem("id-of-another", { name: givenText(known.name) }));
    return { table, stored: known, id };
  });
}

/**
 * A number that somebody has changed decides; where none has been changed, the rows count as they stand, so that rows
 * may also be moved by cutting and inserting.
 * @param before the ids in their present order
 */
export function inOrder<Row extends IdentifiedRow, Draft extends { table: Row; id: string }>(
  drafts: readonly Draft[],
  before: readonly string[],
  report: ReportIn<Row>,
): Draft[] {
  const place = new Map(before.map((id, index) => [id, index + 1]));
  const wishes = drafts.map((draft) => {
    const { order } = draft.table;
    const text = order === null ? "" : String(order).trim().replace(",", ".");
    const wish = text === "" ? null : Number(text);
    const known = place.get(draft.id) ?? null;
    if (wish !== null && !Number.isFinite(wish)) {
      report(draft.table, "order", cellProblem("not-a-number", { given: givenText(order) }));
      return { draft, before: known, wish: null };
    }
    return { draft, before: known, wish };
  });
  if (wishes.every((one) => one.wish === null || one.wish === one.before)) return [...drafts];
  // Upwards a moved row goes before the one whose number it takes, downwards after it.
  const side = (one: (typeof wishes)[number]) =>
    one.wish === null || one.wish === one.before ? 0 : one.before === null || one.wish < one.before ? -1 : 1;
  const key = (one: (typeof wishes)[number]) => one.wish ?? one.before ?? Infinity;
  return wishes
    .map((one, index) => ({ one, index }))
    .sort((a, b) => compare(key(a.one), key(b.one)) || side(a.one) - side(b.one) || a.index - b.index)
    .map(({ one }) => one.draft);
}

/** Infinity less Infinity is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
