// The judge of what may be shown again. An attacker that finds nothing may have searched badly; numbers that could all stand in
// a hidden cell, each beside others that agree with everything in print, are proof that nobody can find anything.
import type { Steps } from "../steps";
import type { Domain, Relation, Unknown } from "./attacker";

/** A way to put the sums right again that takes more changes than this is given up. */
const MOST_CHANGES = 400;

/** What one search may try in all: a count, not a time, so that every machine hides the same. */
export interface Budget {
  steps: number;
}

/** For each hidden count values that it may have, by example. */
export interface Proof<Atom> {
  /** Whether each has threshold − 1 values or more. */
  isWhole: boolean;
  /**
   * Shows some of them, where all others are still proven.
   * @param others in the same rows, of which a reader then knows more (their `domain`)
   * @returns how to hide them again; null where they must stay hidden
   */
  show(atoms: readonly Atom[], others: readonly Atom[]): (() => void) | null;
}

/**
 * @param relations everything that a reader may take to add up; terms that are not hidden count with their value
 * @param isHasty stops at the first count without a proof
 * @returns null where not even one way was found in which everything fits together
 */
export function* proofOf<Atom extends Unknown>(
  hidden: readonly Atom[],
  relations: readonly Relation<Atom>[],
  budget: Budget,
  { isSecret = () => true, isHasty = false }: { isSecret?: (atom: Atom) => boolean; isHasty?: boolean } = {},
): Steps<Proof<Atom> | null> {
  const puzzle = puzzleOf(hidden, relations);
  yield;
  if (!start(puzzle, budget)) return null;
  const needs = hidden.map((atom) => (isSecret(atom) ? atom.rule.threshold - 1 : 0));
  const open: number[] = [];
  for (const [at, enough] of needs.entries()) {
    yield;
    if (fill(puzzle, at, enough, budget)) continue;
    open.push(at);
    if (isHasty) break;
  }
  const isWhole = open.length === 0;
  const closed = isHasty ? new Set<number>() : tiedTo(open, puzzle);
  const places = new Map(hidden.map((atom, at) => [atom, at]));
  const placesOf = (atoms: readonly Atom[]): number[] => atoms.flatMap((atom) => places.get(atom) ?? []);
  return {
    isWhole,
    show: (atoms, others) => {
      const shown = placesOf(atoms);
      const before = placesOf(others).map((at) => ({ at, domain: puzzle.domains[at] as Domain }));
      for (const at of shown) puzzle.isShown[at] = true;
      for (const atom of others) for (const at of placesOf([atom])) puzzle.domains[at] = atom.domain;
      const lost = [...shown, ...before.map(({ at }) => at)].flatMap((at) =>
        (puzzle.examples[at] as Example[]).filter(
          (example) =>
            example.isValid &&
            (shown.includes(at) || !isWithin(example.values.get(at) as number, puzzle.domains[at] as Domain)),
        ),
      );
      for (const example of lost) example.isValid = false;
      const undo = (): void => {
        for (const at of shown) puzzle.isShown[at] = false;
        for (const { at, domain } of before) puzzle.domains[at] = domain;
        for (const example of lost) example.isValid = true;
      };
      const touched = new Set([
        ...lost.flatMap(({ values }) => [...values.keys()]),
        ...before.map(({ at }) => at),
      ]);
      const isFine =
        !shown.some((at) => closed.has(at)) &&
        atoms.every((atom) => placesOf([atom]).every((at) => puzzle.values[at] === atom.value)) &&
        before.every(({ at }) => isWithin(puzzle.values[at] as number, puzzle.domains[at] as Domain)) &&
        [...touched].every(
          (at) => puzzle.isShown[at] === true || fill(puzzle, at, needs[at] as number, budget),
        );
      if (isFine) return undo;
      undo();
      return null;
    },
  };
}

/** Whatever hangs together with a count that has no proof stays as it is. */
function tiedTo(open: readonly number[], { lines, about }: Puzzle): Set<number> {
  const tied = new Set(open);
  for (const at of tied)
    for (const line of about[at] as number[])
      for (const term of (lines[line] as Line).terms) tied.add(term.at);
  return tied;
}

interface Line {
  terms: { at: number; coefficient: number }[];
  slack: number;
}

/** Another way in which everything fits together: only what is different in it. */
interface Example {
  values: Map<number, number>;
  isValid: boolean;
}

/** Hidden counts by number, with the sums that hold between them. */
interface Puzzle {
  values: number[];
  domains: Domain[];
  isShown: boolean[];
  lines: Line[];
  /** How far each line is from nought. */
  off: number[];
  /** The lines that each count stands in. */
  about: number[][];
  /** The examples in which each count is another one. */
  examples: Example[][];
}

function puzzleOf<Atom extends Unknown>(
  hidden: readonly Atom[],
  relations: readonly Relation<Atom>[],
): Puzzle {
  const places = new Map(hidden.map((atom, at) => [atom, at]));
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
  return {
    values: hidden.map(({ value }) => value),
    domains: hidden.map(({ domain }) => domain),
    isShown: hidden.map(() => false),
    lines,
    off,
    about,
    examples: hidden.map(() => []),
  };
}

/** From what is so to what a reader takes for possible: they differ where a reader believes too much. */
function start(puzzle: Puzzle, budget: Budget): boolean {
  for (const [at, value] of puzzle.values.entries()) {
    const domain = puzzle.domains[at] as Domain;
    if (!isWithin(value, domain)) move(puzzle, at, nearest(value, domain) - value);
  }
  const all = puzzle.lines.map((_, line) => line);
  return settle(puzzle, { changed: new Set(), pending: all, most: MOST_CHANGES + all.length }, budget);
}

function nearest(value: number, { lower, upper, hole }: Domain): number {
  const near = Math.min(Math.max(value, lower), upper);
  return near >= 1 && near < hole ? hole : near;
}

function valuesOf({ values, examples }: Puzzle, at: number): Set<number> {
  const found = new Set([values[at] as number]);
  for (const example of examples[at] as Example[])
    if (example.isValid) found.add(example.values.get(at) as number);
  return found;
}

/** Looks for examples until a count has been as many values as it needs. */
function fill(puzzle: Puzzle, at: number, enough: number, budget: Budget): boolean {
  const found = valuesOf(puzzle, at);
  for (let far = 1; far <= enough && found.size < enough; far += 1) {
    for (const way of [1, -1]) {
      while (found.size < enough) {
        const value = reach(puzzle, { at, way, far }, budget);
        if (value === null) break;
        found.add(value);
      }
    }
  }
  return found.size >= enough;
}

interface Goal {
  at: number;
  way: number;
  far: number;
}

/** Finds an example in which a count is a step beyond what it has been so far. */
function reach(puzzle: Puzzle, { at, way, far }: Goal, budget: Budget): number | null {
  const { values, domains, about, examples } = puzzle;
  const domain = domains[at] as Domain;
  let now = values[at] as number;
  let from: Example | null = null;
  for (const example of examples[at] as Example[]) {
    const value = example.values.get(at) as number;
    if (!example.isValid || way * (value - now) <= 0) continue;
    now = value;
    from = example;
  }
  let value = now + way * far;
  if (value >= 1 && value < domain.hole) value = way > 0 ? domain.hole : 0;
  if (value === now || !isWithin(value, domain)) return null;
  const base = new Map<number, number>();
  for (const [place, own] of [...(from?.values ?? []), [at, value] as const]) {
    if (!base.has(place)) base.set(place, values[place] as number);
    move(puzzle, place, own - (values[place] as number));
  }
  const changed = new Set([at]);
  const isFound = settle(
    puzzle,
    { changed, pending: [...base.keys()].flatMap((place) => about[place] as number[]), most: MOST_CHANGES },
    budget,
    (place) => {
      if (!base.has(place)) base.set(place, values[place] as number);
    },
  );
  const example: Example = { values: new Map(), isValid: true };
  for (const [place, before] of base) {
    const own = values[place] as number;
    if (own !== before) {
      example.values.set(place, own);
      if (isFound) examples[place]?.push(example);
    }
    move(puzzle, place, before - own);
  }
  return isFound ? value : null;
}

interface Repair {
  /** Counts that have been changed for it, and are left alone then. */
  changed: Set<number>;
  /** Lines that may be off. */
  pending: readonly number[];
  most: number;
}

/** Puts right one line after the other, each by another count that has not been changed yet. */
function settle(
  puzzle: Puzzle,
  { changed, pending, most }: Repair,
  budget: Budget,
  remember: (at: number) => void = () => undefined,
): boolean {
  const { values, domains, isShown, lines, off, about } = puzzle;
  let steps = Math.min(most, budget.steps);
  const isBroken = (line: number): boolean =>
    Math.abs(off[line] as number) > (lines[line] as Line).slack + EPSILON;
  const attempt = (open: Pile | null): boolean => {
    let top = open;
    while (top && !isBroken(top.line)) top = top.below;
    if (top === null) return true;
    const broken = top.line;
    const { terms, slack } = lines[broken] as Line;
    for (const { at, coefficient } of terms) {
      if (changed.has(at) || isShown[at] === true) continue;
      if (steps <= 0) return false;
      steps -= 1;
      budget.steps -= 1;
      const over = off[broken] as number;
      const by = -(over - Math.sign(over) * slack) / coefficient;
      if (!Number.isInteger(by) || !isWithin((values[at] as number) + by, domains[at] as Domain)) continue;
      remember(at);
      move(puzzle, at, by);
      changed.add(at);
      // What lay above is whole, and breaks again only with this count.
      if (attempt(piled(about[at] as number[], top.below))) return true;
      changed.delete(at);
      move(puzzle, at, -by);
    }
    return false;
  };
  return attempt(piled(pending, null));
}

/** Lines to look at, the last one first. */
interface Pile {
  line: number;
  below: Pile | null;
}

function piled(more: readonly number[], below: Pile | null): Pile | null {
  return more.reduce<Pile | null>((pile, line) => ({ line, below: pile }), below);
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
