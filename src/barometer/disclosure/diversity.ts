// An index of diversity is published, the counts per area and group behind it only while none of them is small.
import { isSmall, type Decision, type EarlierRows, type Threshold } from "./protect";
import { SHOWN, type Place } from "./sight";
import type { Row, Table } from "./tables";

/**
 * Where one count of a table is small, all its counts are withheld: without any population the index of an area or of
 * the municipality leaves every small count open. The index of an area that holds a small count is withheld as well,
 * since in a tiny area it could come from few tables only; and the municipality's, where it has one area alone or
 * where an earlier edition shows counts that would serve as populations.
 */
export function protectDiversity(
  table: Table,
  decisions: Map<Row, Decision>,
  rule: Threshold,
  earlier: EarlierRows,
): { place: Place; decision: Decision }[] {
  const { categories } = table.indicator;
  if (categories?.combine !== "simpson") return [];
  const counts = table.rows.filter((row) => row.count !== null && row.figure.category !== null);
  const withheld = { numerator: "withheld", denominator: "withheld", value: "withheld" } as const;
  const areaOf = (row: Row): string => (row.figure.category ?? "").split("/")[0] ?? "";
  const derived: { place: Place; decision: Decision }[] = [];
  for (const group of new Set(counts.map((row) => row.figure.group))) {
    const own = counts.filter((row) => row.figure.group === group);
    const isHidden = (row: Row): boolean => isSmall(row.count as number, rule);
    const hidden = own.some(isHidden);
    const remembered = earlier.some((rows) =>
      rows.some((row) => row.group === group && typeof row.value === "number"),
    );
    if (hidden) {
      for (const row of own) {
        if (!isHidden(row))
          decisions.set(row, { numerator: "withheld", denominator: null, value: "withheld" });
      }
    }
    const areas = [...new Set(own.map(areaOf))];
    const place = (category: string | null): Place => ({
      indicator: table.indicator.id,
      group,
      category,
      period: table.period,
    });
    for (const area of areas) {
      const few = own.some((row) => areaOf(row) === area && isHidden(row));
      if (categories.within) derived.push({ place: place(area), decision: few ? withheld : SHOWN });
    }
    const municipal = hidden && (remembered || !categories.within || areas.length < 2);
    derived.push({ place: place(null), decision: municipal ? withheld : SHOWN });
  }
  return derived;
}
