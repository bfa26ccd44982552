// The colours of a status on a sheet of results.
import { STATUS_SYMBOLS } from "../../text/words/status";
import { type Box, columnLetters, type Conditional, STATUS_COLORS } from "../plan";

/** Colours for a column of status labels. By condition and not by cell: a handful of rules serve any number of lines. */
export function statusColours(box: Box): Conditional[] {
  const cell = `$${columnLetters(box.column)}${box.row + 1}`;
  const shapes = [
    ["positive", "positive"],
    ["unchanged", "unchanged"],
    ["mixed", "unchanged"],
    ["negative", "negative"],
    ["unassessed", "unassessed"],
  ] as const;
  return shapes.map(([shown, status]) => ({
    box,
    formula: `=LEFT(${cell},1)="${STATUS_SYMBOLS[shown]}"`,
    style: STATUS_COLORS[status],
  }));
}
