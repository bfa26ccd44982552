// Tabeller: shows the table that the council reads, where there is one.
import { FORM_SHEET_NAMES } from "./form-requests";
import type { WorkbookPort } from "./port";
import { SHEETS } from "./sheet-names";

/**
 * The name of the sheet that is shown now; null in a workbook without results. One round trip, two where there are any.
 * Sheets of results are protected whatever the catalogue calls its council, and the council's table is laid after the barometer.
 */
export async function showTables(port: WorkbookPort): Promise<string | null> {
  const { sheets } = await port.read([]);
  const results = sheets.filter(
    ({ name, visibility, protected: isProtected }) =>
      isProtected && visibility === "visible" && !FORM_SHEET_NAMES.some((own) => name.startsWith(own)),
  );
  const barometer = results.findIndex(({ name }) => name === SHEETS.barometer);
  const council = results[barometer + 1];
  if (barometer < 0 || council === undefined) return null;
  await port.goTo(council.name, "A1");
  return council.name;
}
