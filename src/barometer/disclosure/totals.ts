// What ties tables together, and which of them so must be protected together: totals that stand in another indicator, as the
// catalogue says (`totalOf`) or the numbers do, and shorter periods that make a longer one.
import { groupBy, keyOf } from "../collect";
import type { Steps } from "../steps";
import { equalTotals, exactTotals, leavesOf } from "./exact";
import { periodSums } from "./spans";
import {
  countsOf,
  filledIn,
  hasCounts,
  isKeptBack,
  sumOfRows,
  sumsWithin,
  type Sum,
  type Term,
} from "./sums";
import type { Row, Table } from "./tables";

/** Tables with every sum that ties their numbers together: what is withheld in one may have to be in the others. */
export interface System {
  tables: Table[];
  sums: Sum[];
}

/** Tables as they hang together; totals over categories that nobody entered are added to them. */
export function* systemsOf(tables: readonly Table[]): Steps<System[]> {
  const sums: Sum[] = [];
  for (const ofIndicator of groupBy(tables, (table) => table.indicator.id).values()) {
    sums.push(...sumsWithin(ofIndicator));
    yield;
  }
  for (const ofPeriod of groupBy(tables, (table) => table.period).values()) {
    sums.push(...declaredTotals(ofPeriod));
    yield;
    sums.push(...(yield* exactTotals(ofPeriod)));
    sums.push(...equalTotals(ofPeriod));
    yield;
  }
  sums.push(...periodSums(tables));
  yield;
  return hangingTogether(tables, withSameKept(sums));
}

/** What is kept back is the same persons in every sum that leaves as many for it. */
function withSameKept(sums: readonly Sum[]): Sum[] {
  const known = new Map<string, Row>();
  const same = ({ row, count }: Term): Term => {
    if (!row.keptBack) return { row, count };
    const key = keyOf(row.key, ...[row.count, row.numerator, row.denominator].map(String));
    const first = known.get(key) ?? row;
    known.set(key, first);
    return { row: first, count };
  };
  return sums.map(({ total, parts }) => ({ total: same(total), parts: parts.map(same) }));
}

/** `totalOf`: per group and category, the figure is the sum of the named indicators', each whole or over its categories. */
function declaredTotals(tables: readonly Table[]): Sum[] {
  return tables.flatMap(({ indicator, rows }) => {
    const parts = (indicator.totalOf ?? []).map((id) => tables.find((table) => table.indicator.id === id));
    if (parts.length === 0) return [];
    return rows.filter(hasCounts).flatMap((total) => {
      const found = parts.map((table) => (table === undefined ? [] : partsIn(table, total)));
      if (found.some((some) => some.length === 0)) return [];
      const counted = found.flat().filter((row) => !isKeptBack(row));
      const kept = found.flat().filter(isKeptBack);
      const filled = kept.length === 0 ? [] : filledIn(total, counted, kept);
      if (filled === null) return [];
      const all = [...counted, ...filled];
      return countsOf(total).flatMap((count) =>
        all.every((row) => row[count] !== null) ? [sumOfRows(total, all, count)] : [],
      );
    });
  });
}

/** The same group and category in another table; for a whole without a figure there its innermost categories. */
function partsIn(table: Table, total: Row): Row[] {
  const own = table.rows.filter(
    (row) => row.figure.group === total.figure.group && (hasCounts(row) || isKeptBack(row)),
  );
  const same = own.filter((row) => row.figure.category === total.figure.category);
  if (same.length > 0 || total.figure.category !== null) return same.slice(-1);
  return leavesOf(own);
}

/** Tables that a sum ties together, directly or by others. */
function hangingTogether(tables: readonly Table[], sums: readonly Sum[]): System[] {
  const homes = new Map<string, System>(
    tables.map((table) => [placeOf(table.indicator.id, table.period), { tables: [table], sums: [] }]),
  );
  const homeOf = ({ figure }: Row): System | undefined => homes.get(placeOf(figure.indicator, figure.period));
  for (const sum of sums) {
    const home = homeOf(sum.total.row);
    if (home === undefined) continue;
    for (const { row } of sum.parts) {
      const other = homeOf(row);
      if (other === undefined || other === home) continue;
      home.tables.push(...other.tables);
      home.sums.push(...other.sums);
      for (const table of other.tables) homes.set(placeOf(table.indicator.id, table.period), home);
    }
    home.sums.push(sum);
  }
  return [...new Set(homes.values())];
}

function placeOf(indicator: string, period: string): string {
  return keyOf(indicator, period);
}
