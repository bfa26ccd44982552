// Either a figure or the reason why there is none, never both, never neither.
import { findingAt, mainCell, type CheckedRow, type IndicatorContext } from "../context";
import { sanitise } from "../../barometer/cpr";
import { reportedBefore } from "../previous";
import type { Finding } from "../types";

export function checkMissing(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    row.touched && row.missing !== null ? reasonBesideFigure(context, row) : reasonGiven(context, row),
  );
}

function reasonBesideFigure(context: IndicatorContext, row: CheckedRow): Finding[] {
  return [findingAt(context, row, "missing", "reason-beside-figure")];
}

function reasonGiven(context: IndicatorContext, row: CheckedRow): Finding[] {
  if (row.missing === "unknown") {
    const text = sanitise(String(row.entry.cells.missing));
    return [
      findingAt(context, row, "missing", "missing-without-reason", {
        case: "unknown-reason",
        text,
        asks: "reason",
      }),
    ];
  }
  if (row.hasFigure || row.missing !== null) return [];
  if (!row.touched && reportedBefore(context, row) !== null) return [];
  const cell = mainCell(row, context.measure);
  return [
    findingAt(context, row, cell, "missing-without-reason", {
      case: row.touched ? "only-denominator" : "empty",
    }),
  ];
}
