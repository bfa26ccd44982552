// A success criterion in words, with the unit of what it measures.
import { measureOf, type Indicator } from "../../barometer/catalogue";
import { formatExact } from "../../text/said/numbers";
import { periodLabel } from "../../text/said/periods";
import { hearingText } from "../../text/sheets/hearing";
import { resultsText } from "../../text/sheets/results";
import type { Language } from "../../text/language";

/** `75 pct. senest 2010`; null where neither is said. */
export function criterionWords(
  { value, by }: { value: number | null; by: string | null },
  indicator: Indicator | undefined,
  language: Language,
): string | null {
  if (value === null && by === null) return null;
  return hearingText[language].criterion(
    value === null ? null : valueWords(value, indicator, language),
    by === null ? null : periodLabel(by, language),
  );
}

export function valueWords(value: number, indicator: Indicator | undefined, language: Language): string {
  const unit = unitOf(indicator, language);
  const number = formatExact(value, language);
  return unit === "" ? number : `${number} ${unit}`;
}

export function unitOf(indicator: Indicator | undefined, language: Language): string {
  if (indicator === undefined) return "";
  return indicator.unit ?? (measureOf(indicator) === "share" ? resultsText[language].percent : "");
}
