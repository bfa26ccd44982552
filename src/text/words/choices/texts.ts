// What is said here, in every language.
import type { Basis, MissingReason } from "../../../barometer/figure";

export interface Texts {
  yes: string;
  missing: Record<MissingReason, string>;
  basis: Record<Basis, string>;
}
