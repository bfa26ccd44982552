// Counts over time: a year is its half-years, quarters or months together, in the same indicator or in another one. A reader
// who sees the year and all of it but one subtracts.
import { groupBy, keyOf } from "../collect";
import { dayNumber } from "../day";
import { parsePeriod, sameKind, type Period } from "../period";
import type { Figure } from "../figure";
import { isKeptBack, hasCounts, type Sum } from "./sums";
import type { Row, Table } from "./tables";
import { amountsIn, amountsOf, exactTotal, leavesOf, MOST_ALIKE } from "./exact";

/** Sums of shorter periods that the numbers bear out. */
export function periodSums(tables: readonly Table[]): Sum[] {
  const byPeriod = groupBy(tables, ({ period }) => period);
  const periods = [...byPeriod.keys()].flatMap((text) => parsePeriod(text) ?? []);
  return periods.flatMap((whole) => {
    const kinds = partings(whole, periods);
    if (kinds.length === 0) return [];
    const totals = totalsOf(byPeriod.get(whole.text) ?? []);
    return kinds.flatMap((parts) =>
      indicatorsIn(parts.map(({ text }) => byPeriod.get(text) ?? [])).flatMap((within) =>
        levelsOf(within).flatMap((level) =>
          totals.near(level).flatMap((total) => exactTotal(total, level.rows)),
        ),
      ),
    );
  });
}

/** Wholes by what they count, so that each sum of parts is held against those alone that it can make. */
function totalsOf(tables: readonly Table[]): { near: (level: Level) => Row[] } {
  const rows = tables.flatMap((table) => table.rows.filter(hasCounts));
  const place = ({ figure }: Row, amount: number): string =>
    keyOf(figure.group, figure.category ?? "", String(amount));
  const byAmount = groupBy(
    rows.flatMap((row) => amountsIn(row).map((amount) => ({ row, amount }))),
    ({ row, amount }) => place(row, amount),
  );
  const own = groupBy(rows, ({ figure }) => keyOf(figure.indicator, figure.group, figure.category ?? ""));
  return {
    near: ({ indicator, group, category, rows: parts }) => {
      const inOwn = own.get(keyOf(indicator, group, category ?? "")) ?? [];
      const inOthers = amountsOf(parts).flatMap((amount) => {
        const alike = (byAmount.get(keyOf(group, category ?? "", String(amount))) ?? [])
          .map(({ row }) => row)
          .filter(({ figure }) => figure.indicator !== indicator);
        return alike.length > MOST_ALIKE ? [] : alike;
      });
      return [...new Set([...inOwn, ...inOthers])];
    },
  };
}

/** An indicator's shorter periods in one group and category, or over all of them. */
interface Level {
  indicator: string;
  group: string;
  category: string | null;
  rows: Row[];
}

function levelsOf(within: readonly Table[]): Level[] {
  const [first] = within;
  if (first === undefined) return [];
  const places = groupBy(
    first.rows.flatMap(({ figure }) => [figure, { ...figure, category: null }]),
    ({ group, category }) => keyOf(group, category ?? ""),
  );
  return [...places.values()].flatMap(([place]): Level[] => {
    if (place === undefined) return [];
    const { group, category } = place;
    const rows = within.map((table) => rowsIn(place, table));
    return rows.some((some) => some.length === 0)
      ? []
      : [{ indicator: first.indicator.id, group, category, rows: rows.flat() }];
  });
}

/** Every way in which periods of one kind make the whole, end to end. */
function partings(whole: Period, periods: readonly Period[]): Period[][] {
  const inside = periods.filter(
    ({ text, start, end }) => text !== whole.text && start >= whole.start && end <= whole.end && start < end,
  );
  const kinds: Period[][] = [];
  for (const period of inside) {
    const same = kinds.find(([first]) => first !== undefined && sameKind(first.text, period.text));
    if (same === undefined) kinds.push([period]);
    else same.push(period);
  }
  return kinds
    .map((kind) => [...kind].sort((a, b) => dayNumber(a.start) - dayNumber(b.start)))
    .filter(
      (kind) =>
        kind.length > 1 &&
        kind[0]?.start === whole.start &&
        kind.at(-1)?.end === whole.end &&
        kind.every(
          ({ end }, index) =>
            index === kind.length - 1 || dayNumber(kind[index + 1]?.start ?? end) === dayNumber(end) + 1,
        ),
    );
}

/** The tables of each indicator that has one in every period. */
function indicatorsIn(ofParts: readonly (readonly Table[])[]): Table[][] {
  const [first = [], ...others] = ofParts.map(
    (tables) => new Map(tables.map((table) => [table.indicator, table])),
  );
  return [...first].flatMap(([indicator, table]) => {
    const found = [table, ...others.map((tables) => tables.get(indicator))].filter(
      (one) => one !== undefined,
    );
    return found.length === ofParts.length ? [found] : [];
  });
}

/** The same group and category; for a whole that has no figure of its own there, its categories. */
function rowsIn({ group, category }: Pick<Figure, "group" | "category">, { rows }: Table): Row[] {
  const own = rows.filter((row) => row.figure.group === group && (hasCounts(row) || isKeptBack(row)));
  const same = own.filter((row) => row.figure.category === category);
  if (same.length > 0 || category !== null) return same.slice(-1);
  return leavesOf(own);
}
