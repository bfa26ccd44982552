// What must hold whatever the figures are (issue: "Shown by").
import fc from "fast-check";
import { assess } from "../../src/barometer/assess";
import type { Line, Status } from "../../src/barometer/assessment";
import { RULES } from "../../src/barometer/catalogue";
import type { Catalogue, Indicator } from "../../src/barometer/catalogue";
import { roundHalfAway } from "../../src/barometer/number";
import type { ReportedFigure } from "../../src/barometer/series";
import { catalogueOf, figureOf } from "./helpers";

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  .map((pair): [number, number] => pair);

const basis = fc.constantFrom(
  "origin" as const,
  "origin" as const,
  "origin" as const,
  "citizenship" as const,
  null,
);

/** One indicator's figures over some years and groups, with everything that can stand beside them. */
const figures: fc.Arbitrary<ReportedFigure[]> = fc
  .uniqueArray(
    fc.record({
      year: fc.integer({ min: 2004, max: 2018 }),
      group: fc.constantFrom("target", "target", "c", "c2"),
      number: fc.option(fc.oneof(share, fc.double({ min: 0, max: 100, noNaN: true })), { freq: 8 }),
      missing: fc.constantFrom("pending" as const, "withheld" as const),
      basis,
      definition: fc.constantFrom(null, null, null, "old"),
      seriesBreak: fc.constantFrom(null, null, null, null, true as const, "note"),
      thirdGeneration: fc.constantFrom(false, false, false, true),
    }),
    { selector: (one) => `${one.year} ${one.group} ${one.definition}`, maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ year, number, missing, ...given }) =>
      figureOf(String(year), number, { ...given, missing: number === null ? missing : null }),
    ),
  );

const indicator: fc.Arbitrary<Partial<Indicator>> = fc.record({
  groups: fc.constantFrom(["target"], ["target", "c"], ["target", "c", "c2"]),
  desired: fc.constantFrom("increase", "decrease", "parity", "follow", undefined),
  better: fc.constantFrom("higher", "lower", undefined),
  rule: fc.constantFrom(...RULES),
  tolerance: fc.constantFrom(0, 0.1, 2),
  decimals: fc.integer({ min: 0, max: 2 }),
  baseline: fc.constantFrom(undefined, "2006", "2010-06-30"),
  target: fc.constantFrom(undefined, { value: 50, by: "2016" }),
  breaks: fc.constantFrom(undefined, [{ from: "2011", note: "ny" }]),
  definitions: fc.constantFrom(undefined, [{ id: "old", until: "2011", text: "" }]),
});

const catalogues: fc.Arbitrary<Catalogue> = fc
  .tuple(
    indicator,
    fc.constantFrom("baseline" as const, "previous" as const),
    fc.constantFrom(undefined, "2006-12-31"),
  )
  .map(([one, judgedAgainst, baseline]) => catalogueOf([one], { judgedAgainst, baseline }));

test("the order of rows does not matter", () => {
  fc.assert(
    fc.property(
      catalogues,
      figures,
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      (catalogue, rows, keys, series) => {
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(assess({ catalogue, figures: shuffled, series })).toEqual(
          assess({ catalogue, figures: rows, series }),
        );
      },
    ),
  );
});

test("every line has a reason when, and only when, it is not assessed", () => {
  fc.assert(
    fc.property(catalogues, figures, (catalogue, rows) => {
      for (const line of assess({ catalogue, figures: rows, series: true }).lines) {
        expect(line.reason !== null).toBe(line.status === "unassessed");
        if (line.status === "unassessed") expect(line.certainty).toBe("unknown");
      }
    }),
  );
});

test("a line of a series is the line there was when its period was the latest, charts apart", () => {
  fc.assert(
    fc.property(catalogues, figures, (catalogue, rows) => {
      fc.pre(catalogue.indicators[0]!.rule !== "control-chart");
      for (const line of assess({ catalogue, figures: rows, series: true }).lines) {
        const then = assess({ catalogue, figures: rows, period: line.period }).lines[0]!;
        expect(then).toEqual(line);
      }
    }),
  );
});

const dust = (value: number): number => roundHalfAway(value, 6);

test("no status disagrees with the change that is displayed", () => {
  fc.assert(
    fc.property(catalogues, figures, (catalogue, rows) => {
      const { desired, tolerance = 0, better } = catalogue.indicators[0]!;
      for (const line of assess({ catalogue, figures: rows, series: true }).lines) {
        if (line.rule !== "direction" || line.status === "unassessed") continue;
        const since = catalogue.judgedAgainst === "previous" ? line.previous : line.baseline;
        const { displayed } = line.facts;
        if (desired === "follow") {
          const difference = line.facts.judged === "gap" ? displayed.gap! : since!.change;
          expect(line.detail).toBe(
            Math.abs(difference) <= tolerance ? "level" : difference > 0 ? "higher" : "lower",
          );
          continue;
        }
        if (desired === "parity") {
          const size = (gap: number): number =>
            better === undefined ? Math.abs(gap) : Math.max(0, better === "higher" ? -gap : gap);
          const now = size(displayed.gap!);
          expect(line.detail === "level").toBe(now <= tolerance);
          if (line.detail === "level") continue;
          const shrunk = dust(size(displayed.gap! - since!.gapChange!) - now);
          expect(line.status).toBe(statusOf(shrunk, tolerance));
          continue;
        }
        expect(line.status).toBe(
          statusOf(desired === "increase" ? since!.change : -since!.change, tolerance),
        );
      }
    }),
    { numRuns: 400 },
  );
});

function statusOf(progress: number, tolerance: number): Status {
  if (Math.abs(progress) <= tolerance) return "unchanged";
  return progress > 0 ? "positive" : "negative";
}

test("what is displayed adds up: gap, changes and their difference", () => {
  fc.assert(
    fc.property(catalogues, figures, (catalogue, rows) => {
      const decimals = catalogue.indicators[0]!.decimals!;
      for (const line of assess({ catalogue, figures: rows, series: true }).lines) {
        const { value, comparison, gap } = line.facts.displayed;
        if (gap !== null) expect(gap).toBe(dust(value! - comparison!));
        for (const then of [line.previous, line.baseline]) {
          if (then === null) continue;
          expect(then.change).toBe(dust(value! - roundHalfAway(then.value, decimals)));
        }
      }
    }),
  );
});

const RANK: Record<Status, number> = {
  negative: 0,
  unchanged: 1,
  positive: 2,
  neutral: NaN,
  unassessed: NaN,
};

test.each(["direction", "certain-direction", "benchmark"] as const)(
  "better figures never give a worse status under %s",
  (rule) => {
    const cases = fc.record({
      desired: fc.constantFrom("increase" as const, "decrease" as const),
      before: share,
      now: share,
      further: fc.integer({ min: 1, max: 40 }),
      comparison: share,
      tolerance: fc.constantFrom(0, 0.1, 3),
      decimals: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(cases, ({ before, now: [x, n], further, comparison, ...given }) => {
        const statusAt = (numerator: number): Status => {
          const rows = [
            figureOf("2006", before),
            figureOf("2009", [numerator, n]),
            figureOf("2006", comparison, { group: "c" }),
            figureOf("2009", comparison, { group: "c" }),
          ];
          return assess({ catalogue: catalogueOf([{ ...given, rule }]), figures: rows }).lines[0]!.status;
        };
        const better = given.desired === "increase" ? Math.min(n, x + further) : Math.max(0, x - further);
        expect(RANK[statusAt(better)]).toBeGreaterThanOrEqual(RANK[statusAt(x)]);
      }),
      { numRuns: 500 },
    );
  },
);

test("swapping the groups flips the gap and turns its interval", () => {
  fc.assert(
    fc.property(share, share, (one, other) => {
      const lineWith = (target: [number, number], comparison: [number, number]): Line =>
        assess({
          catalogue: catalogueOf([{}]),
          figures: [figureOf("2009", target), figureOf("2009", comparison, { group: "c" })],
        }).lines[0]!;
      const there = lineWith(one, other);
      const back = lineWith(other, one);
      expect(back.gap).toBeCloseTo(-there.gap!, 12);
      expect(back.facts.displayed.gap! + there.facts.displayed.gap!).toBe(0);
      expect(back.gapInterval!.lower).toBeCloseTo(-there.gapInterval!.upper, 9);
      expect(back.gapInterval!.upper).toBeCloseTo(-there.gapInterval!.lower, 9);
    }),
  );
});

test("ten times as many persons never widen a line's interval", () => {
  fc.assert(
    fc.property(share, ([x, n]) => {
      const width = (scale: number): number => {
        const [line] = assess({
          catalogue: catalogueOf([{}]),
          figures: [figureOf("2009", [scale * x, scale * n])],
        }).lines;
        return line!.interval!.upper - line!.interval!.lower;
      };
      expect(width(10)).toBeLessThanOrEqual(width(1));
    }),
  );
});

test("odd numbers never break it, and never show as anything but numbers", () => {
  const odd = fc.constantFrom(0, -0, -1, 0.5, 1e308, -1e308, 1e-320, NaN, Infinity, Number.MAX_SAFE_INTEGER);
  const row = fc.record({
    year: fc.integer({ min: 2012, max: 2018 }),
    value: fc.option(odd),
    numerator: fc.option(odd),
    denominator: fc.option(odd),
    lower: fc.option(odd),
    upper: fc.option(odd),
    group: fc.constantFrom("target", "c"),
  });
  const measures = fc.constantFrom("share" as const, "count" as const, "mean" as const, "index" as const);
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      measures,
      fc.constantFrom(...RULES),
      (rows, measure, rule) => {
        const catalogue = catalogueOf([{ measure, rule, desired: "increase" }]);
        const all = rows.map(({ year, ...given }) => figureOf(String(year), null, given));
        for (const line of assess({ catalogue, figures: all, series: true }).lines) {
          for (const number of [line.value, line.comparison])
            expect(number === null || Number.isFinite(number)).toBe(true);
        }
      },
    ),
  );
});
