// Success criteria that stand on another scale than their figures.
import { criteriaAsFractions } from "../../src/barometer/criteria";
import type { Indicator } from "../../src/barometer/catalogue";
import { catalogueOf } from "./helpers";

const found = (value: number, figures: (number | null)[], given: Partial<Indicator> = {}) =>
  criteriaAsFractions(
    catalogueOf([{ target: { value, by: "2026" }, ...given }]),
    figures.map((figure) => ({ indicator: "i", value: figure })),
  ).map(({ code, values }) => ({ code, values }));

test.each([
  [0.75, [71, 73.5]],
  [1, [48]],
  [0.05, [5.2, null]],
])("a criterion of %s beside %j percent is told", (given, figures) => {
  const figure = Math.min(...figures.filter((value) => value !== null));
  expect(found(given, figures)).toEqual([{ code: "target-as-fraction", values: { given, figure } }]);
});

test.each<[string, number, (number | null)[], Partial<Indicator>]>([
  ["in percent", 75, [71], {}],
  ["small beside small figures", 0.75, [2.1, 0.9], {}],
  ["without figures", 0.75, [null], {}],
  ["of none", 0, [71], { desired: "decrease" }],
  ["of a mean", 0.75, [71], { measure: "mean" }],
  ["for a gap", 0.5, [71], { desired: "parity" }],
])("a criterion %s is left alone", (_what, given, figures, more) => {
  expect(found(given, figures, more)).toEqual([]);
});
