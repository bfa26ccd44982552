// What people do to the entry sheet as a whole: rename it, copy it, delete it or parts of it.
import { check, checkWorkbook } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { ENTRY_SHEET, entrySheet, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import { createLiveCheck } from "../../src/jobs/form/live";
import { SHEETS } from "../../src/jobs/sheet-names";
import { createTemplate, storedTemplate } from "../../src/jobs/form/template";
import { updateCatalogue } from "../../src/jobs/form/update-catalogue";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { figuresOf } from "../../src/sheets/entry/figures";
import { findingSentence } from "../../src/text/words/checks";
import { lay, type Laid } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;

async function onSheet(
  { workbook }: Laid,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
) {
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ENTRY_SHEET);
    sheet.protection.unprotect();
    await context.sync();
    work(sheet, context);
    await context.sync();
  });
}

/** The embedded workbook copies no sheets; what counts is what stands in them. */
async function copySheet({ workbook }: Laid, name: string): Promise<void> {
  await workbook.run(async (context) => {
    const used = context.workbook.worksheets.getItem(ENTRY_SHEET).getUsedRange(true).load("values,address");
    await context.sync();
    const address = used.address.slice(used.address.indexOf("!") + 1);
    context.workbook.worksheets.add(name).getRange(address).values = used.values as unknown[][];
    await context.sync();
  });
}

test("a renamed entry sheet is read, checked, computed and taken in as before", async () => {
  const laid = await lay(2);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[-5, 40]]);
  const before = checkWorkbook(await readEntryWorkbook(laid.port));
  await onSheet(laid, (sheet) => {
    sheet.name = "Center for Job";
  });
  const workbook = await readEntryWorkbook(laid.port);
  const after = checkWorkbook(workbook);
  expect(after.findings).toEqual(before.findings.map((one) => ({ ...one, sheet: "Center for Job" })));
  expect(figuresOf(entrySheet(workbook)!)).toHaveLength(1);
  expect(incomingFrom("job.xlsx", workbook)).toMatchObject({ figures: [{ cell: "E9" }] });
  expect(await compute(laid.port, { confirmed: true, today: "2019-01-31" })).toMatchObject({
    outcome: "computed",
  });
});

test("a figure with an error is left out of the judging, and its line says that it was not corrected", async () => {
  const laid = await lay(2);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [["2.000 pers.", 4000]]);
  expect(await compute(laid.port, { confirmed: false, today: "2019-01-31" })).toMatchObject({
    outcome: "needs-confirmation",
    sheets: [],
    leftOut: { faulty: 1 },
  });
  const computed = await compute(laid.port, { confirmed: true, today: "2019-01-31" });
  if (computed.outcome !== "computed") throw new Error(computed.outcome);
  expect(computed.assessment.lines[0]).toMatchObject({
    value: null,
    status: "unassessed",
    reason: { code: "figure-faulty" },
  });
});

test("text that begins with = is no formula, though Excel gives it without its apostrophe", async () => {
  const laid = await lay(2);
  laid.workbook.type(ENTRY_SHEET, FIRST, COLUMN.remark, "'=som sidste år");
  laid.workbook.type(ENTRY_SHEET, FIRST + 1, COLUMN.numerator, "=2+3");
  const { findings } = await check(laid.port);
  expect(findings.flatMap(({ code, cell }) => (code === "formula-in-entry" ? [cell] : []))).toEqual(["E10"]);
});

test("live findings go on in a sheet that is renamed meanwhile", async () => {
  const laid = await lay(2);
  const live = createLiveCheck(laid.port);
  await live.start();
  await onSheet(laid, (sheet) => {
    sheet.name = "Ark1";
  });
  laid.workbook.paste("Ark1", FIRST, COLUMN.numerator, [[-5]]);
  const { findings } = await live.edited();
  expect(findings).toEqual((await check(laid.port)).findings);
  expect(findings.find(({ code }) => code === "negative")).toMatchObject({ sheet: "Ark1", cell: "E9" });
});

test("a copy of the entry sheet is told about, since figures typed there would be lost", async () => {
  const laid = await lay(2);
  await copySheet(laid, "Indberetning (2)");
  const { findings } = await check(laid.port);
  const [finding, ...others] = findings.filter(({ code }) => code === "structure-changed");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", sheet: "Indberetning (2)", cell: null });
  expect(findingSentence(finding!, "da")).toBe(
    "Arket er en kopi af skemaet og bliver ikke læst. Flyt tallene til arket »Indberetning«, og slet kopien.",
  );
  expect(findingSentence(finding!, "en")).toBe(
    "The sheet is a copy of the entry sheet and is not read. Move its figures to the sheet “Indberetning” and delete the copy.",
  );
});

test("an entry sheet that is gone, or has lost a column, is called what it is", async () => {
  const gone = await lay(2);
  await onSheet(gone, (sheet) => sheet.delete());
  const [missing, ...others] = (await check(gone.port)).findings;
  expect(others).toEqual([]);
  expect(findingSentence(missing!, "da")).toBe(
    "Arket »Indberetning« findes ikke længere, eller dets skjulte rækker og kolonner er ændret. Fortryd ændringen, eller bed om et nyt skema.",
  );
  const cut = await lay(2);
  await onSheet(cut, (sheet) => sheet.getRange("E:E").delete("Left"));
  const { kind, findings } = await check(cut.port);
  expect(kind).toBe("entry");
  expect(findings.map(({ code }) => code)).toEqual(["structure-changed"]);
  expect(findingSentence(findings[0]!, "da")).toBe(
    "Kolonnen »Antal« findes ikke længere i arket »Indberetning«. Fortryd sletningen, eller bed om et nyt skema.",
  );
  expect(findingSentence(findings[0]!, "en")).toBe(
    "The column “Number” is no longer in the sheet “Indberetning”. Undo the deletion, or ask for a new workbook.",
  );
});

test("a form laid anew takes the place of a renamed entry sheet, with its figures and no sheet beside it", async () => {
  const laid = await lay(2);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[5, 40]]);
  await onSheet(laid, (sheet, context) => {
    context.workbook.comments.add(sheet.getRange(`A${FIRST + 1}`), "Se sagen");
    sheet.name = "Center for Job";
  });
  const stored = await storedTemplate(laid.port);
  const again = { department: null, history: [], confirmed: true };
  await createTemplate(laid.port, { catalogue: stored!.catalogue, round: stored!.round, ...again });
  const names = laid.workbook.sheetNames().map(({ name }) => name);
  expect(names).toContain(ENTRY_SHEET);
  expect(names).not.toContain("Center for Job");
  const { seen, entry } = await readEntryWorkbook(laid.port, { wholeComments: true });
  expect("problem" in entry ? entry : figuresOf(entry)).toMatchObject([{ figure: { numerator: 5 } }]);
  expect(seen.comments).toMatchObject([
    { text: expect.stringContaining("Se sagen") as string, sheet: ENTRY_SHEET, cell: `A${FIRST + 1}` },
  ]);
});

test("an updated catalogue finds the figures of a renamed entry sheet", async () => {
  const laid = await lay(2);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[5, 40]]);
  await onSheet(laid, (sheet) => {
    sheet.name = "Center for Job";
  });
  renameFirstIndicator(laid);
  expect(await updateCatalogue(laid.port, { confirmed: true })).toMatchObject({
    outcome: "updated",
    rowsKept: 1,
  });
  expect(laid.workbook.sheetNames().map(({ name }) => name)).not.toContain("Center for Job");
  expect(figuresOf(entrySheet(await readEntryWorkbook(laid.port))!)).toMatchObject([
    { figure: { numerator: 5 } },
  ]);
});

test("corrections in Indikatorer that were not taken in are told before a form is laid over them", async () => {
  const laid = await lay(2);
  const stored = (await storedTemplate(laid.port))!;
  const again = () =>
    createTemplate(laid.port, { ...stored, department: null, history: [], confirmed: false });
  expect(await again()).toMatchObject({ outcome: "created" });
  renameFirstIndicator(laid);
  expect(await again()).toMatchObject({ outcome: "needs-confirmation", replaces: { editsLost: true } });
});

function renameFirstIndicator({ workbook }: Laid): void {
  for (const [row, line] of workbook.view(SHEETS.indicators).cells)
    for (const [column, { value }] of line)
      if (typeof value === "string" && value.startsWith("Eksempelindikator 1"))
        expect(workbook.paste(SHEETS.indicators, row, column, [["Omdøbt"]]).accepted).toBe(true);
}
