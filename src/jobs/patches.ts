// Cells to write, as few writes as hold them.
import { groupBy, keyOf } from "../barometer/collect";
import type { CellPatch } from "./port";

/** Cells below each other become one write: a request holds hundreds of figures, not thousands of cells. */
export function joinPatches(patches: readonly CellPatch[]): CellPatch[] {
  const columns = groupBy(patches, ({ sheet, column, formulas = false }) =>
    keyOf(sheet, String(column), String(formulas)),
  );
  return [...columns.values()].flatMap((list) => {
    const joined: CellPatch[] = [];
    for (const patch of list.sort((a, b) => a.row - b.row)) {
      const before = joined.at(-1);
      if (before !== undefined && before.row + before.cells.length === patch.row)
        before.cells.push(...patch.cells);
      else joined.push({ ...patch, cells: [...patch.cells] });
    }
    return joined;
  });
}
