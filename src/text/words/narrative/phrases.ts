// What the sentences of every language are put together with.
import type { Counts } from "./texts";

export const JUDGED = ["positive", "unchanged", "negative"] as const;

export function total({ positive, unchanged, negative, neutral, unassessed }: Counts): number {
  return positive + unchanged + negative + neutral + unassessed;
}

export function bracketed(note: string): string {
  const text = note.trim().replace(/\.$/, "");
  return text === "" ? "" : ` (${text})`;
}
