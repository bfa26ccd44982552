// What a reader who has kept every edition believes: that a figure speaks of the same persons as it did before, unless print
// says that it was put right.
import type { Indicator } from "../catalogue";
import type { PublishedFigure } from "../disclosure/published";
import { eliminate, propagate, type Fact, type Ratio, type Variable } from "./bounds";
import { grouped } from "./grouped";
import { categorySums, connectRow, isWithin, sumsOverGroups, type GroupSum, type Row } from "./rows";

export interface Memory {
  /** The rows of each edition, oldest first; a number that stands in several of them is one. */
  editions: Row[][];
  facts: Fact[];
  ratios: Ratio[];
}

export interface Beliefs {
  indicator: Indicator;
  believe: (figure: PublishedFigure, edition: number) => Row;
  groupSums: readonly GroupSum[];
}

/** How much a reader takes for unchanged; less where print contradicts it. */
const TRUST = [
  /** Everything of which print does not say otherwise. */
  "all",
  /** Not what has been printed once and is hidden in the other edition: it may be what was put right. */
  "hidden-in-both",
  "nothing",
] as const;
type Trust = (typeof TRUST)[number];

/** @param editions the figures of one indicator, oldest edition first */
export function memoryOf(editions: readonly PublishedFigure[][], beliefs: Beliefs): Memory {
  const blocks = grouped([...new Set(editions.flat().map(({ period }) => period))], (period) => period);
  const ofBlocks = [...blocks.keys()].map((period) =>
    memoryOfPeriod(
      editions.map((figures) => figures.filter((figure) => figure.period === period)),
      beliefs,
    ),
  );
  return {
    editions: editions.map((_, index) => ofBlocks.flatMap((memory) => memory.editions[index] ?? [])),
    facts: ofBlocks.flatMap(({ facts }) => facts),
    ratios: ofBlocks.flatMap(({ ratios }) => ratios),
  };
}

/** From the newest edition back: each is trusted as far as it fits what came after it. */
function memoryOfPeriod(editions: readonly PublishedFigure[][], beliefs: Beliefs): Memory {
  const trusted: Trust[] = editions.map(() => "all");
  for (let from = editions.length - 2; from >= 0; from -= 1) {
    const fitting = TRUST.find((trust) => {
      trusted[from] = trust;
      return fits(build(editions, beliefs, trusted, from));
    });
    trusted[from] = fitting ?? "nothing";
  }
  return build(editions, beliefs, trusted, 0);
}

function fits({ facts, ratios }: Memory): boolean {
  return propagate(facts, ratios) && propagate([...facts, ...eliminate(facts)], ratios);
}

/** The editions from a given one on. */
function build(
  editions: readonly PublishedFigure[][],
  { indicator, believe, groupSums }: Beliefs,
  trusted: readonly Trust[],
  from: number,
): Memory {
  const all = editions.map((figures, edition) =>
    edition < from ? [] : figures.map((figure) => believe(figure, edition)),
  );
  for (let edition = all.length - 2; edition >= from; edition -= 1) {
    for (const row of all[edition] ?? []) {
      for (const after of all.slice(edition + 1)) notePrinted(row, after);
      const later = all.findIndex(
        (rows, index) => index > edition && rows.some((other) => sameRow(other, row)),
      );
      const next = all[later] ?? [];
      const trust = trusted[edition] ?? "nothing";
      const same = next.find((other) => sameRow(other, row));
      if (same === undefined) continue;
      if (agree(row, same, trust) && sameBelow(row, all[edition] ?? [], next, trust)) takeForSame(row, same);
    }
  }
  const facts: Fact[] = [];
  const ratios: Ratio[] = [];
  for (const rows of all) {
    for (const row of rows) connectRow(row, indicator, facts, ratios);
    facts.push(...categorySums(indicator, rows), ...sumsOverGroups(rows, groupSums));
  }
  return { editions: all, facts, ratios };
}

/** What has been printed once is no secret in any edition. */
function notePrinted(row: Row, later: Row[]): void {
  const other = later.find((one) => sameRow(one, row));
  if (other === undefined) return;
  for (const { before, here } of pairs(row, other)) {
    if (isPrinted(before)) here.printed.push(before.lower);
  }
}

function takeForSame(then: Row, now: Row): void {
  for (const { part, before, here } of pairs(then, now)) {
    here.lower = Math.max(before.lower, here.lower);
    here.upper = Math.min(before.upper, here.upper);
    if (before.count && here.count) here.count.since = Math.min(before.count.since, here.count.since);
    then[part] = here;
  }
}

function pairs(
  then: Row,
  now: Row,
): { part: "numerator" | "denominator" | "displayed"; before: Variable; here: Variable }[] {
  return (["numerator", "denominator", "displayed"] as const).flatMap((part) => {
    const [before, here] = [then[part], now[part]];
    return before && here ? [{ part, before, here }] : [];
  });
}

function isPrinted({ lower, upper }: Variable): boolean {
  return lower === upper;
}

function agree(then: Row, now: Row, trust: Trust): boolean {
  if (trust === "nothing") return false;
  return pairs(then, now).every(
    ({ before, here }) =>
      Math.max(before.lower, here.lower) <= Math.min(before.upper, here.upper) &&
      (trust === "all" || isPrinted(before) === isPrinted(here)),
  );
}

/** A sum is other persons once one of its categories is, or others have come or gone. */
function sameBelow(total: Row, then: Row[], now: Row[], trust: Trust): boolean {
  const below = (all: Row[]): Row[] =>
    all.filter(({ figure }) => !figure.computed && figure.missing === null && isWithin(figure, total.figure));
  const [before, here] = [below(then), below(now)];
  return (
    before.length === here.length &&
    before.every((row) => here.some((other) => sameRow(other, row) && agree(row, other, trust)))
  );
}

function sameRow({ figure: a }: Row, { figure: b }: Row): boolean {
  return (
    a.group === b.group && a.category === b.category && a.period === b.period && a.definition === b.definition
  );
}
