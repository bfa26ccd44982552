// A figure is what is entered for one indicator × group × category × period (× definition version).
import { keyOf } from "./collect";
import type { Measure } from "./catalogue";
import { percent } from "./number";

/** Why a figure is not there (README.md beside this, missing reason). */
export const MISSING_REASONS = [
  "not-available",
  "pending",
  "withheld",
  "not-relevant",
  "clarifying",
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What the population is defined by; never compared across. */
export const BASES = ["origin", "citizenship", "not-applicable"] as const;
export type Basis = (typeof BASES)[number];

/** The id that figures use for the target group, whatever a catalogue calls it. */
export const TARGET_GROUP = "target";

export interface Figure {
  indicator: string;
  /** `target` or the id of a comparison group. */
  group: string;
  /** Id of a category, `outer/inner` where categories lie within categories, null where the indicator has none. */
  category: string | null;
  /** A period as written in src/cli/README.md, e.g. `2018`, `2009H1`, `2017-10/2018-09`. */
  period: string;
  /** Id of one of the indicator's definitions; null for the current one. */
  definition: string | null;
  /** Shares: persons with the property. */
  numerator: number | null;
  /** Shares: persons in all. Means: number of observations. */
  denominator: number | null;
  /** Shares in percent; counts, means and index in their own unit. */
  value: number | null;
  /** 95 % interval as published by the source, in the unit of the value. */
  lower: number | null;
  upper: number | null;
  missing: MissingReason | null;
  basis: Basis | null;
  thirdGeneration: boolean;
  thirdGenerationReason: string | null;
  /** This figure and later ones are not comparable with earlier ones: true, or a note that says why. */
  seriesBreak: true | string | null;
  remark: string | null;
}

/**
 * Every field by what it is, in the order of figures.csv (src/cli/README.md). Columns, entry cells and readers are derived
 * from here, so that a field that is added is asked for wherever a figure goes.
 */
const FIGURE_FIELDS = {
  indicator: "key",
  group: "key",
  category: "key",
  period: "key",
  definition: "key",
  numerator: "number",
  denominator: "number",
  value: "number",
  lower: "number",
  upper: "number",
  missing: "choice",
  basis: "choice",
  thirdGeneration: "yes",
  thirdGenerationReason: "text",
  seriesBreak: "yes-or-text",
  remark: "text",
} as const satisfies Record<keyof Figure, "key" | "number" | "choice" | "yes" | "text" | "yes-or-text">;

type FieldKind = (typeof FIGURE_FIELDS)[keyof Figure];
type FieldsOf<Kind extends FieldKind> = {
  [Field in keyof Figure]: (typeof FIGURE_FIELDS)[Field] extends Kind ? Field : never;
}[keyof Figure];

export type NumberField = FieldsOf<"number">;
/** What a figure says, beside what makes it that figure. */
export type SaidField = FieldsOf<Exclude<FieldKind, "key">>;

export const FIGURE_COLUMNS = Object.keys(FIGURE_FIELDS) as (keyof Figure)[];
export const NUMBER_FIELDS = FIGURE_COLUMNS.filter(
  (field): field is NumberField => FIGURE_FIELDS[field] === "number",
);
export const SAID_FIELDS = FIGURE_COLUMNS.filter(
  (field): field is SaidField => FIGURE_FIELDS[field] !== "key",
);

/** A figure with only what identifies it; everything else not given. */
export function emptyFigure(key: Pick<Figure, "indicator" | "group" | "category" | "period">): Figure {
  return {
    ...key,
    definition: null,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    missing: null,
    basis: null,
    thirdGeneration: false,
    thirdGenerationReason: null,
    seriesBreak: null,
    remark: null,
  };
}

/** What makes two figures the same figure. */
export function figureKey(
  figure: Pick<Figure, "indicator" | "group" | "category" | "period" | "definition">,
): string {
  return keyOf(figure.indicator, figure.group, figure.category, figure.period, figure.definition);
}

/** Whether anything is entered that says how large it is. */
export function hasNumber(figure: Figure): boolean {
  return figure.value !== null || figure.numerator !== null || figure.denominator !== null;
}

/** What a figure's size is made of. */
type Sized = Pick<Figure, "numerator" | "denominator" | "value">;

/** Whether persons are given of whom a share can be taken. */
export function isCounted({ numerator, denominator }: Sized): boolean {
  return numerator !== null && denominator !== null;
}

/**
 * How large a figure is, in the unit shown (shares in percent); null where that cannot be said. A share that has both its
 * persons and a percentage is what its persons are: the percentage has been rounded, or mistyped, by somebody.
 */
export function sizeOf(figure: Sized, measure: Measure): number | null {
  const { numerator, denominator, value } = figure;
  if (measure === "share" && numerator !== null && denominator !== null) {
    return denominator > 0 ? finite(percent(numerator, denominator)) : null;
  }
  return finite(value ?? (measure === "count" ? numerator : null));
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
