// The embedded workbook for Node: Microsoft's client is loaded from node_modules.
import { loadNodeClient } from "./client/client-node";
import { openModel } from "./model";
import type { EmbeddedOptions, EmbeddedWorkbook } from "./types";

/**
 * Opens an .xlsx, or a new workbook with one sheet.
 * @throws NotAWorkbookError when the bytes are no readable .xlsx
 */
// eslint-disable-next-line @typescript-eslint/require-await -- failing to open is a rejected promise, as callers expect
export async function openEmbeddedWorkbook(options: EmbeddedOptions = {}): Promise<EmbeddedWorkbook> {
  return openModel(options, loadNodeClient).workbook;
}

export { NotAWorkbookError, type NotAWorkbookKind } from "./book/errors";
export type * from "./types";
