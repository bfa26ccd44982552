// What must hold where an indicator is said to be the sum of others (`totalOf`): a sum of itself, or of what is counted
// otherwise, would tie figures together that have nothing to do with each other, and disclosure would trust it.
import { measureOf, type Catalogue, type Indicator } from "./catalogue";
import { quoted, type Report, type TotalKey } from "./catalogue-problem";

export function checkTotals(report: Report, { indicators }: Pick<Catalogue, "indicators">): void {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const told = new Set<string>();
  indicators.forEach((total, index) => {
    const { id, totalOf = [] } = total;
    const path = ["indicators", index, "totalOf"];
    if (totalOf.length > 0 && measureOf(total) === "index") report("total-without-sum", path, {});
    totalOf.forEach((part, place) => {
      const known = byId.get(part);
      if (known === undefined) return;
      const at = [...path, place];
      if (part === id) report("total-of-itself", at, {});
      else for (const one of differences(total, known)) report("total-part-differs", at, one);
      const way = part === id || told.has(id) ? null : wayTo(id, part, byId);
      if (way === null) return;
      for (const one of way) told.add(one);
      report("total-circular", at, { ids: [id, ...way].map(quoted) });
    });
  });
}

/** From a part down to the indicator that it is a part of; null where it does not lead there. */
function wayTo(target: string, from: string, byId: ReadonlyMap<string, Indicator>): string[] | null {
  const seen = new Set<string>();
  const search = (id: string): string[] | null => {
    if (id === target) return [id];
    if (seen.has(id)) return null;
    seen.add(id);
    for (const part of byId.get(id)?.totalOf ?? []) {
      const way = part === id ? null : search(part);
      if (way !== null) return [id, ...way];
    }
    return null;
  };
  return search(from);
}

interface Difference {
  given: string;
  key: TotalKey;
  own: string | null;
  other: string | null;
}

/** Why one cannot be the sum of the other. A unit that one of them leaves open contradicts nothing. */
export function differences(total: Indicator, part: Indicator): Difference[] {
  const given = quoted(part.id);
  const both = (
    key: TotalKey,
    of: (indicator: Indicator) => string | null,
    unsaid?: string,
  ): Difference[] => {
    const [own, other] = [of(total), of(part)];
    return (own ?? unsaid) === (other ?? unsaid) ? [] : [{ given, key, own, other }];
  };
  const units = [total, part].map(({ unit = "" }) => unit.trim().toLowerCase());
  return [
    ...both("measure", measureOf),
    ...(units.includes("") || units[0] === units[1]
      ? []
      : both("unit", ({ unit }) => quoted(unit?.trim() ?? ""))),
    ...both("period.kind", ({ period }) => period.kind),
    ...both("period.start", ({ period }) => period.start ?? null, FIRST_DAY),
    ...both("period.cohort", ({ period }) => String(period.cohort === true)),
    ...both("period.lagMonths", ({ period }) => (period.lagMonths ? String(period.lagMonths) : null)),
  ];
}

/** Where a year begins that says nothing else. */
const FIRST_DAY = "01-01";
