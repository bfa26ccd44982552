// A column that somebody inserts among ours, with words of their own in it, when the sheet is laid anew.
import { plainRound } from "../../src/barometer/round";
import { ENTRY_SHEET } from "../../src/jobs/entry-workbook";
import { createTemplate } from "../../src/jobs/template";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { columnLetters } from "../../src/sheets/plan";
import { lay } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

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
