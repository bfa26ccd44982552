// The signs that stand for a status, in the order they are explained.
import { shownOfGoal, shownOfLine, type ShownStatus } from "../../text/words/status";
import type { ResultBlock } from "./blocks";

/**
 * Every sign that stands in the table, at a goal or at a line.
 * @param further that stand in its words
 */
export function signsOf(blocks: readonly ResultBlock[], further: readonly ShownStatus[] = []): ShownStatus[] {
  const used = new Set([
    ...further,
    ...blocks.flatMap(({ result, lines }) => [
      ...(result === null ? [] : [shownOfGoal(result)]),
      ...lines.map(({ line }) => shownOfLine(line)),
    ]),
  ]);
  return SIGNS.filter((sign) => used.has(sign));
}

const SIGNS: readonly ShownStatus[] = [
  "positive",
  "unchanged",
  "mixed",
  "negative",
  "neutral",
  "first",
  "unjudged",
  "withheld",
  "empty",
  "unassessed",
];
