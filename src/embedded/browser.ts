// The embedded workbook for a page that has loaded Microsoft's client (`excel-web-16.00.js`) by a script tag.
import { browserClient } from "./client/client-browser";
import { openModel } from "./model";
import type { Session } from "./client/session";
import type { EmbeddedOptions, EmbeddedWorkbook } from "./types";

const sessions = new WeakMap<EmbeddedWorkbook, Session>();

/**
 * As the function of the same name for Node; `run` uses the client of the page itself.
 * @throws NotAWorkbookError when the bytes are no readable .xlsx
 */
// eslint-disable-next-line @typescript-eslint/require-await -- failing to open is a rejected promise, as callers expect
export async function openEmbeddedWorkbook(options: EmbeddedOptions = {}): Promise<EmbeddedWorkbook> {
  const { workbook, session } = openModel(options, () => browserClient(globalThis));
  sessions.set(workbook, session);
  return workbook;
}

/**
 * Lets every `Excel.run` in a window (the page's own, or a same-origin frame's) work on this workbook, events included.
 * The window must have loaded Microsoft's client. Call again with another workbook to change over; returns how to stop.
 */
export function serveClient(window: unknown, workbook: EmbeddedWorkbook): () => void {
  const session = sessions.get(workbook);
  if (!session) throw new Error("The workbook was not opened by openEmbeddedWorkbook");
  return session.serve(browserClient(window));
}

export { NotAWorkbookError, type NotAWorkbookKind } from "./book/errors";
export type * from "./types";
