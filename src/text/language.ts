// The languages every sentence exists in. Only this file knows how many there are: whatever differs between them stands
// in a topic's `da.ts` and `en.ts`, and a further language is asked for by the compiler.
export const LANGUAGES = ["da", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Spoken where nobody has chosen: the product is made for Danish municipalities. */
export const DEFAULT_LANGUAGE: Language = "da";

/** Spoken to whoever reads none of the others: Swedes, Norwegians and Germans as well. */
const FOREIGN_LANGUAGE: Language = "en";

/** A topic's words in every language. */
export function byLanguage<Words>(
  words: Readonly<Record<Language, Words>>,
): Readonly<Record<Language, Words>> {
  return words;
}

/** What is put together of several topics, in every language. */
export function inEveryLanguage<Words>(
  words: (language: Language) => Words,
): Readonly<Record<Language, Words>> {
  const entries = LANGUAGES.map((language) => [language, words(language)]);
  return Object.fromEntries(entries) as Record<Language, Words>;
}

/** The language a text names (`en`, also `en-US`), else the default. */
export function languageOf(text: string | null | undefined): Language {
  const [code] = (text ?? "").toLowerCase().split(/\W/);
  return LANGUAGES.find((language) => language === code) ?? DEFAULT_LANGUAGE;
}

/** What is spoken to somebody whose Office speaks this: Danish where it does, English to everybody else. */
export function spokenIn(displayLanguage: string): Language {
  const [code] = displayLanguage.toLowerCase().split(/\W/);
  return LANGUAGES.find((language) => language === code) ?? FOREIGN_LANGUAGE;
}

/** The one to switch to; after the last comes the first. */
export function nextLanguage(language: Language): Language {
  return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? DEFAULT_LANGUAGE;
}
