// Shorter periods that make a longer one give nothing away by subtraction.
import { assess } from "../../../src/barometer/assess";
import { disclose, isWithheld } from "../../../src/barometer/disclosure";
import { catalogueOf, count, indicator } from "./tables";

/** Periods of an indicator that are not shown, of counts in several indicators. */
function hiddenIn(counts: Record<string, Record<string, number>>): string[] {
  const catalogue = catalogueOf(
    Object.keys(counts).map((id) => indicator({ id, measure: "count", groups: ["target"] })),
  );
  const figures = Object.entries(counts).flatMap(([id, periods]) =>
    Object.entries(periods).map(([period, value]) =>
      count({ indicator: id, group: "target", category: null, period }, value),
    ),
  );
  const edition = disclose({ catalogue, figures, assessment: assess({ catalogue, figures }) });
  return edition.figures.flatMap(({ indicator: id, period, value }) =>
    isWithheld(value) ? [`${id} ${period}`] : [],
  );
}

test.each([
  ["half-years", { "2016H1": 3, "2016H2": 40 }, "2016"],
  ["quarters", { "2016Q1": 30, "2016Q2": 20, "2016Q3": 2, "2016Q4": 25 }, "2016"],
  ["quarters of a half-year", { "2016Q1": 4, "2016Q2": 31 }, "2016H1"],
  ["months of an own year", { "2016-11": 4, "2016-12": 31 }, "2016-11/2016-12"],
])("of %s that make a longer period more than the small one is hidden", (_, parts, whole) => {
  const total = Object.values(parts).reduce((sum, value) => sum + value, 0);
  expect(hiddenIn({ i: parts, whole: { [whole]: total } }).length).toBeGreaterThanOrEqual(2);
  expect(hiddenIn({ i: { ...parts, [whole]: total } }).length).toBeGreaterThanOrEqual(2);
});

test.each([
  ["that leave out a quarter", { "2016Q1": 30, "2016Q2": 20, "2016Q4": 2 }, 52],
  ["that do not make the year", { "2016H1": 3, "2016H2": 40 }, 61],
  ["of another year", { "2015H1": 3, "2015H2": 40 }, 43],
])("periods %s hide nothing further", (_, parts, year) => {
  expect(hiddenIn({ i: parts, whole: { 2016: year } })).toHaveLength(1);
});
