// The words for a catalogue's keys, and for what a catalogue leaves open.
import { byLanguage, type Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const catalogueKeysText = byLanguage<Texts>({ da, en });

/** As `catalogueKeyWord`, to stand in a list of what is not decided. */
export function openKeyWords(key: string, language: Language): string {
  return key === "judgedAgainst"
    ? catalogueKeysText[language].judgedAgainstOpen
    : catalogueKeyWord(key, language);
}

/** What people call a catalogue's key (`desired`, also `categories.items[1].id`); the key itself where it has no word. */
export function catalogueKeyWord(key: string, language: Language): string {
  const words: Readonly<Record<string, string>> = catalogueKeysText[language].keys;
  const first = /^[^.[]+/.exec(key)?.[0] ?? key;
  return Object.hasOwn(words, first) ? (words[first] ?? key) : key;
}
