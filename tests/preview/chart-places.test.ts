// The grid draws no charts: their places say so.
import { withChartPlaces } from "../../src/preview/grid/chart-places";
import { sheetView } from "./views";

const charts = [{ row: 3, column: 0, rows: 1, columns: 4 }];

test("the place of a chart is one cell, which says what stands there and of what", () => {
  const view = sheetView({ "1,0": { text: "Beskæftigelse" }, "2,0": { text: "2018: 54 pct." } }, { charts });
  const shown = withChartPlaces(view, "Diagram");
  expect(shown.merges).toEqual(charts);
  expect(shown.cells.get(3)?.get(0)?.text).toBe("Diagram\nBeskæftigelse");
  expect(view.cells.get(3)).toBeUndefined();
});

test("cells that hold something under a chart stay as they are", () => {
  const view = sheetView({ "3,2": { text: "7" } }, { charts });
  expect(withChartPlaces(view, "Diagram")).toBe(view);
});

test("a sheet without charts is shown as it is", () => {
  const view = sheetView();
  expect(withChartPlaces(view, "Diagram")).toBe(view);
});
