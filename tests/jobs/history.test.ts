import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { historyFor } from "../../src/jobs/form/history";
import { catalogueOf } from "../checks/reading";

const catalogue = catalogueOf(
  { id: "a", departments: ["x", "y"] },
  { id: "b", departments: ["y"] },
  { id: "c", departments: ["x"], period: { kind: "halfyear" } },
);

function figure(indicator: string, period: string, value: number): Figure {
  return { ...emptyFigure({ indicator, group: "target", category: null, period }), value };
}

test("only figures from before the round come along", () => {
  const figures = [
    figure("a", "2016", 1),
    figure("a", "2017", 2),
    figure("a", "2018", 3),
    figure("a", "2019", 4),
  ];
  expect(historyFor(catalogue, "2018", ["x"], figures)).toEqual(figures.slice(0, 2));
});

test("a round that asks for both halves of a year takes neither along", () => {
  const figures = [figure("c", "2017H2", 1), figure("c", "2018H1", 2), figure("c", "2018H2", 3)];
  expect(historyFor(catalogue, "2018", ["x"], figures)).toEqual(figures.slice(0, 1));
});

test("a cohort's earlier years of arrival come along, though the round has rows for them", () => {
  const period = { kind: "year" as const, cohort: true, lagMonths: 12, first: "2015" };
  const cohorts = catalogueOf({ id: "a", departments: ["x"], period });
  const figures = ["2015", "2016", "2017"].map((year, index) => figure("a", year, index));
  expect(historyFor(cohorts, "2018", ["x"], figures)).toEqual(figures.slice(0, 2));
});

test("indicators of other departments, and unknown ones, stay behind", () => {
  const figures = [figure("b", "2017", 1), figure("ukendt", "2017", 1)];
  expect(historyFor(catalogue, "2018", ["x"], figures)).toEqual([]);
  expect(historyFor(catalogue, "2018", ["y"], figures)).toEqual(figures.slice(0, 1));
});

test("of a figure reported by several departments, one's own counts, wherever it stands", () => {
  const own = { ...figure("a", "2017", 1), department: "x" };
  const other = { ...figure("a", "2017", 2), department: "y" };
  for (const figures of [
    [own, other],
    [other, own],
  ]) {
    expect(historyFor(catalogue, "2018", ["x"], figures)).toEqual([figure("a", "2017", 1)]);
  }
});

test("of the same figure twice the later one counts", () => {
  const figures = [figure("a", "2017", 1), figure("a", "2017", 2)];
  expect(historyFor(catalogue, "2018", ["x"], figures)).toEqual(figures.slice(1));
});

test("in a form for all its departments a sum's parts come along as the whole, which is nobody's", () => {
  const summed = catalogueOf({ id: "a", departments: ["x", "y"], joint: "sum", measure: "count" });
  const figures = [
    { ...figure("a", "2017", 3), department: "x" },
    { ...figure("a", "2017", 40), department: "y" },
  ];
  expect(historyFor(summed, "2018", ["x", "y"], figures)).toEqual([
    { ...figure("a", "2017", 43), department: null },
  ]);
});

test.each(["sum", "lead"] as const)("of a joint %s one department sees nothing of another's", (joint) => {
  const shared = catalogueOf({ id: "a", departments: ["x", "y"], joint });
  const figures = [{ ...figure("a", "2017", 3), department: "x" }];
  expect(historyFor(shared, "2018", ["y"], figures)).toEqual([]);
});
