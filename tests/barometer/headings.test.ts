// What lines stand under: assessment, sheets, entry rows and pane must agree.
import { assess } from "../../src/barometer/assess";
import type { Catalogue } from "../../src/barometer/catalogue";
import { headingsOf, linesByHeading } from "../../src/barometer/headings";
import { plainRound } from "../../src/barometer/round";
import { entryBlocks } from "../../src/sheets/entry";
import { ownResults, planBarometer } from "../../src/sheets/results";
import { summaryOf } from "../../src/taskpane/result-summary";
import { gridOf } from "../sheets/helpers";
import { catalogueOf, figuresOf } from "./helpers";

const departments = [
  { id: "a", name: "Center A" },
  { id: "b", name: "Center B" },
];
const indicators = [
  { id: "i", departments: ["a", "b"] },
  { id: "j", departments: ["b"] },
  { id: "k", departments: [] },
];
const goals = [
  { id: "g", title: "Mål", committees: [] },
  { id: "h", title: "Andet mål", committees: [] },
];
const line = (indicator: string) => ({ indicator });

test("goals are the headings, each indicator's lines under its goal and the rest under none", () => {
  const catalogue = catalogueOf([{ id: "i", goal: "h" }, { id: "j" }], { goals, departments });
  expect(headingsOf(catalogue).map(({ title }) => title)).toEqual(["Mål", "Andet mål"]);
  expect([...linesByHeading(catalogue, [line("i"), line("j"), line("gone")])]).toEqual([
    ["g", []],
    ["h", [line("i")]],
    [null, [line("j"), line("gone")]],
  ]);
});

test("without goals a joint indicator's lines stand under each of its departments", () => {
  const catalogue = catalogueOf(indicators, { departments });
  expect([...linesByHeading(catalogue, [line("i"), line("j"), line("k")])]).toEqual([
    ["a", [line("i")]],
    ["b", [line("i"), line("j")]],
    [null, [line("k")]],
  ]);
});

test("an empty list of goals counts as none in the assessment, on the sheets and in the pane", () => {
  const answers = [
    catalogueOf(indicators, { departments }),
    catalogueOf(indicators, { departments, goals: [] }),
  ];
  const [without, empty] = answers.map(viewsOf);
  expect(empty).toEqual(without);
  expect(empty?.lights).toEqual(["● Positiv", "● Positiv"]);
});

function viewsOf(catalogue: Catalogue) {
  const figures = ["i", "j", "k"].flatMap((indicator) =>
    figuresOf({ "2006": 40, "2009": 50 }, { indicator }),
  );
  const assessment = assess({ catalogue, figures });
  const sheet = gridOf(planBarometer(ownResults(assessment, catalogue)));
  const headed = sheet.values.filter(([, name]) => String(name).startsWith("Center"));
  return {
    goals: assessment.goals,
    lights: headed.map(([status]) => status),
    pane: summaryOf(catalogue, assessment, []).goals.map(({ title, lines }) => [title, lines.length]),
    entry: entryBlocks(catalogue, plainRound("2009"), ["a", "b"]).map(({ title, rows }) => [
      title,
      rows.length,
    ]),
  };
}
