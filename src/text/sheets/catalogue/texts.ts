// What is said here, in every language.
import type {
  DesiredDirection,
  Indicator,
  Measure,
  PeriodKind,
  RuleName,
} from "../../../barometer/catalogue";
import type { IndicatorColumn } from "../../../sheets/catalogue";

export type Combine = NonNullable<Indicator["categories"]>["combine"];

export type Words<Column extends IndicatorColumn> = Record<Column, string>;

export interface Texts {
  title: (catalogue: string) => string;
  intro: string;
  exampleFigures: string;
  yes: string;
  no: string;
  notDecided: (value: string) => string;
  common: (value: string) => string;
  asCatalogue: (rule: string) => string;
  headings: Words<IndicatorColumn>;
  measure: Record<Measure, string>;
  kind: {
    effect: string;
    activity: string;
  };
  desired: Record<DesiredDirection, string>;
  better: {
    higher: string;
    lower: string;
  };
  periodKind: Record<PeriodKind, string>;
  rule: Record<RuleName, string>;
  basis: {
    required: string;
    "not-applicable": string;
  };
  thirdGeneration: {
    true: string;
    false: string;
  };
  joint: {
    same: string;
    sum: string;
    lead: string;
  };
  combine: Record<Combine, string>;
  state: {
    available: string;
    clarifying: string;
    retired: string;
  };
  help: {
    name: string;
    order: string;
    departments: (names: string) => string;
    committees: (names: string) => string;
    groups: (names: string) => string;
    periodKind: string;
    periodStart: string;
    baseline: string;
    lag: string;
    lagMonths: string;
    items: string;
    targetValue: string;
    targetBy: string;
    tolerance: string;
    totalOf: string;
    threshold: string;
    protectZero: string;
    breaks: string;
    definitions: string;
    open: string;
    state: string;
    exampleFigures: string;
  };
  choose: {
    title: string;
    message: string;
  };
}
