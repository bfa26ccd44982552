// The counts of persons behind a row, and when one is small.
import type { Domain, Unknown } from "./attacker";
import type { Row } from "./tables";

export interface Threshold {
  /** Counts from 1 to threshold − 1 are small. */
  threshold: number;
  protectZero: boolean;
}

export type Role = "count" | "numerator" | "denominator" | "complement";

/**
 * One count of persons, and what becomes of it:
 *
 * | state | hidden | silent | printed as |
 * | - | - | - | - |
 * | shown | no | – | the number |
 * | small | yes | no | "under 5": the reader knows that it is |
 * | hidden beside it | yes | no | "ikke vist": the reader knows that it is not small, and no nought |
 * | hushed | yes | yes | "ikke vist", although it may be small, or a nought: the reader knows nothing |
 * | kept back | yes | yes | nothing: the department gave no number, and `value` is what a sum would give away |
 *
 * `known` and `claimed` are what earlier editions have said of it, which nothing here can take back.
 */
export interface Atom extends Unknown {
  row: Row | null;
  role: Role;
  rule: Threshold;
  value: number;
  hidden: boolean;
  /** An earlier edition shows it: hiding it now would hide nothing. */
  known: boolean;
  /** Not claimed to be under the threshold in print, because the claim itself would say too much. */
  silent: boolean;
  /** An earlier edition has claimed it already. */
  claimed: boolean;
  /** What an earlier edition shows in its place and was put right since: who has not seen that takes it for this. */
  outdated: number | null;
}

export interface RowAtoms {
  row: Row;
  count?: Atom;
  numerator?: Atom;
  denominator?: Atom;
  complement?: Atom;
}

export function isSmall(value: number, { threshold, protectZero }: Threshold): boolean {
  return value < threshold && (value > 0 || (protectZero && value === 0));
}

/** What a reader knows of a hidden count of which nothing is said. */
export const ANYTHING: Domain = { lower: 0, upper: Infinity, hole: 0 };

export function atomList(atoms: RowAtoms): Atom[] {
  return [atoms.count, atoms.numerator, atoms.denominator, atoms.complement].filter(
    (atom) => atom !== undefined,
  );
}
