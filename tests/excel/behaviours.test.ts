// What Excel does otherwise than one would think, where nothing fails: how a sheet comes to be all the same.
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";

async function laid(...sheets: SheetPlan[]) {
  const workbook = await openEmbeddedWorkbook({});
  workbook.type("Ark1", 0, 0, "Mit");
  const bodies: string[] = [];
  workbook.interceptRequests((_index, body) => void bodies.push(body));
  const port = excelWorkbook((batch) => workbook.run(batch));
  const lay = async () => port.write({ sheets, seen: await port.read([], { wholeComments: true }) });
  await lay();
  return { workbook, port, lay, bodies };
}

const PLAN: SheetPlan = { ...emptyPlan("Tal"), values: [{ row: 0, column: 0, cells: [["Navn", 1]] }] };

test("text that Excel would read as a date, a percentage, a formula or a number stays text", async () => {
  const words = ["1-4", "3/4", "50 %", "=1+1", "+45", "1.234", "'x", "SAND", "1E5"];
  const plan = { ...PLAN, values: [{ row: 0, column: 0, cells: words.map((word) => [word]) }] };
  const { workbook } = await laid(plan);
  const cells = [...workbook.view("Tal").cells.values()].map((line) => line.get(0));
  expect(cells.map((cell) => cell?.value)).toEqual(words);
  expect(cells.map((cell) => cell?.formula)).toEqual(words.map(() => null));
});

test("a name is hidden when it is made, since Excel leaves one that exists as it is", async () => {
  const hidden = async ({ workbook }: Awaited<ReturnType<typeof laid>>) =>
    workbook.run(async (context) => {
      const names = context.workbook.names.load("items/visible");
      await context.sync();
      return names.items.map(({ visible }) => visible);
    });
  const one = await laid(PLAN);
  expect(await hidden(one)).toEqual([false]);
  await one.lay();
  expect(await hidden(one)).toEqual([false]);
});

test("a head is frozen whole where columns within it are hidden", async () => {
  const { workbook } = await laid({
    ...PLAN,
    hiddenColumns: [{ column: 1, columns: 1 }],
    frozen: { rows: 1, columns: 3 },
  });
  const { frozenRows, frozenColumns } = workbook.view("Tal");
  expect([frozenRows, frozenColumns]).toEqual([1, 3]);
});

test("a rule is set before its prompt, which setting it clears", async () => {
  const { workbook } = await laid({
    ...PLAN,
    validations: [
      {
        box: { row: 0, column: 1, rows: 1, columns: 1 },
        rule: { kind: "formula", formula: "=B1>=0" },
        prompt: { title: "Antal", message: "Skriv et helt tal" },
      },
    ],
  });
  expect(workbook.view("Tal").validations).toMatchObject([
    { promptTitle: "Antal", prompt: "Skriv et helt tal" },
  ]);
});

test("formats and formulas go in English, whatever the language of Excel", async () => {
  const { bodies } = await laid({
    ...PLAN,
    formats: [{ box: { row: 0, column: 1, rows: 1, columns: 1 }, style: { numberFormat: "#,##0.0" } }],
    formulas: [{ box: { row: 1, column: 1, rows: 1, columns: 1 }, formula: "=IF(B1>0,1,0)" }],
  });
  const sent = bodies.join();
  expect(sent).toContain("=IF(B1>0,1,0)");
  expect(sent).not.toMatch(/FormulasLocal|NumberFormatLocal|FormulasR1C1/);
});

test("who listens to edits still hears them when the sheet has been laid anew", async () => {
  const { workbook, port, lay } = await laid(PLAN);
  let heard = 0;
  const stop = await port.onEdit(() => (heard += 1));
  await lay();
  await new Promise((resolve) => setTimeout(resolve, 20));
  heard = 0;
  workbook.type("Tal", 5, 0, "5");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBe(1);
  await stop();
});

test("who listens to what is selected on a sheet hears of that sheet alone, and no longer once it has stopped", async () => {
  const { workbook, port } = await laid(PLAN);
  const heard: string[] = [];
  const select = async (sheet: string, row: number, rows: number) => {
    workbook.select(sheet, { row, column: 1, rows, columns: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("Andet");
    await context.sync();
  });
  const stop = await port.onSelect("Tal", (address) => heard.push(address));
  await select("Tal", 3, 1);
  await select("Andet", 5, 1);
  await select("Tal", 3, 2);
  await stop();
  await select("Tal", 7, 1);
  expect(heard).toEqual(["B4", "B4:B5"]);
});

test("a name whose sheet somebody has deleted says where it is again once the sheet is laid", async () => {
  const { workbook, lay } = await laid({
    ...PLAN,
    names: [{ name: "tallene", box: { row: 0, column: 1, rows: 1, columns: 1 } }],
  });
  const formula = async () =>
    workbook.run(async (context) => {
      const name = context.workbook.names.getItem("tallene").load("formula");
      await context.sync();
      return String(name.formula);
    });
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Tal").delete();
    await context.sync();
  });
  expect(await formula()).toContain("#REF!");
  await lay();
  expect(await formula()).toBe("=Tal!$B$1");
});
