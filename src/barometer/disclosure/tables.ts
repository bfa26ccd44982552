// Figures laid out as the tables an attacker would see: one per indicator and period, with the persons behind each
// number. What ties them together is found in sums.ts and totals.ts.
import { decimalsOf, disclosureOf, measureOf, type Catalogue, type Indicator } from "../catalogue";
import { compareText, groupBy } from "../collect";
import { figureKey, type Figure } from "../figure";
import { percent, roundHalfAway } from "../number";
import { settle } from "../reports";
import type { ReportedFigure } from "../series";
import type { Threshold } from "./atoms";

/** How a number comes from counts of persons: decides what must be withheld with what. */
export type CountKind = "share" | "count" | "mean" | "none";

/** One row that may be published. Counts are persons; null where not known. */
export interface Row {
  key: string;
  figure: Figure;
  /** A sum over categories that was computed here, not entered. */
  computed: boolean;
  /** How small is small in it. */
  rule: Threshold;
  kind: CountKind;
  numerator: number | null;
  /** The numerator follows only from a percent that was entered: known to within that percent's rounding. */
  estimated: boolean;
  denominator: number | null;
  count: number | null;
  /** The department keeps the figure back for anonymity: its counts here are what a sum would give away. */
  keptBack: boolean;
  /** Displayed. */
  value: number | null;
}

export interface Table {
  indicator: Indicator;
  period: string;
  /** How small is small in it. */
  rule: Threshold;
  rows: Row[];
}

/** Every figure of an indicator that the catalogue knows, as tables; figures of unknown indicators are left out. */
export function tablesOf(catalogue: Catalogue, figures: readonly ReportedFigure[]): Table[] {
  const ofIndicator = groupBy(figures, (figure) => figure.indicator);
  return catalogue.indicators.flatMap((indicator) => {
    // In an order of their own: which of two equal cells is withheld must not hang on how a file was sorted.
    const settled = [...groupBy(ofIndicator.get(indicator.id) ?? [], figureKey).values()]
      .flatMap((reports) => settle(reports, indicator) ?? [])
      .sort((a, b) => compareText(figureKey(a), figureKey(b)));
    const rule = disclosureOf(indicator, catalogue);
    return [...groupBy(settled, (figure) => figure.period)].map(([period, own]): Table => ({
      indicator,
      period,
      rule,
      rows: own.map((figure) => rowOf(indicator, figure, rule)),
    }));
  });
}

export function rowOf(indicator: Indicator, figure: Figure, rule: Threshold, computed = false): Row {
  const row: Row = {
    key: figureKey(figure),
    figure,
    computed,
    rule,
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
