// Totals that the figures show and the catalogue does not tell: the secretariat is asked about them. Nothing waits for the
// answer, since disclosure ties such figures together as it is (totals.ts); but it can only do so where the numbers bear
// the sum out, and one wrong figure undoes that, while a sum that is told (`totalOf`) holds in every period.
import type { Catalogue, Indicator } from "../catalogue";
import { catalogueProblem, quoted, type CatalogueProblem } from "../catalogue-problem";
import { differences } from "../catalogue-totals";
import { groupBy, keyOf } from "../collect";
import type { ReportedFigure } from "../series";
import { atOnce } from "../steps";
import { primarilyHidden } from "./protect";
import { countsOf, hasCounts, isKeptBack, type Sum } from "./sums";
import { tablesOf, type Row, type Table } from "./tables";
import { equalPairs, exactTotals, LEAST_TELLING } from "./exact";

/** So unlikely must it be that numbers of this size are equal by chance: the totals, multiplied. */
const LEAST_EVIDENCE = 10_000;
/** One period may be a coincidence, whatever its size. */
const LEAST_PERIODS = 2;

/** One question for each pair of indicators, in the catalogue's order; none where nothing is protected. */
export function unsaidTotals(catalogue: Catalogue, figures: readonly ReportedFigure[]): CatalogueProblem[] {
  const tables = tablesOf(catalogue, figures);
  const found = groupBy(
    [...groupBy(tables, ({ period }) => period).values()].flatMap((ofPeriod) =>
      equalSums(ofPeriod, catalogue),
    ),
    ({ total, part }) => keyOf(total.id, part.id),
  );
  const pairs = [...found.values()].flatMap((equal) => likely(equal, tables) ?? []);
  const asked = new Set<string>();
  const place = new Map(catalogue.indicators.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Indicator): number => place.get(id) ?? 0;
  return pairs
    .sort((a, b) => Number(b.isSplit) - Number(a.isSplit) || placeOf(a.total) - placeOf(b.total))
    .filter(({ total, part }) => {
      const pair = keyOf(...[total.id, part.id].sort());
      return !asked.has(pair) && asked.add(pair);
    })
    .sort((a, b) => placeOf(a.total) - placeOf(b.total) || placeOf(a.part) - placeOf(b.part))
    .map(({ total, part, periods }) =>
      catalogueProblem("total-unsaid", catalogue, ["indicators", placeOf(total), "totalOf"], {
        part: quoted(part.name),
        periods,
      }),
    );
}

/** A whole that is exactly what another indicator's rows make, in all that both count. */
interface EqualSum {
  total: Indicator;
  part: Indicator;
  /** Made of several rows, not equal to one. */
  isSplit: boolean;
  row: Row;
  amount: number;
}

function equalSums(ofPeriod: readonly Table[], { indicators }: Catalogue): EqualSum[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const telling = [...atOnce(exactTotals(ofPeriod)), ...equalPairs(ofPeriod)].filter(
    ({ total, parts }) =>
      total.row.figure.category === null &&
      total.row.kind !== "mean" &&
      parts.every(({ row, count }) => row.kind === total.row.kind && count === total.count && !row.keptBack),
  );
  const bySum = groupBy(telling, ({ total, parts }) =>
    keyOf(total.row.key, ...parts.map(({ row }) => row.key)),
  );
  return [...bySum.values()].flatMap((sums): EqualSum[] => {
    const [first] = sums as [Sum, ...Sum[]];
    const { row } = first.total;
    const total = known.get(row.figure.indicator);
    const part = known.get(first.parts[0]?.row.figure.indicator ?? "");
    if (total === undefined || part === undefined) return [];
    const isWhole = countsOf(row).every((count) => sums.some((sum) => sum.total.count === count));
    const amount = Math.min(...sums.map((sum) => row[sum.total.count] ?? 0));
    const isAnswered = says(total, part, known) || says(part, total, known);
    return !isWhole || amount < LEAST_TELLING || isAnswered || differences(total, part).length > 0
      ? []
      : [{ total, part, isSplit: first.parts.length > 1, row, amount }];
  });
}

interface Likely extends Pick<EqualSum, "total" | "part" | "isSplit"> {
  periods: string[];
}

function likely(equal: readonly EqualSum[], tables: readonly Table[]): Likely | null {
  const [first] = equal;
  if (first === undefined) return null;
  const { total, part } = first;
  const places = [...groupBy(equal, ({ row }) => row.key).values()].flatMap(([one]) => one ?? []);
  const periods = [...new Set(places.map(({ row }) => row.figure.period))].sort();
  const evidence = places.reduce((product, { amount }) => product * amount, 1);
  const numbers = new Set(places.map(({ amount }) => amount));
  const ofBoth = tables.filter(({ indicator }) => indicator === total || indicator === part);
  const isTelling =
    periods.length >= LEAST_PERIODS &&
    numbers.size >= LEAST_PERIODS &&
    evidence >= LEAST_EVIDENCE &&
    2 * places.length > comparable(total, part, ofBoth) &&
    ofBoth.some(({ rows }) => rows.some((row) => isKeptBack(row) || primarilyHidden(row)));
  return isTelling ? { total, part, isSplit: equal.some(({ isSplit }) => isSplit), periods } : null;
}

/** In how many places (group and period) both have counts, and so could be equal. */
function comparable(total: Indicator, part: Indicator, tables: readonly Table[]): number {
  const places = (indicator: Indicator, isMeant: (row: Row) => boolean): Set<string> =>
    new Set(
      tables.flatMap((table) =>
        table.indicator === indicator
          ? table.rows
              .filter((row) => hasCounts(row) && isMeant(row))
              .map(({ figure }) => keyOf(figure.group, figure.period))
          : [],
      ),
    );
  const ofParts = places(part, () => true);
  return [...places(total, ({ figure }) => figure.category === null)].filter((one) => ofParts.has(one))
    .length;
}

/** Whether the catalogue says, directly or by others, that one is the sum of the other. */
function says(total: Indicator, part: Indicator, known: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set<string>();
  const reaches = (indicator: Indicator | undefined): boolean => {
    if (indicator === undefined || seen.has(indicator.id)) return false;
    seen.add(indicator.id);
    const parts = indicator.totalOf ?? [];
    return parts.includes(part.id) || parts.some((id) => reaches(known.get(id)));
  };
  return reaches(total);
}
