// Why a line could not be judged, in whole sentences.
import type { Reason } from "../../../barometer/assessment";
import { BASES, MISSING_REASONS, TARGET_GROUP } from "../../../barometer/figure";
import { byLanguage, type Language } from "../../language";
import { listed } from "../../said/lists";
import { inPeriod, periodWords } from "../../said/periods";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

const notJudgedText = byLanguage<Texts>({ da, en });

/**
 * The reason as a sentence of its own.
 * @param groupName the name of a group by its id; without it groups are called by their part, target or comparison
 */
export function reasonSentence(
  reason: Reason,
  language: Language,
  groupName?: (id: string) => string,
): string {
  const { groups, reasons } = notJudgedText[language];
  const text = (key: string): string => String(reason.values[key] ?? "");
  const group = (key: string): string => {
    const id = text(key);
    if (groupName && id !== "") return groupName(id);
    return id === TARGET_GROUP || id === "" ? groups.target : groups.other;
  };
  return reasons[reason.code]({
    text,
    in: (key) => inPeriod(text(key), language),
    period: (key) => periodWords(text(key), language),
    group,
    missing: MISSING_REASONS.find((known) => known === text("missing")) ?? null,
    basis: (key) => BASES.find((known) => known === text(key)) ?? null,
    periods: (key) => {
      const periods = text(key).split(", ");
      return listed(
        periods.map((period) => periodWords(period, language)),
        language,
      );
    },
  });
}
