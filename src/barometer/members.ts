// What gets lines: an indicator, each of its categories, or their combination, with every group's series.
import { groupBy, keyOf } from "./collect";
import { decimalsOf } from "./catalogue";
import type { Catalogue, Indicator } from "./catalogue";
import { categoryIds, combined } from "./combine";
import { comparisonSeries } from "./comparison";
import type { Member } from "./comparison";
import { TARGET_GROUP } from "./figure";
import { parsePeriod } from "./period";
import { settle } from "./reports";
import { pointOf, seriesOf } from "./series";
import type { Point, ReportedFigure } from "./series";

/** Points of one group by category (null for the whole). */
type PointsByCategory = Map<string | null, Point[]>;

/**
 * The members of an indicator from its figures: itself; or each category; or the combined categories, and then the
 * categories (for a diversity over areas the areas) behind them.
 */
export function membersOf(
  indicator: Indicator,
  catalogue: Pick<Catalogue, "groups">,
  figures: ReportedFigure[],
): { members: Member[]; behind: Member[] } {
  const known = new Map(catalogue.groups.map((group) => [group.id, group]));
  const isFixed = (group: string): boolean => known.get(group)?.fixed === true;
  const isTarget = (group: string): boolean => group === TARGET_GROUP || known.get(group)?.role === "target";
  const groups = [TARGET_GROUP, ...new Set(indicator.groups.filter((group) => !isTarget(group)))];
  const byGroup = groupBy(figures, ({ group }) => group);
  const points = new Map(
    groups.map((group) => [group, pointsByCategory(byGroup.get(group) ?? [], indicator, isFixed(group))]),
  );
  const memberOf = (
    category: string | null,
    pointsIn: (group: PointsByCategory, exact: boolean) => Point[],
  ): Member => {
    const series = (group: string): Point[] =>
      pointsIn(points.get(group) ?? new Map<string | null, Point[]>(), isFixed(group));
    return {
      indicator,
      category,
      target: seriesOf(TARGET_GROUP, series(TARGET_GROUP), indicator),
      comparisons: groups
        .slice(1)
        .map((group) => comparisonSeries(seriesOf(group, series(group), indicator), isFixed(group))),
      decimals: decimalsOf(indicator),
    };
  };
  const entered = (category: string | null): Member =>
    memberOf(category, (group) => group.get(category) ?? []);
  const together = (category: string | null, from: string[], whole: string | null): Member =>
    memberOf(category, (group, exact) => combinedPoints(group, from, whole, indicator, exact));

  const { combine, items = [], within } = indicator.categories ?? {};
  const ids = categoryIds(indicator);
  if (combine === undefined) return { members: [entered(null)], behind: [] };
  if (combine === "each") return { members: ids.map(entered), behind: [] };
  const members = [together(null, ids, null)];
  if (combine !== "simpson") return { members, behind: ids.map(entered) };
  const areas = within === undefined ? [] : items.map(({ id }) => id);
  return {
    members,
    behind: areas.map((area) =>
      together(
        area,
        ids.filter((id) => id.startsWith(`${area}/`)),
        area,
      ),
    ),
  };
}

/** Whether any group has an entry. */
export function hasFigure({ target, comparisons }: Member): boolean {
  return target.points.length > 0 || comparisons.some(({ points }) => points.length > 0);
}

/** One group's measurements; what several departments entered for one figure is put together. */
function pointsByCategory(figures: ReportedFigure[], indicator: Indicator, exact: boolean): PointsByCategory {
  const reports = groupBy(figures, ({ category, period, definition }) => keyOf(category, period, definition));
  const settled = [...reports.values()].flatMap((same) => {
    const figure = settle(same, indicator);
    const when = figure && parsePeriod(figure.period);
    return figure === null || when === null
      ? []
      : [{ category: figure.category, point: pointOf(figure, when, indicator, exact) }];
  });
  const byCategory = groupBy(settled, ({ category }) => category);
  return new Map([...byCategory].map(([category, of]) => [category, of.map(({ point }) => point)]));
}

/** Combined measurements by period and definition; one entered for the whole goes before one put together. */
function combinedPoints(
  points: PointsByCategory,
  categories: string[],
  whole: string | null,
  indicator: Indicator,
  exact: boolean,
): Point[] {
  const at = ({ period, definition }: Point): string => keyOf(period, definition);
  const parts = new Map<string, (Point | undefined)[]>();
  const wholes = new Map((points.get(whole) ?? []).map((point) => [at(point), point]));
  categories.forEach((category, index) => {
    for (const point of points.get(category) ?? []) {
      const key = at(point);
      const together = parts.get(key) ?? new Array<Point | undefined>(categories.length).fill(undefined);
      together[index] = point;
      parts.set(key, together);
    }
  });
  return [...new Set([...parts.keys(), ...wholes.keys()])].flatMap((key) => {
    const entered = wholes.get(key);
    if (entered !== undefined && entered.value !== null) return [entered];
    return combined(parts.get(key) ?? [], indicator, exact) ?? entered ?? [];
  });
}
