// What people see in a form is what they mean: a percentage typed with its sign, and a number that Excel made a date.
import { check } from "../../src/jobs/form/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { applyFill, previewFill } from "../../src/jobs/fill/fill-preview";
import { planFill } from "../../src/jobs/fill/fill-at-once";
import { fillSourceOf } from "../../src/jobs/fill/figures-source";
import { figuresOf } from "../../src/sheets/entry";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { lay, type Laid } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;

async function typed(text: string, column: number = COLUMN.value): Promise<Laid> {
  const laid = await lay(3);
  laid.workbook.type(ENTRY_SHEET, FIRST, column, text);
  return laid;
}

async function entryOf({ port }: Laid) {
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  return entry;
}

/** What stands in the cell itself. */
async function stored({ workbook }: Laid): Promise<unknown> {
  return workbook.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(ENTRY_SHEET).getCell(FIRST, COLUMN.value).load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
}

test.each([
  ["15 %", 15],
  ["2,1%", 2.1],
  ["0,7 %", 0.7],
  ["70%", 70],
])("»%s« typed into a form is %d, also after saving and for other departments", async (text, value) => {
  const laid = await typed(text);
  expect(figuresOf(await entryOf(laid)).map(({ figure }) => figure.value)).toEqual([value]);
  const source = await fillSourceOf(await laid.workbook.save());
  if ("refused" in source) throw new Error(source.refused);
  const preview = await previewFill((await lay(3)).port, source);
  if ("notEntry" in preview) throw new Error("notEntry");
  expect(preview.rows.map(({ next }) => next)).toEqual([value]);
});

test("a number entered over a percentage shows what was entered", async () => {
  const laid = await typed("15 %");
  const text = "indicator,group,period,value\nind-1,target,2018,28.5\n";
  const preview = await previewFill(laid.port, { text });
  if ("notEntry" in preview) throw new Error("notEntry");
  expect(preview.rows.map(({ now, next, state }) => [now, next, state])).toEqual([[15, 28.5, "differs"]]);
  await applyFill(laid.port, preview, { overwrite: preview.rows.flatMap(({ cell }) => cell ?? []) });
  expect(await stored(laid)).toBe(0.285);
  expect(figuresOf(await entryOf(laid)).map(({ figure }) => figure.value)).toEqual([28.5]);
});

test("the command line enters the same", async () => {
  const laid = await typed("15 %");
  const entry = await entryOf(laid);
  const [{ figure } = { figure: null }] = figuresOf(entry);
  if (figure === null) throw new Error("no figure");
  const plan = planFill(entry, [{ ...figure, value: 28.5 }], true);
  expect(plan.patches.flatMap(({ cells }) => cells)).toEqual([[0.285]]);
  expect(planFill(entry, [figure], false)).toMatchObject({ patches: [], same: [figure] });
});

test.each([
  ["3/4", COLUMN.numerator],
  ["1-4", COLUMN.numerator],
])("»%s« that Excel has made a date is told, and no figure", async (text, column) => {
  const laid = await typed(text, column);
  expect(figuresOf(await entryOf(laid))).toEqual([]);
  const { findings } = await check(laid.port);
  expect(findings.filter(({ code }) => code === "number-as-text").map(({ row }) => row)).toEqual([FIRST]);
});
