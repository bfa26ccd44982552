// Rows and columns of tables, totals and sorting.
import type { EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, codeOf, formulasOf, onSheet, valuesOf } from "./helpers";

async function sales(extra: unknown[][] = []): Promise<EmbeddedWorkbook> {
  const workbook = await bookFrom([["Navn", "Antal"], ["a", 2], ["b", 1], ...extra], "en-US");
  await onSheet(workbook, (sheet) => (sheet.tables.add("A1:B3", true).name = "Salg"));
  return workbook;
}

const addressOf = (workbook: EmbeddedWorkbook) =>
  onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").getRange().load("address")).then(
    ({ address }) => address,
  );

test("rows added at the end make the table longer", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) =>
    sheet.tables.getItem("Salg").rows.add(undefined, [
      ["c", 3],
      ["d", 4],
    ]),
  );
  expect([await addressOf(workbook), await valuesOf(workbook, "A4:B5")]).toEqual([
    "Ark!A1:B5",
    [
      ["c", 3],
      ["d", 4],
    ],
  ]);
});

test("rows added where something stands below push it down", async () => {
  const workbook = await sales([["under", "=B2"]]);
  await onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").rows.add(0, [["c", 3]]));
  expect(await formulasOf(workbook, "A2:B5")).toEqual([
    ["c", 3],
    ["a", 2],
    ["b", 1],
    ["under", "=B3"],
  ]);
  expect(await addressOf(workbook)).toBe("Ark!A1:B4");
});

test("the first rows of a table without data take its empty row", async () => {
  const workbook = await bookFrom([["Navn", "Antal"]], "en-US");
  await onSheet(workbook, (sheet) => {
    const table = sheet.tables.add("A1:B1", true);
    table.name = "Salg";
    table.rows.add(undefined, [
      ["1/1/2017", "$120"],
      ["1/2/2017", "$142"],
    ]);
  });
  expect([await addressOf(workbook), await valuesOf(workbook, "A2:B3")]).toEqual([
    "Ark!A1:B3",
    [
      [42736, 120],
      [42737, 142],
    ],
  ]);
});

test("a calculated column goes on in the rows that are added", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => {
    const table = sheet.tables.getItem("Salg");
    table.columns.add(undefined, [["Dobbelt"], ["=B2*2"], ["=B3*2"]]);
    table.rows.add(undefined, [["c", 5, null as unknown as string]]);
  });
  expect(await formulasOf(workbook, "C4")).toEqual([["=B4*2"]]);
});

test("rows are read, written and deleted by their place", async () => {
  const workbook = await sales();
  const count = await onSheet(workbook, (sheet) => {
    const { rows } = sheet.tables.getItem("Salg");
    rows.getItemAt(0).values = [["x", 9]];
    rows.getItemAt(1).delete();
    return rows.load("count");
  });
  expect([count.count, await valuesOf(workbook, "A1:B3")]).toEqual([
    1,
    [
      ["Navn", "Antal"],
      ["x", 9],
      ["", ""],
    ],
  ]);
});

test("columns are found by name, renamed and deleted", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => {
    sheet.getRange("D1").formulas = [["=SUM(Salg[Antal])"]];
    const { columns } = sheet.tables.getItem("Salg");
    columns.getItem("Antal").name = "Stk";
    columns.getItem("Navn").delete();
  });
  expect(await formulasOf(workbook, "A1:D1")).toEqual([["Stk", "", "=SUM(Salg[Stk])", ""]]);
});

test("a column put in moves the others and is called what nobody else is", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").columns.add(1, [["Navn"], [7], [8]]));
  expect(await valuesOf(workbook, "A1:C2")).toEqual([
    ["Navn", "Navn2", "Antal"],
    ["a", 7, 2],
  ]);
});

test("rows of another width are refused", async () => {
  const workbook = await sales();
  const add = onSheet(workbook, (sheet) => sheet.tables.getItem("Salg").rows.add(undefined, [["c"]]));
  expect(await codeOf(add)).toBe("InvalidArgument");
});

test("totals come below the table and go again", async () => {
  const workbook = await sales([["under", 5]]);
  await onSheet(workbook, (sheet) => (sheet.tables.getItem("Salg").showTotals = true));
  expect(await valuesOf(workbook, "A4:B5")).toEqual([
    ["Total", 3],
    ["under", 5],
  ]);
  await onSheet(workbook, (sheet) => (sheet.tables.getItem("Salg").showTotals = false));
  expect(await valuesOf(workbook, "A3:B4")).toEqual([
    ["b", 1],
    ["under", 5],
  ]);
});

test("a table is sorted by its columns, empty cells last", async () => {
  const workbook = await sales();
  await onSheet(workbook, (sheet) => {
    const table = sheet.tables.getItem("Salg");
    table.rows.add(undefined, [
      ["c", ""],
      ["d", 7],
    ]);
    table.sort.apply([{ key: 1, ascending: true }]);
  });
  expect(await valuesOf(workbook, "A2:B5")).toEqual([
    ["b", 1],
    ["a", 2],
    ["d", 7],
    ["c", ""],
  ]);
});

test("cells put in move what stands there, and formulas follow", async () => {
  const workbook = await bookFrom([
    ["a", 1, "=B1"],
    ["b", 2, "=SUM(B1:B2)"],
  ]);
  await onSheet(workbook, (sheet) => sheet.getRange("B2").insert("Down"));
  expect(await formulasOf(workbook, "B1:C3")).toEqual([
    [1, "=B1"],
    ["", "=SUM(B1:B3)"],
    [2, ""],
  ]);
  await onSheet(workbook, (sheet) => sheet.getRange("A:A").insert("Right"));
  expect(await formulasOf(workbook, "A1:D1")).toEqual([["", "a", 1, "=C1"]]);
});
