// The earlier figures that stand beside an entry cell: the one before, and the one that everything is judged against.
import type { Catalogue } from "../../barometer/catalogue";
import { figureKey, type Figure } from "../../barometer/figure";
import { percent, roundHalfAway } from "../../barometer/number";
import { comparePeriods, resolveBaseline, sameKind } from "../../barometer/period";
import type { PlannedRow } from "./rows";

export interface Earlier {
  period: string;
  /** As it is shown: rounded once, shares in percent. */
  value: number;
}

export interface EarlierFigures {
  /** Of an arrival cohort what has been reported for this very period: it need not be entered again. */
  reported: Earlier | null;
  previous: Earlier | null;
  baseline: Earlier | null;
  /** Every earlier figure, earliest first. */
  all: Earlier[];
}

/** Looks up a row's earlier figures; the history is indexed once. */
export function earlierFigures(
  catalogue: Catalogue,
  history: readonly Figure[],
): (row: PlannedRow) => EarlierFigures {
  const series = new Map<string, Figure[]>();
  for (const figure of history) {
    const key = seriesKey(figure);
    const known = series.get(key);
    if (known) known.push(figure);
    else series.set(key, [figure]);
  }
  const seriesOf = (row: PlannedRow): Figure[] => {
    const own = series.get(seriesKey(figureOf(row))) ?? [];
    if (row.definition === null) return own;
    // What was entered while the earlier definition was the current one says nothing of it.
    const entered = new Set(own.map(({ period }) => period));
    const { until } = row.definition;
    const unnamed = series.get(seriesKey({ ...figureOf(row), definition: null })) ?? [];
    return [
      ...own,
      ...unnamed.filter(({ period }) => !entered.has(period) && comparePeriods(period, until) < 0),
    ];
  };
  return (row) => {
    const known = seriesOf(row)
      .filter(({ period }) => sameKind(period, row.period))
      .map((figure) => ({ period: figure.period, value: shownValue(figure, row) }))
      .filter((point): point is Earlier => point.value !== null)
      .sort((a, b) => comparePeriods(a.period, b.period));
    const points = known.filter(({ period }) => comparePeriods(period, row.period) < 0);
    const isCohort = row.indicator.period.cohort === true;
    const decided = resolveBaseline(row.indicator, catalogue);
    return {
      reported: (isCohort ? known.find(({ period }) => period === row.period) : undefined) ?? null,
      all: points,
      previous: points.at(-1) ?? null,
      // Where none is decided the earliest figure serves, as it does when the barometer is made.
      baseline: (decided === null ? points[0] : points.find(({ period }) => period === decided)) ?? null,
    };
  };
}

function shownValue(figure: Figure, row: PlannedRow): number | null {
  const { numerator, denominator } = figure;
  const fromCounts =
    row.measure === "share" && numerator !== null && denominator !== null && denominator > 0
      ? percent(numerator, denominator)
      : null;
  const value = fromCounts ?? figure.value;
  return value === null ? null : roundHalfAway(value, row.decimals);
}

function figureOf(row: PlannedRow): Pick<Figure, "indicator" | "group" | "category" | "definition"> {
  return {
    indicator: row.indicator.id,
    group: row.group.id,
    category: row.category?.id ?? null,
    definition: row.definition?.id ?? null,
  };
}

function seriesKey(figure: Pick<Figure, "indicator" | "group" | "category" | "definition">): string {
  return figureKey({ ...figure, period: "" });
}
