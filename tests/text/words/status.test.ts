import { tally } from "../../../src/barometer/goals";
import type { Detail, Status } from "../../../src/barometer/assessment";
import {
  countWords,
  shownOfGoal,
  shownOfLine,
  STATUS_SYMBOLS,
  statusLabel,
  statusText,
  statusWord,
  UNCERTAIN_MARK,
} from "../../../src/text/words/status";

const goal = (...lines: [Status, Detail][]) =>
  tally(
    lines.map(([status, detail]) => ({ status, detail })),
    "majority",
  );
const unassessed = (...details: Detail[]) =>
  goal(...details.map((one): [Status, Detail] => ["unassessed", one]));

test("a goal without majority is shown as blandet", () => {
  expect(statusWord(shownOfGoal(goal(["positive", "improved"], ["negative", "worsened"])), "da")).toBe(
    "blandet",
  );
  expect(statusWord(shownOfGoal(goal(["unchanged", "unchanged"])), "da")).toBe("uændret");
});

test("a cell shows shape and word", () => {
  expect(statusLabel("positive", "da")).toBe("● Positiv");
  expect(statusLabel("unassessed", "en")).toBe("× Cannot be assessed");
});

test.each([
  ["first-measurement", "◇ Første måling"],
  ["no-wish", "□ Vises uden vurdering"],
  ["too-few-points", "□ Vises uden vurdering"],
  ["withheld", "▨ Ikke vist"],
  ["missing", "× Kan ikke vurderes"],
  ["break", "× Kan ikke vurderes"],
  ["basis", "× Kan ikke vurderes"],
] as const)("a line that is unassessed for %s says so in its word: %s", (detail, label) => {
  expect(statusLabel(shownOfLine({ status: "unassessed", detail }), "da")).toBe(label);
  expect(statusLabel(shownOfGoal(unassessed(detail, detail)), "da")).toBe(label);
});

test("a goal whose lines are all followed is followed", () => {
  expect(shownOfGoal(goal(["neutral", "higher"], ["neutral", "level"]))).toBe("neutral");
});

test("a goal without lines has no indicators, and is not beyond assessing", () => {
  expect(statusLabel(shownOfGoal(goal()), "da")).toBe("– Ingen indikatorer");
});

test("first measurements beside what has no wish are shown without assessment", () => {
  expect(shownOfGoal(unassessed("first-measurement", "no-wish"))).toBe("unjudged");
});

test("one figure that is missing keeps a goal from being called a first measurement", () => {
  expect(shownOfGoal(unassessed("first-measurement", "missing"))).toBe("unassessed");
});

test("the lines of a goal are counted by what they say", () => {
  const mixed = goal(
    ["positive", "improved"],
    ["neutral", "level"],
    ["unassessed", "first-measurement"],
    ["unassessed", "first-measurement"],
    ["unassessed", "no-wish"],
    ["unassessed", "basis"],
  );
  expect(countWords(mixed, "da")).toEqual([
    "1 positiv",
    "1 følges",
    "2 første målinger",
    "1 vises uden vurdering",
    "1 kan ikke vurderes",
  ]);
});

test("no two statuses share a shape, and none looks like an arrow or a triangle", () => {
  const symbols = [...Object.values(STATUS_SYMBOLS), UNCERTAIN_MARK];
  expect(new Set(symbols).size).toBe(symbols.length);
  expect(symbols.join("")).not.toMatch(/[▲▼△▽►◄←-⇿]/u);
});

test("both languages have a word for everything, and no two statuses share one", () => {
  for (const texts of Object.values(statusText)) {
    for (const words of [texts.status, texts.certainty, texts.detail])
      for (const word of Object.values<string>(words)) expect(word.trim()).not.toBe("");
    expect(new Set(Object.values(texts.status)).size).toBe(Object.keys(texts.status).length);
  }
});
