// What is taken at one look, or known from a workbook before, is the same as what is read mark by mark.
import fc from "fast-check";
import { IntakeError } from "../../src/intake/problem";
import { SharedParts } from "../../src/intake/shared-parts";
import { NO_FORMULAS, openXlsx } from "../../src/intake/workbook";
import { xlsxOf } from "../fixtures/xlsx";

async function cellsOf(bytes: Uint8Array, shared?: SharedParts): Promise<unknown> {
  try {
    const book = await openXlsx(bytes, undefined, undefined, shared);
    const [sheet] = book.sheets;
    return sheet === undefined ? null : (await book.read(sheet, NO_FORMULAS)).cells;
  } catch (error) {
    if (error instanceof IntakeError) return error.problem;
    throw error;
  }
}

const bookOf = (rows: string, strings: string[]) =>
  xlsxOf({ sheets: [{ name: "Ark1", rows }], strings: strings.map((text) => `<t>${text}</t>`) });

const CELL = fc
  .record({
    address: fc.constantFrom("A2", "B2", "Z2", "AA2", "XFD2", "XFE2", "a2", "B3", "B02", "2", "AAAA2"),
    more: fc.constantFrom(
      "",
      ' s="3"',
      ' s="12345678"',
      ' t="s"',
      ' s="1" t="s"',
      ' t="str"',
      ' t="b"',
      ' t="n"',
    ),
    formula: fc.constantFrom("", "<f>1&lt;2</f>", "<f>A1</f>", "<f>å&x;</f>"),
    value: fc.constantFrom(
      "0",
      "1",
      "7",
      "",
      "1.50",
      " 2",
      "-3",
      "1234567890123456",
      "x",
      "a]b",
      "a&amp;b",
      "æ",
    ),
    isEmpty: fc.boolean(),
  })
  .map(({ address, more, formula, value, isEmpty }) =>
    isEmpty ? `<c r="${address}"${more}/>` : `<c r="${address}"${more}>${formula}<v>${value}</v></c>`,
  );

test("a cell taken at one look is the cell that its marks one by one make", async () => {
  const rows = fc
    .array(CELL, { minLength: 1, maxLength: 3 })
    .map((cells) => `<row r="2">${cells.join("")}</row>`);
  await fc.assert(
    fc.asyncProperty(rows, async (plain) => {
      const markByMark = plain.replaceAll("<c r=", "<c  r=");
      const texts = ["nul", "en"];
      expect(await cellsOf(bookOf(plain, texts))).toEqual(await cellsOf(bookOf(markByMark, texts)));
    }),
    { numRuns: 500 },
  );
});

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';

test("a sheet of the same bytes says what the texts of its own workbook say", async () => {
  const shared = new SharedParts();
  const valuesOf = async (texts: string[]) =>
    ((await cellsOf(bookOf(ROWS, texts), shared)) as { value: unknown }[]).map(({ value }) => value);
  expect(await valuesOf(["Skole", "Kultur"])).toEqual(["Skole", "Kultur"]);
  expect(await valuesOf(["Skole", "Beskæftigelse"])).toEqual(["Skole", "Beskæftigelse"]);
  expect(await valuesOf(["Skole", "Kultur"])).toEqual(["Skole", "Kultur"]);
});

test("a sheet of the same bytes is refused where its workbook lacks a text", async () => {
  const shared = new SharedParts();
  expect(await cellsOf(bookOf(ROWS, ["Skole", "Kultur"]), shared)).toHaveLength(2);
  expect(await cellsOf(bookOf(ROWS, ["Skole"]), shared)).toBe("damaged");
});
