// What is said here, in every language.
import type { ReferenceKind } from "../../../barometer/assessment";
import type { RuleName } from "../../../barometer/catalogue";

export interface Case {
  wish: "increase" | "decrease" | "parity";
  /** `siden 2016 (udgangspunktet)`; empty where nothing was compared with. */
  since: string;
  /** `0,1 procentpoint`; null where every change counts. */
  tolerance: string | null;
  target: string | null;
}

export interface Texts {
  clarifying: string;
  noWish: string;
  /** `measured`: `i 2016`; empty where there is no earlier measurement. */
  followed: (compared: boolean, measured: string, tolerance: string | null) => string;
  rules: Record<RuleName, (of: Case) => string>;
  sources: Record<RuleName, string>;
  source: (source: string) => string;
  reference: Record<ReferenceKind, (since: string) => string>;
  target: (value: string, by: string) => string;
}
