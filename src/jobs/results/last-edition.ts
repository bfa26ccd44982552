// The number of the edition that was published last, for whoever asks whether this one corrects it.
import { EDITIONS_SHEET, readEditions } from "../../sheets/editions";
import type { WorkbookPort } from "../port";

/** Null where nothing has been published, or nobody can read what has been. One round trip. */
export async function lastEdition(port: Pick<WorkbookPort, "read">): Promise<number | null> {
  const { grids } = await port.read([{ sheet: EDITIONS_SHEET }]);
  return readEditions(grids[EDITIONS_SHEET] ?? null)?.at(-1)?.number ?? null;
}
