// Totals that stand in another indicator: as the catalogue says (`totalOf`), and wherever a count is exactly what another
// indicator's categories make, whatever it is called. Tables that are tied together so are protected together.
import { groupBy, keyOf } from "../collect";
import {
  addsUp,
  countsOf,
  filledIn,
  hasCounts,
  isKeptBack,
  sumOfRows,
  sumsWithin,
  type Counted,
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
export function systemsOf(tables: readonly Table[]): System[] {
  const within = [...groupBy(tables, (table) => table.indicator.id).values()].map(sumsWithin);
  const across = [...groupBy(tables, (table) => table.period).values()].flatMap((ofPeriod) => [
    ...declaredTotals(ofPeriod),
    ...exactTotals(ofPeriod),
  ]);
  return hangingTogether(tables, withSameKept([...within.flat(), ...across]));
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

function leavesOf(rows: readonly Row[]): Row[] {
  const inner = rows.filter((row) => row.figure.category?.includes("/") === true);
  return inner.length > 0 ? inner : rows.filter((row) => row.figure.category !== null);
}

/** Counts that are exactly the sum of another indicator's categories, in the same group and period. */
function exactTotals(tables: readonly Table[]): Sum[] {
  return tables.flatMap((table) => {
    const own = table.rows.filter((row) => row.figure.category !== null);
    const blocks = groupBy(own, ({ figure }) => keyOf(figure.group, figure.definition));
    return [...blocks.values()].flatMap((rows) => {
      const others = tables
        .filter((other) => other !== table)
        .flatMap((other) => other.rows.filter((row) => row.figure.group === rows[0]?.figure.group));
      const whole = table.rows.filter(
        ({ figure, ...row }) =>
          figure.category === null &&
          figure.group === rows[0]?.figure.group &&
          figure.definition === rows[0].figure.definition &&
          row.kind !== "none",
      );
      return [...levelsOf(rows), ...whole.filter(hasCounts).map((row) => [row])].flatMap((level) =>
        others.flatMap((total) => exactTotal(total, level)),
      );
    });
  });
}

function levelsOf(rows: readonly Row[]): Row[][] {
  const tops = rows.filter((row) => row.figure.category?.includes("/") !== true);
  return [leavesOf(rows), tops].filter(
    (level, index, all) => level.length > 1 && (index === 0 || level.length !== all[0]?.length),
  );
}

function exactTotal(total: Row, level: readonly Row[]): Sum[] {
  const kept = level.filter(isKeptBack);
  const counted = level.filter((row) => !isKeptBack(row));
  return countsOf(total).flatMap((whole) =>
    countedIn(level).flatMap((count): Sum[] => {
      const asked = asCount(total, whole, count);
      if (asked === null || !counted.every((row) => row[count] !== null)) return [];
      const sum = (parts: readonly Row[]): Sum => ({
        total: { row: total, count: whole },
        parts: parts.map((row) => ({ row, count })),
      });
      if (kept.length === 0) return addsUp(asked, counted, count) && asked[count] !== 0 ? [sum(counted)] : [];
      // What is kept back is taken to be small: any larger rest may be anything else.
      const filled = filledIn(asked, counted, kept);
      const [first] = filled ?? [];
      return filled !== null && first && (first[count] ?? 0) < first.rule.threshold * kept.length
        ? [sum([...counted, ...filled])]
        : [];
    }),
  );
}

/** What the rows of a level count, by those that are not kept back. */
function countedIn(level: readonly Row[]): Counted[] {
  const first = level.find(hasCounts);
  return first === undefined ? [] : countsOf(first);
}

/** A number of persons in one indicator as a total of what is counted in another. */
function asCount(total: Row, whole: Counted, count: Counted): Row | null {
  const amount = total[whole];
  if (amount === null || total.estimated) return null;
  const nothing = { count: null, numerator: null, denominator: null };
  const kind = count === "count" ? "count" : "mean";
  return count === "numerator"
    ? { ...total, ...nothing, kind: "share", numerator: amount, denominator: amount }
    : { ...total, ...nothing, kind, [count]: amount };
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
