// Third-generation persons mostly count as dansk oprindelse: including them needs a reason and a look at counting twice.
import { TARGET_GROUP } from "../../barometer/figure";
import { findingAt, type CheckedRow, type IndicatorContext } from "../context";
import { sanitise } from "../../barometer/cpr";
import type { Finding } from "../types";

export function checkThirdGeneration(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) => [...flagAndReason(context, row), ...countedTwice(context, row)]);
}

function flagAndReason(context: IndicatorContext, row: CheckedRow): Finding[] {
  if (row.thirdGeneration === "unknown") {
    const text = sanitise(String(row.entry.cells.thirdGeneration));
    const values = { case: "unknown-word", text, asks: "yes" };
    return [findingAt(context, row, "thirdGeneration", "third-generation-reason", values)];
  }
  if (row.thirdGeneration && row.thirdGenerationReason === null) {
    const values = { case: "no-reason" };
    return [findingAt(context, row, "thirdGenerationReason", "third-generation-reason", values)];
  }
  if (!row.thirdGeneration && row.thirdGenerationReason !== null) {
    const values = { case: "reason-alone" };
    return [findingAt(context, row, "thirdGeneration", "third-generation-reason", values)];
  }
  return [];
}

/** Only where there is a comparison group that the same persons may stand in. */
function countedTwice(context: IndicatorContext, row: CheckedRow): Finding[] {
  const compared = (context.indicator?.groups.length ?? 0) > 1;
  if (!compared || row.thirdGeneration !== true || row.entry.group !== TARGET_GROUP || !row.hasFigure)
    return [];
  return [findingAt(context, row, "thirdGeneration", "double-counting")];
}
