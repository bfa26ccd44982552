// The picture of a development: the groups as lines that can be told apart in grey, with the baseline, a break as a break, and the
// target as a line. Drawn as SVG, for the web page and wherever else a picture is wanted.
import { axisOf, type Axis } from "../barometer/axis";
import { isBetween, type Development, type Series } from "../barometer/development";
import type { PublishedLine } from "../barometer/disclosure";
import { parsePeriod } from "../barometer/period";
import type { Language } from "../text/language";
import { formatNumber } from "../text/said/numbers";
import { periodLabel } from "../text/said/periods";

export interface ChartWords {
  /** What the picture shows, for whoever does not see it. */
  label: string;
  baseline: string;
  target: string;
  break: string;
}

interface ChartProps {
  line: PublishedLine;
  development: Development;
  /** First and later days of breaks in the series. */
  breaks: readonly string[];
  words: ChartWords;
  language: Language;
}

const WIDTH = 420;
const HEIGHT = 190;
const PLOT = { left: 46, right: 14, top: 16, bottom: 26 } as const;
/** Labels of periods that stand closer than this run into each other. */
const LABEL_ROOM = 62;

export function Chart({ line, development, breaks, words, language }: ChartProps) {
  const { periods, series } = development;
  const { target } = line.facts;
  const shown = series.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "number"));
  const axis = axisOf(target === null || line.facts.judged === "gap" ? shown : [...shown, target.value]);
  const across = placesOf(periods);
  const up = (value: number) => {
    const room = HEIGHT - PLOT.top - PLOT.bottom;
    return round(HEIGHT - PLOT.bottom - ((value - axis.from) / (axis.to - axis.from)) * room);
  };
  const labelled = readable(across);
  const reference = line.facts.reference === null ? -1 : periods.indexOf(line.facts.reference);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.label} className="chart">
      <Lines axis={axis} up={up} language={language} />
      {periods.map((period, index) =>
        labelled.has(index) ? (
          <text key={period} x={across[index]} y={HEIGHT - 8} textAnchor={anchorOf(index, periods.length)}>
            {periodLabel(period, language)}
          </text>
        ) : null,
      )}
      {reference >= 0 && reference < periods.length - 1 && (
        <Upright x={across[reference] ?? 0} words={words.baseline} kind="baseline" />
      )}
      {breaksBetween(periods, across, breaks).map((x) => (
        <Upright key={x} x={x} words={words.break} kind="break" />
      ))}
      {target !== null && line.facts.judged === "value" && (
        <g className="target">
          <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={up(target.value)} y2={up(target.value)} />
          <text x={WIDTH - PLOT.right} y={up(target.value) - 4} textAnchor="end">
            {words.target}
          </text>
        </g>
      )}
      {[...series].reverse().map((one) => (
        <Drawn
          key={one.group}
          series={one}
          place={series.indexOf(one)}
          {...{ periods, across, up, breaks }}
        />
      ))}
    </svg>
  );
}

/** How the group in this place is drawn, for the key beside the picture as well. */
export function Sample({ place }: { place: number }) {
  return (
    <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true" className="sample">
      <g className={`group group-${Math.min(place, LAST_LOOK)}`}>
        <line x1="1" x2="33" y1="6" y2="6" />
        <Mark x={17} y={6} place={place} />
      </g>
    </svg>
  );
}

/** More groups than looks are told apart by the table alone. */
const LAST_LOOK = 3;

function Lines({ axis, up, language }: { axis: Axis; up: (value: number) => number; language: Language }) {
  return (
    <g className="axis">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={up(tick)} y2={up(tick)} />
          <text x={PLOT.left - 6} y={up(tick) + 4} textAnchor="end">
            {formatNumber(tick, axis.decimals, language)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Upright({ x, words, kind }: { x: number; words: string; kind: "baseline" | "break" }) {
  return (
    <g className={kind}>
      <line x1={x} x2={x} y1={PLOT.top} y2={HEIGHT - PLOT.bottom} />
      <text x={x + 4} y={PLOT.top - 4} textAnchor={x > WIDTH * 0.7 ? "end" : "start"}>
        {words}
      </text>
    </g>
  );
}

interface DrawnProps {
  series: Series;
  place: number;
  periods: readonly string[];
  across: readonly number[];
  up: (value: number) => number;
  breaks: readonly string[];
}

/** A line ends at what is missing or withheld, and at a break: nothing may be read into the room between. */
function Drawn({ series: { cells }, place, periods, across, up, breaks }: DrawnProps) {
  const runs: { x: number; y: number }[][] = [];
  let run: { x: number; y: number }[] = [];
  cells.forEach((cell, index) => {
    const period = periods[index] ?? "";
    const before = periods[index - 1];
    if (run.length > 0 && before !== undefined && breaks.some((day) => isBetween(day, before, period))) {
      runs.push(run);
      run = [];
    }
    if (typeof cell === "number") run.push({ x: across[index] ?? 0, y: up(cell) });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  if (run.length > 0) runs.push(run);
  return (
    <g className={`group group-${Math.min(place, LAST_LOOK)}`}>
      {runs.map((points, index) => (
        <polyline key={index} fill="none" points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      ))}
      {runs.flat().map(({ x, y }) => (
        <Mark key={x} x={x} y={y} place={place} />
      ))}
    </g>
  );
}

function Mark({ x, y, place }: { x: number; y: number; place: number }) {
  if (place === 0) return <circle cx={x} cy={y} r={3.6} />;
  if (place === 1) return <rect x={x - 3.2} y={y - 3.2} width={6.4} height={6.4} />;
  return <path d={`M${x} ${round(y - 4)}l4 7h-8z`} />;
}

/** By time, so that a year that nobody has measured is as wide as one that somebody has. */
function placesOf(periods: readonly string[]): number[] {
  const days = periods.map((period) => Date.parse(parsePeriod(period)?.end ?? "1970-01-01"));
  const first = Math.min(...days);
  const last = Math.max(...days);
  const room = WIDTH - PLOT.left - PLOT.right - 20;
  return days.map((day) =>
    round(PLOT.left + 10 + (last === first ? room / 2 : ((day - first) / (last - first)) * room)),
  );
}

/** The last, the first, and as many between as there is room for. */
function readable(across: readonly number[]): ReadonlySet<number> {
  const shown = new Set<number>();
  let free = Infinity;
  for (let index = across.length - 1; index >= 0; index -= 1) {
    const x = across[index] ?? 0;
    const isRoom = x + LABEL_ROOM <= free && (index === 0 || x - LABEL_ROOM >= (across[0] ?? 0));
    if (index !== across.length - 1 && !isRoom) continue;
    shown.add(index);
    free = x;
  }
  return shown;
}

function breaksBetween(
  periods: readonly string[],
  across: readonly number[],
  breaks: readonly string[],
): number[] {
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    if (before === undefined || !breaks.some((day) => isBetween(day, before, period))) return [];
    return [round(((across[index - 1] ?? 0) + (across[index] ?? 0)) / 2)];
  });
}

function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  return index === count - 1 && count > 1 ? "end" : index === 0 && count > 1 ? "start" : "middle";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
