// What is said here, in every language.
import type { ReasonCode } from "../../../barometer/assessment";

export interface Values {
  text: (key: string) => string;
  /** `i 2018`, with its preposition. */
  in: (key: string) => string;
  period: (key: string) => string;
  group: (key: string) => string;
}

export type Texts = Record<ReasonCode, (values: Values) => string>;
