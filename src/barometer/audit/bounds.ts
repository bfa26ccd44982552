// What follows from what: bounds on unknown numbers, tightened until nothing moves, and sums of sums.
import type { Exposure } from "./report";

/** What the attacker believes of one number. */
export interface Variable {
  lower: number;
  upper: number;
  /** Counts are whole numbers; displayed values are not. */
  whole: boolean;
  /** Told apart for the report; null for helpers. */
  count: Omit<Exposure, "lower" | "upper"> | null;
  /** What earlier editions have printed in its place: no secret any more. */
  printed: number[];
}

/** lower ≤ Σ factor × variable ≤ upper. */
export interface Fact {
  terms: { variable: Variable; factor: number }[];
  lower: number;
  upper: number;
}

/** displayed = 100 × numerator ÷ denominator, rounded by at most half a unit. */
export interface Ratio {
  displayed: Variable;
  numerator: Variable;
  denominator: Variable;
  half: number;
}

export const TINY = 1e-7;

const ROUNDS = 300;

const MOST_ELIMINATED = 150;

export function sum(total: Variable | null, parts: (Variable | null)[]): Fact | null {
  const known = parts.filter((part) => part !== null);
  if (!total || known.length !== parts.length) return null;
  return {
    terms: [...known.map((variable) => ({ variable, factor: 1 })), { variable: total, factor: -1 }],
    lower: 0,
    upper: 0,
  };
}

export function isPossible(fact: Fact): boolean {
  const ends = fact.terms.map(({ variable, factor }) =>
    factor > 0
      ? [factor * variable.lower, factor * variable.upper]
      : [factor * variable.upper, factor * variable.lower],
  );
  const least = ends.reduce((total, [low = 0]) => total + low, 0);
  const most = ends.reduce((total, [, high = 0]) => total + high, 0);
  return !(least > fact.upper + TINY) && !(most < fact.lower - TINY);
}

/**
 * Tightens every variable until nothing moves. A fact that cannot be true at all is not believed.
 * @returns whether everything fits together
 */
export function propagate(facts: readonly Fact[], ratios: readonly Ratio[]): boolean {
  const misfits = { found: false };
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const fact of facts) {
      if (!isPossible(fact)) misfits.found = true;
      else if (narrowFact(fact, misfits)) moved = true;
    }
    for (const ratio of ratios) if (narrowRatio(ratio, misfits)) moved = true;
  }
  return !misfits.found;
}

/** Set where a number could be nothing at all. */
interface Misfits {
  found: boolean;
}

function narrowFact({ terms, lower, upper }: Fact, misfits: Misfits): boolean {
  const ends = terms.map(({ variable, factor }) =>
    factor > 0
      ? { least: factor * variable.lower, most: factor * variable.upper }
      : { least: factor * variable.upper, most: factor * variable.lower },
  );
  const least = totalOf(ends.map((end) => end.least));
  const most = totalOf(ends.map((end) => end.most));
  let moved = false;
  for (const [index, { variable, factor }] of terms.entries()) {
    const mine = ends[index] ?? { least: -Infinity, most: Infinity };
    const low = (lower - othersOf(most, mine.most, Infinity)) / factor;
    const high = (upper - othersOf(least, mine.least, -Infinity)) / factor;
    if (narrow(variable, factor > 0 ? low : high, factor > 0 ? high : low, misfits)) moved = true;
  }
  return moved;
}

interface OpenTotal {
  finite: number;
  open: number;
}

/** A sum and how many of its parts are open, so that each part can be taken out again. */
function totalOf(parts: number[]): OpenTotal {
  const finite = parts.filter(Number.isFinite);
  return { finite: finite.reduce((sum, part) => sum + part, 0), open: parts.length - finite.length };
}

function othersOf({ finite, open }: OpenTotal, mine: number, infinity: number): number {
  const isOpen = !Number.isFinite(mine);
  if (open > (isOpen ? 1 : 0)) return infinity;
  return isOpen ? finite : finite - mine;
}

function narrowRatio({ displayed, numerator, denominator, half }: Ratio, misfits: Misfits): boolean {
  const low = Math.max(0, displayed.lower - half);
  const high = displayed.upper + half;
  let moved = narrow(numerator, (low * denominator.lower) / 100, (high * denominator.upper) / 100, misfits);
  if (low > 0 && narrow(denominator, -Infinity, (100 * numerator.upper) / low, misfits)) moved = true;
  if (
    high > 0 &&
    Number.isFinite(high) &&
    narrow(denominator, (100 * numerator.lower) / high, Infinity, misfits)
  )
    moved = true;
  if (denominator.lower > 0) {
    const least = Number.isFinite(denominator.upper) ? (100 * numerator.lower) / denominator.upper : 0;
    if (narrow(displayed, least - half, (100 * numerator.upper) / denominator.lower + half, misfits))
      moved = true;
  }
  return moved;
}

function narrow(variable: Variable, lower: number, upper: number, misfits: Misfits): boolean {
  // Infinity less infinity says nothing.
  const from = Number.isNaN(lower) ? -Infinity : lower;
  const to = Number.isNaN(upper) ? Infinity : upper;
  const low = Math.max(variable.lower, variable.whole ? Math.ceil(from - TINY) : from);
  const high = Math.min(variable.upper, variable.whole ? Math.floor(to + TINY) : to);
  // Bounds that creep by less than they could ever say something about a count are left alone.
  const least = variable.whole ? 0.5 : 1e-6;
  const moves = low > variable.lower + least || high < variable.upper - least;
  if (low > high + TINY) misfits.found = true;
  if (low > high + TINY || !moves) return false;
  variable.lower = low;
  variable.upper = Math.max(low, high);
  return true;
}

/** Sums of sums: equations between hidden counts, reduced until each says as little as possible about many of them. */
export function eliminate(facts: readonly Fact[]): Fact[] {
  const equations = facts
    .filter((fact) => fact.lower === 0 && fact.upper === 0)
    .map((fact) => {
      const left = new Map<Variable, number>();
      let right = 0;
      for (const { variable, factor } of fact.terms) {
        if (variable.lower === variable.upper) right -= factor * variable.lower;
        else left.set(variable, (left.get(variable) ?? 0) + factor);
      }
      return { left, right };
    })
    .filter(({ left, right }) => left.size > 0 || Math.abs(right) > TINY);
  if (
    equations.length < 2 ||
    new Set(equations.flatMap(({ left }) => [...left.keys()])).size > MOST_ELIMINATED
  )
    return [];
  const solved: { pivot: Variable; left: Map<Variable, number>; right: number }[] = [];
  const impossible: Fact[] = [];
  for (const equation of equations) {
    for (const { pivot, left, right } of solved)
      subtract(equation, left, right, equation.left.get(pivot) ?? 0);
    const [pivot, factor] = [...equation.left][0] ?? [];
    if (!pivot || !factor) {
      if (Math.abs(equation.right) > TINY)
        impossible.push({ terms: [], lower: equation.right, upper: equation.right });
      continue;
    }
    for (const [variable, value] of equation.left) equation.left.set(variable, value / factor);
    equation.right /= factor;
    for (const before of solved) subtract(before, equation.left, equation.right, before.left.get(pivot) ?? 0);
    solved.push({ pivot, ...equation });
  }
  const reduced = solved.map(({ left, right }) => ({
    terms: [...left].map(([variable, factor]) => ({ variable, factor })),
    lower: right,
    upper: right,
  }));
  return [...reduced, ...impossible];
}

function subtract(
  from: { left: Map<Variable, number>; right: number },
  left: Map<Variable, number>,
  right: number,
  times: number,
): void {
  if (times === 0) return;
  for (const [variable, factor] of left) {
    const value = (from.left.get(variable) ?? 0) - times * factor;
    if (Math.abs(value) < TINY) from.left.delete(variable);
    else from.left.set(variable, value);
  }
  from.right -= times * right;
}
