// Numbers that hang together by sums, shown or not: what is hidden in one net changes nothing in another.
import { atomList, type Atom, type RowAtoms } from "./atoms";
import type { Relation } from "./attacker";

export interface Net {
  /** Those that are not known already: a number that everybody has ties nothing. */
  atoms: Atom[];
  rows: RowAtoms[];
  relations: Relation<Atom>[];
  /** Whether a sum holds no longer, and is taken for one only by readers who have not seen it. */
  isOutdated(relation: Relation<Atom>): boolean;
}

export interface Relations {
  standing: readonly Relation<Atom>[];
  outdated: readonly Relation<Atom>[];
}

export function netsOf(rows: readonly RowAtoms[], { standing, outdated }: Relations): Net[] {
  const old = new Set(outdated);
  const ofAtom = new Map<Atom, Relation<Atom>[]>();
  const homes = new Map<Atom, RowAtoms>();
  for (const row of rows) {
    for (const atom of atomList(row)) {
      homes.set(atom, row);
      ofAtom.set(atom, []);
    }
  }
  for (const relation of [...standing, ...outdated]) {
    for (const { atom } of relation.terms) {
      const own = ofAtom.get(atom);
      if (own) own.push(relation);
      else ofAtom.set(atom, [relation]);
    }
  }
  const relationsOf = (atom: Atom): readonly Relation<Atom>[] => ofAtom.get(atom) ?? [];
  const rowOf = (atom: Atom): RowAtoms | undefined => homes.get(atom);
  const around = (from: Atom): Atom[] => {
    const reached = new Set([from]);
    for (const atom of reached) {
      const row = rowOf(atom);
      const near = [
        ...(row ? atomList(row) : []),
        ...relationsOf(atom).flatMap(({ terms }) => terms.map((term) => term.atom)),
      ];
      for (const one of near) if (!one.known) reached.add(one);
    }
    return [...reached];
  };
  const nets: Net[] = [];
  const placed = new Set<Atom>();
  for (const start of ofAtom.keys()) {
    if (start.known || placed.has(start)) continue;
    const atoms = around(start);
    for (const atom of atoms) placed.add(atom);
    nets.push({
      atoms,
      rows: [...new Set(atoms.flatMap((atom) => rowOf(atom) ?? []))],
      relations: [...new Set(atoms.flatMap(relationsOf))],
      isOutdated: (relation) => old.has(relation),
    });
  }
  return nets;
}
