// Marks of Kontrollér: they stand for as long as the cells hold what was found, and go when somebody puts it right.
import { check } from "../../src/jobs/form/check";
import { ENTRY_SHEET } from "../../src/jobs/form/entry-workbook";
import { COLUMN, type EntryColumn } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { markedFormula, outdatedFormula } from "../../src/sheets/entry/marks";
import { columnLetters, COLORS, ERROR_MARK } from "../../src/sheets/plan";
import { lay, type Laid } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;
const at = (column: EntryColumn, row: number) => `${columnLetters(COLUMN[column])}${row}`;

/** What the sheet's own formulas say of a cell of the first row, calculated in a cell of their own. */
async function seen({ workbook }: Laid, column: "period" | "numerator" | "denominator" | "value") {
  const row = FIRST + 1;
  const held = (cell: EntryColumn) => `$${at(cell, row)}`;
  const own = { own: at(column, row), code: at(column, ENTRY_LAYOUT.codes + 1) };
  const cells = { held, marks: held("marks"), ...own };
  return workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ENTRY_SHEET);
    const free = sheet.getRange("BA1:BC1");
    sheet.protection.unprotect();
    await context.sync();
    free.formulas = [[markedFormula("E", cells), markedFormula("W", cells), outdatedFormula(cells)]];
    free.load("values");
    await context.sync();
    const [error, warning, outdated] = (free.values as unknown[][])[0] ?? [];
    free.clear();
    sheet.protection.protect({ selectionMode: "Normal" });
    await context.sync();
    return { isMarked: error === true || warning === true, isOutdated: outdated };
  });
}

async function withCells(...cells: [EntryColumn, string][]): Promise<Laid> {
  const laid = await lay(2);
  for (const [column, text] of cells) laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN[column], text);
  return laid;
}

/** As somebody pastes it, past what the cells refuse. */
async function pasted(numbers: (string | number | boolean)[]): Promise<Laid> {
  const laid = await lay(2);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [numbers]);
  return laid;
}

function lookOf({ workbook }: Laid, column: EntryColumn) {
  const view = workbook.view(ENTRY_SHEET);
  return view.styles[view.cells.get(FIRST)?.get(COLUMN[column])?.style ?? 0];
}

test("a cell that is put right is red no longer, without another check", async () => {
  const laid = await pasted([-5, 40]);
  await check(laid.port);
  expect(lookOf(laid, "numerator")?.fill).toBe(ERROR_MARK.fill);
  laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, "5");
  expect(lookOf(laid, "numerator")?.fill).not.toBe(ERROR_MARK.fill);
});

test("a part that is larger than its whole is put right from either side", async () => {
  const laid = await pasted([50, 40]);
  const { findings } = await check(laid.port);
  const cell = findings.find(({ code }) => code === "numerator-exceeds-denominator")?.entryCell;
  expect(cell).toBe("numerator");
  expect(await seen(laid, "numerator")).toEqual({ isMarked: true, isOutdated: false });
  laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN.denominator, "60");
  expect(await seen(laid, "numerator")).toEqual({ isMarked: false, isOutdated: true });
});

test("what else was found in the row stands until it is put right, too", async () => {
  const laid = await pasted([-5, 40]);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.period, [["sidste år"]]);
  await check(laid.port);
  laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, "5");
  expect((await seen(laid, "numerator")).isMarked).toBe(false);
  expect((await seen(laid, "period")).isMarked).toBe(true);
});

test("the sentences beside a row that has changed since turn grey", async () => {
  const laid = await pasted([-5, 40]);
  await check(laid.port);
  expect(lookOf(laid, "findings")?.fontColor).not.toBe(COLORS.quiet);
  laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, "5");
  expect(lookOf(laid, "findings")?.fontColor).toBe(COLORS.quiet);
});

test.each([
  [-5],
  [-0.1],
  [-1234567.891],
  [-1 / 3],
  [2.00005],
  [-12_345_678_901],
  [-1e-7],
  ["2.000 pers."],
  [" 12"],
  ["#mangler"],
  ["2018-01-02"],
  [true],
])("what is found in %p is marked as long as it stands there", async (content) => {
  const laid = await pasted([content]);
  const { findings } = await check(laid.port);
  expect(findings.filter(({ row, entryCell }) => row === FIRST && entryCell === "numerator")).not.toEqual([]);
  expect((await seen(laid, "numerator")).isMarked).toBe(true);
});

test("a number that Excel has made a date is marked", async () => {
  const laid = await withCells(["numerator", "1-4"]);
  const { findings } = await check(laid.port);
  expect(findings.map(({ code, entryCell }) => [code, entryCell])).toContainEqual([
    "number-as-text",
    "numerator",
  ]);
  expect((await seen(laid, "numerator")).isMarked).toBe(true);
});

test("marks say nothing of the figures themselves", async () => {
  const laid = await pasted([-31_415, "010190-1234"]);
  await check(laid.port);
  const marks = String(laid.workbook.view(ENTRY_SHEET).cells.get(FIRST)?.get(COLUMN.marks)?.value);
  expect(marks).toContain("E:numerator");
  expect(marks).not.toMatch(/31415|0101|1234/);
});

test("once marks are laid the sheet is calculated, since Excel may keep its colours until then", async () => {
  const laid = await pasted([-5, 40]);
  const calculated: string[] = [];
  laid.workbook.interceptRequests((_, body) => {
    if (body.includes('"Name":"Calculate"')) calculated.push(body);
  });
  await check(laid.port);
  expect(calculated).toHaveLength(1);
  // Where the same stands already nothing is written.
  await check(laid.port);
  expect(calculated).toHaveLength(1);
});
