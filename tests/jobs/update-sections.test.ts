// Opdatér katalog with the sections below the table, through Microsoft's own client over the embedded workbook.
import type { Catalogue } from "../../src/barometer/catalogue";
import { plainRound } from "../../src/barometer/round";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { detect } from "../../src/jobs/detect";
import { ENTRY_REQUESTS, entryIn } from "../../src/jobs/form/entry-workbook";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import type { CellPatch, WorkbookPort } from "../../src/jobs/port";
import { createTemplate } from "../../src/jobs/form/template";
import { updateCatalogue, type UpdateOutcome } from "../../src/jobs/form/update-catalogue";
import {
  ABOUT_COLUMN,
  ABOUT_KEYS,
  fieldsOf,
  sectionMark,
  type AboutKey,
  type ListSection,
  type Section,
} from "../../src/sheets/catalogue/sections/shape";
import { readData } from "../../src/sheets/gathered/data";
import type { EntrySheet } from "../../src/sheets/entry/read";
import { INDICATOR_COLUMN, type IndicatorColumn } from "../../src/sheets/catalogue/columns";
import { INDICATORS_LAYOUT } from "../../src/sheets/catalogue/plan";
import type { CellValue, Grid } from "../../src/sheets/plan/plan";
import { readStore, STORE_SHEET } from "../../src/sheets/workbook/store";
import { trafficOf } from "../fixtures/rounds";

const SHEET = "Indikatorer";

interface Book {
  workbook: EmbeddedWorkbook;
  port: WorkbookPort;
}

function shipped(id: string): Catalogue {
  const found = findCatalogue(id);
  if (!found) throw new Error("not shipped");
  return found.catalogue;
}

async function bookOf(id: string, period: string, department: string | null = null): Promise<Book> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const input = { catalogue: shipped(id), round: plainRound(period), history: [], confirmed: false };
  await createTemplate(port, { ...input, department });
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

/** Types into a line of a section, counted from 1 under its headings. */
async function write(book: Book, section: Section, line: number, cells: Record<string, CellValue>) {
  const { values, row } = await grid(book, SHEET);
  const heading = values.findIndex((line) => line[INDICATOR_COLUMN.marks] === sectionMark(section));
  const columnOf = (code: string) => {
    const fields = section === "about" ? [] : fieldsOf(section);
    const own = section === "about" ? ABOUT_COLUMN : fields.find((field) => field.code === code)?.column;
    return INDICATOR_COLUMN[own ?? (code as IndicatorColumn)];
  };
  const patches = Object.entries(cells).map(([code, cell]) => ({
    sheet: SHEET,
    row: row + heading + line,
    column: columnOf(code),
    cells: [[cell ?? ""]],
  }));
  await patch(book, patches);
}

const writeAbout = (book: Book, key: AboutKey, value: CellValue) =>
  write(book, "about", ABOUT_KEYS.indexOf(key) + 1, { value });

/** Empties what a person sees of a line. */
const empty = (book: Book, section: ListSection, line: number) =>
  write(book, section, line, Object.fromEntries(fieldsOf(section).map(({ code }) => [code, null])));

/** Types into a row of the table, counted from 1. */
async function writeIndicator(book: Book, line: number, cells: Partial<Record<IndicatorColumn, CellValue>>) {
  const patches = Object.entries(cells).map(([code, cell]) => ({
    sheet: SHEET,
    row: INDICATORS_LAYOUT.body + line - 1,
    column: INDICATOR_COLUMN[code as IndicatorColumn],
    cells: [[cell]],
  }));
  await patch(book, patches);
}

async function entry({ port }: Book): Promise<EntrySheet> {
  const found = entryIn(await port.read(ENTRY_REQUESTS));
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

async function enter(book: Book, indicator: string, group: string, cells: Record<string, CellValue>) {
  const sheet = await entry(book);
  const row = sheet.rows.find((one) => one.indicator === indicator && one.group === group);
  if (!row) throw new Error(`no row ${indicator}`);
  const patches = Object.entries(cells).map(([cell, content]) => ({
    sheet: "Indberetning",
    row: row.row,
    column: sheet.columns[cell as "value"],
    cells: [[content]],
  }));
  await patch(book, patches);
}

async function cellsOf(book: Book, indicator: string, group: string) {
  const row = (await entry(book)).rows.find((one) => one.indicator === indicator && one.group === group);
  return row && Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => cell !== null));
}

async function stored(book: Book) {
  const store = readStore(await grid(book, STORE_SHEET));
  if ("problem" in store) throw new Error(store.problem);
  return store;
}

const update = (book: Book, confirmed = false): Promise<UpdateOutcome> =>
  updateCatalogue(book.port, { confirmed });

async function departmentNames(book: Book): Promise<string[]> {
  const detected = await detect(book.port);
  return "head" in detected ? detected.head.departmentNames : [];
}

test("renaming and reordering departments and groups, and adding goals, keep every figure", async () => {
  const book = await bookOf("ballerup-2018", "2018");
  await enter(book, "hjemmepleje", "target", { numerator: 12, denominator: 340, remark: "Se mail" });
  await enter(book, "socialpsykiatri", "etnisk-danske", { numerator: "ca. 9", denominator: 99 });
  await write(book, "departments", 2, { name: "Center for Velfærd", order: 1 });
  await write(book, "groups", 2, { name: "Øvrige borgere", nameByCitizenship: null });
  await write(book, "goals", 1, { title: "Sundhed for alle" });
  await writeIndicator(book, 3, { goal: "Sundhed for alle", departments: "Center for Velfærd" });
  expect(await update(book)).toMatchObject({
    outcome: "updated",
    rowsKept: 2,
    rowsSetAside: 0,
    changes: { lists: { goals: { added: [{ id: "sundhed-for-alle" }] } } },
  });
  expect(await cellsOf(book, "hjemmepleje", "target")).toMatchObject({
    numerator: 12,
    denominator: 340,
    remark: "Se mail",
  });
  expect(await cellsOf(book, "socialpsykiatri", "etnisk-danske")).toMatchObject({
    numerator: "ca. 9",
    denominator: 99,
  });
  const { catalogue } = await stored(book);
  expect(catalogue.departments[0]).toEqual({ id: "social-og-sundhed", name: "Center for Velfærd" });
  expect(catalogue.groups[1]).toEqual({ id: "etnisk-danske", name: "Øvrige borgere", role: "comparison" });
  expect(catalogue.indicators[2]).toMatchObject({
    goal: "sundhed-for-alle",
    departments: ["social-og-sundhed"],
  });
  expect((await departmentNames(book))[0]).toBe("Center for Velfærd");
  expect((await grid(book, "Indberetning")).values.flat().join()).toContain("Center for Velfærd");
  expect((await entry(book)).structure).toEqual([]);
  expect(await update(book)).toEqual({ outcome: "unchanged" });
});

test("a workbook for all departments is for a new one as well, and one for a single department stays with it", async () => {
  const all = await bookOf("ballerup-2018", "2018");
  await write(all, "departments", 8, { name: "Center for Borgerservice" });
  await update(all);
  expect((await stored(all)).departments).toHaveLength(8);
  expect((await departmentNames(all)).at(-1)).toBe("Center for Borgerservice");
  const one = await bookOf("ballerup-2018", "2018", "c-arb");
  await write(one, "departments", 8, { name: "Center for Borgerservice" });
  await write(one, "departments", 1, { name: "Jobcenter" });
  await update(one);
  expect((await stored(one)).departments).toEqual(["c-arb"]);
  expect(await departmentNames(one)).toEqual(["Jobcenter"]);
});

test("a catalogue without indicators can be built up from the sheet alone", async () => {
  const book = await bookOf("koebenhavn-2007", "2007H1");
  await writeAbout(book, "title", "Integrationsbarometer");
  await writeAbout(book, "rule", "retning");
  await write(book, "departments", 2, { name: "Socialforvaltningen" });
  await write(book, "committees", 2, { name: "Socialudvalget", short: "SOU" });
  await write(book, "groups", 2, { name: "Øvrige københavnere" });
  await write(book, "goals", 7, { title: "Trygge boliger", area: "Bolig", committees: "Socialudvalget" });
  await writeIndicator(book, 1, {
    name: "Eksempelindikator",
    departments: "Socialforvaltningen",
    goal: "Trygge boliger",
  });
  expect(await update(book)).toMatchObject({ outcome: "updated" });
  const { catalogue, departments } = await stored(book);
  expect(catalogue).toMatchObject({
    title: "Integrationsbarometer",
    rule: "direction",
    departments: [{}, { id: "socialforvaltningen" }],
    goals: [{}, {}, {}, {}, {}, {}, { id: "trygge-boliger", area: "bolig", committees: ["socialudvalget"] }],
    indicators: [
      {
        id: "eksempelindikator",
        goal: "trygge-boliger",
        departments: ["socialforvaltningen"],
        groups: ["target", "øvrige-københavnere"],
        period: { kind: "halfyear" },
      },
    ],
  });
  expect(catalogue.open).not.toContain("rule");
  expect(departments).toHaveLength(2);
  await enter(book, "eksempelindikator", "øvrige-københavnere", { numerator: 1, denominator: 2 });
  await writeAbout(book, "councilName", "Byråd");
  await update(book);
  expect(await cellsOf(book, "eksempelindikator", "øvrige-københavnere")).toMatchObject({ numerator: 1 });
}, 60_000);

test("taking a group away that indicators name is refused at its row; taken out of them first, its figures are asked about", async () => {
  const book = await bookOf("ballerup-2018", "2018");
  await enter(book, "hjemmepleje", "etnisk-danske", { numerator: 3, denominator: 30 });
  await empty(book, "groups", 2);
  expect(await update(book)).toMatchObject({ outcome: "problems", problems: [{ code: "still-used" }] });
  expect((await grid(book, SHEET)).values.flat().join()).toContain("»Etnisk danske borgere« er slettet her");
  const { indicators, groups } = shipped("ballerup-2018");
  const wishes = indicators.map(({ desired }) => desired);
  for (const [index, desired] of wishes.entries()) {
    const more = desired === "parity" ? { desired: "følges" } : {};
    await writeIndicator(book, index + 1, { groups: groups[0]?.name ?? "", ...more });
  }
  expect(await update(book)).toMatchObject({
    outcome: "needs-confirmation",
    leaving: [{ id: "hjemmepleje", rows: 1 }],
  });
  expect(await update(book, true)).toMatchObject({ outcome: "updated", rowsSetAside: 1 });
  // Typed again, it is the same group, and its figures are back.
  await write(book, "groups", 2, { name: "Etnisk danske borgere" });
  await writeIndicator(book, 3, { groups: groups.map(({ name }) => name).join("; ") });
  expect(await update(book)).toMatchObject({ outcome: "updated", rowsBroughtBack: 1 });
  expect((await stored(book)).catalogue.groups[1]).toMatchObject({ id: "etnisk-danske", role: "comparison" });
  expect(await cellsOf(book, "hjemmepleje", "etnisk-danske")).toMatchObject({
    numerator: 3,
    denominator: 30,
  });
}, 60_000);

test("an earlier definition can be added, and its figures are asked about when it goes", async () => {
  const book = await bookOf("ballerup-2018", "2018");
  await writeIndicator(book, 3, { definitions: "2018: Efter de gamle regler" });
  expect(await update(book)).toMatchObject({ outcome: "updated" });
  const definitions = [{ id: "2018", until: "2018", text: "Efter de gamle regler" }];
  expect((await stored(book)).catalogue.indicators[2]).toMatchObject({ id: "hjemmepleje", definitions });
  const sheet = await entry(book);
  const row = sheet.rows.find((one) => one.indicator === "hjemmepleje" && one.definition === "2018");
  await patch(book, [
    { sheet: "Indberetning", row: row?.row ?? 0, column: sheet.columns.numerator, cells: [[7]] },
  ]);
  await writeIndicator(book, 3, { definitions: "2018: Efter de helt gamle regler [2018]" });
  expect(await update(book)).toMatchObject({ outcome: "updated", rowsKept: 1 });
  await writeIndicator(book, 3, { definitions: "" });
  expect(await update(book)).toMatchObject({
    outcome: "needs-confirmation",
    leaving: [{ id: "hjemmepleje", rows: 1 }],
  });
});

test("a sheet without its sections gets them when the catalogue is updated, and nothing is lost", async () => {
  const book = await bookOf("hedensted-2018", "2018");
  const before = await stored(book);
  await book.workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.protection.unprotect();
    const used = sheet.getUsedRange(true);
    used.load("values");
    await context.sync();
    const first = used.values.findIndex((line) => line.includes(sectionMark("about")));
    sheet.getRange(`${first + 1}:${first + 200}`).clear();
    await context.sync();
  });
  expect(await update(book)).toEqual({ outcome: "restored" });
  expect(await update(book)).toEqual({ outcome: "unchanged" });
  expect(await stored(book)).toEqual(before);
  await write(book, "themes", 1, { title: "Love og regler" });
  expect(await update(book)).toMatchObject({ outcome: "updated" });
  expect((await stored(book)).catalogue.themes?.[0]).toMatchObject({
    id: "lovgivning",
    title: "Love og regler",
  });
});

test("updating the sections costs two round trips, as the table does", async () => {
  const book = await bookOf("ballerup-2018", "2018");
  await write(book, "departments", 1, { name: "Jobcenter" });
  expect((await trafficOf(book.workbook, () => update(book))).syncs).toBe(2);
  await writeAbout(book, "rule", "x");
  expect((await trafficOf(book.workbook, () => update(book))).syncs).toBe(2);
});

test("in a barometer workbook a department that has sent figures, and a group with figures, are asked about", async () => {
  const source = await bookOf("ballerup-2018", "2018", "social-og-sundhed");
  await enter(source, "hjemmepleje", "etnisk-danske", { numerator: 12, denominator: 99, basis: "herkomst" });
  const seen = await source.port.read(ENTRY_REQUESTS);
  const incoming = [incomingFrom("c.xlsx", { seen, entry: entryIn(seen) })];
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  await consolidateInto(port, { incoming, catalogue: null, now: "2026-01-31T12:00:00.000Z" });
  const book = { workbook, port };
  const { indicators, groups } = shipped("ballerup-2018");
  for (const [index, { departments }] of indicators.entries()) {
    if (departments.includes("social-og-sundhed")) {
      await writeIndicator(book, index + 1, { departments: "Politisk Sekretariat" });
    }
  }
  await empty(book, "departments", 2);
  await writeIndicator(book, 3, { groups: groups[0]?.name ?? "" });
  expect(await update(book)).toMatchObject({
    outcome: "needs-confirmation",
    kind: "barometer",
    leaving: [
      { id: "hjemmepleje", rows: expect.any(Number) as number },
      { id: "social-og-sundhed", name: "Center for Social og Sundhed", isSender: true },
    ],
  });
  expect(await update(book, true)).toMatchObject({ outcome: "updated", kind: "barometer" });
  expect((await stored(book)).departments).not.toContain("social-og-sundhed");
  expect(readData(await grid(book, "Data"))?.rows.map(({ department }) => department)).toContain(
    "social-og-sundhed",
  );
  expect((await compute(port, { confirmed: true, today: "2026-01-31" })).outcome).toBe("computed");
}, 60_000);
