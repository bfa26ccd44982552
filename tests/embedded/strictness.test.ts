// What Excel refuses, leaves out or says otherwise than one would hope.
import { openEmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, formulasOf, inBook, onSheet, valuesOf } from "./helpers";

const BROKEN = ["=SUM(", "=HVIS(A1;1;2)", "=A1+"];

describe("broken formulas", () => {
  test.each(BROKEN)("no name stands for %s", async (formula) => {
    const workbook = await bookFrom([[1]]);
    const add = inBook(workbook, (context) => void context.workbook.names.add("Navn", formula));
    expect(await codeOf(add)).toBe("InvalidArgument");
  });

  test.each(BROKEN)("no validation asks %s", async (formula) => {
    const workbook = await bookFrom([[1]]);
    const rule = (given: Excel.DataValidationRule) =>
      codeOf(onSheet(workbook, (sheet) => (sheet.getRange("A1").dataValidation.rule = given)));
    expect(await rule({ custom: { formula } })).toBe("InvalidArgument");
    expect(await rule({ wholeNumber: { formula1: formula, operator: "GreaterThan" } })).toBe(
      "InvalidArgument",
    );
  });

  test.each([...BROKEN, "=Salg[Antal]>1"])("no conditional format asks %s", async (formula) => {
    const workbook = await bookFrom([[1]]);
    const add = onSheet(workbook, (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
    });
    expect(await codeOf(add)).toBe("InvalidArgument");
  });
});

describe("the source of a list", () => {
  test.each(["=Findes_ikke", "=Intet!A1:A3", "=#REF!", "=A1:B2", "=Salg[Antal]"])(
    "cannot be %s",
    async (source) => {
      const workbook = await bookFrom([[1]]);
      const write = onSheet(workbook, (sheet) => {
        sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
      expect(await codeOf(write)).toBe("InvalidArgument");
    },
  );

  test("can be a range of the program", async () => {
    const workbook = await bookFrom([["a"], ["b"]]);
    const validation = await onSheet(workbook, (sheet) => {
      const { dataValidation } = sheet.getRange("C1");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A2") } };
      return dataValidation.load("rule");
    });
    expect(validation.rule.list?.source).toBe("=Ark!$A$1:$A$2");
  });
});

describe("loading", () => {
  test.each(["items", "*", undefined])("%s gives every property of the items", async (what) => {
    const workbook = await bookFrom([[1]]);
    const sheet = await workbook.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load(what);
      await context.sync();
      return worksheets.items[0];
    });
    expect([sheet?.name, sheet?.visibility, sheet?.showGridlines]).toEqual(["Ark", "Visible", true]);
  });

  test("a property that no Excel has is passed over; one that is not built says so", async () => {
    const workbook = await bookFrom([[1]]);
    const load = (name: string) =>
      codeOf(inBook(workbook, (context) => void context.workbook.worksheets.load(`items/${name}`)));
    expect(await load("nothingNeeded")).toBeNull();
    expect(await load("showHeadings")).toBe("NotImplemented");
  });
});

test.each([
  ["onSingleClicked", "worksheets.onSingleClicked"],
  ["onColumnSorted", "worksheets.onColumnSorted"],
])("an event that never comes says so when it is registered: %s", async (name) => {
  const workbook = await bookFrom([[1]]);
  const error = await inBook(workbook, (context) => {
    const { worksheets } = context.workbook;
    const event = name === "onSingleClicked" ? worksheets.onSingleClicked : worksheets.onColumnSorted;
    event.add(() => Promise.resolve());
  }).catch((cause: unknown) => cause as Error);
  expect(String(error)).toContain(`WorksheetCollection.${name} is not part`);
});

test("a request above 5 MB is refused and does nothing", async () => {
  const workbook = await bookFrom([["før"]]);
  const long = "x".repeat(30_000);
  const write = onSheet(workbook, (sheet) => {
    sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [long]);
  });
  expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
  expect(await valuesOf(workbook, "A1")).toEqual([["før"]]);
});

test("of more than five million cells there are no values", async () => {
  const workbook = await bookFrom([[1]]);
  const range = await onSheet(workbook, (sheet) => sheet.getRange("A1:Z200000").load("values"));
  expect(range.values).toBeNull();
});

test.each([
  ["LightBlue", "#ADD8E6"],
  ["darkmagenta", "#8B008B"],
  ["teal", "#008080"],
])("%s is a colour", async (name, color) => {
  const workbook = await bookFrom([[1]]);
  const fill = await onSheet(workbook, (sheet) => {
    const { fill: own } = sheet.getRange("A1").format;
    own.color = name;
    return own.load("color");
  });
  expect(fill.color).toBe(color);
});

test("a link into a sheet that is deleted keeps its text", async () => {
  const workbook = await bookFrom([["a"]]);
  const range = await onSheet(workbook, (sheet, context) => {
    context.workbook.worksheets.add("Andet");
    sheet.getRange("A1").hyperlink = { documentReference: "Andet!A1", textToDisplay: "derhen" };
    context.workbook.worksheets.getItem("Andet").delete();
    return sheet.getRange("A1").load("hyperlink");
  });
  expect(range.hyperlink.documentReference).toBe("Andet!A1");
});

test("text in values is read as Excel reads it", async () => {
  const workbook = await openEmbeddedWorkbook({ locale: "en-US" });
  const range = await workbook.run(async (context) => {
    const written = context.workbook.worksheets.getFirst().getRange("A1:D1");
    written.values = [["1/5/2017", "2026-01-31", "12:30", "$120"]];
    written.load("values,numberFormat");
    await context.sync();
    return { values: written.values as unknown[][], formats: written.numberFormat as unknown[][] };
  });
  expect(range.values[0]?.map((value) => Math.round(Number(value) * 1000) / 1000)).toEqual([
    42740, 46053, 0.521, 120,
  ]);
  expect(range.formats[0]).toEqual(["m/d/yyyy", "m/d/yyyy", "h:mm", "$#,##0"]);
});

describe("taking back", () => {
  test("what the add-in wrote to cells is a step of its own", async () => {
    const workbook = await bookFrom([["før"]]);
    workbook.type("Ark", 1, 0, "5");
    await onSheet(workbook, (sheet) => {
      sheet.getRange("A1").values = [["efter"]];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("B1").formulas = [["=A2*2"]];
    });
    expect(workbook.undo()).toBe(true);
    expect([await formulasOf(workbook, "A1:B1"), await valuesOf(workbook, "A2")]).toEqual([
      [["før", ""]],
      [[5]],
    ]);
    workbook.redo();
    expect(await formulasOf(workbook, "A1:B1")).toEqual([["efter", "=A2*2"]]);
  });

  test("is over once the add-in has protected a sheet", async () => {
    const workbook = await bookFrom([["før"]]);
    workbook.type("Ark", 1, 0, "5");
    await onSheet(workbook, (sheet) => sheet.protection.protect());
    expect(workbook.undo()).toBe(false);
  });
});
