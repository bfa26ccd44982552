// When Office answers, and what it is: an Excel with what the product needs, an older one, or none at all.
import type { ExcelRun } from "./workbook";

/** Excel 2021, LTSC 2024, Microsoft 365, Excel on the web and on Mac. */
export const REQUIRED_EXCEL_API = "1.13";

/** How often to look whether Office's library has arrived; it may be loaded after the pane. */
const LOOK_AGAIN_MS = 50;

export interface OfficeAnswer {
  kind: "excel" | "too-old" | "no-excel";
  /** Of the user interface, e.g. `da-DK`. */
  displayLanguage: string;
}

/** Resolves when Office answers; never, when its library is blocked. */
export async function officeReady(): Promise<OfficeAnswer> {
  await libraryLoaded();
  const { host } = await Office.onReady();
  // Outside an Office program there is a library but no context.
  if (host !== Office.HostType.Excel) return { kind: "no-excel", displayLanguage: navigator.language };
  const { displayLanguage, requirements } = Office.context;
  const kind = requirements.isSetSupported("ExcelApi", REQUIRED_EXCEL_API) ? "excel" : "too-old";
  return { kind, displayLanguage };
}

/** The workbook that the pane was opened in. */
export const runInExcel: ExcelRun = (batch) => Excel.run(batch);

function libraryLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (typeof Office === "undefined") setTimeout(look, LOOK_AGAIN_MS);
      else resolve();
    };
    look();
  });
}
