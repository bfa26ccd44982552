// The check's result as it stands in the sheet: which rows say something else than they should.
import type { Finding } from "../checks/types";
import { type EntrySheet, planFindings } from "../sheets/entry";
import { type Grid, gridValue } from "../sheets/plan";
import { findingSentence } from "../text/words/checks";
import type { CellPatch } from "./port";
import { readyLine } from "./ready-state";

/** The whole result, whatever stands there now, and whether what was said to be finished still is. */
export function allMarks(entry: EntrySheet, findings: readonly Finding[]): CellPatch[] {
  const blocks = planFindings(entry, findings, (finding) => findingSentence(finding, entry.language));
  return [...blocks.map((block) => ({ ...block, sheet: entry.sheet })), ...readyLine(entry)];
}

/**
 * Only the rows that say something else than they should: held against the sheet itself, so that marks that somebody has
 * deleted, pasted over or moved are put right as well.
 * @param grid the sheet that `entry` was read from
 */
export function changedMarks(entry: EntrySheet, findings: readonly Finding[], grid: Grid): CellPatch[] {
  return allMarks(entry, findings).flatMap(({ sheet, row, column, cells }) => {
    const patches: CellPatch[] = [];
    cells.forEach((wanted, index) => {
      const at = row + index;
      if (String(gridValue(grid, at, column) ?? "") === String(wanted[0] ?? "")) return;
      const before = patches.at(-1);
      if (before !== undefined && before.row + before.cells.length === at) before.cells.push(wanted);
      else patches.push({ sheet, row: at, column, cells: [wanted] });
    });
    return patches;
  });
}
