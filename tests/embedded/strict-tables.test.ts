// Tables as Excel keeps them: headings are names, and formulas follow what becomes of a table.
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, formulasOf, inBook, onSheet, reopened, valuesOf } from "./helpers";

/** A table "Salg" in A1:B3 of "Ark", and formulas about it on "Andet". */
async function sales(formulas: string[] = ["=SUM(Salg[Antal])"]): Promise<EmbeddedWorkbook> {
  const workbook = await bookFrom([
    ["Navn", "Antal"],
    ["a", 2],
    ["b", 3],
  ]);
  await onSheet(workbook, (sheet, context) => {
    sheet.tables.add("A1:B3", true).name = "Salg";
    const other = context.workbook.worksheets.add("Andet");
    other.getRangeByIndexes(0, 0, formulas.length, 1).formulas = formulas.map((one) => [one]);
  });
  return workbook;
}

const headings = async (workbook: EmbeddedWorkbook) => (await valuesOf(workbook, "A1:B1"))[0];

test("a heading written over renames the column, and formulas follow", async () => {
  const workbook = await sales(["=SUM(Salg[Antal])", "=SUM(Salg[[#All],[Antal]])", "=COUNTA(Salg[Navn])"]);
  await onSheet(workbook, (sheet) => (sheet.getRange("B1").values = [["I alt [kr.]"]]));
  expect(await formulasOf(workbook, "A1:A3", "Andet")).toEqual([
    ["=SUM(Salg[I alt '[kr.']])"],
    ["=SUM(Salg[[#All],[I alt '[kr.']]])"],
    ["=COUNTA(Salg[Navn])"],
  ]);
});

test("a heading typed over renames the column too, and undoing gives the old name back", async () => {
  const workbook = await sales();
  workbook.type("Ark", 0, 1, "Stk");
  expect(await formulasOf(workbook, "A1", "Andet")).toEqual([["=SUM(Salg[Stk])"]]);
  workbook.undo();
  expect(await formulasOf(workbook, "A1", "Andet")).toEqual([["=SUM(Salg[Antal])"]]);
});

test.each([
  ["empty", "", "Kolonne2"],
  ["a number", 2026, "2026"],
  ["a formula", '="x"&1', "x1"],
  ["taken", "Navn", "Navn2"],
])("a heading that is %s becomes text of its own", async (_, written, heading) => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => {
    if (written === "") sheet.getRange("B1").clear("Contents");
    else sheet.getRange("B1").values = [[written]];
  });
  expect(await headings(workbook)).toEqual(["Navn", heading]);
});

test("the file names the columns as the cells do", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => (sheet.getRange("A1:B1").values = [["Antal", "Navn"]]));
  const again = await reopened(workbook);
  expect(await formulasOf(again, "A1", "Andet")).toEqual([["=SUM(Salg[Navn])"]]);
  expect(await valuesOf(again, "A1", "Andet")).toEqual([[5]]);
});

test("formulas follow a table's name", async () => {
  const workbook = await sales(["=SUM(Salg[Antal])", '="Salg[Antal]"', "=ROWS(Salg)"]);
  await onSheet(workbook, (sheet) => (sheet.tables.getItem("Salg").name = "Solgt"));
  expect(await formulasOf(workbook, "A1:A3", "Andet")).toEqual([
    ["=SUM(Solgt[Antal])"],
    ['="Salg[Antal]"'],
    ["=ROWS(Solgt)"],
  ]);
});

test("what speaks of a table says #REF! once its sheet is deleted", async () => {
  const workbook = await sales(["=SUM(Salg[Antal])", "=ROWS(Salg)"]);
  await onSheet(workbook, (sheet) => sheet.delete());
  expect(await formulasOf(workbook, "A1:A2", "Andet")).toEqual([["=SUM(#REF!)"], ["=ROWS(#REF!)"]]);
});

test("what speaks of a deleted table or a column cut off says #REF!", async () => {
  const workbook = await sales(["=SUM(Salg[Antal])", "=COUNTA(Salg[Navn])"]);
  await onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").resize("A1:A3"));
  expect(await formulasOf(workbook, "A1:A2", "Andet")).toEqual([["=SUM(#REF!)"], ["=COUNTA(Salg[Navn])"]]);
  await onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").delete());
  expect(await formulasOf(workbook, "A2", "Andet")).toEqual([["=COUNTA(#REF!)"]]);
});

test("formulas name the cells of a table that has become a range", async () => {
  const workbook = await sales(["=SUM(Salg[Antal])", "=ROWS(Salg[#All])"]);
  await onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").convertToRange());
  expect(await formulasOf(workbook, "A1:A2", "Andet")).toEqual([
    ["=SUM(Ark!$B$2:$B$3)"],
    ["=ROWS(Ark!$A$1:$B$3)"],
  ]);
});

test("a table made larger takes its new headings from the cells and fills in the rest", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => {
    sheet.getRange("C1:C4").values = [["Antal"], [1], [1], [1]];
    sheet.tables.getItem("Salg").resize("A1:D4");
  });
  expect(await valuesOf(workbook, "A1:D1")).toEqual([["Navn", "Antal", "Antal2", "Kolonne4"]]);
  expect(await valuesOf(workbook, "A1", "Andet")).toEqual([[5]]);
});

test.each(["A2:B4", "D1:E3", "A1:B1"])("a table cannot be resized to %s", async (address) => {
  const workbook = await sales();
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").resize(address)))).toBe(
    "InvalidArgument",
  );
});

test("a table cannot be made to lie over another", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => sheet.tables.add("D1:E3", true));
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").resize("A1:D3")))).toBe(
    "InvalidOperation",
  );
});

test("tables and names of the workbook share one space", async () => {
  const workbook = await sales();
  const add = inBook(workbook, ({ workbook: { names } }) => void names.add("SALG", "=1"));
  expect(await codeOf(add)).toBe("InvalidArgument");
});

test("a row deleted above a table does not part it from its formulas", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => sheet.getRange("3:3").delete("Up"));
  expect(await valuesOf(workbook, "A1", "Andet")).toEqual([[2]]);
});

test("a deleted column of a table leaves #REF! in what spoke of it", async () => {
  const workbook = await sales(["=SUM(Salg[Antal])", "=COUNTA(Salg[Navn])"]);
  await onSheet(workbook, (sheet) => sheet.getRange("A:A").delete("Left"));
  expect(await formulasOf(workbook, "A1:A2", "Andet")).toEqual([["=SUM(Salg[Antal])"], ["=COUNTA(#REF!)"]]);
});

test("a new workbook's tables are called as Excel calls them in its language", async () => {
  const workbook = await openEmbeddedWorkbook({ locale: "en-US" });
  const table = await workbook.run(async (context) => {
    const added = context.workbook.worksheets.getFirst().tables.add("A1:B1", true);
    added.load("name");
    await context.sync();
    return added.name;
  });
  expect(table).toBe("Table1");
});
