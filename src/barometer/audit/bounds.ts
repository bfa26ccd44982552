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
  let least = 0;
  let most = 0;
  for (const { variable, factor } of fact.terms) {
    least += factor * (factor > 0 ? variable.lower : variable.upper);
    most += factor * (factor > 0 ? variable.upper : variable.lower);
  }
  return !(least > fact.upper + TINY) && !(most < fact.lower - TINY);
}

/**
 * Tightens every variable until nothing moves. A fact that cannot be true at all is not believed.
 * @returns whether everything fits together
 */
export function propagate(facts: readonly Fact[], ratios: readonly Ratio[]): boolean {
  const about = new Map<Variable, number[]>();
  const note = (variable: Variable, at: number): void => {
    const places = about.get(variable);
    if (places) places.push(at);
    else about.set(variable, [at]);
  };
  for (const [at, { terms }] of facts.entries()) for (const { variable } of terms) note(variable, at);
  for (const [index, ratio] of ratios.entries()) {
    for (const part of RATIO_PARTS) note(ratio[part], facts.length + index);
  }
  // What nothing has moved in since the last look says nothing new.
  const stale = new Array<boolean>(facts.length + ratios.length).fill(true);
  const found: Findings = {
    misfit: false,
    moved: (variable) => about.get(variable)?.forEach((at) => (stale[at] = true)),
  };
  for (let round = 0; stale.includes(true) && round < ROUNDS; round += 1) {
    for (const [at, fact] of facts.entries()) {
      if (!stale[at]) continue;
      stale[at] = false;
      if (isPossible(fact)) narrowFact(fact, found);
      else found.misfit = true;
    }
    for (const [index, ratio] of ratios.entries()) {
      if (!stale[facts.length + index]) continue;
      stale[facts.length + index] = false;
      narrowRatio(ratio, found);
    }
  }
  return !found.misfit;
}

const RATIO_PARTS = ["displayed", "numerator", "denominator"] as const;

interface Findings {
  /** Set where a number could be nothing at all. */
  misfit: boolean;
  moved: (variable: Variable) => void;
}

function narrowFact({ terms, lower, upper }: Fact, found: Findings): void {
  const least = terms.map(({ variable, factor }) => factor * (factor > 0 ? variable.lower : variable.upper));
  const most = terms.map(({ variable, factor }) => factor * (factor > 0 ? variable.upper : variable.lower));
  const leastOfAll = totalOf(least);
  const mostOfAll = totalOf(most);
  for (const [index, { variable, factor }] of terms.entries()) {
    const low = (lower - othersOf(mostOfAll, most[index] ?? Infinity, Infinity)) / factor;
    const high = (upper - othersOf(leastOfAll, least[index] ?? -Infinity, -Infinity)) / factor;
    narrow(variable, factor > 0 ? low : high, factor > 0 ? high : low, found);
  }
}

interface OpenTotal {
  finite: number;
  open: number;
}

/** A sum and how many of its parts are open, so that each part can be taken out again. */
function totalOf(parts: readonly number[]): OpenTotal {
  const total = { finite: 0, open: 0 };
  for (const part of parts) {
    if (Number.isFinite(part)) total.finite += part;
    else total.open += 1;
  }
  return total;
}

function othersOf({ finite, open }: OpenTotal, mine: number, infinity: number): number {
  const isOpen = !Number.isFinite(mine);
  if (open > (isOpen ? 1 : 0)) return infinity;
  return isOpen ? finite : finite - mine;
}

function narrowRatio({ displayed, numerator, denominator, half }: Ratio, found: Findings): void {
  const low = Math.max(0, displayed.lower - half);
  const high = displayed.upper + half;
  narrow(numerator, (low * denominator.lower) / 100, (high * denominator.upper) / 100, found);
  if (low > 0) narrow(denominator, -Infinity, (100 * numerator.upper) / low, found);
  if (high > 0 && Number.isFinite(high)) {
    narrow(denominator, (100 * numerator.lower) / high, Infinity, found);
  }
  if (denominator.lower > 0) {
    const least = Number.isFinite(denominator.upper) ? (100 * numerator.lower) / denominator.upper : 0;
    narrow(displayed, least - half, (100 * numerator.upper) / denominator.lower + half, found);
  }
}

function narrow(variable: Variable, lower: number, upper: number, found: Findings): void {
  // Infinity less infinity says nothing.
  const from = Number.isNaN(lower) ? -Infinity : lower;
  const to = Number.isNaN(upper) ? Infinity : upper;
  const low = Math.max(variable.lower, variable.whole ? Math.ceil(from - TINY) : from);
  const high = Math.min(variable.upper, variable.whole ? Math.floor(to + TINY) : to);
  // Bounds that creep by less than they could ever say something about a count are left alone.
  const least = variable.whole ? 0.5 : 1e-6;
  const moves = low > variable.lower + least || high < variable.upper - least;
  if (low > high + TINY) found.misfit = true;
  if (low > high + TINY || !moves) return;
  variable.lower = low;
  variable.upper = Math.max(low, high);
  found.moved(variable);
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
