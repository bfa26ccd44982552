// Rules `direction` and `certain-direction`: the displayed change against the reference.
import { figureOf, figuresOf, lineOf } from "../helpers";

const share = { "2006": [523, 1000], "2009": [541, 1000] } satisfies Record<string, [number, number]>;

test.each([
  ["increase", "positive", "improved"],
  ["decrease", "negative", "worsened"],
] as const)("a rise where %s is wished is %s", (desired, status, detail) => {
  const line = lineOf(figuresOf(share), { indicator: { desired } });
  expect(line).toMatchObject({ status, detail, reason: null, rule: "direction" });
  expect(line.baseline).toEqual({ period: "2006", value: 52.3, change: 1.8, gapChange: null });
});

test("what is displayed is judged, not what lies behind it", () => {
  // 52.34 and 52.26 are both shown as 52.3; 52.35 is shown as 52.4.
  expect(lineOf(figuresOf({ "2006": 52.26, "2009": 52.34 })).status).toBe("unchanged");
  expect(lineOf(figuresOf({ "2006": 52.34, "2009": 52.35 }))).toMatchObject({
    status: "positive",
    baseline: { change: 0.1 },
  });
});

test("a movement within the tolerance is unchanged, the tolerance itself included", () => {
  const grades = figuresOf({ "2017": 6.3, "2018": 6.4 });
  const indicator = { measure: "mean" as const, tolerance: 0.1 };
  expect(lineOf(grades, { indicator })).toMatchObject({ status: "unchanged", detail: "unchanged" });
  expect(lineOf([...grades, figureOf("2019", 6.5)], { indicator })).toMatchObject({ status: "positive" });
});

test("a large certain movement is marked certain, a small one uncertain, one without counts unknown", () => {
  expect(lineOf(figuresOf({ "2006": [400, 1000], "2009": [600, 1000] })).certainty).toBe("certain");
  expect(lineOf(figuresOf({ "2006": [4, 10], "2009": [6, 10] }))).toMatchObject({
    certainty: "uncertain",
    status: "positive",
  });
  expect(lineOf(figuresOf({ "2006": 40, "2009": 60 }))).toMatchObject({
    certainty: "unknown",
    status: "positive",
  });
});

test("the previous measurement is the reference where the catalogue says so", () => {
  const figures = figuresOf({ "2006": 40, "2008": 50, "2009": 45 });
  const line = lineOf(figures, { catalogue: { judgedAgainst: "previous" } });
  expect(line).toMatchObject({
    status: "negative",
    previous: { period: "2008", change: -5 },
    baseline: { change: 5 },
  });
  expect(line.facts.reference).toBe("2008");
  expect(lineOf(figures).status).toBe("positive");
});

const withGap = (gaps: Record<string, number>, level = 50): ReturnType<typeof figuresOf> => [
  ...figuresOf(Object.fromEntries(Object.entries(gaps).map(([period, gap]) => [period, level + gap]))),
  ...figuresOf(Object.fromEntries(Object.keys(gaps).map((period) => [period, level])), { group: "c" }),
];

test.each([
  [{ "2006": -6, "2009": -3.8 }, "positive", "improved"],
  [{ "2006": -6, "2009": -6 }, "unchanged", "unchanged"],
  [{ "2006": -6, "2009": -7 }, "negative", "worsened"],
  [{ "2006": -6, "2009": 0 }, "positive", "level"],
  [{ "2006": -6, "2009": 5 }, "positive", "improved"],
  [{ "2006": -3, "2009": 5 }, "negative", "worsened"],
])("parity: gaps of %j are %s", (gaps, status, detail) => {
  expect(lineOf(withGap(gaps), { indicator: { desired: "parity" } })).toMatchObject({ status, detail });
});

test("parity: on the good side is level, also at a first measurement", () => {
  const indicator = { desired: "parity" as const, better: "higher" as const };
  expect(lineOf(withGap({ "2009": 4 }), { indicator })).toMatchObject({
    status: "positive",
    detail: "level",
  });
  expect(lineOf(withGap({ "2009": -4 }), { indicator })).toMatchObject({
    status: "unassessed",
    detail: "first-measurement",
  });
  expect(lineOf(withGap({ "2009": -4 }), { indicator: { ...indicator, better: "lower" } }).detail).toBe(
    "level",
  );
});

test("parity: leaving the good side is worse, however small the gap becomes", () => {
  const indicator = { desired: "parity" as const, better: "higher" as const };
  expect(lineOf(withGap({ "2006": 3, "2009": -1 }), { indicator })).toMatchObject({
    status: "negative",
    detail: "worsened",
  });
});

test("parity: a gap within the tolerance is level", () => {
  const indicator = { desired: "parity" as const, tolerance: 0.1 };
  expect(lineOf(withGap({ "2006": -6, "2009": -0.1 }), { indicator }).detail).toBe("level");
  expect(lineOf(withGap({ "2006": -6, "2009": -0.2 }), { indicator }).detail).toBe("improved");
});

test("parity: the change is judged certain by the interval of the gap's size, and shown with the gap's sign", () => {
  const figures = [
    ...figuresOf({ "2006": [300, 1000], "2009": [450, 1000] }),
    ...figuresOf({ "2006": [500, 1000], "2009": [500, 1000] }, { group: "c" }),
  ];
  const line = lineOf(figures, { indicator: { desired: "parity" } });
  expect(line).toMatchObject({ certainty: "certain", gap: -5, status: "positive" });
  expect(line.baseline?.gapChange).toBe(15);
  expect(line.changeInterval!.lower).toBeGreaterThan(0);
  expect(line.changeInterval!.upper).toBeGreaterThan(15);
});

test("follow: higher, level or lower than the comparison group, without a traffic light", () => {
  const indicator = { desired: "follow" as const, tolerance: 1 };
  expect(lineOf(withGap({ "2009": 4 }), { indicator })).toMatchObject({
    status: "neutral",
    detail: "higher",
  });
  expect(lineOf(withGap({ "2009": -1 }), { indicator })).toMatchObject({
    status: "neutral",
    detail: "level",
  });
  expect(lineOf(withGap({ "2009": -2 }), { indicator })).toMatchObject({
    status: "neutral",
    detail: "lower",
  });
});

test("parity: crossing over to an equal gap is no movement that chance could not make", () => {
  const figures = [
    ...figuresOf({ "2006": [400, 1000], "2009": [600, 1000] }),
    ...figuresOf({ "2006": [500, 1000], "2009": [500, 1000] }, { group: "c" }),
  ];
  expect(lineOf(figures, { indicator: { desired: "parity" } })).toMatchObject({
    status: "unchanged",
    certainty: "uncertain",
    baseline: { gapChange: 20 },
  });
});

test("follow: beside a comparison group no earlier measurement is the reference", () => {
  const line = lineOf(withGap({ "2006": -6, "2009": 4 }), { indicator: { desired: "follow" } });
  expect(line).toMatchObject({ changeInterval: null, facts: { reference: null, judged: "gap" } });
  expect(line.baseline).toMatchObject({ change: 10, gapChange: 10 });
});

test("follow: against the reference where no comparison group is named", () => {
  const indicator = { desired: "follow" as const, groups: ["target"] };
  expect(lineOf(figuresOf({ "2006": 4, "2009": 5 }), { indicator })).toMatchObject({
    status: "neutral",
    detail: "higher",
  });
  expect(lineOf(figuresOf({ "2009": 5 }), { indicator })).toMatchObject({
    status: "unassessed",
    detail: "first-measurement",
  });
});

test("follow: a comparison figure that lacks is said, not replaced", () => {
  expect(lineOf(figuresOf({ "2006": 4, "2009": 5 }), { indicator: { desired: "follow" } })).toMatchObject({
    status: "unassessed",
    detail: "missing",
  });
});

const certain = { catalogue: { rule: "certain-direction" as const } };

test("certain-direction: a movement counts only beyond chance", () => {
  expect(lineOf(figuresOf({ "2006": [400, 1000], "2009": [600, 1000] }), certain)).toMatchObject({
    status: "positive",
    detail: "improved",
  });
  expect(lineOf(figuresOf({ "2006": [600, 1000], "2009": [400, 1000] }), certain)).toMatchObject({
    status: "negative",
    detail: "worsened",
  });
  expect(lineOf(figuresOf({ "2006": [4, 10], "2009": [6, 10] }), certain)).toMatchObject({
    status: "unchanged",
    detail: "within-chance",
    certainty: "uncertain",
  });
});

test("certain-direction: without an interval nothing shows that a movement is more than chance", () => {
  expect(lineOf(figuresOf({ "2006": 40, "2009": 60 }), certain)).toMatchObject({
    status: "unchanged",
    certainty: "unknown",
  });
});

test("certain-direction: an interval entered with the figures decides", () => {
  const narrow = [
    figureOf("2006", 5.2, { lower: 5.1, upper: 5.3 }),
    figureOf("2009", 5.8, { lower: 5.7, upper: 5.9 }),
  ];
  expect(lineOf(narrow, { ...certain, indicator: { measure: "mean" } })).toMatchObject({
    status: "positive",
    certainty: "certain",
  });
});
