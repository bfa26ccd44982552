// From a catalogue and its figures to lines, goals and areas (contract.md, assess --json).
import type { Assessment, Line, Reason } from "./assessment";
import { decimalsOf } from "./catalogue";
import type { Catalogue, Indicator } from "./catalogue";
import { categoryIds, combined } from "./combine";
import { comparisonSeries, earlierThan, isMeasured } from "./comparison";
import type { Member } from "./comparison";
import { TARGET_GROUP } from "./figure";
import { areaResults, goalResults } from "./goals";
import { emptyLine, lineOf } from "./line";
import { parsePeriod } from "./period";
import { settle } from "./reports";
import { incomparable, pointOf, seriesOf } from "./series";
import type { Point, ReportedFigure } from "./series";

export interface AssessOptions {
  catalogue: Catalogue;
  /** In any order. Joint indicators want the department with each figure; doubles are settled, never counted twice. */
  figures: readonly ReportedFigure[];
  /** Only what ends no later than this period; a text that is no period lets nothing through. */
  period?: string | null;
  /** A line for every period that has a figure, each judged as if it were the latest. */
  series?: boolean;
}

/**
 * Compares and judges (domain.md §3). Figures of unknown indicators, groups, categories and periods are left out:
 * saying so is the reader's and the checks' part. Takes time in proportion to the figures.
 */
export function assess({ catalogue, figures, period = null, series = false }: AssessOptions): Assessment {
  const byIndicator = figuresByIndicator(figures, period);
  const lines: Line[] = [];
  const parts: Line[] = [];
  const voters: Line[] = [];
  for (const indicator of catalogue.indicators) {
    const { members, within } = membersOf(indicator, catalogue, byIndicator.get(indicator.id) ?? []);
    const filled = members.filter(hasFigure);
    // An indicator without any figure is one line, however many categories it has.
    const shown =
      filled.length > 0 ? members : members.slice(0, 1).map((member) => ({ ...member, category: null }));
    for (const member of shown) {
      const own = linesOf(member, catalogue, series);
      const latest = own.at(-1) ?? emptyLine(member, catalogue);
      voters.push(latest);
      if (series) lines.push(...own);
      else lines.push(latest);
    }
    for (const member of within.filter(hasFigure)) parts.push(...linesOf(member, catalogue, series));
  }
  return {
    catalogue: catalogue.id,
    period,
    lines,
    parts,
    goals: goalResults(catalogue, voters),
    areas: areaResults(catalogue, voters),
  };
}

/** What `assess --json` prints: the contract's keys and no others, with reasons as sentences. */
export function assessmentJson(assessment: Assessment, sentence: (reason: Reason) => string): AssessmentJson {
  return {
    catalogue: assessment.catalogue,
    period: assessment.period,
    lines: assessment.lines.map(({ facts: _facts, reason, ...line }) => ({
      ...line,
      reason: reason && sentence(reason),
      rule: line.rule,
    })),
    goals: assessment.goals.map(({ mixed: _mixed, ...goal }) => goal),
  };
}

export interface AssessmentJson {
  catalogue: string;
  period: string | null;
  lines: (Omit<Line, "facts" | "reason"> & { reason: string | null })[];
  goals: Omit<Assessment["goals"][number], "mixed">[];
}

/** Figures by their indicator, without those that end after the period asked for. */
function figuresByIndicator(
  figures: readonly ReportedFigure[],
  period: string | null,
): Map<string, ReportedFigure[]> {
  const end = period === null ? null : (parsePeriod(period)?.end ?? "");
  const byIndicator = new Map<string, ReportedFigure[]>();
  for (const figure of figures) {
    const when = parsePeriod(figure.period);
    if (when === null || (end !== null && when.end > end)) continue;
    const same = byIndicator.get(figure.indicator);
    if (same === undefined) byIndicator.set(figure.indicator, [figure]);
    else same.push(figure);
  }
  return byIndicator;
}

function hasFigure(member: Member): boolean {
  return member.target.points.length > 0 || member.comparisons.some(({ points }) => points.length > 0);
}

/** What gets lines: each category or the combined indicator; and the categories behind a combined one. */
function membersOf(
  indicator: Indicator,
  catalogue: Catalogue,
  figures: ReportedFigure[],
): { members: Member[]; within: Member[] } {
  const fixed = new Set(catalogue.groups.filter((group) => group.fixed === true).map(({ id }) => id));
  const groups = [TARGET_GROUP, ...new Set(indicator.groups.filter((group) => group !== TARGET_GROUP))];
  const byGroup = new Map(
    groups.map((group) => [group, pointsByCategory(figures, group, indicator, fixed.has(group))]),
  );
  const member = (category: string | null, points: (group: string) => Point[]): Member => {
    const [target, ...comparisons] = groups.map((group) => seriesOf(group, points(group), indicator));
    return {
      indicator,
      category,
      target: target ?? seriesOf(TARGET_GROUP, [], indicator),
      comparisons: comparisons.map((series) => comparisonSeries(series, fixed.has(series.group))),
      decimals: decimalsOf(indicator),
    };
  };
  const entered = (category: string | null): Member =>
    member(category, (group) => byGroup.get(group)?.get(category) ?? []);
  const { combine } = indicator.categories ?? {};
  if (combine === undefined) return { members: [entered(null)], within: [] };
  const categories = categoryIds(indicator);
  if (combine === "each") return { members: categories.map(entered), within: [] };
  const whole = member(null, (group) => combinedPoints(byGroup.get(group), categories, indicator));
  return { members: [whole], within: partsOf(indicator, categories, member, entered, byGroup) };
}

/** Behind a diversity over areas stand the areas, behind everything else the categories themselves. */
function partsOf(
  indicator: Indicator,
  categories: string[],
  member: (category: string | null, points: (group: string) => Point[]) => Member,
  entered: (category: string | null) => Member,
  byGroup: Map<string, PointsByCategory>,
): Member[] {
  const { items = [], within, combine } = indicator.categories ?? {};
  if (combine !== "simpson") return categories.map(entered);
  if (within === undefined) return [];
  return items.map((outer) => {
    const inner = within.items.map(({ id }) => `${outer.id}/${id}`);
    return member(outer.id, (group) => combinedPoints(byGroup.get(group), inner, indicator));
  });
}

type PointsByCategory = Map<string | null, Point[]>;

/** One group's measurements by category; what several departments entered for one figure is put together. */
function pointsByCategory(
  figures: ReportedFigure[],
  group: string,
  indicator: Indicator,
  exact: boolean,
): PointsByCategory {
  const reports = new Map<string, ReportedFigure[]>();
  for (const figure of figures) {
    if (figure.group !== group) continue;
    const key = `${figure.category ?? ""}\u0001${figure.period}\u0001${figure.definition ?? ""}`;
    const same = reports.get(key);
    if (same === undefined) reports.set(key, [figure]);
    else same.push(figure);
  }
  const points: PointsByCategory = new Map();
  for (const same of reports.values()) {
    const figure = settle(same, indicator);
    const when = figure && parsePeriod(figure.period);
    if (figure === null || when === null) continue;
    const point = pointOf(figure, when, indicator, exact);
    const sofar = points.get(figure.category);
    if (sofar === undefined) points.set(figure.category, [point]);
    else sofar.push(point);
  }
  return points;
}

/** Combined measurements by period and definition; one entered for the whole goes before one put together. */
function combinedPoints(
  byCategory: PointsByCategory | undefined,
  categories: string[],
  indicator: Indicator,
): Point[] {
  const points = new Map<string, { parts: (Point | undefined)[]; whole: Point | null }>();
  const at = ({ period, definition }: Point): { parts: (Point | undefined)[]; whole: Point | null } => {
    const key = `${period}\u0001${definition ?? ""}`;
    const known = points.get(key);
    if (known !== undefined) return known;
    const fresh = { parts: new Array<Point | undefined>(categories.length).fill(undefined), whole: null };
    points.set(key, fresh);
    return fresh;
  };
  categories.forEach((category, index) => {
    for (const point of byCategory?.get(category) ?? []) at(point).parts[index] = point;
  });
  for (const point of byCategory?.get(null) ?? []) at(point).whole = point;
  return [...points.values()].flatMap(({ parts, whole }) => {
    if (whole !== null && whole.value !== null) return [whole];
    return combined(parts, indicator) ?? whole ?? [];
  });
}

/** A member's lines, earliest first: the latest alone, or one for every period. */
function linesOf(member: Member, catalogue: Catalogue, series: boolean): Line[] {
  const points = pointsToJudge(member);
  const wanted = series ? points : points.slice(-1);
  return wanted.map((point) => lineOf(point, member, catalogue));
}

/** One measurement per period; where only comparison groups have figures, an empty one for each of their periods. */
function pointsToJudge(member: Member): Point[] {
  const { points } = member.target;
  if (points.length === 0) return placeholders(member);
  const chosen: Point[] = [];
  for (let start = 0; start < points.length;) {
    let end = start + 1;
    while (end < points.length && points[end]?.period === points[start]?.period) end += 1;
    const point = chooseDefinition(points.slice(start, end), member);
    if (point !== undefined) chosen.push(point);
    start = end;
  }
  return chosen;
}

/**
 * In the period of a break, entered under both definitions, the line belongs to the side it can be compared on: the
 * current definition if it has a past, else the earlier one.
 */
function chooseDefinition(candidates: Point[], member: Member): Point | undefined {
  const newestFirst = [...candidates].reverse();
  const [newest] = newestFirst;
  if (newestFirst.length < 2) return newest;
  const hasPast = (point: Point): boolean =>
    isMeasured(point) &&
    earlierThan(point, member).some((earlier) => incomparable(earlier, point, member.target) === null);
  return newestFirst.find(hasPast) ?? newestFirst.find(isMeasured) ?? newest;
}

function placeholders(member: Member): Point[] {
  const periods = new Map(
    member.comparisons.flatMap(({ points }) => points.map((point) => [point.period, point])),
  );
  const empty = [...periods.values()].map((point) => ({
    ...point,
    definition: null,
    value: null,
    displayed: null,
    interval: null,
    numerator: null,
    denominator: null,
    lack: "" as const,
    basis: null,
    thirdGeneration: null,
    seriesBreak: null,
    parts: null,
  }));
  return seriesOf(TARGET_GROUP, empty, member.indicator).points;
}
