// From lines to goals, departments and areas.
import { assess } from "../../src/barometer/assess";
import type { Line } from "../../src/barometer/assessment";
import { tally } from "../../src/barometer/goals";
import { catalogueOf, figuresOf } from "./helpers";

const of = (text: string): Pick<Line, "status" | "detail">[] =>
  [...text].map((letter) => ({
    detail: "missing",
    status: ({ p: "positive", u: "unchanged", n: "negative", f: "neutral", x: "unassessed" } as const)[
      letter as "p"
    ],
  }));

test.each([
  ["ppp", "positive", false],
  ["ppu", "positive", false],
  ["ppun", "unchanged", true],
  ["ppuun", "unchanged", true],
  ["pn", "unchanged", true],
  ["uup", "unchanged", false],
  ["nnp", "negative", false],
  ["nfffxxx", "negative", false],
  ["fffx", "unassessed", false],
  ["fff", "neutral", false],
  ["", "unassessed", false],
])("the majority of %s is %s (mixed: %s)", (lines, status, mixed) => {
  expect(tally(of(lines), "majority")).toMatchObject({ status, mixed });
});

test.each([
  ["ppn", "negative"],
  ["ppu", "unchanged"],
  ["pp", "positive"],
  ["pf", "positive"],
  ["xf", "unassessed"],
  ["ff", "neutral"],
])("the worst of %s is %s", (lines, status) => {
  expect(tally(of(lines), "worst")).toMatchObject({ status, mixed: false });
});

test.each([
  ["ppu", "positive"],
  ["puu", "unchanged"],
  ["pun", "unchanged"],
  ["nuu", "unchanged"],
  ["nnu", "negative"],
  ["ppnu", "unchanged"],
  ["x", "unassessed"],
])("the mean of %s is %s", (lines, status) => {
  expect(tally(of(lines), "mean")).toMatchObject({ status });
});

test("the counts are always there", () => {
  expect(tally(of("pppunxxff"), "majority")).toMatchObject({
    positive: 3,
    unchanged: 1,
    negative: 1,
    unassessed: 2,
    neutral: 2,
    reasons: { missing: 2 },
  });
});

const up = { "2006": 40, "2009": 50 };
const down = { "2006": 50, "2009": 40 };

test("without goals lines are grouped by department, and a joint indicator counts in each", () => {
  const catalogue = catalogueOf(
    [
      { id: "i", departments: ["a", "b"] },
      { id: "j", departments: ["b"] },
    ],
    { departments: ["a", "b", "empty"].map((id) => ({ id, name: id })) },
  );
  const figures = [...figuresOf(up), ...figuresOf(down, { indicator: "j" })];
  expect(assess({ catalogue, figures }).goals).toMatchObject([
    { goal: "a", status: "positive", positive: 1, negative: 0 },
    { goal: "b", status: "unchanged", mixed: true, positive: 1, negative: 1 },
    { goal: "empty", status: "unassessed", positive: 0, unassessed: 0 },
  ]);
});

test("goals stand in the catalogue's order, an area gathers the lines of its goals", () => {
  const catalogue = catalogueOf(
    [{ id: "i", goal: "g2" }, { id: "j", goal: "g1" }, { id: "k", goal: "g1" }, { id: "alone" }],
    {
      areas: [
        { id: "bolig", title: "Bolig" },
        { id: "tryghed", title: "Tryghed" },
      ],
      goals: [
        { id: "g1", title: "1", area: "bolig", committees: [] },
        { id: "g2", title: "2", area: "bolig", committees: [] },
        { id: "g3", title: "3", committees: [] },
      ],
    },
  );
  const figures = [
    ...figuresOf(up),
    ...figuresOf(down, { indicator: "j" }),
    ...figuresOf(up, { indicator: "alone" }),
  ];
  const { goals, areas } = assess({ catalogue, figures });
  expect(goals.map(({ goal, status, unassessed }) => [goal, status, unassessed])).toEqual([
    ["g1", "negative", 1],
    ["g2", "positive", 0],
    ["g3", "unassessed", 0],
  ]);
  expect(areas).toMatchObject([
    { area: "bolig", positive: 1, negative: 1, unassessed: 1, mixed: true },
    { area: "tryghed", status: "unassessed" },
  ]);
});

test("a goal is judged on each indicator's latest, also when every period gets a line", () => {
  const catalogue = catalogueOf([{ goal: "g" }], { goals: [{ id: "g", title: "", committees: [] }] });
  const figures = figuresOf({ "2006": 40, "2007": 30, "2008": 20, "2009": 50 });
  const once = assess({ catalogue, figures });
  const series = assess({ catalogue, figures, series: true });
  expect(series.lines).toHaveLength(4);
  expect(series.goals).toEqual(once.goals);
  expect(once.goals).toMatchObject([{ status: "positive", positive: 1, negative: 0 }]);
});
