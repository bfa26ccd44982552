// Personal numbers (CPR) in any cell: they must go before anything else happens with the sheet.
import { findingAt, type IndicatorContext } from "../context";
import { SEVERITY_OF } from "../severity";
import type { Finding } from "../types";

export function checkPrivacy(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) =>
    [...row.personal].map((cell) => findingAt(context, row, cell, "cpr-number")),
  );
}

/** A personal number where no entry row is: a sheet's name, a comment, another sheet's cell. The place must not repeat it. */
export function cprFinding(
  sheet: string | null,
  cell: string | null,
  values: Finding["values"] = {},
): Finding {
  return {
    code: "cpr-number",
    severity: SEVERITY_OF["cpr-number"],
    sheet,
    cell,
    entryCell: null,
    row: null,
    indicator: null,
    group: null,
    category: null,
    values,
  };
}
