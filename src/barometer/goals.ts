// From lines to a goal, a department or an area: what most lines say, or the worst, or their mean.
import { UNASSESSED_DETAILS } from "./assessment";
import type { Assessment, GoalResult, Line, Status, UnassessedReasons } from "./assessment";
import type { Catalogue } from "./catalogue";
import { headingsOf, linesByHeading } from "./headings";

type Tally = Omit<GoalResult, "goal">;

/**
 * One result per goal in the catalogue's order; where a catalogue has no goals one per department, and a line of
 * several departments counts in each. `lines` are the voters: one per indicator and category, each its latest.
 */
export function goalResults(catalogue: Catalogue, lines: Line[]): GoalResult[] {
  const byHeading = linesByHeading(catalogue, lines);
  return headingsOf(catalogue).map(({ id }) => ({
    goal: id,
    ...tally(byHeading.get(id) ?? [], catalogue.aggregation),
  }));
}

/** One result per area, over the lines of its goals. */
export function areaResults(catalogue: Catalogue, lines: Line[]): Assessment["areas"] {
  const byHeading = linesByHeading(catalogue, lines);
  const headings = headingsOf(catalogue);
  return (catalogue.areas ?? []).map(({ id }) => ({
    area: id,
    ...tally(
      headings.flatMap((heading) => (heading.area === id ? (byHeading.get(heading.id) ?? []) : [])),
      catalogue.aggregation,
    ),
  }));
}

/**
 * The counts and the status they make. Neutral and unassessed lines do not vote: without voters all lines followed make
 * a goal that is followed, and anything else one that is not assessed, with the reasons counted.
 * - `majority`: the status more than half of the judged lines have; none → unchanged and mixed (Danish national
 *   integration barometer).
 * - `worst`: the worst status of any line (Destatis).
 * - `mean`: mean of −1, 0 and +1; beyond a third either way positive or negative, else unchanged.
 */
export function tally(
  lines: Pick<Line, "status" | "detail">[],
  aggregation: Catalogue["aggregation"],
): Tally {
  const counts = { positive: 0, unchanged: 0, negative: 0, neutral: 0, unassessed: 0 };
  const reasons: UnassessedReasons = {};
  for (const { status, detail } of lines) {
    counts[status] += 1;
    const reason = status === "unassessed" ? UNASSESSED_DETAILS.find((one) => one === detail) : undefined;
    if (reason !== undefined) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return { ...outcome(counts, aggregation), ...counts, reasons };
}

function outcome(
  counts: Record<Status, number>,
  aggregation: Catalogue["aggregation"],
): Pick<Tally, "status" | "mixed"> {
  const { positive, unchanged, negative, neutral, unassessed } = counts;
  const voters = positive + unchanged + negative;
  if (voters === 0)
    return { status: neutral > 0 && unassessed === 0 ? "neutral" : "unassessed", mixed: false };
  switch (aggregation) {
    case "majority": {
      const status = (["positive", "unchanged", "negative"] as const).find((one) => 2 * counts[one] > voters);
      return { status: status ?? "unchanged", mixed: status === undefined };
    }
    case "worst":
      return { status: negative > 0 ? "negative" : unchanged > 0 ? "unchanged" : "positive", mixed: false };
    case "mean": {
      const balance = 3 * (positive - negative);
      return {
        status: balance > voters ? "positive" : balance < -voters ? "negative" : "unchanged",
        mixed: false,
      };
    }
  }
}
