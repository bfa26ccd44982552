// Several ranges at once, and the ways in which Excel finds them.
import type { EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, formulasOf, inBook, onSheet, styleOfCell, valuesOf } from "./helpers";

async function addressFrom(
  workbook: EmbeddedWorkbook,
  find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
): Promise<string | null> {
  const found = await onSheet(workbook, (sheet) => find(sheet).load("address"));
  return found.isNullObject ? null : found.address;
}

test("ranges named together are coloured together, and give what they share or null", async () => {
  const workbook = await bookFrom([[1, 2, 3]]);
  const areas = await onSheet(workbook, (sheet) => {
    const both = sheet.getRanges("A1:A2, C1");
    both.format.fill.color = "#FF0000";
    both.format.font.bold = true;
    sheet.getRange("C1").format.font.bold = false;
    return both.load("address, areaCount, cellCount, isEntireColumn, format/fill/color, format/font/bold");
  });
  expect(areas.address).toBe("Ark!A1:A2, Ark!C1");
  expect([areas.areaCount, areas.cellCount, areas.isEntireColumn]).toEqual([2, 3, false]);
  expect([areas.format.fill.color, areas.format.font.bold]).toEqual(["#FF0000", null]);
  expect(styleOfCell(workbook, 0, 1)?.fill ?? null).toBeNull();
});

test("a border of several ranges is drawn around each of them", async () => {
  const workbook = await bookFrom([[1, 2, 3]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRanges("A1,C1").format.borders.getItem("EdgeBottom").style = "Continuous";
  });
  expect(styleOfCell(workbook, 0, 0)?.borders.bottom).toBe("#000000");
  expect(styleOfCell(workbook, 0, 2)?.borders.bottom).toBe("#000000");
});

test("text is found as it is shown, whole or in part, with or without capitals, from either end", async () => {
  const workbook = await bookFrom([
    ["Skole", "skoler"],
    ["Park", "SKOLE"],
  ]);
  const find = (text: string, criteria: Excel.SearchCriteria): Promise<string | null> =>
    addressFrom(workbook, (sheet) => sheet.getRange("A1:B2").findOrNullObject(text, criteria));
  expect(await find("skole", {})).toBe("Ark!A1");
  expect(await find("skole", { searchDirection: "Backwards" })).toBe("Ark!B2");
  expect(await find("skole", { matchCase: true })).toBe("Ark!B1");
  expect(await find("skole", { completeMatch: true, searchDirection: "Backwards" })).toBe("Ark!B2");
  expect(await find("Bibliotek", {})).toBeNull();
});

test("what is not found is an ItemNotFound where nobody asked for a null object", async () => {
  const workbook = await bookFrom([["Skole"]]);
  expect(
    await codeOf(onSheet(workbook, (sheet) => sheet.getRange("A1:B2").find("Park", {}).load("address"))),
  ).toBe("ItemNotFound");
});

test("from a single cell the whole sheet is searched, beginning behind it", async () => {
  const workbook = await bookFrom([["Skole"], ["Park"], ["Skole"]]);
  expect(await addressFrom(workbook, (sheet) => sheet.getRange("A1").find("Skole", {}))).toBe("Ark!A3");
  expect(await addressFrom(workbook, (sheet) => sheet.getRange("A3").find("Skole", {}))).toBe("Ark!A1");
});

test("all places on a sheet come as few rectangles", async () => {
  const workbook = await bookFrom([
    ["ja", "ja"],
    ["ja", "ja"],
    ["nej", "ja"],
  ]);
  expect(await addressFrom(workbook, (sheet) => sheet.findAllOrNullObject("ja", {}))).toBe(
    "Ark!A1:B2, Ark!B3",
  );
});

test("cells are found by what they hold: formulas, texts and truth values, and nothing", async () => {
  const workbook = await bookFrom([
    [1, "tekst", true],
    ["=A1*2", "", 2],
  ]);
  const special = (
    ...wanted: Parameters<Excel.Range["getSpecialCellsOrNullObject"]>
  ): Promise<string | null> =>
    addressFrom(workbook, (sheet) => sheet.getRange("A1:C2").getSpecialCellsOrNullObject(...wanted));
  expect(await special("Formulas")).toBe("Ark!A2");
  expect(await special("Constants", "LogicalText")).toBe("Ark!B1:C1");
  expect(await special("Blanks")).toBe("Ark!B2");
  expect(await special("Formulas", "Errors")).toBeNull();
});

test("merged areas within a range are told, and none is a null object", async () => {
  const workbook = await bookFrom([["Overskrift", ""]]);
  expect(
    await addressFrom(workbook, (sheet) => sheet.getRange("A1:C3").getMergedAreasOrNullObject()),
  ).toBeNull();
  const areas = await onSheet(workbook, (sheet) => {
    sheet.getRange("A1:B1").merge();
    return sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address, cellCount");
  });
  expect([areas.address, areas.cellCount]).toEqual(["Ark!A1:B1", 2]);
});

test("duplicates go by the columns given, and what is below moves up within the range alone", async () => {
  const workbook = await bookFrom([
    ["Navn", "Tal", "ved siden af"],
    ["A", 1, "x"],
    ["a", 2, "y"],
    ["B", 3, "z"],
  ]);
  const outcome = await onSheet(workbook, (sheet) =>
    sheet.getRange("A1:B4").removeDuplicates([0], true).load("removed, uniqueRemaining"),
  );
  expect([outcome.removed, outcome.uniqueRemaining]).toEqual([1, 2]);
  expect(await valuesOf(workbook, "A1:C4")).toEqual([
    ["Navn", "Tal", "ved siden af"],
    ["A", 1, "x"],
    ["B", 3, "y"],
    ["", "", "z"],
  ]);
});

test("cells that are moved take with them what speaks of them", async () => {
  const workbook = await bookFrom([[1, 2, "=SUM(A1:B1)", "=A1"]]);
  await inBook(workbook, (context) => {
    context.workbook.names.add("Tal", context.workbook.worksheets.getItem("Ark").getRange("A1:B1"));
    context.workbook.worksheets.getItem("Ark").getRange("A1:C1").moveTo("A5");
  });
  expect(await formulasOf(workbook, "A1:D1")).toEqual([["", "", "", "=A5"]]);
  expect(await formulasOf(workbook, "A5:C5")).toEqual([[1, 2, "=SUM(A5:B5)"]]);
  const name = await workbook.run(async (context) => {
    const found = context.workbook.names.getItem("Tal").load("formula");
    await context.sync();
    return String(found.formula);
  });
  expect(name).toBe("=Ark!$A$5:$B$5");
});

test("rules and tables are not moved by halves: the member says that it cannot", async () => {
  const workbook = await bookFrom([["Navn"], ["A"]]);
  await onSheet(workbook, (sheet) => sheet.tables.add("A1:A2", true));
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.getRange("A1:A2").moveTo("D1")))).toBe(
    "NotImplemented",
  );
});

test("a formula copied transposed looks upwards where it looked to the left", async () => {
  const workbook = await bookFrom([[1, 2, "=SUM(A1:B1)", "=$A$1"]]);
  await onSheet(workbook, (sheet) => sheet.getRange("F1").copyFrom("A1:D1", "All", false, true));
  expect(await formulasOf(workbook, "F1:F4")).toEqual([[1], [2], ["=SUM(F1:F2)"], ["=$A$1"]]);
});

test("formulas are written and read by their distance as well", async () => {
  const workbook = await bookFrom([[2, 3]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("C1:C2").formulasR1C1 = [["=RC[-2]*R1C2"], ['=SUM(R[-1]C[-2]:R[-1]C)&"R1C1"']];
  });
  expect(await formulasOf(workbook, "C1:C2")).toEqual([["=A1*$B$1"], ['=SUM(A1:C1)&"R1C1"']]);
  const range = await onSheet(workbook, (sheet) => sheet.getRange("A1:C1").load("formulasR1C1"));
  expect(range.formulasR1C1).toEqual([[2, 3, "=RC[-2]*R1C2"]]);
});

test("whole rows and columns have a distance, too", async () => {
  const workbook = await bookFrom([[1, 2]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("D3:E3").formulasR1C1 = [["=SUM(R1)", "=SUM(C1:C[-3])"]];
  });
  expect(await formulasOf(workbook, "D3:E3")).toEqual([["=SUM($1:$1)", "=SUM($A:B)"]]);
});

test("a function of the workbook calculates with values and ranges", async () => {
  const workbook = await bookFrom([[1, 2, 4]]);
  const results = await workbook.run(async (context) => {
    const { functions } = context.workbook;
    const range = context.workbook.worksheets.getItem("Ark").getRange("A1:C1");
    const found = [
      functions.sum(range, 3),
      functions.max(range),
      functions.vlookup("x", range, 1, false),
    ].map((one) => one.load("value, error"));
    await context.sync();
    return found.map(({ value, error }) => [value, error] as unknown[]);
  });
  expect(results).toEqual([
    [10, null],
    [4, null],
    [null, "#N/A"],
  ]);
});

test("what a formula looks at, and what looks at a cell, is found over sheets and names, directly or all the way", async () => {
  const workbook = await bookFrom([[1, "=A1+1", "=B1*Faktor"]]);
  const traced = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    const other = context.workbook.worksheets.add("Andet");
    other.getRange("A1:A2").formulas = [[3], ["=Ark!C1"]];
    context.workbook.names.add("Faktor", other.getRange("A1"));
    await context.sync();
    const found = [
      sheet.getRange("C1").getDirectPrecedents(),
      sheet.getRange("C1").getPrecedents(),
      sheet.getRange("A1").getDirectDependents(),
      sheet.getRange("A1").getDependents(),
    ].map((one) => one.load("addresses"));
    await context.sync();
    return found.map(({ addresses }) => addresses);
  });
  expect(traced).toEqual([
    ["Ark!B1", "Andet!A1"],
    ["Ark!A1:B1", "Andet!A1"],
    ["Ark!B1"],
    ["Ark!B1:C1", "Andet!A2"],
  ]);
});
