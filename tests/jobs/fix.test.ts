import { check } from "../../src/jobs/form/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { applyFixes, fixAll, undoFix } from "../../src/jobs/form/fix";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { cellAddress } from "../../src/sheets/plan";
import { lay, trafficOf, type Laid } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;
const NUMERATOR = cellAddress(FIRST, COLUMN.numerator);

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
    expect(await applyFixes(laid.port, fixable)).toMatchObject({ applied: 4, left: 0 });
  });
  expect(syncs).toBe(2);
  expect(await typedCells(laid)).toEqual([120, 1500, 240, 3000]);
});

test("fixing everything finds for itself what can be fixed", async () => {
  const laid = await pasted();
  expect(await fixAll(laid.port)).toMatchObject({ applied: 4, left: 0 });
  expect(await typedCells(laid)).toEqual([120, 1500, 240, 3000]);
  const { syncs } = await trafficOf(laid.workbook, async () => {
    expect(await fixAll(laid.port)).toEqual({ applied: 0, left: 0, replaced: [] });
  });
  expect(syncs).toBe(1);
});

test("a cell that has been changed since is left as it is", async () => {
  const laid = await pasted();
  const { findings } = await check(laid.port);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [["130"]]);
  laid.workbook.paste(ENTRY_SHEET, FIRST + 1, COLUMN.numerator, [[250]]);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  expect(await applyFixes(laid.port, fixable)).toMatchObject({ applied: 2, left: 2 });
  expect(await typedCells(laid)).toEqual(["130", 1500, 250, 3000]);
});

test("a finding without a certain value is left", async () => {
  const laid = await pasted();
  const { findings } = await check(laid.port);
  const without = findings.filter(({ fix }) => fix === undefined);
  expect(await applyFixes(laid.port, without)).toEqual({ applied: 0, left: without.length, replaced: [] });
});

test("a formula goes only where the finding is about the formula", async () => {
  const laid = await lay(6);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [["=100+20", 300]]);
  const { findings } = await check(laid.port);
  const about = findings.filter(({ code, fix }) => code === "formula-in-entry" && fix !== undefined);
  expect(await applyFixes(laid.port, about)).toMatchObject({ applied: 1, left: 0 });
  const { cells, formulas } = await firstRow(laid);
  expect({ cell: cells.numerator, formula: formulas.numerator }).toEqual({ cell: 120, formula: undefined });
});

describe("a single cell that was put right", () => {
  async function putRight(laid: Laid, content: string) {
    laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[content, 300]]);
    const { findings } = await check(laid.port);
    const about = findings.filter(({ cell, fix }) => cell === NUMERATOR && fix !== undefined);
    const { replaced } = await applyFixes(laid.port, about.slice(0, 1));
    expect(replaced).toHaveLength(1);
    return replaced[0]!;
  }
  const standing = async (laid: Laid) => {
    const { cells, formulas } = await firstRow(laid);
    return { cell: cells.numerator, formula: formulas.numerator };
  };

  test("tells what stood there and what stands there now", async () => {
    const laid = await lay(6);
    expect(await putRight(laid, " 120 ")).toMatchObject({
      cell: NUMERATOR,
      row: FIRST,
      entryCell: "numerator",
      before: " 120 ",
      isFormula: false,
      after: 120,
    });
  });

  test("gets back the text that stood there, in two round trips", async () => {
    const laid = await lay(6);
    const replaced = await putRight(laid, " 120 ");
    const { syncs } = await trafficOf(laid.workbook, async () => {
      expect(await undoFix(laid.port, replaced)).toBe(true);
    });
    expect(syncs).toBe(2);
    expect(await standing(laid)).toEqual({ cell: " 120 ", formula: undefined });
  });

  test("gets back its formula as a formula", async () => {
    const laid = await lay(6);
    const replaced = await putRight(laid, "=100+20");
    expect(await undoFix(laid.port, replaced)).toBe(true);
    expect(await standing(laid)).toEqual({ cell: 120, formula: "=100+20" });
  });

  test.each([
    ["another number", 121],
    ["a formula that gives the same", "=60+60"],
    ["nothing", ""],
  ])("is left where somebody has put %s there since", async (_what, content) => {
    const laid = await lay(6);
    const replaced = await putRight(laid, "120");
    laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[content]]);
    const before = await standing(laid);
    const { syncs } = await trafficOf(laid.workbook, async () => {
      expect(await undoFix(laid.port, replaced)).toBe(false);
    });
    expect(syncs).toBe(1);
    expect(await standing(laid)).toEqual(before);
  });

  test("is left where the row asks for something else by now", async () => {
    const laid = await lay(6);
    const replaced = await putRight(laid, "120");
    expect(await undoFix(laid.port, { ...replaced, asks: "another row" })).toBe(false);
    expect(await standing(laid)).toEqual({ cell: 120, formula: undefined });
  });

  test("is left where the form has gone", async () => {
    const laid = await lay(6);
    const replaced = await putRight(laid, "120");
    await laid.workbook.run(async (context) => {
      context.workbook.worksheets.getItem(ENTRY_SHEET).delete();
      await context.sync();
    });
    expect(await undoFix(laid.port, replaced)).toBe(false);
  });
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
    expect(await applyFixes(other.port, findings)).toEqual({
      applied: 0,
      left: findings.length,
      replaced: [],
    });
  });
  expect(syncs).toBe(1);
});

async function firstRow({ port }: Laid) {
  const { entry } = await readEntryWorkbook(port);
  const row = "problem" in entry ? undefined : entry.rows[0];
  if (row === undefined) throw new Error("no row");
  return row;
}
