import fc from "fast-check";
import { checkEntry } from "../../src/checks";
import { findCpr, formulaHoldsCpr, isCprNumber, LONGEST_SHOWN, sanitise } from "../../src/barometer/cpr";
import { ENTRY_CELLS, type EntryCell, type RawCell } from "../../src/checks/types";
import { checksText, findingSentence } from "../../src/text/words/checks";
import { catalogueOf, earlier, readingOf } from "../checks/reading";

test.each([
  "010190-1234",
  "0101901234",
  "010190 1234",
  "010190\u00a01234",
  "010190–1234",
  "010190 - 1234",
  "010190\u20111234",
  "010190\u00ad1234",
  "0101\u200b901234",
  "０１０１９０-１２３４",
  "Barnet (010190-1234) er flyttet",
  "cpr0101901234x",
  "290204-1234",
  "311299-0000",
  "tlf. 12345678, cpr 010190-1234",
  "010190.1234",
  "01.01.90-1234",
  "01.01.90.1234",
  "01-01-90-1234",
  "01/01/90 – 1234",
  "01 01 90 1234",
  "01.01.90 1234",
  "01/01/90 1234",
  "01.01.90--1234",
  "010190/1234",
  "010190--1234",
  "010190   --   1234",
  "010190 / 1234",
  "010190. 1234",
  "0101901234.0",
  "101901234",
  " 101901234 ",
  "101901234.0",
  "101901234,00",
  "01\u00a001\u00a090-1234",
])("%j holds a personal number", (text) => {
  expect(findCpr(text)).toBe(true);
});

test.each([
  "",
  "320190-1234",
  "011390-1234",
  "000190-1234",
  "290203-1234",
  "310490-1234",
  "010190-123",
  "010190-12345",
  "10101901234",
  "12345678",
  "2018-10/2018-09",
  "J.nr. 27.00.00-G01-12-18",
  "101901234.5",
  "sag 101901234",
  "991901234",
  "01.01.18-31.12.18",
  "01-01-2018 - 31-12-2018",
  "pr. 01.01.18 2018",
  "tlf. 12 10 45 12",
  "+45 12 10 45 12",
  "0.1012345678",
  "0,1012345678",
  "5790000123456",
  "1.012.345.678",
])("%j holds none", (text) => {
  expect(findCpr(text)).toBe(false);
});

test("a number cell may have lost the leading zero", () => {
  expect(isCprNumber(101901234)).toBe(true);
  expect(isCprNumber(3112991234)).toBe(true);
  expect(isCprNumber(-101901234)).toBe(true);
  expect(isCprNumber(10190123)).toBe(false);
  expect(isCprNumber(101901234.5)).toBe(false);
  expect(isCprNumber(9912991234)).toBe(false);
  expect(isCprNumber(1e300)).toBe(false);
});

test("an amount in kroner is no personal number, a number of persons or a text that looks like one is", () => {
  const codes = (indicator: object, value: RawCell) =>
    checkEntry(readingOf(catalogueOf({ id: "a", measure: "count", ...indicator }), [{ value }])).map(
      ({ code }) => code,
    );
  for (const unit of ["kr.", "1.000 kr.", "DKK", "mio. kr."]) expect(codes({ unit }, 101901234)).toEqual([]);
  expect(codes({ unit: "kr." }, "010190-1234")).toEqual(["cpr-number"]);
  expect(codes({ unit: "borgere" }, 101901234)).toEqual(["cpr-number"]);
  expect(codes({ unit: "kreds" }, 101901234)).toEqual(["cpr-number"]);
});

test.each([
  ['=IF(TRUE,5,"010190-1234")', true],
  ["=0101901234-5", true],
  ["='C:\\[Borger 010190-1234.xlsx]Ark1'!A1", true],
  ["=[010190-1234.xlsx]Ark1!A1", true],
  ["=121018-3500", false],
  ["=121018.3500*2", false],
  ["=SUM(A101018:B3500)", false],
  ["=SUM(A1012181234)", false],
])("the formula %j holds a personal number: %p", (formula, holds) => {
  expect(formulaHoldsCpr(formula)).toBe(holds);
});

test("a personal number within a formula is an error, though the cell shows something else", () => {
  const formulas = { numerator: '=IF(TRUE,5,"010190-1234")' };
  const findings = checkEntry(
    readingOf(catalogueOf({ id: "a" }), [{ numerator: 5, denominator: 9, formulas }]),
  );
  expect(findings.map(({ code, fix }) => [code, fix])).toEqual([
    ["cpr-number", undefined],
    ["formula-in-entry", undefined],
  ]);
});

test("shown text is one line of at most 40 characters without personal numbers", () => {
  expect(sanitise("  linje 1\n\tlinje 2 ")).toBe("linje 1 linje 2");
  expect(sanitise("cpr 010190-1234")).toBe("cpr ••••••");
  expect(sanitise("cpr 01.01.90-1234 og 01 01 90 1234")).toBe("cpr •••••• og ••••••");
  expect(sanitise("x".repeat(60))).toBe(`${"x".repeat(39)}…`);
});

test("cutting never leaves the beginning of a personal number behind", () => {
  fc.assert(
    fc.property(fc.nat(60), personalNumber(), (before, number) => {
      const shown = sanitise(`${"x".repeat(before)}${number}`);
      expect(Array.from(shown).length).toBeLessThanOrEqual(LONGEST_SHOWN);
      expect(shown).not.toMatch(/\d/);
    }),
  );
});

test("no finding about a sheet with a personal number repeats its digits, in any language, value or fix", () => {
  const catalogue = catalogueOf({
    id: "a",
    groups: ["target", "dansk"],
    basis: "required",
    limits: { min: 0, max: 100, jump: 5 },
  });
  fc.assert(
    fc.property(
      personalNumber(),
      fc.constantFrom(...ENTRY_CELLS),
      fc.constantFrom("text", "number", "within text"),
      fc.boolean(),
      (written, cell: EntryCell, form, formula) => {
        const digits = written.replace(/\D/g, "");
        const content: RawCell =
          form === "number" ? Number(digits) : form === "text" ? written : `se ${written} her`;
        const formulas = formula ? { [cell]: `=HYPERLINK("${written}")` } : {};
        const rows = [
          { numerator: 5, denominator: 10, [cell]: content, formulas },
          { group: "dansk", numerator: 5, denominator: 10 },
        ];
        const history = [earlier("2017", { numerator: 40, denominator: 50, basis: "origin" })];
        const findings = checkEntry(readingOf(catalogue, rows, { history }));
        expect(findings.map(({ code }) => code)).toContain("cpr-number");
        for (const finding of findings) {
          for (const language of ["da", "en"] as const) {
            const said = `${findingSentence(finding, language)} ${JSON.stringify(finding)}`;
            expect(said).not.toContain(written);
            // Thousands marks would not hide it.
            expect(said.replace(/[\s.,-]/g, "")).not.toContain(digits.replace(/^0+/, ""));
          }
        }
      },
    ),
  );
});

test("the sentences about personal numbers hold no example of one", () => {
  for (const language of ["da", "en"] as const) {
    const { title, catches } = checksText[language].codes["cpr-number"];
    expect(findCpr(`${title} ${catches}`)).toBe(false);
  }
});

function personalNumber(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom("", "-", " ", "–"),
    )
    .map(([day, month, year, serial, mark]) => {
      const pair = (part: number) => String(part).padStart(2, "0");
      return `${pair(day)}${pair(month)}${pair(year)}${mark}${String(serial).padStart(4, "0")}`;
    });
}
test("a text is not passed over because its digits are written in another way", () => {
  for (const text of [
    "０１０１９０-１２３４",
    "⁰¹⁰¹⁹⁰¹²³⁴",
    "Æ »010190–1234«",
    "010190\u00a01234",
    "101901234",
  ])
    expect(findCpr(text)).toBe(true);
  for (const text of ["", "12345678", "Æ »2018« – 12,5 pct.", "½ af 2017"]) expect(findCpr(text)).toBe(false);
});

test("a personal number is found wherever in a long text it stands", () => {
  const words = fc.stringMatching(/^[a-zæøå ",:;{}0-9.-]{0,60}[a-zæøå"]$/);
  fc.assert(
    fc.property(words, personalNumber(), words, (before, number, after) => {
      expect(findCpr(`${before}${number}"${after}`)).toBe(true);
    }),
  );
});
