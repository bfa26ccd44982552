// Workbooks as the jobs make them, for LibreOffice to open; and what stands in a workbook, sheet by sheet.
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import type { ShippedCatalogue } from "../../src/catalogues";
import { findCatalogue } from "../../src/catalogues";
import { plainRound, type Round } from "../../src/barometer/round";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { planFill } from "../../src/jobs/fill/fill-at-once";
import type { CellPatch, WorkbookPort } from "../../src/jobs/port";
import { createTemplate } from "../../src/jobs/form/template";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN, type EntryColumn } from "../../src/sheets/entry/columns";
import type { SheetPlan } from "../../src/sheets/plan/plan";
import { sheetNames } from "../../src/text/sheets/names";

export interface OpenBook {
  workbook: EmbeddedWorkbook;
  port: WorkbookPort;
  save: () => Promise<Uint8Array>;
  /** Values of the used cells of every sheet, hidden ones too. */
  values: () => Promise<Record<string, unknown[][]>>;
}

export async function open(bytes?: Uint8Array): Promise<OpenBook> {
  const workbook = await openEmbeddedWorkbook(bytes === undefined ? {} : { bytes });
  return {
    workbook,
    port: excelWorkbook((batch) => workbook.run(batch)),
    save: () => workbook.save(),
    values: () =>
      workbook.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const ranges = sheets.items.map((sheet) => ({
          name: sheet.name,
          range: sheet.getUsedRange(true).load("values,address"),
        }));
        await context.sync();
        return Object.fromEntries(
          ranges.map(({ name, range }) => [name, range.values.map((row) => row.map(comparable))]),
        );
      }),
  };
}

/** Plans laid into a new workbook, which holds nothing else. */
export async function bookOf(plans: SheetPlan[]): Promise<Uint8Array> {
  const { port, save } = await open();
  await port.write({ sheets: plans, seen: await port.read([]) });
  return save();
}

export function example(id: string): ShippedCatalogue {
  const found = findCatalogue(id);
  if (found === null) throw new Error(`no catalogue ${id}`);
  return found;
}

/** The template of a shipped catalogue's own round, for all departments. */
export async function templateOf(shipped: ShippedCatalogue, round?: Round): Promise<OpenBook> {
  const book = await open();
  await createTemplate(book.port, {
    catalogue: shipped.catalogue,
    round: round ?? plainRound(shipped.exampleRound),
    department: null,
    history: shipped.exampleHistory,
    confirmed: true,
  });
  return book;
}

/** The same with its example figures entered. */
export async function filledTemplateOf(shipped: ShippedCatalogue): Promise<OpenBook> {
  const book = await templateOf(shipped);
  const { entry, seen } = await readEntryWorkbook(book.port);
  if ("problem" in entry) throw new Error(entry.problem);
  const { patches } = planFill(entry, shipped.exampleFigures, true);
  await book.port.write({ sheets: [], patches, seen });
  return book;
}

/** Cells of the entry sheet, typed past every rule as a paste does; rows count from the table's first. */
export async function typeInto(
  { port }: OpenBook,
  cells: { row: number; column: EntryColumn; value: string | number }[],
): Promise<void> {
  const patches = cells.map(({ row, column, value }): CellPatch => ({
    sheet: sheetNames.da.entry,
    row: ENTRY_LAYOUT.body + row,
    column: COLUMN[column],
    cells: [[value]],
  }));
  await port.write({ sheets: [], patches, seen: await port.read([]) });
}

/** Without the results that were saved beside the formulas: who opens it must calculate. */
export function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        name.startsWith("xl/worksheets/sheet")
          ? strToU8(strFromU8(content).replace(/(<f[ >][^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"))
          : content,
      ]),
    ),
  );
}

/** LibreOffice keeps 15 digits. */
function comparable(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(14)) : value;
}
