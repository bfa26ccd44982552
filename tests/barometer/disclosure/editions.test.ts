// What a reader who kept the edition before can find out with it.
import { audit } from "../../../src/barometer/audit";
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
