// Goals and areas counted from what is shown: a hidden status must not come back as one more in a count.
import { UNASSESSED_DETAILS } from "../assessment";
import type { Assessment, GoalResult, Line } from "../assessment";
import type { Catalogue } from "../catalogue";
import { tally } from "../goals";
import { headingsOfIndicator } from "../headings";
import type { PublishedLine } from "./published";

const JUDGED = ["positive", "unchanged", "negative", "neutral"] as const;

type Vote = Pick<Line, "status" | "detail">;

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
    const kept = (vote: Vote, count: number, isLost: (line: Line) => boolean): Vote[] =>
      new Array<Vote>(count - losing.filter(isLost).length).fill(vote);
    const votes = [
      ...JUDGED.flatMap((status) =>
        kept({ status, detail: "unchanged" }, result[status], (line) => line.status === status),
      ),
      ...UNASSESSED_DETAILS.flatMap((detail) =>
        kept(
          { status: "unassessed", detail },
          result.reasons[detail] ?? 0,
          (line) => line.status === "unassessed" && line.detail === detail,
        ),
      ),
    ];
    const withheld = losing.map((): Vote => ({ status: "unassessed", detail: "withheld" }));
    return { ...result, ...tally([...votes, ...withheld], catalogue.aggregation) };
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

/** Lines whose vote counted and whose status, or reason, is no longer shown: of a series only the latest of each votes. */
function hiddenVotes(lines: readonly Line[], shown: readonly PublishedLine[]): Line[] {
  const latest = new Map<string, number>();
  for (const [index, line] of lines.entries())
    latest.set(`${line.indicator}\u0001${line.category ?? ""}`, index);
  return [...latest.values()].flatMap((index) => {
    const line = lines[index];
    const seen = shown[index];
    const isSame =
      line?.status === seen?.status && (line?.status !== "unassessed" || line.detail === seen?.detail);
    return line && !isSame ? [line] : [];
  });
}
