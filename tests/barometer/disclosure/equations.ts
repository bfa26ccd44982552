// What must hold between the numbers of a delivery, printed or not, as somebody knows who reads words, tables and the
// method: sums, percentages as they are rounded, gaps, changes and the mean of a control chart.
import { decimalsOf } from "../../../src/barometer/catalogue";
import {
  comparisonGroupOf,
  type PublishedEdition,
  type PublishedLine,
} from "../../../src/barometer/disclosure";
import { indicatorOf, inUnits, knownAbout, placeOf, shownAt, type Known } from "./printed";
import { cellAt, type Cell, type Place, type World } from "./worlds";

/** least ≤ Σ factor × cell ≤ most. */
export interface Equation {
  terms: [factor: number, cell: Cell][];
  least: number;
  most: number;
}

export function equationsOf(
  world: World,
  editions: readonly PublishedEdition[],
  cells: ReadonlyMap<Cell, Known>,
): Equation[] {
  const ofLines = editions.flatMap(({ lines }) => lines.flatMap((line) => fromLine(line, world)));
  const sums = world.sums.map(({ total, parts }): Equation => ({
    terms: [...parts.map((part): [number, Cell] => [1, part]), [-1, total]],
    least: 0,
    most: 0,
  }));
  const places = new Map(
    [...world.truth.keys()].flatMap((cell): [string, Place][] => {
      const [indicator = "", group = "", category = "", period = "", counted] = cell.split("|");
      const place = { indicator, group, category: category === "" ? null : category, period };
      return counted === "numerator" ? [[cell, place]] : [];
    }),
  );
  const used = new Set([...cells.keys(), ...ofLines.flatMap(({ terms }) => terms.map(([, cell]) => cell))]);
  const shares = [...places.values()].flatMap((place) => [
    {
      terms: [
        [1, cellAt(place, "denominator")] as [number, Cell],
        [-1, cellAt(place, "numerator")] as [number, Cell],
      ],
      least: 0,
      most: Infinity,
    },
    ...(used.has(shownAt(place, indicatorOf(world, place.indicator))) ? percentage(place, world, cells) : []),
  ]);
  return [...sums, ...ofLines, ...shares];
}

/**
 * |100 · numerator ÷ denominator − shown| ≤ half a unit of the last decimal: linear wherever the denominator or the
 * percentage is printed; where neither is, it says too little.
 */
function percentage(place: Place, world: World, cells: ReadonlyMap<Cell, Known>): Equation[] {
  const indicator = indicatorOf(world, place.indicator);
  const [numerator, denominator] = [cellAt(place, "numerator"), cellAt(place, "denominator")];
  const shown = shownAt(place, indicator);
  const units = 2 * 100 * 10 ** decimalsOf(indicator);
  const persons = knownAbout(cells, denominator).printed;
  const rate = knownAbout(cells, shown).printed;
  if (persons !== null) {
    const terms: Equation["terms"] = [
      [units, numerator],
      [-2 * persons, shown],
    ];
    return persons === 0 ? [] : [{ terms, least: -persons, most: persons }];
  }
  if (rate === null) return [];
  return [
    {
      terms: [
        [units, numerator],
        [-(2 * rate - 1), denominator],
      ],
      least: 0,
      most: Infinity,
    },
    {
      terms: [
        [units, numerator],
        [-(2 * rate + 1), denominator],
      ],
      least: -Infinity,
      most: 0,
    },
  ];
}

function fromLine(line: PublishedLine, world: World): Equation[] {
  const { period, previous, baseline } = line;
  if (period === null) return [];
  const indicator = indicatorOf(world, line.indicator);
  const compared = comparisonGroupOf(indicator);
  const at = (group: string, then: string): Cell => shownAt(placeOf(line, group, then), indicator);
  const equal = (terms: Equation["terms"], printed: unknown, slack = 0): Equation[] => {
    if (typeof printed !== "number") return [];
    const value = inUnits(printed, indicator);
    return [{ terms, least: value - slack, most: value + slack }];
  };
  const gap = (group: string, then: string, sign: 1 | -1 = 1): Equation["terms"] => [
    [sign, at("target", then)],
    [-sign, at(group, then)],
  ];
  const movements = [previous, baseline].flatMap((then) => {
    if (then === null) return [];
    const change: Equation["terms"] = [
      [1, at("target", period)],
      [-1, at("target", then.period)],
    ];
    return [
      ...equal(change, then.change),
      ...(compared === null
        ? []
        : equal([...gap(compared, period), ...gap(compared, then.period, -1)], then.gapChange)),
    ];
  });
  return [
    ...(compared === null ? [] : equal(gap(compared, period), line.gap)),
    ...line.others.flatMap((other) => equal(gap(other.group, period), other.gap)),
    ...movements,
    ...chartOf(line, 10 ** decimalsOf(indicator), (then) => at("target", then)),
  ];
}

/**
 * The points of a chart are shown rounded, its mean is of what they are: off by half a unit each at most. A chart of how
 * far groups are apart is of distances without a sign, and no programme of straight lines.
 */
function chartOf({ limits, facts }: PublishedLine, unit: number, at: (period: string) => Cell): Equation[] {
  if (limits === null || limits === "withheld" || !("mean" in limits) || facts.judged === "gap") return [];
  const points = facts.sources.filter(({ group }) => group === "target");
  const sum = limits.mean * points.length * unit;
  const slack = points.length / 2 + 1e-6;
  return [{ terms: points.map(({ period }) => [1, at(period)]), least: sum - slack, most: sum + slack }];
}
