// What printed figures say: by themselves, as sums over categories and groups, and beside earlier editions.
import { decimalsOf, measureOf, type Indicator, type Measure } from "../catalogue";
import type { Cell, PublishedEdition, PublishedFigure } from "../disclosure/published";
import { isPossible, sum, type Fact, type Ratio, type Variable } from "./bounds";
import { grouped } from "./grouped";
import type { Exposure } from "./report";

export interface Row {
  figure: PublishedFigure;
  numerator: Variable | null;
  denominator: Variable | null;
  /** The value as displayed; for counts the count itself. */
  displayed: Variable;
}

/**
 * What one printed row says by itself.
 * @param index the number of the edition that prints it, 0 for the first
 */
export function believe(
  figure: PublishedFigure,
  indicator: Indicator,
  edition: PublishedEdition,
  index: number,
): Row {
  const measure = measureOf(indicator);
  const { group, category, period, definition } = figure;
  const isZeroProtected = indicator.disclosure?.protectZero ?? edition.protectZero;
  const place = {
    indicator: figure.indicator,
    group,
    category,
    period,
    definition,
    edition: index,
    since: index,
  };
  const variable = (cell: Cell, count: Exposure["count"] | null): Variable => {
    const base = { whole: count !== null, count: count && { ...place, count }, printed: [] };
    if (typeof cell === "number") return { ...base, lower: cell, upper: cell };
    if (typeof cell === "object" && cell !== null)
      return { ...base, lower: isZeroProtected ? 0 : 1, upper: cell.under - 1 };
    return { ...base, lower: count === null ? -Infinity : 0, upper: Infinity };
  };
  const countsPersons = measure === "count" || (measure === "index" && category !== null);
  const displayed = variable(figure.value, countsPersons ? "count" : null);
  if (measure === "share") {
    displayed.lower = Math.max(displayed.lower, 0);
    displayed.upper = Math.min(displayed.upper, Math.max(100, displayed.lower));
    const nothing = figure.numerator === null && figure.denominator === null && figure.missing !== "withheld";
    return {
      figure,
      displayed,
      // Entered as a percent alone: there is a count behind it all the same, where the denominator is known.
      numerator: nothing ? null : variable(figure.numerator, "numerator"),
      denominator: nothing ? null : variable(figure.denominator, "denominator"),
    };
  }
  const denominator = figure.denominator === null ? null : variable(figure.denominator, "denominator");
  return { figure, displayed, numerator: null, denominator };
}

export function isHidden(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined && typeof cell !== "number";
}

export function hiddenOf({ figure, numerator, denominator, displayed }: Row): (Variable | null)[] {
  const hides = (cell: Cell): boolean => isHidden(cell) || (cell === null && figure.missing === "withheld");
  // A percent that is withheld hides a numerator, also where only the percent was entered.
  const numeratorHidden = hides(figure.numerator) || (figure.numerator === null && hides(figure.value));
  return [
    numeratorHidden ? numerator : null,
    hides(figure.denominator) ? denominator : null,
    hides(figure.value) ? displayed : null,
  ];
}

export function connectRow(
  { displayed, numerator, denominator }: Row,
  indicator: Indicator,
  facts: Fact[],
  ratios: Ratio[],
): void {
  if (!numerator || !denominator) return;
  facts.push({
    terms: [
      { variable: denominator, factor: 1 },
      { variable: numerator, factor: -1 },
    ],
    lower: 0,
    upper: Infinity,
  });
  ratios.push({ displayed, numerator, denominator, half: 0.5 * 10 ** -decimalsOf(indicator) });
}

export function categorySums(indicator: Indicator, rows: Row[]): Fact[] {
  const { categories } = indicator;
  const measure = measureOf(indicator);
  if (!categories || (measure !== "share" && measure !== "count")) return [];
  const facts: Fact[] = [];
  for (const block of grouped(rows, ({ figure }) =>
    [figure.group, figure.period, figure.definition].join("\u0001"),
  ).values()) {
    // A department that keeps a figure back for anonymity leaves a gap that a total would fill.
    const isThere = ({ figure }: Row): boolean => figure.missing === null;
    const isKeptBack = ({ figure }: Row): boolean => figure.missing === "withheld";
    for (const total of block) {
      if (!isThere(total)) continue;
      for (const below of layersBelow(total, block)) {
        const parts = below.filter((part) => isThere(part) || (isKeptBack(part) && !total.figure.computed));
        if (!parts.length || (parts.length < below.length && !total.figure.computed)) continue;
        facts.push(...sumsOf(total, parts, measure, categories.combine === "sum"));
      }
    }
  }
  return facts;
}

export function isWithin(part: PublishedFigure, total: PublishedFigure): boolean {
  if (part.category === null || part.group !== total.group) return false;
  if (part.period !== total.period || part.definition !== total.definition) return false;
  return total.category === null || part.category.startsWith(`${total.category}/`);
}

/** The categories a row may be the sum of: the ones directly below it, and the innermost ones. */
function layersBelow(total: Row, rows: Row[]): Row[][] {
  const below = rows.filter(({ figure }) => isWithin(figure, total.figure));
  if (total.figure.category !== null) return [below];
  const isInner = ({ figure }: Row): boolean => figure.category?.includes("/") === true;
  return [below.filter((row) => !isInner(row)), below.filter(isInner)];
}

function sumsOf(total: Row, parts: Row[], measure: Measure, isSaid: boolean): Fact[] {
  const sums = [
    sum(
      total.numerator,
      parts.map((part) => part.numerator),
    ),
    sum(
      total.denominator,
      parts.map((part) => part.denominator),
    ),
    measure === "count"
      ? sum(
          total.displayed,
          parts.map((part) => part.displayed),
        )
      : null,
  ].filter((fact) => fact !== null);
  // With categories that need not add up, the attacker believes it only where what is printed allows it.
  return isSaid || sums.every(isPossible) ? sums : [];
}

/** One group that is two others together. */
export interface GroupSum {
  whole: string;
  parts: [string, string];
}

/** One group may be two others together: believed where every fully printed row bears it out, and at least one without zeros
 * does (0 = 0 + 0 proves nothing). */
export function groupsThatAddUp(rows: Row[]): GroupSum[] {
  const groups = [...new Set(rows.map(({ figure }) => figure.group))];
  if (groups.length < 3) return [];
  const ways = groups.flatMap((whole) =>
    groups.flatMap((one, index) =>
      groups
        .slice(index + 1)
        .filter((other) => one !== whole && other !== whole)
        .map((other): GroupSum => ({ whole, parts: [one, other] })),
    ),
  );
  return ways.filter((way) => {
    const sums = sumsOverGroups(rows, [way]);
    const isProven = sums.some((fact) =>
      fact.terms.every(({ variable }) => variable.lower === variable.upper && variable.lower > 0),
    );
    return isProven && sums.every(isPossible);
  });
}

export function sumsOverGroups(rows: Row[], ways: readonly GroupSum[]): Fact[] {
  if (ways.length === 0) return [];
  const places = [
    ...grouped(rows, ({ figure }) =>
      [figure.category, figure.period, figure.definition].join("\u0001"),
    ).values(),
  ].map((block) => new Map(block.map((row) => [row.figure.group, row])));
  return ways.flatMap(({ whole, parts: [one, other] }) =>
    places.flatMap((at) => {
      const [total, a, b] = [at.get(whole), at.get(one), at.get(other)];
      if (!total || !a || !b) return [];
      const isCounted = total.displayed.count !== null;
      return [
        isCounted ? sum(total.displayed, [a.displayed, b.displayed]) : null,
        sum(total.numerator, [a.numerator, b.numerator]),
        sum(total.denominator, [a.denominator, b.denominator]),
      ].filter((fact) => fact !== null);
    }),
  );
}
