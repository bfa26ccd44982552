// Worksheets: finding, adding, renaming, moving, hiding, deleting.
import { openEmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, formulasOf, inBook, onSheet, valuesOf } from "./helpers";

test("sheets are listed with what was asked of them and of their protection", async () => {
  const workbook = await bookFrom([]);
  await workbook.run(async (context) => {
    const hidden = context.workbook.worksheets.add("Skjult");
    hidden.visibility = "Hidden";
    hidden.tabColor = "#ff0000";
    hidden.protection.protect();
    const { worksheets } = context.workbook;
    worksheets.load(
      "items/name,items/visibility,items/id,items/position,items/tabColor,items/showGridlines,items/protection/protected",
    );
    await context.sync();
    expect(
      worksheets.items.map((sheet) => [
        sheet.name,
        sheet.visibility,
        sheet.position,
        sheet.tabColor,
        sheet.showGridlines,
        sheet.protection.protected,
      ]),
    ).toEqual([
      ["Ark", "Visible", 0, "", true, false],
      ["Skjult", "Hidden", 1, null, true, true],
    ]);
    expect(new Set(worksheets.items.map(({ id }) => id)).size).toBe(2);
  });
});

test("a sheet is found by name whatever the case, and by id", async () => {
  const workbook = await bookFrom([]);
  const found = await workbook.run(async (context) => {
    const byName = context.workbook.worksheets.getItem("aRK").load("id");
    await context.sync();
    const byId = context.workbook.worksheets.getItem(byName.id).load("name");
    await context.sync();
    return byId.name;
  });
  expect(found).toBe("Ark");
});

test("a sheet that is not there is a null object, or fails with ItemNotFound", async () => {
  const workbook = await bookFrom([]);
  const isNull = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nej");
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(isNull).toEqual([true, true]);
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.load("name"), "Nej"))).toBe("ItemNotFound");
});

test("what is asked of a null object has no effect", async () => {
  const workbook = await bookFrom([]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("Nej").delete();
    context.workbook.worksheets.add("Nej");
    await context.sync();
  });
  expect(workbook.sheetNames().map(({ name }) => name)).toEqual(["Ark", "Nej"]);
});

test.each([
  ["Ark", "ItemAlreadyExists"],
  ["ARK", "ItemAlreadyExists"],
  ["a/b", "InvalidArgument"],
  ["[1]", "InvalidArgument"],
  ["'citat", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
  ["x".repeat(31), null],
])("adding a sheet called %s answers %s", async (name, code) => {
  const workbook = await bookFrom([]);
  expect(await codeOf(inBook(workbook, (context) => void context.workbook.worksheets.add(name)))).toBe(code);
});

test("a sheet added without a name gets the next free one, in the workbook's language", async () => {
  const danish = await openEmbeddedWorkbook();
  const english = await openEmbeddedWorkbook({ locale: "en-US" });
  for (const workbook of [danish, english])
    await inBook(workbook, (context) => void context.workbook.worksheets.add());
  expect(danish.sheetNames().map(({ name }) => name)).toEqual(["Ark1", "Ark2"]);
  expect(english.sheetNames().map(({ name }) => name)).toEqual(["Sheet1", "Sheet2"]);
});

test("renaming a sheet rewrites formulas, names, validations and conditional formats that speak of it", async () => {
  const workbook = await bookFrom([[5]]);
  await workbook.run(async (context) => {
    const other = context.workbook.worksheets.add("Anden");
    other.getRange("A1").formulas = [["=Ark!A1*2"]];
    other.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Ark!$A$1:$A$3" } };
    other.getRange("C1").conditionalFormats.add("Custom").custom.rule.formula = "=Ark!$A$1>3";
    context.workbook.names.add("Tal", "=Ark!$A$1");
    await context.sync();
    context.workbook.worksheets.getItem("Ark").name = "Tal 2018";
    const formula = other.getRange("A1").load("formulas,values");
    const rule = other.getRange("B1").dataValidation.load("rule");
    const conditional = other.getRange("C1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
    const name = context.workbook.names.getItem("Tal").load("formula");
    await context.sync();
    expect(formula.formulas).toEqual([["='Tal 2018'!A1*2"]]);
    expect(formula.values).toEqual([[10]]);
    expect(rule.rule.list?.source).toBe("='Tal 2018'!$A$1:$A$3");
    expect(conditional.formula).toBe("='Tal 2018'!$A$1>3");
    expect(name.formula).toBe("='Tal 2018'!$A$1");
  });
});

test("deleting a sheet leaves #REF! behind, and its own names go with it", async () => {
  const workbook = await bookFrom([[5]]);
  await workbook.run(async (context) => {
    const other = context.workbook.worksheets.add("Anden");
    other.getRange("A1").formulas = [["=SUM(Ark!A1:A3)+1"]];
    context.workbook.names.add("Tal", "=Ark!$A$1");
    context.workbook.worksheets.getItem("Ark").names.add("Lokal", "=Ark!$A$2");
    await context.sync();
    context.workbook.worksheets.getItem("Ark").delete();
    await context.sync();
  });
  expect(await formulasOf(workbook, "A1", "Anden")).toEqual([["=SUM(#REF!)+1"]]);
  expect(await valuesOf(workbook, "A1", "Anden")).toEqual([["#REF!"]]);
  const names = await workbook.run(async (context) => {
    const found = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    return found.items.map(({ name, formula }) => [name, formula as string]);
  });
  expect(names).toEqual([["Tal", "=#REF!"]]);
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  const workbook = await bookFrom([]);
  await inBook(
    workbook,
    (context) => void (context.workbook.worksheets.add("Skjult").visibility = "VeryHidden"),
  );
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.delete()))).toBe("InvalidOperation");
  expect(await codeOf(onSheet(workbook, (sheet) => void (sheet.visibility = "Hidden")))).toBe(
    "InvalidOperation",
  );
});

test("a range kept from a deleted sheet fails instead of writing nowhere", async () => {
  const workbook = await bookFrom([[1]]);
  const code = await codeOf(
    workbook.run(async (context) => {
      context.workbook.worksheets.add("Anden");
      const range = context.workbook.worksheets.getItem("Ark").getRange("A1").load("values");
      await context.sync();
      context.workbook.worksheets.getItem("Ark").delete();
      await context.sync();
      range.values = [[2]];
      await context.sync();
    }),
  );
  expect(code).toBe("ItemNotFound");
});

test("moving, activating and counting sheets", async () => {
  const workbook = await bookFrom([]);
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("B");
    worksheets.add("C").position = 0;
    worksheets.getItem("B").visibility = "Hidden";
    worksheets.getItem("C").activate();
    const active = worksheets.getActiveWorksheet().load("name");
    const first = worksheets.getFirst().load("name");
    const all = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect([active.name, first.name, all.value, visible.value]).toEqual(["C", "C", 3, 2]);
  });
  expect(workbook.sheetNames()).toEqual([
    { name: "C", visibility: "visible" },
    { name: "Ark", visibility: "visible" },
    { name: "B", visibility: "hidden" },
  ]);
  expect(workbook.activeSheet()).toBe("C");
  expect(await codeOf(onSheet(workbook, (sheet) => sheet.activate(), "B"))).toBe("InvalidOperation");
});

test("the used range ignores formatted cells when only values count, and is a null object on an empty sheet", async () => {
  const workbook = await bookFrom([]);
  const before = await onSheet(workbook, (sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  expect(before.isNullObject).toBe(true);
  const [values, all] = await onSheet(workbook, (sheet) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("F9").format.fill.color = "#FFEE00";
    return [sheet.getUsedRangeOrNullObject(true).load("address"), sheet.getUsedRange().load("address")];
  });
  expect([values.address, all.address]).toEqual(["Ark!B2:C3", "Ark!B2:F9"]);
});
