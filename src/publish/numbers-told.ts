// Which numbers a person's text tells: in digits or in words, without those that only say where something stands in a law.
import type { Language } from "../text/language";
import { LENGTHS, NUMBER_WORDS, PLACES_IN_LAW } from "../text/said/number-words";
import { numbersIn } from "./numbers";

export function numbersTold(text: string, language: Language): Set<string> {
  return new Set([...numbersIn(text.replace(IN_LAW, " ")), ...inWords(text, language)]);
}

/**
 * "§ 18, stk. 2": the sign before it makes it no count, whoever reads it. One number behind each sign alone, whole and not followed
 * by a part of it or a unit: "nr. 3,5" and "§ 18 %" stay numbers.
 */
const IN_LAW = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${PLACES_IN_LAW.map((sign) => sign.replace(".", String.raw`\.`)).join("|")})\s*\d{1,4}(?![\d.,\u00a0]*\d|\s*(?:%|‰|pct|procent|per cent|percent))`,
  "giu",
);

function inWords(text: string, language: Language): string[] {
  const lengths = LENGTHS[language].join("|");
  return Object.entries(NUMBER_WORDS[language]).flatMap(([word, number]) => {
    const found = new RegExp(
      String.raw`(?<![\p{L}\p{N}-])${word}(?![\p{L}\p{N}-]|\s+(?:${lengths})(?!\p{L}))`,
      "iu",
    );
    return found.test(text) ? [String(number)] : [];
  });
}
