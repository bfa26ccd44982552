// A withheld count must not follow by subtraction from what is printed beside it, wherever its total stands.
import { assess } from "../../../src/barometer/assess";
import type { Catalogue, Indicator } from "../../../src/barometer/catalogue";
import {
  disclose,
  isUnder,
  isWithheld,
  type PublishedEdition,
  type PublishedFigure,
} from "../../../src/barometer/disclosure";
import { emptyFigure, type Figure } from "../../../src/barometer/figure";
import { catalogueOf, count, indicator, share } from "./tables";

describe("a whole that is the sum of several printed groups", () => {
  test.each([
    ["three groups", { target: 4, danish: 41, western: 17, all: 62 }],
    ["three other groups", { target: 2, danish: 9, western: 6, all: 17 }],
    ["four groups", { target: 3, danish: 41, western: 17, nordic: 12, all: 73 }],
    ["five groups", { target: 1, danish: 60, western: 25, nordic: 12, other: 7, all: 105 }],
    ["some of the groups, beside others", { target: 3, danish: 41, nordic: 900, western: 17, all: 61 }],
    [
      "the hidden group is the whole's smallest part and another whole is printed",
      { target: 4, western: 17, foreign: 21, danish: 41, all: 62 },
    ],
  ])("of %s hides one more of them", (_, groups) => {
    const edition = groupsIn({ "2018": groups });
    expect(cell(edition, { group: "target" })).toEqual({ under: 5 });
    expect(hidden(edition).length).toBeGreaterThanOrEqual(2);
    expect(subtractions(edition, Object.keys(groups))).toEqual([]);
  });

  test("hides one more also of shares", () => {
    const catalogue = catalogueOf(
      [indicator({ id: "i", groups: ["target", "danish", "western", "all"] })],
      GROUPS,
    );
    const figures = [
      share({ ...KEY, period: "2018" }, 3, 40),
      share({ ...KEY, group: "danish", period: "2018" }, 50, 90),
      share({ ...KEY, group: "western", period: "2018" }, 20, 70),
      share({ ...KEY, group: "all", period: "2018" }, 73, 200),
    ];
    const numerators = publish(catalogue, figures).figures.map(({ numerator }) => numerator);
    expect(numerators.filter(isWithheld).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [
      "the year before",
      { "2017": { target: 30, danish: 41, all: 72 }, "2018": { target: 4, danish: 41, all: 45 } },
    ],
    [
      "the year after",
      { "2018": { target: 4, danish: 41, all: 45 }, "2019": { target: 30, danish: 41, all: 90 } },
    ],
    [
      "most years",
      {
        "2016": { target: 30, danish: 41, all: 70 },
        "2017": { target: 30, danish: 41, all: 73 },
        "2018": { target: 4, danish: 41, all: 45 },
      },
    ],
  ])("where the numbers of %s do not add up, the year that does is protected all the same", (_, years) => {
    const edition = groupsIn(years);
    expect(hidden(edition, "2018").length).toBeGreaterThanOrEqual(2);
  });

  test("a nought that is protected does not follow from two equal groups", () => {
    const edition = groupsIn({ "2018": { target: 0, danish: 60, all: 60 } }, { protectZero: true });
    expect(cell(edition, { group: "target" })).toEqual({ under: 5 });
    expect(hidden(edition).length).toBe(2);
  });
});

describe("a figure that the department itself keeps back", () => {
  test.each([
    ["two groups", { danish: 52, all: 56 }],
    ["two groups, with more kept back", { danish: 52, all: 61 }],
    ["three groups", { danish: 52, western: 20, all: 75 }],
    ["three groups, one of them apart", { danish: 52, nordic: 400, all: 53 }],
  ])("does not follow from %s", (_, groups) => {
    const edition = publish(among("target", ...Object.keys(groups)), [
      kept(),
      ...groupFigures("2018", groups),
    ]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(1);
    expect(subtractions(edition, ["target", ...Object.keys(groups)])).toEqual([]);
  });

  test("does not follow where the department keeps back two together", () => {
    const edition = publish(among("target", "western", "danish", "all"), [
      kept(),
      kept({ group: "western" }),
      ...groupFigures("2018", { danish: 52, all: 54 }),
    ]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(1);
  });

  test("does not follow as a share", () => {
    const catalogue = catalogueOf([indicator({ id: "i", groups: ["target", "danish", "all"] })], GROUPS);
    const edition = publish(catalogue, [
      kept(),
      share({ ...KEY, group: "danish", period: "2018" }, 50, 90),
      share({ ...KEY, group: "all", period: "2018" }, 53, 120),
    ]);
    expect(edition.figures.filter(({ numerator }) => isWithheld(numerator)).length).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ["two categories", { a: 5, b: 7 }],
    ["three categories", { a: 5, b: 7, c: 40 }],
    ["categories of which one is small", { a: 3, b: 7, c: 40 }],
  ])("does not follow by adding up %s that it is the total of", (_, parts) => {
    const edition = publish(byCategory(Object.keys(parts)), [
      ...categoryFigures(parts),
      kept({ category: null }),
    ]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(1);
  });

  test("leaves the others alone where other years show that they make no whole with it", () => {
    const edition = publish(among("target", "danish", "all"), [
      ...groupFigures("2017", { target: 30, danish: 52, all: 500 }),
      kept(),
      ...groupFigures("2018", { danish: 52, all: 510 }),
    ]);
    expect(hidden(edition)).toEqual([]);
  });
});

describe("a total that stands in another indicator", () => {
  test.each([
    ["two categories", { women: 7, men: 3 }, 10, 2],
    ["three categories", { young: 6, grown: 30, old: 2 }, 38, 2],
    ["categories of which several are small", { a: 4, b: 2, c: 6, d: 70 }, 82, 3],
  ])("protects %s", (_, parts, total, least) => {
    const edition = publish(byCategory(Object.keys(parts)), [...categoryFigures(parts), totalFigure(total)]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(least);
  });

  test("is found in the persons that a share is reckoned from", () => {
    const catalogue = byCategory(["women", "men"], { measure: "share" });
    const edition = publish(catalogue, [
      ...categoryFigures({ women: 27, men: 3 }),
      share({ indicator: "total", group: "target", category: null, period: "2018" }, 12, 30),
    ]);
    expect(
      hidden(edition).length + edition.figures.filter(({ denominator }) => isWithheld(denominator)).length,
    ).toBeGreaterThan(1);
  });

  test("is another group's or another year's where it stands there, and hides nothing then", () => {
    const catalogue = byCategory(["women", "men"], { groups: ["target", "danish"] });
    const edition = publish(catalogue, [
      ...categoryFigures({ women: 7, men: 3 }),
      { ...totalFigure(10), period: "2017" },
      { ...totalFigure(10), group: "danish" },
    ]);
    expect(hidden(edition)).toHaveLength(1);
  });

  test.each([
    ["indicators", { women: 7, men: 3 }, 10],
    ["three indicators", { north: 20, south: 4, west: 9 }, 33],
    ["indicators whose sum is one off", { women: 7, men: 3 }, 11],
  ])("is known from the catalogue to be the sum of other %s", (_, parts, total) => {
    const ids = Object.keys(parts);
    const catalogue = catalogueOf([
      ...ids.map((id) => indicator({ id, measure: "count", groups: ["target"] })),
      indicator({ id: "total", measure: "count", groups: ["target"], totalOf: ids }),
    ]);
    const edition = publish(catalogue, [
      ...Object.entries(parts).map(([id, value]) => count({ ...KEY, indicator: id, period: "2018" }, value)),
      totalFigure(total),
    ]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(2);
  });

  test("does not give away a category that the department keeps back", () => {
    const edition = publish(byCategory(["women", "men"]), [
      ...categoryFigures({ women: 7 }),
      kept({ category: "men" }),
      totalFigure(10),
    ]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(1);
  });
});

describe("a group that is kept back", () => {
  const groups = { target: 40, danish: 41, western: 17 };

  test("and elsewhere is the others together does not follow from them", () => {
    const catalogue = among("target", "danish", "western", "all");
    const edition = publish(catalogue, [
      ...groupFigures("2017", { ...groups, all: 98 }),
      ...groupFigures("2018", groups),
      kept({ group: "all" }),
    ]);
    expect(hidden(edition, "2017")).toEqual([]);
    expect(hidden(edition, "2018").length).toBeGreaterThanOrEqual(1);
  });
});

test("a percentage that has been printed is known, and so what it is of", () => {
  const catalogue = catalogueOf([indicator({ id: "i", groups: ["target", "danish", "all"] })], GROUPS);
  const percent = (group: string, value: number, denominator: number): Figure => ({
    ...emptyFigure({ ...KEY, group, period: "2018" }),
    value,
    denominator,
  });
  const parts = [percent("target", 8.6, 35), percent("danish", 60, 40)];
  const first = publish(catalogue, parts);
  const all = percent("all", 36, 75);
  expect(hidden(first).map(({ group }) => group)).toEqual(["target"]);
  const second = publish(catalogue, [...parts, all], [first]);
  expect(hidden(second).map(({ group }) => group)).toContain("all");
});

describe("among categories", () => {
  test.each([
    ["one that is the others together", { women: 27, men: 3, everyone: 30 }],
    ["one that is two of the others", { women: 27, men: 3, everyone: 30, abroad: 400 }],
    ["one that is all three others", { a: 20, b: 3, c: 9, everyone: 32 }],
  ])("%s protects them", (_, parts) => {
    expect(
      hidden(publish(byCategory(Object.keys(parts)), categoryFigures(parts))).length,
    ).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["two of three", { a: 20, b: 3, of: 50 }, 23],
    ["three of four", { a: 20, b: 3, c: 9, of: 50 }, 32],
  ])("a total that is %s protects those", (_, parts, total) => {
    const edition = publish(byCategory(Object.keys(parts)), [
      ...categoryFigures(parts),
      count({ ...KEY, period: "2018" }, total),
    ]);
    expect(hidden(edition).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["three", [3, 57, 40]],
    ["four", [30, 20, 46, 4]],
    ["two", [2, 98]],
  ])("%s shares of the same persons that make all of them hide one more", (_, numerators) => {
    const ids = numerators.map((_one, index) => `c${index}`);
    const catalogue = byCategory(ids, {}, { measure: "share" });
    const figures = numerators.map((numerator, index) =>
      share({ ...KEY, category: `c${index}`, period: "2018" }, numerator, 100),
    );
    const edition = publish(catalogue, figures);
    const shown = edition.figures.filter(({ numerator }) => typeof numerator === "number");
    expect(shown.length).toBeLessThanOrEqual(numerators.length - 2);
  });

  test.each([
    ["categories and their total", { a: 3, b: 8, c: 30 }, 41],
    ["other categories and their total", { a: 12, b: 4, c: 60 }, 76],
    ["two categories and their total", { a: 2, b: 50 }, 52],
  ])("the persons behind means are counts too: %s", (_, parts, total) => {
    const catalogue = byCategory(Object.keys(parts), {}, { measure: "mean" });
    const mean = (category: string | null, denominator: number): Figure => ({
      ...emptyFigure({ ...KEY, category, period: "2018" }),
      value: 7,
      denominator,
    });
    const edition = publish(catalogue, [
      ...Object.entries(parts).map(([category, n]) => mean(category, n)),
      mean(null, total),
    ]);
    expect(
      edition.figures.filter(({ denominator }) => isWithheld(denominator)).length,
    ).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["1 + 5 + 5 = 11", { a: 1, b: 5, c: 5 }],
    ["2 + 5 + 6 = 13", { a: 2, b: 5, c: 6 }],
    ["1 + 5 + 5 + 5 = 16", { a: 1, b: 5, c: 5, d: 5 }],
  ])("that what is hidden beside a small count is not small gives nothing away: %s", (_, parts) => {
    const catalogue = catalogueOf([
      indicator({
        id: "i",
        measure: "count",
        groups: ["target"],
        categories: { name: "C", items: Object.keys(parts).map((id) => ({ id, name: id })), combine: "sum" },
      }),
    ]);
    const edition = publish(catalogue, categoryFigures(parts));
    const cells = [...edition.figures, ...edition.totals].map(({ value }) => value);
    const total = Object.values(parts).reduce((sum, value) => sum + value, 0);
    // What a reader reckons: the least and the most that the small count can be.
    const shown = edition.figures.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    const atLeast = edition.figures.filter(({ value }) => value === "withheld").length * 5;
    const rest = total - shown.reduce((sum, value) => sum + value, 0) - atLeast;
    expect(cells.at(-1) === "withheld" || rest >= 4).toBe(true);
  });
});

test.each([
  [5, { a: 6, b: 1 }],
  [5, { a: 5, b: 2 }],
  [3, { a: 3, b: 1 }],
])(
  "where totals are out already, no claim is printed that narrows a small count (under %s: %j)",
  (threshold, parts) => {
    const catalogue = { ...byCategory(Object.keys(parts)), disclosure: { threshold, protectZero: false } };
    const total = totalFigure(Object.values(parts).reduce((sum, value) => sum + value, 0));
    const before = publish(catalogue, [total]);
    const now = publish(catalogue, [...categoryFigures(parts), total], [before]);
    expect(cell(now, { category: "a" })).toBe("withheld");
    expect(cell(now, { category: "b" })).toBe("withheld");
  },
);

test.each([
  [{ a: [5, 270], b: [5, 11], c: [21, 279] }, [31, 560]],
  [{ a: [6, 100], b: [5, 24], c: [2, 91] }, [13, 215]],
  [{ a: [5, 128], b: [5, 16], c: [1, 90] }, [11, 234]],
] as const)(
  "shares hidden beside a small one are not noughts either: %j",
  (parts, [numerator, denominator]) => {
    const catalogue = byCategory(Object.keys(parts), {}, { measure: "share" });
    const edition = publish(catalogue, [
      ...Object.entries<readonly [number, number]>(parts).map(([category, [some, all]]) =>
        share({ ...KEY, category, period: "2018" }, some, all),
      ),
      share({ ...KEY, period: "2018" }, numerator, denominator),
    ]);
    const small = edition.figures.filter(({ numerator: printed }) => isUnder(printed)).length;
    const besides = edition.figures.filter(({ numerator: printed }) => printed === "withheld");
    const isTotalHidden = besides.some(({ category }) => category === null);
    // With the total printed, each of the hidden ones is at least 5: what is left for the small one must be 4 or more.
    const shown = edition.figures.flatMap(({ category, numerator: printed }) =>
      category !== null && typeof printed === "number" ? [printed] : [],
    );
    const left = numerator - shown.reduce((sum, value) => sum + value, 0) - 5 * besides.length;
    expect(small === 0 || isTotalHidden || left >= 4).toBe(true);
  },
);

test("editions from before are held against the figures of now: what they print beside a count that is hidden now hides more", () => {
  const catalogue = among("target", "danish", "western", "all");
  const before = publish(catalogue, groupFigures("2018", { danish: 41, western: 17, all: 62 }));
  const after = publish(catalogue, groupFigures("2018", { target: 4, danish: 41, western: 17, all: 62 }), [
    before,
  ]);
  expect(after.unprotected).toEqual([expect.objectContaining({ group: "target" })]);
  const partly = publish(catalogue, groupFigures("2018", { danish: 41, all: 62 }));
  const now = publish(catalogue, groupFigures("2018", { target: 4, danish: 41, western: 17, all: 62 }), [
    partly,
  ]);
  expect(cell(now, { group: "western" })).toBe("withheld");
  expect(now.unprotected).toEqual([]);
});

test("the totals of other indicators that editions from before print are held against the figures of now", () => {
  const catalogue = byCategory(["women", "men"]);
  const before = publish(catalogue, [totalFigure(10)]);
  const now = publish(catalogue, [...categoryFigures({ women: 7, men: 3 }), totalFigure(10)], [before]);
  expect(hidden(now)).toEqual(expect.arrayContaining([expect.objectContaining({ category: "women" })]));
});

const KEY = { indicator: "i", group: "target", category: null };
const GROUPS: Partial<Catalogue> = {
  groups: ["target", "danish", "western", "nordic", "other", "foreign", "all"].map((id) => ({
    id,
    name: id,
    role: id === "target" ? "target" : "comparison",
  })),
};

function among(...groups: string[]): Catalogue {
  return catalogueOf([indicator({ id: "i", measure: "count", groups })], GROUPS);
}

function groupFigures(period: string, groups: Record<string, number>): Figure[] {
  return Object.entries(groups).map(([group, value]) => count({ ...KEY, group, period }, value));
}

function groupsIn(
  years: Record<string, Record<string, number>>,
  disclosure: { protectZero?: boolean } = {},
): PublishedEdition {
  const groups = [...new Set(Object.values(years).flatMap((year) => Object.keys(year)))];
  const catalogue = among(...groups);
  return publish(
    { ...catalogue, disclosure: { ...catalogue.disclosure, ...disclosure } },
    Object.entries(years).flatMap(([period, year]) => groupFigures(period, year)),
  );
}

function kept(given: Partial<Figure> = {}): Figure {
  return { ...emptyFigure({ ...KEY, period: "2018" }), missing: "withheld", ...given };
}

/** Counts by category, and beside them an indicator of its own. */
function byCategory(
  ids: string[],
  total: Partial<Indicator> = {},
  parts: Partial<Indicator> = {},
): Catalogue {
  return catalogueOf(
    [
      indicator({
        id: "i",
        measure: "count",
        groups: ["target"],
        categories: { name: "C", items: ids.map((id) => ({ id, name: id })), combine: "each" },
        ...parts,
      }),
      indicator({ id: "total", measure: "count", groups: ["target"], ...total }),
    ],
    GROUPS,
  );
}

function categoryFigures(parts: Record<string, number>): Figure[] {
  return Object.entries(parts).map(([category, value]) => count({ ...KEY, category, period: "2018" }, value));
}

function totalFigure(value: number): Figure {
  return count({ indicator: "total", group: "target", category: null, period: "2018" }, value);
}

function publish(
  catalogue: Catalogue,
  figures: Figure[],
  earlierEditions: PublishedEdition[] = [],
): PublishedEdition {
  return disclose({ catalogue, figures, assessment: assess({ catalogue, figures }), earlierEditions });
}

function cell({ figures }: PublishedEdition, at: Partial<PublishedFigure>): unknown {
  return figures.find((figure) =>
    Object.entries(at).every(([key, value]) => figure[key as keyof PublishedFigure] === value),
  )?.value;
}

function hidden({ figures }: PublishedEdition, period?: string): PublishedFigure[] {
  return figures.filter(
    (figure) => isWithheld(figure.value) && (period === undefined || figure.period === period),
  );
}

/** Every printed group less some other printed groups that leaves from 1 to 4: what a reader would take for the hidden one. */
function subtractions({ figures }: PublishedEdition, groups: string[]): string[] {
  const printed = groups.flatMap((group) => {
    const value = figures.find((figure) => figure.group === group)?.value;
    return typeof value === "number" ? [{ group, value }] : [];
  });
  const hiddenCount = groups.length - printed.length;
  return printed.flatMap((whole) => {
    const others = printed.filter((one) => one !== whole && one.value < whole.value);
    const rest = whole.value - others.reduce((sum, { value }) => sum + value, 0);
    return hiddenCount === 1 && rest > 0 && rest < 5 ? [`${whole.group} leaves ${rest}`] : [];
  });
}
