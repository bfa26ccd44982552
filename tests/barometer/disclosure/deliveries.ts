// Three deliveries of one indicator, each a table that adds up: figures come, are put right, and are taken back.
import type { Catalogue } from "../../../src/barometer/catalogue";
import { emptyFigure, type Figure, type MissingReason } from "../../../src/barometer/figure";
import { randomTable, seeded } from "./tables";

export interface Deliveries {
  catalogue: Catalogue;
  /** All figures as they stood then, oldest first. */
  deliveries: [first: Figure[], second: Figure[], third: Figure[]];
  /** The same with what departments keep back. */
  truths: Figure[][];
}

/** Of figures that are not sums, so many in all are put right later. */
const PUT_RIGHT = 0.08;
const LATE = 0.3;

/**
 * The first year; the same with some figures put right, others come late, and a second year; then with one figure (or a
 * category in all groups) taken back, one put right, and a third year.
 */
export function randomDeliveries(seed: number): Deliveries {
  const { catalogue, figures } = randomTable(seed, 3);
  const random = seeded(seed + 1_000_000);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const isSum = ({ group, category }: Figure): boolean =>
    group === EVERYONE || (category === null && catalogue.indicators[0]?.categories !== undefined);
  const sums = figures.filter(isSum);
  const own = figures.filter((figure) => !isSum(figure));
  const before = (year: string): Figure[] => own.filter(({ period }) => period <= year);
  const pick = (among: Figure[]): Figure | undefined => among[upTo(among.length - 1)];
  const hasEveryone = sums.some(({ group }) => group === EVERYONE);
  /** Where everyone is the groups together, a category comes and goes in all of them. */
  const goesWith = (one: Figure | undefined) => (figure: Figure) =>
    one !== undefined &&
    figure.period === one.period &&
    figure.category === one.category &&
    (hasEveryone || figure.group === one.group);
  // Backwards in time: what was put right stood otherwise before.
  const [taken, right] = [pick(before("2017")), pick(before("2017"))];
  const isTaken = goesWith(taken);
  const reason = ([null, null, "not-available", "withheld"] as const)[upTo(3)] ?? null;
  // What is kept back is still there, and part of every sum.
  const third = own.filter((figure) => reason === "withheld" || !isTaken(figure));
  const second = before("2017").map((figure) => (figure === right ? otherwise(figure, upTo) : figure));
  const isLate = random() < LATE ? goesWith(pick(before("2016"))) : () => false;
  const first = second
    .filter((figure) => figure.period === "2016" && !isLate(figure))
    .map((figure) => (random() < PUT_RIGHT ? otherwise(figure, upTo) : figure));
  const [one, two, three] = [withSums(first, sums), withSums(second, sums), withSums(third, sums)];
  const reported =
    reason === "withheld"
      ? three.map((figure) => (isTaken(figure) && !isSum(figure) ? keptBack(figure, reason) : figure))
      : [...three, ...(reason === null ? [] : own.filter(isTaken).map((figure) => keptBack(figure, reason)))];
  return { catalogue, deliveries: [one, two, reported], truths: [one, two, three] };
}

const EVERYONE = "everyone";

function keptBack(figure: Figure, missing: MissingReason): Figure {
  return { ...figure, numerator: null, denominator: null, value: null, missing };
}

function otherwise(figure: Figure, upTo: (most: number) => number): Figure {
  const by = upTo(1) === 0 ? 1 + upTo(8) : -1 - upTo(2);
  if (figure.value !== null) return { ...figure, value: Math.max(0, figure.value + by) };
  const [some, all] = [figure.numerator ?? 0, figure.denominator ?? 0];
  if (upTo(1) === 0) return { ...figure, denominator: Math.max(some, all + by) };
  const other = Math.max(0, some + by);
  return { ...figure, numerator: other, denominator: all - some + other };
}

/** Every sum that somebody enters, made anew of what it is the sum of; none of nothing. */
function withSums(own: Figure[], sums: Figure[]): Figure[] {
  const counted = own.filter(({ missing }) => missing === null);
  const made = sums.flatMap((sum) => {
    const parts = counted.filter(
      ({ group, category, period }) =>
        period === sum.period &&
        (sum.group === EVERYONE || group === sum.group) &&
        (sum.category === null || category === sum.category),
    );
    return parts.length > 0 ? [total(sum, parts)] : [];
  });
  return [...own, ...made];
}

function total({ indicator, group, category, period, basis, value }: Figure, parts: Figure[]): Figure {
  const over = (cell: "numerator" | "denominator" | "value"): number =>
    parts.reduce((sum, part) => sum + (part[cell] ?? 0), 0);
  const figure = { ...emptyFigure({ indicator, group, category, period }), basis };
  return value !== null
    ? { ...figure, value: over("value") }
    : { ...figure, numerator: over("numerator"), denominator: over("denominator") };
}
