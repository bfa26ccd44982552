// The shipped catalogues through a whole round of judging.
import { assess } from "../../src/barometer/assess";
import type { Assessment, Line } from "../../src/barometer/assessment";
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, TARGET_GROUP, type Figure } from "../../src/barometer/figure";
import { findCatalogue } from "../../src/catalogues";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { exampleShares, withExampleIndicators } from "./example-indicators";

function assessShipped(id: string, figures?: Figure[]): Assessment {
  const { catalogue, exampleFigures, exampleHistory } = findCatalogue(id)!;
  return assess({ catalogue, figures: figures ?? [...exampleHistory, ...exampleFigures] });
}

function lineOf({ lines }: Assessment, indicator: string, category: string | null = null): Line {
  return lines.find((line) => line.indicator === indicator && line.category === category)!;
}

test("the national barometer: goals 1 and 2 positive, 3 negative, 4 to 9 not assessed", () => {
  const { goals } = assessShipped("det-nationale-barometer");
  expect(goals.map(({ status }) => status)).toEqual([
    "positive",
    "positive",
    "negative",
    ...Array<string>(6).fill("unassessed"),
  ]);
});

test("the national barometer shows the published changes since 2012", () => {
  const { lines } = assessShipped("det-nationale-barometer");
  expect(lines.map(({ value, baseline }) => [value, baseline?.change])).toEqual([
    [20, -6],
    [60, 9],
    [95, 13],
    [68, 12],
    [41, 15],
    [91, 2],
    [52, -5],
    [62, -5],
  ]);
});

test("Ballerup's example gives every indicator the status that its sentence asks for", () => {
  const { lines } = assessShipped("ballerup-2018");
  const statuses = new Map<string, Set<string>>();
  for (const { indicator, status } of lines) {
    statuses.set(indicator, (statuses.get(indicator) ?? new Set()).add(status));
  }
  expect([...statuses].map(([indicator, found]) => [indicator, ...found])).toEqual([
    ["selvforsørgelse", "positive"],
    ["socialpsykiatri", "neutral"],
    ["hjemmepleje", "neutral"],
    ["stemmeprocent", "positive"],
    ["igu-forløb", "positive"],
    ["sprogstimulering", "positive"],
    ["karaktergennemsnit", "positive"],
    ["foranstaltninger", "neutral"],
    ["diversitet", "positive"],
    ["kriminalitet", "unassessed"],
  ]);
});

test("København 2010: down 8.6 and 2.6 points and a gap narrowed by 2.2 since the end of 2006", () => {
  const assessment = assessShipped("koebenhavn-2010", copenhagen2010ExampleFigures);
  expect(lineOf(assessment, "overførselsindkomst-i-udsatte-områder").baseline?.change).toBe(-8.6);
  expect(lineOf(assessment, "dømte-15-19-årige").baseline).toMatchObject({ change: -2.6, gapChange: -2.2 });
  expect(assessment.goals.map(({ goal, status }) => [goal, status])).toEqual([
    ["beskæftigelse", "unassessed"],
    ["uddannelse", "unassessed"],
    ["bolig", "positive"],
    ["tryghed", "positive"],
    ["kultur-og-fritid", "unassessed"],
    ["sundhed-og-omsorg", "unassessed"],
  ]);
});

test("København 2010: entered under the old areas the fall stands, and the new ones are judged from the break on", () => {
  const id = "overførselsindkomst-i-udsatte-områder";
  const old = "udsatte-områder-2009";
  const entered = (period: string, definition: string | null, numerator: number): Figure => ({
    ...emptyFigure({ indicator: id, group: TARGET_GROUP, category: null, period }),
    definition,
    numerator,
    denominator: 4000,
  });
  const until2009 = [entered("2006H2", null, 1760), entered("2009H2", old, 1416)];
  expect(lineOf(assessShipped("koebenhavn-2010", until2009), id)).toMatchObject({
    status: "positive",
    baseline: { period: "2006H2", change: -8.6 },
  });
  const figures = [...until2009, entered("2010H1", old, 1500), entered("2010H1", null, 1900)];
  expect(lineOf(assessShipped("koebenhavn-2010", figures), id)).toMatchObject({
    status: "positive",
    baseline: { period: "2006H2", change: -6.5 },
    facts: { definition: old, otherDefinition: { definition: null, value: 47.5 } },
  });
  const later = [...figures, entered("2010H2", null, 1860)];
  expect(lineOf(assessShipped("koebenhavn-2010", later), id)).toMatchObject({
    status: "positive",
    baseline: { period: "2010H1", change: -1 },
  });
});

test.each([
  ["koebenhavn-2007", "halfyear", ["2006H2", "2007H1"]],
  ["koebenhavn-2011", "year", ["2011", "2012"]],
] as const)("%s runs a round on marked example indicators", (id, kind, periods) => {
  const catalogue: Catalogue = withExampleIndicators(findCatalogue(id)!.catalogue, kind);
  const first = assess({ catalogue, figures: exampleShares(catalogue, periods.slice(0, 1)) });
  expect(new Set(first.lines.map(({ detail }) => detail))).toEqual(new Set(["first-measurement"]));
  const second = assess({ catalogue, figures: exampleShares(catalogue, periods) });
  expect(second.goals.map(({ status }) => status)).toEqual(catalogue.goals!.map(() => "positive"));
});

test("Hedensted judges nothing whose wish is not decided", () => {
  const catalogue = findCatalogue("hedensted-2018")!.catalogue;
  const { lines } = assess({
    catalogue,
    figures: exampleShares({ ...catalogue, indicators: catalogue.indicators.slice(0, 1) }, [
      "2015",
      "2016",
      "2017",
    ]),
  });
  const cohort = lines.find(({ indicator }) => indicator === "beskæftigelse-efter-12-måneder");
  expect(cohort).toMatchObject({ period: "2017", value: 42, status: "unassessed", detail: "no-wish" });
});
