// Range.copyFrom: what pasting takes along.
import { bookFrom, codeOf, formulasOf, inBook, onSheet, styleOfCell, valuesOf } from "./helpers";

const source = () =>
  bookFrom([
    ["Navn", 1, "=B1*2"],
    ["x", 2, "=B2*2"],
  ]);

test("validation comes along and looks from its new place", async () => {
  const workbook = await source();
  await onSheet(workbook, (sheet) => {
    sheet.getRange("B1:B2").dataValidation.rule = { custom: { formula: "=B1<C1" } };
    sheet.getRange("E5").copyFrom("B1:C2");
  });
  const rule = await onSheet(workbook, (sheet) => sheet.getRange("E5:E6").dataValidation.load("rule"));
  expect(rule.rule).toEqual({ custom: { formula: "=E5<F5" } });
});

test("a validation that is pasted over goes", async () => {
  const workbook = await source();
  await onSheet(workbook, (sheet) => {
    sheet.getRange("E5:E6").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    sheet.getRange("E5").copyFrom("A1");
  });
  const types = await onSheet(workbook, (sheet) =>
    ["E5", "E6"].map((cell) => sheet.getRange(cell).dataValidation.load("type")),
  );
  expect(types.map(({ type }) => type)).toEqual(["None", "WholeNumber"]);
});

test("conditional formats come along and look from their new place", async () => {
  const workbook = await source();
  await onSheet(workbook, (sheet) => {
    const { custom } = sheet.getRange("B1:B2").conditionalFormats.add("Custom");
    custom.rule.formula = "=$B1>1";
    custom.format.fill.color = "#FF0000";
    sheet.getRange("B5").copyFrom("B1:B2");
  });
  expect([styleOfCell(workbook, 4, 1)?.fill, styleOfCell(workbook, 5, 1)?.fill]).toEqual([null, "#FF0000"]);
});

test("merged cells come along, and those that are pasted over come apart", async () => {
  const workbook = await source();
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A4:B4").merge();
    sheet.getRange("F1:G1").merge();
    sheet.getRange("A10").copyFrom("A4:B4");
    sheet.getRange("F1").copyFrom("A1:B1");
  });
  expect(workbook.view("Ark").merges.map(({ row, column }) => [row, column])).toEqual([
    [3, 0],
    [9, 0],
  ]);
});

test("half a merged cell is not pasted over", async () => {
  const workbook = await source();
  await onSheet(workbook, (sheet) => sheet.getRange("F1:G1").merge());
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.getRange("G1").copyFrom("A1")))).toBe(
    "InvalidOperation",
  );
});

test("a comment comes along, and one that is pasted over goes", async () => {
  const workbook = await source();
  await inBook(workbook, ({ workbook: { comments, worksheets } }) => {
    comments.add("Ark!A1", "med");
    comments.add("Ark!F1", "væk");
    const sheet = worksheets.getItem("Ark");
    sheet.getRange("A5").copyFrom("A1");
    sheet.getRange("F1").copyFrom("B1");
  });
  const contents = await workbook.run(async (context) => {
    context.workbook.comments.load("items/content");
    await context.sync();
    return context.workbook.comments.items.map(({ content }) => content);
  });
  expect(contents).toEqual(["med", "med"]);
});

test("formulas alone leave comments, validation and merged cells as they are", async () => {
  const workbook = await source();
  await inBook(workbook, ({ workbook: { comments, worksheets } }) => {
    comments.add("Ark!F1", "bliver");
    worksheets.getItem("Ark").getRange("F1").copyFrom("C1", "Formulas");
  });
  const count = await workbook.run(async (context) => {
    const counted = context.workbook.comments.getCount();
    await context.sync();
    return counted.value;
  });
  expect([count, await formulasOf(workbook, "F1")]).toEqual([1, [["=E1*2"]]]);
});

test("a table copied whole is a table of another name; its sheet's own stays", async () => {
  const workbook = await bookFrom([
    ["Navn", "Antal"],
    ["a", 1],
  ]);
  await onSheet(workbook, (sheet, context) => {
    sheet.tables.add("A1:B2", true).name = "Salg";
    context.workbook.worksheets.add("Andet").getRange("A1").copyFrom("Ark!A1:B2");
  });
  const names = await workbook.run(async (context) => {
    context.workbook.tables.load("items/name");
    await context.sync();
    return context.workbook.tables.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Salg", "Salg2"]);
});

test("cells copied over a table's headings rename its columns", async () => {
  const workbook = await bookFrom([
    ["Navn", "Antal"],
    ["a", 1],
    ["Ny", "=SUM(Tabel1[Antal])"],
  ]);
  await onSheet(workbook, (sheet) => {
    sheet.tables.add("A1:B2", true);
    sheet.getRange("B1").copyFrom("A3");
  });
  expect(await formulasOf(workbook, "B3")).toEqual([["=SUM(Tabel1[Ny])"]]);
});

test("whole columns take their widths along, whole rows their heights", async () => {
  const workbook = await source();
  const [column, row] = await onSheet(workbook, (sheet) => {
    sheet.getRange("A:A").format.columnWidth = 150;
    sheet.getRange("1:1").format.rowHeight = 40;
    sheet.getRange("H:H").copyFrom("A:A");
    sheet.getRange("9:9").copyFrom("1:1");
    return [
      sheet.getRange("H:H").format.load("columnWidth"),
      sheet.getRange("9:9").format.load("rowHeight"),
    ] as const;
  });
  expect([column.columnWidth, row.rowHeight]).toEqual([150, 40]);
  expect(await valuesOf(workbook, "H1:H2")).toEqual([["Navn"], ["x"]]);
});

test("values can be copied transposed", async () => {
  const workbook = await bookFrom([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  await onSheet(workbook, (sheet) => sheet.getRange("D1").copyFrom("A1:B3", "All", false, true));
  expect(await valuesOf(workbook, "D1:F2")).toEqual([
    ["a", "b", "c"],
    [1, 2, 3],
  ]);
});
