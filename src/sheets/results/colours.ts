// The colours of a status on a sheet of results.
import type { Status } from "../../barometer/assessment";
import { STATUS_LOOKS, STATUS_SYMBOLS, type ShownStatus } from "../../text/words/status";
import { type Box, columnLetters, type Conditional, STATUS_COLORS } from "../plan";

/** Colours for a column of status labels. By condition and not by cell: a handful of rules serve any number of lines. */
export function statusColours(box: Box): Conditional[] {
  const cell = `$${columnLetters(box.column)}${box.row + 1}`;
  const shapes = [
    ["positive", ["positive"]],
    ["unchanged", ["unchanged", "mixed"]],
    ["negative", ["negative"]],
    ["unassessed", ["unassessed", "first", "unjudged", "withheld", "empty"]],
  ] as const;
  return shapes.map(([status, shown]) => ({
    box,
    formula: `=OR(${shown.map((one) => `LEFT(${cell},1)="${STATUS_SYMBOLS[one]}"`).join(",")})`,
    style: STATUS_COLORS[status],
  }));
}

export function coloursOf(shown: ShownStatus): (typeof STATUS_COLORS)[Status] {
  return STATUS_COLORS[STATUS_LOOKS[shown]];
}
