// Which figures on the sheet Data a line's numbers are reckoned from, and how: found again by our own arithmetic, never guessed.
import { type Indicator, measureOf, type Measure } from "../../barometer/catalogue";
import { groupBy, keyOf } from "../../barometer/collect";
import { comparisonGroupOf, type PublishedLine } from "../../barometer/disclosure";
import { TARGET_GROUP } from "../../barometer/figure";
import { roundHalfAway } from "../../barometer/number";
import { settle } from "../../barometer/reports";
import type { DataSource, LinkedFigure } from "../gathered";

/** Of one line. */
export interface LineLinks {
  /** Null where the number cannot be said in one formula, and stays as it is. */
  value: Link | null;
  comparison: Link | null;
  baseline: MovementLinks;
  previous: MovementLinks;
  /** All rows that they look at, each once. */
  rows: LinkedFigure[];
}

interface MovementLinks {
  value: Link | null;
  comparison: Link | null;
}

/** A number as it is shown, by the cells of Data that give it. */
export interface Link {
  /** Without "=". */
  formula: string;
  shown: number;
  rows: readonly LinkedFigure[];
}

/** More parts make a formula that nobody reads. */
const MOST_PARTS = 8;
/** What Excel and LibreOffice hold on to when they round. */
const DIGITS = 15;

export type FindLinks = (line: PublishedLine, indicator: Indicator | undefined) => LineLinks;

export function linksIn({ figures }: DataSource): FindLinks {
  const byFigure = groupBy(figures, ({ figure }) => placeKey(figure));
  return (line, indicator) => {
    const decimals = line.facts.decimals;
    const compared = comparisonGroupOf(indicator);
    const link = (group: string | null, period: string | null, shown: unknown): Link | null => {
      if (indicator === undefined || group === null || period === null) return null;
      const reports = byFigure.get(
        placeKey({ indicator: line.indicator, group, category: line.category, period }),
      );
      const number = reports && reckoned(settledRows(reports, indicator), measureOf(indicator));
      if (number === undefined || number === null) return null;
      const rounded = shownAlike(number.value, decimals);
      if (rounded === null || (shown !== undefined && rounded !== shown)) return null;
      return { formula: `ROUND(${number.formula},${decimals})`, shown: rounded, rows: number.rows };
    };
    const movement = (then: PublishedLine["baseline"]): MovementLinks => ({
      value: then && link(TARGET_GROUP, then.period, then.value),
      // Shown in no cell of its own: the change of the gap says whether it is the right one.
      comparison: then && link(compared, then.period, undefined),
    });
    const value = link(TARGET_GROUP, line.period, line.value);
    const comparison = link(compared, line.period, line.comparison);
    const [baseline, previous] = [movement(line.baseline), movement(line.previous)];
    const used = [value, comparison, baseline.value, previous.value];
    if (line.baseline !== null && line.baseline.gapChange !== null) used.push(baseline.comparison);
    if (line.previous !== null && line.previous.gapChange !== null) used.push(previous.comparison);
    const rows = [...new Set(used.flatMap((one) => one?.rows ?? []))];
    return { value, comparison, baseline, previous, rows };
  };
}

/** What the rows say of whose figures they are, as text in one cell. */
export function keyOfRows(rows: readonly LinkedFigure[]): string {
  return rows.map(({ key }) => key).join(BETWEEN_ROWS);
}

/** The formula, without "=", that reads the same from the workbook. */
export function keyFormula(rows: readonly LinkedFigure[]): string {
  return rows.map((row) => row.keyFormula).join(`&"${BETWEEN_ROWS}"&`);
}

const BETWEEN_ROWS = " + ";

/** The number both as we round it and as a spreadsheet does; null where the two differ. */
export function shownAlike(value: number, decimals: number): number | null {
  const rounded = roundHalfAway(value, decimals);
  return roundHalfAway(Number(value.toPrecision(DIGITS)), decimals) === rounded ? rounded : null;
}

/** Definitions are told apart by the judging alone. */
function placeKey(figure: { indicator: string; group: string; category: string | null; period: string }) {
  return keyOf(figure.indicator, figure.group, figure.category, figure.period);
}

/** The one that counts, or the parts of a sum; none where it takes more than the figures to know. */
function settledRows(reports: readonly LinkedFigure[], indicator: Indicator): readonly LinkedFigure[] {
  if (new Set(reports.map(({ figure }) => figure.definition)).size > 1) return [];
  const settled = settle(
    reports.map(({ figure }) => figure),
    indicator,
  );
  const single = reports.find(({ figure }) => figure === settled);
  if (single !== undefined) return [single];
  const parts = reports.filter(({ figure }) => (figure.department ?? null) !== null);
  return parts.length > 0 ? parts : reports;
}

interface Reckoned {
  formula: string;
  value: number;
  rows: readonly LinkedFigure[];
}

function reckoned(rows: readonly LinkedFigure[], measure: Measure): Reckoned | null {
  const [first, ...others] = rows;
  if (first === undefined || rows.length > MOST_PARTS) return null;
  const found = others.length === 0 ? one(first, measure) : several(rows, measure);
  return found !== null && Number.isFinite(found.value) ? { ...found, rows } : null;
}

function one(row: LinkedFigure, measure: Measure): Omit<Reckoned, "rows"> | null {
  const { numerator, denominator, value } = row.figure;
  if (measure === "share" && numerator !== null && denominator !== null) return share([row]);
  const number = value !== null ? row.at("value") : measure === "count" ? row.at("numerator") : null;
  return number && { formula: number.cell, value: number.number };
}

function several(rows: readonly LinkedFigure[], measure: Measure): Omit<Reckoned, "rows"> | null {
  switch (measure) {
    case "share":
      return share(rows);
    case "count": {
      const numbers = rows.map((row) => one(row, measure));
      if (!numbers.every((number) => number !== null)) return null;
      return {
        formula: numbers.map(({ formula }) => formula).join("+"),
        value: numbers.reduce((sum, number) => sum + number.value, 0),
      };
    }
    case "mean":
    case "index":
      return null;
  }
}

function share(rows: readonly LinkedFigure[]): Omit<Reckoned, "rows"> | null {
  const top = rows.map((row) => row.at("numerator"));
  const bottom = rows.map((row) => row.at("denominator"));
  if (!top.every((number) => number !== null) || !bottom.every((number) => number !== null)) return null;
  const sum = (numbers: readonly { number: number }[]) =>
    numbers.reduce((total, { number }) => total + number, 0);
  const cells = (numbers: readonly { cell: string }[]) => {
    const text = numbers.map(({ cell }) => cell).join("+");
    return numbers.length === 1 ? text : `(${text})`;
  };
  return { formula: `100*${cells(top)}/${cells(bottom)}`, value: (100 * sum(top)) / sum(bottom) };
}
