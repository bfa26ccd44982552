// A target group needs its comparison group and the reverse: a figure that stands alone cannot be compared.
import { groupBy, keyOf } from "../../barometer/collect";
import { TARGET_GROUP } from "../../barometer/figure";
import { groupName } from "../../barometer/names";
import { findingAt, mainCell, type CheckedRow, type IndicatorContext } from "../context";
import { reportedBefore } from "../previous";
import type { Finding } from "../types";

export function checkGroups(context: IndicatorContext): Finding[] {
  const groups = context.indicator?.groups ?? [];
  if (groups.length < 2) return [];
  const pairs = groupBy(context.rows, ({ entry, periodText }) =>
    keyOf(entry.category, entry.definition, periodText ?? entry.givenPeriod),
  );
  const sameLine = groupBy(context.rows, lineOf);
  return [...pairs.values()].flatMap((rows) => missingPartners(context, groups, rows, sameLine));
}

/** Several comparison groups each need the target group; the target group needs every one of them. */
function missingPartners(
  context: IndicatorContext,
  groups: readonly string[],
  rows: readonly CheckedRow[],
  sameLine: ReadonlyMap<string, CheckedRow[]>,
): Finding[] {
  const answered = new Map(
    rows
      .filter((row) => isAnswered(row) || reportedBefore(context, row) !== null)
      .map((row) => [row.entry.group, row]),
  );
  const withFigure = rows.filter((row) => row.hasFigure);
  const [first] = withFigure;
  if (first === undefined) return [];
  const target = withFigure.find(({ entry }) => entry.group === TARGET_GROUP);
  const lacking = groups.filter(
    (group) => !answered.has(group) && (group === TARGET_GROUP ? target === undefined : target !== undefined),
  );
  return lacking.map((group) => {
    const partner = target ?? first;
    const empty = rows.find(({ entry }) => entry.group === group);
    const elsewhere = sameLine.get(lineOf(partner))?.find(({ entry }) => entry.group === group);
    return lackingFinding(context, group, partner, empty, elsewhere);
  });
}

function lackingFinding(
  context: IndicatorContext,
  group: string,
  partner: CheckedRow,
  empty: CheckedRow | undefined,
  elsewhere: CheckedRow | undefined,
): Finding {
  const named = (id: string) => groupName(id, context.reading.catalogue, context) ?? id;
  const values = {
    group: named(group),
    partner: named(partner.entry.group),
    period: partner.periodText ?? partner.entry.givenPeriod,
  };
  if (empty !== undefined) {
    return findingAt(context, empty, mainCell(empty, context.measure), "group-missing", {
      ...values,
      case: "empty",
    });
  }
  if (elsewhere !== undefined) {
    return findingAt(context, elsewhere, "period", "group-missing", { ...values, case: "other-period" });
  }
  const cell = mainCell(partner, context.measure);
  return findingAt(context, partner, cell, "group-missing", { ...values, case: "no-row" });
}

/** A reason is an answer too: then nothing more can be asked. */
function isAnswered(row: CheckedRow): boolean {
  return row.hasFigure || row.touched || row.missing !== null;
}

/** The line as the template laid it, whatever period stands there now. */
function lineOf({ entry }: CheckedRow): string {
  return keyOf(entry.category, entry.definition, entry.givenPeriod);
}
