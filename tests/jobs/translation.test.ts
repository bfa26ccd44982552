// A form laid anew in the other language: the sheets' words change, what people have written does not.
import { plainRound } from "../../src/barometer/round";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/form/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { markReady } from "../../src/jobs/form/ready";
import { readyState } from "../../src/jobs/form/ready-state";
import { createTemplate, storedTemplate } from "../../src/jobs/form/template";
import { COLUMN } from "../../src/sheets/entry/columns";
import { figuresOf } from "../../src/sheets/entry/figures";
import type { EntrySheet } from "../../src/sheets/entry/read";
import { choicesText } from "../../src/text/words/choices";
import { entryText } from "../../src/text/sheets/entry";
import type { Language } from "../../src/text/language";

const BALLERUP = findCatalogue("ballerup-2018")!.catalogue;

async function laid() {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  await layIn(port, "da");
  return { workbook, port };
}

function layIn(port: WorkbookPort, language: Language) {
  return createTemplate(port, {
    catalogue: { ...BALLERUP, language },
    round: plainRound("2018"),
    department: "c-arb",
    history: [],
    confirmed: true,
  });
}

async function entryIn(port: WorkbookPort): Promise<EntrySheet> {
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  return entry;
}

/** Each kind of cell once: numbers, chosen words, a remark, text that is no number. */
async function filled() {
  const { workbook, port } = await laid();
  const { rows } = await entryIn(port);
  const words = choicesText.da;
  const [share, comparison, count] = rows.map(({ row }) => row);
  const write = (row: number | undefined, column: number, cells: (string | number)[]) =>
    expect(workbook.paste(ENTRY_SHEET, row ?? -1, column, [cells]).accepted).toBe(true);
  write(share, COLUMN.numerator, [120, 480]);
  write(share, COLUMN.basis, [words.basis.citizenship, "Bemærkning på dansk"]);
  write(share, COLUMN.thirdGeneration, [words.yes, "Særlige udfordringer"]);
  write(comparison, COLUMN.missing, [words.missing.pending]);
  write(count, COLUMN.value, ["cirka 12"]);
  return { workbook, port };
}

test("every figure, chosen word, remark and odd text stands in the English form, and in the Danish one again", async () => {
  const { port } = await filled();
  const before = await entryIn(port);
  await layIn(port, "en");
  const english = await entryIn(port);
  expect(english.language).toBe("en");
  expect(figuresOf(english)).toEqual(figuresOf(before));
  expect(english.rows[0]?.cells).toMatchObject({
    basis: choicesText.en.basis.citizenship,
    thirdGeneration: choicesText.en.yes,
    remark: "Bemærkning på dansk",
  });
  expect(english.rows[1]?.cells.missing).toBe(choicesText.en.missing.pending);
  expect(english.rows[2]?.cells.value).toBe("cirka 12");
  await layIn(port, "da");
  expect((await entryIn(port)).rows.map(({ cells }) => cells)).toEqual(before.rows.map(({ cells }) => cells));
});

test("headings and the catalogue's own language follow, so that results come in the same language", async () => {
  const { workbook, port } = await filled();
  await layIn(port, "en");
  const { header } = await entryIn(port);
  expect(workbook.view(ENTRY_SHEET).cells.get(header)?.get(COLUMN.remark)?.value).toBe(
    entryText.en.headings.remark,
  );
  expect((await storedTemplate(port))?.catalogue.language).toBe("en");
});

test("the check says the same of it", async () => {
  const { port } = await filled();
  const codes = async () => (await check(port)).findings.map(({ code, cell }) => [code, cell]);
  const danish = await codes();
  await layIn(port, "en");
  expect(await codes()).toEqual(danish);
});

test("a form reported ready stays so, since no figure has changed", async () => {
  const { workbook, port } = await filled();
  const { rows } = await entryIn(port);
  workbook.paste(ENTRY_SHEET, rows[2]?.row ?? -1, COLUMN.value, [[12]]);
  workbook.paste(ENTRY_SHEET, rows[1]?.row ?? -1, COLUMN.basis, [[choicesText.da.basis.citizenship]]);
  const said = await markReady(port, { who: "Åse", when: "2018-11-20T12:00:00Z", confirmed: true });
  expect(said.outcome).toBe("ready");
  await layIn(port, "en");
  expect(readyState(await entryIn(port))).toMatchObject({ state: "ready", who: "Åse" });
});
