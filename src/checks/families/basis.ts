// Origin and citizenship count different people: the basis must be given, and the same on both sides of a comparison.
import { groupBy, keyOf } from "../../barometer/collect";
import { TARGET_GROUP } from "../../barometer/figure";
import { findingAt, type CheckedRow, type IndicatorContext } from "../context";
import { sanitise } from "../../barometer/cpr";
import { previousFigure } from "../previous";
import type { Finding } from "../types";

export function checkBasis(context: IndicatorContext): Finding[] {
  return [...basisGiven(context), ...sameBasisAsTarget(context), ...sameBasisAsBefore(context)];
}

function basisGiven(context: IndicatorContext): Finding[] {
  const required = context.indicator?.basis === "required";
  return context.rows.flatMap((row) => {
    if (row.basis === "unknown") {
      const text = sanitise(String(row.entry.cells.basis));
      return [
        findingAt(context, row, "basis", "basis-missing", { case: "unknown-word", text, asks: "basis" }),
      ];
    }
    if (!required || !row.hasFigure || isBasis(row.basis)) return [];
    return [findingAt(context, row, "basis", "basis-missing", { case: "empty" })];
  });
}

/** Told once per comparison group, at its own row. */
function sameBasisAsTarget(context: IndicatorContext): Finding[] {
  const pairs = groupBy(context.rows, ({ entry, periodText }) =>
    keyOf(entry.category, entry.definition, periodText ?? entry.givenPeriod),
  );
  return [...pairs.values()].flatMap((rows) => {
    const target = rows.find(({ entry, hasFigure }) => entry.group === TARGET_GROUP && hasFigure);
    if (target === undefined || !isBasis(target.basis)) return [];
    const wanted = target.basis;
    return rows
      .filter((row) => row.entry.group !== TARGET_GROUP && row.hasFigure)
      .filter((row) => isBasis(row.basis) && row.basis !== wanted)
      .map((row) =>
        findingAt(context, row, "basis", "basis-differs", {
          case: "between-groups",
          basis: String(row.basis),
          other: wanted,
        }),
      );
  });
}

function sameBasisAsBefore(context: IndicatorContext): Finding[] {
  return context.rows.flatMap((row) => {
    if (!row.hasFigure || !isBasis(row.basis)) return [];
    const previous = previousFigure(context, row);
    if (previous === null || !isBasis(previous.basis) || previous.basis === row.basis) return [];
    return [
      findingAt(context, row, "basis", "basis-differs", {
        case: "from-before",
        basis: row.basis,
        other: previous.basis,
        period: previous.period,
      }),
    ];
  });
}

/** `not-applicable` says that the question does not arise, so there is nothing that could differ. */
function isBasis(basis: CheckedRow["basis"]): basis is "origin" | "citizenship" {
  return basis === "origin" || basis === "citizenship";
}
