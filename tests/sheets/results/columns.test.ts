import { columnsOf, type ResultSheet } from "../../../src/sheets/results/columns";
import { LANGUAGES } from "../../../src/text/language";
import { resultsText } from "../../../src/text/sheets/results";
import { catalogueWith } from "../helpers";

const SHEETS: ResultSheet[] = ["comparison", "barometer", "council", "committee"];
const codesOf = (sheet: ResultSheet) =>
  columnsOf(sheet, { catalogue: catalogueWith([{}]), period: null, lines: [], goals: [] }).map(
    ({ code }) => code,
  );

test.each(LANGUAGES)("every column has a heading in %s, and no sheet has two of the same", (language) => {
  const { headings } = resultsText[language];
  for (const sheet of SHEETS) {
    const words = codesOf(sheet).map((code) => headings[code]);
    expect(words).not.toContain("");
    expect(new Set(words).size).toBe(words.length);
  }
});

test("every heading belongs to a column that stands on a sheet", () => {
  const used = new Set<string>(SHEETS.flatMap(codesOf));
  expect(Object.keys(resultsText.da.headings).filter((code) => !used.has(code))).toEqual([]);
});

test("the council reads indicator, numbers, light and notes, in this order", () => {
  expect(codesOf("council")).toEqual([
    "name",
    "measured",
    "value",
    "comparison",
    "gap",
    "change",
    "since",
    "light",
    "notes",
  ]);
});
