// Ranges: values in and out, neighbours, clearing, deleting, merging, copying.
import fc from "fast-check";
import { bookFrom, codeOf, formulasOf, onSheet, styleOfCell, valuesOf } from "./helpers";

test("null leaves a cell as it is, an empty string empties it, text that reads as a number becomes one", async () => {
  const workbook = await bookFrom([["a", "b", "c", "d"]]);
  await onSheet(workbook, (sheet) => void (sheet.getRange("A1:D1").values = [[null, "", "12.5", "'12"]]));
  expect(await valuesOf(workbook, "A1:D1")).toEqual([["a", "", 12.5, "12"]]);
});

test("a cell formatted as text keeps what is written, formulas too", async () => {
  const workbook = await bookFrom([["x", "x"]]);
  await onSheet(workbook, (sheet) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["=1+1", "007"]];
  });
  expect(await formulasOf(workbook, "A1:B1")).toEqual([["=1+1", "007"]]);
  expect(workbook.view("Ark").cells.get(0)?.get(0)).toMatchObject({ value: "=1+1", formula: null });
});

test("a block of the wrong size is refused, and what the batch did before stays", async () => {
  const workbook = await bookFrom([[1, 2]]);
  const code = await codeOf(
    onSheet(workbook, (sheet) => {
      sheet.getRange("A1").values = [["før"]];
      sheet.getRange("A1:B2").values = [[1, 2]];
      sheet.getRange("A1").values = [["efter"]];
    }),
  );
  expect(code).toBe("InvalidArgument");
  expect(await valuesOf(workbook, "A1:B1")).toEqual([["før", 2]]);
});

test("the error says which member failed", async () => {
  const workbook = await bookFrom([[1]]);
  await expect(onSheet(workbook, (sheet) => sheet.getRange("A1:A2").autoFill("A1:A5"))).rejects.toMatchObject(
    {
      code: "NotImplemented",
      message: "Range.autoFill is not part of the embedded workbook",
      debugInfo: { errorLocation: "Range.autoFill" },
    },
  );
});

test.each(["A1,B2", "A1;B2", "Nej!A1:", "A0", "XFE1", "A1048577", ""])(
  "the address %p is refused",
  async (address) => {
    const workbook = await bookFrom([[1]]);
    expect(await codeOf(onSheet(workbook, (sheet) => sheet.getRange(address).load("address")))).toBe(
      "InvalidArgument",
    );
  },
);

test("what a large block writes is read back", async () => {
  const workbook = await bookFrom([]);
  const rows = Array.from({ length: 3_000 }, (_, row) => [row, `tekst ${row}`, row % 2 === 0]);
  await onSheet(workbook, (sheet) => void (sheet.getRange("B2:D3001").values = rows));
  expect(await valuesOf(workbook, "B2:D3001")).toEqual(rows);
});

test("any plain values come back as they went in", async () => {
  const workbook = await bookFrom([]);
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.boolean(),
    fc.stringMatching(/^[a-zæøå ][\wæøåÆØÅ,.;"&<> ]{0,20}x$/),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
      const range = await onSheet(workbook, (sheet) => {
        const target = sheet.getRangeByIndexes(3, 2, rows.length, 2);
        target.values = rows;
        return target.load("values");
      });
      expect(range.values).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

test("neighbours of a range", async () => {
  const workbook = await bookFrom([[1]]);
  const addresses = await onSheet(workbook, (sheet) => {
    const range = sheet.getRange("B2:D5");
    return [
      range.getCell(1, 1),
      range.getRow(3),
      range.getColumn(0),
      range.getResizedRange(1, -1),
      range.getOffsetRange(2, 1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getIntersectionOrNullObject("C4:Z9"),
      range.getLastCell(),
      range.getBoundingRect("F9"),
    ].map((other) => other.load("address,rowCount,columnCount,rowIndex,columnIndex"));
  });
  expect(addresses.map(({ address }) => address)).toEqual([
    "Ark!C3",
    "Ark!B5:D5",
    "Ark!B2:B5",
    "Ark!B2:C6",
    "Ark!C4:E7",
    "Ark!2:5",
    "Ark!B:D",
    "Ark!C4:D5",
    "Ark!D5",
    "Ark!B2:F9",
  ]);
  const apart = await onSheet(workbook, (sheet) =>
    sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address"),
  );
  expect(apart.isNullObject).toBe(true);
  expect(
    await codeOf(onSheet(workbook, (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))),
  ).toBe("InvalidArgument");
});

test("a range kept over a sync can be used in the next", async () => {
  const workbook = await bookFrom([[1, 2]]);
  await workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Ark").getRange("A1:B1").load("values");
    await context.sync();
    range.values = [[range.values[0]?.[0], "ny"]];
    await context.sync();
  });
  expect(await valuesOf(workbook, "A1:B1")).toEqual([[1, "ny"]]);
});

test("clearing contents keeps the format, clearing formats keeps the contents", async () => {
  const workbook = await bookFrom([["x", "y"]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A1:B1").format.fill.color = "#00FF00";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
  });
  expect(await valuesOf(workbook, "A1:B1")).toEqual([["", "y"]]);
  expect(styleOfCell(workbook, 0, 0)?.fill).toBe("#00FF00");
  expect(styleOfCell(workbook, 0, 1)?.fill).toBeNull();
});

test("deleting rows moves the rest up, and formulas, names, merges and rules follow", async () => {
  const workbook = await bookFrom([
    [1, "=A4", "=SUM(A1:A4)"],
    [2, null, null],
    [3, null, null],
    [4, null, "=A2"],
  ]);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    context.workbook.names.add("Fire", "=Ark!$A$4");
    sheet.getRange("E4:F4").merge();
    sheet.getRange("A4").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    sheet.getRange("2:3").delete("Up");
    const name = context.workbook.names.getItem("Fire").load("formula");
    const rule = sheet.getRange("A2").dataValidation.load("type");
    await context.sync();
    expect([name.formula, rule.type]).toEqual(["=Ark!$A$2", "WholeNumber"]);
  });
  expect(await formulasOf(workbook, "A1:C2")).toEqual([
    [1, "=A2", "=SUM(A1:A2)"],
    [4, "", "=#REF!"],
  ]);
  expect(await valuesOf(workbook, "A1:C1")).toEqual([[1, 4, 5]]);
  expect(workbook.view("Ark").merges).toEqual([{ row: 1, column: 4, rows: 1, columns: 2 }]);
});

test("merging keeps the upper left value alone", async () => {
  const workbook = await bookFrom([
    ["a", "b"],
    ["c", "d"],
  ]);
  await onSheet(workbook, (sheet) => sheet.getRange("A1:B2").merge());
  expect(await valuesOf(workbook, "A1:B2")).toEqual([
    ["a", ""],
    ["", ""],
  ]);
  await onSheet(workbook, (sheet) => sheet.getRange("B2").unmerge());
  expect(workbook.view("Ark").merges).toEqual([]);
});

test("a copied formula shifts its relative references", async () => {
  const workbook = await bookFrom([
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("C1").formulas = [["=A1*$B$1+B1"]];
    sheet.getRange("C1:C3").copyFrom("C1", "Formulas");
  });
  expect(await formulasOf(workbook, "C1:C3")).toEqual([["=A1*$B$1+B1"], ["=A2*$B$1+B2"], ["=A3*$B$1+B3"]]);
  expect(await valuesOf(workbook, "C1:C3")).toEqual([[20], [40], [60]]);
});

test("formulas follow their precedents across sheets and names", async () => {
  const workbook = await bookFrom([[1, "=A1+Plus", '=TEXTJOIN(";",TRUE,A1:B1)']]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("Anden").getRange("A1").values = [[41]];
    context.workbook.names.add("Plus", "=Anden!$A$1");
    await context.sync();
  });
  expect(await valuesOf(workbook, "B1:C1")).toEqual([[42, "1;42"]]);
  workbook.type("Anden", 0, 0, "1");
  expect(await valuesOf(workbook, "B1:C1")).toEqual([[2, "1;2"]]);
});

test("a formula that is none is refused and the others go on calculating", async () => {
  const workbook = await bookFrom([[1, "=A1*2"]]);
  expect(await codeOf(onSheet(workbook, (sheet) => void (sheet.getRange("C1").formulas = [["=1+*("]])))).toBe(
    "InvalidArgument",
  );
  await onSheet(workbook, (sheet) => void (sheet.getRange("A1").values = [[4]]));
  expect(await valuesOf(workbook, "B1")).toEqual([[8]]);
});

test("errors and truth values are read as Excel gives them", async () => {
  const workbook = await bookFrom([["=1/0", "=NA()", "=1=1", "=Ukendt", ""]]);
  const range = await onSheet(workbook, (sheet) => sheet.getRange("A1:E1").load("values,valueTypes,text"));
  expect(range.values).toEqual([["#DIV/0!", "#N/A", true, "#NAME?", ""]]);
  expect(range.valueTypes).toEqual([["Error", "Error", "Boolean", "Error", "Empty"]]);
  expect(range.text).toEqual([["#DIV/0!", "#N/A", "SAND", "#NAME?", ""]]);
});

test("hidden rows and columns", async () => {
  const workbook = await bookFrom([[1]]);
  const range = await onSheet(workbook, (sheet) => {
    sheet.getRange("B:C").columnHidden = true;
    sheet.getRange("3:4").rowHidden = true;
    return sheet.getRange("B3").load("rowHidden,columnHidden");
  });
  expect([range.rowHidden, range.columnHidden]).toEqual([true, true]);
  const view = workbook.view("Ark");
  expect([[...view.hiddenRows], [...view.hiddenColumns]]).toEqual([
    [2, 3],
    [1, 2],
  ]);
});

test("a link carries its target, tip and text", async () => {
  const workbook = await bookFrom([[1]]);
  const range = await onSheet(workbook, (sheet) => {
    const cell = sheet.getRange("B2");
    cell.hyperlink = { documentReference: "Ark!A1", screenTip: "Gå til tallet", textToDisplay: "Tallet" };
    return cell.load("hyperlink,values");
  });
  expect(range.hyperlink).toEqual({
    documentReference: "Ark!A1",
    screenTip: "Gå til tallet",
    textToDisplay: "Tallet",
  });
  expect(range.values).toEqual([["Tallet"]]);
});

test("selecting shows the sheet and tells the grid", async () => {
  const workbook = await bookFrom([[1]]);
  const seen: unknown[] = [];
  workbook.subscribe(({ activated }) => seen.push(activated));
  const selected = await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Ark").getRange("B2:C3").select();
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [range.address, cell.address];
  });
  expect(selected).toEqual(["Ark!B2:C3", "Ark!B2"]);
  expect(seen).toEqual([{ sheet: "Ark", range: { row: 1, column: 1, rows: 2, columns: 2 } }]);
});
