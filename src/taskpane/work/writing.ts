// What the screen of texts needs: everything on the sheet of texts with the figures beside it, and writing one of them.
import { figuresIn, FIGURE_REQUESTS } from "../../jobs/compute";
import { readSheets } from "../../jobs/entry-workbook";
import type { WorkbookPort } from "../../jobs/port";
import { textsFound } from "../../jobs/texts";
import { textView, type TextView } from "../text-view";

export { writeText } from "../../jobs/texts";

/** Null where there is nothing to write in. One round trip. */
export async function readTextView(port: WorkbookPort, today: string): Promise<TextView | null> {
  const seen = await readSheets(port, FIGURE_REQUESTS);
  const found = textsFound(seen);
  if (found.outcome === "none") return null;
  const workbook = figuresIn(seen);
  return textView(found, "problem" in workbook ? null : workbook, today);
}
