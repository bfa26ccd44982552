// Enters figures from a file into the entry cells; a cell that holds something else is left alone unless told otherwise.
import { figureKey, type Figure } from "../barometer/figure";
import { type EntrySheet, figureCells, rowFinder } from "../sheets/entry";
import type { RawCell } from "../checks/types";
import { joinPatches } from "./patches";
import type { CellPatch } from "./port";

export interface FillPlan {
  patches: CellPatch[];
  /** Figures that have a row and are entered there now. */
  entered: Figure[];
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
  const plan: FillPlan = { patches: [], entered: [], homeless: [], closed: [], occupied: [] };
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
    plan.occupied.push(...occupied.map(({ cell, content }) => ({ figure, cell, content })));
    if (occupied.length > 0 && !overwrite) continue;
    plan.entered.push(figure);
    if (closed.length > 0) plan.closed.push(figure);
    plan.patches.push(...blocks.map((block) => ({ ...block, sheet: entry.sheet })));
  }
  return { ...plan, patches: joinPatches(plan.patches) };
}
