// What the sentences of every language are put together with.
import type { Language } from "../../language";
import type { Counts } from "./texts";

export const JUDGED = ["positive", "unchanged", "negative"] as const;

export function total({ positive, unchanged, negative, neutral, unassessed }: Counts): number {
  return positive + unchanged + negative + neutral + unassessed;
}

export function everyone(all: number, language: Language): string {
  if (all === 2) return language === "da" ? "Begge" : "Both";
  return `${language === "da" ? "Alle" : "All"} ${all}`;
}

/** `3 positive, 1 uændret og 1 negativ` */
export function enumerated(parts: string[], language: Language): string {
  const last = parts.at(-1) ?? "";
  const before = parts.slice(0, -1);
  return before.length ? `${before.join(", ")} ${language === "da" ? "og" : "and"} ${last}` : last;
}

export function bracketed(note: string): string {
  const text = note.trim().replace(/\.$/, "");
  return text === "" ? "" : ` (${text})`;
}
