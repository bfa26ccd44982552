// Figures laid out as the tables an attacker would see: one per indicator and period, with the persons behind
// each number and the sums that tie them together.
import { decimalsOf, measureOf, type Catalogue, type Indicator } from "../catalogue";
import { emptyFigure, figureKey, type Figure } from "../figure";
import { percent, roundHalfAway } from "../number";

/** How a number comes from counts of persons: decides what must be withheld with what. */
export type CountKind = "share" | "count" | "mean" | "none";

/** One row that may be published. Counts are persons; null where not known. */
export interface Row {
  key: string;
  figure: Figure;
  /** A sum over categories that was computed here, not entered. */
  computed: boolean;
  kind: CountKind;
  numerator: number | null;
  /** The numerator follows only from a percent that was entered: known to within that percent's rounding. */
  estimated: boolean;
  denominator: number | null;
  count: number | null;
  /** The department keeps the figure back for anonymity: its counts here are what a total would give away. */
  keptBack: boolean;
  /** Displayed. */
  value: number | null;
}

export interface Table {
  indicator: Indicator;
  period: string;
  rows: Row[];
  /** A row that is the sum of others; only where the numbers bear it out. */
  sums: { total: Row; parts: Row[] }[];
}

/** Every figure of an indicator that the catalogue knows, as tables; figures of unknown indicators are left out. */
export function tablesOf(catalogue: Catalogue, figures: readonly Figure[]): Table[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const tables = new Map<string, Table>();
  for (const figure of mergedReports(indicators, figures)) {
    const indicator = indicators.get(figure.indicator);
    if (!indicator) continue;
    const key = `${figure.indicator}\u0001${figure.period}`;
    let table = tables.get(key);
    if (!table) tables.set(key, (table = { indicator, period: figure.period, rows: [], sums: [] }));
    table.rows.push(rowOf(indicator, figure));
  }
  const all = [...tables.values()];
  for (const table of all) addCategorySums(table);
  addGroupSums(all);
  return all;
}

/**
 * Several departments may report one figure: with `sum` the parts add up, otherwise the first one counts
 * (conflicts are settled when figures are consolidated).
 */
function mergedReports(indicators: Map<string, Indicator>, figures: readonly Figure[]): Iterable<Figure> {
  const merged = new Map<string, Figure>();
  for (const figure of figures) {
    const key = figureKey(figure);
    const before = merged.get(key);
    if (!before) merged.set(key, figure);
    else if (indicators.get(figure.indicator)?.joint === "sum") {
      merged.set(key, {
        ...before,
        numerator: added(before.numerator, figure.numerator),
        denominator: added(before.denominator, figure.denominator),
        value:
          measureOf(indicators.get(figure.indicator) as Indicator) === "count"
            ? added(before.value, figure.value)
            : before.value,
      });
    }
  }
  return merged.values();
}

function added(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

function rowOf(indicator: Indicator, figure: Figure, computed = false): Row {
  const row: Row = {
    key: figureKey(figure),
    figure,
    computed,
    kind: countKind(indicator, figure),
    numerator: null,
    estimated: false,
    denominator: null,
    count: null,
    keptBack: false,
    value: figure.value === null ? null : roundHalfAway(figure.value, decimalsOf(indicator)),
  };
  if (row.kind === "count") {
    row.count = figure.value ?? figure.numerator;
    row.value = row.count;
  } else if (row.kind === "mean") {
    row.denominator = figure.denominator;
  } else if (row.kind === "share") {
    row.numerator = figure.numerator;
    row.denominator = figure.denominator;
    if (row.numerator !== null && row.denominator !== null && row.denominator > 0) {
      row.value = roundHalfAway(percent(row.numerator, row.denominator), decimalsOf(indicator));
    } else if (row.numerator === null && figure.value !== null && row.denominator !== null) {
      row.numerator = Math.round((figure.value * row.denominator) / 100);
      row.estimated = true;
    } else if (row.denominator === null && row.numerator !== null && figure.value) {
      row.denominator = Math.max(row.numerator, Math.round((row.numerator * 100) / figure.value));
      row.estimated = true;
    }
  }
  return row;
}

function countKind(indicator: Indicator, figure: Figure): CountKind {
  const measure = measureOf(indicator);
  if (measure !== "index") return measure;
  return indicator.categories?.combine === "simpson" && figure.category !== null ? "count" : "none";
}

/** Totals over categories that add up, per group and definition; with categories within categories also each subtotal. */
function addCategorySums(table: Table): void {
  const { categories } = table.indicator;
  const measure = measureOf(table.indicator);
  if (!categories || (measure !== "share" && measure !== "count")) return;
  // Entered totals beside categories that are not said to add up may still do so: then a reader can subtract too.
  const mayCompute = categories.combine === "sum";
  for (const rows of groupBy(table.rows, ({ figure }) => `${figure.group}\u0001${figure.definition ?? ""}`)) {
    const at = new Map(rows.map((row) => [row.figure.category, row]));
    const tops: Row[] = [];
    for (const { id } of categories.items) {
      const inner = (categories.within?.items ?? []).flatMap((item) => at.get(`${id}/${item.id}`) ?? []);
      const sub = addSum(table, at.get(id), id, inner, mayCompute);
      if (sub) tops.push(sub);
    }
    addSum(table, at.get(null), null, tops, mayCompute);
  }
}

/** Ties a total to its parts, computing it where nobody entered it; gives back the row that stands for the sum. */
function addSum(
  table: Table,
  entered: Row | undefined,
  category: string | null,
  parts: Row[],
  mayCompute: boolean,
): Row | undefined {
  const counted = parts.filter((part) => (part.kind === "count" ? part.count : part.numerator) !== null);
  const first = counted[0];
  if (!first) return entered;
  if (entered) counted.push(...filledIn(entered, parts, counted));
  if (entered && addsUp(entered, counted)) {
    table.sums.push({ total: entered, parts: counted });
    return entered;
  }
  if (!mayCompute) return entered;
  const estimated = counted.some((part) => part.estimated);
  const total: Figure = {
    ...emptyFigure({ ...first.figure, category }),
    definition: first.figure.definition,
    basis: first.figure.basis,
  };
  if (first.kind === "count") total.value = sumOf(counted, (part) => part.count);
  else {
    total.numerator = sumOf(counted, (part) => part.numerator);
    total.denominator = sumOf(counted, (part) => part.denominator);
  }
  const row = { ...rowOf(table.indicator, total, true), estimated };
  table.rows.push(row);
  table.sums.push({ total: row, parts: counted });
  return entered ?? row;
}

/** What a reader would put for figures that were kept back: together, the rest of the entered total. */
function filledIn(total: Row, parts: Row[], counted: Row[]): Row[] {
  const kept = parts.filter((part) => part.figure.missing === "withheld" && !hasCounts(part));
  const rest = (count: (row: Row) => number | null): number => (count(total) ?? -1) - sumOf(counted, count);
  const [first, ...others] = kept;
  if (!first) return [];
  const remaining = {
    count: rest((row) => row.count),
    numerator: rest((row) => row.numerator),
    denominator: rest((row) => row.denominator),
  };
  if (total.kind === "count" && remaining.count >= 0) {
    first.count = remaining.count;
    for (const row of others) row.count = 0;
  } else if (total.kind === "share" && remaining.numerator >= 0 && remaining.denominator >= 0) {
    first.numerator = remaining.numerator;
    first.denominator = remaining.denominator;
    for (const row of others) row.numerator = row.denominator = 0;
  } else return [];
  for (const row of kept) row.keptBack = true;
  return kept;
}

/**
 * A comparison group may be everyone, or the rest: where one group is the sum of two others wherever all three have
 * counts, a reader can subtract. The catalogue cannot say so; the numbers do.
 */
function addGroupSums(tables: Table[]): void {
  for (const ofIndicator of groupBy(tables, (table) => table.indicator.id)) {
    const groups = [...new Set(ofIndicator.flatMap((table) => table.rows.map((row) => row.figure.group)))];
    if (groups.length < 3) continue;
    const places = ofIndicator.flatMap((table) =>
      groupBy(table.rows, ({ figure }) => `${figure.category ?? ""}\u0001${figure.definition ?? ""}`).map(
        (rows) => ({
          table,
          at: new Map(rows.map((row) => [row.figure.group, row])),
        }),
      ),
    );
    for (const whole of groups) {
      for (const [index, a] of groups.entries()) {
        for (const b of groups.slice(index + 1)) {
          if (a === whole || b === whole) continue;
          const triples = places.flatMap(({ table, at }) => {
            const [total, one, other] = [at.get(whole), at.get(a), at.get(b)];
            return total && one && other && hasCounts(total) && hasCounts(one) && hasCounts(other)
              ? [{ table, total, parts: [one, other] }]
              : [];
          });
          const borneOut = triples.some(({ parts }) =>
            parts.every((part) => (part.count ?? part.denominator) !== 0),
          );
          if (!borneOut || !triples.every(({ total, parts }) => addsUp(total, parts))) continue;
          for (const { table, total, parts } of triples) table.sums.push({ total, parts });
        }
      }
    }
  }
}

function hasCounts(row: Row): boolean {
  return row.kind === "count"
    ? row.count !== null
    : row.kind === "share" && row.numerator !== null && row.denominator !== null;
}

function addsUp(total: Row, parts: Row[]): boolean {
  if (total.kind === "count") return total.count === sumOf(parts, (part) => part.count);
  const slack = total.estimated || parts.some((part) => part.estimated) ? parts.length + 1 : 0;
  return (
    total.numerator !== null &&
    Math.abs(total.numerator - sumOf(parts, (part) => part.numerator)) <= slack &&
    (total.denominator ?? 0) === sumOf(parts, (part) => part.denominator)
  );
}

function sumOf(rows: Row[], count: (row: Row) => number | null): number {
  return rows.reduce((sum, row) => sum + (count(row) ?? 0), 0);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group) group.push(item);
    else groups.set(at, [item]);
  }
  return [...groups.values()];
}
