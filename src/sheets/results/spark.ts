// A development as a few characters in a cell. Sparklines are not part of Office.js, and a chart as high as a line of text cannot be
// read; characters print in grey, go along when the table is copied, and are there in every reader of workbooks.
import { isBetween, type Development } from "../../barometer/development";
import { TARGET_GROUP } from "../../barometer/figure";

/** None as high as a line: lines below each other must not touch. */
const HEIGHTS = ["▁", "▂", "▃", "▄", "▅", "▆"] as const;
/** A level that nothing rises above. */
const LEVEL = "▃";
/** Missing, or not shown. */
const HOLE = "·";
const BREAK = "/";
/** Periods; the latest of a long series. */
const MOST = 12;

/** The target group's values from the lowest to the highest of them; null where there is no development to draw. */
export function sparkOf({ periods, series }: Development, breaks: readonly string[]): string | null {
  const cells = series.find(({ group }) => group === TARGET_GROUP)?.cells ?? [];
  const from = Math.max(0, periods.length - MOST);
  const values = cells.slice(from).filter((cell) => typeof cell === "number");
  if (values.length < 2) return null;
  const least = Math.min(...values);
  const most = Math.max(...values);
  return cells
    .slice(from)
    .map((cell, index) => {
      const [before, period] = [periods[from + index - 1], periods[from + index] ?? ""];
      const isBroken =
        index > 0 && before !== undefined && breaks.some((day) => isBetween(day, before, period));
      return `${isBroken ? BREAK : ""}${typeof cell === "number" ? heightOf(cell, least, most) : HOLE}`;
    })
    .join("");
}

function heightOf(value: number, least: number, most: number): string {
  if (most === least) return LEVEL;
  return HEIGHTS[Math.round(((value - least) / (most - least)) * (HEIGHTS.length - 1))] ?? LEVEL;
}
