// What results and rows stand under: a catalogue's goals, or its departments where it has no goals.
import type { Catalogue, Indicator } from "./catalogue";

type WithHeadings = Pick<Catalogue, "goals" | "departments">;

export interface Heading {
  /** A goal's id, or a department's. */
  id: string;
  title: string;
  /** The area that a goal belongs to. */
  area?: string | undefined;
}

/** An empty list of goals is none: there is nothing that a line could stand under. */
export function hasGoals({ goals = [] }: WithHeadings): boolean {
  return goals.length > 0;
}

/** In the catalogue's order. */
export function headingsOf(catalogue: WithHeadings): Heading[] {
  const { goals = [], departments } = catalogue;
  return hasGoals(catalogue)
    ? goals.map(({ id, title, area }) => ({ id, title, area }))
    : departments.map(({ id, name }) => ({ id, title: name }));
}

/** Ids of the headings an indicator belongs under: its goal, or each of its departments. */
export function headingsOfIndicator(
  indicator: Pick<Indicator, "goal" | "departments"> | undefined,
  catalogue: WithHeadings,
): string[] {
  if (indicator === undefined) return [];
  if (!hasGoals(catalogue)) return [...new Set(indicator.departments)];
  return indicator.goal === undefined ? [] : [indicator.goal];
}

/** Lines by the id of each heading they stand under; those that stand under none by null, so that no line is lost. */
export function linesByHeading<Of extends { indicator: string }>(
  catalogue: WithHeadings & Pick<Catalogue, "indicators">,
  lines: readonly Of[],
): Map<string | null, Of[]> {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const found = new Map<string | null, Of[]>(headingsOf(catalogue).map(({ id }) => [id, []]));
  const rest: Of[] = [];
  for (const line of lines) {
    const under = headingsOfIndicator(indicators.get(line.indicator), catalogue).flatMap((id) => {
      const list = found.get(id);
      return list === undefined ? [] : [list];
    });
    for (const list of under.length > 0 ? under : [rest]) list.push(line);
  }
  return rest.length > 0 ? found.set(null, rest) : found;
}
