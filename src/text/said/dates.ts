// Days as people write them. Own month names: what is printed must not depend on the host's language data.
import type { Language } from "../language";

const MONTHS: Record<Language, readonly string[]> = {
  da: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** `2026-11-20` → `20. november 2026` · `20 November 2026`. What is no such date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  return language === "da" ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
