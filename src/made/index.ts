// Workbooks that are made or changed as files, where no Excel answers: those that the pane hands over, and those of the command
// line. Jobs and adapter are the ones that run in Excel; only Microsoft's client between adapter and workbook is left out.
import { openDirectWorkbook } from "../embedded/direct";
import { excelWorkbook } from "../excel/workbook";
import type { WorkbookPort } from "../jobs/port";

export { NotAWorkbookError } from "../embedded/direct";

export interface WorkbookFile {
  port: WorkbookPort;
  /** @param pause called often, so that whoever shows a pane can keep it alive */
  save: (as?: "xlsx" | "xlsm", pause?: () => Promise<void>) => Promise<Uint8Array>;
}

/** How the host packs what is saved, where it has a way of its own. */
export type WayOfPacking = Pick<Parameters<typeof openDirectWorkbook>[0] & object, "packer">;

/** A new workbook with one empty sheet. */
export function newWorkbookFile(way: WayOfPacking = {}): WorkbookFile {
  return fileOf(way);
}

/** @throws NotAWorkbookError when the bytes are no readable .xlsx */
export function openWorkbookFile(bytes: Uint8Array, way: WayOfPacking = {}): WorkbookFile {
  return fileOf({ ...way, bytes });
}

function fileOf(options: Parameters<typeof openDirectWorkbook>[0]): WorkbookFile {
  const { run, save } = openDirectWorkbook(options);
  return { port: excelWorkbook(run), save };
}
