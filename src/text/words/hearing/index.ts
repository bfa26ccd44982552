// What the check of a hearing party's form says.
import type { HearingFinding } from "../../../checks/hearing";
import { byLanguage, type Language } from "../../language";
import { formatExact } from "../../said/numbers";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

const hearingWords = byLanguage<Texts>({ da, en });

export function hearingSentence(
  { code, values }: Pick<HearingFinding, "code" | "values">,
  language: Language,
): string {
  return hearingWords[language].codes[code]({
    case: String(values.case ?? ""),
    number: (key) => (typeof values[key] === "number" ? formatExact(values[key], language) : ""),
    text: (key) => String(values[key] ?? ""),
  });
}
