import fc from "fast-check";
import { fromClipboardText, toClipboardText } from "../../src/preview/grid/clipboard";

test("cells with tabs, line breaks and quotes come back as they went", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ø", "1", ",", '"', "\t", "\n", " ") });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      // A block that ends in empty lines of one cell cannot be told from a closing line break.
      fc.pre(
        rows.some((row) => row.some((text) => text !== "")) &&
          rows.at(-1)?.some((text) => text !== "") === true,
      );
      expect(fromClipboardText(toClipboardText(rows))).toEqual(rows);
    }),
  );
});

test("a closing line break adds no row", () => {
  expect(fromClipboardText("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("short rows are filled up to the longest", () => {
  expect(fromClipboardText("1\t2\t3\n4")).toEqual([
    ["1", "2", "3"],
    ["4", "", ""],
  ]);
});

test("a quote that is part of the text stays part of it", () => {
  expect(fromClipboardText('"ny" ordning\t"åben')).toEqual([['"ny" ordning', '"åben']]);
});

test("an empty last cell is kept", () => {
  expect(fromClipboardText("1\t")).toEqual([["1", ""]]);
});
