// What follows from earlier editions alone: hiding it now would hide nothing.
import { ANYTHING, atomList, isSmall, type Atom, type RowAtoms } from "./atoms";
import { bounds, type Relation } from "./attacker";
import { isShareRelation } from "./cover";

/**
 * Marks every count that a reader could work out before this edition was made: a total from which a printed category has been
 * taken back, for instance.
 * @returns the small ones among them, which nothing can protect any more
 */
export function markForegone(rows: readonly RowAtoms[], relations: readonly Relation<Atom>[]): Atom[] {
  const atoms = rows.flatMap(atomList);
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
  const foregone = atoms.filter((atom) => {
    const { lower, upper } = found.get(atom) ?? ANYTHING;
    return !atom.known && atom.row?.keptBack === false && lower === upper && lower === atom.value;
  });
  for (const atom of foregone) atom.known = true;
  for (const row of rows) {
    const own = atomList(row);
    if (!row.row.keptBack && own.every((atom) => atom.known && !isSmall(atom.value, atom.rule)))
      for (const atom of own) atom.hidden = false;
  }
  return foregone.filter((atom) => isSmall(atom.value, atom.rule));
}
