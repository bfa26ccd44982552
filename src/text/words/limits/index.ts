// What a cell must hold, in one sentence: the help beside the cell, the refusal of what cannot stand in it and the
// check's finding all say it in these words.
import type { Limit } from "../../../checks/limits";
import type { Finding } from "../../../checks/types";
import { byLanguage, type Language } from "../../language";
import { formatExact } from "../../said/numbers";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const limitsText = byLanguage<Texts>({ da, en });

export function limitSentence(limit: Limit, language: Language): string {
  const texts = limitsText[language];
  switch (limit.asks) {
    case "percent":
    case "mean":
    case "index":
    case "count":
    case "amount": {
      const said = (end: number | null) => (end === null ? null : formatExact(end, language));
      return texts.onScale[limit.asks]({ min: said(limit.min), max: said(limit.max) });
    }
    case "period":
      return texts.period(texts.periodKind[limit.kind], limit.given);
    case "part":
    case "total":
    case "persons":
    case "bound":
    case "reason":
    case "basis":
    case "yes":
      return texts.plain[limit.asks];
  }
}

/** The sentence of the limit that a finding carries; none where its cell has no limit to speak of. */
export function limitSentenceOf(values: Finding["values"], language: Language): string {
  if (values.asks === undefined) return "";
  const ends = { min: values.min ?? null, max: values.max ?? null };
  return limitSentence({ ...values, ...ends } as Limit, language);
}
