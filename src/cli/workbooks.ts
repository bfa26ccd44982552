// Workbooks on disk as the jobs know them: behind the very adapter that runs in Excel.
import type { NotOurs } from "../checks";
import { kindOfFile } from "../intake/kind";
import { IntakeError } from "../intake/problem";
import { readSheets } from "../jobs/form/entry-workbook";
import type { ReadRequest, WorkbookPort, WorkbookSnapshot } from "../jobs/port";
import { isLockFile, isUncalculated, savedWorkbook, type SavedWorkbook } from "../jobs/form/saved-workbook";
import { nodePacking } from "./packer";
import { nodeUnpacker } from "./unpacker";

export interface OpenWorkbook {
  port: WorkbookPort;
  /** For a file of this name. */
  save: (file: string) => Promise<Uint8Array>;
}

export async function newWorkbook(): Promise<OpenWorkbook> {
  return open();
}

/** What the file is when it is no workbook that can be opened. Never throws because of the bytes. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook | { notOurs: NotOurs }> {
  try {
    return await open(bytes);
  } catch (error) {
    const { NotAWorkbookError } = await made();
    if (!(error instanceof NotAWorkbookError)) throw error;
    return { notOurs: error.kind === "damaged" ? "damaged" : kindOfFile(bytes) };
  }
}

export interface ReadFile extends Pick<SavedWorkbook, "personal" | "read"> {
  seen: WorkbookSnapshot;
}

/**
 * The sheets of a saved workbook, read without opening it; opened, and so calculated, is only one that was saved by a program
 * that calculates nothing.
 * @returns what the file is when it is no workbook that can be read. Never throws because of the bytes, but for a sheet used
 * to its last row or column
 */
export async function readSaved(
  file: string,
  bytes: Uint8Array,
  requests: readonly ReadRequest[],
): Promise<ReadFile | { notOurs: NotOurs }> {
  if (isLockFile(file)) return { notOurs: "lock" };
  try {
    const book = await savedWorkbook(bytes, undefined, nodeUnpacker);
    const saved = await readSheets(book, requests);
    const seen = isUncalculated(saved) ? await readSheets((await open(bytes)).port, requests) : saved;
    return { seen, personal: book.personal, read: book.read };
  } catch (error) {
    if (error instanceof IntakeError) return { notOurs: error.problem };
    throw error;
  }
}

async function open(bytes?: Uint8Array): Promise<OpenWorkbook> {
  const { newWorkbookFile, openWorkbookFile } = await made();
  const { port, save } =
    bytes === undefined ? newWorkbookFile(nodePacking) : openWorkbookFile(bytes, nodePacking);
  return { port, save: (file) => save(/\.xlsm$/i.test(file) ? "xlsm" : "xlsx") };
}

/** Loaded when first needed: help and mistakes answer without it. In one bundle, so that there is one file to run. */
function made() {
  return import(/* webpackMode: "eager" */ "../made");
}
