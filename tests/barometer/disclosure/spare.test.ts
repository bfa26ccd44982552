// As little is hidden as safety allows: held against a search that tries every table, which knows nothing of the product.
import fc from "fast-check";
import { audit } from "../../../src/barometer/audit";
import { isWithheld } from "../../../src/barometer/disclosure";
import type { Figure } from "../../../src/barometer/figure";
import { benchWithheld, publishedCells, isSafe, withSums } from "../../bench/withheld";
import { catalogueOf, count, holdsTruth, indicator, published, randomTable, seeded, share } from "./tables";

test("in random tables of up to 12 cells no more than 1.15 × the fewest cells are hidden, and none can be told", () => {
  const all = benchWithheld(12).at(-1);
  expect(all?.tables).toBe(60);
  expect(all?.hidden).toBeLessThanOrEqual(1.15 * (all?.fewest ?? 0));
  expect(all?.told).toBe(0);
});

test("in 99 of 100 random tables no number beside the small ones can be shown without one of them being told", () => {
  const random = seeded(13);
  const shapes = [
    [1, 5],
    [2, 2],
    [2, 3],
    [3, 2],
  ];
  let needless = 0;
  let beside = 0;
  for (let table = 0; table < 400; table += 1) {
    const [parts = 1, categories = 2] = shapes[table % shapes.length] ?? [];
    const cells = withSums(
      Array.from({ length: parts }, () =>
        Array.from({ length: categories }, () => Math.floor(random() * 21)),
      ),
    );
    const printed = publishedCells(cells, parts, categories);
    const hidden = printed.map(isWithheld);
    // Where even everything hidden is too little the small ones do not say so, and the search knows too much.
    if (printed.some((cell, place) => cell === "withheld" && (cells[place] ?? 0) < 5)) continue;
    expect({ cells, isSafe: isSafe(cells, hidden, parts, categories) }).toEqual({ cells, isSafe: true });
    const further = cells.flatMap((value, place) => (hidden[place] === true && value >= 5 ? [place] : []));
    const without = (place: number): boolean[] => hidden.map((own, at) => own && at !== place);
    beside += further.length;
    if (further.some((place) => isSafe(cells, without(place), parts, categories))) needless += 1;
  }
  expect(beside).toBeGreaterThan(500);
  expect(needless).toBeLessThanOrEqual(4);
});

test("what is hidden does not hang on the order in which figures come", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const table = randomTable(seed);
      const places = (figures: Figure[]): string[] => {
        const edition = published(table, figures);
        return [...edition.figures, ...edition.totals]
          .filter((figure) => [figure.value, figure.numerator, figure.denominator].some(isWithheld))
          .map((figure) => JSON.stringify(figure))
          .sort();
      };
      expect(places([...table.figures].reverse())).toEqual(places(table.figures));
    }),
    { numRuns: 25, seed: 13 },
  );
});

test("a second number is hidden where shares and their persons together say too much of the first", () => {
  // 7 of 21: of the 5 persons outside the last row at most 5 can be in it, so that it has 2 of the 7 at least.
  const catalogue = sums("share", ["a", "b", "c"]);
  const figures = [
    [0, 1],
    [4, 4],
    [3, 16],
  ].map(([some = 0, all = 0], at) =>
    share({ ...KEY, category: ["a", "b", "c"][at] ?? "", period: "2018" }, some, all),
  );
  const total = share({ ...KEY, category: null, period: "2018" }, 7, 21);
  const edition = published({ catalogue }, [...figures, total]);
  const [whole, , , last] = edition.figures;
  expect([whole?.numerator, whole?.denominator, last?.denominator].some(isWithheld)).toBe(true);
});

test("a sum of an earlier edition that was put right since does not stand in the way of the sum of today", () => {
  const catalogue = sums("count", ["a", "b", "c"]);
  const of = (values: readonly number[]): Figure[] =>
    values.map((value, at) => count({ ...KEY, category: ["a", "b", "c"][at] ?? "", period: "2018" }, value));
  const first = published({ catalogue }, of([20, 9, 2]));
  const now = of([20, 1, 2]);
  const second = published({ catalogue }, now, [first]);
  expect(audit(catalogue, second, [first]).exposed.filter((one) => holdsTruth(one, now))).toEqual([]);
});

const KEY = { indicator: "i", group: "target" };

function sums(measure: "count" | "share", ids: readonly string[]) {
  const items = ids.map((id) => ({ id, name: id }));
  return catalogueOf([
    indicator({ id: "i", measure, groups: ["target"], categories: { name: "O", items, combine: "sum" } }),
  ]);
}
