// The judge of what may be shown again. An attacker that finds nothing may have searched badly; numbers that could all stand in
// a hidden cell, each beside others that agree with everything in print, are proof that nobody can find anything.
import type { Domain, Relation, Unknown } from "./attacker";

/** A way to put the sums right again that takes more changes than this is given up. */
const MOST_CHANGES = 400;

/** What one search may try in all: a count, not a time, so that every machine hides the same. */
export interface Budget {
  steps: number;
}

/**
 * Whether each hidden count can be shown to have threshold − 1 values or more, by example. `false` also where the search ended
 * before it knew.
 * @param relations everything that a reader may take to add up; terms that are not hidden count with their value
 */
export function isProven<Atom extends Unknown>(
  hidden: readonly Atom[],
  relations: readonly Relation<Atom>[],
  budget: Budget,
  isSecret: (atom: Atom) => boolean = () => true,
): boolean {
  const puzzle = puzzleOf(hidden, relations);
  const solutions: number[][] = [];
  const seen = hidden.map(() => new Set<number>());
  const keep = (): void => {
    solutions.push([...puzzle.values]);
    for (const [at, value] of puzzle.values.entries()) seen[at]?.add(value);
  };
  if (!start(puzzle, budget)) return false;
  keep();
  return hidden.every((atom, at) => {
    const own = seen[at] as Set<number>;
    const enough = isSecret(atom) ? atom.rule.threshold - 1 : 0;
    for (let far = 1; far <= enough && own.size < enough; far += 1) {
      for (const way of [1, -1]) {
        while (own.size < enough && reach(puzzle, solutions, { at, way, far }, budget)) keep();
      }
    }
    return own.size >= enough;
  });
}

interface Line {
  terms: { at: number; coefficient: number }[];
  slack: number;
}

/** Hidden counts by number, with the sums that hold between them. */
interface Puzzle {
  values: number[];
  domains: Domain[];
  lines: Line[];
  /** How far each line is from nought. */
  off: number[];
  /** The lines that each count stands in. */
  about: number[][];
}

function puzzleOf<Atom extends Unknown>(
  hidden: readonly Atom[],
  relations: readonly Relation<Atom>[],
): Puzzle {
  const places = new Map(hidden.map((atom, at) => [atom, at]));
  const values = hidden.map(({ value }) => value);
  const about: number[][] = hidden.map(() => []);
  const lines: Line[] = [];
  const off: number[] = [];
  for (const { terms, constant, slack } of relations) {
    const open = terms.flatMap(({ atom, coefficient }) => {
      const at = places.get(atom);
      return at === undefined ? [] : [{ at, coefficient }];
    });
    if (open.length === 0) continue;
    for (const at of new Set(open.map((term) => term.at))) about[at]?.push(lines.length);
    off.push(terms.reduce((sum, { atom, coefficient }) => sum + coefficient * atom.value, constant));
    lines.push({ terms: open, slack });
  }
  // What stands in one sum alone takes a difference without passing it on.
  for (const { terms } of lines)
    terms.sort((a, b) => (about[a.at]?.length ?? 0) - (about[b.at]?.length ?? 0));
  return { values, domains: hidden.map(({ domain }) => domain), lines, off, about };
}

/** From what is so to what a reader takes for possible: they differ where a reader believes too much. */
function start(puzzle: Puzzle, budget: Budget): boolean {
  const fixed = puzzle.values.map(() => false);
  for (const [at, value] of puzzle.values.entries()) {
    const domain = puzzle.domains[at] as Domain;
    if (isWithin(value, domain)) continue;
    move(puzzle, at, next(value, domain) - value);
  }
  const left = { steps: Math.min(MOST_CHANGES, budget.steps) };
  const before = left.steps;
  const isSettled = settle(
    puzzle,
    fixed,
    puzzle.lines.map((_, line) => line),
    left,
  );
  budget.steps -= before - left.steps;
  return isSettled;
}

function next(value: number, { lower, upper, hole }: Domain): number {
  const near = Math.min(Math.max(value, lower), upper);
  return near >= 1 && near < hole ? hole : near;
}

interface Goal {
  at: number;
  way: number;
  far: number;
}

/** Finds a solution in which a count is one step beyond what it has been so far. */
function reach(
  puzzle: Puzzle,
  solutions: readonly number[][],
  { at, way, far }: Goal,
  budget: Budget,
): boolean {
  const domain = puzzle.domains[at] as Domain;
  let from = solutions[0] as number[];
  for (const one of solutions) if (way * ((one[at] as number) - (from[at] as number)) > 0) from = one;
  const now = from[at] as number;
  let value = now + way * far;
  if (value >= 1 && value < domain.hole) value = way > 0 ? domain.hole : 0;
  if (value === now || !isWithin(value, domain)) return false;
  for (const [place, own] of from.entries()) move(puzzle, place, own - (puzzle.values[place] as number));
  const fixed = puzzle.values.map((_, place) => place === at);
  move(puzzle, at, value - now);
  const left = { steps: Math.min(MOST_CHANGES, budget.steps) };
  const before = left.steps;
  const isFound = settle(puzzle, fixed, [...(puzzle.about[at] ?? [])], left);
  budget.steps -= before - left.steps;
  return isFound;
}

/** Puts right one line after the other, each by another count that has not been touched yet. */
function settle(puzzle: Puzzle, fixed: boolean[], pending: readonly number[], left: Budget): boolean {
  const { values, domains, lines, off, about } = puzzle;
  const broken = pending.findLast(
    (line) => Math.abs(off[line] as number) > (lines[line] as Line).slack + EPSILON,
  );
  if (broken === undefined) return true;
  const { terms, slack } = lines[broken] as Line;
  for (const { at, coefficient } of terms) {
    if (fixed[at] === true) continue;
    if ((left.steps -= 1) < 0) return false;
    const over = off[broken] as number;
    const by = -(over - Math.sign(over) * slack) / coefficient;
    if (!Number.isInteger(by) || !isWithin((values[at] as number) + by, domains[at] as Domain)) continue;
    move(puzzle, at, by);
    fixed[at] = true;
    if (settle(puzzle, fixed, [...pending, ...(about[at] as number[])], left)) return true;
    fixed[at] = false;
    move(puzzle, at, -by);
  }
  return false;
}

function move({ values, lines, off, about }: Puzzle, at: number, by: number): void {
  if (by === 0) return;
  values[at] = (values[at] as number) + by;
  for (const line of about[at] as number[]) {
    for (const term of (lines[line] as Line).terms)
      if (term.at === at) off[line] = (off[line] as number) + term.coefficient * by;
  }
}

function isWithin(value: number, { lower, upper, hole }: Domain): boolean {
  return value >= lower && value <= upper && !(value >= 1 && value < hole);
}

const EPSILON = 1e-6;
