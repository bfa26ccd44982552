// From entered figures to series of measurements that know what they may be compared with.
import type { Interval, Reason } from "./assessment";
import { decimalsOf, measureOf } from "./catalogue";
import type { Indicator } from "./catalogue";
import { compareText } from "./collect";
import { TARGET_GROUP, figureKey, hasNumber, sizeOf } from "./figure";
import type { Figure, MissingReason } from "./figure";
import { countInterval, wilson } from "./intervals";
import { roundHalfAway } from "./number";
import { parsePeriod } from "./period";
import type { Period } from "./period";
import { isPossible } from "./scale";

/** A figure with who entered it, where that is known: joint indicators are put together by department. */
export interface ReportedFigure extends Figure {
  /** Id. Null: of a sum of several departments the whole. Left out: nobody has said. */
  department?: string | null;
  /** An error stands at it that nobody has corrected: it was entered, and is not judged. */
  faulty?: true;
}

/** What makes two reports the same: each department may have one of the same figure. */
export function reportKey(
  report: Parameters<typeof figureKey>[0] & Pick<ReportedFigure, "department">,
): string {
  return `${figureKey(report)}\u0002${report.department ?? ""}`;
}

/** What counts of the reports of one figure. */
export interface SettledFigure extends ReportedFigure {
  /** Several departments gave percentages or means without the counts that would make one number of them. */
  uncounted?: true;
}

/** One group's measurement at one period, under one definition. */
export interface Point {
  period: string;
  when: Period;
  definition: string | null;
  /** Unrounded, in the unit shown (shares in percent); null when there is none, and `lack` says why. */
  value: number | null;
  /** Rounded once to the indicator's decimals. */
  displayed: number | null;
  /** The same as a chart wants it, made once. */
  shown: { period: string; value: number } | null;
  /** 95 %, in the unit shown; published with the figure, else computed from its counts. */
  interval: Interval | null;
  numerator: number | null;
  denominator: number | null;
  lack: Lack | null;
  /** The basis as entered; several joined by `+` where parts of a combined value differ. */
  basis: string | null;
  thirdGeneration: string | true | null;
  seriesBreak: true | string | null;
  /** Measurements in one series with different epochs have a series break between them. */
  epoch: number;
  /** Parts of a combined value that had one, of all. */
  parts: { have: number; of: number } | null;
}

/**
 * Why a measurement has no value. `uncounted`: its parts have no counts to put them together by; `faulty`: what was
 * entered is an error, or no value that the indicator can have.
 */
export type Lack = MissingReason | "" | "parts" | "uncounted" | "faulty";

export interface SeriesBreak {
  /** The first period that is not comparable with earlier ones. */
  from: string;
  /** Its first day. */
  start: string;
  note: string;
  /** The catalogue's own, known before any figure was entered. */
  foreseen: boolean;
}

/** One group's measurements of one indicator and category, earliest first; within a period the current definition last. */
export interface Series {
  group: string;
  points: Point[];
  breaks: SeriesBreak[];
}

/** A figure without what the indicator's series needs further: value, interval and what stands beside them. */
export function pointOf(figure: SettledFigure, when: Period, indicator: Indicator, exact: boolean): Point {
  const counted = figure.denominator !== null && figure.numerator !== null;
  const isFaulty = figure.faulty === true || !isPossible(figure, indicator);
  const value = isFaulty ? null : sizeOf(figure, measureOf(indicator));
  return {
    period: figure.period,
    when,
    definition: figure.definition,
    ...displayedOf(figure.period, value, indicator),
    interval: value === null ? null : intervalOf(figure, value, indicator, exact),
    numerator: measureOf(indicator) === "count" ? value : counted && !isFaulty ? figure.numerator : null,
    denominator: isFaulty ? null : figure.denominator,
    lack: isFaulty ? "faulty" : value === null ? lackOf(figure) : null,
    basis: indicator.basis === "not-applicable" ? null : figure.basis,
    thirdGeneration: thirdGenerationOf(figure, indicator),
    seriesBreak: figure.seriesBreak,
    epoch: 0,
    parts: null,
  };
}

/** A value and how it is displayed. */
export function displayedOf(
  period: string,
  value: number | null,
  indicator: Indicator,
): Pick<Point, "value" | "displayed" | "shown"> {
  if (value === null) return { value, displayed: null, shown: null };
  const displayed = roundHalfAway(value, decimalsOf(indicator));
  return { value, displayed, shown: { period, value: displayed } };
}

/** Whether a figure says anything: a number, or why there is none. */
export function isEntered(figure: ReportedFigure): boolean {
  return figure.missing !== null || figure.faulty === true || hasNumber(figure);
}

/**
 * Puts points in order and finds the breaks between them: the catalogue's, and those entered with figures. The period
 * of a break may be entered under both definitions; the earlier definition's point then lies before the break.
 */
export function seriesOf(group: string, points: Point[], indicator: Indicator): Series {
  const ordered = [...points].sort(comparePoints);
  const breaks = breaksOf(indicator, ordered);
  if (breaks.length > 0) for (const point of ordered) point.epoch = epochOf(point, breaks, indicator);
  return { group, points: ordered, breaks };
}

/** How many breaks have happened by the end of a period. */
export function breaksBy(breaks: SeriesBreak[], when: Period): number {
  let count = 0;
  while (count < breaks.length && (breaks[count]?.start ?? "") <= when.end) count += 1;
  return count;
}

/**
 * Why two measurements of one series may not be compared, `earlier` first; null when they may. A basis that was not
 * entered is taken to be the other's.
 */
export function incomparable(earlier: Point, later: Point, series: Series): Reason | null {
  const between = { period: later.period, reference: earlier.period };
  if (earlier.epoch !== later.epoch) {
    const { from = later.period, note = "" } = series.breaks[later.epoch - 1] ?? {};
    return { code: "series-break", values: { period: later.period, from, note } };
  }
  if (earlier.definition !== later.definition && !isBeforeBreak(later, series)) {
    return { code: "definition-differs", values: between };
  }
  if (basesDiffer(earlier, later)) {
    const values = { ...between, basis: later.basis ?? "", referenceBasis: earlier.basis ?? "" };
    return { code: "basis-differs", values };
  }
  if ((earlier.thirdGeneration === null) !== (later.thirdGeneration === null)) {
    return { code: "third-generation-differs", values: between };
  }
  return null;
}

/**
 * Whether a break is known to follow, so that the current definition, left empty, means the one that was current then:
 * the catalogue's breaks always are, one entered with a figure only from its own period on.
 */
export function isBeforeBreak(point: Point, series: Series): boolean {
  return series.breaks.slice(point.epoch).some(({ foreseen, start }) => foreseen || start <= point.when.end);
}

/** Whether two measurements are known to rest on different bases. */
export function basesDiffer(a: Point, b: Point): boolean {
  if (a.basis === null || b.basis === null) return false;
  return a.basis !== b.basis || a.basis.includes("+");
}

/** The series that two periods can share: the kind, and for own years their turn and length. */
export function kindKey(when: Period): string {
  if (when.kind !== "custom") return when.kind;
  const years = Number(when.end.slice(0, 4)) - Number(when.start.slice(0, 4));
  return `${when.start.slice(5)}/${years}/${when.end.slice(5, 7)}`;
}

function lackOf(figure: SettledFigure): Lack {
  return figure.uncounted === true ? "uncounted" : (figure.missing ?? "");
}

function intervalOf(figure: Figure, value: number, indicator: Indicator, exact: boolean): Interval | null {
  if (exact) return { lower: value, upper: value };
  if (figure.lower !== null && figure.upper !== null) return { lower: figure.lower, upper: figure.upper };
  switch (measureOf(indicator)) {
    case "share": {
      if (figure.numerator === null || figure.denominator === null) return null;
      const share = wilson(figure.numerator, figure.denominator);
      return share && { lower: 100 * share.lower, upper: 100 * share.upper };
    }
    case "count":
      return countInterval(value);
    case "mean":
    case "index":
      return null;
  }
}

/** Only the target group can include a third generation: in the comparison group it always counts. */
function thirdGenerationOf(figure: Figure, indicator: Indicator): string | true | null {
  if (figure.group !== TARGET_GROUP) return null;
  if (figure.thirdGeneration)
    return figure.thirdGenerationReason ?? indicator.thirdGeneration?.reason ?? true;
  return indicator.thirdGeneration?.included === true ? (indicator.thirdGeneration.reason ?? true) : null;
}

function comparePoints(a: Point, b: Point): number {
  return (
    compareText(a.when.end, b.when.end) ||
    compareText(a.when.start, b.when.start) ||
    compareText(a.period, b.period) ||
    // The current definition (null) last: the newest view of a period.
    compareText(a.definition ?? "\uffff", b.definition ?? "\uffff")
  );
}

/** The catalogue's breaks and those entered with figures, in order, each once. */
export function breaksOf(
  indicator: Pick<Indicator, "breaks">,
  points: readonly Pick<Point, "period" | "when" | "seriesBreak">[],
): SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  for (const { from, note } of indicator.breaks ?? []) {
    const when = parsePeriod(from);
    if (when !== null) breaks.push({ from, start: when.start, note, foreseen: true });
  }
  for (const { seriesBreak, period, when } of points) {
    if (seriesBreak === null) continue;
    const note = seriesBreak === true ? "" : seriesBreak;
    breaks.push({ from: period, start: when.start, note, foreseen: false });
  }
  if (breaks.length < 2) return breaks;
  // A break said twice, by the catalogue and with the figure, is one break: the catalogue's word, then any note.
  const rank = ({ note, foreseen }: SeriesBreak): number => (foreseen ? 0 : 2) + (note === "" ? 1 : 0);
  breaks.sort((a, b) => compareText(a.start, b.start) || rank(a) - rank(b) || compareText(a.note, b.note));
  return breaks.filter(({ start }, index) => breaks[index - 1]?.start !== start);
}

function epochOf(point: Point, breaks: SeriesBreak[], indicator: Indicator): number {
  const reached = breaksBy(breaks, point.when);
  if (point.definition === null) return reached;
  // An earlier definition ends where its `until` says, and so lies before a break that begins there.
  const until = indicator.definitions?.find((definition) => definition.id === point.definition)?.until;
  const last = (until === undefined ? null : parsePeriod(until)) ?? point.when;
  return Math.min(reached, breaks.filter(({ start }) => start < last.start).length);
}
