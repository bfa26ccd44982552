// What a published judgement leans on is what it was made from, whatever the rule.
import { assess } from "../../../src/barometer/assess";
import { audit } from "../../../src/barometer/audit";
import type { Catalogue, Indicator } from "../../../src/barometer/catalogue";
import { disclose, type PublishedLine } from "../../../src/barometer/disclosure";
import { rules } from "../../../src/barometer/rules";
import { judged, type Rule } from "../../../src/barometer/rules/rule";
import { catalogueOf, count, indicator } from "./tables";

afterEach(() => {
  jest.restoreAllMocks();
});

test("a rule that nobody has told disclosure about shows nothing made from a withheld year", () => {
  ruleIs({
    name: "outlook",
    reference: "none",
    judge: (context) => {
      const values = context.series().map(({ value }) => value);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return {
        ...judged(context.current.value > mean ? "positive" : "negative", "better", "certain"),
        limits: { lower: Math.min(...values), mean, upper: Math.max(...values) },
        signals: ["2016"],
        expected: mean,
      };
    },
  });
  const line = lineIn({ "2015": 40, "2016": 3, "2017": 50, "2018": 60 }, { rule: "outlook", target: TARGET });
  expect(line).toMatchObject({
    value: 60,
    status: "unassessed",
    detail: "withheld",
    certainty: "unknown",
    limits: "withheld",
    reason: { code: "figure-withheld", values: { group: "target", period: "2016" } },
    facts: { signals: [], target: { expected: "withheld" } },
  });
});

test("a rule that looks at one earlier year is not hidden by a year that it does not look at", () => {
  ruleIs({
    name: "outlook",
    reference: "none",
    judge: (context) => {
      const before = context.yearsAgo(1);
      return judged(
        "value" in before && before.value < context.current.value ? "positive" : "negative",
        "better",
        "certain",
      );
    },
  });
  const figures = { "2015": 40, "2016": 3, "2017": 50, "2018": 60 };
  expect(lineIn(figures, { rule: "outlook" }).status).toBe("positive");
  expect(lineIn({ ...figures, "2017": 2 }, { rule: "outlook" }).status).toBe("unassessed");
});

test("a rule that looks at the comparison group is hidden with it, one that does not is not", () => {
  const figures = { "2017": 50, "2018": 60 };
  const beside = { "2017": 80, "2018": 3 };
  const ruled: Partial<Indicator> = { rule: "outlook", groups: ["target", "danish"] };
  ruleIs({
    name: "outlook",
    reference: "none",
    judge: ({ groups }) =>
      judged(Number(groups.comparison) < groups.value ? "positive" : "negative", "better", "certain"),
  });
  expect(lineIn(figures, ruled, beside).status).toBe("unassessed");
  jest.restoreAllMocks();
  ruleIs({ name: "outlook", reference: "none", judge: () => judged("positive", "better", "certain") });
  expect(lineIn(figures, ruled, beside).status).toBe("positive");
});

test("growth compares two measurements: a withheld year in between does not hide it, a withheld baseline does", () => {
  const growing = (figures: Record<string, number>): PublishedLine => lineIn(figures, { rule: "growth" });
  expect(growing({ "2015": 40, "2016": 3, "2018": 60 })).toMatchObject({
    status: "positive",
    detail: "substantial",
  });
  expect(growing({ "2015": 3, "2016": 40, "2018": 60 })).toMatchObject({
    status: "unassessed",
    reason: { code: "figure-withheld", values: { period: "2015" } },
  });
});

test.each(["outlook", "control-chart"] as const)(
  "%s with a withheld comparison year prints no symbol and no limits",
  (rule) => {
    const years = { "2013": 3, "2014": 30, "2015": 40, "2016": 45, "2017": 50, "2018": 60 };
    expect(lineIn(years, { rule })).toMatchObject({ status: "unassessed", detail: "withheld" });
    expect(lineIn(years, { rule }).limits).toBe(rule === "control-chart" ? "withheld" : null);
  },
);

test("a gap that is judged over a whole series is hidden by a withheld comparison year", () => {
  const years = { "2015": 40, "2016": 45, "2017": 50, "2018": 60 };
  const beside = { "2015": 80, "2016": 2, "2017": 85, "2018": 90 };
  const line = lineIn(
    years,
    { rule: "control-chart", desired: "parity", groups: ["target", "danish"] },
    beside,
  );
  expect(line).toMatchObject({ status: "unassessed", limits: "withheld", facts: { signals: [] } });
});

test("what is followed beside the other group is hidden with that group, what is followed over time is not", () => {
  const years = { "2017": 50, "2018": 60 };
  const follow = { desired: "follow" } as const;
  expect(lineIn(years, { ...follow, groups: ["target", "danish"] }, { "2018": 3 }).status).toBe("unassessed");
  expect(lineIn(years, follow).detail).toBe("higher");
});

test("the audit sees a status that is printed although one of its sources is withheld", () => {
  const { catalogue, edition } = publishedOf(
    { "2015": 40, "2016": 3, "2018": 60 },
    { rule: "control-chart" },
  );
  expect(audit(catalogue, edition).leaks).toEqual([]);
  const lines = edition.lines.map((line) => ({ ...line, status: "positive" as const }));
  expect(audit(catalogue, { ...edition, lines }).leaks).toContainEqual(
    expect.objectContaining({ what: "status made from a withheld figure" }),
  );
});

const TARGET = { value: 100, by: "2020" };

function ruleIs(rule: Rule): void {
  jest.replaceProperty(rules, rule.name, rule);
}

function publishedOf(
  numbers: Record<string, number>,
  given: Partial<Indicator>,
  beside: Record<string, number> = {},
): { catalogue: Catalogue; edition: ReturnType<typeof disclose> } {
  const catalogue = catalogueOf([indicator({ id: "i", measure: "count", groups: ["target"], ...given })]);
  const figures = Object.entries({ target: numbers, danish: beside }).flatMap(([group, values]) =>
    Object.entries(values).map(([period, value]) =>
      count({ indicator: "i", group, category: null, period }, value),
    ),
  );
  return { catalogue, edition: disclose({ catalogue, figures, assessment: assess({ catalogue, figures }) }) };
}

function lineIn(...given: Parameters<typeof publishedOf>): PublishedLine {
  const [line] = publishedOf(...given).edition.lines;
  if (line === undefined) throw new Error("no line");
  return line;
}
