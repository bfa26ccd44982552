// The very hidden sheet for entered cells whose row has gone: whatever a person has written waits here, readable or not,
// until an indicator, group or category comes back.
import { figureKey } from "../../barometer/figure";
import { ENTRY_CELLS, type EntryCell, type EntryRow, type RawCell } from "../../checks/types";
import type { Language } from "../../text/language";
import { type FoundComment, withComments } from "../workbook";
import { ENTRY_COLUMNS, type EntryColumn } from "../entry";
import { type CellValue, emptyPlan, type Grid, gridValue, type SheetPlan } from "../plan";

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

/** A comment that waits with its row, and the column it belongs in. */
export interface KeptComment {
  code: EntryColumn;
  comment: FoundComment;
}

const KEYS = ["catalogue", "indicator", "group", "category", "period", "definition"] as const;
const COLUMNS = [...KEYS, ...ENTRY_CELLS] as const;
/** People comment beside cells that are not theirs to fill, too; these columns hold nothing else. */
const ALL_COLUMNS: readonly string[] = [
  ...COLUMNS,
  ...ENTRY_COLUMNS.filter((code) => !(COLUMNS as readonly string[]).includes(code)),
];

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

/** @param language of what is put in front of comments */
export function planKept(
  kept: readonly KeptCells[],
  comments: ReadonlyMap<KeptCells, readonly KeptComment[]>,
  language: Language,
): SheetPlan {
  const placed = kept.flatMap((one, index) =>
    (comments.get(one) ?? []).map(({ code, comment }) => ({
      comment,
      place: { row: index + 1, column: ALL_COLUMNS.indexOf(code), about: null },
    })),
  );
  return withComments(planCells(kept), placed, language);
}

function planCells(kept: readonly KeptCells[]): SheetPlan {
  return {
    ...emptyPlan(KEPT_SHEET),
    visibility: "veryHidden",
    values: [
      {
        row: 0,
        column: 0,
        cells: [
          [...ALL_COLUMNS],
          ...kept.map((one): CellValue[] => [
            ...KEYS.map((key) => one[key]),
            ...ENTRY_CELLS.map((cell) => one.cells[cell] ?? null),
            ...ALL_COLUMNS.slice(COLUMNS.length).map(() => null),
          ]),
        ],
      },
    ],
  };
}

/** Empty when the sheet is not there or is not ours. */
export function readKept(grid: Grid | null): KeptCells[] {
  if (grid === null) return [];
  if (!COLUMNS.every((code, index) => gridValue(grid, grid.row, grid.column + index) === code)) return [];
  return grid.values.slice(1).map((_, index): KeptCells => {
    const at = (column: number) => gridValue(grid, grid.row + 1 + index, grid.column + column);
    // By place: `period` stands twice, as what a row is recognised by and as what was entered.
    const text = (code: (typeof KEYS)[number]) => {
      const cell = at(KEYS.indexOf(code));
      return cell === null ? null : String(cell);
    };
    const cells: KeptCells["cells"] = {};
    for (const [place, cell] of ENTRY_CELLS.entries()) {
      const content = at(KEYS.length + place);
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

/** @param kept what `readKept` has read from the same grid */
export function readKeptComments(
  grid: Grid | null,
  kept: readonly KeptCells[],
  found: readonly FoundComment[],
): Map<KeptCells, KeptComment[]> {
  const comments = new Map<KeptCells, KeptComment[]>();
  if (grid === null) return comments;
  for (const comment of found) {
    const one = kept[comment.row - grid.row - 1];
    if (one === undefined) continue;
    const head = gridValue(grid, grid.row, comment.column);
    const code = ENTRY_COLUMNS.find((column) => column === head) ?? "name";
    comments.set(one, [...(comments.get(one) ?? []), { code, comment }]);
  }
  return comments;
}
