// The signs that stand for a status, in the order they are explained.
import type { Language } from "../../text/language";
import { statusLabel, type ShownStatus } from "../../text/words/status";

export const SIGNS: readonly ShownStatus[] = [
  "positive",
  "unchanged",
  "mixed",
  "negative",
  "neutral",
  "unassessed",
];

export function signLabel(sign: ShownStatus, language: Language): string {
  return sign === "mixed" ? statusLabel("unchanged", true, language) : statusLabel(sign, false, language);
}
