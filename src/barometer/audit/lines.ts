// What a line prints beside its figures, and what that says about them.
import type { Indicator } from "../catalogue";
import type { Cell, PublishedLine } from "../disclosure/published";
import { TARGET_GROUP } from "../figure";
import { TINY, type Fact, type Variable } from "./bounds";
import type { Row } from "./rows";

/** What a line prints beside its figures: gaps, changes, series, and a status that says which way it went. */
export function factsOfLine(line: PublishedLine, indicator: Indicator, rows: Row[]): Fact[] {
  const compared = indicator.groups.find((group) => group !== TARGET_GROUP) ?? null;
  const at = (group: string | null, period: string | null): Variable | null => {
    const found = rows.filter(
      ({ figure }) => figure.group === group && figure.period === period && figure.category === line.category,
    );
    return found.length === 1 ? (found[0]?.displayed ?? null) : null;
  };
  const facts: Fact[] = [];
  const equation = (cell: Cell, ...terms: [Variable | null, number][]): void => {
    if (typeof cell === "number") between(cell - TINY, cell + TINY, ...terms);
  };
  const between = (lower: number, upper: number, ...terms: [Variable | null, number][]): void => {
    const known = terms.flatMap(([variable, factor]) => (variable ? [{ variable, factor }] : []));
    if (known.length === terms.length) facts.push({ terms: known, lower, upper });
  };
  const [value, comparison] = [at(TARGET_GROUP, line.period), at(compared, line.period)];
  equation(line.value, [value, 1]);
  equation(line.comparison, [comparison, 1]);
  equation(line.gap, [value, 1], [comparison, -1]);
  for (const other of line.others) {
    equation(other.value, [at(other.group, line.period), 1]);
    equation(other.gap, [value, 1], [at(other.group, line.period), -1]);
  }
  for (const then of [line.previous, line.baseline]) {
    if (!then) continue;
    const [before, comparedBefore] = [at(TARGET_GROUP, then.period), at(compared, then.period)];
    equation(then.value, [before, 1]);
    equation(then.change, [value, 1], [before, -1]);
    equation(then.gapChange, [value, 1], [comparison, -1], [before, -1], [comparedBefore, 1]);
  }
  const { facts: more } = line;
  equation(more.comparisonChange, [comparison, 1], [at(compared, more.reference), -1]);
  for (const point of more.series) equation(point.value, [at(TARGET_GROUP, point.period), 1]);
  for (const [interval, variable] of [[line.interval, value] as const]) {
    if (interval && typeof interval === "object" && "lower" in interval)
      between(interval.lower - 1, interval.upper + 1, [variable, 1]);
  }
  const side = directionSaid(line, indicator);
  if (side)
    between(
      side.lower,
      side.upper,
      [value, 1],
      [side.of === "change" ? at(TARGET_GROUP, more.reference) : comparison, -1],
    );
  if (more.target && typeof more.target.distance === "number") {
    const toGo = Math.abs(more.target.distance);
    if (more.judged === "value")
      between(more.target.value - toGo - TINY, more.target.value + toGo + TINY, [value, 1]);
  }
  return facts;
}

/** A status printed beside withheld numbers says at least which way they went. */
function directionSaid(
  line: PublishedLine,
  indicator: Indicator,
): { of: "change" | "gap"; lower: number; upper: number } | null {
  const tolerance = line.facts.tolerance;
  const up = { lower: tolerance, upper: Infinity };
  const down = { lower: -Infinity, upper: -tolerance };
  const still = { lower: -tolerance, upper: tolerance };
  const wishes = indicator.desired === "increase" ? 1 : indicator.desired === "decrease" ? -1 : 0;
  if (line.detail === "higher") return { of: "gap", ...up };
  if (line.detail === "lower") return { of: "gap", ...down };
  if (wishes === 0 || line.facts.judged !== "value") return null;
  const [good, bad] = wishes > 0 ? [up, down] : [down, up];
  if (line.detail === "better") return { of: "gap", ...good };
  if (line.detail === "worse") return { of: "gap", ...bad };
  if (line.detail === "improved") return { of: "change", ...good };
  if (line.detail === "worsened") return { of: "change", ...bad };
  return line.detail === "unchanged" ? { of: "change", ...still } : null;
}
