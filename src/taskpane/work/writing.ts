// What the screen of texts needs: everything on the sheet of texts with the figures beside it, and writing one of them.
import { figuresIn, FIGURE_REQUESTS } from "../../jobs/results/compute";
import { readSheets } from "../../jobs/form/entry-workbook";
import type { WorkbookPort } from "../../jobs/port";
import { textsFound } from "../../jobs/results/texts";
import { textView, type TextView } from "../text-view";

export { textAtRow, writeText } from "../../jobs/results/texts";

/** Null where there is nothing to write in and nobody to wait for. One round trip. */
export async function readTextView(port: WorkbookPort, today: string): Promise<TextView | null> {
  const seen = await readSheets(port, FIGURE_REQUESTS);
  const read = figuresIn(seen);
  const workbook = "problem" in read ? null : read;
  const found = textsFound(seen);
  if (found.outcome === "texts") return textView(found, workbook, today);
  if (workbook === null || workbook.gathered === null) return null;
  // Nothing has come in yet.
  const view = textView({ kind: "barometer", catalogue: workbook.catalogue, texts: [] }, workbook, today);
  return view.awaited.length === 0 ? null : view;
}
