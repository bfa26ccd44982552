// Workbooks that are made or changed as files, where no Excel answers: those that the pane hands over, and those of the command
// line. Jobs and adapter are the ones that run in Excel; only Microsoft's client between adapter and workbook is left out.
import { openDirectWorkbook } from "../embedded/direct";
import { excelWorkbook } from "../excel/workbook";
import type { WorkbookPort } from "../jobs/port";

export { NotAWorkbookError } from "../embedded/direct";

export interface WorkbookFile {
  port: WorkbookPort;
  save: (as?: "xlsx" | "xlsm") => Promise<Uint8Array>;
}

/** A new workbook with one empty sheet. */
export function newWorkbookFile(): WorkbookFile {
  return fileOf();
}

/** @throws NotAWorkbookError when the bytes are no readable .xlsx */
export function openWorkbookFile(bytes: Uint8Array): WorkbookFile {
  return fileOf(bytes);
}

function fileOf(bytes?: Uint8Array): WorkbookFile {
  const { run, save } = openDirectWorkbook(bytes === undefined ? {} : { bytes });
  return { port: excelWorkbook(run), save };
}
