// A line of the assessment as it may be shown: every derived number and the status itself ask for their sources first.
import type { Interval, Line, Movement, Reason, ReasonCode } from "../assessment";
import type { Indicator } from "../catalogue";
import { TARGET_GROUP } from "../figure";
import { displayedDifference, roundHalfAway } from "../number";
import type {
  Cell,
  Decision,
  PublishedCounts,
  PublishedLine,
  PublishedMovement,
  Withheld,
} from "./published";
import { SHOWN, type Sight } from "./sight";

/** The secretariat's own view in the same form, with nothing withheld. */
export function asShown(line: Line, indicator: Indicator | undefined): PublishedLine {
  return shownLine(line, indicator, () => SHOWN);
}

export function publishedLine(line: Line, indicator: Indicator | undefined, sight: Sight): PublishedLine {
  return shownLine(line, indicator, (group, period) =>
    sight.at({ indicator: line.indicator, group, category: line.category, period }),
  );
}

/** The comparison group an indicator is judged by: the first that it names. */
export function comparisonGroupOf(indicator: Indicator | undefined): string | null {
  return indicator?.groups.find((group) => group !== TARGET_GROUP) ?? null;
}

type Decide = (group: string, period: string) => Decision;

function shownLine(line: Line, indicator: Indicator | undefined, decide: Decide): PublishedLine {
  const { facts } = line;
  const now = line.period;
  const compared = comparisonGroupOf(indicator);
  const shows = (group: string | null, period: string | null): boolean =>
    group === null || period === null || decide(group, period).value === null;
  const target = (period: string | null): boolean => shows(TARGET_GROUP, period);
  const both = (period: string | null): boolean =>
    target(period) && (line.comparison === null || shows(compared, period));
  const cell = (number: number | null, shown: boolean): Cell =>
    number === null ? null : shown ? roundHalfAway(number, facts.decimals) : "withheld";
  const own = (number: number | null, group: string | null): Cell =>
    number === null || now === null || group === null
      ? null
      : (decide(group, now).value ?? roundHalfAway(number, facts.decimals));
  const interval = (range: Interval | null, shown: boolean): Interval | Withheld | null =>
    range === null
      ? null
      : shown
        ? {
            lower: roundHalfAway(range.lower, facts.decimals),
            upper: roundHalfAway(range.upper, facts.decimals),
          }
        : "withheld";
  const movement = (then: Movement | null): PublishedMovement | null =>
    then && {
      period: then.period,
      value: cell(then.value, target(then.period)),
      change: cell(then.change, target(now) && target(then.period)),
      gapChange: cell(then.gapChange, both(now) && both(then.period)),
    };
  const counts = (group: string | null, given: PublishedCounts | null): PublishedCounts | null => {
    if (given === null || group === null || now === null) return given;
    const decision = decide(group, now);
    return {
      numerator: given.numerator === null ? null : (decision.numerator ?? given.numerator),
      denominator: given.denominator === null ? null : (decision.denominator ?? given.denominator),
    };
  };

  const reference = facts.reference;
  // Every figure that the judgement is made from, the line's own first: one that is not shown is named as the reason.
  const hidden = facts.sources.find(({ group, period }) => !shows(group, period));
  const missing = saysSomethingAboutFigures(line) ? hidden : undefined;
  const reason: Reason | null = missing ? { code: "figure-withheld", values: { ...missing } } : line.reason;
  const judgedNow = facts.judged === "gap" ? both(now) : target(now);
  const groups = [compared, ...line.others.map((other) => other.group)];
  return {
    indicator: line.indicator,
    category: line.category,
    period: now,
    value: own(line.value, TARGET_GROUP),
    comparison: own(line.comparison, compared),
    gap: cell(facts.displayed.gap, both(now)),
    others: line.others.map(({ group, value, gap }) => ({
      group,
      value: own(value, group),
      gap: cell(
        gap === null || value === null || line.value === null
          ? null
          : displayedDifference(line.value, value, facts.decimals),
        target(now) && shows(group, now),
      ),
    })),
    previous: movement(line.previous),
    baseline: movement(line.baseline),
    interval: interval(line.interval, target(now)),
    gapInterval: interval(line.gapInterval, both(now)),
    changeInterval: interval(
      line.changeInterval,
      facts.judged === "gap" ? both(now) && both(reference) : target(now) && target(reference),
    ),
    limits: line.limits && (hidden ? "withheld" : line.limits),
    status: missing ? "unassessed" : line.status,
    detail: missing ? "withheld" : line.detail,
    certainty: missing ? "unknown" : line.certainty,
    reason,
    rule: line.rule,
    facts: {
      reference,
      referenceKind: facts.referenceKind,
      sources: facts.sources,
      judged: facts.judged,
      definition: facts.definition,
      otherDefinition: facts.otherDefinition && {
        definition: facts.otherDefinition.definition,
        value: cell(facts.otherDefinition.value, target(now)),
      },
      newBaselineAfterBreak: facts.newBaselineAfterBreak,
      earliestAsBaseline: facts.earliestAsBaseline,
      tolerance: facts.tolerance,
      decimals: facts.decimals,
      counts: {
        target: counts(TARGET_GROUP, facts.counts.target),
        comparison: counts(compared, facts.counts.comparison),
      },
      comparisonChange: cell(facts.comparisonChange, shows(compared, now) && shows(compared, reference)),
      movedBy: both(now) && both(reference) ? facts.movedBy : null,
      basis: facts.basis,
      thirdGeneration: facts.thirdGeneration,
      target: facts.target && {
        value: facts.target.value,
        by: facts.target.by,
        distance: cell(facts.target.distance, judgedNow),
        reached: judgedNow ? facts.target.reached : null,
        expected: cell(facts.target.expected, !hidden),
      },
      ranking:
        facts.ranking &&
        (target(now) && groups.every((group) => shows(group, now)) ? facts.ranking : "withheld"),
      parts: facts.parts,
      series: facts.series.map((point) => ({
        period: point.period,
        value: cell(point.value, target(point.period)),
      })),
      signals: hidden ? [] : facts.signals,
    },
  };
}

/** Which reasons lie in the figures' sizes, and so tell of them as a status does; the others tell what there is. */
const TELLS_OF_SIZES: Readonly<Record<ReasonCode, boolean>> = {
  "no-figures": false,
  clarifying: false,
  "no-wish": false,
  "no-target": false,
  "no-comparison-group": false,
  "figure-missing": false,
  "figure-withheld": false,
  "figure-faulty": false,
  "parts-missing": false,
  "parts-uncounted": false,
  "first-measurement": false,
  "is-baseline": false,
  "before-baseline": false,
  "baseline-missing": false,
  "series-break": false,
  "definition-differs": false,
  "basis-differs": false,
  "groups-basis-differ": false,
  "third-generation-differs": false,
  "too-few-points": false,
  "no-interval": true,
  "mixed-signs": true,
  "target-before-baseline": false,
};

function saysSomethingAboutFigures({ status, reason }: Line): boolean {
  return status !== "unassessed" || (reason !== null && TELLS_OF_SIZES[reason.code]);
}
