// Comments with their answers through every job that lays sheets anew: each is found again, once, where it belongs.
import type { Catalogue } from "../../src/barometer/catalogue";
import { plainRound } from "../../src/barometer/round";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { ENTRY_REQUESTS, entryIn } from "../../src/jobs/form/entry-workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { createTemplate } from "../../src/jobs/form/template";
import { updateCatalogue } from "../../src/jobs/form/update-catalogue";
import type { EntryColumn } from "../../src/sheets/entry/columns";
import type { EntrySheet } from "../../src/sheets/entry/read";
import { INDICATOR_COLUMN, type IndicatorColumn } from "../../src/sheets/catalogue/columns";
import { KEPT_SHEET } from "../../src/sheets/catalogue/kept";
import { cellAddress } from "../../src/checks/address";
import { commentsOf } from "../fixtures/comment-list";
import { trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

const CATALOGUE = syntheticCatalogue(3);
const ENTRY = "Indberetning";
const INDICATORS = "Indikatorer";
const RESULTS = "Sammenligning";
const CPR = "010190-1234";

interface Book {
  workbook: EmbeddedWorkbook;
  port: WorkbookPort;
}

async function template(): Promise<Book> {
  const workbook = await openEmbeddedWorkbook({ user: "Åse" });
  const book = { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
  await create(book, "2018");
  return book;
}

async function create({ port }: Book, period: string, catalogue: Catalogue = CATALOGUE) {
  const outcome = await createTemplate(port, {
    catalogue,
    round: plainRound(period),
    department: null,
    history: syntheticFigures(CATALOGUE, ["2015", "2017"]),
    confirmed: true,
  });
  expect(outcome.outcome).toBe("created");
}

async function entry({ port }: Book): Promise<EntrySheet> {
  const found = entryIn(await port.read(ENTRY_REQUESTS));
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

/** `Indberetning!E9`: a cell of the first row of an indicator. */
async function entryCell(book: Book, indicator: number, code: EntryColumn): Promise<string> {
  const sheet = await entry(book);
  const id = CATALOGUE.indicators[indicator]?.id;
  const row = sheet.rows.find((one) => one.indicator === id)?.row ?? -1;
  return `${ENTRY}!${cellAddress(row, sheet.codes.get(code) ?? -1)}`;
}

async function indicatorRow({ port }: Book, indicator: number): Promise<number> {
  const grid = (await port.read([{ sheet: INDICATORS }])).grids[INDICATORS];
  const id = CATALOGUE.indicators[indicator]?.id;
  return (grid?.row ?? 0) + (grid?.values.findIndex((cells) => cells[INDICATOR_COLUMN.id] === id) ?? -1);
}

async function indicatorCell(book: Book, indicator: number, code: IndicatorColumn): Promise<string> {
  return `${INDICATORS}!${cellAddress(await indicatorRow(book, indicator), INDICATOR_COLUMN[code])}`;
}

/** By address. */
async function comment({ workbook }: Book, threads: Record<string, string[]>): Promise<void> {
  await workbook.run(async (context) => {
    for (const [address, [text = "", ...replies]] of Object.entries(threads)) {
      const added = context.workbook.comments.add(address, text);
      replies.forEach((reply) => added.replies.add(reply));
    }
    await context.sync();
  });
}

/** Texts with their answers, by address. */
async function threads({ workbook }: Book): Promise<Record<string, string[]>> {
  const found = await commentsOf(workbook);
  return Object.fromEntries(
    found.map(({ address, text, replies }) => [
      address,
      [text, ...replies.map((reply) => reply.text)].map(undated),
    ]),
  );
}

async function edit(book: Book, indicator: number, cells: Partial<Record<IndicatorColumn, string | number>>) {
  const row = await indicatorRow(book, indicator);
  const patches = Object.entries(cells).map(([code, cell]) => ({
    sheet: INDICATORS,
    row,
    column: INDICATOR_COLUMN[code as IndicatorColumn],
    cells: [[cell]],
  }));
  await book.port.write({ sheets: [], patches, seen: await book.port.read([]) });
}

/** A template with a comment in each kind of place; the sheets are protected, as staff have them. */
async function commented(): Promise<Book> {
  const book = await template();
  await comment(book, {
    [await entryCell(book, 0, "numerator")]: ["Stemmer det?", "Ja"],
    [await entryCell(book, 1, "remark")]: ["Spørg Bo"],
    [`${ENTRY}!A1`]: ["Hele arket"],
    [await indicatorCell(book, 1, "definition")]: ["Hvilket år?", "2018"],
  });
  await book.workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Vejledning").protection.unprotect();
    context.workbook.comments.add("Vejledning!A1", "God vejledning");
    await context.sync();
  });
  return book;
}

/** One that has moved says who wrote it, and when. */
const WRITTEN = /Åse den \d+\. [a-z]+ \d{4}/g;
const undated = (text: string) => text.replace(WRITTEN, "Åse");
const withoutHead = (text: string) => undated(text).replace("[Åse:] ", "");

const signed = (texts: string[]) => texts.map((text) => `[Åse:] ${text}`);

describe("creating the template again", () => {
  test("for the same round leaves every comment as it is", async () => {
    const book = await commented();
    const before = await commentsOf(book.workbook);
    await create(book, "2018");
    expect(await commentsOf(book.workbook)).toEqual(before);
  });

  test("twice names the authors once", async () => {
    const book = await commented();
    await create(book, "2018");
    const once = await threads(book);
    await create(book, "2018");
    expect(await threads(book)).toEqual(once);
  });

  test("keeps what has been resolved resolved", async () => {
    const book = await commented();
    await book.workbook.run(async (context) => {
      context.workbook.comments.getItemByCell(`${ENTRY}!A1`).resolved = true;
      await context.sync();
    });
    await create(book, "2018");
    const resolved = (await commentsOf(book.workbook)).filter((one) => one.resolved);
    expect(resolved).toMatchObject([{ address: `${ENTRY}!A1` }]);
  });

  test("in the other language keeps every comment at its cell", async () => {
    const book = await commented();
    const before = await threads(book);
    await create(book, "2018", { ...CATALOGUE, language: "en" });
    expect(Object.keys(await threads(book)).sort()).toEqual(Object.keys(before).sort());
  });

  test("for the next round puts them beside the figure that is now the previous one, with what they were about", async () => {
    const book = await commented();
    await create(book, "2019");
    const [text, ...replies] = (await threads(book))[await entryCell(book, 0, "previous")] ?? [];
    const [moved] = (await commentsOf(book.workbook)).filter((one) => one.text.endsWith("Stemmer det?"));
    expect(moved?.text.match(WRITTEN)).toHaveLength(1);
    expect(text).toMatch(/^\[Åse om .* · 2018 · .*:\] Stemmer det\?$/);
    expect(replies).toEqual(["[Åse:] Ja"]);
    expect((await threads(book))[await indicatorCell(book, 1, "definition")]).toEqual([
      "Hvilket år?",
      "2018",
    ]);
    expect(Object.values(await threads(book)).flat()).toHaveLength(7);
  });

  test("round after round says once what they were about", async () => {
    const book = await commented();
    await create(book, "2019");
    const first = Object.values(await threads(book)).sort();
    await create(book, "2020");
    expect(Object.values(await threads(book)).sort()).toEqual(first);
  });

  test("from another catalogue puts them at the title, with what they were about", async () => {
    const book = await commented();
    await create(book, "2018", { ...CATALOGUE, id: "andet" });
    const title = (await threads(book))[`${ENTRY}!A1`] ?? [];
    expect(title[0]).toBe("[Åse:] Hele arket");
    expect(title.slice(1).join()).toMatch(/Åse om .* · 2018 · .*:\] Stemmer det\?,\[Åse:\] Ja/);
    expect(title).toHaveLength(4);
  });

  test("lets people go on commenting the protected sheets", async () => {
    const book = await commented();
    await create(book, "2018");
    await comment(book, { [`${ENTRY}!B2`]: ["Nyt"], [`${INDICATORS}!B2`]: ["Nyt"] });
    expect(Object.values(await threads(book)).filter(([text]) => text === "Nyt")).toHaveLength(2);
  });

  test("and saving keeps them in the file", async () => {
    const book = await commented();
    await create(book, "2018");
    const saved = await openEmbeddedWorkbook({ bytes: await book.workbook.save() });
    const [before, after] = [await commentsOf(book.workbook), await commentsOf(saved)];
    expect(after).toHaveLength(before.length);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test("leaves alone those on sheets that are not laid anew", async () => {
    const book = await commented();
    await book.workbook.run(async (context) => {
      context.workbook.worksheets.add("Egne noter");
      context.workbook.comments.add("'Egne noter'!C3", "Mit");
      await context.sync();
    });
    await create(book, "2018");
    expect((await threads(book))["'Egne noter'!C3"]).toEqual(["Mit"]);
  });
});

describe("updating the catalogue", () => {
  test("with renamed and reordered indicators keeps them beside their indicators", async () => {
    const book = await commented();
    await edit(book, 0, { name: "Omdøbt", order: 9 });
    const outcome = await updateCatalogue(book.port, { confirmed: true });
    expect(outcome).toMatchObject({ outcome: "updated", changes: { reordered: true } });
    const after = await threads(book);
    const at = (cell: string) => after[cell]?.map(withoutHead);
    expect(at(await entryCell(book, 0, "numerator"))).toEqual(["Stemmer det?", "Ja"]);
    expect(at(await entryCell(book, 1, "remark"))).toEqual(["Spørg Bo"]);
    expect(at(await indicatorCell(book, 1, "definition"))).toEqual(["Hvilket år?", "2018"]);
    expect(Object.values(after).flat()).toHaveLength(7);
  });

  test("sets those of a retired indicator aside, and brings them back with it", async () => {
    const book = await commented();
    await edit(book, 0, { state: "udgået" });
    expect((await updateCatalogue(book.port, { confirmed: false })).outcome).toBe("updated");
    const aside = Object.entries(await threads(book)).filter(([address]) => address.startsWith(KEPT_SHEET));
    expect(aside.map(([, texts]) => texts)).toEqual([signed(["Stemmer det?", "Ja"])]);
    await edit(book, 0, { state: "indberettes" });
    expect((await updateCatalogue(book.port, { confirmed: false })).outcome).toBe("updated");
    const back = await threads(book);
    expect(back[await entryCell(book, 0, "numerator")]).toEqual(signed(["Stemmer det?", "Ja"]));
    expect(Object.values(back).flat()).toHaveLength(7);
  });

  test("asks for a personal number in a comment to go before it would be hidden", async () => {
    const book = await template();
    const cell = await entryCell(book, 0, "remark");
    await comment(book, { [cell]: ["Hvem?", CPR] });
    await edit(book, 0, { state: "udgået" });
    const outcome = await updateCatalogue(book.port, { confirmed: true });
    expect(outcome).toMatchObject({
      outcome: "problems",
      problems: [{ code: "personal-number", sheet: ENTRY, cell: cell.split("!")[1] }],
    });
    expect(JSON.stringify(outcome)).not.toContain("1234");
    expect(await threads(book)).toEqual({ [cell]: ["Hvem?", CPR] });
  });

  test("that finds the table gone keeps what was written on the entry sheet", async () => {
    const book = await commented();
    await book.port.write({ sheets: [], remove: [INDICATORS], seen: await book.port.read([]) });
    expect((await updateCatalogue(book.port, { confirmed: true })).outcome).toBe("restored");
    expect(Object.values(await threads(book)).flat()).toHaveLength(5);
  });
});

test("a personal number in a comment moves with it and is still found", async () => {
  const book = await template();
  await comment(book, { [await entryCell(book, 0, "numerator")]: [`Ring til ${CPR}`] });
  await create(book, "2019");
  const address = await entryCell(book, 0, "previous");
  const { findings } = await check(book.port);
  expect(findings.filter(({ code }) => code === "cpr-number")).toMatchObject([
    { sheet: ENTRY, cell: address.split("!")[1] },
  ]);
});

test("computing again keeps comments on the rows of results", async () => {
  const book = await template();
  const today = "2026-01-31";
  await compute(book.port, { confirmed: true, today });
  const grid = (await book.port.read([{ sheet: RESULTS }])).grids[RESULTS];
  const name = CATALOGUE.indicators[1]?.name ?? "";
  const row = grid?.values.findIndex((cells) => cells.some((cell) => String(cell).startsWith(name))) ?? -1;
  expect(row).toBeGreaterThan(0);
  const address = `${RESULTS}!${cellAddress(row + (grid?.row ?? 0), 4)}`;
  await book.workbook.run(async (context) => {
    context.workbook.worksheets.getItem(RESULTS).protection.unprotect();
    context.workbook.comments.add(address, "Hvorfor gul?");
    await context.sync();
  });
  await compute(book.port, { confirmed: true, today });
  expect(await threads(book)).toEqual({ [address]: ["Hvorfor gul?"] });
});

test("round trips are bounded however many comments there are", async () => {
  const syncsWith = async (count: number) => {
    const book = await commented();
    const many = Array.from({ length: count }, (_, index) => [
      `${ENTRY}!${cellAddress(index, 60)}`,
      ["Hm", "Ja"],
    ]);
    await comment(book, Object.fromEntries(many) as Record<string, string[]>);
    return (await trafficOf(book.workbook, () => create(book, "2018"))).syncs;
  };
  // One to read, one for the places, one to lay.
  expect(await syncsWith(1)).toBe(3);
  expect(await syncsWith(300)).toBe(3);
});
