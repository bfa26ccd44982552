// What a unit written in a catalogue means for how its numbers are said. Pure text: the sentences use it as well.

/** The words for percent, as a piece of an expression. */
export const PERCENT_WORDS = "%|pct\\.?|procent|percent|per cent";
/** Words for those who are counted, as a piece of an expression. */
export const COUNTED_WORDS =
  "personer|pers\\.?|borgere|elever|børn|unge|familier|husstande|stk\\.?|persons|people";
const PERCENT = new RegExp(`^(?:${PERCENT_WORDS})$`, "i");
const POINTS = /^(?:procentpoint|percentage points?)$/i;

/** Whether the word means percent, in either language. */
export function isPercent(unit: string | undefined): boolean {
  return PERCENT.test(unit?.trim() ?? "");
}

/**
 * What an indicator's numbers are counted in. In `percent` a difference between two of them is in points; in `points` the
 * numbers are themselves differences; `own` is whatever the catalogue says, or nothing. A share without a unit is in percent.
 */
export function unitKind({
  measure = "share",
  unit = "",
}: {
  measure?: string | undefined;
  unit?: string | undefined;
}): "percent" | "points" | "own" {
  if (measure === "share" && (unit === "" || isPercent(unit))) return "percent";
  return POINTS.test(unit) ? "points" : "own";
}
