// A development as the columns of a native chart: a row for each period, a column for each stretch of a line. A line ends at a break
// and at what is missing or not shown, and goes on in a column of its own; a period that nobody has measured is an empty row.
import { axisOf, type Axis } from "../../barometer/axis";
import { isBetween, isDrawable, type Development } from "../../barometer/development";
import { TARGET_GROUP } from "../../barometer/figure";
import { comparePeriods, sameKind, shiftPeriod } from "../../barometer/period";

export interface Curves {
  rows: CurveRow[];
  columns: CurveColumn[];
  axis: Axis;
}

/** A period, or the place of a break between two. */
export type CurveRow = { period: string } | "break";

export interface CurveColumn {
  /** What it draws: a group (0 is the target group), the baseline or the target. */
  kind: { group: number; id: string } | "baseline" | "target";
  /** The first period of a stretch that is not its line's first. */
  from: string | null;
  /** One for each row. */
  values: (number | null)[];
}

export interface CurvesInput {
  development: Development;
  breaks: readonly string[];
  /** The period that is judged against. */
  baseline: string | null;
  /** A value that the target group is to reach. */
  target: number | null;
}

/** More stretches than that are no line any more. */
const MOST_COLUMNS = 11;
/** So many periods in a row that nobody has measured are drawn as wide as they are. */
const LONGEST_HOLE = 8;

/** Null where there is nothing to draw. */
export function curvesOf({ development, breaks, baseline, target }: CurvesInput): Curves | null {
  if (!isDrawable(development)) return null;
  const { periods, series } = development;
  const rows = rowsOf(periods, breaks);
  const at = new Map(rows.map((row, index) => [row === "break" ? "" : row.period, index]));
  const column = (
    kind: CurveColumn["kind"],
    points: readonly [period: string, value: number][],
    from: string | null = null,
  ) => {
    const values = Array<number | null>(rows.length).fill(null);
    for (const [period, value] of points) values[at.get(period) ?? -1] = value;
    return { kind, from, values };
  };
  const groups = series.flatMap(({ group, cells }, place) =>
    stretchesOf(periods, cells, breaks).map((points, index) =>
      column({ group: place, id: group }, points, index === 0 ? null : (points[0]?.[0] ?? null)),
    ),
  );
  const own = series.find(({ group }) => group === TARGET_GROUP)?.cells ?? [];
  const start = baseline === null ? null : own[periods.indexOf(baseline)];
  const columns: CurveColumn[] = [
    ...groups,
    ...(target === null ? [] : [{ kind: "target" as const, from: null, values: rows.map(() => target) }]),
    ...(baseline !== null && typeof start === "number" && baseline !== periods.at(-1)
      ? [column("baseline", [[baseline, start]])]
      : []),
  ];
  if (columns.length > MOST_COLUMNS) return null;
  const shown = columns.flatMap(({ values }) => values.filter((value) => value !== null));
  return { rows, columns, axis: axisOf(shown) };
}

function rowsOf(periods: readonly string[], breaks: readonly string[]): CurveRow[] {
  return periods.flatMap((period, index): CurveRow[] => {
    const before = periods[index - 1];
    if (before === undefined) return [{ period }];
    const isBroken = breaks.some((day) => isBetween(day, before, period));
    const missed = missedBetween(before, period).map((one) => ({ period: one }));
    return [...missed, ...(isBroken ? ["break" as const] : []), { period }];
  });
}

/** None where periods of different lengths follow each other, or the hole is longer than a picture has room for. */
function missedBetween(before: string, after: string): string[] {
  if (!sameKind(before, after)) return [];
  const missed: string[] = [];
  for (let next = shiftPeriod(before, 1); next !== null; next = shiftPeriod(next, 1)) {
    if (comparePeriods(next, after) >= 0) return next === after ? missed : [];
    missed.push(next);
    if (missed.length > LONGEST_HOLE) return [];
  }
  return [];
}

function stretchesOf(
  periods: readonly string[],
  cells: Development["series"][number]["cells"],
  breaks: readonly string[],
): [string, number][][] {
  const stretches: [string, number][][] = [];
  let isGoing = false;
  cells.forEach((cell, index) => {
    const period = periods[index] ?? "";
    const before = periods[index - 1];
    if (before !== undefined && breaks.some((day) => isBetween(day, before, period))) isGoing = false;
    if (typeof cell !== "number") {
      isGoing = false;
      return;
    }
    if (isGoing) stretches.at(-1)?.push([period, cell]);
    else stretches.push([[period, cell]]);
    isGoing = true;
  });
  return stretches;
}
