// The printed tables in the order and the selection of their reader: areas keep their goals, departments their order.
import fc from "fast-check";
import type { Status } from "../../../src/barometer/assessment";
import type { Catalogue } from "../../../src/barometer/catalogue";
import type { PublishedLine } from "../../../src/barometer/disclosure";
import { arrangedBlocks } from "../../../src/sheets/results/arranged";
import type { Results } from "../../../src/sheets/results/results";
import { syntheticCatalogue } from "../../fixtures/synthetic";

const LIGHTS: readonly Status[] = ["negative", "unchanged", "positive", "neutral", "unassessed"];
const COUNTS = {
  positive: 0,
  unchanged: 0,
  negative: 0,
  neutral: 0,
  unassessed: 0,
  reasons: {},
  mixed: false,
};

function resultsOf(lights: readonly Status[], more: Partial<Catalogue> = {}): Results {
  const synthetic = syntheticCatalogue(lights.length);
  const catalogue: Catalogue = {
    ...synthetic,
    areas: [
      { id: "skole", title: "Skole" },
      { id: "job", title: "Job" },
    ],
    goals: ["a", "b", "c"].map((id, at) => ({
      ...{ id, title: `Mål ${id}`, committees: [] },
      area: at < 2 ? "skole" : "job",
    })),
    departments: ["en", "to"].map((id) => ({ id, name: id })),
    indicators: synthetic.indicators.map((one, at) => ({
      ...one,
      goal: ["a", "b", "c"][at % 3] ?? "a",
      departments: [["en", "to"][at % 2] ?? "en"],
    })),
    ...more,
  };
  const lines = catalogue.indicators.map(
    ({ id }, at) => ({ indicator: id, category: null, status: lights[at] }) as PublishedLine,
  );
  const result = (goal: string, status: Status) => ({ ...COUNTS, goal, status });
  return {
    catalogue,
    lines,
    period: null,
    goals: [result("a", "positive"), result("b", "negative"), result("c", "negative")],
    areas: [{ ...COUNTS, area: "skole", status: "positive" }],
  };
}

const shape = (results: Results) =>
  arrangedBlocks(results).blocks.map(({ id, area, lines }) => [
    id,
    area?.title ?? null,
    lines.map(({ line }) => line.status),
  ]);

test("worst first keeps an area's goals together, below the light of the area", () => {
  const lights: Status[] = ["positive", "neutral", "positive", "negative", "negative", "unchanged"];
  expect(shape({ ...resultsOf(lights), reading: { order: "worst" } })).toEqual([
    ["c", null, ["unchanged", "positive"]],
    ["b", "Skole", ["negative", "neutral"]],
    ["a", null, ["negative", "positive"]],
  ]);
});

test("an area whose first goal is left out stands above the next", () => {
  const results = resultsOf(["positive", "negative", "positive"]);
  const isShown = ({ status }: PublishedLine) => status === "negative";
  expect(arrangedBlocks({ ...results, reading: { order: "goals", isShown } })).toMatchObject({
    left: 2,
    blocks: [{ id: "b", area: { title: "Skole" } }],
  });
});

test("departments are never put in an order by their lights, and none of their lines is lost", () => {
  const property = fc.property(fc.array(fc.constantFrom(...LIGHTS), { minLength: 2 }), (lights) => {
    const results = { ...resultsOf(lights, { goals: [], areas: [] }), goals: [] };
    const plain = arrangedBlocks(results).blocks;
    const { blocks, left } = arrangedBlocks({ ...results, reading: { order: "worst" } });
    expect(blocks.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    expect(left).toBe(0);
    blocks.forEach(({ lines }, at) => {
      expect(new Set(lines)).toEqual(new Set(plain[at]?.lines));
      const ranks = lines.map(({ line }) => LIGHTS.indexOf(line.status));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    });
  });
  fc.assert(property);
});

test("an indicator of several departments is counted once among the lines left out", () => {
  const results = resultsOf(["positive", "positive"], { goals: [] });
  const joint = {
    ...results.catalogue,
    indicators: results.catalogue.indicators.map((one) => ({ ...one, departments: ["en", "to"] })),
  };
  const reading = { order: "goals", isShown: () => false } as const;
  expect(arrangedBlocks({ ...results, catalogue: joint, goals: [], reading }).left).toBe(2);
});
