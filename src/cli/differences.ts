// Says where the formulas of a workbook that was written come to other numbers than ours.
import type { Difference } from "../jobs/port";
import { differenceSentences, differencesTitle } from "../text/words/differences";
import type { Work } from "./work";

export function tellDifferences({ terminal, language }: Work, differences: readonly Difference[]): void {
  if (differences.length === 0) return;
  terminal.tell(differencesTitle(language));
  for (const sentence of differenceSentences(differences, language)) terminal.tell(sentence);
}
