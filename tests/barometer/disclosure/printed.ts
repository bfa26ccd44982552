// What the attacker reads: every number that editions print, by the place it stands in, and what is known of the others.
import { decimalsOf, type Indicator } from "../../../src/barometer/catalogue";
import {
  comparisonGroupOf,
  isUnder,
  isWithheld,
  type Cell as Printed,
  type PublishedEdition,
  type PublishedLine,
} from "../../../src/barometer/disclosure";
import { cellAt, countedBy, type Cell, type Counted, type Place, type World } from "./worlds";

export interface Known {
  /** The number, where any edition prints it. */
  printed: number | null;
  /** Some edition withholds it, or the department does. */
  hidden: boolean;
  least: number;
  /** As somebody who takes the rules of hiding for granted believes. */
  trusted: number;
  most: number;
}

/** More persons than any municipality has. */
const MOST = 100_000;

/** The displayed number at a place, in whole units of its last decimal; of a count, the count itself. */
export function shownAt(place: Place, indicator: Indicator): Cell {
  return indicator.measure === "count"
    ? cellAt(place, "count")
    : [place.indicator, place.group, place.category ?? "", place.period, "shown"].join("|");
}

/** A number as printed, in whole units of its last decimal. */
export function inUnits(number: number, indicator: Indicator): number {
  return Math.round(number * 10 ** decimalsOf(indicator));
}

/** Where the numbers of a line stand. */
export function placeOf(line: PublishedLine, group: string, period: string): Place {
  return { indicator: line.indicator, group, category: line.category, period };
}

export function knownAbout(cells: ReadonlyMap<Cell, Known>, cell: Cell): Known {
  return cells.get(cell) ?? { printed: null, hidden: false, least: 0, trusted: 0, most: MOST };
}

export function printedCells(world: World, editions: readonly PublishedEdition[]): Map<Cell, Known> {
  const { threshold, protectZero } = world.catalogue.disclosure;
  const cells = new Map<Cell, Known>();
  const see = (cell: Cell, printed: Printed, kept: boolean, isPlain: boolean): void => {
    if (printed === null && !kept) return;
    const known = knownAbout(cells, cell);
    cells.set(cell, known);
    if (typeof printed === "number") known.printed = printed;
    if (printed === null || isWithheld(printed)) known.hidden = true;
    if (isUnder(printed)) {
      known.least = Math.max(known.least, protectZero ? 0 : 1);
      known.trusted = Math.max(known.trusted, known.least);
      known.most = Math.min(known.most, printed.under - 1);
    } else if (printed === "withheld" && isPlain) known.trusted = Math.max(known.trusted, threshold);
  };
  const read = (place: Place, printed: Printed, indicator: Indicator): void => {
    if (typeof printed === "number")
      see(shownAt(place, indicator), inUnits(printed, indicator), false, false);
  };
  for (const { figures, totals, lines } of editions) {
    for (const figure of [...figures, ...totals]) {
      const kept = figure.missing === "withheld";
      const indicator = indicatorOf(world, figure.indicator);
      const at = (counted: Counted): Cell => cellAt(figure, counted);
      read(figure, figure.value, indicator);
      if (indicator.measure === "count") see(at("count"), figure.value, kept, true);
      else see(at("denominator"), figure.denominator, kept, true);
      if (indicator.measure !== "share") continue;
      // Of so few that either side may be the small one, the word says nothing of the size.
      const isPlain = typeof figure.denominator === "number" && figure.denominator > 2 * (threshold - 1);
      // Beside a percentage that is kept from print nobody has said a number of persons.
      const isPercent = figure.numerator === null && isWithheld(figure.value);
      see(at("numerator"), isPercent ? "withheld" : figure.numerator, kept, isPlain && !isPercent);
    }
    for (const line of lines) readLine(line, world, read, see);
  }
  return cells;
}

type Read = (place: Place, printed: Printed, indicator: Indicator) => void;

function readLine(
  line: PublishedLine,
  world: World,
  read: Read,
  see: (cell: Cell, printed: Printed, kept: boolean, isPlain: boolean) => void,
): void {
  const { period } = line;
  if (period === null) return;
  const indicator = indicatorOf(world, line.indicator);
  const compared = comparisonGroupOf(indicator);
  const number = (group: string | null, then: string, printed: Printed): void => {
    if (group !== null) read(placeOf(line, group, then), printed, indicator);
  };
  /** Whoever reads an interval works out the counts that it is made from. */
  const workOut = (group: string | null, then: string | null, printed: unknown): void => {
    if (printed === null || printed === "withheld" || group === null || then === null) return;
    for (const counted of countedBy(indicator)) {
      const cell = cellAt(placeOf(line, group, then), counted);
      see(cell, world.truth.get(cell) ?? null, false, false);
    }
  };
  number("target", period, line.value);
  number(compared, period, line.comparison);
  for (const { group, value } of line.others) number(group, period, value);
  for (const then of [line.previous, line.baseline]) if (then) number("target", then.period, then.value);
  for (const point of line.facts.series) number("target", point.period, point.value);
  workOut("target", period, line.interval);
  for (const group of ["target", compared]) workOut(group, period, line.gapInterval);
  for (const then of [period, line.facts.reference]) {
    workOut("target", then, line.changeInterval);
    if (line.facts.judged === "gap") workOut(compared, then, line.changeInterval);
  }
}

export function indicatorOf({ catalogue }: World, id: string): Indicator {
  const indicator = catalogue.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator;
}
