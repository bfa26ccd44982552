import { assess } from "../../src/barometer/assess";
import { emptyFigure } from "../../src/barometer/figure";
import { summaryOf } from "../../src/taskpane/result-summary";
import { catalogueOf, indicator } from "../barometer/disclosure/tables";

const figure = (id: string) => ({
  ...emptyFigure({ indicator: id, group: "target", category: null, period: "2018" }),
  numerator: 30,
  denominator: 60,
});

function shown(catalogue: ReturnType<typeof catalogueOf>) {
  const assessment = assess({ catalogue, figures: ["i", "j"].map(figure) });
  return summaryOf(catalogue, assessment, []).goals.map(({ title, lines }) => [
    title,
    ...lines.map(({ indicator: name }) => name),
  ]);
}

test("in a catalogue with goals an indicator without one comes last, under none", () => {
  const indicators = [indicator({ id: "i" }), indicator({ id: "j", goal: "work" })];
  const goals = [{ id: "work", title: "Arbejde", committees: [] }];
  expect(shown(catalogueOf(indicators, { goals }))).toEqual([
    ["Arbejde", "j"],
    [null, "i"],
  ]);
});

test("without goals an indicator that no department has comes last, under none", () => {
  const indicators = [indicator({ id: "i", departments: [] }), indicator({ id: "j" })];
  expect(shown(catalogueOf(indicators))).toEqual([
    ["Forvaltning", "j"],
    [null, "i"],
  ]);
});

test("where every line stands under a goal there is nothing beside the goals", () => {
  expect(shown(catalogueOf([indicator({ id: "i" }), indicator({ id: "j" })]))).toEqual([
    ["Forvaltning", "i", "j"],
  ]);
});
