// Intervals against the literature's tables, and against their defining equations solved by halving.
import fc from "fast-check";
import {
  Z95,
  byar,
  countInterval,
  differenceInterval,
  exactPoisson,
  excludesZero,
  negated,
  wilson,
} from "../../src/barometer/intervals";

/** Where an increasing function is zero, to the last digit. */
function root(increasing: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let step = 0; step < 90; step += 1) {
    const middle = (a + b) / 2;
    if (increasing(middle) < 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** Poisson probabilities from logarithms, summed on the side that is asked for. */
function poisson(x: number, mean: number): number {
  let logFactorial = 0;
  for (let i = 2; i <= x; i += 1) logFactorial += Math.log(i);
  return Math.exp(x * Math.log(mean) - mean - logFactorial);
}
const atLeast = (x: number, mean: number): number => {
  let term = poisson(x, mean);
  let sum = 0;
  for (let i = x; i < x + 150; i += 1) {
    sum += term;
    term *= mean / (i + 1);
  }
  return sum;
};
const atMost = (x: number, mean: number): number => {
  let sum = 0;
  for (let i = x; i >= 0; i -= 1) sum += poisson(i, mean);
  return sum;
};

test("z leaves 2.5 % above it", () => {
  // Upper tail of the normal distribution by Simpson's rule.
  const steps = 20_000;
  const width = 12 / steps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let tail = density(Z95) + density(Z95 + 12);
  for (let i = 1; i < steps; i += 1) tail += density(Z95 + i * width) * (i % 2 === 0 ? 2 : 4);
  expect((tail * width) / 3).toBeCloseTo(0.025, 13);
});

// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %i of %i is %d to %d", (numerator, denominator, lower, upper) => {
  const interval = wilson(numerator, denominator)!;
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("Wilson's limits are the shares from which the observed one is z standard errors away", () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const observed = x / n;
      const away = (p: number): number => (p - observed) * Math.sqrt(n) - Z95 * Math.sqrt(p * (1 - p));
      const below = (p: number): number => (p - observed) * Math.sqrt(n) + Z95 * Math.sqrt(p * (1 - p));
      const { lower, upper } = wilson(x, n)!;
      if (x < n) expect(Math.abs(upper - root(away, observed, 1))).toBeLessThan(1e-9);
      if (x > 0) expect(Math.abs(lower - root(below, 0, observed))).toBeLessThan(1e-9);
    }),
  );
});

test("no persons and all persons reach the ends exactly", () => {
  expect(wilson(0, 7)!.lower).toBe(0);
  expect(wilson(7, 7)!.upper).toBe(1);
});

test.each([
  [1, 0],
  [-1, 5],
  [6, 5],
  [NaN, 5],
  [1, Infinity],
])("%d of %d has no interval", (numerator, denominator) => {
  expect(wilson(numerator, denominator)).toBeNull();
});

test("scaling numerator and denominator by ten never widens a share's interval", () => {
  const counts = fc
    .integer({ min: 1, max: 2000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const small = wilson(x, n)!;
      const large = wilson(10 * x, 10 * n)!;
      expect(large.upper - large.lower).toBeLessThanOrEqual(small.upper - small.lower);
    }),
  );
});

// Garwood's limits as tabulated, e.g. by Public Health England, "Commonly used public health statistics".
test.each([
  [0, 0, 3.689],
  [1, 0.025, 5.572],
  [2, 0.242, 7.225],
  [5, 1.623, 11.668],
  [9, 4.115, 17.085],
])("the exact interval of a count of %i is %d to %d", (count, lower, upper) => {
  const interval = countInterval(count)!;
  expect(interval.lower).toBeCloseTo(lower, 3);
  expect(interval.upper).toBeCloseTo(upper, 3);
});

test.each(Array.from({ length: 10 }, (_, count) => [count]))(
  "exact limits of %i leave 2.5 % on each side to 1e-9",
  (count) => {
    const { lower, upper } = exactPoisson(count);
    expect(Math.abs(upper - root((mean) => 0.025 - atMost(count, mean), 0, 60))).toBeLessThan(1e-9);
    if (count > 0) {
      expect(Math.abs(lower - root((mean) => atLeast(count, mean) - 0.025, 1e-12, 60))).toBeLessThan(1e-9);
    }
  },
);

test("a count of none is certain to be below −ln 0.025", () => {
  expect(exactPoisson(0).lower).toBe(0);
  expect(exactPoisson(0).upper).toBeCloseTo(-Math.log(0.025), 12);
  expect(exactPoisson(1).lower).toBeCloseTo(-Math.log(0.975), 12);
});

test("from ten on a count has Byar's interval, close to the exact one", () => {
  expect(countInterval(9)).toEqual(exactPoisson(9));
  expect(countInterval(10)).toEqual(byar(10));
  expect(byar(10).lower).toBeCloseTo(4.79, 2);
  expect(byar(10).upper).toBeCloseTo(18.39, 2);
  for (const count of [10, 25, 100, 400]) {
    expect(byar(count).lower / exactPoisson(count).lower).toBeCloseTo(1, 2);
    expect(byar(count).upper / exactPoisson(count).upper).toBeCloseTo(1, 2);
  }
});

test("Byar's limits solve its own cube-root equation", () => {
  for (const count of [10, 37, 1234]) {
    const solve = (from: number, z: number): number =>
      root(
        (limit) => Math.cbrt(limit / from) - (1 - 1 / (9 * from) + z / (3 * Math.sqrt(from))),
        0,
        4 * count,
      );
    expect(Math.abs(byar(count).lower - solve(count, -Z95))).toBeLessThan(1e-9 * count);
    expect(Math.abs(byar(count).upper - solve(count + 1, Z95))).toBeLessThan(1e-9 * count);
  }
});

test("what is no count has no interval", () => {
  expect(countInterval(-1)).toBeNull();
  expect(countInterval(2.5)).toBeNull();
});

// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("the difference %i/%i − %i/%i lies between %d and %d", (x, n, y, m, lower, upper) => {
  const estimate = (a: number, b: number): { value: number; interval: { lower: number; upper: number } } => ({
    value: a / b,
    interval: wilson(a, b)!,
  });
  const interval = differenceInterval(estimate(x, n), estimate(y, m));
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

const estimates = fc
  .tuple(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 9, noNaN: true }),
  )
  .map(([value, below, above]) => ({ value, interval: { lower: value - below, upper: value + above } }));

test("a difference of differences adds the squares of all four distances", () => {
  fc.assert(
    fc.property(estimates, estimates, estimates, estimates, (a, b, c, d) => {
      const left = { value: a.value - b.value, interval: differenceInterval(a, b) };
      const right = { value: c.value - d.value, interval: differenceInterval(c, d) };
      const { lower, upper } = differenceInterval(left, right);
      const middle = left.value - right.value;
      const down = [
        a.value - a.interval.lower,
        b.interval.upper - b.value,
        c.interval.upper - c.value,
        d.value - d.interval.lower,
      ];
      const up = [
        a.interval.upper - a.value,
        b.value - b.interval.lower,
        c.value - c.interval.lower,
        d.interval.upper - d.value,
      ];
      const length = (sides: number[]): number =>
        Math.sqrt(sides.reduce((sum, side) => sum + side * side, 0));
      expect(Math.abs(middle - lower - length(down))).toBeLessThan(1e-9);
      expect(Math.abs(upper - middle - length(up))).toBeLessThan(1e-9);
    }),
  );
});

test("turning the difference turns its interval", () => {
  fc.assert(
    fc.property(estimates, estimates, (a, b) => {
      const there = differenceInterval(a, b);
      const back = negated({ value: b.value - a.value, interval: differenceInterval(b, a) }).interval;
      expect(back.lower).toBeCloseTo(there.lower, 9);
      expect(back.upper).toBeCloseTo(there.upper, 9);
    }),
  );
});

test("touching zero does not exclude it", () => {
  expect(excludesZero({ lower: 0, upper: 2 })).toBe(false);
  expect(excludesZero({ lower: -2, upper: -0.1 })).toBe(true);
});
