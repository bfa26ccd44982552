// Catalogues and figures for tests of disclosure: small ones by hand, large ones from a seed.
import { assess } from "../../../src/barometer/assess";
import type { Assessment } from "../../../src/barometer/assessment";
import type { Exposure } from "../../../src/barometer/audit";
import type { Catalogue, Indicator } from "../../../src/barometer/catalogue";
import { disclose, type PublishedEdition } from "../../../src/barometer/disclosure";
import { emptyFigure, type Figure } from "../../../src/barometer/figure";

export function indicator(given: Partial<Indicator> & Pick<Indicator, "id">): Indicator {
  return {
    name: given.id,
    definition: "",
    departments: ["d"],
    groups: ["target", "danish"],
    desired: "increase",
    period: { kind: "year" },
    state: "available",
    ...given,
  };
}

export function catalogueOf(indicators: Indicator[], given: Partial<Catalogue> = {}): Catalogue {
  return {
    id: "test",
    title: "Test",
    municipality: "Test",
    language: "da",
    rule: "direction",
    judgedAgainst: "baseline",
    aggregation: "majority",
    disclosure: { threshold: 5, protectZero: false },
    groups: [
      { id: "target", name: "Ikke-vestlig herkomst", role: "target" },
      { id: "danish", name: "Dansk oprindelse", role: "comparison" },
    ],
    departments: [{ id: "d", name: "Forvaltning" }],
    indicators,
    ...given,
  };
}

export function share(
  key: Pick<Figure, "indicator" | "group" | "category" | "period">,
  numerator: number,
  denominator: number,
): Figure {
  return { ...emptyFigure(key), numerator, denominator, basis: "origin" };
}

export function count(
  key: Pick<Figure, "indicator" | "group" | "category" | "period">,
  value: number,
): Figure {
  return { ...emptyFigure(key), value, basis: "origin" };
}

/** An assessment of nothing, for tests that are about figures alone. */
export const NOTHING: Assessment = {
  catalogue: "test",
  period: null,
  lines: [],
  parts: [],
  goals: [],
  areas: [],
};

/** The same numbers from the same seed, everywhere (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomTable {
  catalogue: Catalogue;
  figures: Figure[];
  /** What was published before: the same figures with some corrected, some not yet there. */
  earlierFigures: Figure[];
}

/**
 * One indicator with everything that can betray a count: categories that add up, groups, periods, shares, corrections.
 * @param years at least so many
 */
export function randomTable(seed: number, years = 0): RandomTable {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const small = (): number => (random() < 0.45 ? upTo(6) : random() < 0.7 ? upTo(40) : upTo(400));
  const measure = random() < 0.5 ? "count" : "share";
  const combine = random() < 0.75 ? "sum" : "each";
  const items = Array.from({ length: 1 + upTo(5) }, (_, index) => ({ id: `c${index}`, name: `C${index}` }));
  const within =
    random() < 0.25
      ? { name: "W", items: [0, 1, 2].map((index) => ({ id: `w${index}`, name: "W" })) }
      : undefined;
  const everyone = random() < 0.4;
  const entersTotals = random() < 0.5;
  const id = "i";
  const periods = ["2016", "2017", "2018"].slice(0, Math.max(1 + upTo(2), years));
  const groups = ["target", "danish", ...(everyone ? ["everyone"] : [])];
  const catalogue = catalogueOf(
    [
      indicator({
        id,
        measure,
        groups,
        desired: random() < 0.3 ? "parity" : "increase",
        ...(random() < 0.85
          ? { categories: { name: "Opdeling", items, ...(within ? { within } : {}), combine } }
          : {}),
      }),
    ],
    {
      disclosure: { threshold: random() < 0.8 ? 5 : 3, protectZero: random() < 0.2 },
      groups: groups.map((group) => ({
        id: group,
        name: group,
        role: group === "target" ? "target" : "comparison",
      })),
    },
  );
  const hasCategories = catalogue.indicators[0]?.categories !== undefined;
  const cells = !hasCategories
    ? [null]
    : within
      ? items.flatMap((item) => within.items.map((inner) => `${item.id}/${inner.id}`))
      : items.map((item) => item.id);
  const figures: Figure[] = [];
  const put = (
    group: string,
    category: string | null,
    period: string,
    numerator: number,
    rest: number,
  ): Figure => {
    const key = { indicator: id, group, category, period };
    return measure === "count" ? count(key, numerator) : share(key, numerator, numerator + rest);
  };
  for (const period of periods) {
    for (const category of cells) {
      const [a, b, c, d] = [small(), small(), small(), small()];
      figures.push(put("target", category, period, a, b), put("danish", category, period, c, d));
      if (everyone) figures.push(put("everyone", category, period, a + c, b + d));
    }
    if (hasCategories && entersTotals) {
      for (const group of groups) {
        const parts = figures.filter((figure) => figure.group === group && figure.period === period);
        const total = (of: (figure: Figure) => number | null): number =>
          parts.reduce((sum, figure) => sum + (of(figure) ?? 0), 0);
        const key = { indicator: id, group, category: null, period };
        figures.push(
          measure === "count"
            ? count(
                key,
                total((figure) => figure.value),
              )
            : share(
                key,
                total((figure) => figure.numerator),
                total((figure) => figure.denominator),
              ),
        );
      }
    }
  }
  // Entered totals and whole groups belong to what they are made of: those tables come later as a whole or not at all.
  const whole = entersTotals || everyone;
  const latestIsNew = random() < 0.5;
  const earlierFigures = figures
    .filter((figure) => (figure.period === periods.at(-1) ? !latestIsNew && (whole || random() < 0.7) : true))
    .map((figure) => (whole || random() < 0.95 ? figure : corrected(figure, upTo(9))));
  return { catalogue, figures, earlierFigures };
}

function corrected(figure: Figure, by: number): Figure {
  return figure.value === null
    ? { ...figure, denominator: (figure.denominator ?? 0) + by }
    : { ...figure, value: figure.value + by };
}

/** Seeds of the random tables that are attacked. */
export const TABLES = Array.from({ length: 1000 }, (_, index) => index + 1);

export function published(
  { catalogue }: Pick<RandomTable, "catalogue">,
  figures: Figure[],
  earlierEditions: PublishedEdition[] = [],
): PublishedEdition {
  return disclose({ catalogue, figures, assessment: assess({ catalogue, figures }), earlierEditions });
}

/** Whether what the audit says lies between is really so; of what nobody has counted nothing is. */
export function holdsTruth(exposure: Exposure, figures: Figure[]): boolean {
  const { category, count: counted, lower, upper } = exposure;
  const at = figures.filter(({ group, period }) => group === exposure.group && period === exposure.period);
  const own = at.filter((figure) => figure.category === category);
  // A total that nobody has entered is what its categories make.
  const parts = own.length > 0 ? own : at.filter((figure) => category === null && figure.category !== null);
  const numbers = parts.flatMap((part) => part[counted === "count" ? "value" : counted] ?? []);
  const truth = numbers.reduce((sum, number) => sum + number, 0);
  return numbers.length > 0 && numbers.length === parts.length && lower <= truth && truth <= upper;
}
