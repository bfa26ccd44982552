// Formula text and the quick evaluator: references are found and moved, and both ways of calculating agree.
import fc from "fast-check";
import { compileFormula } from "../../src/embedded/formulas/evaluator";
import { addSheet, createBook, ensureCell, isErrorValue, type Scalar } from "../../src/embedded/book/book";
import { calculateLoose } from "../../src/embedded/formulas/engine";
import { displayText } from "../../src/embedded/shown/number-format";
import {
  dropSheetIn,
  isSameAcross,
  moveReferencesIn,
  renameSheetIn,
  shiftFormula,
} from "../../src/embedded/book/references";
import { bookFrom, formulasOf, onSheet, reopened, valuesOf } from "./helpers";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { xlsxOf } from "../fixtures/xlsx";

test.each([
  [
    "=SUM($A1:B$2,Data!C3,'Min ''a'!D4,A:B,1:2,Navn,LOG10(A1),T[Kol 1])",
    "=SUM($A2:C$2,Data!D4,'Min ''a'!E5,B:C,2:3,Navn,LOG10(B2),T[Kol 1])",
  ],
  ['="A1"&A1', '="A1"&B2'],
  ["=1E3+A1.x", "=1E3+A1.x"],
])("%s filled one down and one right is %s", (formula, shifted) => {
  expect(shiftFormula(formula, 1, 1)).toBe(shifted);
});

test("what would leave the sheet becomes #REF!", () => {
  expect(shiftFormula("=A1+Data!B2", -1, 0)).toBe("=#REF!+Data!B1");
});

test("shifting there and back changes nothing", () => {
  const reference = fc
    .tuple(
      fc.constantFrom("", "Data!", "'Æ ø'!"),
      fc.boolean(),
      fc.constantFrom("A", "Z", "AB"),
      fc.boolean(),
      fc.integer({ min: 1, max: 900 }),
    )
    .map(
      ([sheet, column, letters, row, number]) =>
        `${sheet}${column ? "$" : ""}${letters}${row ? "$" : ""}${number}`,
    );
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1 }),
      fc.nat(500),
      fc.nat(50),
      (references, rows, columns) => {
        const formula = `=SUM(${references.join(",")})`;
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      },
    ),
  );
});

test("only the sheet meant is renamed or dropped", () => {
  const formula = "=Data!A1+'Data'!B2+Navn+Datax!A1+\"Data!A1\"+Data!Lokalt";
  expect(renameSheetIn(formula, "data", "Ny fane")).toBe(
    "='Ny fane'!A1+'Ny fane'!B2+Navn+Datax!A1+\"Data!A1\"+'Ny fane'!Lokalt",
  );
  expect(dropSheetIn(formula, "Data")).toBe('=#REF!+#REF!+Navn+Datax!A1+"Data!A1"+#REF!');
});

test("references keep their dollars when the cells they name move", () => {
  const up = (box: { row: number; column: number; rows: number; columns: number }) => ({
    ...box,
    row: box.row - 1,
  });
  expect(moveReferencesIn("=$B3+B$3:C4+Anden!B3", "Ark", "Ark", up)).toBe("=$B2+B$2:C3+Anden!B3");
});

test.each([
  ["=$A1>0", true],
  ["=A1>0", false],
  ["=AND($A1>0,Navn,$C$4)", true],
  ["=COLUMN()>2", false],
  ["=SUM(1:1)", true],
  ["=SUM(A:A)", false],
])("%s is the same in every column: %p", (formula, same) => {
  expect(isSameAcross(formula)).toBe(same);
});

/** Numbers, texts, blanks, truths and errors, and a second sheet. */
function sampleBook() {
  const book = createBook("Ark");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  const rows: Scalar[][] = [
    [1, "a", null, true],
    [2.5, "B", "", false],
    [-3, "12", { error: "#N/A" }, null],
    [0, "æ ø", 7, 7],
  ];
  for (const [row, line] of rows.entries()) {
    for (const [column, value] of line.entries())
      if (value !== null) ensureCell(sheet, row, column).value = value;
  }
  ensureCell(addSheet(book, "Anden"), 0, 0).value = 40;
  book.names.push({
    id: "Tal",
    name: "Tal",
    scope: null,
    formula: "Ark!$A$1:$A$4",
    comment: "",
    visible: true,
  });
  return { book, sheet };
}

test.each([
  "A1+A2*2^3-1",
  "-A3%",
  "A1&B1&D1",
  'B1="A"',
  'B2<>"b"',
  "C1=0",
  'C1=""',
  "A1<B1",
  "D1>B1",
  "A1/A4",
  "C3+1",
  'IF(A1>0,"ja","nej")',
  "IF(C1,1)",
  'IFERROR(C3,"fejl")',
  "AND(A1:A2,D1)",
  "OR(A4,FALSE)",
  "NOT(A4)",
  "ISBLANK(C1)",
  "ISBLANK(C2)",
  "ISNUMBER(B3)",
  "ISTEXT(B3)",
  "ISERROR(C3)",
  "ISNA(C3)",
  "ISLOGICAL(D2)",
  "ISNONTEXT(C1)",
  "ABS(A3)",
  "INT(A3/2)",
  "MOD(A3,2)",
  "ROUND(A2,0)",
  "ROUND(-A2,0)",
  "ROUND(1.005,2)",
  'SUM(A1:A4,"3")',
  "SUM(Tal)",
  "MIN(A1:A4)",
  "MAX(A1:B4)",
  "COUNT(A1:D4)",
  "COUNTA(A1:D2)",
  "COUNTBLANK(C1:C2)",
  'COUNTIF(A1:A4,">0")',
  'COUNTIF(B1:B4,"b")',
  "COUNTIF(A1:A4,2.5)",
  'COUNTIF(B1:B4,"*ø")',
  'MATCH("B",B1:B4,0)',
  "MATCH(9,A1:A4,0)",
  "LEN(B4)",
  'TRIM("  a  b ")',
  "UPPER(B4)",
  "LEFT(B4,2)",
  "RIGHT(B4)",
  "MID(B4,2,9)",
  'EXACT(B1,"A")',
  'FIND("ø",B4)',
  'SEARCH("B",B2)',
  "ROW()",
  "COLUMN(B2)",
  "Anden!A1+2",
  "ROW(A3)",
  "TRUE",
  "A5",
  "1=1",
  '"a"="A"',
  "B3*1",
  "B1*1",
])("the quick evaluator and the engine agree on %s", (formula) => {
  const { book, sheet } = sampleBook();
  const quick = compileFormula(formula)?.({ book, sheet, row: 5, column: 5, rows: 0, columns: 0 });
  // `ROW()` depends on where the formula stands, which for the engine is no cell at all.
  const [slow] = formula === "ROW()" ? [6] : calculateLoose(book, sheet, [{ row: 5, column: 5, formula }]);
  expect(blank(quick)).toEqual(blank(slow));
});

/** An empty cell's value is 0 once it has been calculated with. */
function blank(value: Scalar | undefined): unknown {
  return value === null || value === undefined ? 0 : isErrorValue(value) ? value.error : value;
}

test("ROUND rounds the decimal number that is shown, over arrays too", async () => {
  const workbook = await bookFrom([
    [
      201,
      20_000,
      "=ROUND(100*A1/B1,2)",
      "=ROUND(-1.005,2)",
      "=ROUND(1234.5,-2)",
      "=SUM(ROUND(A1:B1/3,0))",
      '=ROUND("x",1)',
    ],
  ]);
  expect(await valuesOf(workbook, "C1:G1")).toEqual([[1.01, -1.01, 1200, 6734, "#VALUE!"]]);
});

test("a formula with a function it does not know is left to the engine", () => {
  expect(compileFormula("IRR(A1:A4)")).toBeNull();
});

test.each([
  [1234.5, "#,##0.0", "1.234,5"],
  [0.125, "0%", "13%"],
  [-0.4, "0", "0"],
  [1.005, "0.00", "1,01"],
  [2.5, "0", "3"],
  [0.1 + 0.2, "General", "0,3"],
  [123456789012, "General", "1,23457E+11"],
  [1 / 3, "General", "0,333333333"],
  [1234.5, "#,##0.00 [$kr.-406]", "1.234,50 kr."],
  [43_101, "yyyy-mm-dd", "2018-01-01"],
  [43_101, "m/d/yyyy", "01-01-2018"],
  ["tekst", "@", "tekst"],
  [0, '0;-0;"ingen"', "ingen"],
  [true, "General", "SAND"],
])("%p under %s reads %s in Danish", (value, format, text) => {
  expect(displayText(value, format, "da-DK")).toBe(text);
});

test("an edit is carried through chains, names and other sheets, however formulas are calculated", async () => {
  const workbook = await bookFrom([[1, "=A1+1", "=B1+1", "=SUM(Kilder)", "=TODAY()*0+A1"]]);
  await workbook.run(async (context) => {
    context.workbook.names.add("Kilder", "=Ark!$A$1:$C$1");
    context.workbook.worksheets.add("B").getRange("A1").formulas = [["=Ark!D1*10"]];
    await context.sync();
  });
  expect(await valuesOf(workbook, "A1", "B")).toEqual([[60]]);
  workbook.type("Ark", 0, 0, "5");
  expect(await valuesOf(workbook, "A1:E1")).toEqual([[5, 6, 7, 18, 5]]);
  expect(await valuesOf(workbook, "A1", "B")).toEqual([[180]]);
});

test("a chain of a thousand cells follows its first", async () => {
  const workbook = await bookFrom([[1]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A2").formulas = [["=A1+1"]];
    sheet.getRange("A2:A1000").copyFrom("A2", "Formulas");
  });
  expect(await valuesOf(workbook, "A1000")).toEqual([[1000]]);
  workbook.type("Ark", 0, 0, "11");
  expect(await valuesOf(workbook, "A1000")).toEqual([[1010]]);
});

test("a formula that spills fills its neighbours, and again after saving", async () => {
  const workbook = await bookFrom([
    [3, "=SORT(A1:A3)"],
    [1, null],
    [2, null],
  ]);
  expect(await valuesOf(workbook, "B1:B3")).toEqual([[1], [2], [3]]);
  workbook.type("Ark", 0, 0, "0");
  expect(await valuesOf(workbook, "B1:B3")).toEqual([[0], [1], [2]]);
  const again = await reopened(workbook);
  expect(await valuesOf(again, "B1:B3")).toEqual([[0], [1], [2]]);
  expect(await formulasOf(again, "B1")).toEqual([["=SORT(A1:A3)"]]);
});

test("formulas that look at each other end, and the rest goes on", async () => {
  const workbook = await bookFrom([["=B1+1", "=A1+1", 4, "=C1*2"]]);
  expect((await valuesOf(workbook, "D1"))[0]).toEqual([8]);
});

test.each([
  ["as files store it", "[1]Ark1!A1", 12],
  ["with other numbers around it", "SUM([2]Tal!$A$1:$A$9)/2", 7.5],
  ["a text", "'[1]Ark 1'!B2", "ikke relevant"],
])(
  "what was fetched from another file (%s) stands by its saved value, and others follow it",
  async (_, formula, saved) => {
    const type = typeof saved === "number" ? "" : ' t="str"';
    const rows = `<row r="1"><c r="A1"${type}><f>${formula}</f><v>${saved}</v></c><c r="B1"><f>A1&amp;""</f></c><c r="C1"><v>1</v></c></row>`;
    const workbook = await openEmbeddedWorkbook({ bytes: xlsxOf({ sheets: [{ name: "Ark", rows }] }) });
    workbook.type("Ark", 0, 2, "2");
    expect(await valuesOf(workbook, "A1:B1")).toEqual([[saved, String(saved)]]);
  },
);
