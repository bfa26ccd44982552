// What is said here, in every language.
import type { ReasonCode } from "../../../barometer/assessment";
import type { Basis, MissingReason } from "../../../barometer/figure";

export interface Values {
  text: (key: string) => string;
  /** `i 2018`, with its preposition. */
  in: (key: string) => string;
  period: (key: string) => string;
  group: (key: string) => string;
  /** Null where the figure is missing without a reason. */
  missing: MissingReason | null;
  /** Null where no basis is stated. */
  basis: (key: string) => Basis | null;
  /** `2014 og 2018` */
  periods: (key: string) => string;
}

export interface Texts {
  /** Groups by their part, where their names are not known. */
  groups: { target: string; other: string };
  reasons: Record<ReasonCode, (values: Values) => string>;
}
