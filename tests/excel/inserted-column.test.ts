// A column that somebody inserts among ours, with words of their own in it, when the sheet is laid anew.
import { plainRound } from "../../src/barometer/round";
import { compute } from "../../src/jobs/results/compute";
import { ENTRY_SHEET } from "../../src/jobs/form/entry-workbook";
import { SHEETS } from "../../src/jobs/sheet-names";
import { createTemplate } from "../../src/jobs/form/template";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { columnLetters } from "../../src/sheets/plan";
import { lay } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const TODAY = "2026-01-31";
const WORDS = "Ring til Kirsten om dette tal";

async function withColumn(words: string | null) {
  const { workbook, port } = await lay(3);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ENTRY_SHEET);
    sheet.protection.unprotect();
    const letters = columnLetters(COLUMN.remark);
    sheet.getRange(`${letters}:${letters}`).insert("Right");
    if (words !== null) sheet.getRange(`${letters}${ENTRY_LAYOUT.body + 2}`).values = [[words]];
    sheet.protection.protect();
    await context.sync();
  });
  const cells = () => [...workbook.view(ENTRY_SHEET).cells.values()].flatMap((line) => [...line.values()]);
  return {
    again: () =>
      createTemplate(port, {
        catalogue: syntheticCatalogue(3),
        round: plainRound("2018"),
        department: null,
        history: [],
        confirmed: false,
      }),
    isThere: () => cells().some(({ value }) => value === WORDS),
  };
}

test("what stands in it is asked about by its letter, and nothing is laid before", async () => {
  const { again, isThere } = await withColumn(WORDS);
  expect(await again()).toMatchObject({
    outcome: "needs-confirmation",
    replaces: { columnsLost: [columnLetters(COLUMN.remark)] },
  });
  expect(isThere()).toBe(true);
});

test("an empty one goes without a word", async () => {
  const { again } = await withColumn(null);
  expect(await again()).toMatchObject({ outcome: "created" });
});

describe("rows and columns put in among ours on a sheet of results that is protected again", () => {
  async function computed(put: (sheet: Excel.Worksheet) => void) {
    const { workbook, port } = await lay(3);
    await compute(port, { confirmed: true, today: TODAY });
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEETS.comparison);
      sheet.protection.unprotect();
      put(sheet);
      sheet.protection.protect();
      await context.sync();
    });
    const words = () =>
      [...workbook.view(SHEETS.comparison).cells.values()]
        .flatMap((line) => [...line.values()])
        .filter(({ value }) => value === WORDS);
    return { port, words };
  }

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a column", (sheet) => void sheet.getRange("C:C").insert("Right")],
    ["rows", (sheet) => void sheet.getRange("6:7").insert("Down")],
  ])("%s: Beregn asks before what stands there goes", async (_, put) => {
    const { port, words } = await computed((sheet) => {
      put(sheet);
      sheet.getRange("C6").values = [[WORDS]];
    });
    expect(await compute(port, { confirmed: false, today: TODAY })).toMatchObject({
      outcome: "needs-confirmation",
      sheets: [SHEETS.comparison],
      reshaped: [SHEETS.comparison],
    });
    expect(words()).toHaveLength(1);
    expect(await compute(port, { confirmed: true, today: TODAY })).toMatchObject({ outcome: "computed" });
    expect(await compute(port, { confirmed: false, today: TODAY })).toMatchObject({ outcome: "computed" });
  });

  test("what stands beside and below ours is nothing to ask about, and stays", async () => {
    const { port, words } = await computed((sheet) => {
      sheet.getRange("AZ3").values = [[WORDS]];
      sheet.getRange("A900").values = [[WORDS]];
    });
    expect(await compute(port, { confirmed: false, today: TODAY })).toMatchObject({ outcome: "computed" });
    expect(words()).toHaveLength(2);
  });
});
