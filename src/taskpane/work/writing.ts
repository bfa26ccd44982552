// What the screen of texts needs: everything on the sheet of texts with the figures beside it, and writing one of them.
import { figuresIn, FIGURE_REQUESTS } from "../../jobs/results/compute";
import { readCommitteeComments } from "../../jobs/gather/committee-comments";
import { readSheets } from "../../jobs/form/entry-workbook";
import type { WorkbookPort } from "../../jobs/port";
import { textsFound } from "../../jobs/results/texts";
import { textView, type TextView } from "../text-view";

export { textAtRow, writeText } from "../../jobs/results/texts";

/**
 * Null where there is nothing to write in and nobody to wait for. One round trip, and one more where committees write on sheets of
 * their own.
 */
export async function readTextView(port: WorkbookPort, today: string): Promise<TextView | null> {
  const seen = await readSheets(port, FIGURE_REQUESTS);
  const read = figuresIn(seen);
  const workbook = "problem" in read ? null : read;
  const found = textsFound(seen);
  const gathered = workbook?.gathered ?? null;
  if (workbook === null || gathered === null) {
    return found.outcome === "texts" ? textView(found, workbook, today) : null;
  }
  const comments = await readCommitteeComments(port, seen);
  if (found.outcome === "texts") return textView(found, workbook, today, comments);
  // Nothing has come in yet.
  const { catalogue } = workbook;
  const view = textView({ kind: "barometer", catalogue, texts: [] }, workbook, today, comments);
  return view.awaited.length === 0 && view.texts.length === 0 ? null : view;
}
