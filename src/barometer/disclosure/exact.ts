// Sums that no catalogue tells: wherever a count is exactly what the rows of another indicator make, whatever it is called, a
// reader may take it for their sum.
import { groupBy, keyOf } from "../collect";
import type { Steps } from "../steps";
import { addsUp, countsOf, filledIn, hasCounts, isKeptBack, type Counted, type Sum, type Term } from "./sums";
import type { Row, Table } from "./tables";

/** The innermost categories. */
export function leavesOf(rows: readonly Row[]): Row[] {
  const inner = rows.filter((row) => row.figure.category?.includes("/") === true);
  return inner.length > 0 ? inner : rows.filter((row) => row.figure.category !== null);
}

/** Counts that are exactly the sum of another indicator's categories, in the same group and period. */
export function* exactTotals(tables: readonly Table[]): Steps<Sum[]> {
  const places = tables.flatMap((table) => table.rows.map((row): Place => ({ table, row }))).entries();
  const byAmount = groupBy(
    [...places].flatMap(([order, place]) =>
      amountsIn(place.row).map((amount) => ({ ...place, order, amount })),
    ),
    ({ row, amount }) => keyOf(row.figure.group, String(amount)),
  );
  const found: Sum[] = [];
  for (const table of tables) {
    yield;
    const own = table.rows.filter((row) => row.figure.category !== null);
    const blocks = groupBy(own, ({ figure }) => keyOf(figure.group, figure.definition));
    for (const rows of blocks.values()) {
      const group = rows[0]?.figure.group ?? "";
      const totalsNear = (level: readonly Row[]): Row[] => {
        const near = amountsOf(level).flatMap((amount) => byAmount.get(keyOf(group, String(amount))) ?? []);
        const others = near.filter((place) => place.table !== table).sort((a, b) => a.order - b.order);
        return [...new Set(others.map(({ row }) => row))];
      };
      const whole = table.rows.filter(
        ({ figure, ...row }) =>
          figure.category === null &&
          figure.group === group &&
          figure.definition === rows[0]?.figure.definition &&
          row.kind !== "none",
      );
      for (const level of [...levelsOf(rows), ...whole.filter(hasCounts).map((row) => [row])])
        found.push(...totalsNear(level).flatMap((total) => exactTotal(total, level)));
    }
  }
  return found;
}

interface Place {
  table: Table;
  row: Row;
}

/** All that a row counts, each number once. */
export function amountsIn(row: Row): number[] {
  return [...new Set(countsOf(row).map((count) => row[count] ?? 0))];
}

/** Smaller totals are equal by chance every day. */
export const LEAST_TELLING = 20;

/** The same number of persons in several indicators without categories, in the same group and period: each is the first. */
export function equalTotals(tables: readonly Table[]): Sum[] {
  return alike(tables).flatMap(([total, ...others]) =>
    total === undefined
      ? []
      : others
          .filter(({ row }) => row.figure.indicator !== total.row.figure.indicator)
          .map((part): Sum => ({ total, parts: [part] })),
  );
}

/** A number that stands in more places than this is not taken for the sum of one of them: all of a municipality, a class. */
export const MOST_ALIKE = 8;

/** The same, two by two, where so few are alike that each pair may tell something. */
export function equalPairs(tables: readonly Table[]): Sum[] {
  return alike(tables)
    .filter((same) => same.length <= MOST_ALIKE)
    .flatMap((same) =>
      same.flatMap((total, index) =>
        same
          .slice(index + 1)
          .filter(({ row }) => row.figure.indicator !== total.row.figure.indicator)
          .map((part): Sum => ({ total, parts: [part] })),
      ),
    );
}

function alike(tables: readonly Table[]): Term[][] {
  const terms = tables
    .filter(({ indicator }) => indicator.categories === undefined)
    .flatMap(({ rows }) => rows.filter((row) => row.figure.category === null && !row.estimated))
    .flatMap((row) => countsOf(row).map((count): Term => ({ row, count })))
    .filter(({ row, count }) => (row[count] ?? 0) >= LEAST_TELLING);
  return [...groupBy(terms, ({ row, count }) => keyOf(row.figure.group, String(row[count]))).values()];
}

function levelsOf(rows: readonly Row[]): Row[][] {
  const tops = rows.filter((row) => row.figure.category?.includes("/") !== true);
  return [leavesOf(rows), tops].filter(
    (level, index, all) => level.length > 1 && (index === 0 || level.length !== all[0]?.length),
  );
}

/** What a total and the rows of a level make, count by count, where the numbers bear it out. */
export function exactTotal(total: Row, level: readonly Row[]): Sum[] {
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

/** Every number that exactTotal could take for the rows' sum: what is kept back is small, what is estimated is only about so. */
export function amountsOf(rows: readonly Row[]): number[] {
  const counted = rows.filter((row) => !isKeptBack(row));
  const above = rows.filter(isKeptBack).reduce((sum, { rule }) => sum + rule.threshold, 0);
  const about = rows.some(({ estimated }) => estimated) ? rows.length + 1 : 0;
  const sums = (["count", "numerator", "denominator"] as const).map((count) =>
    counted.reduce((sum, row) => sum + (row[count] ?? 0), 0),
  );
  return [
    ...new Set(
      sums.flatMap((sum) => Array.from({ length: above + 2 * about + 1 }, (_, step) => sum - about + step)),
    ),
  ];
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
