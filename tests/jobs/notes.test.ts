// Notes where Excel gives them (ExcelApi 1.18) through the jobs that lay sheets anew. Microsoft's client as a package knows none, so
// here they are comments of a certain author that only the collection of notes shows; all else goes through the client.
import { plainRound } from "../../src/barometer/round";
import { cellAddress } from "../../src/checks/address";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook, type ExcelRun } from "../../src/excel/workbook";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { createTemplate } from "../../src/jobs/form/template";
import { commentsOf } from "../fixtures/comment-list";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

/** Whole forms through the client take a while on a busy machine. */
jest.setTimeout(30_000);

const CATALOGUE = syntheticCatalogue(3);
/** Excel begins a note with the name of its author. */
const SIGNED = "Anna Jensen:\n";

interface Book {
  workbook: EmbeddedWorkbook;
  port: WorkbookPort;
}

async function form(): Promise<Book> {
  const workbook = await openEmbeddedWorkbook({ user: "Anna Jensen" });
  const book = { workbook, port: excelWorkbook(withNotes(workbook), { notes: true }) };
  await create(book, "2018");
  return book;
}

async function create({ port }: Book, period: string): Promise<void> {
  const { outcome } = await createTemplate(port, {
    catalogue: CATALOGUE,
    round: plainRound(period),
    department: null,
    history: syntheticFigures(CATALOGUE, ["2015", "2017"]),
    confirmed: true,
  });
  expect(outcome).toBe("created");
}

async function entryCell({ port }: Book, code: "numerator" | "previous"): Promise<string> {
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  return `${ENTRY_SHEET}!${cellAddress(entry.rows[0]?.row ?? -1, entry.codes.get(code) ?? -1)}`;
}

async function add({ workbook }: Book, address: string, text: string): Promise<void> {
  await workbook.run(async (context) => {
    context.workbook.comments.add(address, text);
    await context.sync();
  });
}

async function texts({ workbook }: Book): Promise<Record<string, string>> {
  return Object.fromEntries((await commentsOf(workbook)).map(({ address, text }) => [address, text]));
}

test("a note whose figure moves to another column moves with it, says what it was about, and stays a note", async () => {
  const book = await form();
  await add(book, await entryCell(book, "numerator"), `${SIGNED}Ring til skolen`);
  await create(book, "2019");
  const found = await texts(book);
  expect(Object.keys(found)).toEqual([await entryCell(book, "previous")]);
  expect(Object.values(found).join()).toMatch(/^\[Om .* · 2018 · .*:\] Anna Jensen:\nRing til skolen$/);
  const { comments } = await book.port.read([], { wholeComments: true });
  expect(comments.map(({ note }) => note)).toEqual([true]);
});

test("a note that stays at its cell is neither taken away nor written again", async () => {
  const book = await form();
  const at = await entryCell(book, "numerator");
  await add(book, at, `${SIGNED}Ring til skolen`);
  const [before] = await commentIds(book);
  await create(book, "2018");
  expect(await texts(book)).toEqual({ [at]: `${SIGNED}Ring til skolen` });
  expect(await commentIds(book)).toEqual([before]);
});

test("a note and a comment beside it each stay what they are", async () => {
  const book = await form();
  await add(book, await entryCell(book, "numerator"), `${SIGNED}Ring til skolen`);
  await add(book, `${ENTRY_SHEET}!A1`, "Hele arket");
  await create(book, "2019");
  const { comments } = await book.port.read([], { wholeComments: true });
  expect(comments.map(({ text, note }) => [text.split(" ").at(-1), note]).sort()).toEqual([
    ["arket", false],
    ["skolen", true],
  ]);
});

async function commentIds({ workbook }: Book): Promise<string[]> {
  return workbook.run(async (context) => {
    const comments = context.workbook.comments.load("items/id");
    await context.sync();
    return comments.items.map(({ id }) => id);
  });
}

const EVERYTHING = ["", "replies/items/"]
  .flatMap((of) => ["content", "authorName", "creationDate", "resolved"].map((what) => `items/${of}${what}`))
  .join();

function withNotes(workbook: EmbeddedWorkbook): ExcelRun {
  return (batch) =>
    workbook.run((context) => {
      const real = context.workbook;
      const isNote = ({ content }: { content: string }) => content.includes(SIGNED);
      const listing = (wanted: (one: { content: string }) => boolean) => {
        const { comments } = real;
        const list = {
          load: () => {
            comments.load(EVERYTHING);
            return list;
          },
          get items() {
            return comments.items.filter(wanted);
          },
          add: (cell: Excel.Range, text: string) => comments.add(cell, text),
          getItemByCell: (cell: Excel.Range) => comments.getItemByCell(cell),
          getItem: (address: string) => comments.getItemByCell(address),
        };
        return list;
      };
      const own: Record<string, unknown> = {
        notes: listing(isNote),
        comments: listing((one) => !isNote(one)),
        worksheets: new Proxy(real.worksheets, {
          get: (target, name) =>
            name === "getItem" ? sheetWithNotes : (Reflect.get(target, name, target) as unknown),
        }),
      };
      // A sheet knows its own notes by their cells.
      const sheetWithNotes = (sheet: string) =>
        Object.defineProperty(real.worksheets.getItem(sheet), "notes", {
          value: { getItem: (cell: string) => real.comments.getItemByCell(`'${sheet}'!${cell}`) },
          configurable: true,
        });
      const shown = new Proxy(real, {
        get: (target, name) =>
          typeof name === "string" && name in own
            ? own[name]
            : (Reflect.get(target, name, target) as unknown),
      });
      Object.defineProperty(context, "workbook", { value: shown });
      return batch(context);
    });
}
