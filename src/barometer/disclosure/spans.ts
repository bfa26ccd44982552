// Counts over time: a year is its half-years, quarters or months together, in the same indicator or in another one. A reader
// who sees the year and all of it but one subtracts.
import { groupBy } from "../collect";
import { dayNumber } from "../day";
import { parsePeriod, sameKind, type Period } from "../period";
import { isKeptBack, hasCounts, type Sum } from "./sums";
import type { Row, Table } from "./tables";
import { exactTotal, leavesOf } from "./exact";

/** Sums of shorter periods that the numbers bear out. */
export function periodSums(tables: readonly Table[]): Sum[] {
  const byPeriod = groupBy(tables, ({ period }) => period);
  const periods = [...byPeriod.keys()].flatMap((text) => parsePeriod(text) ?? []);
  return periods.flatMap((whole) =>
    partings(whole, periods).flatMap((parts) => {
      const ofParts = parts.map(({ text }) => byPeriod.get(text) ?? []);
      const wholes = (byPeriod.get(whole.text) ?? []).flatMap(({ rows }) => rows.filter(hasCounts));
      return indicatorsIn(ofParts).flatMap((within) =>
        wholes.flatMap((total) => {
          const level = within.map((table) => rowsFor(total, table));
          return level.some((rows) => rows.length === 0) ? [] : exactTotal(total, level.flat());
        }),
      );
    }),
  );
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
  const [first = [], ...others] = ofParts;
  return first.flatMap((table) => {
    const rest = others.map((tables) => tables.find(({ indicator }) => indicator === table.indicator));
    const found = [table, ...rest].filter((one) => one !== undefined);
    return found.length === ofParts.length ? [found] : [];
  });
}

/** The same group and category; for a whole that has no figure of its own there, its categories. */
function rowsFor(total: Row, { rows }: Table): Row[] {
  const own = rows.filter(
    (row) => row.figure.group === total.figure.group && (hasCounts(row) || isKeptBack(row)),
  );
  const same = own.filter((row) => row.figure.category === total.figure.category);
  if (same.length > 0 || total.figure.category !== null) return same.slice(-1);
  return leavesOf(own);
}
