// Rule `direction`: has the displayed figure moved the wished way?
import { certaintyOf, isProblem, judged, progress, unassessed } from "./rule";
import type { Judgement, Rule, RuleContext } from "./rule";

/**
 * The displayed change against the reference; within the tolerance (≤) unchanged. With parity the gap's size is judged,
 * and level is positive whatever went before.
 * Source: the Danish national integration barometer (integrationsbarometer.dk), which colours the displayed change.
 */
export const direction: Rule = { name: "direction", reference: "as-decided", judge: judgeDirection };

/** Shared with `certain-direction`, which asks for more before it calls a movement one. */
export function judgeDirection(context: RuleContext): Judgement {
  const certainty = certaintyOf(context.changeInterval);
  if (context.level) return judged("positive", "level", certainty);
  if (isProblem(context.reference)) return unassessed(context.reference);
  const change = progress(context, context.reference);
  if (Math.abs(change) <= context.tolerance) return judged("unchanged", "unchanged", certainty);
  return change > 0 ? judged("positive", "improved", certainty) : judged("negative", "worsened", certainty);
}
