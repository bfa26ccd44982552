// Tabeller: shows the table that the council reads, where there is one, and says how the tables are read.
import type { TableChoice } from "../../barometer/table-choice";
import { readStoreHead, STORE_HEAD_ROWS, STORE_SHEET } from "../../sheets/workbook";
import { FORM_SHEET_NAMES } from "../form/form-requests";
import type { SheetInfo, WorkbookPort } from "../port";
import { SHEETS } from "../sheet-names";

/**
 * The name of the sheet that is shown now; null in a workbook without results. One round trip, two where there are any.
 * Sheets of results are protected whatever the catalogue calls its council, and the council's table is laid after the barometer.
 */
export async function showTables(port: WorkbookPort): Promise<string | null> {
  const { sheets } = await port.read([]);
  const results = sheets.filter(isOfResults);
  const barometer = results.findIndex(({ name }) => name === SHEETS.barometer);
  const council = results[barometer + 1];
  if (barometer < 0 || council === undefined) return null;
  await port.goTo(council.name, "A1");
  return council.name;
}

export interface TablesOffer {
  /** How the tables are read now. */
  choice: TableChoice;
  /** Names of the sheets that people read results on, in their order. */
  sheets: string[];
}

/** Null in a workbook without results. One round trip. */
export async function offerTables(port: Pick<WorkbookPort, "read">): Promise<TablesOffer | null> {
  const { sheets, grids } = await port.read([{ sheet: STORE_SHEET, rows: STORE_HEAD_ROWS }]);
  const names = sheets.filter(isOfResults).map(({ name }) => name);
  const barometer = names.indexOf(SHEETS.barometer);
  const head = readStoreHead(grids[STORE_SHEET] ?? null);
  if (barometer < 0 || "problem" in head) return null;
  const read = names.slice(barometer + 1).filter((name) => !NOT_READ.has(name));
  return { choice: head.tables, sheets: read };
}

/** Sheets that hold what results are made from. */
const NOT_READ: ReadonlySet<string> = new Set([
  SHEETS.data,
  SHEETS.importLog,
  SHEETS.round,
  SHEETS.hearing,
  SHEETS.comparison,
]);

function isOfResults({ name, visibility, protected: isProtected }: SheetInfo): boolean {
  return isProtected && visibility === "visible" && !FORM_SHEET_NAMES.some((own) => name.startsWith(own));
}
