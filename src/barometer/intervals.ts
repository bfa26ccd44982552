// 95 % intervals of shares, counts, their differences and differences of differences (README.md beside this "Intervals").
import type { Interval } from "./assessment";

/** An estimate with its interval, in one unit. */
export interface Estimate {
  value: number;
  interval: Interval;
}

/** The 97.5 % quantile of the standard normal distribution at full double precision. */
export const Z95 = 1.959963984540054;

/** What a 95 % interval leaves out on each side. */
const TAIL = 0.025;

/** Counts below this get exact Poisson limits, from here on Byar's approximation (as in England's Fingertips). */
const BYAR_FROM = 10;

/**
 * Wilson score interval of a share, without continuity correction.
 * (x + z²/2 ± z √(x(n − x)/n + z²/4)) / (n + z²); E. B. Wilson, JASA 22 (1927) 209–212.
 * @returns proportions within 0–1; null unless 0 ≤ numerator ≤ denominator and denominator > 0.
 */
export function wilson(numerator: number, denominator: number): Interval | null {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator) || denominator === Infinity)
    return null;
  const square = Z95 * Z95;
  const middle = numerator + square / 2;
  const half = Z95 * Math.sqrt((numerator * (denominator - numerator)) / denominator + square / 4);
  const scale = denominator + square;
  return {
    // At the ends the formula is exactly 0 and 1; computed, it misses by a rounding error.
    lower: numerator === 0 ? 0 : (middle - half) / scale,
    upper: numerator === denominator ? 1 : (middle + half) / scale,
  };
}

/**
 * Interval of a count: exact Poisson (Garwood, Biometrika 28 (1936) 437–442) below 10, Byar's approximation
 * (Breslow & Day, Statistical Methods in Cancer Research II, 1987, p. 69) from 10 on.
 * @returns null for what is no count (negative, not whole).
 */
export function countInterval(count: number): Interval | null {
  if (!Number.isSafeInteger(count) || count < 0) return null;
  return count < BYAR_FROM ? exactPoisson(count) : byar(count);
}

/**
 * Exact Poisson limits of a small count x: the means m at which P(X ≥ x) and P(X ≤ x) are 2.5 %. They are the gamma
 * (half chi-square) quantiles Γ⁻¹(0.025; x) and Γ⁻¹(0.975; x + 1), found here from the defining sums, which are short
 * for the counts this is used for.
 */
export function exactPoisson(count: number): Interval {
  const known = exactLimits.get(count);
  if (known !== undefined) return known;
  const interval = {
    lower: count === 0 ? 0 : meanWhere((mean) => 1 - poissonUpTo(count - 1, mean) - TAIL, count),
    upper: meanWhere((mean) => TAIL - poissonUpTo(count, mean), count + 10 * Math.sqrt(count + 1) + 10),
  };
  exactLimits.set(count, interval);
  return interval;
}
const exactLimits = new Map<number, Interval>();

/** Byar: x (1 − 1/9x − z/3√x)³ and the same with x + 1 and plus. For counts from about 10 on. */
export function byar(count: number): Interval {
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - Z95 / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + Z95 / (3 * Math.sqrt(next))) ** 3,
  };
}

/**
 * Interval of the difference a − b of two independent estimates by square-and-add: L = d − √((a − l_a)² + (u_b − b)²),
 * U = d + √((u_a − a)² + (b − l_b)²). With Wilson limits this is method 10 of R. G. Newcombe, Statistics in Medicine
 * 17 (1998) 873–890; for other estimates, and for differences of differences when fed its own results, it is MOVER
 * (Zou & Donner, Statistics in Medicine 27 (2008) 1693–1702).
 */
export function differenceInterval(a: Estimate, b: Estimate): Interval {
  const difference = a.value - b.value;
  return {
    lower: difference - Math.hypot(a.value - a.interval.lower, b.interval.upper - b.value),
    upper: difference + Math.hypot(a.interval.upper - a.value, b.value - b.interval.lower),
  };
}

/** The estimate with its sign turned. */
export function negated(estimate: Estimate): Estimate {
  return {
    value: -estimate.value,
    interval: { lower: -estimate.interval.upper, upper: -estimate.interval.lower },
  };
}

/** Whether an interval leaves out zero, so that the movement can be told from chance. */
export function excludesZero(interval: Interval): boolean {
  return interval.lower > 0 || interval.upper < 0;
}

/** P(X ≤ count) for a Poisson variable with this mean. */
function poissonUpTo(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let x = 1; x <= count; x += 1) {
    term *= mean / x;
    sum += term;
  }
  return sum;
}

/** The mean at which an increasing function crosses zero, by halving from 0 to `upper` until nothing lies between. */
function meanWhere(excess: (mean: number) => number, upper: number): number {
  let low = 0;
  let high = upper;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
}
