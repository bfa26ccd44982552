// A sheet for the council is one page wide, also where Excel does not take being told so.
import { scaleOf, scaleWhereUnfitted, type Fitted } from "../../src/excel/page-fit";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";

function plan(width: number): SheetPlan {
  return {
    ...emptyPlan("Tabel"),
    columnWidths: [{ column: 0, columns: 10, width }],
    hiddenColumns: [{ column: 9, columns: 1 }],
    page: {
      orientation: "landscape",
      fitWidth: 1,
      printArea: { row: 0, column: 0, rows: 5, columns: 10 },
      margins: { left: 36, right: 36, top: 36, bottom: 36 },
    },
  };
}

function fitted(zoom: Excel.PageLayoutZoomOptions): Fitted {
  return { plan: plan(40), layout: { zoom } };
}

test("what Excel has taken is left as it is", () => {
  const one = fitted({ horizontalFitToPages: 1 });
  expect(scaleWhereUnfitted([one])).toBe(false);
  expect(one.layout.zoom).toEqual({ horizontalFitToPages: 1 });
});

test("what it has not taken gets the scale that comes to the same", () => {
  const one = fitted({ scale: 100 });
  expect(scaleWhereUnfitted([one])).toBe(true);
  expect(one.layout.zoom).toEqual({ scale: scaleOf(plan(40)) });
});

test("the scale brings the columns that are shown within the margins, and enlarges none", () => {
  const widthInPoints = 9 * 213.75;
  expect(scaleOf(plan(40))).toBe(Math.floor((100 * (842 - 72)) / widthInPoints));
  expect(scaleOf(plan(2))).toBe(100);
});
