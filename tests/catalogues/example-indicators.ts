// Marked example indicators for catalogues whose source names only goals or areas, so that a whole round can be tried.
import type { Catalogue, Goal, Indicator, PeriodKind } from "../../src/barometer/catalogue";
import { emptyFigure, TARGET_GROUP, type Figure } from "../../src/barometer/figure";

const EXAMPLE_DEPARTMENT = { id: "eksempelforvaltning", name: "Eksempelforvaltning" };

/**
 * The catalogue with one example indicator for each goal that has none; areas without goals get an example goal each.
 * @param kind how often the source says that figures come
 */
export function withExampleIndicators(catalogue: Catalogue, kind: PeriodKind): Catalogue {
  const goals = catalogue.goals ?? exampleGoals(catalogue);
  const measured = new Set(catalogue.indicators.map(({ goal }) => goal));
  const examples = goals.filter(({ id }) => !measured.has(id)).map((goal) => exampleIndicator(goal, kind));
  return {
    ...catalogue,
    goals,
    departments: [...catalogue.departments, EXAMPLE_DEPARTMENT],
    indicators: [...catalogue.indicators, ...examples],
    exampleFigures: true,
  };
}

/** Shares that rise by one point from period to period, one for each of the catalogue's target groups. */
export function exampleShares(catalogue: Catalogue, periods: readonly string[]): Figure[] {
  return catalogue.indicators.flatMap(({ id }) =>
    periods.map((period, step) => ({
      ...emptyFigure({ indicator: id, group: TARGET_GROUP, category: null, period }),
      numerator: 400 + 10 * step,
      denominator: 1000,
      remark: "Eksempeltal",
    })),
  );
}

function exampleGoals({ areas = [] }: Catalogue): Goal[] {
  return areas.map(({ id, title }) => ({
    id: `eksempelmål-${id}`,
    title: `Eksempelmål: ${title}`,
    area: id,
    committees: [],
  }));
}

function exampleIndicator(goal: Goal, kind: PeriodKind): Indicator {
  return {
    id: `eksempelindikator-${goal.id}`,
    name: `Eksempelindikator til ${goal.title}`,
    definition: "Eksempelindikator: kilden nævner ingen indikator til dette mål.",
    goal: goal.id,
    departments: [EXAMPLE_DEPARTMENT.id],
    measure: "share",
    groups: [TARGET_GROUP],
    desired: "increase",
    period: { kind },
    state: "available",
  };
}
