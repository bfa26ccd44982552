// What a line is judged by: the target group's value or, with parity, how far it is from level with the other group.
import type { Interval } from "./assessment";
import { differenceInterval, negated } from "./intervals";
import { gapComparableWith, intervalBetween } from "./comparison";
import type { Gap, Measured, Member } from "./comparison";
import { isProblem } from "./rules/rule";
import type { JudgedPoint, Problem } from "./rules/rule";

export interface Quantity {
  kind: "value" | "gap";
  /** 1 where a higher quantity is better, −1 where a lower one is. */
  better: 1 | -1;
  /** Parity only: level with the comparison group within the tolerance, or on the good side of it. */
  level: boolean;
  /** Displayed quantity at a measurement that is comparable with the line's own. */
  at: (point: Measured) => JudgedPoint | Problem;
  /** 95 % interval of the quantity's change since an earlier measurement. */
  change: (since: Measured) => Interval | null;
  /** The change as a line shows it: of the value or, with parity, of the gap with its sign. */
  shownChange: (since: Measured) => Interval | null;
}

/** The side of the comparison group on which the target group is well off; null where level alone is wished. */
export type GoodSide = 1 | -1 | null;

export function quantityOf(point: Measured, member: Member, gap: Gap | Problem): Quantity {
  return member.indicator.desired === "parity"
    ? gapQuantity(point, member, gap)
    : valueQuantity(point, member);
}

/** By the wish: higher, lower, or with parity the side that the catalogue calls better. */
export function goodSideOf({ indicator }: Member): GoodSide {
  switch (indicator.desired) {
    case "increase":
      return 1;
    case "decrease":
      return -1;
    case "parity":
      return indicator.better === undefined ? null : indicator.better === "higher" ? 1 : -1;
    case "follow":
    case undefined:
      return null;
  }
}

function valueQuantity(point: Measured, member: Member): Quantity {
  const change = (since: Measured): Interval | null => intervalBetween(point, since);
  return {
    kind: member.indicator.desired === "follow" && member.comparisons.length > 0 ? "gap" : "value",
    better: member.indicator.desired === "decrease" ? -1 : 1,
    level: false,
    at: ({ shown }) => shown,
    change,
    shownChange: change,
  };
}

function gapQuantity(point: Measured, member: Member, gap: Gap | Problem): Quantity {
  const side = goodSideOf(member);
  const gapThen = (then: Measured): Gap | Problem =>
    isProblem(gap) || then === point ? gap : gapComparableWith(gap, then, member);
  const changeOf = (since: Measured, estimate: (gap: Gap) => Estimated | null): Interval | null => {
    const then = gapThen(since);
    if (isProblem(then) || isProblem(gap)) return null;
    const before = estimate(then);
    const now = estimate(gap);
    return before && now && differenceInterval(now, before);
  };
  return {
    kind: "gap",
    better: -1,
    level: !isProblem(gap) && distance(gap.displayed, side) <= (member.indicator.tolerance ?? 0),
    at: (other) => {
      const then = gapThen(other);
      return isProblem(then) ? then : { period: other.period, value: distance(then.displayed, side) };
    },
    change: (since) => changeOf(since, (one) => awayFromLevel(one, side)),
    shownChange: (since) => changeOf(since, estimated),
  };
}

/** How far a displayed gap is from level; being on the good side is no distance. */
function distance(gap: number, side: GoodSide): number {
  return side === null ? Math.abs(gap) : Math.max(0, -side * gap);
}

interface Estimated {
  value: number;
  interval: Interval;
}

function estimated({ value, interval }: Gap): Estimated | null {
  return interval && { value, interval };
}

/** The gap as an estimate that grows with the distance from level. */
function awayFromLevel(gap: Gap, side: GoodSide): Estimated | null {
  const estimate = estimated(gap);
  const grows = side === null ? gap.value >= 0 : side < 0;
  return estimate && (grows ? estimate : negated(estimate));
}
