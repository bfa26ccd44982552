// What has changed since the last round: another light, a first measurement, or a figure that moved by more than chance; told from what
// is published alone.
import { assess } from "../../src/barometer/assess";
import type { Catalogue } from "../../src/barometer/catalogue";
import { changeKey, changesOf, isChanged } from "../../src/barometer/changes";
import { disclose, type PublishedLine } from "../../src/barometer/disclosure";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { syntheticCatalogue } from "../fixtures/synthetic";

const synthetic = syntheticCatalogue(1);
const catalogue: Catalogue = {
  ...synthetic,
  judgedAgainst: "previous",
  indicators: synthetic.indicators.map((one) => ({
    ...one,
    id: "andel",
    measure: "share",
    decimals: 1,
    groups: ["target"],
    desired: "increase",
    period: { kind: "year" },
  })),
};

function share(period: string, numerator: number, denominator = 1000): Figure {
  const place = { indicator: "andel", group: "target", category: null, period };
  return { ...emptyFigure(place), numerator, denominator };
}

function changeOf(figures: Figure[], round = "2018", of = catalogue) {
  const assessment = assess({ catalogue: of, figures, series: true });
  const { lines } = disclose({ catalogue: of, figures, assessment });
  return changesOf(of, round, lines).get(changeKey({ indicator: "andel", category: null }));
}

test("a figure that moved by more than chance has changed, one that moved within it has not", () => {
  const before = [share("2015", 300), share("2016", 400)];
  expect(changeOf([...before, share("2018", 600)])).toMatchObject({ light: false, figure: true });
  expect(changeOf([...before, share("2018", 405)])).toMatchObject({ light: false, figure: false });
});

test("another light has changed, however little the figure moved", () => {
  expect(changeOf([share("2015", 300), share("2016", 400), share("2018", 399)])).toMatchObject({
    light: true,
    figure: false,
  });
});

test("a first measurement in the round is a change, one before it is none", () => {
  expect(isChanged(changeOf([share("2018", 400)]))).toBe(true);
  expect(isChanged(changeOf([share("2016", 400)]))).toBe(false);
  expect(isChanged(changeOf([share("2015", 100), share("2016", 900)]))).toBe(false);
});

test("a movement within the tolerance is none, and one without intervals is always shown", () => {
  const tolerant = (tolerance: number): Catalogue => ({
    ...catalogue,
    indicators: catalogue.indicators.map((one) => ({ ...one, measure: "mean", tolerance })),
  });
  const mean = (period: string, value: number): Figure => ({
    ...emptyFigure({ indicator: "andel", group: "target", category: null, period }),
    value,
  });
  const figures = [mean("2015", 6), mean("2016", 6.5), mean("2018", 7)];
  expect(changeOf(figures, "2018", tolerant(0))).toMatchObject({ figure: true });
  expect(changeOf(figures, "2018", tolerant(0.5))).toMatchObject({ figure: false });
});

test("a half-yearly indicator is held against the half-year before the round's first", () => {
  const halves: Catalogue = {
    ...catalogue,
    indicators: catalogue.indicators.map((one) => ({ ...one, period: { kind: "halfyear" } })),
  };
  const figures = [share("2017H2", 400), share("2018H1", 600), share("2018H2", 410)];
  expect(changeOf(figures, "2018", halves)?.before?.period).toBe("2017H2");
});

test("a cohort is held against the one before it", () => {
  const cohorts: Catalogue = {
    ...catalogue,
    indicators: catalogue.indicators.map((one) => ({
      ...one,
      period: { kind: "year", cohort: true, first: "2012", lagMonths: 12 },
    })),
  };
  const figures = ["2012", "2013", "2014", "2015", "2016", "2017"].map((year, at) =>
    share(year, 300 + at * 60),
  );
  expect(changeOf(figures, "2018", cohorts)?.before?.period).toBe("2016");
});

test("what is withheld tells nothing: the selection of two rounds that look alike is the same", () => {
  const seen = (now: number) => {
    const change = changeOf([share("2015", 30, 40), share("2016", 30, 40), share("2018", now, 40)]);
    const { value, status } = change?.line as PublishedLine;
    return { value, status, isChanged: isChanged(change) };
  };
  expect(seen(2)).toEqual(seen(3));
  expect(seen(2)).toMatchObject({ status: "unassessed", isChanged: true });
});
