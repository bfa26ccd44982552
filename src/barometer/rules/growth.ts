// Rule `growth`: is the yearly growth since the baseline fast enough?
import type { Detail, Status } from "../assessment";
import { parsePeriod, yearsBetween } from "../period";
import { certaintyOf, isProblem, judged, unassessed } from "./rule";
import type { JudgedPoint, Judgement, Rule, RuleContext } from "./rule";

/** Lower bounds of yearly growth without a target, as fractions. */
const SUBSTANTIAL = 0.015;
const MODERATE = 0.005;

/** Lower bounds of actual over required growth, with a target. */
const SUBSTANTIAL_OF_REQUIRED = 0.95;
const MODERATE_OF_REQUIRED = 0.6;

/** How fast the bar sinks as the baseline nears a natural upper limit. */
const LIMIT_EXPONENT = 4.44;

/** Stands in for a base or target of zero, from which no growth can be reckoned. */
const INSTEAD_OF_ZERO = 0.001;

/**
 * CAGR = (y/y0)^(1/(t − t0)) − 1 from the baseline, d = ±1 by the wish. Without a target: d·CAGR ≥ 1.5 % substantial,
 * ≥ 0.5 % moderate, ≥ 0 limited, else deterioration; the bars times C = 1 − (y0/limit)^4.44 where the value has a
 * natural upper limit and should rise. With a target: R = d·CAGR / |required CAGR| ≥ 0.95, ≥ 0.60, ≥ 0, below; a target
 * that is met overrides. A zero base or target counts as 0.001; mixed signs cannot be judged; below zero, where the
 * ratio falls as the value rises, the growth is turned. With parity and no target, level is positive.
 * Source: Open SDG, automated progress calculation, after Statistics Canada's progress measures.
 */
export const growth: Rule = {
  name: "growth",
  reference: "baseline",
  judge: (context) => {
    const { reference, current, better, target } = context;
    if (isProblem(reference)) return unassessed(reference);
    if (target !== null && better * (current.value - target.value) >= 0) {
      return judged("positive", "target-achieved", certaintyOf(context.changeInterval));
    }
    if (context.level && target === null) {
      return judged("positive", "level", certaintyOf(context.changeInterval));
    }
    const rate = yearlyGrowth(reference.value, current.value, yearsBetween(reference.period, current.period));
    if (rate === null) return mixedSigns(current, reference);
    const wished = better * rate;
    if (target === null || parsePeriod(target.by) === null) {
      const bar = Math.max(0, barScale(context, reference.value));
      return verdict(context, wished, SUBSTANTIAL * bar, MODERATE * bar);
    }
    const years = yearsBetween(reference.period, target.by);
    if (!(years > 0)) {
      const reason = {
        code: "target-before-baseline",
        values: { by: target.by, reference: reference.period },
      } as const;
      return unassessed({ detail: "too-few-points", reason });
    }
    const required = yearlyGrowth(reference.value, target.value, years);
    if (required === null) return mixedSigns(current, reference);
    // Multiplied out, so that a baseline already at its target does not divide by zero.
    const needed = Math.abs(required);
    return verdict(context, wished, SUBSTANTIAL_OF_REQUIRED * needed, MODERATE_OF_REQUIRED * needed);
  },
};

/** Compound yearly growth as a fraction; null where the signs are mixed. */
function yearlyGrowth(from: number, to: number, years: number): number | null {
  const base = from === 0 ? INSTEAD_OF_ZERO : from;
  const end = to === 0 && from < 0 ? -INSTEAD_OF_ZERO : to === 0 ? INSTEAD_OF_ZERO : to;
  if (base < 0 !== end < 0) return null;
  return Math.sign(base) * ((end / base) ** (1 / years) - 1);
}

function barScale({ naturalLimit, wish }: RuleContext, base: number): number {
  if (naturalLimit === null || wish !== "increase" || naturalLimit <= 0 || base <= 0) return 1;
  return 1 - (base / naturalLimit) ** LIMIT_EXPONENT;
}

/** Growth computed in binary: what differs by less than this is equal. */
const EQUAL = 1e-12;

function verdict(context: RuleContext, wished: number, substantial: number, moderate: number): Judgement {
  const [status, detail] = level(wished + EQUAL, substantial, moderate);
  return judged(status, detail, certaintyOf(context.changeInterval));
}

function level(wished: number, substantial: number, moderate: number): [Status, Detail] {
  if (wished < 0) return ["negative", "deterioration"];
  if (wished >= substantial) return ["positive", "substantial"];
  if (wished >= moderate) return ["positive", "moderate"];
  return ["unchanged", "limited"];
}

function mixedSigns(current: JudgedPoint, reference: JudgedPoint): Judgement {
  const values = { period: current.period, reference: reference.period };
  return unassessed({ detail: "too-few-points", reason: { code: "mixed-signs", values } });
}
