import { decodeText } from "../../src/intake/text-file";
import { shownBy } from "../../src/intake/formats";
import { typedGrid } from "../../src/intake/typed";
import { readXlsx } from "../../src/intake/workbook";
import { rowsOf, xlsxOf } from "../fixtures/xlsx";

const FORMATS = ["General", "0.0%", "dd-mm-yyyy", "mmm-yy", "yyyy", "#,##0.0"];

/** One row, each cell in the format of its place. */
async function typed(cells: number[], date1904 = false) {
  const rows = rowsOf([cells], (_, column) => column);
  const workbook = await readXlsx(xlsxOf({ sheets: [{ name: "Ark1", rows }], formats: FORMATS, date1904 }));
  const [sheet] = workbook.sheets;
  return sheet === undefined ? null : (typedGrid(sheet, workbook.date1904)?.values[0] ?? null);
}

test("percentages and days become what a person sees, other numbers stay", async () => {
  expect(await typed([0.541, 0.541, 43465, 43435, 43465, 43465])).toEqual([
    0.541,
    "5.41e+1%",
    "2018-12-31",
    "2018-12",
    "2018",
    43465,
  ]);
});

test("a percentage has the digits it was typed with", async () => {
  expect(await typed([0, 0.07])).toEqual([0, "7e+0%"]);
  expect(await typed([0, 0.285])).toEqual([0, "2.85e+1%"]);
});

test("days are counted from 1904 where the workbook says so", async () => {
  expect((await typed([0, 0, 42003], true))?.[2]).toBe("2018-12-31");
});

test("a number that is no day stays a number", async () => {
  expect(await typed([0, 0, 0, 59, 3_000_000])).toEqual([0, "0e+0%", 0, 59, 3_000_000]);
});

test.each([
  ['0.0" % af alle"', null],
  ["0\\%", null],
  ['0.0 %;[Red]-0.0 %;"-"', "percent"],
  ["[$-406]d. mmmm yyyy", "day"],
  ["hh:mm", null],
  ["[Red]0", null],
  ["_-* #,##0_d", null],
])("the format %s is told by its signs, not by its words", (code, shown) => {
  expect(shownBy(code)).toBe(shown);
});

test("texts are read in the encodings that Danish systems write", () => {
  const text = "Ældre på Ø;12\n";
  expect(decodeText(new Uint8Array(Buffer.from(text)))).toBe(text);
  expect(decodeText(new Uint8Array(Buffer.from(text, "latin1")))).toBe(text);
  expect(decodeText(new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")))).toBe(text);
  expect(decodeText(new Uint8Array(Buffer.from(`\uFEFF${text}`)))).toBe(text);
});
