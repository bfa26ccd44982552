// Figures laid out as the tables an attacker would see: one per indicator and period, with the persons behind
// each number and the sums that tie them together.
import { decimalsOf, measureOf, type Catalogue, type Indicator } from "../catalogue";
import { emptyFigure, figureKey, type Figure } from "../figure";
import { percent, roundHalfAway } from "../number";
import { settle } from "../reports";
import type { ReportedFigure } from "../series";

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
export function tablesOf(catalogue: Catalogue, figures: readonly ReportedFigure[]): Table[] {
  const ofIndicator = new Map(
    groupBy(figures, (figure) => figure.indicator).map((own) => [own[0]?.indicator, own]),
  );
  const all = catalogue.indicators.flatMap((indicator) => {
    // In an order of their own: which of two equal cells is withheld must not hang on how a file was sorted.
    const settled = groupBy(ofIndicator.get(indicator.id) ?? [], figureKey)
      .flatMap((reports) => settle(reports, indicator) ?? [])
      .sort(byKey);
    return groupBy(settled, (figure) => figure.period).map((own): Table => {
      const rows = own.map((figure) => rowOf(indicator, figure));
      return { indicator, period: own[0]?.period ?? "", rows, sums: [] };
    });
  });
  for (const table of all) addCategorySums(table);
  addGroupSums(all);
  return all;
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

/** Totals over categories, per group and definition: computed where all categories are there, or entered by someone. */
function addCategorySums(table: Table): void {
  const { categories } = table.indicator;
  const measure = measureOf(table.indicator);
  if (!categories || (measure !== "share" && measure !== "count")) return;
  const { items, within } = categories;
  for (const rows of groupBy(table.rows, ({ figure }) => `${figure.group}\u0001${figure.definition ?? ""}`)) {
    const at = new Map(rows.map((row) => [row.figure.category, row]));
    const below = (outer: string): Row[] =>
      (within?.items ?? []).flatMap(({ id }) => at.get(`${outer}/${id}`) ?? []);
    const tops = items.flatMap(({ id }) => at.get(id) ?? []);
    const leaves = within ? items.flatMap(({ id }) => below(id)) : tops;
    for (const top of within ? tops : []) tie(table, top, below(top.figure.category ?? ""));
    const entered = at.get(null);
    const added = entered
      ? tie(table, entered, leaves) || (within !== undefined && tie(table, entered, tops))
      : false;
    const isWhole = leaves.length === items.length * (within?.items.length ?? 1) && leaves.every(isCounted);
    if (categories.combine === "sum" && !added && isWhole) {
      const total = computedTotal(table.indicator, leaves);
      table.rows.push(total);
      table.sums.push({ total, parts: leaves });
    }
  }
}

/**
 * Ties an entered total to its parts where the numbers bear it out, also where the catalogue does not say that the
 * categories add up: a reader would see it too, and subtract.
 */
function tie(table: Table, total: Row, parts: Row[]): boolean {
  const counted = parts.filter(isCounted);
  if (!counted.length) return false;
  counted.push(...filledIn(total, parts, counted));
  if (!addsUp(total, counted)) return false;
  table.sums.push({ total, parts: counted });
  return true;
}

function computedTotal(indicator: Indicator, parts: Row[]): Row {
  const [first] = parts as [Row];
  const total: Figure = {
    ...emptyFigure({ ...first.figure, category: null }),
    definition: first.figure.definition,
    basis: first.figure.basis,
    ...(first.kind === "count"
      ? { value: sumOf(parts, (part) => part.count) }
      : {
          numerator: sumOf(parts, (part) => part.numerator),
          denominator: sumOf(parts, (part) => part.denominator),
        }),
  };
  return { ...rowOf(indicator, total, true), estimated: parts.some((part) => part.estimated) };
}

function isCounted(row: Row): boolean {
  return (row.kind === "count" ? row.count : row.numerator) !== null;
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

function byKey(a: Figure, b: Figure): number {
  const [first, second] = [figureKey(a), figureKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
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
