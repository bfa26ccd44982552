// What the sentences of every language are put together with.
import type { Language } from "../../language";
import { periodWords } from "../../said/periods";

export const MISSING = {
  da: {
    "not-available": "kan ikke opgøres",
    pending: "er endnu ikke opgjort",
    withheld: "er ikke oplyst af hensyn til anonymitet",
    "not-relevant": "er ikke relevant",
    clarifying: "er under afklaring",
  },
  en: {
    "not-available": "cannot be compiled",
    pending: "has not been compiled yet",
    withheld: "has been kept back to protect anonymity",
    "not-relevant": "is not relevant",
    clarifying: "is being clarified",
  },
} as const;

export const BASIS = {
  da: {
    origin: "herkomst",
    citizenship: "statsborgerskab",
    "not-applicable": "hverken herkomst eller statsborgerskab",
  },
  en: { origin: "origin", citizenship: "citizenship", "not-applicable": "neither origin nor citizenship" },
} as const;

export function said(words: Readonly<Record<string, string>>, key: string, otherwise: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? otherwise) : otherwise;
}

export function note(text: string): string {
  return text.trim() === "" ? "" : ` (${text.trim().replace(/\.$/, "")})`;
}

/** `2014, 2018` → `2014 og 2018`, each in words. */
export function listed(periods: string, language: Language): string {
  const words = periods.split(", ").map((period) => periodWords(period, language));
  const last = words.pop() ?? "";
  return words.length ? `${words.join(", ")} ${language === "da" ? "og" : "and"} ${last}` : last;
}
