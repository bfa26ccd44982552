// The sheet of curves: a picture for each indicator that has a development, over figures of its own sheet.
import type { SheetPlan } from "../../../src/sheets/plan";
import { MOST_CHARTS } from "../../../src/sheets/results/development";
import { resultSheets } from "../../../src/jobs/results/results";
import { sheetNames } from "../../../src/text/sheets/names";
import { syntheticCatalogue, syntheticFigures } from "../../fixtures/synthetic";
import { example } from "../../files/books";

test("each picture draws the figures that stand below it, a line for each column, and covers no other", () => {
  const { catalogue, exampleFigures, exampleHistory } = example("ballerup-2018");
  const plan = developmentIn(
    resultSheets(catalogue, [...exampleHistory, ...exampleFigures], null, "2018-11-20").plans,
  );
  expect(plan.charts?.length).toBeGreaterThan(5);
  for (const { source, lines, box } of plan.charts ?? []) {
    const block = plan.values.find(({ row, column }) => row === source.row && column === source.column);
    expect(block?.cells).toHaveLength(source.rows);
    expect(block?.cells.map((cells) => cells.length)).toEqual(Array(source.rows).fill(source.columns));
    expect(lines).toHaveLength(source.columns - 1);
    // A text in a column of numbers would be drawn as nought.
    for (const cells of block?.cells.slice(1) ?? [])
      expect(cells.slice(1).filter((cell) => cell !== null && typeof cell !== "number")).toEqual([]);
    expect(plan.values.some(({ row, column }) => row === box.row && column === box.column)).toBe(false);
    expect(source.row).toBeGreaterThanOrEqual(plan.page?.printArea.rows ?? 0);
  }
});

test("more pictures than a workbook opens quickly with are not drawn, and the sheet says how many", () => {
  const catalogue = syntheticCatalogue(MOST_CHARTS + 7);
  const figures = syntheticFigures(catalogue, ["2017", "2018"]);
  const plan = developmentIn(resultSheets(catalogue, figures, null, "2018-11-20").plans);
  expect(plan.charts).toHaveLength(MOST_CHARTS);
  expect(JSON.stringify(plan.values)).toContain("Yderligere 7 indikatorer er ikke tegnet");
});

test("without two figures there is a sheet that says so, and no picture", () => {
  const catalogue = syntheticCatalogue(3);
  const plan = developmentIn(
    resultSheets(catalogue, syntheticFigures(catalogue, ["2018"]), null, "2018-11-20").plans,
  );
  expect(plan.charts).toEqual([]);
  expect(JSON.stringify(plan.values)).toContain("ingen indikator med mindst to tal");
});

function developmentIn(plans: readonly SheetPlan[]): SheetPlan {
  const plan = plans.find(({ name }) => name === sheetNames.da.development);
  if (plan === undefined) throw new Error("no sheet of curves");
  return plan;
}
