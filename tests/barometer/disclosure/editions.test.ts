// What a reader who has kept the editions before can find out with them.
import { audit, type Exposure } from "../../../src/barometer/audit";
import type { CellReference, PublishedEdition } from "../../../src/barometer/disclosure";
import { randomDeliveries, type Deliveries } from "./deliveries";
import type { Figure } from "../../../src/barometer/figure";
import { catalogueOf, count, holdsTruth, indicator, published, randomTable, share, TABLES } from "./tables";

test("in 1,000 random tables nothing is recovered with the edition before in hand, also where figures have been corrected or have come since", () => {
  const failures: unknown[] = [];
  let attacked = 0;
  for (const seed of TABLES) {
    const table = randomTable(seed);
    const first = published(table, table.earlierFigures);
    const second = published(table, table.figures, [first]);
    const report = audit(table.catalogue, second, [first]);
    attacked += report.withheld;
    const recovered = report.exposed.filter((exposure) => holdsTruth(exposure, table.figures));
    if (recovered.length || report.leaks.length) failures.push({ seed, recovered, leaks: report.leaks });
  }
  expect(failures).toEqual([]);
  expect(attacked).toBeGreaterThan(10_000);
});

test("publishing the same figures twice withholds the same cells and gives nothing away", () => {
  for (const seed of TABLES.slice(0, 100)) {
    const table = randomTable(seed);
    const first = published(table, table.figures);
    const second = published(table, table.figures, [first]);
    expect(second).toEqual(first);
    expect(audit(table.catalogue, second, [first]).exposed).toEqual([]);
  }
});

describe("three editions: figures come, are put right, and are taken back", () => {
  const failures: unknown[] = [];
  const refused: number[] = [];
  let attacked = 0;

  beforeAll(() => {
    for (const seed of [...TABLES, ...TOLD_ONCE]) {
      const given = randomDeliveries(seed);
      const before: PublishedEdition[] = [];
      let isRefused = false;
      for (const delivery of given.deliveries) {
        const edition = published(given, delivery, before);
        const report = audit(given.catalogue, edition, before);
        before.push(edition);
        attacked += report.withheld;
        const found = report.exposed.filter((exposure) => isTrue(exposure, given));
        const recovered = found.filter((exposure) => !isReported(exposure, before));
        isRefused ||= found.length > recovered.length;
        if (recovered.length || report.leaks.length)
          failures.push({ seed, edition: before.length, recovered, leaks: report.leaks });
      }
      if (isRefused) refused.push(seed);
    }
  });

  test("in 1,000 random tables nothing is recovered with every edition in hand", () => {
    expect(failures).toEqual([]);
    expect(attacked).toBeGreaterThan(50_000);
  });

  test("what no hiding can protect any more is told of, and is one table in a hundred at most", () => {
    expect(refused.length).toBeLessThanOrEqual(10);
  });
});

/** Others, in which sums of an earlier edition that had been put right hid from the attacker what sums of today tell. */
const TOLD_ONCE = [1115, 1151, 1317];

describe("three editions, one small table each", () => {
  test("a total stays hidden that is again what it was before the last edition: of other categories it tells what that one hid", () => {
    const editions = countsOf([
      { a: 4, b: 29, c: 1 },
      { a: 4, b: 29, c: 2, d: 28 },
      { a: 4, c: 2, d: 28 },
    ]);
    expect(editions.map(totalIn)).toEqual([34, "withheld", "withheld"]);
  });

  test("a total is not shown again because an edition before the last one printed as much: what has gone since would follow", () => {
    const editions = countsOf([
      { a: 2, b: 28, c: 3, d: 7 },
      { a: 2, b: 30, c: 3, d: 7 },
      { b: 30, c: 3, d: 7 },
    ]);
    expect(editions.map(totalIn)).toEqual([40, 42, "withheld"]);
  });

  test("a small share that is put right stays hidden where all groups together are printed both times", () => {
    const groups = ["target", "danish", "everyone"];
    const catalogue = catalogueOf([indicator({ id: "i", groups })]);
    const of = (numbers: readonly (readonly [number, number])[]): Figure[] =>
      numbers.map(([some, all], at) =>
        share({ indicator: "i", group: groups[at] ?? "", category: null, period: "2018" }, some, all),
      );
    const [then, now] = [
      of([
        [8, 13],
        [1, 9],
        [9, 22],
      ]),
      of([
        [8, 13],
        [3, 11],
        [11, 24],
      ]),
    ];
    const first = published({ catalogue }, then);
    const second = published({ catalogue }, now, [first]);
    expect(first.figures.map(({ numerator }) => numerator)).toEqual([{ under: 5 }, 9, "withheld"]);
    expect(audit(catalogue, second, [first]).exposed).toEqual([]);
  });

  test("the persons in a total that one category is left of are told of where they stay hidden: that category has printed them", () => {
    const catalogue = ofCategories("share", ["a", "b"]);
    const of = (
      parts: Record<string, readonly [number, number]>,
      total: readonly [number, number],
    ): Figure[] =>
      Object.entries({ ...parts, total }).map(([category, [some, all]]) =>
        share({ ...TARGET, category: category === "total" ? null : category }, some, all),
      );
    const first = published({ catalogue }, of({ a: [2, 5], b: [1, 1] }, [3, 6]));
    const second = published({ catalogue }, of({ a: [2, 5] }, [2, 5]), [first]);
    expect(second.unprotected).toContainEqual(
      expect.objectContaining({ category: null, cell: "denominator" }),
    );
  });
});

const TARGET = { indicator: "i", group: "target", period: "2018" };

function ofCategories(measure: "count" | "share", ids: readonly string[]) {
  const items = ids.map((id) => ({ id, name: id }));
  return catalogueOf([
    indicator({ id: "i", measure, groups: ["target"], categories: { name: "O", items, combine: "sum" } }),
  ]);
}

/** An edition of each, after those before it; the total is entered. */
function countsOf(deliveries: readonly Record<string, number>[]): PublishedEdition[] {
  const catalogue = ofCategories("count", ["a", "b", "c", "d"]);
  return deliveries.reduce<PublishedEdition[]>((before, parts) => {
    const total = Object.values(parts).reduce((sum, value) => sum + value, 0);
    const figures = [
      ...Object.entries(parts).map(([category, value]) => count({ ...TARGET, category }, value)),
      count({ ...TARGET, category: null }, total),
    ];
    return [...before, published({ catalogue }, figures, before)];
  }, []);
}

function totalIn({ figures }: PublishedEdition): unknown {
  return figures.find(({ category }) => category === null)?.value;
}

/**
 * In every edition that the reader takes it to stand in. Who is wrong about what was put right has learnt nothing; and a nought is
 * no secret where noughts are shown, though one may stand hidden with a small denominator.
 */
function isTrue(exposure: Exposure, { catalogue, truths }: Deliveries): boolean {
  const editions = truths.slice(exposure.since, exposure.edition + 1);
  const isNought = holdsTruth({ ...exposure, lower: 0, upper: 0 }, truths[exposure.edition] ?? []);
  return (
    editions.every((figures) => holdsTruth(exposure, figures)) &&
    (!isNought || catalogue.disclosure.protectZero)
  );
}

/** A total that stays while a category comes or is put right beside it says what that is, whatever is hidden now. */
function isReported(exposure: Exposure, editions: readonly PublishedEdition[]): boolean {
  const isSame = ({ group, category, period, cell }: CellReference): boolean =>
    group === exposure.group &&
    category === exposure.category &&
    period === exposure.period &&
    cell === (exposure.count === "count" ? "value" : exposure.count);
  return editions.some(({ unprotected }) => unprotected.some(isSame));
}
