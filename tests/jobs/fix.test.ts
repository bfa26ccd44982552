import { check } from "../../src/jobs/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/entry-workbook";
import { applyFixes, fixAll } from "../../src/jobs/fix";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { lay, trafficOf, type Laid } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;

/** The first two rows as another system writes numbers. */
async function pasted() {
  const laid = await lay(6);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [
    ["120", "1.500,0"],
    ["\u00a0240 ", "3 000"],
  ]);
  return laid;
}

async function typedCells({ port }: Laid) {
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  return entry.rows.slice(0, 2).flatMap(({ cells }) => [cells.numerator, cells.denominator]);
}

test("a pasted block with numbers as text is put right at once", async () => {
  const laid = await pasted();
  const { findings } = await check(laid.port);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  expect(fixable).toHaveLength(4);
  const { syncs } = await trafficOf(laid.workbook, async () => {
    expect(await applyFixes(laid.port, fixable)).toEqual({ applied: 4, left: 0 });
  });
  expect(syncs).toBe(2);
  expect(await typedCells(laid)).toEqual([120, 1500, 240, 3000]);
});

test("fixing everything finds for itself what can be fixed", async () => {
  const laid = await pasted();
  expect(await fixAll(laid.port)).toEqual({ applied: 4, left: 0 });
  expect(await typedCells(laid)).toEqual([120, 1500, 240, 3000]);
  const { syncs } = await trafficOf(laid.workbook, async () => {
    expect(await fixAll(laid.port)).toEqual({ applied: 0, left: 0 });
  });
  expect(syncs).toBe(1);
});

test("a cell that has been changed since is left as it is", async () => {
  const laid = await pasted();
  const { findings } = await check(laid.port);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [["130"]]);
  laid.workbook.paste(ENTRY_SHEET, FIRST + 1, COLUMN.numerator, [[250]]);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  expect(await applyFixes(laid.port, fixable)).toEqual({ applied: 2, left: 2 });
  expect(await typedCells(laid)).toEqual(["130", 1500, 250, 3000]);
});

test("a finding without a certain value is left", async () => {
  const laid = await pasted();
  const { findings } = await check(laid.port);
  const without = findings.filter(({ fix }) => fix === undefined);
  expect(await applyFixes(laid.port, without)).toEqual({ applied: 0, left: without.length });
});

test("a formula goes only where the finding is about the formula", async () => {
  const laid = await lay(6);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [["=100+20", 300]]);
  const { findings } = await check(laid.port);
  const about = findings.filter(({ code, fix }) => code === "formula-in-entry" && fix !== undefined);
  expect(await applyFixes(laid.port, about)).toEqual({ applied: 1, left: 0 });
  const { cells, formulas } = await firstRow(laid);
  expect({ cell: cells.numerator, formula: formulas.numerator }).toEqual({ cell: 120, formula: undefined });
});

test("a workbook that has become another one is not written into", async () => {
  const laid = await pasted();
  const { findings } = await check(laid.port);
  const other = await lay(2);
  await other.workbook.run(async (context) => {
    context.workbook.worksheets.getItem(ENTRY_SHEET).delete();
    await context.sync();
  });
  const { syncs } = await trafficOf(other.workbook, async () => {
    expect(await applyFixes(other.port, findings)).toEqual({ applied: 0, left: findings.length });
  });
  expect(syncs).toBe(1);
});

async function firstRow({ port }: Laid) {
  const { entry } = await readEntryWorkbook(port);
  const row = "problem" in entry ? undefined : entry.rows[0];
  if (row === undefined) throw new Error("no row");
  return row;
}
