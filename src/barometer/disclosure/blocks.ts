// Sums that hang together, and in which order one comes from some of them to the others.
import type { Atom } from "./atoms";
import type { Relation } from "./attacker";

export interface Block {
  /** Every count in it: those of the sums that are given first, then what each sum that has one of them brings. */
  from(start: readonly Relation<Atom>[]): Atom[];
  /** Of the smallest that may be hidden the one that is met first. */
  smallestShown(start: readonly Relation<Atom>[]): Atom | undefined;
}

/** @param canHide never so again once it is not */
export function blocksOf(
  sums: readonly Relation<Atom>[],
  canHide: (atom: Atom) => boolean,
): Map<Relation<Atom>, Block> {
  const members = new Map<Set<Atom>, Relation<Atom>[]>();
  const homes = homesOf(sums);
  for (const sum of sums) {
    const home = homeIn(homes, sum);
    const own = members.get(home);
    if (own) own.push(sum);
    else members.set(home, [sum]);
  }
  return new Map(
    [...members.values()].flatMap((own) => {
      const block = blockOf(own, canHide);
      return own.map((sum): [Relation<Atom>, Block] => [sum, block]);
    }),
  );
}

/** For each count all that hang together with it. */
function homesOf(sums: readonly Relation<Atom>[]): Map<Atom, Set<Atom>> {
  const homes = new Map<Atom, Set<Atom>>();
  for (const sum of sums) {
    for (const { atom } of sum.terms) if (!homes.has(atom)) homes.set(atom, new Set([atom]));
    let home = homeIn(homes, sum);
    for (const { atom } of sum.terms) {
      const other = homes.get(atom) ?? home;
      if (other === home) continue;
      const [large, little] = other.size > home.size ? [other, home] : [home, other];
      for (const one of little) {
        large.add(one);
        homes.set(one, large);
      }
      home = large;
    }
  }
  return homes;
}

function homeIn(homes: ReadonlyMap<Atom, Set<Atom>>, { terms: [first] }: Relation<Atom>): Set<Atom> {
  return (first && homes.get(first.atom)) ?? NOBODY;
}

const NOBODY = new Set<Atom>();

function blockOf(sums: readonly Relation<Atom>[], canHide: (atom: Atom) => boolean): Block {
  const placesOf = new Map<Atom, number[]>();
  for (const [at, { terms }] of sums.entries()) {
    for (const { atom } of terms) {
      const places = placesOf.get(atom);
      if (places) places.push(at);
      else placesOf.set(atom, [at]);
    }
  }
  /** Sum after sum, again and again, until each has been met; stops where it is told to. */
  const walk = (start: readonly Relation<Atom>[], isEnd: (atom: Atom) => boolean): Atom[] => {
    const reached = new Set<Atom>();
    const isMet = new Uint8Array(sums.length);
    /** Whether that was the end. */
    const meet = ({ terms }: Relation<Atom>): boolean => {
      for (const { atom } of terms) {
        if (reached.has(atom)) continue;
        reached.add(atom);
        if (isEnd(atom)) return true;
        for (const at of placesOf.get(atom) ?? []) if (isMet[at] === NEVER) isMet[at] = SEEN;
      }
      return false;
    };
    if (start.some(meet)) return [...reached];
    while (isMet.includes(SEEN)) {
      for (let at = isMet.indexOf(SEEN); at >= 0; at = isMet.indexOf(SEEN, at + 1)) {
        isMet[at] = MET;
        if (meet(sums[at] as Relation<Atom>)) return [...reached];
      }
    }
    return [...reached];
  };
  const bySize = [...placesOf.keys()].filter(canHide).sort((a, b) => a.value - b.value);
  return {
    from: (start) => walk(start, () => false),
    smallestShown: (start) => {
      const first = bySize.findIndex(canHide);
      if (first < 0) return undefined;
      bySize.splice(0, first);
      const [smallest] = bySize as [Atom];
      const isOne = (atom: Atom): boolean => atom.value === smallest.value && canHide(atom);
      const isAlone = !bySize.some((atom, at) => at > 0 && isOne(atom));
      return isAlone ? smallest : walk(start, isOne).at(-1);
    },
  };
}

const [NEVER, SEEN, MET] = [0, 1, 2];
