// What an integer programme can work out from random deliveries, with and without protection.
import type { Highs } from "highs";
import { assess } from "../../../src/barometer/assess";
import {
  asShown,
  disclose,
  isWithheld,
  type PublishedEdition,
  type PublishedFigure,
} from "../../../src/barometer/disclosure";
import { attack, newSolver, type Narrowed } from "./programme";
import { cellAt, randomWorld, type Counted, type World } from "./worlds";

/** And one in which shares tell something together with their persons. */
const WORLDS = [...Array.from({ length: 2000 }, (_, index) => index + 1), 2369];

let solver: Highs;

beforeAll(async () => {
  solver = await newSolver();
});

test("in 2,000 random worlds no withheld count is narrowed, whatever is printed beside it now or before", () => {
  const failures: { seed: number; narrowed: Narrowed[] }[] = [];
  let withheld = 0;
  for (const seed of WORLDS) {
    const world = randomWorld(seed);
    const editions = editionsOf(world);
    withheld += editions.flatMap(({ figures }) => figures).filter(({ value }) => isWithheld(value)).length;
    const narrowed = attack(solver, world, editions);
    if (narrowed.length > 0) failures.push({ seed, narrowed });
  }
  expect(failures).toEqual([]);
  expect(withheld).toBeGreaterThan(10_000);
});

test("with the small counts alone withheld it narrows one in most worlds that have one in a sum", () => {
  let open = 0;
  let narrowed = 0;
  for (const seed of WORLDS.slice(0, 300)) {
    const world = randomWorld(seed);
    const editions = editionsOf(world);
    // Where nothing had to be hidden beside the small ones there is nothing to find.
    const careless = editions.map((edition) => withoutSecondary(edition, world));
    if (JSON.stringify(careless) === JSON.stringify(editions)) continue;
    open += 1;
    if (attack(solver, world, careless).length > 0) narrowed += 1;
  }
  expect(open).toBeGreaterThan(100);
  expect(narrowed / open).toBeGreaterThan(0.8);
});

test("with the numbers derived from withheld ones printed it narrows one in most worlds that have one in a line", () => {
  let open = 0;
  let narrowed = 0;
  for (const seed of WORLDS.slice(0, 200)) {
    const world = randomWorld(seed);
    const editions = editionsOf(world);
    const careless = editions.map((edition, index) => withOwnLines(edition, world, index === 0));
    if (JSON.stringify(careless) === JSON.stringify(editions)) continue;
    open += 1;
    if (attack(solver, world, careless).length > 0) narrowed += 1;
  }
  expect(open).toBeGreaterThan(50);
  expect(narrowed / open).toBeGreaterThan(0.6);
});

function editionsOf(world: World): PublishedEdition[] {
  const { catalogue, figures, earlierFigures } = world;
  const publish = (from: typeof figures, earlierEditions: PublishedEdition[]): PublishedEdition =>
    disclose({ catalogue, figures: from, assessment: assess({ catalogue, figures: from }), earlierEditions });
  if (earlierFigures === null) return [publish(figures, [])];
  const first = publish(earlierFigures, []);
  return [first, publish(figures, [first])];
}

/** Its tables as they are, beside lines in which nothing is withheld. */
function withOwnLines(edition: PublishedEdition, world: World, isFirst: boolean): PublishedEdition {
  const { catalogue, earlierFigures } = world;
  const figures = isFirst && earlierFigures !== null ? earlierFigures : world.figures;
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const { lines } = assess({ catalogue, figures });
  return { ...edition, lines: lines.map((line) => asShown(line, indicators.get(line.indicator))) };
}

/** What an edition would look like if only what is small itself were withheld. */
function withoutSecondary(edition: PublishedEdition, { truth, catalogue }: World): PublishedEdition {
  const { threshold } = catalogue.disclosure;
  const shown = (figure: PublishedFigure): PublishedFigure => {
    const plain = (printed: PublishedFigure["value"], counted: Counted): PublishedFigure["value"] => {
      const value = truth.get(cellAt(figure, counted));
      return printed === "withheld" && value !== undefined && value >= threshold ? value : printed;
    };
    return {
      ...figure,
      value: plain(figure.value, "count"),
      denominator: plain(figure.denominator, "denominator"),
      numerator: plain(figure.numerator, "numerator"),
    };
  };
  return {
    ...edition,
    figures: edition.figures.map(shown),
    totals: edition.totals.map(shown),
    unprotected: [],
  };
}
