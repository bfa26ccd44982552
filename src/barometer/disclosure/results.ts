// Goals and areas counted from what is shown: a hidden status must not come back as one more in a count.
import type { Assessment, GoalResult, Line, Status } from "../assessment";
import type { Catalogue } from "../catalogue";
import { tally } from "../goals";
import { headingsOfIndicator } from "../headings";
import type { PublishedLine } from "./published";

const STATUSES = ["positive", "unchanged", "negative", "neutral", "unassessed"] as const;

/** The assessment's results with every status that is not shown moved to `unassessed`, and judged anew. */
export function shownResults(
  catalogue: Catalogue,
  assessment: Assessment,
  lines: readonly PublishedLine[],
): Pick<Assessment, "goals" | "areas"> {
  const hidden = hiddenVotes(assessment.lines, lines);
  if (!hidden.length) return { goals: assessment.goals, areas: assessment.areas };
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const areaOf = new Map((catalogue.goals ?? []).map((goal) => [goal.id, goal.area]));
  const goalsOf = (line: Line): readonly string[] =>
    headingsOfIndicator(indicators.get(line.indicator), catalogue);
  const without = <T extends Omit<GoalResult, "goal">>(result: T, losing: readonly Line[]): T => {
    if (!losing.length) return result;
    const votes = STATUSES.flatMap((status) => {
      const lost = losing.filter((line) => line.status === status).length;
      return new Array<{ status: Status }>(result[status] - lost).fill({ status });
    });
    return {
      ...result,
      ...tally([...votes, ...losing.map(() => ({ status: "unassessed" as const }))], catalogue.aggregation),
    };
  };
  return {
    goals: assessment.goals.map((goal) =>
      without(
        goal,
        hidden.filter((line) => goalsOf(line).includes(goal.goal)),
      ),
    ),
    areas: assessment.areas.map((area) =>
      without(
        area,
        hidden.filter((line) => goalsOf(line).some((goal) => areaOf.get(goal) === area.area)),
      ),
    ),
  };
}

/** Lines whose vote counted and whose status is no longer shown: of a series, only the latest of each votes. */
function hiddenVotes(lines: readonly Line[], shown: readonly PublishedLine[]): Line[] {
  const latest = new Map<string, number>();
  for (const [index, line] of lines.entries())
    latest.set(`${line.indicator}\u0001${line.category ?? ""}`, index);
  return [...latest.values()].flatMap((index) => {
    const line = lines[index];
    return line && line.status !== shown[index]?.status ? [line] : [];
  });
}
