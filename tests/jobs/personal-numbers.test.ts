// Personal numbers outside the entry cells: found, told where they are, never repeated.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { plainRound } from "../../src/barometer/round";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { check, checkWorkbook } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import { createLiveCheck } from "../../src/jobs/form/live";
import type { WorkbookPort } from "../../src/jobs/port";
import { markReady } from "../../src/jobs/form/ready";
import { createTemplate } from "../../src/jobs/form/template";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { cellAddress } from "../../src/sheets/plan";
import { findingSentence } from "../../src/text/words/checks";
import { withComments, type AddedComments } from "../fixtures/comments";
import { emptyWorkbook, lay, trafficOf, type Laid } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const CPR = "010190-1234";

async function personal(port: WorkbookPort) {
  const { findings } = await check(port);
  return findings.filter(({ code }) => code === "cpr-number");
}

async function templateWith(added: AddedComments) {
  const { workbook } = await lay(2);
  const bytes = await workbook.save();
  const names = workbook.sheetNames().map(({ name }) => name);
  const opened = await openEmbeddedWorkbook({
    bytes: withComments(bytes, names.indexOf("Indberetning") + 1, added),
  });
  return { workbook: opened, port: excelWorkbook((batch) => opened.run(batch)) };
}

test.each([
  ["a note", { notes: { E9: `Ring til ${CPR}` } }],
  ["a comment", { threads: { E9: [`Hvem er ${CPR}?`] } }],
  ["an answer to a comment", { threads: { E9: ["Hvem?", `Det er 0101901234`] } }],
])("in %s it is an error at its cell", async (_where, added: AddedComments) => {
  const { port } = await templateWith(added);
  const [finding, ...others] = await personal(port);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", sheet: "Indberetning", cell: "E9", row: null });
  expect(JSON.stringify(finding)).not.toContain("1234");
});

test("in the name of a sheet it is an error that tells which sheet by its number alone", async () => {
  const { workbook, port } = await lay(2);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add(`Bilag ${CPR}`);
    await context.sync();
  });
  const [finding] = await personal(port);
  if (finding === undefined) throw new Error("not found");
  expect(finding).toMatchObject({ severity: "error", sheet: null, cell: null });
  for (const language of ["da", "en"] as const) {
    const sentence = findingSentence(finding, language);
    expect(sentence).toMatch(/CPR/);
    expect(sentence).toContain(String(finding.values["position"]));
    expect(sentence).not.toContain("1234");
  }
});

/** The template as a file whose parts somebody has changed. */
async function templateChanged(
  change: (parts: Record<string, string>, sheet: string) => void,
): Promise<WorkbookPort> {
  const { workbook } = await lay(2);
  const number = workbook.sheetNames().findIndex(({ name }) => name === "Indberetning") + 1;
  const parts = Object.fromEntries(
    Object.entries(unzipSync(await workbook.save())).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  change(parts, `xl/worksheets/sheet${number}.xml`);
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
  const opened = await openEmbeddedWorkbook({ bytes });
  return excelWorkbook((batch) => opened.run(batch));
}

/** A part of the package itself. */
function addPart(parts: Record<string, string>, name: string, kind: string, xml: string): void {
  parts[name] = xml;
  const relationships = parts["_rels/.rels"] ?? "";
  parts["_rels/.rels"] = relationships.replace(
    "</Relationships>",
    `<Relationship Id="x" Type="http://schemas.openxmlformats.org/${kind}" Target="${name}"/></Relationships>`,
  );
}

test.each<[string, Parameters<typeof templateChanged>[0], { sheet: string | null; cell: string | null }]>([
  [
    "the title of the document",
    (parts) =>
      addPart(
        parts,
        "docProps/core.xml",
        "package/2006/relationships/metadata/core-properties",
        `<coreProperties><title>Liste ${CPR}</title></coreProperties>`,
      ),
    { sheet: null, cell: null },
  ],
  [
    "a property of one's own",
    (parts) =>
      addPart(
        parts,
        "docProps/custom.xml",
        "officeDocument/2006/relationships/custom-properties",
        `<Properties><property name="Borger"><lpwstr>0101901234</lpwstr></property></Properties>`,
      ),
    { sheet: null, cell: null },
  ],
  [
    "the header of the first page alone",
    (parts, sheet) => {
      parts[sheet] = (parts[sheet] ?? "").replace(
        /<headerFooter[\s\S]*?<\/headerFooter>/,
        `<headerFooter differentFirst="1"><firstHeader>&amp;LBorger ${CPR}</firstHeader></headerFooter>`,
      );
    },
    { sheet: "Indberetning", cell: null },
  ],
])("in %s it is an error, and it keeps the form from being reported ready", async (_where, change, place) => {
  const port = await templateChanged(change);
  const [finding, ...others] = await personal(port);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", ...place });
  expect(JSON.stringify(finding)).not.toContain("1234");
  const live = createLiveCheck(port);
  await live.start();
  const { findings } = await live.edited();
  expect(findings.filter(({ code }) => code === "cpr-number")).toEqual([finding]);
});

test.each([
  ["a remark", "Indberetning", COLUMN.remark],
  ["a sheet of one's own", "Bilag", 1],
])("behind a link in %s it is an error at its cell", async (_where, sheet, column) => {
  const { workbook, port } = await lay(2);
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    if (sheet === "Bilag") worksheets.add(sheet).getRange("A1").values = [["Bilag"]];
    const cell = worksheets.getItem(sheet).getCell(ENTRY_LAYOUT.body + 1, column);
    cell.hyperlink = { address: "https://x.dk/?p=010190%2D1234", textToDisplay: "Se sagen" };
    await context.sync();
  });
  const [finding, ...others] = await personal(port);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ sheet, cell: cellAddress(ENTRY_LAYOUT.body + 1, column) });
});

test("typed as a number in a sheet that somebody has protected it is found, and sheets of results are not read for it", async () => {
  const laid = await lay(2);
  await compute(laid.port, { confirmed: true, today: "2026-01-31" });
  await put(laid, "Bilag", "B4", 101901234);
  await laid.workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Bilag").protection.protect();
    await context.sync();
  });
  const [finding, ...others] = await personal(laid.port);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ sheet: "Bilag", cell: "B4" });
  const { seen } = await readEntryWorkbook(laid.port);
  expect(Object.keys(seen.grids)).not.toContain("Sammenligning");
});

/** As people do it: a value put into a cell of any sheet, which is made where it is not there. */
async function put({ workbook }: Laid, sheet: string, cell: string, value: string | number): Promise<void> {
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(sheet);
    found.load("protection/protected");
    await context.sync();
    const worksheet = found.isNullObject ? worksheets.add(sheet) : found;
    if (!found.isNullObject && found.protection.protected) worksheet.protection.unprotect();
    worksheet.getRange(cell).values = [[value]];
    await context.sync();
  });
}

test.each([
  ["the guide", "Vejledning", "A60", CPR],
  ["a sheet of one's own", "Bilag", "B4", `Borger ${CPR}`],
  ["a number cell of a sheet of one's own", "Bilag", "B4", 101901234],
  ["a name in the entry sheet", "Indberetning", "A9", CPR],
  ["the lines above the entries", "Indberetning", "A2", `Kontakt: ${CPR}`],
  ["a cell beside the entries", "Indberetning", "BA9", CPR],
])("in %s it is an error at its cell, checked and live", async (_where, sheet, cell, value) => {
  const laid = await lay(2);
  const live = createLiveCheck(laid.port);
  await live.start();
  await put(laid, sheet, cell, value);
  const { findings } = await live.edited();
  const [finding, ...others] = findings.filter(({ code }) => code === "cpr-number");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", sheet, cell, row: null });
  expect(JSON.stringify(finding)).not.toContain("1234");
  expect((await check(laid.port)).findings).toEqual(findings);
  await put(laid, "Indberetning", "A3", "Eksempelforvaltning 1");
  expect(await markReady(laid.port, { who: "Åse", when: "2019-02-28" })).toMatchObject({
    outcome: "blocked",
  });
});

test("in a hidden sheet it is found, and a pasted list of persons is told about twenty times at most", async () => {
  const laid = await lay(2);
  await laid.workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Udtræk");
    sheet.getRange("A1:A50").values = Array.from({ length: 50 }, () => [CPR]);
    sheet.visibility = "Hidden";
    await context.sync();
  });
  const found = await personal(laid.port);
  expect(found).toHaveLength(20);
  expect(found[19]).toMatchObject({ sheet: "Udtræk", cell: "A20" });
});

test("in the columns that the check writes it is found before they are written over", async () => {
  const laid = await lay(2);
  await put(laid, "Indberetning", "X9", CPR);
  const { findings } = checkWorkbook(await readEntryWorkbook(laid.port));
  expect(findings.filter(({ code }) => code === "cpr-number")).toMatchObject([{ cell: "X9" }]);
  expect(await personal(laid.port)).toEqual([]);
  expect(
    JSON.stringify([...(laid.workbook.view("Indberetning").cells.get(8)?.values() ?? [])]),
  ).not.toContain("1234");
});

test("in the name of a cell it is an error that does not repeat the name", async () => {
  const laid = await lay(2);
  await laid.workbook.run(async (context) => {
    context.workbook.names.add(
      "_0101901234",
      context.workbook.worksheets.getItem("Indberetning").getRange("E9"),
    );
    await context.sync();
  });
  const [finding] = await personal(laid.port);
  expect(finding?.values).toEqual({ case: "defined-name" });
});

test("large earlier figures beside the entries are no personal numbers", async () => {
  const laid = await lay(2);
  await put(laid, "Indberetning", "I9", 101901234);
  expect(await personal(laid.port)).toEqual([]);
});

test("sheets of one's own cost one round trip more, and only they", async () => {
  const laid = await lay(2);
  expect((await trafficOf(laid.workbook, () => readEntryWorkbook(laid.port))).syncs).toBe(1);
  await put(laid, "Bilag", "A1", "Noter");
  expect((await trafficOf(laid.workbook, () => readEntryWorkbook(laid.port))).syncs).toBe(2);
});

test("a comment without one, or with a telephone number, is nobody's business", async () => {
  const { port } = await templateWith({ notes: { E9: "Ring 12 34 56 78" }, threads: { E10: ["Tak"] } });
  expect(await personal(port)).toEqual([]);
});

test("live findings name them as a full check does, and go on from there", async () => {
  const { workbook, port } = await templateWith({ notes: { E9: CPR } });
  const live = createLiveCheck(port);
  expect((await live.start()).findings).toEqual((await check(port)).findings);
  workbook.type("Indberetning", 8, 4, "12");
  const { findings } = await live.edited();
  expect(findings).toEqual((await check(port)).findings);
  expect(findings.filter(({ code }) => code === "cpr-number")).toHaveLength(1);
});

test("in the catalogue that a form was made of it is an error, and the form is not taken in with others", async () => {
  const { port } = await emptyWorkbook();
  const made = syntheticCatalogue(2);
  const [first, ...others] = made.indicators;
  if (first === undefined) throw new Error("no indicator");
  const catalogue = { ...made, indicators: [{ ...first, extraction: { owner: CPR } }, ...others] };
  const round = plainRound("2018");
  await createTemplate(port, { catalogue, round, department: null, history: [], confirmed: true });
  const found = await personal(port);
  expect(found).toMatchObject([
    { severity: "error", sheet: null, cell: null, values: { case: "catalogue" } },
  ]);
  expect(incomingFrom("a.xlsx", await readEntryWorkbook(port))).toMatchObject({
    refusal: "personal-number",
  });
});

test("they keep a department from reporting ready", async () => {
  const { workbook, port } = await templateWith({ notes: { E9: CPR } });
  await put({ workbook, port }, "Indberetning", "A3", "Eksempelforvaltning 1");
  expect(await markReady(port, { who: "Åse", when: "2019-02-28", confirmed: true })).toMatchObject({
    outcome: "blocked",
  });
});

test("looking up the place costs one round trip more, and only then", async () => {
  const plain = await templateWith({ notes: { E9: "Tak" } });
  expect((await trafficOf(plain.workbook, () => plain.port.read([]))).syncs).toBe(1);
  const digits = await templateWith({ notes: { E9: CPR } });
  expect((await trafficOf(digits.workbook, () => digits.port.read([]))).syncs).toBe(2);
});
