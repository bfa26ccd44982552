// What a patch makes of a cell, through Microsoft's own client.
import { excelWorkbook } from "../../src/excel/workbook";
import type { CellPatch } from "../../src/jobs/port";
import { bookFrom, formulasOf, valuesOf } from "../embedded/helpers";

async function patched(patch: Pick<CellPatch, "cells" | "formulas">) {
  const workbook = await bookFrom([["før", "før", "før", "før"]]);
  const port = excelWorkbook((batch) => workbook.run(batch));
  const seen = await port.read([]);
  await port.write({ sheets: [], patches: [{ sheet: "Ark", row: 0, column: 0, ...patch }], seen });
  const [[values], [formulas]] = [await valuesOf(workbook, "A1:D1"), await formulasOf(workbook, "A1:D1")];
  return { values, formulas };
}

const CELLS = [["=1+2", "12", null, ""]];

test("text stays text, also where it begins as a formula; null leaves a cell, nothing empties it", async () => {
  const { values } = await patched({ cells: CELLS });
  expect(values).toEqual(["=1+2", "12", "før", ""]);
});

test("formulas are written as formulas where they are asked for, and other text stays text", async () => {
  const { values, formulas } = await patched({ cells: CELLS, formulas: true });
  expect(values).toEqual([3, "12", "før", ""]);
  expect(formulas![0]).toBe("=1+2");
});
