// What a figure that has yet to be entered will be held against: the same that its line is judged against later.
import { decimalsOf, type Catalogue, type Group, type Indicator } from "./catalogue";
import { baselineOf, earlierThan, previousOf, type Measured, type Member } from "./comparison";
import { emptyFigure, type Figure } from "./figure";
import { comparePeriods, parsePeriod } from "./period";
import { isProblem } from "./rules/rule";
import { pointOf, seriesOf } from "./series";

/** The place in a series that a figure is asked for. */
export interface AskedFigure {
  indicator: Indicator;
  group: Group;
  category: string | null;
  period: string;
  definition: { id: string; until: string } | null;
}

export interface HeldAgainst {
  previous: Measured | null;
  baseline: Measured | null;
  /** Every earlier measurement of the same kind and definition, earliest first, comparable or not. */
  all: Measured[];
}

const NOTHING: HeldAgainst = { previous: null, baseline: null, all: [] };

/**
 * After a series break, or under another definition, what lies before is not shown as comparable, as it is not judged.
 * Whether the new figure rests on another basis is not known yet: none is taken to differ.
 * @param history earlier figures of the same indicator, group and category
 */
export function heldAgainst(
  asked: AskedFigure,
  history: readonly Figure[],
  catalogue: Pick<Catalogue, "baseline">,
): HeldAgainst {
  const when = parsePeriod(asked.period);
  if (when === null) return NOTHING;
  const { indicator, category, definition } = asked;
  // What is set by law does not break and has no definitions of its own.
  const isFixed = asked.group.fixed === true;
  const seen = isFixed ? { ...indicator, breaks: [] } : indicator;
  const known = history.flatMap((figure) => {
    const at = parsePeriod(figure.period);
    if (at === null || at.end >= when.end) return [];
    return [pointOf(isFixed ? asLaw(figure, definition?.id ?? null) : figure, at, seen, false)];
  });
  const { id: group } = asked.group;
  const empty = emptyFigure({ indicator: indicator.id, group, category, period: asked.period });
  const [latest] = known.sort((a, b) => comparePeriods(b.period, a.period));
  const point: Measured = {
    ...pointOf({ ...empty, definition: definition?.id ?? null }, when, seen, false),
    thirdGeneration: latest?.thirdGeneration ?? null,
    // How large it will be makes no difference.
    ...{ value: 0, displayed: 0, shown: { period: asked.period, value: 0 }, lack: null },
  };
  const target = seriesOf(group, [...known, point], seen);
  const member: Member = {
    indicator: seen,
    category,
    target,
    comparisons: [],
    decimals: decimalsOf(indicator),
  };
  const previous = previousOf(point, member);
  const baseline = baselineOf(point, member, catalogue);
  return {
    previous: isProblem(previous) ? null : previous,
    baseline: isProblem(baseline) ? null : baseline.point,
    all: ofDefinition(earlierThan(point, member), definition),
  };
}

function asLaw(figure: Figure, definition: string | null): Figure {
  return { ...figure, definition, basis: null, seriesBreak: null };
}

/** What was entered while an earlier definition was the current one says nothing of it. */
function ofDefinition(points: readonly Measured[], definition: AskedFigure["definition"]): Measured[] {
  const own = points.filter((point) => point.definition === (definition?.id ?? null));
  if (definition === null) return own;
  const named = new Set(own.map(({ period }) => period));
  return points.filter(
    (point) =>
      point.definition === definition.id ||
      (point.definition === null &&
        !named.has(point.period) &&
        comparePeriods(point.period, definition.until) < 0),
  );
}
