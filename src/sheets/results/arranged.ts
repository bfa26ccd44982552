// The lines of a printed table in the order and the selection that its reader has chosen. Departments are never put in an order by how
// they do: where they are the headings, only the lines under each of them are.
import type { Status } from "../../barometer/assessment";
import { keyOf } from "../../barometer/collect";
import type { PublishedLine } from "../../barometer/disclosure";
import { hasGoals } from "../../barometer/headings";
import { worstFirst } from "../../barometer/worst-first";
import { resultsText } from "../../text/sheets/results";
import { type AreaHead, resultBlocks, type ResultBlock } from "./blocks";
import { languageOf, type Results } from "./results";

export interface Arranged {
  blocks: ResultBlock[];
  /** Lines that the whole table has and this one leaves out; 0 where it is the whole. */
  left: number;
}

export function arrangedBlocks(results: Results): Arranged {
  const { reading, catalogue } = results;
  const whole = resultBlocks(results);
  if (reading === undefined) return { blocks: whole, left: 0 };
  const { isShown, order } = reading;
  const parts = partsOf(whole)
    .map(({ head, blocks }) => ({ head, blocks: isShown === undefined ? blocks : shownIn(blocks, isShown) }))
    .filter(({ blocks }) => blocks.length > 0);
  const left = linesIn(whole) - linesIn(parts.flatMap(({ blocks }) => blocks));
  const isByLight = order === "worst" && hasGoals(catalogue);
  const lineOrder = (block: ResultBlock): ResultBlock =>
    order === "worst" ? { ...block, lines: worstFirst(block.lines, ({ line }) => line.status) } : block;
  const ordered = parts.map(({ head, blocks }) => {
    const own = isByLight ? worstFirst(blocks, statusOf) : blocks;
    return { head, blocks: own.map(lineOrder) };
  });
  const all = isByLight ? worstFirst(ordered, ({ head, blocks }) => statusOf(head ?? blocks[0])) : ordered;
  return { blocks: all.flatMap(together), left };
}

/** An area that has a light of its own with its goals, which stay below it; every other heading by itself. */
interface Part {
  head: AreaHead | null;
  blocks: ResultBlock[];
}

function partsOf(blocks: readonly ResultBlock[]): Part[] {
  const parts: Part[] = [];
  for (const { area, ...block } of blocks) {
    const last = parts.at(-1);
    const isOfLast = area === undefined && block.shortTitle !== undefined;
    if (isOfLast && last !== undefined) last.blocks.push(block);
    else parts.push({ head: area ?? null, blocks: [block] });
  }
  return parts;
}

function together({ head, blocks }: Part): ResultBlock[] {
  return blocks.map((block, at) => (at === 0 && head !== null ? { ...block, area: head } : block));
}

function shownIn(blocks: readonly ResultBlock[], isShown: (line: PublishedLine) => boolean): ResultBlock[] {
  return blocks
    .map((block) => ({ ...block, lines: block.lines.filter(({ line }) => isShown(line)) }))
    .filter(({ lines }) => lines.length > 0);
}

function statusOf(one: Pick<ResultBlock, "result"> | undefined): Status | null {
  return one?.result?.status ?? null;
}

/** What the head says of order and selection; nothing of a whole table by goals. */
export function readingWords(results: Results, { blocks, left }: Arranged): string[] {
  const { reading, catalogue } = results;
  if (reading === undefined) return [];
  const { arranged: words } = resultsText[languageOf(results)];
  const heading = hasGoals(catalogue) ? "goals" : results.under === undefined ? "departments" : "own";
  const ordered = blocks.some(({ area }) => area !== undefined) ? "areas" : heading;
  return [
    ...(reading.order === "worst" ? [words.worst[ordered]] : []),
    ...(reading.isShown === undefined ? [] : [words.changed(left, heading)]),
  ];
}

/** An indicator of several departments stands under each of them, and is one. */
function linesIn(blocks: readonly ResultBlock[]): number {
  const key = ({ indicator, category }: PublishedLine) => keyOf(indicator, category);
  return new Set(blocks.flatMap(({ lines }) => lines.map(({ line }) => key(line)))).size;
}
