// The page with every goal: what a development looks like in a few characters, and that the page stays one.
import type { Cell } from "../../../src/barometer/disclosure";
import { resultSheets } from "../../../src/jobs/results/results";
import { sheetNames } from "../../../src/text/sheets/names";
import { sparkOf } from "../../../src/sheets/results/spark";
import { syntheticCatalogue, syntheticFigures } from "../../fixtures/synthetic";

test.each<[string, Cell[], string[], string | null]>([
  ["the lowest and the highest figure stand lowest and highest", [1, 2, 3], [], "▁▄▆"],
  ["what is not shown is a dot, and says nothing of its size", [9, { under: 5 }, 7], [], "▆·▁"],
  ["a break is a stroke before the first figure after it", [1, 2, 3], ["2017"], "▁/▄▆"],
  ["a level is level", [4, 4], [], "▃▃"],
  ["one figure is no development", [4, "withheld"], [], null],
])("%s", (_, cells, breaks, shown) => {
  const periods = cells.map((_cell, at) => String(2016 + at));
  expect(sparkOf({ periods, series: [{ group: "target", cells }] }, breaks)).toBe(shown);
});

test.each([9, 40, 120])("nine goals with %i indicators stand on one page", (count) => {
  const catalogue = syntheticCatalogue(count);
  const { plans } = resultSheets(
    catalogue,
    syntheticFigures(catalogue, ["2015", "2017", "2018"]),
    null,
    "2018-11-20",
  );
  const plan = plans.find(({ name }) => name === sheetNames.da.overview);
  expect(plan?.page).toMatchObject({ fitWidth: 1, fitHeight: 1 });
  expect(plan?.page?.breaksBefore).toBeUndefined();
  const text = JSON.stringify(plan?.values);
  for (const { title } of catalogue.goals ?? []) expect(text).toContain(title);
});
