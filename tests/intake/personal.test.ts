// Personal numbers in sheets that nobody reads: a quick look at the letters must never miss what a slow one finds.
import fc from "fast-check";
import { findCpr } from "../../src/barometer/cpr";
import { certainlyHoldsNone } from "../../src/intake/personal-bytes";
import { openXlsx } from "../../src/intake/workbook";
import { xlsxOf } from "../fixtures/xlsx";

const TEXT = fc
  .tuple(
    fc.constantFrom("", "Borger ", "nr.", "1", "æ"),
    fc.array(
      fc.constantFrom(
        "010190",
        "01",
        "90",
        "1234",
        "0101901234",
        "-",
        " ",
        ".",
        "/",
        "‐",
        "\u00ad",
        "\u2026",
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    fc.constantFrom("", " er her", "0", "½"),
  )
  .map(([before, middle, after]) => before + middle.join("") + after)
  .filter((text) => findCpr(text));

const WRITTEN: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d/, (digit) => `&#${digit.charCodeAt(0)};`),
  (text) => text.replace(/\d/, (digit) => `_x00${digit.charCodeAt(0).toString(16)}_`),
  (text) => text.replace(/\d(?=\D*\d)/, (digit) => `${digit}<!-- x -->`),
  (text) => text.replace(/\d(?=\D*\d)/, (digit) => `${digit}</t></r><r><rPr/><t>`),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];

async function cellsTold(inside: string): Promise<(string | null)[]> {
  const rows = `<row r="3"><c r="B3" t="inlineStr"><is><r><t xml:space="preserve">${inside}</t></r></is></c></row>`;
  const book = await openXlsx(xlsxOf({ sheets: [{ name: "Noter", rows }] }));
  return book.personal(() => false).map(({ cell }) => cell);
}

test("however a personal number is written into a cell, its cell is told", async () => {
  await fc.assert(
    fc.asyncProperty(TEXT, fc.constantFrom(...WRITTEN), async (text, write) => {
      expect(await cellsTold(write(text))).toEqual(["B3"]);
    }),
    { numRuns: 2_000 },
  );
});

test("the bytes of a part with a personal number never say that it certainly holds none", () => {
  fc.assert(
    fc.property(TEXT, fc.constantFrom(...WRITTEN), (text, write) => {
      const part = `<?xml version="1.0"?><sst><si><r><t>${write(text)}</t></r></si></sst>`;
      const alone = `<?xml version="1.0"?><c><v a="${text}">${text}</v></c>`;
      for (const xml of [part, alone]) expect(certainlyHoldsNone(new TextEncoder().encode(xml))).toBe(false);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  "<c r='AB12' s='3' t='s'><v>1234</v></c><c><v>0.597222</v></c>",
  "<f>ROUND(A1/B1;2)&amp;&quot;Værdi – i procent…&quot;</f>",
  "<dataValidation prompt='Skriv 12.5, ikke 2018-01' sqref='A8:A96'/>",
])("the bytes of %s say that it holds none", (xml) => {
  expect(certainlyHoldsNone(new TextEncoder().encode(`<a>${xml}</a>`))).toBe(true);
});

test("figures and dates are told nowhere", async () => {
  for (const text of ["123456,789", "2018-01-01", "0.597222"]) expect(await cellsTold(text)).toEqual([]);
});
