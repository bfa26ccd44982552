// Ranges found from ranges, sheets beside sheets, and how Excel counts widths, colours and priorities.
import { bookFrom, codeOf, inBook, onSheet, valuesOf } from "./helpers";

const addressesOf = async (find: (sheet: Excel.Worksheet) => Excel.Range[]) => {
  const workbook = await bookFrom([
    ["a", "b", ""],
    ["c", "d", ""],
    ["", "", "e"],
  ]);
  const ranges = await onSheet(workbook, (sheet) => find(sheet).map((range) => range.load("address")));
  return ranges.map(({ address }) => address.replace("Ark!", ""));
};

test("an edge is where the filled cells end, or where the next begin", async () => {
  const found = await addressesOf((sheet) => [
    sheet.getRange("A1").getRangeEdge("Down"),
    sheet.getRange("A3").getRangeEdge("Right"),
    sheet.getRange("A2").getRangeEdge("Up"),
    sheet.getRange("A1").getExtendedRange("Right"),
  ]);
  expect(found).toEqual(["A2", "C3", "A1", "A1:B1"]);
});

test("rows and columns beside a range are as wide and as high as it is", async () => {
  const found = await addressesOf((sheet) => [
    sheet.getRange("B2:C3").getRowsAbove(1),
    sheet.getRange("B2:C3").getRowsBelow(2),
    sheet.getRange("B2:C3").getColumnsBefore(1),
    sheet.getRange("B2:C3").getColumnsAfter(-1),
    sheet.getRange("B2:C3").getLastRow(),
    sheet.getRange("B2:C3").getLastColumn(),
  ]);
  expect(found).toEqual(["B1:C1", "B4:C5", "A2:A3", "A2:A3", "B3:C3", "C2:C3"]);
});

test("a range made smaller than a cell turns over", async () => {
  expect(await addressesOf((sheet) => [sheet.getRange("C3").getResizedRange(-2, 1)])).toEqual(["C1:D3"]);
});

test("ranges that share nothing have no intersection, and empty ones no used range", async () => {
  const workbook = await bookFrom([["a"]]);
  const find = (range: (sheet: Excel.Worksheet) => Excel.Range) =>
    codeOf(onSheet(workbook, (sheet) => range(sheet).load("address")));
  expect(await find((sheet) => sheet.getRange("A1").getIntersection("B2"))).toBe("ItemNotFound");
  expect(await find((sheet) => sheet.getRange("C3:D4").getUsedRange())).toBe("ItemNotFound");
});

test("sheets are found from the sheets beside them", async () => {
  const workbook = await bookFrom([[1]]);
  const names = await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Skjult").visibility = "Hidden";
    worksheets.add("Sidst");
    const [next, previous] = [
      worksheets.getItem("Ark").getNext(true),
      worksheets.getItem("Sidst").getPrevious(),
    ];
    next.load("name");
    previous.load("name");
    const beyond = worksheets.getItem("Sidst").getNextOrNullObject();
    await context.sync();
    return [next.name, previous.name, beyond.isNullObject];
  });
  expect(names).toEqual(["Sidst", "Skjult", true]);
});

test("the standard width is counted in characters", async () => {
  const workbook = await bookFrom([[1]]);
  const format = await onSheet(workbook, (sheet) => {
    sheet.standardWidth = 20;
    return sheet.getRange("A1").format.load("columnWidth");
  });
  expect(format.columnWidth).toBe(108.75);
});

test("a priority below nothing counts from the end, one too large is the last", async () => {
  const workbook = await bookFrom([[1]]);
  const priorities = await workbook.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("Ark").getRange("A1");
    const made = [1, 2, 3].map(() => {
      const format = conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>0";
      return format;
    });
    const [first, second] = made;
    if (first) first.priority = 99;
    if (second) second.priority = -3;
    made.forEach((one) => one.load("priority"));
    await context.sync();
    return made.map(({ priority }) => priority);
  });
  expect(priorities).toEqual([2, 0, 1]);
});

test("in manual calculation only what is entered is calculated, until somebody asks", async () => {
  const workbook = await bookFrom([[1, "=A1*2"]]);
  await inBook(workbook, (context) => (context.workbook.application.calculationMode = "Manual"));
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("C1").formulas = [["=A1*3"]];
  });
  expect(await valuesOf(workbook, "A1:C1")).toEqual([[5, 2, 15]]);
  await inBook(workbook, (context) => context.workbook.application.calculate("Full"));
  expect(await valuesOf(workbook, "A1:C1")).toEqual([[5, 10, 15]]);
});

test("a cell property that is not built says so", async () => {
  const workbook = await bookFrom([[1]]);
  const set = (properties: Excel.SettableCellProperties) =>
    codeOf(onSheet(workbook, (sheet) => sheet.getRange("A1").setCellProperties([[properties]])));
  expect(await set({ style: "Heading 1" })).toBe("NotImplemented");
  expect(await set({ format: { fill: { pattern: "Gray50" } } })).toBe("NotImplemented");
  expect(await set({ format: { shrinkToFit: true } })).toBe("NotImplemented");
  expect(await set({ format: { fill: { color: "Teal" }, textOrientation: 90 } })).toBeNull();
});

test("text is turned by degrees, and a turn that is none is refused", async () => {
  const workbook = await bookFrom([["a"]]);
  const turn = async (degrees: number) => {
    const format = await onSheet(workbook, (sheet) => {
      const own = sheet.getRange("A1").format;
      own.textOrientation = degrees;
      return own.load("textOrientation");
    });
    return format.textOrientation;
  };
  expect([await turn(45), await turn(-90), await turn(180), await turn(0)]).toEqual([45, -90, 180, 0]);
  expect(await codeOf(turn(120))).toBe("InvalidArgument");
});
