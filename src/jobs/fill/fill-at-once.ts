// Enters figures from a file into the entry cells; a cell that holds something else is left alone unless told otherwise.
import { figureKey, type Figure } from "../../barometer/figure";
import { type CellBlock, type EntrySheet, figureCells, rowFinder, storedIn } from "../../sheets/entry";
import { ENTRY_CELLS, type EntryRow, type RawCell } from "../../checks/types";
import { joinPatches } from "../patches";
import type { CellPatch } from "../port";

export interface FillPlan {
  patches: CellPatch[];
  /** Figures of which a number or a reason is written. */
  entered: Figure[];
  /** Figures that stand in the form already, to the last number. */
  same: Figure[];
  /** Figures without a number or a reason: what stands in their row stays. */
  empty: Figure[];
  /** Cells that are emptied, because what stood there cannot be true beside the figure that is entered. */
  erased: { figure: Figure; cell: string; content: RawCell }[];
  /** Figures that the sheet has no row for, or whose row has no open cell for any of their numbers. */
  homeless: Figure[];
  /** Figures entered without some of their numbers, which their row has no open cell for. */
  closed: Figure[];
  /** Cells that hold something else; entered over them only when `overwrite`. */
  occupied: { figure: Figure; cell: string; content: RawCell }[];
}

const SIZES = ["numerator", "denominator", "value", "missing"] as const;

/** Decides what goes where; writes nothing. A later figure for the same row replaces an earlier one of the same file. */
export function planFill(entry: EntrySheet, figures: readonly Figure[], overwrite: boolean): FillPlan {
  const rowOf = rowFinder(entry);
  const latest = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const plan: FillPlan = {
    patches: [],
    entered: [],
    same: [],
    empty: [],
    erased: [],
    homeless: [],
    closed: [],
    occupied: [],
  };
  for (const figure of latest.values()) {
    const row = rowOf(figure);
    if (row === null) {
      plan.homeless.push(figure);
      continue;
    }
    const { blocks, occupied, closed } = figureCells(entry, row, figure, overwrite);
    const left = SIZES.filter((cell) => figure[cell] !== null && !closed.includes(cell));
    if (closed.length > 0 && left.length === 0) {
      plan.homeless.push(figure);
      continue;
    }
    if (SIZES.every((cell) => figure[cell] === null)) {
      plan.empty.push(figure);
      // A remark may come alone, and takes no number away.
      if (occupied.length > 0 && !overwrite) continue;
      plan.patches.push(...blocks.map((block) => patchOf(entry, row, block)));
      continue;
    }
    plan.occupied.push(...occupied.map(({ cell, content }) => ({ figure, cell, content })));
    if (occupied.length > 0 && !overwrite) continue;
    const sizes = SIZES.map((cell) => entry.columns[cell]);
    const isWritten = blocks.some(({ column }) => sizes.includes(column));
    (isWritten ? plan.entered : plan.same).push(figure);
    plan.erased.push(
      ...occupied
        .filter(({ entryCell }) => entryCell !== "missing" && figure[entryCell] === null)
        .map(({ cell, content }) => ({ figure, cell, content })),
    );
    if (closed.length > 0) plan.closed.push(figure);
    plan.patches.push(...blocks.map((block) => patchOf(entry, row, block)));
  }
  return { ...plan, patches: joinPatches(plan.patches) };
}

/** What goes into the sheet: where a cell is shown in percent, a hundredth of what it then shows. */
export function patchOf(entry: EntrySheet, row: Pick<EntryRow, "inPercent">, block: CellBlock): CellPatch {
  const cell = ENTRY_CELLS.find((one) => entry.columns[one] === block.column);
  const stored = (value: CellBlock["cells"][number][number]) =>
    cell === undefined ? value : storedIn(row, cell, value);
  return { ...block, sheet: entry.sheet, cells: block.cells.map((cells) => cells.map(stored)) };
}
