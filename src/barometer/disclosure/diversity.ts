// An index of diversity is published, the counts per area and group behind it only while none of them is small.
import { isSmall } from "./atoms";
import type { EarlierRows } from "./earlier";
import type { Decision } from "./published";
import { SHOWN, type Place } from "./sight";
import type { Row, Table } from "./tables";

/**
 * Where one count of a table is small, all its counts and their sum are withheld: without any population the printed
 * index leaves every small count open. The index itself goes too where an earlier edition shows counts that would
 * serve as populations, or where there is one area alone.
 */
export function protectDiversity(
  table: Table,
  decisions: Map<Row, Decision>,
  earlier: EarlierRows,
): { place: Place; decision: Decision }[] {
  const { rule } = table;
  const { categories } = table.indicator;
  if (categories?.combine !== "simpson") return [];
  const counts = table.rows.filter((row) => row.count !== null && row.figure.category !== null);
  return [...new Set(counts.map((row) => row.figure.group))].map((group) => {
    const own = counts.filter((row) => row.figure.group === group);
    const place = { indicator: table.indicator.id, group, category: null, period: table.period };
    const isHidden = (row: Row): boolean =>
      isSmall(row.count as number, rule) || decisions.get(row)?.value !== null;
    if (!own.some(isHidden)) return { place, decision: SHOWN };
    for (const row of own) {
      const few = isSmall(row.count as number, rule);
      const mark = few ? { under: rule.threshold } : "withheld";
      decisions.set(row, { numerator: mark, denominator: null, value: mark });
    }
    const remembered = earlier.some((rows) =>
      rows.some((row) => row.group === group && typeof row.value === "number"),
    );
    const alone = !categories.within || categories.items.length < 2;
    return {
      place,
      decision: {
        numerator: "withheld",
        denominator: "withheld",
        value: remembered || alone ? "withheld" : null,
      },
    };
  });
}
