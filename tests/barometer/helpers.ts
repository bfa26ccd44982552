// Small catalogues and figures for tests, and the lines that come of them.
import { assess } from "../../src/barometer/assess";
import type { AssessOptions } from "../../src/barometer/assess";
import type { Line } from "../../src/barometer/assessment";
import type { Catalogue, Indicator } from "../../src/barometer/catalogue";
import { emptyFigure } from "../../src/barometer/figure";
import type { ReportedFigure } from "../../src/barometer/series";

export function indicatorOf(given: Partial<Indicator> = {}): Indicator {
  return {
    id: "i",
    name: "Eksempelindikator",
    definition: "",
    departments: ["d"],
    groups: ["target", "c"],
    desired: "increase",
    period: { kind: "year" },
    state: "available",
    ...given,
  };
}

export function catalogueOf(indicators: Partial<Indicator>[], given: Partial<Catalogue> = {}): Catalogue {
  return {
    id: "k",
    title: "Eksempelkatalog",
    municipality: "",
    language: "da",
    rule: "direction",
    judgedAgainst: "baseline",
    aggregation: "majority",
    disclosure: { threshold: 5, protectZero: false },
    groups: [
      { id: "target", name: "Målgruppe", role: "target" },
      { id: "c", name: "Sammenligningsgruppe", role: "comparison" },
      { id: "c2", name: "Kommune 2", role: "comparison" },
      { id: "c3", name: "Kommune 3", role: "comparison" },
      { id: "law", name: "Lovkrav", role: "comparison", fixed: true },
    ],
    departments: [{ id: "d", name: "Forvaltning" }],
    indicators: indicators.map(indicatorOf),
    ...given,
  };
}

/** One figure; a number alone is its value, a pair numerator and denominator. */
export function figureOf(
  period: string,
  number: number | [number, number] | null,
  given: Partial<ReportedFigure> = {},
): ReportedFigure {
  const { indicator = "i", group = "target", category = null } = given;
  const figure = emptyFigure({ indicator, group, category, period });
  if (typeof number === "number") figure.value = number;
  else if (number !== null) [figure.numerator, figure.denominator] = number;
  return { ...figure, ...given };
}

/** A group's figures, by period. */
export function figuresOf(
  numbers: Record<string, number | [number, number]>,
  given: Partial<ReportedFigure> = {},
): ReportedFigure[] {
  return Object.entries(numbers).map(([period, number]) => figureOf(period, number, given));
}

export interface Case extends Omit<AssessOptions, "catalogue" | "figures"> {
  indicator?: Partial<Indicator>;
  catalogue?: Partial<Catalogue>;
}

/** The lines of one indicator `i`. */
export function linesOf(
  figures: ReportedFigure[],
  { indicator = {}, catalogue = {}, ...options }: Case = {},
): Line[] {
  return assess({ catalogue: catalogueOf([indicator], catalogue), figures, ...options }).lines;
}

/** The only line of one indicator `i`; of a mean the one that stands for all its parameters. */
export function lineOf(figures: ReportedFigure[], given: Case = {}): Line {
  const isMean = given.indicator?.categories?.combine === "mean";
  const lines = linesOf(figures, given).filter(({ category }) => !isMean || category === null);
  const [line] = lines;
  if (line === undefined || lines.length > 1) throw new Error(`expected one line, found ${lines.length}`);
  return line;
}
