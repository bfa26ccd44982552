// Rule `outlook`: the weather of an indicator, from its last five years, with or without a target.
import { yearsBetween } from "../period";
import { roundHalfAway } from "../number";
import { certaintyOf, isProblem, judged, progress, unassessed } from "./rule";
import type { JudgedPoint, Judgement, Problem, Rule, RuleContext } from "./rule";

/** The trend is the average yearly change over this many years. */
export const TREND_YEARS = 5;

/** Projected miss, as a share of the way that remains to the target. */
const SMALL_MISS = 0.05;
const LARGE_MISS = 0.2;

/**
 * a = (y_t − y_{t−5})/5 and l = y_t − y_{t−1}, in the wished direction. Without a target: a > 0 and l > 0 sun; a > 0
 * light cloud; l > 0 cloud; else storm. With a target: already reached sun if a ≥ 0, else light cloud; then a ≤ 0
 * storm; then y_t is carried on by a a year to the target's year, and the miss, as a share of the way that remains,
 * makes < 5 % sun, 5–20 % light cloud, > 20 % cloud. From the target's year on an unreached target is cloud.
 * With parity and no target, level is positive: a gap that is closed cannot shrink further, and is no storm.
 * Source: Statistisches Bundesamt (Destatis), Indicator report on Germany's sustainable development, "weather symbols".
 */
export const outlook: Rule = {
  name: "outlook",
  reference: "five-years",
  judge: (context) => {
    const before = context.yearsAgo(TREND_YEARS);
    const last = context.yearsAgo(1);
    if (!isPoint(before) || !isPoint(last)) return unassessed(lackOf(context, before, last));
    if (context.level && context.target === null) {
      return judged("positive", "level", certaintyOf(context.changeInterval));
    }
    const trend = progress(context, before) / TREND_YEARS;
    const weather =
      context.target === null
        ? weatherWithoutTarget(trend, progress(context, last))
        : weatherWithTarget(context, trend, context.target);
    const { status, detail } = WEATHER[weather];
    return judged(status, detail, certaintyOf(context.changeInterval));
  },
};

type Weather = "sun" | "light-cloud" | "cloud" | "storm";

const WEATHER = {
  sun: { status: "positive", detail: "sun" },
  "light-cloud": { status: "unchanged", detail: "light-cloud" },
  cloud: { status: "unchanged", detail: "cloud" },
  storm: { status: "negative", detail: "storm" },
} as const satisfies Record<Weather, Pick<Judgement, "status" | "detail">>;

function weatherWithoutTarget(trend: number, last: number): Weather {
  if (trend > 0) return last > 0 ? "sun" : "light-cloud";
  return last > 0 ? "cloud" : "storm";
}

function weatherWithTarget(
  { current, better }: RuleContext,
  trend: number,
  target: { value: number; by: string },
): Weather {
  const remaining = better * (target.value - current.value);
  if (remaining <= 0) return trend >= 0 ? "sun" : "light-cloud";
  if (trend <= 0) return "storm";
  const years = Math.max(0, yearsBetween(current.period, target.by) || 0);
  // Rounded, so that a miss of exactly 5 or 20 % is not decided by the last binary digit.
  const miss = roundHalfAway((remaining - trend * years) / remaining, 9);
  if (miss < SMALL_MISS) return "sun";
  return miss <= LARGE_MISS ? "light-cloud" : "cloud";
}

type Found = ReturnType<RuleContext["yearsAgo"]>;

function isPoint(found: Found): found is JudgedPoint {
  return "value" in found;
}

function lackOf(context: RuleContext, before: Found, last: Found): Problem {
  if (isProblem(context.reference) && context.reference.detail === "first-measurement")
    return context.reference;
  for (const found of [last, before]) if (!isPoint(found) && isProblem(found)) return found;
  const lacking = [before, last].flatMap((found) => ("lacking" in found ? [found.lacking] : []));
  const values = { rule: "outlook", lacking: lacking.join(", ") };
  return { detail: "too-few-points", reason: { code: "too-few-points", values } };
}
