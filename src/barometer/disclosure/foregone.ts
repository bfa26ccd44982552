// What follows from earlier editions alone: hiding it now would hide nothing.
import { ANYTHING, atomList, isSmall, type Atom, type RowAtoms } from "./atoms";
import { bounds, type Domain, type Relation } from "./attacker";
import { isShareRelation } from "./cover";

/**
 * Marks every count that a reader could work out before this edition was made: a total from which a printed category has been
 * taken back, for instance.
 * @param outdated sums that hold no longer, for a reader who has not seen it
 * @returns all of them: those that stay hidden, for their own sake or with what stands beside them, protect nothing any more
 */
export function markForegone(
  rows: readonly RowAtoms[],
  relations: readonly Relation<Atom>[],
  outdated: readonly Relation<Atom>[],
): Atom[] {
  const atoms = rows.flatMap(atomList);
  const foregone = following(atoms, relations);
  for (const atom of foregone) atom.known = true;
  const toTheUnaware = followingOutdated(atoms, [...relations, ...outdated]);
  for (const atom of toTheUnaware) atom.known = true;
  for (const row of rows) if (!row.row.keptBack) showKnown(row);
  return [...foregone, ...toTheUnaware];
}

/** What is found, and found right, with everything hidden that is not known. */
function following(atoms: readonly Atom[], relations: readonly Relation<Atom>[]): Atom[] {
  const before = atoms.map(({ hidden }) => hidden);
  for (const atom of atoms) {
    atom.hidden = true;
    atom.domain = ANYTHING;
  }
  const found = bounds(
    relations.filter((relation) => !isShareRelation(relation)),
    relations.filter(isShareRelation),
  );
  for (const [index, atom] of atoms.entries()) atom.hidden = before[index] === true;
  if (!relations.every((relation) => fits(relation, found))) return [];
  return atoms.filter((atom) => {
    const { lower, upper } = found.get(atom) ?? ANYTHING;
    return !atom.known && atom.row?.keptBack === false && lower === upper && lower === atom.value;
  });
}

/** Sums that contradict each other tell a reader that something was put right, and nothing else. */
function fits({ terms, constant, slack }: Relation<Atom>, found: ReadonlyMap<Atom, Domain>): boolean {
  let [least, most] = [constant - slack, constant + slack];
  for (const { atom, coefficient } of terms) {
    const { lower, upper } = found.get(atom) ?? { lower: atom.value, upper: atom.value };
    least += coefficient * (coefficient > 0 ? lower : upper);
    most += coefficient * (coefficient > 0 ? upper : lower);
  }
  return least <= 0 && most >= 0;
}

/**
 * The same for a reader who takes what was put right since for what it was, and may be right about the rest all the same. Of the
 * small nothing is given up so: whoever sees what was put right still must not find them.
 */
function followingOutdated(atoms: readonly Atom[], relations: readonly Relation<Atom>[]): Atom[] {
  const old = atoms.flatMap((atom) =>
    atom.outdated === null || atom.known ? [] : [{ atom, now: atom.value, then: atom.outdated }],
  );
  for (const { atom, then } of old) Object.assign(atom, { value: then, known: true });
  const found = following(atoms, relations);
  for (const { atom, now } of old) Object.assign(atom, { value: now, known: false });
  return found.filter((atom) => !isSmall(atom.value, atom.rule) && atom.value > 0);
}

function showKnown(row: RowAtoms): void {
  const isOpen = (atom: Atom): boolean => atom.known && !isSmall(atom.value, atom.rule);
  const own = atomList(row);
  if (own.every(isOpen)) for (const atom of own) atom.hidden = false;
  // Persons that everybody can count stand beside a share that is hidden for its own sake, and says the same as before.
  const { numerator, complement, denominator } = row;
  if (numerator && denominator && isOpen(denominator) && saysItsSize(numerator)) denominator.hidden = false;
  // A share that was hidden before, and of which everybody has one count while the other is printed.
  if (numerator && complement && denominator?.hidden === false && isOpen(numerator) && isPlain(complement))
    numerator.hidden = complement.hidden = false;
}

function isPlain({ value, rule, row }: Atom): boolean {
  return !isSmall(value, rule) && row?.estimated === false;
}

function saysItsSize({ value, rule, silent }: Atom): boolean {
  return !silent && (isSmall(value, rule) || value >= rule.threshold);
}
