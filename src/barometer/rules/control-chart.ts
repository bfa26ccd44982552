// Rule `control-chart`: does the latest point stand out from ordinary variation over the whole series?
import { isProblem, judged, unassessed } from "./rule";
import type { JudgedPoint, Rule, RuleContext } from "./rule";

/** 3/d₂ and D₄ for ranges of two points (Shewhart; Wheeler). */
const LIMIT_FACTOR = 2.66;
const RANGE_LIMIT_FACTOR = 3.267;

/** Points in a row on one side of the mean, or all rising or falling. */
const RUN = 7;
/** Of three points on one side, this many beyond this part of the way to the limit. */
const NEAR_LIMIT_WINDOW = 3;
const NEAR_LIMIT_POINTS = 2;
const NEAR_LIMIT = 2 / 3;

/** Below this the limits are provisional. */
const FIRM_LIMITS_FROM = 12;

export interface ControlChart {
  limits: { lower: number; mean: number; upper: number };
  /** Per point: 1 special on the high side, −1 on the low side, 0 ordinary. */
  signals: (-1 | 0 | 1)[];
}

/**
 * XmR chart over the whole comparable series: mean ± 2.66 · mean moving range, where moving ranges ≥ 3.267 · their mean
 * are screened out once. Signals: a point outside the limits; 7 in a row on one side of the mean; 7 in a row rising or
 * falling; of 3 in a row on one side of the mean at least 2 beyond two thirds of the way to the limit. Where a point
 * has several, they count in this order. The line is judged on its own point: the good side improvement, the bad side
 * concern, else common cause.
 * Source: NHS England, Making Data Count; NHS-R community, NHSRplotthedots.
 */
export const controlChart: Rule = {
  name: "control-chart",
  reference: "none",
  judge: (context) => {
    const points = context.series();
    if (points.length < 2) return tooFew(context, points);
    const { limits, signals } = chart(points.map((point) => point.value));
    const index = points.findIndex((point) => point.period === context.current.period);
    const side = (signals[index] ?? 0) * context.better;
    const trial = points.length < FIRM_LIMITS_FROM ? "-trial-limits" : "";
    const outcome =
      side === 0
        ? judged("unchanged", `common-cause${trial}`, "uncertain")
        : side > 0
          ? judged("positive", `improvement${trial}`, "certain")
          : judged("negative", `concern${trial}`, "certain");
    const signalled = points.filter((_, at) => signals[at] !== 0).map((point) => point.period);
    return { ...outcome, limits, signals: signalled };
  },
};

/** Limits and signals of a series of at least two values, in order of time. */
export function chart(values: number[]): ControlChart {
  const mean = average(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const rangeLimit = RANGE_LIMIT_FACTOR * average(ranges);
  const ordinary = ranges.filter((range) => range < rangeLimit);
  const spread = LIMIT_FACTOR * average(ordinary);
  const limits = { lower: mean - spread, mean, upper: mean + spread };
  const sides = values.map((value) => signOf(value - mean));
  const steps = values.slice(1).map((value, index) => signOf(value - (values[index] ?? value)));
  const runs = markRuns(sides, RUN, 0);
  // Seven rising points are six rising steps, and the point before the first step belongs to them.
  const trends = markRuns(steps, RUN - 1, 1);
  const near = markNearLimit(values, sides, mean, spread);
  const signals = values.map((value, index) => {
    if (signOf(value - limits.upper) > 0) return 1;
    if (signOf(value - limits.lower) < 0) return -1;
    return runs[index] || trends[index] || near[index] || 0;
  });
  return { limits, signals };
}

/** Marks every point of each run of at least `length` equal signs; `extra` points before a run belong to it. */
function markRuns(signs: (-1 | 0 | 1)[], length: number, extra: number): (-1 | 0 | 1)[] {
  const marks = new Array<-1 | 0 | 1>(signs.length + extra).fill(0);
  for (let start = 0; start < signs.length;) {
    const sign = signs[start] ?? 0;
    let end = start + 1;
    while (end < signs.length && signs[end] === sign) end += 1;
    if (sign !== 0 && end - start >= length) marks.fill(sign, start, end + extra);
    start = end;
  }
  return marks;
}

function markNearLimit(
  values: number[],
  sides: (-1 | 0 | 1)[],
  mean: number,
  spread: number,
): (-1 | 0 | 1)[] {
  const marks = new Array<-1 | 0 | 1>(values.length).fill(0);
  for (let start = 0; start + NEAR_LIMIT_WINDOW <= values.length; start += 1) {
    const side = sides[start] ?? 0;
    const end = start + NEAR_LIMIT_WINDOW;
    if (side === 0 || sides.slice(start, end).some((other) => other !== side)) continue;
    const beyond = values
      .slice(start, end)
      .filter((value) => signOf(side * (value - mean) - NEAR_LIMIT * spread) > 0);
    if (beyond.length >= NEAR_LIMIT_POINTS) marks.fill(side, start, end);
  }
  return marks;
}

function tooFew(context: RuleContext, points: JudgedPoint[]): ReturnType<Rule["judge"]> {
  if (isProblem(context.reference)) return unassessed(context.reference);
  const lacking = String(2 - points.length);
  return unassessed({
    detail: "too-few-points",
    reason: { code: "too-few-points", values: { rule: "control-chart", lacking } },
  });
}

function average(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Equal up to what binary sums add to a mean, so that a point on the mean or on a limit lies on neither side. */
function signOf(difference: number): -1 | 0 | 1 {
  if (Math.abs(difference) < 1e-9) return 0;
  return difference > 0 ? 1 : -1;
}
