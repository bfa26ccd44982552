import fc from "fast-check";
import { pagesOf, type PrintedRow } from "../../../src/sheets/plan/pages";
import { MARGINS } from "../../../src/sheets/plan/style";

/** A landscape page at full size: 502 points of rows, of which we use 97 %. */
const page = (rows: PrintedRow[]) =>
  pagesOf({
    orientation: "landscape",
    margins: MARGINS,
    widths: [50, 50],
    top: 80,
    repeated: 30,
    rows,
    first: 7,
  });
const rows = (count: number, height = 20): PrintedRow[] => Array.from({ length: count }, () => ({ height }));

test("what fits on a page, or nearly, is one page", () => {
  expect(page(rows(10))).toEqual({ fitHeight: 1 });
  expect(page(rows(24))).toEqual({ fitHeight: 1 });
});

test("letters that may not be smaller are squeezed as far as they can be read, and no further", () => {
  const printed = (smallest: number) =>
    pagesOf({
      ...{ orientation: "landscape" as const, margins: MARGINS, widths: [50, 50], top: 80, repeated: 30 },
      ...{ rows: rows(22), first: 7, smallest },
    });
  expect(printed(11)).toEqual({ fitHeight: 1 });
  expect(printed(9.1).breaksBefore).toHaveLength(1);
});

test("what does not is broken where a page is full", () => {
  expect(page(rows(60))).toEqual({ breaksBefore: [7 + 20, 7 + 20 + 22] });
});

test("a heading goes with what follows it", () => {
  const headed = rows(60).map((row, index) =>
    index === 18 || index === 19 ? { ...row, keepWithNext: true } : row,
  );
  expect(page(headed).breaksBefore?.[0]).toBe(7 + 18);
});

test("no last page has a line alone on it: some of what stands before goes along, and no heading is left behind", () => {
  expect(page(rows(44)).breaksBefore).toEqual([7 + 20, 7 + 40]);
  const headed = rows(44).map((row, index) => (index === 39 ? { ...row, keepWithNext: true } : row));
  expect(page(headed).breaksBefore).toEqual([7 + 20, 7 + 39]);
});

test("no page is fuller than it may be, and none ends with a heading, whatever the rows", () => {
  const row = fc.record({ height: fc.integer({ min: 15, max: 120 }), keepWithNext: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { minLength: 60, maxLength: 120 }), (some) => {
      // Headings follow each other twice at most.
      const printed = some.map((one, index) => ({
        ...one,
        keepWithNext: one.keepWithNext && index % 3 !== 0,
      }));
      const starts = [0, ...(page(printed).breaksBefore ?? []).map((start) => start - 7)];
      starts.forEach((start, number) => {
        const end = starts[number + 1] ?? printed.length;
        const used = printed
          .slice(start, end)
          .reduce((sum, { height }) => sum + height, number === 0 ? 80 : 30);
        expect(used).toBeLessThanOrEqual(502 * 0.97);
        if (end < printed.length) expect(printed[end - 1]?.keepWithNext).toBe(false);
      });
    }),
  );
});
