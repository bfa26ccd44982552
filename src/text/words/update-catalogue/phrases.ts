// What several sentences about an edited catalogue are made of.
import type { IndicatorColumn } from "../../../sheets/catalogue";
import type { Language } from "../../language";
import { indicatorsText } from "../../sheets/catalogue";

/** A key's content as the sheet's cells say it. */
export function wordInColumn(column: IndicatorColumn, content: string, language: Language): string {
  const texts = indicatorsText[language];
  const words: Partial<Record<IndicatorColumn, Readonly<Record<string, string>>>> = {
    measure: texts.measure,
    periodKind: texts.periodKind,
    cohort: { true: texts.yes, false: texts.no },
  };
  return words[column]?.[content] ?? content;
}
