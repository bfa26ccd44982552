import { assess } from "../../../src/barometer/assess";
import { audit } from "../../../src/barometer/audit";
import {
  disclose,
  isWithheld,
  type PublishedEdition,
  type PublishedFigure,
} from "../../../src/barometer/disclosure";
import type { Figure } from "../../../src/barometer/figure";
import {
  catalogueOf,
  count,
  holdsTruth,
  indicator,
  published,
  randomTable,
  share,
  TABLES,
  type RandomTable,
} from "./tables";

/** By seed; made once. */
const EDITIONS = new Map<number, PublishedEdition>();

function editionOf(seed: number, table: RandomTable): PublishedEdition {
  const edition = EDITIONS.get(seed) ?? published(table, table.figures);
  EDITIONS.set(seed, edition);
  return edition;
}

test("in 1,000 random tables nothing is recovered and nothing derived leaks", () => {
  const failures: unknown[] = [];
  let attacked = 0;
  for (const seed of TABLES) {
    const table = randomTable(seed);
    const edition = editionOf(seed, table);
    const report = audit(table.catalogue, edition);
    attacked += report.withheld;
    if (report.exposed.length || report.leaks.length || edition.unprotected.length)
      failures.push({ seed, report });
  }
  expect(failures).toEqual([]);
  expect(attacked).toBeGreaterThan(10_000);
});

test("the audit is no paper tiger: with the small counts alone withheld it recovers them in most tables with sums", () => {
  let open = 0;
  let recovered = 0;
  for (const seed of TABLES.slice(0, 300)) {
    const table = randomTable(seed);
    const { categories } = table.catalogue.indicators[0] ?? {};
    const edition = editionOf(seed, table);
    if (categories?.combine !== "sum" || !edition.figures.some((figure) => isHidden(figure))) continue;
    const careless = withoutSecondary(edition, table.figures);
    open += 1;
    const { exposed } = audit(table.catalogue, careless);
    if (exposed.some((exposure) => exposure.lower === exposure.upper && holdsTruth(exposure, table.figures)))
      recovered += 1;
  }
  expect(open).toBeGreaterThan(100);
  expect(recovered / open).toBeGreaterThan(0.5);
});

test("a numerator is recovered from a percentage and its denominator", () => {
  const edition = editionWith([share({ ...KEY, period: "2018" }, 3, 40)]);
  const figures = edition.figures.map((figure): PublishedFigure => ({ ...figure, value: 7.5 }));
  expect(audit(CATALOGUE, { ...edition, figures }).exposed).toEqual([
    expect.objectContaining({ count: "numerator", lower: 3, upper: 3 }),
  ]);
});

test("a numerator is recovered from a change and the earlier percentage", () => {
  const edition = editionWith([
    share({ ...KEY, period: "2016" }, 20, 40),
    share({ ...KEY, period: "2018" }, 3, 40),
  ]);
  const lines = edition.lines.map((line) => ({
    ...line,
    previous: line.previous && { ...line.previous, change: -42.5 },
  }));
  const report = audit(CATALOGUE, { ...edition, lines });
  expect(report.exposed).toEqual([expect.objectContaining({ count: "numerator", lower: 3, upper: 3 })]);
  expect(report.leaks).toContainEqual(expect.objectContaining({ what: "previous change" }));
});

test("a status beside a withheld number is a leak", () => {
  const edition = editionWith([
    share({ ...KEY, period: "2016" }, 20, 40),
    share({ ...KEY, period: "2018" }, 3, 40),
  ]);
  const lines = edition.lines.map((line) => ({ ...line, status: "negative" as const }));
  expect(audit(CATALOGUE, { ...edition, lines }).leaks).toContainEqual(
    expect.objectContaining({ what: "status" }),
  );
});

test("goal counts that tell a hidden status are a leak", () => {
  const edition = editionWith([
    share({ ...KEY, period: "2016" }, 20, 40),
    share({ ...KEY, period: "2018" }, 3, 40),
  ]);
  const goals = edition.goals.map((goal) => ({ ...goal, negative: 1, unassessed: 0 }));
  expect(audit(CATALOGUE, edition).leaks).toEqual([]);
  expect(audit(CATALOGUE, { ...edition, goals }).leaks).toContainEqual(
    expect.objectContaining({ what: "goal counts" }),
  );
});

test("a count is recovered by subtracting an earlier edition", () => {
  const catalogue = catalogueOf([
    indicator({
      id: "i",
      measure: "count",
      groups: ["target"],
      categories: { name: "C", items: items("a", "b", "c"), combine: "sum" },
    }),
  ]);
  const figures = [
    ["a", 3],
    ["b", 7],
    ["c", 30],
  ].map(([category, value]) => count({ ...KEY, category: String(category), period: "2018" }, Number(value)));
  const first = disclose({ catalogue, figures, assessment: assess({ catalogue, figures }) });
  expect(first.figures.map(({ value }) => value)).toEqual([{ under: 5 }, "withheld", 30]);
  const careless = {
    ...first,
    lines: [],
    parts: [],
    figures: first.figures.map((figure): PublishedFigure =>
      figure.category === "b"
        ? { ...figure, value: 7 }
        : figure.category === "c"
          ? { ...figure, value: "withheld" }
          : figure,
    ),
  };
  expect(audit(catalogue, careless).exposed).toEqual([]);
  expect(audit(catalogue, careless, [first]).exposed).toContainEqual(
    expect.objectContaining({ category: "a", lower: 3, upper: 3 }),
  );
});

const KEY = { indicator: "i", group: "target", category: null };
const CATALOGUE = catalogueOf([indicator({ id: "i", groups: ["target"] })]);

function items(...ids: string[]): { id: string; name: string }[] {
  return ids.map((id) => ({ id, name: id }));
}

function editionWith(figures: Figure[]): PublishedEdition {
  return disclose({ catalogue: CATALOGUE, figures, assessment: assess({ catalogue: CATALOGUE, figures }) });
}

function isHidden({ numerator, denominator, value }: PublishedFigure): boolean {
  return [numerator, denominator, value].some(isWithheld);
}

/** What an edition would look like if only what is small itself were withheld. */
function withoutSecondary(edition: PublishedEdition, figures: Figure[]): PublishedEdition {
  const threshold = edition.threshold;
  const small = (value: number | null): boolean => value !== null && value > 0 && value < threshold;
  const careless = (figure: PublishedFigure): PublishedFigure => {
    const parts = figures.filter(
      ({ group, category, period }) =>
        group === figure.group &&
        period === figure.period &&
        (figure.computed ? category !== null : category === figure.category),
    );
    const total = (of: (figure: Figure) => number | null): number =>
      parts.reduce((sum, part) => sum + (of(part) ?? 0), 0);
    if (parts.every((part) => part.value !== null)) {
      const value = total((part) => part.value);
      return { ...figure, value: small(value) ? { under: threshold } : value };
    }
    const numerator = total((part) => part.numerator);
    const denominator = total((part) => part.denominator);
    if ([numerator, denominator, denominator - numerator].some(small)) {
      const shown = small(denominator) ? { under: threshold } : denominator;
      return {
        ...figure,
        numerator: small(numerator) ? { under: threshold } : "withheld",
        denominator: shown,
        value: "withheld",
      };
    }
    return { ...figure, numerator, denominator, value: null };
  };
  return {
    ...edition,
    figures: edition.figures.map(careless),
    totals: edition.totals.map(careless),
    lines: [],
    parts: [],
    goals: [],
  };
}
