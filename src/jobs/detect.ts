// What is this workbook? One round trip, the first rows of one sheet.
import { LAST_IMPORT_SHEET } from "../sheets/gathered";
import { isEntryGrid } from "../sheets/entry";
import { TEXTS_NAME } from "../sheets/texts";
import { readStoreHead, STORE_HEAD_ROWS, STORE_SHEET, type StoreHead } from "../sheets/workbook";
import type { WorkbookPort, WorkbookSnapshot } from "./port";

export type Detected =
  | { kind: "empty" }
  | { kind: "foreign" }
  | { kind: "damaged"; detail: string }
  | { kind: "newer-version"; detail: string }
  | {
      kind: "entry" | "barometer" | "hearing" | "follow-up";
      head: StoreHead;
      /** The last import can be taken back. */
      undoable?: true;
      /** A form that asks for texts. */
      texts?: true;
    };

export async function detect(port: WorkbookPort): Promise<Detected> {
  return detectedIn(await port.read([{ sheet: STORE_SHEET, rows: STORE_HEAD_ROWS }]));
}

/** The same from a workbook that has been read already. */
export function detectedIn(seen: WorkbookSnapshot): Detected {
  if (seen.blank) return { kind: "empty" };
  const head = readStoreHead(seen.grids[STORE_SHEET] ?? null);
  if (!("problem" in head)) {
    const undoable = seen.sheets.some(({ name }) => name === LAST_IMPORT_SHEET);
    const texts = head.kind === "entry" && seen.names.includes(TEXTS_NAME);
    return { kind: head.kind, head, ...(undoable ? { undoable } : {}), ...(texts ? { texts } : {}) };
  }
  if (head.problem !== "not-ours") return { kind: head.problem, detail: head.detail };
  const entryWithoutStore = Object.values(seen.grids).some((grid) => grid !== null && isEntryGrid(grid));
  return entryWithoutStore ? { kind: "damaged", detail: STORE_SHEET } : { kind: "foreign" };
}
