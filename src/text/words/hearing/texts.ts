// What is said here, in every language.
import type { HearingCode } from "../../../checks/hearing";

export interface ToldOfHearing {
  /** Which of a code's sentences. */
  case: string;
  /** Empty where the finding has none. */
  number: (key: string) => string;
  text: (key: string) => string;
}

export interface Texts {
  codes: Record<HearingCode, (told: ToldOfHearing) => string>;
}
