// What stands beside the entry cells is what the figure will be judged against.
import { assess } from "../../../src/barometer/assess";
import type { Indicator } from "../../../src/barometer/catalogue";
import { plainRound } from "../../../src/barometer/round";
import { earlierFigures } from "../../../src/sheets/entry/earlier";
import { entryBlocks } from "../../../src/sheets/entry/rows";
import { catalogueOf, figureOf, figuresOf } from "../../barometer/helpers";

const years = { "2012": 40, "2014": 42, "2016": 44, "2017": 45 };

const cases: [string, Partial<Indicator>, ReturnType<typeof figuresOf>, (string | null)[]][] = [
  ["no break", { baseline: "2012" }, figuresOf(years), ["2017", "2012"]],
  [
    "the catalogue's break before the baseline's figure and after it",
    { baseline: "2012", breaks: [{ from: "2015", note: "" }] },
    figuresOf(years),
    ["2017", "2016"],
  ],
  [
    "the catalogue's break in the year that is asked for",
    { baseline: "2012", breaks: [{ from: "2018", note: "" }] },
    figuresOf(years),
    [null, null],
  ],
  [
    "a break that was entered with a figure",
    { baseline: "2012" },
    [...figuresOf(years).slice(0, 3), figureOf("2017", 45, { seriesBreak: "ny opgørelse" })],
    ["2017", "2017"],
  ],
  [
    "no baseline decided, and a break",
    { breaks: [{ from: "2014", note: "" }] },
    figuresOf(years),
    ["2017", "2014"],
  ],
  [
    "limits that begin above none",
    { baseline: "2012", limits: { min: 10 } },
    figuresOf(years),
    ["2017", "2012"],
  ],
  ["a baseline that has no figure", { baseline: "2013" }, figuresOf(years), ["2017", null]],
  ["no earlier figure", { baseline: "2012" }, [], [null, null]],
  [
    "counts beside another percentage",
    { baseline: "2012" },
    [figureOf("2012", [1, 4], { value: 90 }), figureOf("2017", [1, 2], { value: 90 })],
    ["2017", "2012"],
  ],
];

test.each(cases)("with %s both say the same", (_, indicator, history, expected) => {
  const catalogue = catalogueOf([{ groups: ["target"], ...indicator }]);
  const [row] = entryBlocks(catalogue, plainRound("2018"), ["d"]).flatMap(({ rows }) => rows);
  const { previous, baseline } = earlierFigures(catalogue, history)(row!);
  const [line] = assess({ catalogue, figures: [...history, figureOf("2018", 50)] }).lines;
  const pick = (one: { period: string; value: number } | null | undefined) =>
    one ? { period: one.period, value: one.value } : null;
  expect([pick(previous), pick(baseline)]).toEqual([pick(line?.previous), pick(line?.baseline)]);
  expect([previous?.period ?? null, baseline?.period ?? null]).toEqual(expected);
});

test("what is set by law is not broken by a series break", () => {
  const catalogue = catalogueOf([
    { groups: ["target", "law"], baseline: "2012", breaks: [{ from: "2018", note: "" }] },
  ]);
  const law = entryBlocks(catalogue, plainRound("2018"), ["d"])
    .flatMap(({ rows }) => rows)
    .find(({ group }) => group.id === "law");
  const { previous, baseline } = earlierFigures(catalogue, figuresOf(years, { group: "law" }))(law!);
  expect([previous?.period, baseline?.period]).toEqual(["2017", "2012"]);
});
