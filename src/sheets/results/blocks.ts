// The lines of the results under their goals, or departments where there are no goals.
import type { GoalResult } from "../../barometer/assessment";
import type { Indicator } from "../../barometer/catalogue";
import type { PublishedLine } from "../../barometer/disclosure";
import { hasGoals, headingsOf, linesByHeading, type Heading } from "../../barometer/headings";
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
  /** What has a line of its own above this goal, the first one of it: its area, judged over all its goals. */
  area?: AreaHead;
  /** Called so where its area stands above it: without the area's title. */
  shortTitle?: string;
}

export type AreaHead = Pick<ResultBlock, "title" | "result">;

/** Goals in the catalogue's order, also those without lines; without goals the departments that have lines. */
export function resultBlocks(results: Results): ResultBlock[] {
  const { catalogue, lines, goals, under: only } = results;
  const texts = resultsText[languageOf(results)];
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map((catalogue.areas ?? []).map(({ id, title }) => [id, title]));
  const judged = new Map(goals.map((result) => [result.goal, result]));
  const byHeading = linesByHeading(catalogue, lines);
  const under = (id: string | null): ResultLine[] =>
    (byHeading.get(id) ?? []).map((line) => ({ line, indicator: indicators.get(line.indicator) }));
  const headings = headingsOf(catalogue);
  const heads = areaHeads(headings, results);
  const blocks = headings.map(({ id, title, area }, at): ResultBlock => {
    const areaTitle = area === undefined ? undefined : areas.get(area);
    // An area with one goal of its own name says it once.
    const isSame = areaTitle === undefined || areaTitle === title;
    const head = area === undefined ? undefined : heads.get(area);
    return {
      id,
      title: isSame ? title : `${areaTitle} · ${title}`,
      result: judged.get(id) ?? null,
      lines: under(id),
      ...(head === undefined ? {} : { shortTitle: title }),
      ...(head === undefined || headings[at - 1]?.area === area ? {} : { area: head }),
    };
  });
  const rest: ResultBlock = { id: null, title: texts.withoutGoal, result: null, lines: under(null) };
  return [...blocks, rest].filter(
    ({ id, lines: own, result }) =>
      (only === undefined || id === only) && (own.length > 0 || (hasGoals(catalogue) && result !== null)),
  );
}

/**
 * The blocks as a list of lights: each area that is judged as a whole stands above its goals, in capitals, which tell it from them
 * in every print and in plain text.
 */
export function withAreas(blocks: readonly ResultBlock[]): ResultBlock[] {
  return blocks.flatMap((block) => [
    ...(block.area === undefined
      ? []
      : [{ ...block.area, title: block.area.title.toLocaleUpperCase(), id: null, lines: [] }]),
    { ...block, title: block.shortTitle ?? block.title },
  ]);
}

/**
 * By their ids the areas that have a line of their own: those with several goals, where these follow each other. The light of an
 * area with one goal is that goal's.
 */
function areaHeads(headings: readonly Heading[], { catalogue, areas = [] }: Results): Map<string, AreaHead> {
  const titles = new Map((catalogue.areas ?? []).map(({ id, title }) => [id, title]));
  return new Map(
    areas.flatMap(({ area, ...result }): [string, AreaHead][] => {
      const title = titles.get(area);
      const places = headings.flatMap((heading, at) => (heading.area === area ? [at] : []));
      const follow = places.every((at, count) => at === (places[0] ?? 0) + count);
      return title === undefined || places.length < 2 || !follow
        ? []
        : [[area, { title, result: { ...result, goal: area } }]];
    }),
  );
}

/** What stands beside a goal's light: how its lines are counted, and where there is nothing to count why. */
export function goalNote({ result, lines }: Pick<ResultBlock, "result" | "lines">, results: Results): string {
  const texts = resultsText[languageOf(results)];
  const counts = result === null ? "" : texts.counts(result);
  if (
    lines.length > 0 &&
    lines.every(({ line }) => line.status === "unassessed" && line.detail === "missing")
  )
    return counts === "" ? texts.noGoalFigures : `${texts.noGoalFigures} · ${counts}`;
  return counts;
}
