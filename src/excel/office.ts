// Office around the add-in: whether it answers, whether it can what we need, and the workbook in front.
import type { WorkbookPort } from "../jobs/port";
import { excelWorkbook } from "./workbook";

/** Excel 2021 and later (platform floor): everything the adapter calls is in this set. */
export const REQUIREMENT_SET = { name: "ExcelApi", version: "1.13" } as const;

/** Comments are in the floor; what Excel calls notes can be read from here on. */
const NOTES_SINCE = "1.18";

/** How often to look whether Office's library has arrived; it may be loaded after the pane. */
const LOOK_AGAIN_MS = 50;

export interface OfficeAnswer {
  kind: "excel" | "too-old" | "no-excel";
  /** Of the user interface, e.g. `da-DK`. */
  displayLanguage: string;
}

/** Resolves when Office answers; never when its library is blocked, which the pane shows after a while. */
export async function officeReady(): Promise<OfficeAnswer> {
  await libraryLoaded();
  const { host } = await Office.onReady();
  // Outside an Office program there is a library but no context.
  if (host !== Office.HostType.Excel) return { kind: "no-excel", displayLanguage: navigator.language };
  const { displayLanguage, requirements } = Office.context;
  const able = requirements.isSetSupported(REQUIREMENT_SET.name, REQUIREMENT_SET.version);
  return { kind: able ? "excel" : "too-old", displayLanguage };
}

/**
 * The workbook in front.
 * @param whileTyping for what goes on beside a person's typing: it is given up while a cell is being edited. What a button starts
 * waits until the cell is left, since clicking in the pane leaves it open.
 */
export function frontWorkbook({ whileTyping = false }: { whileTyping?: boolean } = {}): WorkbookPort {
  const notes = Office.context.requirements.isSetSupported("ExcelApi", NOTES_SINCE);
  const options = { delayForCellEdit: !whileTyping };
  return excelWorkbook((batch) => Excel.run(options, batch), { notes });
}

/**
 * Opens a file as a new workbook of its own. Null in a browser, which saves what the pane makes: elsewhere the pane may not be
 * let to, and nothing says so.
 */
export function newWorkbookOpener(): ((bytes: Uint8Array) => Promise<void>) | null {
  if (Office.context.platform === Office.PlatformType.OfficeOnline) return null;
  return (bytes) => Excel.createWorkbook(base64(bytes));
}

function base64(bytes: Uint8Array): string {
  const letters: string[] = [];
  // As many at a time as a call takes arguments anywhere.
  for (let at = 0; at < bytes.length; at += 0x8000)
    letters.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(letters.join(""));
}

function libraryLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (typeof Office === "undefined") setTimeout(look, LOOK_AGAIN_MS);
      else resolve();
    };
    look();
  });
}
