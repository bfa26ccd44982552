// A development as columns of a chart: where a line ends, where it goes on, and what is left empty.
import type { Cell } from "../../../src/barometer/disclosure";
import { curvesOf, type Curves, type CurvesInput } from "../../../src/sheets/results/curves";

test("a line ends at a break and goes on in a column of its own, the break a row without figures", () => {
  const curves = curvesFrom({ "2016": 1, "2017": 2, "2018": 3 }, { breaks: ["2017"] });
  expect(labels(curves)).toEqual(["2016", "//", "2017", "2018"]);
  expect(curves?.columns.map(({ from, values }) => [from, values])).toEqual([
    [null, [1, null, null, null]],
    ["2017", [null, null, 2, 3]],
  ]);
});

test.each([["withheld" as const], [{ under: 5 }], [null]])(
  "a line ends at what is not shown or missing: %j",
  (cell) => {
    const curves = curvesFrom({ "2015": 1, "2016": cell, "2017": 2, "2018": 3 });
    expect(curves?.columns.map(({ values }) => values)).toEqual([
      [1, null, null, null],
      [null, null, 2, 3],
    ]);
  },
);

test("a year that nobody has measured is as wide as one that somebody has, and the line goes over it", () => {
  const curves = curvesFrom({ "2015": 1, "2018": 3 });
  expect(labels(curves)).toEqual(["2015", "2016", "2017", "2018"]);
  expect(curves?.columns.map(({ values }) => values)).toEqual([[1, null, null, 3]]);
});

test("a hole of decades, and periods of different lengths, are drawn side by side", () => {
  expect(labels(curvesFrom({ "1990": 1, "2018": 3 }))).toEqual(["1990", "2018"]);
  expect(labels(curvesFrom({ "2015": 1, "2018H1": 3 }))).toEqual(["2015", "2018H1"]);
});

test("the baseline is one point and the target a line all through, inside the axis", () => {
  const curves = curvesFrom({ "2016": 10, "2017": 20 }, { baseline: "2016", target: 45 });
  expect(curves?.columns.map(({ kind, values }) => [kind, values])).toEqual([
    [{ group: 0, id: "target" }, [10, 20]],
    ["target", [45, 45]],
    ["baseline", [10, null]],
  ]);
  expect(curves?.axis.to).toBeGreaterThanOrEqual(45);
});

test("a baseline that is not shown is not marked", () => {
  const curves = curvesFrom({ "2015": { under: 5 }, "2016": 10, "2017": 20 }, { baseline: "2015" });
  expect(curves?.columns.map(({ kind }) => kind)).toEqual([{ group: 0, id: "target" }]);
});

test("one figure is no development, and a line in more pieces than can be read is none", () => {
  expect(curvesFrom({ "2018": 1 })).toBeNull();
  const torn = Object.fromEntries(
    Array.from({ length: 24 }, (_, year) => [
      String(1990 + year),
      year % 2 === 0 ? 1 : ("withheld" as const),
    ]),
  );
  expect(curvesFrom(torn)).toBeNull();
});

function curvesFrom(cells: Record<string, Cell>, more: Partial<CurvesInput> = {}): Curves | null {
  const development = {
    periods: Object.keys(cells),
    series: [{ group: "target", cells: Object.values(cells) }],
  };
  return curvesOf({ development, breaks: [], baseline: null, target: null, ...more });
}

function labels(curves: Curves | null): string[] | undefined {
  return curves?.rows.map((row) => (row === "break" ? "//" : row.period));
}
