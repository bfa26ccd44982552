// The axis of a picture: round steps, and room for the mark of the lowest above the labels.
import fc from "fast-check";
import { axisOf } from "../../src/barometer/axis";

test("the lowest stands clear of the foot, unless that is none", () => {
  expect(axisOf([52, 54, 57]).from).toBe(51);
  expect(axisOf([24, 33]).from).toBe(22);
  expect(axisOf([0, 12]).from).toBe(0);
  expect(axisOf([1, 12]).from).toBe(0);
});

test("round steps hold every number, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -100_000, max: 1_000_000 }).map((tenths) => tenths / 10),
        { minLength: 1 },
      ),
      (values) => {
        const { from, to, ticks } = axisOf(values);
        expect(from).toBeLessThanOrEqual(Math.min(...values));
        expect(to).toBeGreaterThanOrEqual(Math.max(...values));
        expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
        expect(ticks.length).toBeLessThanOrEqual(8);
        if (Math.min(...values) >= 0) expect(from).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
