// What is said where the workbook's formulas come to other numbers than ours.
import type { Difference } from "../../../jobs/port";
import { byLanguage, type Language } from "../../language";
import { formatExact } from "../../said/numbers";
import { quoted } from "../../said/lists";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

const words = byLanguage<Texts>({ da, en });

/** More say no more than that something is wrong everywhere. */
const MOST_SAID = 10;
const LONGEST_QUOTED = 40;

/** Where, what we have and what the workbook has, a sentence for each; numbers before what only follows from them. */
export function differenceSentences(differences: readonly Difference[], language: Language): string[] {
  const numbers = differences.filter(({ ours }) => ours !== null);
  const told = numbers.length > 0 ? numbers : differences;
  const texts = words[language];
  return [
    ...told
      .slice(0, MOST_SAID)
      .map(({ sheet, cell, ours, theirs }) =>
        texts.differs(`${sheet}!${cell}`, said(ours, language), said(theirs, language)),
      ),
    ...(told.length > MOST_SAID ? [texts.more(told.length - MOST_SAID)] : []),
  ];
}

/** Above them, and what to do. */
export function differencesTitle(language: Language): string {
  return words[language].title;
}

function said(value: Difference["ours"], language: Language): string {
  if (value === null || value === "") return words[language].nothing;
  if (typeof value === "number") return formatExact(value, language);
  const text = String(value);
  return quoted(text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text, language);
}
