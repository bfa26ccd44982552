// One value from an indicator's categories: their sum, their mean, or how mixed they are.
import { measureOf } from "./catalogue";
import type { Indicator } from "./catalogue";
import { countInterval, wilson } from "./intervals";
import { decimalMean, decimalSum, percent } from "./number";
import { displayedOf } from "./series";
import type { Lack, Point } from "./series";

/** A category's id, or `outer/inner` where categories lie within categories. */
export function categoryIds(indicator: Indicator): string[] {
  const { items = [], within } = indicator.categories ?? {};
  if (within === undefined) return items.map(({ id }) => id);
  return items.flatMap((outer) => within.items.map((inner) => `${outer.id}/${inner.id}`));
}

/**
 * The combined measurement of one group at one period, from the categories' (undefined where nothing was entered).
 * - `sum`: values added; shares and means weighed together by their counts (Σ numerators of Σ denominators).
 * - `mean`: the plain mean over the categories that have a value, with how many had.
 * - `simpson`: see `diversity`; with areas, the mean of the areas' indices weighed by their population.
 * A sum or an index wants every category. Parts on different bases are never put together. All in decimal arithmetic, so
 * that the whole is displayed as it would be with pencil; a fixed group's whole is as `exact` as its parts.
 * @returns null when no category has anything.
 */
export function combined(parts: (Point | undefined)[], indicator: Indicator, exact: boolean): Point | null {
  const entered = parts.filter((part) => part !== undefined);
  const [first] = entered;
  if (first === undefined) return null;
  const have = entered.filter((part) => part.value !== null);
  const combine = indicator.categories?.combine ?? "each";
  const bases = [...new Set(have.map(({ basis }) => basis).filter((basis) => basis !== null))].sort();
  const isEnough = combine === "mean" ? have.length > 0 : have.length === parts.length;
  const result = isEnough && bases.length < 2 ? combinedValue(have, indicator) : null;
  const value = result?.value ?? null;
  // Every part has a number, and still there is no sum: percentages or means without the counts to weigh them by.
  const isUncounted = combine === "sum" && isEnough && bases.length < 2;
  return {
    period: first.period,
    when: first.when,
    definition: first.definition,
    ...displayedOf(first.period, value, indicator),
    interval: exact && value !== null ? { lower: value, upper: value } : (result?.interval ?? null),
    numerator: result?.numerator ?? null,
    denominator: result?.denominator ?? null,
    lack: value === null ? (isUncounted ? "uncounted" : lackOf(entered)) : null,
    basis: bases.length === 0 ? null : bases.join("+"),
    thirdGeneration: entered.find((part) => part.thirdGeneration !== null)?.thirdGeneration ?? null,
    seriesBreak: entered.find((part) => part.seriesBreak !== null)?.seriesBreak ?? null,
    epoch: 0,
    parts: { have: have.length, of: parts.length },
  };
}

/**
 * Gini–Simpson index of counts n over groups, N = Σn: the chance that two persons drawn differ. Unbiased form
 * 1 − Σ n(n − 1)/(N(N − 1)) for counts (E. H. Simpson, Nature 163 (1949) 688); numbers that are not whole are taken as
 * proportions, 1 − Σ p².
 * @returns null where two persons cannot be drawn.
 */
export function diversity(numbers: number[]): number | null {
  const total = decimalSum(numbers);
  if (numbers.some((number) => number < 0) || !(total > 0)) return null;
  if (!numbers.every((number) => Number.isSafeInteger(number))) {
    return 1 - numbers.reduce((sum, number) => sum + (number / total) ** 2, 0);
  }
  if (total < 2) return null;
  // One division of whole numbers keeps an exact half exact: 1 − 0.45 is 0.55, 1 − 0.55 would be 0.44999999999999996.
  const pairs = total * (total - 1);
  const alike = numbers.reduce((sum, number) => sum + number * (number - 1), 0);
  return (pairs - alike) / pairs;
}

type Combined = Pick<Point, "value" | "interval" | "numerator" | "denominator">;

function combinedValue(parts: Point[], indicator: Indicator): Combined | null {
  switch (indicator.categories?.combine) {
    case "sum":
      return sum(parts, indicator);
    case "simpson":
      return simpson(parts, indicator);
    case "mean":
      return plain(decimalMean(parts.map(({ value }) => value ?? 0)));
    case "each":
    case undefined:
      return null;
  }
}

function sum(parts: Point[], indicator: Indicator): Combined | null {
  if (parts.length === 1) return parts[0] ?? null;
  switch (measureOf(indicator)) {
    case "share": {
      if (parts.some((part) => part.numerator === null || part.denominator === null)) return null;
      const numerator = total(parts, (part) => part.numerator);
      const denominator = total(parts, (part) => part.denominator);
      const interval = wilson(numerator, denominator);
      return {
        value: percent(numerator, denominator),
        interval: interval && { lower: 100 * interval.lower, upper: 100 * interval.upper },
        numerator,
        denominator,
      };
    }
    case "mean": {
      if (parts.some((part) => part.denominator === null)) return null;
      const denominator = total(parts, (part) => part.denominator);
      if (!(denominator > 0)) return null;
      const weights = parts.map((part) => part.denominator ?? 0);
      const value = decimalMean(
        parts.map((part) => part.value ?? 0),
        weights,
      );
      return { ...plain(value), denominator };
    }
    case "count": {
      const value = total(parts, (part) => part.value);
      return { ...plain(value), interval: countInterval(value), numerator: value };
    }
    case "index":
      return plain(total(parts, (part) => part.value));
  }
}

function simpson(parts: Point[], indicator: Indicator): Combined | null {
  const inner = indicator.categories?.within?.items.length ?? parts.length;
  const indices: number[] = [];
  const populations: number[] = [];
  for (let start = 0; start < parts.length; start += inner) {
    const counts = parts.slice(start, start + inner).map((part) => part.value ?? 0);
    const persons = decimalSum(counts);
    // An empty area has no say; one with a single person has no index.
    if (persons === 0) continue;
    const index = diversity(counts);
    if (index === null) {
      if (persons < 2 && persons > 0) continue;
      return null;
    }
    indices.push(index);
    populations.push(persons);
  }
  const population = decimalSum(populations);
  return population > 0 ? { ...plain(decimalMean(indices, populations)), denominator: population } : null;
}

function plain(value: number): Combined {
  return { value, interval: null, numerator: null, denominator: null };
}

function total(parts: Point[], number: (part: Point) => number | null): number {
  return decimalSum(parts.map((part) => number(part) ?? 0));
}

/** Withheld before anything else: what is hidden in a part must stay hidden in the whole. */
function lackOf(parts: Point[]): Lack {
  const lacks = parts.map(({ lack }) => lack).filter((lack) => lack !== null);
  if (lacks.includes("withheld")) return "withheld";
  const [first] = lacks;
  return lacks.length === parts.length && first !== undefined && lacks.every((lack) => lack === first)
    ? first
    : "parts";
}
