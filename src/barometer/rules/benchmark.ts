// Rule `benchmark`: is the target group better or worse off than the comparison group, beyond what chance can do?
import { roundHalfAway } from "../number";
import { judged, unassessed } from "./rule";
import type { Rule } from "./rule";

/**
 * The 95 % interval of the target group's value against the comparison value taken as exact, as displayed: upper limit
 * below it lower, lower limit above it higher, touching similar. Higher and lower become better and worse by the wish.
 * With parity, similar is what is wished, and a difference is worse unless it lies on the good side.
 * Source: Public Health England / OHID, Fingertips technical guidance, "Comparisons to benchmark".
 */
export const benchmark: Rule = {
  name: "benchmark",
  reference: "none",
  judge: ({ groups, wish, decimals, current }) => {
    if (typeof groups.comparison !== "number") return unassessed(groups.comparison);
    if (groups.interval === null) {
      return unassessed({
        detail: "missing",
        reason: { code: "no-interval", values: { period: current.period } },
      });
    }
    const level = roundHalfAway(groups.comparison, decimals);
    const side = sideOf(
      roundHalfAway(groups.interval.lower, decimals),
      roundHalfAway(groups.interval.upper, decimals),
      level,
    );
    if (side === 0) return judged(wish === "parity" ? "positive" : "unchanged", "similar", "uncertain");
    return side === groups.goodSide
      ? judged("positive", "better", "certain")
      : judged("negative", "worse", "certain");
  },
};

function sideOf(lower: number, upper: number, level: number): -1 | 0 | 1 {
  if (upper < level) return -1;
  return lower > level ? 1 : 0;
}
