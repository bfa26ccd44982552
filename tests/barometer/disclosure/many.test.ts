// What ties numbers together must not grow with every indicator against every other.
import { tablesOf } from "../../../src/barometer/disclosure/tables";
import { systemsOf } from "../../../src/barometer/disclosure/totals";
import { syntheticCatalogue, syntheticFigures } from "../../fixtures/synthetic";
import { atOnce } from "../../../src/barometer/steps";

/** Ties between equal numbers and over half-years, in figures that are equal all over. */
function tiesOf(indicators: number): number {
  const catalogue = syntheticCatalogue(indicators);
  const figures = syntheticFigures(catalogue, ["2018", "2018H1", "2018H2"]).map((figure) => {
    const times = figure.period === "2018" ? 2 : 1;
    return {
      ...figure,
      numerator: figure.numerator === null ? null : figure.numerator * times,
      denominator: figure.denominator === null ? null : figure.denominator * times,
      value: figure.value === null ? null : figure.value * times,
      department: null,
    };
  });
  return atOnce(systemsOf(tablesOf(catalogue, figures))).reduce((ties, { sums }) => ties + sums.length, 0);
}

test("four times as many indicators are tied by at most five times as many sums", () => {
  const few = tiesOf(250);
  expect(few).toBeGreaterThan(250);
  expect(tiesOf(1000)).toBeLessThanOrEqual(5 * few);
});
