// The check's result as it stands in the sheet: which rows say something else than they should.
import type { Finding } from "../../checks/types";
import { type EntrySheet, planFindings } from "../../sheets/entry";
import { type Grid, gridValue } from "../../sheets/plan";
import { findingSentence } from "../../text/words/checks";
import type { CellPatch } from "../port";
import { readyLine } from "./ready-state";

/**
 * What has to be written for the sheet to say the result, and whether what was said to be finished still is: of each column
 * the rows from the first that says something else to the last. Held against the sheet itself, so that marks that somebody
 * has deleted, pasted over or moved are put right, and a check that finds the same again writes nothing.
 * @param grid the sheet that `entry` was read from; null: everything is written
 */
export function changedMarks(
  entry: EntrySheet,
  findings: readonly Finding[],
  grid: Grid | null,
): CellPatch[] {
  return allMarks(entry, findings).flatMap(({ sheet, row, column, cells }) => {
    const stands = (index: number): string =>
      String((grid === null ? null : gridValue(grid, row + index, column)) ?? "");
    const differs = cells.flatMap((wanted, index) =>
      grid !== null && stands(index) === String(wanted[0] ?? "") ? [] : [index],
    );
    const [first] = differs;
    const last = differs.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ sheet, row: row + first, column, cells: cells.slice(first, last + 1) }];
  });
}

function allMarks(entry: EntrySheet, findings: readonly Finding[]): CellPatch[] {
  const blocks = planFindings(entry, findings, (finding) => findingSentence(finding, entry.language));
  return [...blocks.map((block) => ({ ...block, sheet: entry.sheet })), ...readyLine(entry)];
}
