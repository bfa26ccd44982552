// The very hidden sheet for entered cells whose row has gone: whatever a person has written waits here, readable or not,
// until an indicator, group or category comes back.
import { figureKey } from "../barometer/figure";
import { ENTRY_CELLS, type EntryCell, type EntryRow, type RawCell } from "../checks/types";
import { emptyPlan, gridValue, type CellValue, type Grid, type SheetPlan } from "./plan";

export const KEPT_SHEET = "_gemt";

export interface KeptCells {
  /** Id of the catalogue that the row belonged to: another catalogue may use the same ids for other things. */
  catalogue: string;
  indicator: string;
  group: string;
  category: string | null;
  period: string;
  definition: string | null;
  /** A cell that was empty is left out. */
  cells: Partial<Record<EntryCell, RawCell>>;
}

const KEYS = ["catalogue", "indicator", "group", "category", "period", "definition"] as const;
const COLUMNS = [...KEYS, ...ENTRY_CELLS] as const;

export function keptFromRow(catalogue: string, row: EntryRow): KeptCells {
  const cells: KeptCells["cells"] = {};
  for (const cell of ENTRY_CELLS) if (row.cells[cell] !== null) cells[cell] = row.cells[cell];
  const { indicator, group, category, givenPeriod: period, definition } = row;
  return { catalogue, indicator, group, category, period, definition, cells };
}

/** The key of the figure whose row the cells belong in. */
export function keptKey(kept: KeptCells): string {
  return figureKey(kept);
}

export function planKept(kept: readonly KeptCells[]): SheetPlan {
  return {
    ...emptyPlan(KEPT_SHEET),
    visibility: "veryHidden",
    values: [
      {
        row: 0,
        column: 0,
        cells: [
          [...COLUMNS],
          ...kept.map((one): CellValue[] => [
            ...KEYS.map((key) => one[key]),
            ...ENTRY_CELLS.map((cell) => one.cells[cell] ?? null),
          ]),
        ],
      },
    ],
  };
}

/** Empty when the sheet is not there or is not ours. */
export function readKept(grid: Grid | null): KeptCells[] {
  if (grid === null) return [];
  const columns = new Map(COLUMNS.map((code, index) => [code, grid.column + index]));
  if (!COLUMNS.every((code) => gridValue(grid, grid.row, columns.get(code) ?? -1) === code)) return [];
  return grid.values.slice(1).map((_, index): KeptCells => {
    const at = (code: (typeof COLUMNS)[number]) =>
      gridValue(grid, grid.row + 1 + index, columns.get(code) ?? -1);
    const text = (code: (typeof KEYS)[number]) => {
      const cell = at(code);
      return cell === null ? null : String(cell);
    };
    const cells: KeptCells["cells"] = {};
    for (const cell of ENTRY_CELLS) {
      const content = at(cell);
      if (content !== null) cells[cell] = content;
    }
    return {
      catalogue: text("catalogue") ?? "",
      indicator: text("indicator") ?? "",
      group: text("group") ?? "",
      category: text("category"),
      period: text("period") ?? "",
      definition: text("definition"),
      cells,
    };
  });
}
