// Text that comes from outside the workbook is read as if typed, as Excel does with plain text on the clipboard.
import { openEmbeddedWorkbook } from "../../src/embedded";

test("pasted text is read under the locale: numbers become numbers, words stay words", async () => {
  const workbook = await openEmbeddedWorkbook({ locale: "da-DK" });
  const sheet = workbook.activeSheet();
  const outcome = workbook.pasteText(sheet, 0, 0, [
    ["1.234,5", "12 stk"],
    ["160", ""],
  ]);
  expect(outcome.accepted).toBe(true);
  const { cells } = workbook.view(sheet);
  expect(cells.get(0)?.get(0)?.value).toBe(1234.5);
  expect(cells.get(0)?.get(1)?.value).toBe("12 stk");
  expect(cells.get(1)?.get(0)?.value).toBe(160);
});

test("a block that touches a locked cell is refused whole", async () => {
  const workbook = await openEmbeddedWorkbook({});
  const sheet = workbook.activeSheet();
  await workbook.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("A1").format.protection.locked = false;
    active.protection.protect();
    await context.sync();
  });
  const outcome = workbook.pasteText(sheet, 0, 0, [["1", "2"]]);
  expect(outcome.refusal).toEqual({ kind: "locked" });
  expect(workbook.view(sheet).cells.get(0)?.get(0)?.value ?? null).toBeNull();
});
