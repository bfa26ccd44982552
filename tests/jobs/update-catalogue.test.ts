// Opdatér katalog through Microsoft's own client, over the embedded workbook.
import { plainRound } from "../../src/barometer/round";
import { readCatalogueText } from "../../src/barometer/read-catalogue";
import type { Figure } from "../../src/barometer/figure";
import { findCatalogue, shippedCatalogues } from "../../src/catalogues";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { ENTRY_REQUESTS, ENTRY_SHEET, entryIn } from "../../src/jobs/form/entry-workbook";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import type { CellPatch, WorkbookPort } from "../../src/jobs/port";
import { createTemplate } from "../../src/jobs/form/template";
import { catalogueOf, updateCatalogue, type UpdateOutcome } from "../../src/jobs/form/update-catalogue";
import { readData } from "../../src/sheets/gathered/data";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import type { EntrySheet } from "../../src/sheets/entry/read";
import { sectionOfMark } from "../../src/sheets/catalogue/sections/shape";
import { INDICATOR_COLUMN, KEY_COLUMNS, type IndicatorColumn } from "../../src/sheets/catalogue/columns";
import { KEPT_SHEET, readKept } from "../../src/sheets/catalogue/kept";
import { cellAddress } from "../../src/checks/address";
import { columnLetters } from "../../src/sheets/plan";
import { type CellValue, type Grid } from "../../src/sheets/plan/plan";
import { readStore, STORE_SHEET } from "../../src/sheets/workbook/store";
import { lay, MEGABYTE, trafficOf } from "../fixtures/rounds";

const SHEET = "Indikatorer";
const BALLERUP = "ballerup-2018";
const NOW = "2026-01-31T12:00:00.000Z";
/** So many indicators make a template of more than 4 MB. */
const MORE_THAN_A_REQUEST = 2_500;

interface Book {
  workbook: EmbeddedWorkbook;
  port: WorkbookPort;
}

/** Ballerup's template for 2018, for all its departments, with nothing entered. */
async function ballerup(): Promise<Book> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const shipped = findCatalogue(BALLERUP);
  if (!shipped) throw new Error("not shipped");
  await createTemplate(port, {
    catalogue: shipped.catalogue,
    round: plainRound("2018"),
    department: null,
    history: shipped.exampleHistory,
    confirmed: false,
  });
  return { workbook, port };
}

async function grid({ port }: Book, sheet: string): Promise<Grid> {
  const found = (await port.read([{ sheet }])).grids[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

async function patch({ port }: Book, patches: CellPatch[]): Promise<void> {
  await port.write({ sheets: [], patches, seen: await port.read([]) });
}

/** Zero-based row of an indicator in the sheet; the first empty row for null. */
async function rowOf(book: Book, id: string | null): Promise<number> {
  const { values, row } = await grid(book, SHEET);
  const column = INDICATOR_COLUMN.id;
  if (id !== null) return row + values.findIndex((cells) => cells[column] === id);
  const sections = values.findIndex((cells) => sectionOfMark(cells[INDICATOR_COLUMN.marks]) !== null);
  const isUsed = (cells: CellValue[]) => typeof cells[column] === "string" && cells[column] !== "";
  return row + values.slice(0, sections).findLastIndex(isUsed) + 1;
}

/** Types into cells of an indicator's row, or of the first empty row. */
async function edit(book: Book, id: string | null, cells: Partial<Record<IndicatorColumn, CellValue>>) {
  const row = await rowOf(book, id);
  const column = (code: string) => INDICATOR_COLUMN[code as IndicatorColumn];
  const patches = Object.entries(cells).map(([code, cell]) => ({
    sheet: SHEET,
    row,
    column: column(code),
    cells: [[cell ?? ""]],
  }));
  await patch(book, patches);
}

const EMPTIED = Object.fromEntries(KEY_COLUMNS.map((code) => [code, ""])) as Record<
  IndicatorColumn,
  CellValue
>;

async function entry({ port }: Book): Promise<EntrySheet> {
  const found = entryIn(await port.read(ENTRY_REQUESTS));
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

/** Enters into the first row of an indicator, or into that of another group or category. */
async function enter(
  book: Book,
  indicator: string,
  cells: Record<string, CellValue>,
  which = 0,
): Promise<void> {
  const sheet = await entry(book);
  const row = sheet.rows.filter((one) => one.indicator === indicator)[which];
  if (!row) throw new Error(`no row ${indicator}`);
  const patches = Object.entries(cells).map(([cell, content]) => ({
    sheet: "Indberetning",
    row: row.row,
    column: sheet.columns[cell as "value"],
    cells: [[content]],
  }));
  await patch(book, patches);
}

async function cellsOf(book: Book, indicator: string, which = 0) {
  const rows = (await entry(book)).rows.filter((one) => one.indicator === indicator);
  const cells = rows[which]?.cells;
  return cells && Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));
}

async function stored(book: Book) {
  const store = readStore(await grid(book, STORE_SHEET));
  if ("problem" in store) throw new Error(store.problem);
  return store;
}

async function update(book: Book, confirmed = false): Promise<UpdateOutcome> {
  return updateCatalogue(book.port, { confirmed });
}

test.each(shippedCatalogues.map((shipped) => [shipped.catalogue.id, shipped] as const))(
  "%s laid in a workbook and read back is unchanged",
  async (_id, { catalogue, exampleRound }) => {
    const workbook = await openEmbeddedWorkbook({});
    const port = excelWorkbook((batch) => workbook.run(batch));
    const input = {
      catalogue,
      round: plainRound(exampleRound),
      department: null,
      history: [],
      confirmed: false,
    };
    await createTemplate(port, input);
    expect(await updateCatalogue(port, { confirmed: false })).toEqual({ outcome: "unchanged" });
    const saved = await openEmbeddedWorkbook({ bytes: await workbook.save() });
    const again = excelWorkbook((batch) => saved.run(batch));
    expect(await updateCatalogue(again, { confirmed: false })).toEqual({ outcome: "unchanged" });
  },
  60_000,
);

test("renaming, reordering and adding keep every figure, remark and odd text", async () => {
  const book = await ballerup();
  await enter(book, "socialpsykiatri", {
    numerator: 12,
    denominator: 340,
    remark: "=ikke en formel",
    basis: "herkomst",
  });
  await enter(book, "hjemmepleje", { numerator: "ca. 20", denominator: "1.234", remark: "Se mail" }, 1);
  await edit(book, "socialpsykiatri", { name: "Kendt i psykiatrien", order: 1 });
  await edit(book, null, {
    name: "Frivilligt arbejde",
    departments: "Center for Social og Sundhed",
    periodKind: "år",
  });
  const outcome = await update(book);
  expect(outcome).toMatchObject({
    outcome: "updated",
    rowsKept: 2,
    rowsSetAside: 0,
    changes: {
      added: [{ id: "frivilligt-arbejde" }],
      renamed: [{ id: "socialpsykiatri", name: "Kendt i psykiatrien" }],
      reordered: true,
      retired: [],
    },
  });
  expect(await cellsOf(book, "socialpsykiatri")).toEqual({
    period: "2018",
    numerator: 12,
    denominator: 340,
    basis: "herkomst",
    remark: "=ikke en formel",
  });
  expect(await cellsOf(book, "hjemmepleje", 1)).toEqual({
    period: "2018",
    numerator: "ca. 20",
    denominator: "1.234",
    remark: "Se mail",
  });
  const { catalogue } = await stored(book);
  expect(catalogue.indicators[0]).toMatchObject({ id: "socialpsykiatri", name: "Kendt i psykiatrien" });
  expect((await entry(book)).rows.filter(({ indicator }) => indicator === "frivilligt-arbejde")).toHaveLength(
    2,
  );
  expect((await entry(book)).structure).toEqual([]);
});

test("retiring with figures asks first, sets them aside whole, and brings them back", async () => {
  const book = await ballerup();
  await enter(book, "hjemmepleje", { numerator: "tolv", denominator: 99, remark: "Foreløbigt" });
  await enter(book, "socialpsykiatri", { numerator: 1, denominator: 9 });
  const history = (await stored(book)).history.length;
  await edit(book, "hjemmepleje", EMPTIED);
  expect(await update(book)).toEqual({
    outcome: "needs-confirmation",
    because: "figures",
    kind: "entry",
    leaving: [{ id: "hjemmepleje", name: "Andel i hjemmeplejen", rows: 1 }],
    columnsLost: [],
  });
  expect((await stored(book)).catalogue.indicators).toHaveLength(10);
  expect(await update(book, true)).toMatchObject({ outcome: "updated", rowsKept: 1, rowsSetAside: 1 });
  expect(await cellsOf(book, "hjemmepleje")).toBeUndefined();
  expect(readKept(await grid(book, KEPT_SHEET))).toMatchObject([
    { indicator: "hjemmepleje", cells: { numerator: "tolv" } },
  ]);

  await edit(book, "hjemmepleje", { state: "indberettes", order: 3 });
  expect(await update(book)).toMatchObject({
    outcome: "updated",
    rowsBroughtBack: 1,
    changes: { returned: [{ id: "hjemmepleje" }] },
  });
  expect(await cellsOf(book, "hjemmepleje")).toEqual({
    period: "2018",
    numerator: "tolv",
    denominator: 99,
    remark: "Foreløbigt",
  });
  expect(readKept(await grid(book, KEPT_SHEET))).toEqual([]);
  const after = await stored(book);
  expect(after.catalogue).toEqual(findCatalogue(BALLERUP)?.catalogue);
  expect(after.history).toHaveLength(history);
});

test("retired, saved, forgotten and typed again under its name: the figures are back", async () => {
  const book = await ballerup();
  await enter(book, "hjemmepleje", { numerator: 12, denominator: 99 });
  await edit(book, "hjemmepleje", { state: "udgået" });
  await update(book, true);
  const saved = await openEmbeddedWorkbook({ bytes: await book.workbook.save() });
  const reopened = { workbook: saved, port: excelWorkbook((batch) => saved.run(batch)) };
  await edit(reopened, null, { name: "Andel i hjemmeplejen" });
  await edit(reopened, "hjemmepleje", EMPTIED);
  expect(await update(reopened)).toMatchObject({ outcome: "updated", rowsBroughtBack: 1 });
  expect(await cellsOf(reopened, "hjemmepleje")).toMatchObject({ numerator: 12, denominator: 99 });
});

test("taking a group away asks first, and giving it back brings its figures back", async () => {
  const book = await ballerup();
  const both =
    (await grid(book, SHEET)).values[await rowOf(book, "hjemmepleje")]?.[INDICATOR_COLUMN.groups] ?? "";
  await enter(book, "hjemmepleje", { value: 5.5 }, 1);
  await edit(book, "hjemmepleje", { groups: String(both).split("; ")[0] ?? "" });
  expect(await update(book)).toMatchObject({
    outcome: "needs-confirmation",
    leaving: [{ id: "hjemmepleje", rows: 1 }],
  });
  expect(await update(book, true)).toMatchObject({ rowsSetAside: 1 });
  await edit(book, "hjemmepleje", { groups: both });
  expect(await update(book)).toMatchObject({ rowsBroughtBack: 1 });
  expect(await cellsOf(book, "hjemmepleje", 1)).toMatchObject({ value: 5.5 });
});

test("mistakes are marked in place and change nothing else; corrected, the marks go away", async () => {
  const book = await ballerup();
  await enter(book, "hjemmepleje", { numerator: 12, denominator: 99 });
  const before = await stored(book);
  await edit(book, "hjemmepleje", { departments: "Center for Alt", name: "Hjemmepleje" });
  const row = await rowOf(book, "hjemmepleje");
  const outcome = await update(book);
  expect(outcome).toMatchObject({
    outcome: "problems",
    problems: [{ code: "unknown-name", sheet: SHEET, cell: cellAddress(row, INDICATOR_COLUMN.departments) }],
  });
  expect(await stored(book)).toEqual(before);
  const marked = (await grid(book, SHEET)).values;
  expect(marked[row]?.[INDICATOR_COLUMN.findings]).toContain("»Center for Alt« findes ikke i kataloget.");
  expect(marked[row]?.[INDICATOR_COLUMN.name]).toBe("Hjemmepleje");
  expect(marked.flat()).toContain(
    "Der er 1 fejl i arket. Ret den røde celle, og tryk igen på Opdatér katalog. Intet er ændret endnu.",
  );
  await edit(book, "hjemmepleje", {
    departments: "Center for Social og Sundhed",
    name: "Andel i hjemmeplejen",
  });
  expect(await update(book)).toEqual({ outcome: "unchanged" });
  const cleared = (await grid(book, SHEET)).values;
  expect(cleared[row]?.[INDICATOR_COLUMN.findings]).toBe("");
  expect(cleared.flat().join()).not.toContain("fejl i arket");
  expect(await cellsOf(book, "hjemmepleje")).toMatchObject({ numerator: 12 });
});

test("a personal number is never moved into the hidden sheet, nor repeated", async () => {
  const book = await ballerup();
  await enter(book, "hjemmepleje", { remark: "Ring til 010190-1234" });
  await edit(book, "hjemmepleje", EMPTIED);
  const outcome = await update(book, true);
  expect(outcome).toMatchObject({
    outcome: "problems",
    problems: [{ code: "personal-number", sheet: "Indberetning" }],
  });
  expect(JSON.stringify(outcome)).not.toContain("1234");
  expect(await cellsOf(book, "hjemmepleje")).toMatchObject({ remark: "Ring til 010190-1234" });
});

test("example figures lose their mark everywhere in the template", async () => {
  const book = await ballerup();
  const label = "Eksempeltal (ja eller nej)";
  const { values } = await grid(book, SHEET);
  const row = values.findIndex((cells) => cells.includes(label));
  const column = (values[row]?.indexOf(label) ?? 0) + 1;
  expect(values[row]?.[column]).toBe("ja");
  await patch(book, [{ sheet: SHEET, row, column, cells: [["nej"]] }]);
  expect(await update(book)).toMatchObject({ outcome: "updated", changes: { exampleFigures: false } });
  expect((await stored(book)).catalogue.exampleFigures).toBeUndefined();
  expect((await grid(book, "Indberetning")).values.flat().join()).not.toContain("Eksempeltal");
});

test("the round asks for an indicator that is added while only some are due", async () => {
  const workbook = await openEmbeddedWorkbook({});
  const book = { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
  const catalogue = findCatalogue(BALLERUP)?.catalogue;
  if (!catalogue) throw new Error("not shipped");
  const round = { ...plainRound("2018"), due: ["hjemmepleje"], deadline: "1. marts" };
  await createTemplate(book.port, { catalogue, round, department: null, history: [], confirmed: false });
  await edit(book, null, { name: "Ny", periodKind: "år" });
  await update(book);
  expect((await stored(book)).round).toEqual({ ...round, due: ["hjemmepleje", "ny"] });
  expect(new Set((await entry(book)).rows.map(({ indicator }) => indicator))).toEqual(
    new Set(["hjemmepleje", "ny"]),
  );
});

test("a sheet that is gone is laid again, one that has been rebuilt only when that is confirmed", async () => {
  const book = await ballerup();
  await enter(book, "hjemmepleje", { numerator: 12, denominator: 99 });
  const { port } = book;
  await port.write({ sheets: [], remove: [SHEET], seen: await port.read([]) });
  expect(await update(book)).toEqual({ outcome: "restored" });
  expect(await update(book)).toEqual({ outcome: "unchanged" });
  const { values } = await grid(book, SHEET);
  const codes = values.findIndex((cells) => cells.includes("periodKind"));
  await book.workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.protection.unprotect();
    sheet.getRange(`${codes + 1}:${codes + 1}`).clear();
    await context.sync();
  });
  expect(await update(book)).toEqual({ outcome: "needs-confirmation", because: "table" });
  expect(await update(book, true)).toEqual({ outcome: "restored" });
  expect(await cellsOf(book, "hjemmepleje")).toMatchObject({ numerator: 12 });
});

test("what stands in a column that somebody has put in among ours is asked about before the form is laid anew", async () => {
  const book = await ballerup();
  await book.workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ENTRY_SHEET);
    sheet.protection.unprotect();
    const letters = columnLetters(COLUMN.remark);
    sheet.getRange(`${letters}:${letters}`).insert("Right");
    sheet.getRange(`${letters}${ENTRY_LAYOUT.body + 2}`).values = [["Ring til Kirsten"]];
    await context.sync();
  });
  await edit(book, "hjemmepleje", { name: "Hjemmepleje og hjælpemidler" });
  expect(await update(book)).toMatchObject({
    outcome: "needs-confirmation",
    because: "figures",
    leaving: [],
    columnsLost: [columnLetters(COLUMN.remark)],
  });
  expect(await update(book, true)).toMatchObject({ outcome: "updated" });
});

test("workbooks without a catalogue are told so, and nothing is written into them", async () => {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  expect(await updateCatalogue(port, { confirmed: true })).toEqual({ outcome: "refused", because: "empty" });
  expect(await catalogueOf(port)).toEqual({ outcome: "refused", because: "empty" });
});

test("the catalogue can be saved as JSON and loaded again", async () => {
  const book = await ballerup();
  await edit(book, "hjemmepleje", { state: "udgået" });
  await update(book, true);
  const saved = await catalogueOf(book.port);
  if (saved.outcome !== "catalogue") throw new Error(saved.because);
  expect(saved.fileName).toBe("ballerup-2018.json");
  expect(saved.json).toContain('\n  "id": "ballerup-2018"');
  expect(readCatalogueText(saved.json)).toEqual({ catalogue: (await stored(book)).catalogue });
});

describe("in a barometer workbook", () => {
  async function barometer(): Promise<Book> {
    const source = await ballerup();
    await enter(source, "hjemmepleje", { numerator: 12, denominator: 99, basis: "herkomst" });
    const seen = await source.port.read(ENTRY_REQUESTS);
    const incoming = [incomingFrom("c.xlsx", { seen, entry: entryIn(seen) })];
    const workbook = await openEmbeddedWorkbook({});
    const port = excelWorkbook((batch) => workbook.run(batch));
    const outcome = await consolidateInto(port, { incoming, catalogue: null, now: NOW });
    expect(outcome.outcome).toBe("consolidated");
    return { workbook, port };
  }
  const figures = async (book: Book): Promise<Figure[]> =>
    readData(await grid(book, "Data"))?.rows.map(({ figure }) => figure) ?? [];

  test("data and results stay as they are, and computing then follows the new catalogue", async () => {
    const book = await barometer();
    const before = await figures(book);
    const results = (await grid(book, "Barometer")).values;
    await edit(book, "hjemmepleje", { name: "Hjemmepleje", desired: "fald" });
    expect(await update(book)).toMatchObject({ outcome: "updated", kind: "barometer" });
    expect(await figures(book)).toEqual(before);
    expect((await grid(book, "Barometer")).values).toEqual(results);
    expect(await stored(book)).toMatchObject({ kind: "barometer", round: { period: "2018" } });
    const computed = await compute(book.port, { confirmed: true, today: "2026-01-31" });
    expect(computed.outcome).toBe("computed");
    expect((await grid(book, "Barometer")).values.flat().join()).toContain("Hjemmepleje");
  });

  test("retiring an indicator with figures asks first and leaves them in Data", async () => {
    const book = await barometer();
    const before = await figures(book);
    await edit(book, "hjemmepleje", EMPTIED);
    expect(await update(book)).toMatchObject({
      outcome: "needs-confirmation",
      kind: "barometer",
      leaving: [{ id: "hjemmepleje" }],
    });
    expect(await update(book, true)).toMatchObject({
      outcome: "updated",
      changes: { retired: [{ id: "hjemmepleje" }] },
    });
    expect(await figures(book)).toEqual(before);
    expect((await compute(book.port, { confirmed: true, today: "2026-01-31" })).outcome).toBe("computed");
    await edit(book, "hjemmepleje", { state: "indberettes" });
    expect(await update(book)).toMatchObject({
      outcome: "updated",
      changes: { returned: [{ id: "hjemmepleje" }] },
    });
  });
});

describe("round trips", () => {
  test("are two to mark or to update, one to find nothing changed, to ask, or to save the catalogue", async () => {
    const book = await ballerup();
    await enter(book, "hjemmepleje", { numerator: 12, denominator: 99 });
    await edit(book, "hjemmepleje", { desired: "sidelæns" });
    expect((await trafficOf(book.workbook, () => update(book))).syncs).toBe(2);
    await edit(book, "hjemmepleje", { desired: "fald" });
    expect((await trafficOf(book.workbook, () => update(book))).syncs).toBe(2);
    expect((await trafficOf(book.workbook, () => update(book))).syncs).toBe(1);
    await edit(book, "hjemmepleje", EMPTIED);
    expect((await trafficOf(book.workbook, () => update(book))).syncs).toBe(1);
    expect((await trafficOf(book.workbook, () => update(book, true))).syncs).toBe(2);
    expect((await trafficOf(book.workbook, () => catalogueOf(book.port))).syncs).toBe(1);
  });

  test("where one request cannot hold it are two and one more per started 4 MB", async () => {
    const book = await lay(MORE_THAN_A_REQUEST);
    await edit(book, "ind-1711", { name: "Nyt navn" });
    const { syncs, requestBytes } = await trafficOf(book.workbook, () => update(book));
    expect(requestBytes).toBeGreaterThan(4 * MEGABYTE);
    expect(syncs).toBeLessThanOrEqual(2 + Math.ceil(requestBytes / (4 * MEGABYTE)));
    expect((await stored(book)).catalogue.indicators[1_710]).toMatchObject({
      id: "ind-1711",
      name: "Nyt navn",
    });
  }, 300_000);
});
