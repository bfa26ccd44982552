// Numbers as people write them in words, and words beside a number that say that it counts no persons.
import type { Language } from "../language";

/** From three on: one and two stand in every other sentence ("en", "to grupper") and would stop texts that tell nothing. */
export const NUMBER_WORDS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  da: { tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12 },
  en: { three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
};

/** Behind a number in words: that long or that often. */
export const LENGTHS: Readonly<Record<Language, readonly string[]>> = {
  da: ["år", "måneder", "uger", "dage", "timer", "gange", "kvartaler", "halvår"],
  en: ["years", "months", "weeks", "days", "hours", "times", "quarters"],
};

/** Before a number: where it stands in a law or a case. */
export const PLACES_IN_LAW: readonly string[] = [
  "§",
  "§§",
  "stk.",
  "nr.",
  "kap.",
  "kapitel",
  "pkt.",
  "section",
];
