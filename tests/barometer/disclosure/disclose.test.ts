import fc from "fast-check";
import { assess } from "../../../src/barometer/assess";
import type { Catalogue } from "../../../src/barometer/catalogue";
import { asShown, disclose, hasWithheld, type PublishedEdition } from "../../../src/barometer/disclosure";
import { emptyFigure, type Figure } from "../../../src/barometer/figure";
import { catalogueOf, count, indicator, randomTable, seeded, share } from "./tables";

test("counts from 1 to 4 are withheld, zero and 5 are shown", () => {
  const values = [0, 1, 4, 5].map((value, index) => count({ ...KEY, period: String(2010 + index) }, value));
  expect(edition(counting(), values).figures.map(({ value }) => value)).toEqual([
    0,
    { under: 5 },
    { under: 5 },
    5,
  ]);
});

test("a figure that cannot be true is no number to print, and is said to be clarified", () => {
  const [wrong, right] = edition(sharing(), [
    share({ ...KEY, period: "2018" }, 300, 200),
    share({ ...KEY, period: "2019" }, 100, 200),
  ]).figures;
  expect(wrong).toMatchObject({ numerator: null, denominator: null, value: null, missing: "clarifying" });
  expect(right).toMatchObject({ numerator: 100, denominator: 200, value: 50, missing: null });
  const [negative] = edition(counting(), [count({ ...KEY, period: "2018" }, -5)]).figures;
  expect(negative).toMatchObject({ value: null, missing: "clarifying" });
});

test("zero is withheld where the catalogue protects it", () => {
  const protecting = counting({}, { disclosure: { threshold: 5, protectZero: true } });
  expect(edition(protecting, [count({ ...KEY, period: "2018" }, 0)]).figures[0]?.value).toEqual({ under: 5 });
});

test("a threshold of 3 withholds 1 and 2", () => {
  const lower = counting({}, { disclosure: { threshold: 3, protectZero: false } });
  const values = [2, 3].map((value) => count({ ...KEY, period: String(2010 + value) }, value));
  expect(edition(lower, values).figures.map(({ value }) => value)).toEqual([{ under: 3 }, 3]);
});

test("an indicator may have a threshold of its own, and protect its noughts, beside the catalogue's", () => {
  const mixed = catalogueOf([
    indicator({ id: "i", measure: "count", groups: ["target"], disclosure: { threshold: 3 } }),
    indicator({ id: "j", measure: "count", groups: ["target"], disclosure: { protectZero: true } }),
  ]);
  const values = [0, 2, 3, 4].flatMap((value) =>
    ["i", "j"].map((id) => count({ ...KEY, indicator: id, period: String(2010 + value) }, value)),
  );
  const shown = edition(mixed, values).figures;
  const of = (id: string): unknown[] =>
    shown.filter((figure) => figure.indicator === id).map(({ value }) => value);
  expect(of("i")).toEqual([0, { under: 3 }, 3, 4]);
  expect(of("j")).toEqual([{ under: 5 }, { under: 5 }, { under: 5 }, { under: 5 }]);
});

test.each([
  [
    [3, 40],
    [{ under: 5 }, 40, "withheld"],
  ],
  [
    [37, 40],
    ["withheld", 40, "withheld"],
  ],
  [
    [2, 4],
    ["withheld", { under: 5 }, "withheld"],
  ],
  [
    [0, 40],
    [0, 40, 0],
  ],
  [
    [40, 40],
    [40, 40, 100],
  ],
  [
    [20, 40],
    [20, 40, 50],
  ],
] as const)("a share of %j is shown as %j", ([numerator, denominator], cells) => {
  const [figure] = edition(sharing(), [share({ ...KEY, period: "2018" }, numerator, denominator)]).figures;
  expect([figure?.numerator, figure?.denominator, figure?.value]).toEqual(cells);
});

test("of so few that either side may be small, print does not say which", () => {
  const cells = (numerator: number): unknown => {
    const [figure] = edition(sharing(), [share({ ...KEY, period: "2018" }, numerator, 6)]).figures;
    return [figure?.numerator, figure?.denominator, figure?.value];
  };
  expect(cells(1)).toEqual(cells(5));
});

test("a percentage with a known denominator is withheld where the count behind it may be small", () => {
  const entered = (value: number, denominator: number | null): Figure => ({
    ...emptyFigure({ ...KEY, period: "2018" }),
    value,
    denominator,
  });
  expect(edition(sharing(), [entered(7.5, 40)]).figures[0]?.value).toBe("withheld");
  expect(edition(sharing(), [entered(7.5, null)]).figures[0]?.value).toBe(7.5);
  expect(edition(sharing(), [entered(50, 40)]).figures[0]?.value).toBe(50);
});

test("a mean of few persons is withheld with their number", () => {
  const grades = catalogue({ measure: "mean" });
  const mean = (denominator: number): Figure => ({
    ...emptyFigure({ ...KEY, period: "2018" }),
    value: 7.1,
    denominator,
  });
  expect(edition(grades, [mean(3)]).figures[0]).toMatchObject({
    value: "withheld",
    denominator: { under: 5 },
  });
  expect(edition(grades, [mean(30)]).figures[0]).toMatchObject({ value: 7.1, denominator: 30 });
});

test("the smallest further category is withheld, so that the total does not give the small one away", () => {
  expect(cells(edition(split("a", "b", "c"), [part("a", 3), part("b", 9), part("c", 30)]))).toEqual({
    a: { under: 5 },
    b: "withheld",
    c: 30,
    total: 42,
  });
});

test("an entered total is protected like a computed one", () => {
  const figures = [part("a", 3), part("b", 9), part("c", 30), count({ ...KEY, period: "2018" }, 42)];
  const { totals } = edition(split("a", "b", "c"), figures);
  expect(totals).toEqual([]);
  expect(cells(edition(split("a", "b", "c"), figures))).toMatchObject({
    a: { under: 5 },
    b: "withheld",
    c: 30,
  });
});

test("where no category can hide the small one, the total goes", () => {
  const shown = cells(edition(split("a", "b"), [part("a", 3), part("b", 5)]));
  expect(shown).toMatchObject({ a: { under: 5 }, total: "withheld" });
});

test("a figure that a department kept back is not given away by the total it entered", () => {
  const kept: Figure = { ...emptyFigure({ ...KEY, category: "a", period: "2018" }), missing: "withheld" };
  const figures = [kept, part("b", 9), part("c", 30), count({ ...KEY, period: "2018" }, 42)];
  const shown = cells(edition(split("a", "b", "c"), figures));
  expect(shown).toMatchObject({ a: null, b: "withheld", c: 30 });
});

test("the other group is withheld where everyone together is shown", () => {
  const everyone = catalogueOf(
    [indicator({ id: "i", measure: "count", groups: ["target", "danish", "all"] })],
    {
      groups: ["target", "danish", "all"].map((id) => ({
        id,
        name: id,
        role: id === "target" ? "target" : "comparison",
      })),
    },
  );
  const figures = [
    ["target", 3],
    ["danish", 60],
    ["all", 63],
  ].map(([group, value]) => count({ ...KEY, group: String(group), period: "2018" }, Number(value)));
  const shown = new Map(edition(everyone, figures).figures.map(({ group, value }) => [group, value]));
  expect(shown.get("target")).toEqual({ under: 5 });
  expect([shown.get("danish"), shown.get("all")]).toContain("withheld");
});

test("what an earlier edition withheld stays withheld when the figure beside it is corrected upwards", () => {
  const before = edition(split("a", "b", "c"), [part("a", 3), part("b", 9), part("c", 30)]);
  const after = edition(split("a", "b", "c"), [part("a", 6), part("b", 9), part("c", 30)], [before]);
  expect(cells(after)).toMatchObject({ a: "withheld", b: "withheld" });
});

test("what an earlier edition shows is not chosen to hide behind", () => {
  const first = edition(split("a", "b", "c"), [part("a", 8), part("b", 9), part("c", 30)]);
  const second = edition(split("a", "b", "c"), [part("a", 3), part("b", 9), part("c", 30)], [first]);
  expect(cells(second)).toMatchObject({ a: { under: 5 }, total: "withheld" });
});

test("where earlier editions say too much, the cell is reported as unprotected", () => {
  const total = count({ ...KEY, period: "2018" }, 42);
  const first = edition(split("a", "b", "c"), [part("b", 9), part("c", 30), total]);
  const second = edition(split("a", "b", "c"), [part("a", 3), part("b", 9), part("c", 30), total], [first]);
  expect(second.unprotected).toEqual([expect.objectContaining({ category: "a", cell: "value" })]);
});

test("every number made from a withheld one is withheld, and the status with it", () => {
  const both = catalogue({ groups: ["target", "danish"] });
  const figures = [
    share({ ...KEY, period: "2016" }, 20, 40),
    share({ ...KEY, group: "danish", period: "2016" }, 70, 100),
    share({ ...KEY, period: "2018" }, 3, 40),
    share({ ...KEY, group: "danish", period: "2018" }, 80, 100),
  ];
  const [line] = edition(both, figures).lines;
  expect(line).toMatchObject({
    value: "withheld",
    comparison: 80,
    gap: "withheld",
    previous: { period: "2016", value: 50, change: "withheld", gapChange: "withheld" },
    interval: "withheld",
    changeInterval: "withheld",
    status: "unassessed",
    detail: "withheld",
    certainty: "unknown",
    reason: { code: "figure-withheld", values: { group: "target", period: "2018" } },
    facts: {
      movedBy: null,
      comparisonChange: 10,
      counts: { target: { numerator: { under: 5 }, denominator: 40 } },
    },
  });
  expect(line && hasWithheld(line)).toBe(true);
});

test("a withheld comparison group leaves the target group's own movement and status standing", () => {
  const both = catalogue({ groups: ["target", "danish"] });
  const figures = [
    share({ ...KEY, period: "2016" }, 20, 40),
    share({ ...KEY, period: "2018" }, 30, 40),
    share({ ...KEY, group: "danish", period: "2018" }, 2, 100),
  ];
  expect(edition(both, figures).lines[0]).toMatchObject({
    value: 75,
    comparison: "withheld",
    gap: "withheld",
    status: "positive",
  });
});

test("goals are counted from the statuses that are shown", () => {
  const figures = [share({ ...KEY, period: "2016" }, 20, 40), share({ ...KEY, period: "2018" }, 3, 40)];
  expect(assess({ catalogue: sharing(), figures }).goals[0]).toMatchObject({ negative: 1, unassessed: 0 });
  expect(edition(sharing(), figures).goals[0]).toMatchObject({
    status: "unassessed",
    negative: 0,
    unassessed: 1,
  });
});

test("remarks never leave the house", () => {
  const figures = [{ ...share({ ...KEY, period: "2018" }, 30, 40), remark: "Heraf 2 personer i Skovlunde" }];
  expect(JSON.stringify(edition(sharing(), figures))).not.toContain("Skovlunde");
});

test("a diversity index is shown without the counts behind it where one of them is small", () => {
  const areas = catalogue({
    measure: "index",
    categories: {
      name: "Område",
      items: [
        { id: "a", name: "A" },
        { id: "b", name: "B" },
      ],
      within: {
        name: "Herkomst",
        items: [
          { id: "x", name: "X" },
          { id: "y", name: "Y" },
        ],
      },
      combine: "simpson",
    },
  });
  const counts = { "a/x": 3, "a/y": 60, "b/x": 40, "b/y": 50 };
  const figures = Object.entries(counts).map(([category, value]) =>
    count({ ...KEY, category, period: "2018" }, value),
  );
  const shown = edition(areas, figures);
  expect(shown.figures.map(({ value }) => value)).toEqual([{ under: 5 }, "withheld", "withheld", "withheld"]);
  const [line] = shown.lines;
  expect(typeof line?.value).toBe("number");
  expect(line?.facts.counts.target?.denominator ?? "withheld").toBe("withheld");
});

test("where nothing is small everything is shown as the secretariat sees it", () => {
  const figures = [share({ ...KEY, period: "2016" }, 20, 40), share({ ...KEY, period: "2018" }, 30, 40)];
  const assessment = assess({ catalogue: sharing(), figures });
  const { lines, goals, areas, unprotected } = disclose({ catalogue: sharing(), figures, assessment });
  expect(lines).toEqual(assessment.lines.map((line) => asShown(line, sharing().indicators[0])));
  expect({ goals, areas, unprotected }).toEqual({
    goals: assessment.goals,
    areas: assessment.areas,
    unprotected: [],
  });
});

test("no figures make an edition without figures", () => {
  expect(edition(sharing(), [])).toMatchObject({ figures: [], totals: [], unprotected: [] });
});

test("the order of figures does not matter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer(), (seed, order) => {
      const table = randomTable(seed);
      const random = seeded(order);
      const shuffled = table.figures
        .map((figure) => ({ figure, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ figure }) => figure);
      const [one, other] = [edition(table.catalogue, table.figures), edition(table.catalogue, shuffled)];
      expect(other).toEqual(one);
    }),
    { numRuns: 50 },
  );
});

const KEY = { indicator: "i", group: "target", category: null };

function catalogue(
  given: Partial<Parameters<typeof indicator>[0]> = {},
  of: Partial<Catalogue> = {},
): Catalogue {
  return catalogueOf([indicator({ id: "i", groups: ["target"], ...given })], of);
}

function sharing(): Catalogue {
  return catalogue();
}

function counting(
  given: Partial<Parameters<typeof indicator>[0]> = {},
  of: Partial<Catalogue> = {},
): Catalogue {
  return catalogue({ measure: "count", ...given }, of);
}

function split(...ids: string[]): Catalogue {
  return counting({
    categories: { name: "Opdeling", items: ids.map((id) => ({ id, name: id })), combine: "sum" },
  });
}

function part(category: string, value: number): Figure {
  return count({ ...KEY, category, period: "2018" }, value);
}

function edition(
  of: Catalogue,
  figures: Figure[],
  earlierEditions: PublishedEdition[] = [],
): PublishedEdition {
  return disclose({
    catalogue: of,
    figures,
    assessment: assess({ catalogue: of, figures }),
    earlierEditions,
  });
}

/** Category → what is shown for it; `total` for the sum. */
function cells({ figures, totals }: PublishedEdition): Record<string, unknown> {
  return Object.fromEntries(
    [...figures, ...totals].map(({ category, value }) => [category ?? "total", value]),
  );
}
