// From a catalogue and its figures to lines, goals and areas (src/cli/README.md, assess --json).
import { groupBy } from "./collect";
import type { Assessment, Line, Reason } from "./assessment";
import type { Catalogue } from "./catalogue";
import { earlierThan, isMeasured } from "./comparison";
import type { Member } from "./comparison";
import { TARGET_GROUP } from "./figure";
import { areaResults, goalResults } from "./goals";
import { emptyLine, lineOf } from "./line";
import { hasFigure, membersOf } from "./members";
import { parsePeriod } from "./period";
import { incomparable, seriesOf } from "./series";
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
 * Compares and judges (README.md beside this). Figures of unknown indicators, groups, categories and periods are left out:
 * saying so is the reader's and the checks' part. Takes time in proportion to the figures.
 */
export function assess({ catalogue, figures, period = null, series = false }: AssessOptions): Assessment {
  const byIndicator = figuresByIndicator(figures, period);
  const lines: Line[] = [];
  const parts: Line[] = [];
  const voters: Line[] = [];
  for (const indicator of catalogue.indicators) {
    const { members, behind } = membersOf(indicator, catalogue, byIndicator.get(indicator.id) ?? []);
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
    // Parameters stand each and together; only their mean votes.
    const beside = indicator.categories?.combine === "mean" ? lines : parts;
    for (const member of behind.filter(hasFigure)) beside.push(...linesOf(member, catalogue, series));
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
    lines: assessment.lines.map(({ facts: _facts, reason, rule, ...line }) => ({
      ...line,
      reason: reason && sentence(reason),
      rule,
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
  const counted = figures.filter((figure) => {
    const when = parsePeriod(figure.period);
    return when !== null && (end === null || when.end <= end);
  });
  return groupBy(counted, ({ indicator }) => indicator);
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
    shown: null,
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
