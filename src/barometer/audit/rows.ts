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

/** What one printed row says by itself. */
export function believe(figure: PublishedFigure, indicator: Indicator, edition: PublishedEdition): Row {
  const measure = measureOf(indicator);
  const { group, category, period, definition } = figure;
  const isZeroProtected = indicator.disclosure?.protectZero ?? edition.protectZero;
  const place = { indicator: figure.indicator, group, category, period, definition };
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

/**
 * An earlier row speaks of the same persons unless what is printed says that it was corrected, or, for a sum, that one
 * of its categories was, or that others have come since.
 */
export function remember(row: Row, then: Row[], rows: Row[]): void {
  const now = rows.find(({ figure }) => sameRow(figure, row.figure));
  if (!now) return;
  for (const { before, here } of pairs(row, now)) {
    if (before.lower === before.upper) here.printed.push(before.lower);
  }
  if (!agree(row, now) || !sameBelow(row, then, rows)) return;
  for (const { part, before, here } of pairs(row, now)) {
    here.lower = Math.max(before.lower, here.lower);
    here.upper = Math.min(before.upper, here.upper);
    row[part] = here;
  }
}

function pairs(
  then: Row,
  now: Row,
): { part: "numerator" | "denominator" | "displayed"; before: Variable; here: Variable }[] {
  return (["numerator", "denominator", "displayed"] as const).flatMap((part) => {
    const [before, here] = [then[part], now[part]];
    return before && here ? [{ part, before, here }] : [];
  });
}

function agree(then: Row, now: Row): boolean {
  return pairs(then, now).every(
    ({ before, here }) => Math.max(before.lower, here.lower) <= Math.min(before.upper, here.upper),
  );
}

function sameBelow(total: Row, then: Row[], rows: Row[]): boolean {
  const below = (all: Row[]): Row[] =>
    all.filter(({ figure }) => !figure.computed && figure.missing === null && isWithin(figure, total.figure));
  const [before, here] = [below(then), below(rows)];
  return (
    before.length === here.length &&
    before.every((row) => here.some((other) => sameRow(other.figure, row.figure) && agree(row, other)))
  );
}

function isWithin(part: PublishedFigure, total: PublishedFigure): boolean {
  if (part.category === null || part.group !== total.group) return false;
  if (part.period !== total.period || part.definition !== total.definition) return false;
  return total.category === null || part.category.startsWith(`${total.category}/`);
}

function sameRow(a: PublishedFigure, b: PublishedFigure): boolean {
  return (
    a.group === b.group && a.category === b.category && a.period === b.period && a.definition === b.definition
  );
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

/** One group may be two others together: believed where every fully printed row bears it out, and at least one without zeros
 * does (0 = 0 + 0 proves nothing). */
export function groupSums(rows: Row[]): Fact[] {
  const groups = [...new Set(rows.map(({ figure }) => figure.group))];
  if (groups.length < 3) return [];
  const places = [
    ...grouped(rows, ({ figure }) =>
      [figure.category, figure.period, figure.definition].join("\u0001"),
    ).values(),
  ].map((block) => new Map(block.map((row) => [row.figure.group, row])));
  const facts: Fact[] = [];
  for (const whole of groups) {
    for (const [index, one] of groups.entries()) {
      for (const other of groups.slice(index + 1)) {
        if (one === whole || other === whole) continue;
        const sums = places.flatMap((at) => {
          const [total, a, b] = [at.get(whole), at.get(one), at.get(other)];
          if (!total || !a || !b) return [];
          const counted = total.displayed.count !== null;
          return [
            counted ? sum(total.displayed, [a.displayed, b.displayed]) : null,
            sum(total.numerator, [a.numerator, b.numerator]),
            sum(total.denominator, [a.denominator, b.denominator]),
          ].filter((fact) => fact !== null);
        });
        const proven = sums.some((fact) =>
          fact.terms.every(({ variable }) => variable.lower === variable.upper && variable.lower > 0),
        );
        if (proven && sums.every(isPossible)) facts.push(...sums);
      }
    }
  }
  return facts;
}
