// What people have written beside the table on Data, or in columns that they have put in among its own: it belongs to the figure of
// its row, also when rows come between. Pure.
import { reportKey } from "../../barometer/series";
import type { DataReading, DataRow, ImportChange } from "../../sheets/gathered";
import { type Grid, gridValue } from "../../sheets/plan";
import { rowKey } from "./row-order";

export interface Beside {
  /** Zero-based row of the headings. */
  header: number;
  /** Zero-based rows of figures that stand there. */
  places: ReadonlyMap<string, number>;
  /** Of the same figures, where something stands beside them. */
  words: ReadonlyMap<string, string>;
  /** Zero-based columns that people have put in among ours. */
  theirs: readonly number[];
}

/** Null where nothing stands beside the table, not even a colour. */
export function besideData(grid: Grid | null, reading: DataReading | null): Beside | null {
  if (grid === null || reading === null) return null;
  const { rows, places, header, end, theirs } = reading;
  const isTheirs = (column: number) => column >= end || theirs.includes(column);
  const wordsAt = (row: number): string =>
    (grid.values[row - grid.row] ?? [])
      .map((_, index) => (isTheirs(grid.column + index) ? gridValue(grid, row, grid.column + index) : null))
      .filter((cell) => cell !== null)
      .join(" · ");
  const isAny = (grid.reach ?? 0) > end || grid.values.some((_, index) => wordsAt(grid.row + index) !== "");
  if (!isAny) return null;
  const found = rows.map((row, index) => [rowKey(row), places[index] ?? 0] as const);
  return {
    header,
    theirs,
    places: new Map(found),
    words: new Map(
      found.map(([key, place]) => [key, wordsAt(place)] as const).filter(([, words]) => words !== ""),
    ),
  };
}

/** Where each row has stood; null for a new one. */
export function placesOf(rows: readonly DataRow[], beside: Beside): (number | null)[] {
  return rows.map((row) => beside.places.get(rowKey(row)) ?? null);
}

/** What stood beside a figure that somebody has taken away goes with it: the log says what it was. */
export function withBeside(changes: readonly ImportChange[], beside: Beside | null): ImportChange[] {
  return changes.map((change) => {
    const words = change.kind === "withdrawn" ? beside?.words.get(reportKey(change)) : undefined;
    return words === undefined ? change : { ...change, before: `${change.before ?? ""} (${words})` };
  });
}
