// The counts of persons behind a row, and when one is small.
import type { Unknown } from "./attacker";
import type { Row } from "./tables";

export interface Threshold {
  /** Counts from 1 to threshold − 1 are small. */
  threshold: number;
  protectZero: boolean;
}

export type Role = "count" | "numerator" | "denominator" | "complement";

/** One count of persons. */
export interface Atom extends Unknown {
  row: Row | null;
  role: Role;
  value: number;
  hidden: boolean;
  /** An earlier edition shows it: hiding it now would hide nothing. */
  known: boolean;
  /** Not claimed to be under the threshold in print, because the claim itself would say too much. */
  silent: boolean;
  /** An earlier edition has claimed it already. */
  claimed: boolean;
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

export function atomList(atoms: RowAtoms): Atom[] {
  return [atoms.count, atoms.numerator, atoms.denominator, atoms.complement].filter(
    (atom) => atom !== undefined,
  );
}
