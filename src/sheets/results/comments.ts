// A committee's own comments, which it writes on its sheet: what is written there is found again whichever row it stands on, and
// told apart from what was only laid there.
import { sha256 } from "../../barometer/sha256";
import { resultsText } from "../../text/sheets/results";
import { cellAddress, type CellValue, findTable, type Grid, gridValue } from "../plan";
import type { CommitteeComments } from "./results";

export interface WrittenComment {
  /** Ids. */
  committee: string;
  indicator: string;
  period: string;
  text: string;
  /** Where it was written. */
  sheet: string;
  cell: string;
}

/** Stands hidden in the row: whose comment on what it is, and what was laid there. */
export function commentKey(indicator: string, { committee, period, of }: CommitteeComments): string {
  return JSON.stringify([committee, indicator, period, fingerprint(of(indicator))]);
}

/** What somebody has written, changed or emptied since the sheet was laid; none where it is no committee's sheet. */
export function writtenComments(grid: Grid | null): WrittenComment[] {
  const table =
    grid === null
      ? null
      : findTable(grid, (language) => resultsText[language].headings, ["comment", "commentKey"]);
  if (grid === null || table === null) return [];
  const found: WrittenComment[] = [];
  for (let row = table.header + 1; row < grid.row + grid.values.length; row += 1) {
    const key = keyIn(gridValue(grid, row, table.columns.get("commentKey") ?? -1));
    if (key === null) continue;
    const column = table.columns.get("comment") ?? -1;
    const cell = gridValue(grid, row, column);
    const text = cell === null ? "" : String(cell);
    const [committee, indicator, period, laid] = key;
    if (fingerprint(text) !== laid)
      found.push({
        ...{ committee, indicator, period, text: text.trim() === "" ? "" : text },
        ...{ sheet: grid.sheet, cell: cellAddress(row, column) },
      });
  }
  return found;
}

function keyIn(cell: CellValue): readonly [string, string, string, string] | null {
  if (typeof cell !== "string" || !cell.startsWith("[")) return null;
  try {
    const parts: unknown = JSON.parse(cell);
    if (!Array.isArray(parts) || parts.length !== KEY_PARTS) return null;
    const [committee, indicator, period, laid] = parts.map(String);
    return [committee ?? "", indicator ?? "", period ?? "", laid ?? ""];
  } catch {
    return null;
  }
}

const KEY_PARTS = 4;

/** Programs save line breaks in more than one way. */
function fingerprint(text: string): string {
  return sha256(text.replace(/\r\n?/g, "\n")).slice(0, 16);
}
