// What a reader who knows the method can take for granted about each hidden count before doing any sums.
import { ANYTHING, isSmall, type Atom, type RowAtoms } from "./atoms";
import type { Domain } from "./attacker";

export interface Belief {
  /** Of what a department keeps back: that it is small. */
  keptIsSmall: boolean;
  /** Of every "ikke vist" that it is not small, although some of them are hushed: whoever sees no hushed one beside it may. */
  isTrusting: boolean;
}

/**
 * A count that is hidden beside small ones is surely not small, since small ones say so, and no nought, since noughts are
 * shown; a share hidden alone surely has a small complement. Of what a department keeps back a reader may believe anything
 * or, with `keptIsSmall`, that it is small.
 */
export function learn(atoms: RowAtoms, belief: Belief): void {
  const { count, numerator, denominator, complement } = atoms;
  for (const atom of [count, denominator]) if (atom) atom.domain = domainOf(atom, belief);
  if (numerator) numerator.domain = numeratorDomain(atoms, numerator, belief);
  if (!complement || !numerator) return;
  if (complement.silent || denominator?.hidden) complement.domain = ANYTHING;
  else if (staysPlain(atoms)) complement.domain = { ...ANYTHING, lower: numerator.domain.lower };
  else {
    const isClaimed = isSmall(complement.value, complement.rule) && !isSmall(numerator.value, numerator.rule);
    complement.domain = isClaimed ? small(complement) : ANYTHING;
  }
}

/**
 * Of so few that either side may be the small one, print does not say which: with 6 in all, "not under 5" would
 * mean 5 or 6.
 */
export function staysPlain(atoms: RowAtoms): boolean {
  return atoms.row.estimated || isOfFew(atoms);
}

function isOfFew({ denominator, row }: RowAtoms): boolean {
  return denominator !== undefined && denominator.value <= 2 * (row.rule.threshold - 1);
}

function domainOf(atom: Atom, { keptIsSmall, isTrusting }: Belief): Domain {
  if (atom.row?.keptBack === true)
    return keptIsSmall && atom.role === "count" && isSmall(atom.value, atom.rule)
      ? { ...small(atom), lower: 1 }
      : ANYTHING;
  const isHushed = atom.silent && !atom.claimed;
  if (isHushed && !isTrusting) return ANYTHING;
  return isSmall(atom.value, atom.rule) && !isHushed
    ? small(atom)
    : { ...ANYTHING, lower: atom.rule.threshold };
}

function numeratorDomain(atoms: RowAtoms, numerator: Atom, { isTrusting }: Belief): Domain {
  const { denominator, complement, row } = atoms;
  const isHushed = numerator.silent && !numerator.claimed;
  if (row.keptBack || (isHushed && !isTrusting)) return ANYTHING;
  // Of a percentage nobody knows whether it was hidden as small, beside what is small, or as a nought that may be one person.
  // A sum of percentages is printed with its persons all the same.
  if (row.estimated && !(isTrusting && row.computed && !isOfFew(atoms))) return ANYTHING;
  if (isOfFew(atoms)) {
    const isPrimary = [numerator, denominator, complement].some(
      (atom) => atom && isSmall(atom.value, row.rule),
    );
    const open = denominator?.hidden === true || !isPrimary;
    return open ? ANYTHING : { ...ANYTHING, lower: small(numerator).lower };
  }
  if (isSmall(numerator.value, numerator.rule) && !isHushed && !row.estimated) return small(numerator);
  // A nought may be hidden with the denominator that it stands on, and else is shown.
  const { threshold } = numerator.rule;
  return denominator?.hidden === true ? { ...ANYTHING, hole: threshold } : { ...ANYTHING, lower: threshold };
}

function small({ rule }: Atom): Domain {
  return { lower: rule.protectZero ? 0 : 1, upper: rule.threshold - 1, hole: 0 };
}
