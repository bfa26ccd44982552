// The development of a line, group by group, from the figures of the edition: what is withheld is a hole in it.
import { measureOf, type Indicator } from "./catalogue";
import type { Cell, PublishedEdition, PublishedFigure, PublishedLine } from "./disclosure";
import { TARGET_GROUP } from "./figure";
import { comparePeriods, parsePeriod } from "./period";

export interface Series {
  group: string;
  /** One for each of `periods`; null where there is none. */
  cells: Cell[];
}

export interface Development {
  periods: string[];
  series: Series[];
}

/** The figures of an edition by what they are of, so that many lines are looked up in the time of one. */
export type FigureIndex = ReadonlyMap<string, readonly PublishedFigure[]>;

export function figureIndex({ edition }: { edition: PublishedEdition }): FigureIndex {
  const index = new Map<string, PublishedFigure[]>();
  for (const figure of [...edition.figures, ...edition.totals]) {
    const key = keyOf(figure.indicator, figure.category);
    const known = index.get(key);
    if (known) known.push(figure);
    else index.set(key, [figure]);
  }
  return index;
}

/** Under the definition that the line itself is entered under; earlier ones are not comparable. Up to the line's own period. */
export function developmentOf(
  line: PublishedLine,
  indicator: Indicator | undefined,
  index: FigureIndex,
): Development {
  const last = line.period;
  const figures = (index.get(keyOf(line.indicator, line.category)) ?? []).filter(
    ({ definition, period }) =>
      definition === line.facts.definition && last !== null && comparePeriods(period, last) <= 0,
  );
  const periods = [...new Set(figures.map(({ period }) => period))].sort(comparePeriods);
  const groups = [TARGET_GROUP, ...(indicator?.groups ?? []).filter((id) => id !== TARGET_GROUP)];
  const isIndex = indicator !== undefined && measureOf(indicator) === "index";
  const series = groups.map((group): Series => {
    const own = new Map(figures.filter((one) => one.group === group).map((one) => [one.period, one.value]));
    return { group, cells: periods.map((period) => own.get(period) ?? null) };
  });
  // A diversity index is no figure of its own: its points are those that the rule has looked at.
  const points = new Map(line.facts.series.map(({ period, value }) => [period, value]));
  const isEmpty = series.every(({ cells }) => cells.every((cell) => cell === null));
  if (isIndex && isEmpty && points.size > 0) {
    const own = [...points.keys()].sort(comparePeriods);
    return {
      periods: own,
      series: [{ group: TARGET_GROUP, cells: own.map((one) => points.get(one) ?? null) }],
    };
  }
  return { periods, series: series.filter(({ cells }) => cells.some((cell) => cell !== null)) };
}

/** Whether there is a development to draw: at least two points of the target group that may be shown. */
export function isDrawable({ series }: Development): boolean {
  const target = series.find(({ group }) => group === TARGET_GROUP);
  return (target?.cells.filter((cell) => typeof cell === "number").length ?? 0) >= 2;
}

/** The periods from which on nothing is comparable with what was before: the catalogue's, and those told with the figures. */
export function breaksOf(
  line: PublishedLine,
  indicator: Indicator | undefined,
  index: FigureIndex,
): string[] {
  const { newBaselineAfterBreak, definition } = line.facts;
  const own = (index.get(keyOf(line.indicator, line.category)) ?? []).filter(
    (figure) => figure.definition === definition && figure.seriesBreak !== null,
  );
  return [
    ...new Set([
      ...(indicator?.breaks ?? []).map(({ from }) => from),
      ...own.map(({ period }) => period),
      ...(newBaselineAfterBreak === null ? [] : [newBaselineAfterBreak.from]),
    ]),
  ];
}

/** Whether a break that names the period `from` lies between two periods. */
export function isBetween(from: string, before: string, after: string): boolean {
  const start = parsePeriod(from)?.start;
  const earlier = parsePeriod(before)?.start;
  const later = parsePeriod(after)?.start;
  return (
    start !== undefined && earlier !== undefined && later !== undefined && earlier < start && start <= later
  );
}

function keyOf(indicator: string, category: string | null): string {
  return `${indicator}\u0001${category ?? ""}`;
}
