// Further numbers are hidden, smallest first, until no hidden count is too narrow.
import type { Steps } from "../steps";
import { atomList, isSmall, type Atom, type RowAtoms } from "./atoms";
import { bounds, findingBounds, isTooNarrow, type Relation } from "./attacker";
import { learn } from "./learn";
import { blocksOf, type Block } from "./blocks";
import { floorOf, spare } from "./spare";

/** Hides what must be hidden further, and no more than it must; gives back the counts that nothing could protect. */
export function* cover(
  rows: readonly RowAtoms[],
  relations: readonly Relation<Atom>[],
  outdated: readonly Relation<Atom>[],
): Steps<Atom[]> {
  const floor = floorOf(rows);
  const given = yield* hideFurther(rows, relations, outdated);
  return yield* spare(rows, { standing: relations, outdated }, floor, given);
}

/** One more beside each count that is too narrow, until none is. */
function* hideFurther(
  rows: readonly RowAtoms[],
  relations: readonly Relation<Atom>[],
  outdated: readonly Relation<Atom>[],
): Steps<Atom[]> {
  const shares = relations.filter(isShareRelation);
  const sums = relations.filter((relation) => !isShareRelation(relation));
  const byAtom = new Map<Atom, RowAtoms>(
    rows.flatMap((atoms) => atomList(atoms).map((atom): [Atom, RowAtoms] => [atom, atoms])),
  );
  const aroundOf = sumsAround(sums, byAtom);
  const blockOf = blocksOf(sums, canHide);
  const given = new Set<Atom>();
  for (;;) {
    yield;
    const found = yield* narrowIn(rows, { sums, shares, outdated }, byAtom);
    const narrow = [...found].filter((atom) => !given.has(atom));
    if (narrow.length === 0) return [...given];
    const touched = new Set<Relation<Atom>>();
    yield;
    for (const atom of narrow) {
      const around = aroundOf(atom);
      if (around.some((sum) => touched.has(sum))) continue;
      if (!hideOneMore(atom, around, { blockOf, byAtom })) given.add(atom);
      for (const sum of around) touched.add(sum);
      yield;
    }
  }
}

/** A numerator and what is left of its denominator, not a sum over rows. */
export function isShareRelation({ terms }: Relation<Atom>): boolean {
  return terms.some(({ atom }) => atom.role === "complement");
}

interface Known {
  sums: readonly Relation<Atom>[];
  shares: readonly Relation<Atom>[];
  outdated: readonly Relation<Atom>[];
}

/** Hidden counts that a reader can narrow too far, whatever is believed of what departments keep back. */
function* narrowIn(
  rows: readonly RowAtoms[],
  { sums, shares, outdated }: Known,
  byAtom: ReadonlyMap<Atom, RowAtoms>,
): Steps<Set<Atom>> {
  const narrow = new Set<Atom>();
  const beliefs = rows.some(({ row }) => row.keptBack) ? [false, true] : [false];
  for (const keptIsSmall of beliefs) {
    for (const atoms of rows) learn(atoms, { keptIsSmall, isTrusting: false });
    const found = yield* findingBounds(sums, shares);
    for (const atom of new Set([...byAtom.keys(), ...found.keys()]))
      if (atom.hidden && !atom.known && isTooNarrow(atom, found.get(atom) ?? atom.domain)) narrow.add(atom);
    for (const atom of narrowForTheUnaware([...byAtom.keys()], [...sums, ...outdated], shares))
      narrow.add(atom);
  }
  return narrow;
}

/** By readers who take what was put right since for what it was, and may be right about the rest all the same. */
function narrowForTheUnaware(
  atoms: readonly Atom[],
  sums: readonly Relation<Atom>[],
  shares: readonly Relation<Atom>[],
): Atom[] {
  const old = atoms.flatMap((atom) =>
    atom.outdated === null || atom.known || !atom.hidden
      ? []
      : [{ atom, now: atom.value, then: atom.outdated }],
  );
  if (old.length === 0) return [];
  for (const { atom, then } of old) Object.assign(atom, { value: then, known: true });
  const found = bounds(sums, shares);
  for (const { atom, now } of old) Object.assign(atom, { value: now, known: false });
  const isOld = new Set(old.map(({ atom }) => atom));
  return [...found].flatMap(([atom, domain]) =>
    atom.row !== null &&
    !isOld.has(atom) &&
    domain.lower <= atom.value &&
    atom.value <= domain.upper &&
    isTooNarrow(atom, domain)
      ? [atom]
      : [],
  );
}

/** The sums in which an atom stands, or the numerator whose complement it is, in their order. */
function sumsAround(
  sums: readonly Relation<Atom>[],
  byAtom: ReadonlyMap<Atom, RowAtoms>,
): (atom: Atom) => Relation<Atom>[] {
  const places = new Map<Atom, Set<number>>();
  for (const [at, { terms }] of sums.entries()) {
    for (const { atom } of terms) {
      const own = places.get(atom);
      if (own) own.add(at);
      else places.set(atom, new Set([at]));
    }
  }
  return (atom) => {
    const numerator = atom.role === "complement" ? byAtom.get(atom)?.numerator : undefined;
    const meant = [atom, ...(numerator ? [numerator] : [])];
    return [...new Set(meant.flatMap((one) => [...(places.get(one) ?? [])]))]
      .sort((a, b) => a - b)
      .flatMap((at) => sums[at] ?? []);
  };
}

interface Whole {
  blockOf: ReadonlyMap<Relation<Atom>, Block>;
  byAtom: ReadonlyMap<Atom, RowAtoms>;
}

function hideOneMore(atom: Atom, around: readonly Relation<Atom>[], { blockOf, byAtom }: Whole): boolean {
  const own = byAtom.get(atom);
  const denominator = own?.denominator;
  const canHideOwn = denominator && !denominator.hidden && !denominator.known && atom !== denominator;
  // The share's own denominator leaves too few possibilities whatever the neighbours say.
  if (own && canHideOwn && possibilitiesWithin(denominator.value) < 2 * atom.rule.threshold - 1) {
    hide(denominator, own);
    return true;
  }
  const near = around.flatMap((sum) => sum.terms.map((term) => term.atom));
  const block = around[0] && blockOf.get(around[0]);
  const candidate =
    smallestShown(near) ?? (canHideOwn ? denominator : undefined) ?? block?.smallestShown(around);
  if (candidate) {
    hide(candidate, byAtom.get(candidate));
    return true;
  }
  if (hush(near, byAtom) || hush(own ? atomList(own) : [atom], byAtom)) return true;
  const far = block?.from(around) ?? [];
  return hush(far, byAtom) || hideNought(far, byAtom);
}

function possibilitiesWithin(denominator: number): number {
  return denominator + 1;
}

function hide(atom: Atom, atoms: RowAtoms | undefined): void {
  atom.hidden = true;
  if (atom.role === "count") return;
  if (atoms?.numerator) atoms.numerator.hidden = true;
  if (atoms?.complement) atoms.complement.hidden = true;
}

/**
 * Smallest first, but none so small that it would not help: a nought adds nothing to a sum, and what is surely not
 * small can hide only as a count of at least the threshold.
 */
function smallestShown(atoms: readonly Atom[]): Atom | undefined {
  let best: Atom | undefined;
  for (const atom of atoms) if (canHide(atom) && (!best || atom.value < best.value)) best = atom;
  return best;
}

function canHide(atom: Atom): boolean {
  return !atom.hidden && !atom.known && atom.value >= atom.rule.threshold && atom.row !== null;
}

/**
 * Takes back the claim "under the threshold" from the largest count that still makes it. What is hidden without being small
 * makes none; but beside a claim that was taken back nobody can tell which of them is not small.
 */
function hush(atoms: readonly Atom[], byAtom: ReadonlyMap<Atom, RowAtoms>): boolean {
  const rows = [...new Set(atoms.flatMap((atom) => (atom.hidden ? (byAtom.get(atom) ?? []) : [])))];
  const isSilent = (row: RowAtoms): boolean => atomList(row).every((atom) => !atom.hidden || atom.silent);
  const isClaim = (row: RowAtoms): boolean =>
    !row.row.keptBack && atomList(row).some((atom) => atom.hidden && isSmall(atom.value, atom.rule));
  const loud = rows.filter((row) => !isSilent(row));
  const claims = loud.filter(isClaim);
  const isTakenBack = rows.some((row) => isSilent(row) && isClaim(row));
  const [loudest] = (claims.length > 0 ? claims : isTakenBack ? loud : []).sort(
    (one, other) => largestIn(other) - largestIn(one),
  );
  if (loudest === undefined) return false;
  for (const atom of atomList(loudest)) if (atom.hidden) atom.silent = true;
  return true;
}

function largestIn(row: RowAtoms): number {
  return Math.max(
    ...atomList(row)
      .filter(({ hidden }) => hidden)
      .map(({ value }) => value),
  );
}

/** The last resort: a count so small that it is shown otherwise, with nothing said of it. */
function hideNought(atoms: readonly Atom[], byAtom: ReadonlyMap<Atom, RowAtoms>): boolean {
  const shown = atoms.find((atom) => !atom.hidden && !atom.known && atom.row !== null);
  if (!shown) return false;
  hide(shown, byAtom.get(shown));
  shown.silent = true;
  return true;
}
