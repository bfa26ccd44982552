// Why a line could not be judged, in whole sentences.
import type { Reason } from "../../../barometer/assessment";
import type { Language } from "../../language";
import { inPeriod, periodWords } from "../../said/periods";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const reasonText: Record<Language, Texts> = { da, en };

const GROUPS = {
  da: { target: "målgruppen", other: "sammenligningsgruppen" },
  en: { target: "the target group", other: "the comparison group" },
} as const;

/**
 * The reason as a sentence of its own.
 * @param groupName the name of a group by its id; without it groups are called by their part, target or comparison
 */
export function reasonSentence(
  reason: Reason,
  language: Language,
  groupName?: (id: string) => string,
): string {
  const text = (key: string): string => String(reason.values[key] ?? "");
  const group = (key: string): string => {
    const id = text(key);
    if (groupName && id !== "") return groupName(id);
    return id === "target" || id === "" ? GROUPS[language].target : GROUPS[language].other;
  };
  return reasonText[language][reason.code]({
    text,
    in: (key) => inPeriod(text(key), language),
    period: (key) => periodWords(text(key), language),
    group,
  });
}
