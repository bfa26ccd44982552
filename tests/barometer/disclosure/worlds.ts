// Random municipalities for the attack by integer programme: what is so, what is known to add up, and what is reported.
import { measureOf, type Catalogue, type Indicator, type Measure } from "../../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../../src/barometer/figure";
import { percent, roundHalfAway } from "../../../src/barometer/number";
import { catalogueOf, indicator, seeded } from "./tables";

export type Counted = "count" | "numerator" | "denominator";

/** One count of persons: where it stands, as one text. */
export type Cell = string;

export type Place = Pick<Figure, "indicator" | "group" | "category" | "period">;

export function cellAt({ indicator: id, group, category, period }: Place, counted: Counted): Cell {
  return [id, group, category ?? "", period, counted].join("|");
}

/** What an indicator's figures say of persons. */
export function countedBy(one: Pick<Indicator, "measure">): Counted[] {
  const counted: Partial<Record<Measure, Counted[]>> = {
    count: ["count"],
    share: ["numerator", "denominator"],
    mean: ["denominator"],
  };
  return counted[measureOf(one)] ?? [];
}

export interface World {
  catalogue: Catalogue;
  figures: Figure[];
  /** What was published before: figures of now, some of them not there yet. */
  earlierFigures: Figure[] | null;
  truth: ReadonlyMap<Cell, number>;
  /** total = Σ parts, by what the words mean: everybody who reads knows it. */
  sums: { total: Cell; parts: Cell[] }[];
}

/** `percent`: a share of which a department has typed the percentage, and not the persons. */
type Kind = "count" | "share" | "percent" | "mean";

/** Half-years, and the year that they make together. */
const YEARS = ["2016", "2017"];
const halvesOf = (year: string): string[] => [`${year}H1`, `${year}H2`];

/** Groups of which the last is all the others together, or, with two, none. */
const GROUPS = ["target", "danish", "western", "nordic"];

export function randomWorld(seed: number): World {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const chance = (of: number): boolean => random() < of;
  const amount = (): number => (chance(0.35) ? upTo(6) : chance(0.7) ? upTo(30) : upTo(300));
  const parts = GROUPS.slice(0, 1 + upTo(GROUPS.length - 1));
  const groups = parts.length > 1 && chance(0.7) ? [...parts, "all"] : parts;
  const kind: Kind = chance(0.5) ? "count" : chance(0.55) ? "share" : chance(0.6) ? "percent" : "mean";
  const measure = kind === "percent" ? "share" : kind;
  const isHalved = kind === "count" && chance(0.3);
  const years = YEARS.slice(0, 1 + upTo(1));
  const periods = isHalved ? years.flatMap(halvesOf) : years;
  const categories = chance(0.7) ? ["a", "b", "c", "d"].slice(0, 2 + upTo(2)) : [];
  const combine = chance(0.5) && kind !== "mean" ? "sum" : "each";
  const hasOwnTotal = categories.length > 0 && chance(0.4);
  const hasOtherTotal = categories.length > 0 && kind === "count" && !isHalved && chance(0.5);
  const indicators: Indicator[] = [
    indicator({
      id: "i",
      measure,
      period: { kind: isHalved ? "halfyear" : "year" },
      groups,
      desired: chance(0.3) ? "parity" : "increase",
      ...(categories.length > 0
        ? { categories: { name: "C", items: categories.map((id) => ({ id, name: id })), combine } }
        : {}),
    }),
    ...(hasOtherTotal
      ? [
          indicator({
            id: "whole",
            measure: "count" as const,
            groups,
            ...(chance(0.3) ? { totalOf: ["i"] } : {}),
          }),
        ]
      : []),
    ...(isHalved ? [indicator({ id: "year", measure, groups })] : []),
  ];
  const catalogue = catalogueOf(indicators, {
    rule: chance(0.3) ? "control-chart" : "direction",
    disclosure: { threshold: chance(0.75) ? 5 : 3, protectZero: chance(0.2) },
    groups: groups.map((id) => ({ id, name: id, role: id === "target" ? "target" : "comparison" })),
  });
  const truth = new Map<Cell, number>();
  const sums: World["sums"] = [];
  const figures: Figure[] = [];
  const counted = countedBy({ measure });
  const know = (at: Place, values: number[]): void => {
    counted.forEach((one, index) => truth.set(cellAt(at, one), values[index] ?? 0));
  };
  const valuesAt = (at: Place): number[] => counted.map((one) => truth.get(cellAt(at, one)) ?? 0);
  const addUp = (total: Place, of: Place[]): void => {
    know(
      total,
      counted.map((_, index) => of.reduce((sum, at) => sum + (valuesAt(at)[index] ?? 0), 0)),
    );
    for (const one of counted)
      sums.push({ total: cellAt(total, one), parts: of.map((at) => cellAt(at, one)) });
  };
  for (const period of periods) {
    const at = (group: string, category: string | null): Place => ({
      indicator: "i",
      group,
      category,
      period,
    });
    const cells = categories.length > 0 ? categories : [null];
    for (const category of cells) {
      for (const group of parts) {
        const [some, rest] = [amount(), amount()];
        know(at(group, category), measure === "share" ? [some, some + rest] : [some]);
      }
      if (groups.includes("all"))
        addUp(
          at("all", category),
          parts.map((group) => at(group, category)),
        );
    }
    for (const group of groups) {
      for (const category of cells)
        figures.push(figureOf(at(group, category), kind, valuesAt(at(group, category))));
      if (categories.length === 0) continue;
      addUp(
        at(group, null),
        categories.map((category) => at(group, category)),
      );
      if (hasOwnTotal) figures.push(figureOf(at(group, null), kind, valuesAt(at(group, null))));
      if (hasOtherTotal) {
        const whole: Place = { indicator: "whole", group, category: null, period };
        const [value = 0] = valuesAt(at(group, null));
        truth.set(cellAt(whole, "count"), value);
        sums.push({ total: cellAt(whole, "count"), parts: [cellAt(at(group, null), "count")] });
        figures.push(figureOf(whole, "count", [value]));
      }
    }
  }
  for (const year of isHalved ? years : []) {
    for (const group of groups) {
      const whole: Place = { indicator: "year", group, category: null, period: year };
      addUp(
        whole,
        halvesOf(year).map((period) => ({ indicator: "i", group, category: null, period })),
      );
      figures.push(figureOf(whole, kind, valuesAt(whole)));
    }
  }
  // A department keeps back what is small, and sometimes does.
  const isSmall = (figure: Figure): boolean => {
    const small = catalogue.disclosure.threshold;
    const [some = 0, all = some] =
      measure === "share" ? [figure.numerator ?? 0, figure.denominator ?? 0] : [figure.value ?? 0];
    return kind !== "mean" && some > 0 && some < small && all >= some;
  };
  const reported = figures.map((figure) => (isSmall(figure) && chance(0.15) ? keptBack(figure) : figure));
  // Everybody together may be kept back in one place, and stand in others of the same indicator.
  const everybody = reported.filter(({ indicator: id, group }) => id === "i" && group === "all");
  if (everybody.length > 1 && chance(0.15)) {
    const [one] = everybody.slice(upTo(everybody.length - 1));
    if (one !== undefined && !isHalved) reported[reported.indexOf(one)] = keptBack(one);
  }
  const isThere = [
    () => true,
    (figure: Figure) => figure.period !== periods.at(-1),
    (figure: Figure) => figure.indicator === "whole" || figure.period !== periods.at(-1),
    (figure: Figure) => figure.group !== "all",
  ][upTo(3)];
  const earlierFigures = chance(0.3) && isThere ? reported.filter(isThere) : null;
  return { catalogue, figures: reported, earlierFigures, truth, sums };
}

function figureOf(at: Place, kind: Kind, values: number[]): Figure {
  const [first = 0, second = 0] = values;
  const figure: Figure = { ...emptyFigure(at), basis: "origin" };
  if (kind === "count") return { ...figure, value: first };
  if (kind === "percent" && second > 0) {
    return { ...figure, value: roundHalfAway(percent(first, second), 1), denominator: second };
  }
  if (kind === "share" || kind === "percent") return { ...figure, numerator: first, denominator: second };
  return { ...figure, value: 7.1, denominator: first };
}

function keptBack(figure: Figure): Figure {
  return { ...figure, numerator: null, denominator: null, value: null, missing: "withheld" };
}
