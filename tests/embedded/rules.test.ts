// Validation, protection, names, tables.
import { bookFrom, codeOf, inBook, onSheet, styleOfCell, valuesOf } from "./helpers";

test("a list offers the cells its name points at, and a value outside it is stopped with the rule's own words", async () => {
  const workbook = await bookFrom([["rød"], ["grøn"], [""]]);
  await workbook.run(async (context) => {
    context.workbook.names.add("Farver", context.workbook.worksheets.getItem("Ark").getRange("A1:A3"));
    const validation = context.workbook.worksheets.getItem("Ark").getRange("C1:C5").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "=Farver" } };
    validation.prompt = { showPrompt: true, title: "Farve", message: "Vælg en farve" };
    validation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Ikke på listen",
      message: "Vælg rød eller grøn",
    };
    await context.sync();
  });
  expect(workbook.view("Ark").validations).toEqual([
    {
      range: { row: 0, column: 2, rows: 5, columns: 1 },
      kind: "list",
      choices: ["rød", "grøn"],
      promptTitle: "Farve",
      prompt: "Vælg en farve",
      errorTitle: "Ikke på listen",
      error: "Vælg rød eller grøn",
    },
  ]);
  expect(workbook.type("Ark", 0, 2, "blå")).toEqual({
    accepted: false,
    refusal: { kind: "validation", title: "Ikke på listen", message: "Vælg rød eller grøn" },
  });
  expect(workbook.type("Ark", 0, 2, "grøn").accepted).toBe(true);
  expect(workbook.paste("Ark", 1, 2, [["blå"]]).accepted).toBe(true);
  expect(await valuesOf(workbook, "C1:C2")).toEqual([["grøn"], ["blå"]]);
});

test.each([
  [{ wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, "5", "5,5"],
  [{ decimal: { formula1: "=$A$1", operator: "LessThan" } }, "9,9", "10"],
  [{ textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "abc", "abcd"],
  [{ custom: { formula: "=AND(ISNUMBER(B1),B1<=A1)" } }, "10", "11"],
  [{ list: { inCellDropDown: true, source: "ja, nej" } }, "nej", "måske"],
] as [Excel.DataValidationRule, string, string][])(
  "the rule %j lets %s through and stops %s",
  async (rule, good, bad) => {
    const workbook = await bookFrom([[10]]);
    await onSheet(workbook, (sheet) => void (sheet.getRange("B1").dataValidation.rule = rule));
    expect(workbook.type("Ark", 0, 1, bad).accepted).toBe(false);
    expect(workbook.view("Ark").cells.get(0)?.get(1)).toBeUndefined();
    expect(workbook.type("Ark", 0, 1, good).accepted).toBe(true);
  },
);

test("a rule of style warning lets the value through", async () => {
  const workbook = await bookFrom([[10]]);
  await onSheet(workbook, (sheet) => {
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "LessThan" } };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
  });
  expect(workbook.type("Ark", 0, 0, "7").accepted).toBe(true);
});

test("rules are read back as they were given, and the part of a range that is cleared loses its rule alone", async () => {
  const workbook = await bookFrom([[1]]);
  const rules: Excel.DataValidationRule[] = [
    { wholeNumber: { formula1: 1, formula2: "=$B$1", operator: "NotBetween" } },
    { list: { inCellDropDown: false, source: "a,b" } },
    { custom: { formula: "=A3>0" } },
  ];
  const read = await onSheet(workbook, (sheet) =>
    rules.map((rule, index) => {
      const { dataValidation } = sheet.getRange(`A${index + 1}:C${index + 1}`);
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = false;
      return dataValidation.load("rule,type,ignoreBlanks");
    }),
  );
  expect(read.map(({ rule }) => rule)).toEqual(rules);
  expect(read.map(({ type, ignoreBlanks }) => [type, ignoreBlanks])).toEqual([
    ["WholeNumber", false],
    ["List", false],
    ["Custom", false],
  ]);
  const types = await onSheet(workbook, (sheet) => {
    sheet.getRange("B1").dataValidation.clear();
    return ["A1", "B1", "C1"].map((address) => sheet.getRange(address).dataValidation.load("type"));
  });
  expect(types.map(({ type }) => type)).toEqual(["WholeNumber", "None", "WholeNumber"]);
});

test("a protected sheet takes input in unlocked cells alone", async () => {
  const workbook = await bookFrom([[1, 2]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });
  expect(workbook.view("Ark").protected).toBe(true);
  expect(workbook.type("Ark", 0, 0, "9")).toEqual({ accepted: false, refusal: { kind: "locked" } });
  expect(workbook.paste("Ark", 0, 0, [[7, 8]])).toEqual({ accepted: false, refusal: { kind: "locked" } });
  expect(workbook.type("Ark", 0, 1, "9").accepted).toBe(true);
  expect(await valuesOf(workbook, "A1:B1")).toEqual([[1, 9]]);
});

test.each([
  ["a locked value", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [[2]]), "AccessDenied"],
  ["an open value", (sheet: Excel.Worksheet) => void (sheet.getRange("B1").values = [[2]]), null],
  [
    "a format",
    (sheet: Excel.Worksheet) => void (sheet.getRange("B1").format.fill.color = "#FF0000"),
    "AccessDenied",
  ],
  [
    "a row height",
    (sheet: Excel.Worksheet) => void (sheet.getRange("1:1").format.rowHeight = 20),
    "AccessDenied",
  ],
  [
    "a column width that was allowed",
    (sheet: Excel.Worksheet) => void (sheet.getRange("A:A").format.columnWidth = 90),
    null,
  ],
  ["a validation", (sheet: Excel.Worksheet) => sheet.getRange("B1").dataValidation.clear(), "AccessDenied"],
  [
    "a conditional format",
    (sheet: Excel.Worksheet) => void sheet.getRange("B1").conditionalFormats.add("Custom"),
    "AccessDenied",
  ],
  ["a deletion", (sheet: Excel.Worksheet) => sheet.getRange("1:1").delete("Up"), "AccessDenied"],
  ["a merge", (sheet: Excel.Worksheet) => sheet.getRange("A1:B1").merge(), "AccessDenied"],
  ["a wrong password", (sheet: Excel.Worksheet) => sheet.protection.unprotect("forkert"), "InvalidArgument"],
  ["the right password", (sheet: Excel.Worksheet) => sheet.protection.unprotect("hemmelig"), null],
])("on a protected sheet %s answers %p", async (_, act, code) => {
  const workbook = await bookFrom([[1, 1]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true }, "hemmelig");
  });
  expect(await codeOf(onSheet(workbook, act))).toBe(code);
});

test("names of the workbook and of a sheet live side by side", async () => {
  const workbook = await bookFrom([[5, 6]]);
  const read = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    context.workbook.names.add("Tal", sheet.getRange("A1"), "et tal");
    context.workbook.names.add("Sats", "=0.25");
    sheet.names.add("Tal", sheet.getRange("B1"));
    sheet.getRange("C1").formulas = [["=Tal*Sats"]];
    await context.sync();
    const all = context.workbook.names.load(
      "items/name,items/comment,items/formula,items/type,items/value,items/scope,items/visible",
    );
    const own = sheet.names.getItem("tal").getRange().load("address");
    const nothing = context.workbook.names.getItemOrNullObject("Nej").load("name");
    const constant = context.workbook.names.getItem("Sats").getRangeOrNullObject().load("address");
    const formula = sheet.getRange("C1").load("values");
    await context.sync();
    return {
      all: all.items.map(({ name, comment, formula: text, type, value, scope, visible }) => [
        name,
        comment,
        text as string,
        type,
        value as unknown,
        scope,
        visible,
      ]),
      rest: [own.address, nothing.isNullObject, constant.isNullObject, formula.values],
    };
  });
  expect(read.all).toEqual([
    ["Tal", "et tal", "=Ark!$A$1", "Range", "Ark!$A$1", "Workbook", true],
    ["Sats", "", "=0.25", "Double", 0.25, "Workbook", true],
  ]);
  expect(read.rest).toEqual(["Ark!B1", true, true, [[1.5]]]);
});

test.each([
  ["Tal", "ItemAlreadyExists"],
  ["A1", "InvalidArgument"],
  ["to ord", "InvalidArgument"],
  ["1x", "InvalidArgument"],
  ["Ærø_2018", null],
])("adding the name %s answers %p", async (name, code) => {
  const workbook = await bookFrom([[1]]);
  await inBook(workbook, (context) => void context.workbook.names.add("tal", "=1"));
  expect(await codeOf(inBook(workbook, (context) => void context.workbook.names.add(name, "=2")))).toBe(code);
});

test("a table has its headers, its body and structured references", async () => {
  const workbook = await bookFrom([
    ["Navn", "Antal", "Antal"],
    ["a", 1, 2],
    ["b", 3, 4],
  ]);
  const read = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Data";
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
    sheet.getRange("E1").formulas = [["=SUM(Data[Antal])"]];
    await context.sync();
    const whole = table.getRange().load("address");
    const body = table.getDataBodyRange().load("address,values");
    const header = table.getHeaderRowRange().load("values");
    const sum = sheet.getRange("E1").load("values");
    const found = context.workbook.tables
      .getItemOrNullObject("data")
      .load("name,style,showFilterButton,showBandedRows");
    const none = context.workbook.tables.getItemOrNullObject("Nej").load("name");
    await context.sync();
    return [
      whole.address,
      body.address,
      header.values,
      sum.values,
      found.name,
      found.style,
      found.showFilterButton,
      found.showBandedRows,
      none.isNullObject,
    ];
  });
  expect(read).toEqual([
    "Ark!A1:C3",
    "Ark!A2:C3",
    [["Navn", "Antal", "Antal2"]],
    [[4]],
    "Data",
    "TableStyleLight1",
    false,
    true,
    true,
  ]);
});

test("two tables cannot share cells or a name", async () => {
  const workbook = await bookFrom([
    ["a", "b"],
    [1, 2],
  ]);
  await onSheet(workbook, (sheet) => void (sheet.tables.add("A1:A2", true).name = "Data"));
  expect(await codeOf(onSheet(workbook, (sheet) => void sheet.tables.add("A1:B2", true)))).toBe(
    "InvalidOperation",
  );
  expect(
    await codeOf(onSheet(workbook, (sheet) => void (sheet.tables.add("D1:D2", true).name = "DATA"))),
  ).toBe("ItemAlreadyExists");
});

test("a validation over a table keeps to its cells when styles change", async () => {
  const workbook = await bookFrom([["x"]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
    sheet.getRange("A1").format.fill.color = "#FF0000";
  });
  expect(styleOfCell(workbook, 0, 0)?.fill).toBe("#FF0000");
  expect(workbook.view("Ark").validations[0]?.choices).toEqual(["x", "y"]);
});
