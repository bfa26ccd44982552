// Days as people write them.
import type { Language } from "../language";
import { grammar, type Day } from "./grammar";

/** `2026-11-20` → `20. november 2026` · `20 November 2026`. What is no such date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const day = dayOf(iso);
  return day === null ? iso : grammar[language].date(day);
}

/** The day that a text begins with. */
export function dayOf(iso: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})/.exec(iso) ?? [];
  return year === undefined ? null : { year, month: Number(month), day: Number(day) };
}
