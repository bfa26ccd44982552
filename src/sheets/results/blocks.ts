// The lines of the results under their goals, or departments where there are no goals.
import type { GoalResult } from "../../barometer/assessment";
import type { Indicator } from "../../barometer/catalogue";
import type { PublishedLine } from "../../barometer/disclosure";
import { hasGoals, headingsOf, linesByHeading } from "../../barometer/headings";
import { resultsText } from "../../text/sheets/results";
import { languageOf, type Results } from "./results";

export interface ResultLine {
  line: PublishedLine;
  indicator: Indicator | undefined;
}

export interface ResultBlock {
  /** Goal or department; null for lines that belong to none. */
  id: string | null;
  title: string;
  /** Null where nothing is judged as a whole. */
  result: GoalResult | null;
  lines: ResultLine[];
}

/** Goals in the catalogue's order, also those without lines; without goals the departments that have lines. */
export function resultBlocks(results: Results): ResultBlock[] {
  const { catalogue, lines, goals } = results;
  const texts = resultsText[languageOf(results)];
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map((catalogue.areas ?? []).map(({ id, title }) => [id, title]));
  const judged = new Map(goals.map((result) => [result.goal, result]));
  const byHeading = linesByHeading(catalogue, lines);
  const under = (id: string | null): ResultLine[] =>
    (byHeading.get(id) ?? []).map((line) => ({ line, indicator: indicators.get(line.indicator) }));
  const blocks = headingsOf(catalogue).map(({ id, title, area }): ResultBlock => {
    const areaTitle = area === undefined ? undefined : areas.get(area);
    // An area with one goal of its own name says it once.
    const isSame = areaTitle === undefined || areaTitle === title;
    return {
      id,
      title: isSame ? title : `${areaTitle} · ${title}`,
      result: judged.get(id) ?? null,
      lines: under(id),
    };
  });
  const rest: ResultBlock = { id: null, title: texts.withoutGoal, result: null, lines: under(null) };
  return [...blocks, rest].filter(
    ({ lines: own, result }) => own.length > 0 || (hasGoals(catalogue) && result !== null),
  );
}

/** What stands beside a goal's light: how its lines are counted, and where there is nothing to count why. */
export function goalNote({ result, lines }: ResultBlock, results: Results): string {
  const texts = resultsText[languageOf(results)];
  const counts = result === null ? "" : texts.counts(result);
  if (
    lines.length > 0 &&
    lines.every(({ line }) => line.status === "unassessed" && line.detail === "missing")
  )
    return counts === "" ? texts.noGoalFigures : `${texts.noGoalFigures} · ${counts}`;
  return counts;
}
