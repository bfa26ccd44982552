// Rule `target`: how far have we come towards the politically decided value?
import { parsePeriod, yearsBetween } from "../period";
import { roundHalfAway } from "../number";
import { certaintyOf, isProblem, judged, progress, unassessed } from "./rule";
import type { Rule } from "./rule";

/**
 * Reached → positive, also at a first measurement. Else on or ahead of the straight line from the baseline to the
 * target's year → positive; moved the right way but behind the line → unchanged; else negative. The line runs between
 * the periods' last days, stands still after the target's, and is rounded as displayed.
 * Source: success criteria of the Copenhagen barometer, "how far have we come" (2006, 2011).
 */
export const target: Rule = {
  name: "target",
  reference: "baseline",
  judge: (context) => {
    const { current, better, changeInterval, reference, decimals } = context;
    if (context.target === null || parsePeriod(context.target.by) === null) {
      return unassessed({ detail: "no-wish", reason: { code: "no-target", values: {} } });
    }
    const { value: goal, by } = context.target;
    const certainty = certaintyOf(changeInterval);
    const reached = better * (current.value - goal) >= 0;
    if (isProblem(reference))
      return reached ? judged("positive", "reached", certainty) : unassessed(reference);
    const expected = roundHalfAway(
      reference.value + (goal - reference.value) * elapsed(reference.period, current.period, by),
      decimals,
    );
    if (reached) return { ...judged("positive", "reached", certainty), expected };
    if (better * (current.value - expected) >= 0)
      return { ...judged("positive", "on-track", certainty), expected };
    return progress(context, reference) > 0
      ? { ...judged("unchanged", "behind", certainty), expected }
      : { ...judged("negative", "wrong-way", certainty), expected };
  },
};

/** Part of the time from the baseline to the target that has gone, at most all of it. */
function elapsed(from: string, now: string, by: string): number {
  const whole = yearsBetween(from, by);
  return whole <= 0 ? 1 : Math.min(1, yearsBetween(from, now) / whole);
}
