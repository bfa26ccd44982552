// What the checks say: for each code a title, what it catches, and the sentence that tells what to do.
import type { Finding, Severity } from "../../../checks/types";
import { byLanguage, type Language } from "../../language";
import { grammar } from "../../said/grammar";
import { formatNumber } from "../../said/numbers";
import { textsText } from "../../sheets/texts";
import { choicesText } from "../choices";
import { limitSentenceOf } from "../limits";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

/** Shown beside the word, so that severity can be told in black and white. */
export const SEVERITY_SYMBOLS: Readonly<Record<Severity, string>> = { error: "✖", warning: "!" };

/** Computed numbers are not shown with more decimals than anybody enters. */
const MOST_DECIMALS = 6;

/** No figure is this large; all its digits would fill the sentence. */
const FROM_HERE_AS_POWER = 1e15;

export const checksText = byLanguage<Texts>({ da, en });

/** The finding's sentence: what is wrong, with the values, and what to do. */
export function findingSentence(finding: Pick<Finding, "code" | "values">, language: Language): string {
  const { values } = finding;
  const texts: Texts = checksText[language];
  const sentence = texts.codes[finding.code].sentence({
    case: String(values.case ?? ""),
    number: (key) => shownNumber(values[key], language),
    text: (key) => shownText(key, values[key], language),
    limit: limitSentenceOf(values, language),
  });
  return sentence.trim();
}

/** `✖ Fejl` · `! Advarsel` */
export function severityLabel(severity: Severity, language: Language): string {
  const word = checksText[language].severity[severity];
  return `${SEVERITY_SYMBOLS[severity]} ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function shownNumber(value: string | number | undefined, language: Language): string {
  if (typeof value !== "number") return value ?? "";
  if (Math.abs(value) >= FROM_HERE_AS_POWER) {
    return value.toExponential(2).replace(".", grammar[language].decimal);
  }
  const decimals =
    [0, 1, 2, 3, 4, 5].find((count) => Number(value.toFixed(count)) === value) ?? MOST_DECIMALS;
  return formatNumber(value, decimals, language);
}

/** Ids that have a word are shown by it. */
function shownText(key: string, value: string | number | undefined, language: Language): string {
  const word = String(value ?? "");
  const words = wordsFor(key, language);
  return words !== null && Object.hasOwn(words, word) ? (words[word] ?? word) : word;
}

function wordsFor(key: string, language: Language): Readonly<Record<string, string>> | null {
  switch (key) {
    case "column":
      return checksText[language].entryCell;
    case "textKind":
      return textsText[language].kinds;
    case "basis":
    case "other":
      return choicesText[language].basis;
    default:
      return null;
  }
}
