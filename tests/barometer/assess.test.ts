// What a line says and is held against (src/cli/README.md "assess --json", src/barometer/README.md).
import { assess, assessmentJson } from "../../src/barometer/assess";
import type { Indicator } from "../../src/barometer/catalogue";
import type { ReportedFigure } from "../../src/barometer/series";
import { catalogueOf, figureOf, figuresOf, lineOf, linesOf } from "./helpers";

const beside = (numbers: Record<string, number | [number, number]>, group = "c") =>
  figuresOf(numbers, { group });

test("values, comparison and gap are unrounded, changes are of what is displayed", () => {
  const figures = [
    ...figuresOf({ "2006": [1, 3], "2009": [2, 3] }),
    ...beside({ "2006": [5, 6], "2009": [5, 6] }),
  ];
  const line = lineOf(figures);
  expect(line.value).toBeCloseTo(200 / 3, 12);
  expect(line.comparison).toBeCloseTo(500 / 6, 12);
  expect(line.gap).toBeCloseTo(-100 / 6, 12);
  // 33.3 → 66.7 and −50.0 → −16.6 (66.7 − 83.3).
  expect(line.baseline).toMatchObject({ period: "2006", change: 33.4, gapChange: 33.4 });
  expect(line.baseline?.value).toBeCloseTo(100 / 3, 12);
  expect(line.facts.displayed).toEqual({ value: 66.7, comparison: 83.3, gap: -16.6 });
});

test("the latest figure is the line's, indicator by indicator", () => {
  const catalogue = catalogueOf([{ id: "i" }, { id: "j" }]);
  const figures = [
    ...figuresOf({ "2006": 1, "2009": 2 }),
    ...figuresOf({ "2006": 1, "2008": 2 }, { indicator: "j" }),
  ];
  expect(assess({ catalogue, figures }).lines.map(({ period }) => period)).toEqual(["2009", "2008"]);
});

test("with a period the latest that ends no later", () => {
  const figures = figuresOf({ "2006": 40, "2008": 50, "2009": 30 });
  expect(lineOf(figures, { period: "2008" })).toMatchObject({ period: "2008", status: "positive" });
  expect(lineOf(figures, { period: "2009H1" })).toMatchObject({ period: "2008" });
  expect(lineOf(figures, { period: "2005" })).toMatchObject({ period: null, detail: "missing" });
  expect(lineOf(figures, { period: "nonsense" })).toMatchObject({ period: null });
});

test("as a series each period is judged as if it were the latest", () => {
  const figures = figuresOf({ "2006": 40, "2007": 50, "2008": 45, "2009": 30 });
  const lines = linesOf(figures, { series: true });
  expect(lines.map(({ period, detail }) => [period, detail])).toEqual([
    ["2006", "first-measurement"],
    ["2007", "improved"],
    ["2008", "improved"],
    ["2009", "worsened"],
  ]);
  expect(lines.at(-1)).toEqual(lineOf(figures));
});

test("an indicator without any figure is one line, and none in a series", () => {
  expect(lineOf([])).toMatchObject({
    period: null,
    value: null,
    status: "unassessed",
    detail: "missing",
    certainty: "unknown",
    reason: { code: "no-figures" },
  });
  expect(linesOf([], { series: true })).toEqual([]);
});

test("an indicator still to be clarified says so, with figures and without", () => {
  const indicator: Partial<Indicator> = { state: "clarifying", desired: undefined };
  expect(lineOf([], { indicator }).reason?.code).toBe("clarifying");
  expect(lineOf(figuresOf({ "2006": 4, "2009": 5 }), { indicator })).toMatchObject({
    value: 5,
    status: "unassessed",
    detail: "no-wish",
    reason: { code: "clarifying" },
  });
});

test("without a wish the figures are shown and not judged", () => {
  const line = lineOf(figuresOf({ "2006": 40, "2009": 50 }), { indicator: { desired: undefined } });
  expect(line).toMatchObject({
    value: 50,
    status: "unassessed",
    detail: "no-wish",
    baseline: { change: 10 },
  });
});

test("previous is the latest earlier period with a figure", () => {
  const figures = [
    ...figuresOf({ "2006": 40, "2007": 45, "2009": 50 }),
    figureOf("2008", null, { missing: "pending" }),
  ];
  expect(lineOf(figures).previous).toEqual({ period: "2007", value: 45, change: 5, gapChange: null });
});

test("previous is of the same kind", () => {
  const figures = figuresOf({ "2007": 40, "2008H2": 99, "2009": 50 });
  expect(lineOf(figures).previous?.period).toBe("2007");
});

test.each([
  ["elections", { kind: "election" as const }, "KV2013", "KV2017"],
  ["own years", { kind: "custom" as const, start: "10-01" }, "2015-10/2016-09", "2017-10/2018-09"],
  ["half-years", { kind: "halfyear" as const }, "2008H2", "2009H1"],
  ["arrival years", { kind: "year" as const, cohort: true, lagMonths: 12 }, "2012", "2017"],
  ["days", { kind: "point" as const }, "2006-12-31", "2009-06-30"],
])("%s are held against earlier ones", (_what, period, before, now) => {
  const line = lineOf(figuresOf({ [before]: 40, [now]: 50 }), { indicator: { period } });
  expect(line).toMatchObject({
    period: now,
    previous: { period: before },
    baseline: { period: before },
    status: "positive",
  });
});

// Baselines.

test("the catalogue's baseline is resolved to the indicator's own kind", () => {
  const figures = figuresOf({ "2006H1": 30, "2006H2": 60, "2009H1": 50 });
  const given = {
    indicator: { period: { kind: "halfyear" as const } },
    catalogue: { baseline: "2006-12-31" },
  };
  expect(lineOf(figures, given)).toMatchObject({
    baseline: { period: "2006H2", change: -10 },
    status: "negative",
  });
});

test("an indicator's baseline goes before the catalogue's", () => {
  const figures = figuresOf({ "2005": 30, "2006": 60, "2009": 50 });
  expect(lineOf(figures, { indicator: { baseline: "2005" }, catalogue: { baseline: "2006" } })).toMatchObject(
    { status: "positive" },
  );
});

test("without a decided baseline the earliest figure serves, and is named as such", () => {
  const line = lineOf(figuresOf({ "2006": 40, "2007": 60, "2009": 50 }));
  expect(line).toMatchObject({
    baseline: { period: "2006" },
    facts: { earliestAsBaseline: true, reference: "2006" },
  });
  expect(
    lineOf(figuresOf({ "2006": 40, "2009": 50 }), { indicator: { baseline: "2006" } }).facts
      .earliestAsBaseline,
  ).toBe(false);
});

test("a decided baseline without a figure is a figure that lacks", () => {
  const figures = figuresOf({ "2007": 40, "2009": 50 });
  expect(lineOf(figures, { indicator: { baseline: "2006" } })).toMatchObject({
    status: "unassessed",
    detail: "missing",
    baseline: null,
    previous: { period: "2007" },
    reason: { code: "baseline-missing", values: { baseline: "2006" } },
  });
});

test("a baseline that is withheld is withheld", () => {
  const figures = [figureOf("2006", null, { missing: "withheld" }), ...figuresOf({ "2007": 40, "2009": 50 })];
  expect(lineOf(figures, { indicator: { baseline: "2006" } })).toMatchObject({
    detail: "withheld",
    reason: { code: "figure-withheld" },
  });
});

test("only one measurement is a first measurement, whatever baseline is decided", () => {
  expect(lineOf(figuresOf({ "2009": 50 }))).toMatchObject({
    detail: "first-measurement",
    baseline: null,
    previous: null,
  });
  expect(lineOf(figuresOf({ "2009": 50 }), { indicator: { baseline: "2006" } }).detail).toBe(
    "first-measurement",
  );
});

test("the baseline's own line has none, and one before it is not held against what was still to come", () => {
  const lines = linesOf(figuresOf({ "2004": 30, "2005": 40, "2006": 50 }), {
    series: true,
    indicator: { baseline: "2006" },
  });
  expect(lines.map(({ baseline, reason }) => [baseline, reason?.code])).toEqual([
    [null, "first-measurement"],
    [null, "before-baseline"],
    [null, "is-baseline"],
  ]);
});

// Series breaks, definitions.

const broken: Partial<Indicator> = { breaks: [{ from: "2010", note: "Udsat område" }] };

test("after a break the first later period is the new baseline, and is named", () => {
  const figures = figuresOf({ "2006": 90, "2009": 80, "2010": 20, "2011": 30 });
  const line = lineOf(figures, { indicator: broken, catalogue: { baseline: "2006" } });
  expect(line).toMatchObject({
    status: "positive",
    baseline: { period: "2010", change: 10 },
    facts: { newBaselineAfterBreak: { from: "2010", note: "Udsat område" }, reference: "2010" },
  });
});

test("what is followed beside another group names the break before the baseline that its change is shown from", () => {
  const figures = [
    ...figuresOf({ "2009": 80, "2010": 20, "2011": 30 }),
    ...["2009", "2010", "2011"].map((period) => figureOf(period, 40, { group: "c" })),
  ];
  expect(lineOf(figures, { indicator: { ...broken, desired: "follow" } })).toMatchObject({
    status: "neutral",
    baseline: { period: "2010", change: 10 },
    facts: { newBaselineAfterBreak: { from: "2010", note: "Udsat område" }, reference: null },
  });
});

test("the first measurement after a break is not judged", () => {
  const figures = figuresOf({ "2006": 90, "2009": 80, "2010": 20 });
  expect(lineOf(figures, { indicator: broken })).toMatchObject({
    status: "unassessed",
    detail: "break",
    previous: null,
    baseline: null,
    reason: { code: "series-break", values: { period: "2010", from: "2010", note: "Udsat område" } },
  });
});

test("before the break nothing changes", () => {
  expect(lineOf(figuresOf({ "2006": 90, "2009": 80 }), { indicator: broken })).toMatchObject({
    status: "negative",
  });
});

test("judged against the previous, a break between stops the judgement", () => {
  const figures = figuresOf({ "2009": 80, "2010": 20 });
  expect(lineOf(figures, { indicator: broken, catalogue: { judgedAgainst: "previous" } }).detail).toBe(
    "break",
  );
});

test("a break entered with the figure is a break, with its note", () => {
  const figures = [...figuresOf({ "2006": 90, "2011": 30 }), figureOf("2010", 20, { seriesBreak: "Ny lov" })];
  expect(lineOf(figures)).toMatchObject({
    baseline: { period: "2010" },
    facts: { newBaselineAfterBreak: { from: "2010", note: "Ny lov" } },
  });
});

test("a break in the comparison group's figures alone leaves the value and stops the gap", () => {
  const figures = [
    ...figuresOf({ "2006": 40, "2010": 50 }),
    figureOf("2006", 60, { group: "c" }),
    figureOf("2010", 65, { group: "c", seriesBreak: true }),
  ];
  expect(lineOf(figures)).toMatchObject({
    status: "positive",
    gap: -15,
    baseline: { change: 10, gapChange: null },
  });
  expect(lineOf(figures, { indicator: { desired: "parity" } })).toMatchObject({
    status: "unassessed",
    detail: "break",
  });
});

test("a decided baseline before the break need not have a figure for the new one to be named", () => {
  const line = lineOf(figuresOf({ "2010": 20, "2011": 30 }), { indicator: { ...broken, baseline: "2006" } });
  expect(line).toMatchObject({
    baseline: { period: "2010" },
    facts: { newBaselineAfterBreak: { from: "2010" } },
  });
});

test("parity takes the earliest gap that is comparable as its baseline", () => {
  const values = figuresOf({ "2006": 40, "2007": 42, "2010": 44, "2011": 50 });
  const indicator = { desired: "parity" as const };
  const late = [...values, ...beside({ "2007": 60, "2010": 60, "2011": 60 })];
  expect(lineOf(late, { indicator })).toMatchObject({
    status: "positive",
    baseline: { period: "2007", gapChange: 8 },
  });
  const changed = [...late, figureOf("2006", 60, { group: "c" })].map((figure) =>
    figure.group === "c" && figure.period === "2010" ? { ...figure, seriesBreak: "Ny opgørelse" } : figure,
  );
  expect(lineOf(changed, { indicator: { ...indicator, baseline: "2006" } })).toMatchObject({
    baseline: { period: "2010", gapChange: 6 },
    facts: { newBaselineAfterBreak: { from: "2010", note: "Ny opgørelse" } },
  });
});

test("the target group is no comparison group, whatever the catalogue calls it", () => {
  const groups = [
    { id: "ikke-vestlig", name: "Målgruppe", role: "target" as const },
    { id: "c", name: "Sammenligningsgruppe", role: "comparison" as const },
  ];
  const line = lineOf([figureOf("2009", 50), figureOf("2009", 60, { group: "c" })], {
    indicator: { groups: ["ikke-vestlig", "c"] },
    catalogue: { groups },
  });
  expect(line).toMatchObject({ value: 50, comparison: 60, others: [] });
});

const redefined: Partial<Indicator> = {
  ...broken,
  definitions: [{ id: "gammel", until: "2010", text: "Før 2010" }],
};

test.each([
  ["and a break in the catalogue", redefined],
  ["alone", { definitions: redefined.definitions }],
])("with double reporting %s each side is compared under its own definition", (_what, indicator) => {
  const figures = [
    ...figuresOf({ "2008": 90, "2010": 80 }, { definition: "gammel" }),
    ...figuresOf({ "2010": 20, "2011": 30 }),
  ];
  const [first, both, after] = linesOf(figures, { indicator, series: true });
  expect(first).toMatchObject({ period: "2008", detail: "first-measurement" });
  expect(both).toMatchObject({
    period: "2010",
    value: 80,
    status: "negative",
    baseline: { period: "2008", change: -10 },
    facts: { definition: "gammel", otherDefinition: { definition: null, value: 20 } },
  });
  expect(after).toMatchObject({
    period: "2011",
    status: "positive",
    baseline: { period: "2010", value: 20, change: 10 },
  });
});

test("earlier figures entered under the definition of their time belong to the earlier side", () => {
  const figures = [...figuresOf({ "2008": 90, "2010": 20 }), figureOf("2010", 80, { definition: "gammel" })];
  expect(lineOf(figures, { indicator: redefined })).toMatchObject({
    value: 80,
    baseline: { period: "2008", change: -10 },
  });
});

test("a break that only a later figure brings does not change an earlier line", () => {
  const figures = [figureOf("2004", 90), figureOf("2005", 80, { definition: "gammel" })];
  const later = figureOf("2006", 20, { seriesBreak: true });
  for (const indicator of [{}, { breaks: [{ from: "2011", note: "" }] }]) {
    const [, then] = linesOf([...figures, later], { indicator, series: true });
    expect(then).toEqual(lineOf(figures, { indicator }));
  }
});

test("another definition without double reporting is a break", () => {
  const figures = [figureOf("2008", 90, { definition: "gammel" }), figureOf("2011", 30)];
  expect(lineOf(figures, { indicator: { definitions: redefined.definitions } })).toMatchObject({
    status: "unassessed",
    detail: "break",
    reason: { code: "definition-differs" },
  });
});

// Basis and third generation.

test("bases are never compared across, over time or between groups", () => {
  const over = [figureOf("2006", 40, { basis: "origin" }), figureOf("2009", 50, { basis: "citizenship" })];
  expect(lineOf(over)).toMatchObject({
    status: "unassessed",
    detail: "basis",
    previous: null,
    baseline: null,
    reason: { code: "basis-differs", values: { basis: "citizenship", referenceBasis: "origin" } },
    facts: { basis: "citizenship" },
  });
  const between = [
    figureOf("2009", 50, { basis: "origin" }),
    figureOf("2009", 60, { group: "c", basis: "citizenship" }),
  ];
  expect(lineOf(between)).toMatchObject({ value: 50, comparison: 60, gap: null, gapInterval: null });
  expect(lineOf(between, { indicator: { desired: "parity" } })).toMatchObject({
    detail: "basis",
    reason: { code: "groups-basis-differ" },
  });
});

test("without a decided baseline the earliest on the same basis serves", () => {
  const figures = [
    figureOf("2006", 40, { basis: "citizenship" }),
    figureOf("2007", 60, { basis: "origin" }),
    figureOf("2009", 50, { basis: "origin" }),
  ];
  expect(lineOf(figures)).toMatchObject({ baseline: { period: "2007", change: -10 } });
  expect(lineOf(figures, { indicator: { baseline: "2006" } }).detail).toBe("basis");
});

test("where the basis does not apply it is not looked at", () => {
  const figures = [figureOf("2006", 40, { basis: "origin" }), figureOf("2009", 50, { basis: "citizenship" })];
  expect(lineOf(figures, { indicator: { basis: "not-applicable" } }).status).toBe("positive");
});

test("a third generation that came in or fell out is not compared", () => {
  const figures = [
    figureOf("2006", 40),
    figureOf("2009", 50, { thirdGeneration: true, thirdGenerationReason: "Særlige udfordringer" }),
  ];
  expect(lineOf(figures)).toMatchObject({
    detail: "basis",
    reason: { code: "third-generation-differs" },
    facts: { thirdGeneration: "Særlige udfordringer" },
  });
  const always = { thirdGeneration: { included: true, reason: "Altid" } };
  expect(lineOf(figures, { indicator: always })).toMatchObject({ status: "positive" });
});

// Missing and withheld.

test.each([
  ["pending", "missing", "figure-missing"],
  ["not-available", "missing", "figure-missing"],
  ["withheld", "withheld", "figure-withheld"],
] as const)("a latest figure that is %s is said, not replaced by an older one", (missing, detail, code) => {
  const figures = [...figuresOf({ "2006": 40, "2008": 50 }), figureOf("2009", null, { missing })];
  expect(lineOf(figures)).toMatchObject({
    period: "2009",
    value: null,
    status: "unassessed",
    detail,
    reason: { code },
  });
});

test("an empty row is no figure", () => {
  expect(lineOf([...figuresOf({ "2006": 40, "2008": 50 }), figureOf("2009", null)])).toMatchObject({
    period: "2008",
  });
});

test("parity says whose figure lacks", () => {
  const figures = [figureOf("2009", 50), figureOf("2009", null, { group: "c", missing: "withheld" })];
  expect(lineOf(figures, { indicator: { desired: "parity" } })).toMatchObject({
    detail: "withheld",
    reason: { values: { group: "c", period: "2009" } },
  });
});

test("a comparison figure alone is shown beside the figure that lacks", () => {
  expect(lineOf(beside({ "2009": 60 }))).toMatchObject({
    period: "2009",
    value: null,
    comparison: 60,
    detail: "missing",
  });
});

test("persons of none make no share", () => {
  expect(lineOf([figureOf("2009", [0, 0])])).toMatchObject({ value: null, detail: "missing" });
});

// Intervals and measures.

test("a share entered in percent has no interval and is judged all the same", () => {
  expect(lineOf(figuresOf({ "2006": 40, "2009": 50 }))).toMatchObject({
    interval: null,
    changeInterval: null,
    certainty: "unknown",
    status: "positive",
  });
});

test("an interval published with the figure wins over the counts", () => {
  const line = lineOf([figureOf("2009", [50, 100], { lower: 45, upper: 55 })]);
  expect(line.interval).toEqual({ lower: 45, upper: 55 });
});

test("half an interval is none", () => {
  expect(lineOf([figureOf("2009", 50, { lower: 45 })]).interval).toBeNull();
});

test("a fixed group is exact", () => {
  const figures = [figureOf("2009", [50, 100]), figureOf("2009", 40, { group: "law" })];
  const line = lineOf(figures, { indicator: { groups: ["target", "law"] } });
  expect(line.gapInterval!.lower).toBeCloseTo(line.interval!.lower - 40, 10);
  expect(line.gapInterval!.upper).toBeCloseTo(line.interval!.upper - 40, 10);
});

test("counts and means are in their own unit", () => {
  expect(lineOf([figureOf("2009", 12)], { indicator: { measure: "count" } }).facts.counts.target).toEqual({
    numerator: 12,
    denominator: null,
  });
  const mean = lineOf([figureOf("2009", 6.25, { denominator: 40 })], { indicator: { measure: "mean" } });
  expect(mean).toMatchObject({
    value: 6.25,
    interval: null,
    facts: { displayed: { value: 6.3 }, counts: { target: { denominator: 40 } } },
  });
});

test("counts stand beside shares", () => {
  const line = lineOf([figureOf("2009", [8, 40]), figureOf("2009", [90, 300], { group: "c" })]);
  expect(line.facts.counts).toEqual({
    target: { numerator: 8, denominator: 40 },
    comparison: { numerator: 90, denominator: 300 },
  });
});

// Several comparison groups.

test("other groups stand beside the first, with rank and median", () => {
  const indicator = { groups: ["target", "c", "c2", "c3"] };
  const figures = [
    figureOf("2009", 50),
    ...beside({ "2009": 60 }),
    ...beside({ "2009": 45 }, "c2"),
    ...beside({ "2009": 50 }, "c3"),
  ];
  const line = lineOf(figures, { indicator });
  expect(line).toMatchObject({ comparison: 60, gap: -10 });
  expect(line.others).toEqual([
    { group: "c2", value: 45, gap: 5 },
    { group: "c3", value: 50, gap: 0 },
  ]);
  expect(line.facts.ranking).toEqual({ rank: 2, of: 4, median: 50 });
  expect(lineOf(figures, { indicator: { ...indicator, desired: "decrease" } }).facts.ranking?.rank).toBe(2);
});

test("a municipality without a figure is left out of the ranking", () => {
  const figures = [figureOf("2009", 50), ...beside({ "2009": 60 }), ...beside({ "2009": 45 }, "c3")];
  const line = lineOf(figures, { indicator: { groups: ["target", "c", "c2", "c3"] } });
  expect(line.others[0]).toEqual({ group: "c2", value: null, gap: null });
  expect(line.facts.ranking).toEqual({ rank: 2, of: 3, median: 52.5 });
});

test("it is said which group moved the gap", () => {
  const moved = (target: number, comparison: number) =>
    lineOf([
      ...figuresOf({ "2006": 40, "2009": 40 + target }),
      ...beside({ "2006": 60, "2009": 60 + comparison }),
    ]).facts;
  expect(moved(5, 0)).toMatchObject({ movedBy: "target", comparisonChange: 0 });
  expect(moved(0, 2)).toMatchObject({ movedBy: "comparison", comparisonChange: 2 });
  expect(moved(5, 2).movedBy).toBe("both");
  expect(moved(0, 0).movedBy).toBe("neither");
});

// København, 2010.

test("a fall of 8.6 points, a fall of 2.6 points and a gap narrowed by 2.2 points are improvements", () => {
  const given = {
    catalogue: { baseline: "2006-12-31" },
    indicator: { desired: "decrease" as const, period: { kind: "halfyear" as const } },
  };
  const numbers = (before: number, now: number) => ({ "2006H2": before, "2009H2": now });
  expect(lineOf(figuresOf(numbers(50, 41.4)), given)).toMatchObject({
    status: "positive",
    baseline: { change: -8.6 },
  });
  const crime = [...figuresOf(numbers(7.6, 5)), ...beside(numbers(3.4, 3))];
  expect(lineOf(crime, given)).toMatchObject({
    status: "positive",
    baseline: { change: -2.6, gapChange: -2.2 },
  });
  expect(lineOf(crime, { ...given, indicator: { ...given.indicator, desired: "parity" } })).toMatchObject({
    status: "positive",
    detail: "improved",
  });
});

// The face.

test("the JSON has the contract's keys, in its order, and no others", () => {
  const figures: ReportedFigure[] = [
    ...figuresOf({ "2006": 40, "2009": 50 }),
    figureOf("2009", 60, { group: "c" }),
  ];
  const assessment = assess({ catalogue: catalogueOf([{}]), figures, period: "2009" });
  const json = assessmentJson(assessment, ({ code }) => `sentence of ${code}`);
  expect(Object.keys(json)).toEqual(["catalogue", "period", "lines", "goals"]);
  expect(Object.keys(json.lines[0]!)).toEqual([
    "indicator",
    "category",
    "period",
    "value",
    "comparison",
    "gap",
    "others",
    "previous",
    "baseline",
    "interval",
    "gapInterval",
    "changeInterval",
    "limits",
    "status",
    "detail",
    "certainty",
    "reason",
    "rule",
  ]);
  expect(Object.keys(json.goals[0]!)).toEqual([
    "goal",
    "status",
    "positive",
    "unchanged",
    "negative",
    "neutral",
    "unassessed",
    "reasons",
  ]);
  expect(json).toMatchObject({ catalogue: "k", period: "2009", lines: [{ reason: null }] });
});

test("reasons become sentences", () => {
  const assessment = assess({ catalogue: catalogueOf([{}]), figures: [] });
  expect(assessmentJson(assessment, ({ code }) => `sentence of ${code}`)).toMatchObject({
    period: null,
    lines: [{ reason: "sentence of no-figures" }],
  });
});

test("figures of unknown indicators, groups, categories and periods are left out", () => {
  const figures = [
    figureOf("2009", 1, { indicator: "unknown" }),
    figureOf("2009", 1, { group: "unknown" }),
    figureOf("2009", 1, { category: "unknown" }),
    figureOf("one day", 1),
  ];
  expect(lineOf(figures).reason?.code).toBe("no-figures");
});

test("a line says what kind of measurement it was judged against", () => {
  const figures = figuresOf({ "2012": 10, "2015": 11, "2016": 12, "2017": 14 });
  const kind = (given: Parameters<typeof lineOf>[1]): unknown => lineOf(figures, given).facts.referenceKind;
  expect(kind({ catalogue: { baseline: "2015" } })).toBe("baseline");
  expect(kind({})).toBe("earliest");
  expect(kind({ catalogue: { judgedAgainst: "previous" } })).toBe("previous");
  expect(kind({ indicator: { rule: "outlook" } })).toBe("five-years");
  expect(kind({ indicator: { breaks: [{ from: "2016", note: "" }] } })).toBe("after-break");
  expect(kind({ indicator: { rule: "control-chart" } })).toBeNull();
});
