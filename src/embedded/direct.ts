// A workbook that is made or read, and saved, where Microsoft's client is not: nothing here leans on it.
import { withoutClient, type DirectRun } from "./client/direct";
import { openModel } from "./model";
import type { EmbeddedOptions, EmbeddedWorkbook } from "./types";

export interface DirectWorkbook extends Pick<EmbeddedWorkbook, "save"> {
  run: DirectRun;
}

/**
 * Opens an .xlsx, or a new workbook with one sheet.
 * @throws NotAWorkbookError when the bytes are no readable .xlsx
 */
export function openDirectWorkbook(options: EmbeddedOptions = {}): DirectWorkbook {
  const { workbook, direct } = openModel(options, withoutClient);
  return { save: workbook.save, run: direct };
}

export { NotAWorkbookError } from "./book/errors";
