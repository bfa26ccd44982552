// Office around the add-in: whether it answers, whether it can what we need, and the workbook in front.
import type { WorkbookPort } from "../jobs/port";
import { excelWorkbook } from "./workbook";

/** Excel 2021 and later (platform floor): everything the adapter calls is in this set. */
const REQUIREMENT_SET = { name: "ExcelApi", version: "1.13" } as const;

export interface OfficeAnswer {
  kind: "excel" | "too-old" | "no-excel";
  /** Of the user interface, e.g. `da-DK`. */
  displayLanguage: string;
}

/** Resolves when Office answers; never when its library is blocked, which the pane shows after a while. */
export async function officeReady(): Promise<OfficeAnswer> {
  // Without the library there is nothing to wait on; the pane's own patience then runs out.
  if (typeof Office === "undefined") return new Promise(() => undefined);
  const { host } = await Office.onReady();
  const displayLanguage = Office.context.displayLanguage ?? "da-DK";
  if (host !== Office.HostType.Excel) return { kind: "no-excel", displayLanguage };
  const { name, version } = REQUIREMENT_SET;
  const able = Office.context.requirements.isSetSupported(name, version);
  return { kind: able ? "excel" : "too-old", displayLanguage };
}

/** The workbook in front. */
export function frontWorkbook(): WorkbookPort {
  return excelWorkbook((batch) => Excel.run(batch));
}
