// What a reader who has kept the editions before can find out with them.
import { audit, type Exposure } from "../../../src/barometer/audit";
import type { CellReference, PublishedEdition } from "../../../src/barometer/disclosure";
import { randomDeliveries, type Deliveries } from "./deliveries";
import { holdsTruth, published, randomTable, TABLES } from "./tables";

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

/**
 * In the edition that prints it so. A reader who is wrong about what was put right has learnt nothing; and a nought is no secret
 * where noughts are shown, though one may stand hidden with a small denominator.
 */
function isTrue(exposure: Exposure, { catalogue, truths }: Deliveries): boolean {
  const then = truths[exposure.edition] ?? [];
  const isNought = holdsTruth({ ...exposure, lower: 0, upper: 0 }, then);
  return holdsTruth(exposure, then) && (!isNought || catalogue.disclosure.protectZero);
}

/** A total that stays while a category comes or is put right beside it says what that is, whatever is hidden now. */
function isReported(exposure: Exposure, editions: readonly PublishedEdition[]): boolean {
  const isSame = ({ group, category, period }: CellReference): boolean =>
    group === exposure.group && category === exposure.category && period === exposure.period;
  return editions.some(({ unprotected }) => unprotected.some(isSame));
}
