// Short ways to say what the tests of the embedded workbook say often.
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";

/** A workbook whose sheet "Ark" holds these values from A1. */
export async function bookFrom(
  values: unknown[][],
  locale: "da-DK" | "en-US" = "da-DK",
): Promise<EmbeddedWorkbook> {
  const workbook = await openEmbeddedWorkbook({ locale });
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Ark";
    const rows = values.length;
    const columns = values[0]?.length ?? 0;
    if (rows > 0 && columns > 0) sheet.getRangeByIndexes(0, 0, rows, columns).values = values;
    await context.sync();
  });
  return workbook;
}

export async function reopened(workbook: EmbeddedWorkbook): Promise<EmbeddedWorkbook> {
  return openEmbeddedWorkbook({ bytes: await workbook.save() });
}

/** Runs a batch on a sheet and syncs once at its end. */
export async function onSheet<T>(
  workbook: EmbeddedWorkbook,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  sheet = "Ark",
): Promise<T> {
  return workbook.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
    return result;
  });
}

/** Runs a batch that only writes, and syncs once at its end. */
export async function inBook(
  workbook: EmbeddedWorkbook,
  act: (context: Excel.RequestContext) => void,
): Promise<void> {
  await workbook.run(async (context) => {
    act(context);
    await context.sync();
  });
}

export async function valuesOf(
  workbook: EmbeddedWorkbook,
  address: string,
  sheet = "Ark",
): Promise<unknown[][]> {
  const range = await onSheet(workbook, (worksheet) => worksheet.getRange(address).load("values"), sheet);
  return range.values as unknown[][];
}

export async function formulasOf(
  workbook: EmbeddedWorkbook,
  address: string,
  sheet = "Ark",
): Promise<unknown[][]> {
  const range = await onSheet(workbook, (worksheet) => worksheet.getRange(address).load("formulas"), sheet);
  return range.formulas as unknown[][];
}

/** The Office.js error code an act fails with; null when it succeeds. */
export async function codeOf(act: Promise<unknown>): Promise<string | null> {
  try {
    await act;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

export function styleOfCell(workbook: EmbeddedWorkbook, row: number, column: number, sheet = "Ark") {
  const view = workbook.view(sheet);
  const cell = view.cells.get(row)?.get(column);
  return cell && view.styles[cell.style];
}
