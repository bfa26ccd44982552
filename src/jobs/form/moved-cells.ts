// What becomes of the cells entered when the form is laid anew: carried to their new rows, set aside, or brought back.
import type { Catalogue } from "../../barometer/catalogue";
import { figureKey } from "../../barometer/figure";
import { readText, readYes } from "../../checks/choices";
import { ENTRY_CELLS, type EntryRow } from "../../checks/types";
import {
  type CarriedCells,
  carriedFromRows,
  entryBlocks,
  type EntrySheet,
  figurePlaces,
  keyOf,
  rowKey,
} from "../../sheets/entry";
import { type PlacedComment, type Store } from "../../sheets/workbook";
import {
  KEPT_SHEET,
  type KeptCells,
  type KeptComment,
  keptFromRow,
  keptKey,
  planKept,
} from "../../sheets/catalogue";
import type { SheetPlan } from "../../sheets/plan";
import type { Language } from "../../text/language";
import { commentsOn } from "./kept-comments";
import type { WorkbookSnapshot } from "../port";
import type { FormStore } from "./sheet-kinds";
import { isTouched } from "./template";

export interface MovedCells {
  carried: CarriedCells;
  /** Rows with something entered that have no place in the new sheet. */
  leaving: EntryRow[];
  /** Everything set aside, of this catalogue and others, and what was commented on it. */
  kept: KeptCells[];
  keptComments: Map<KeptCells, readonly KeptComment[]>;
  /** Rows whose comments are set aside, be it with nothing entered. */
  aside: EntryRow[];
  broughtBack: number;
  returning: { key: string; comments: readonly KeptComment[] }[];
}

/** Comments by the zero-based row of the entry sheet that they stand on, and by the row that has been set aside. */
export interface RowComments {
  entry: ReadonlyMap<number, readonly KeptComment[]>;
  kept: ReadonlyMap<KeptCells, readonly KeptComment[]>;
}

export function moveCells(
  rows: readonly EntryRow[],
  keptBefore: readonly KeptCells[],
  comments: RowComments,
  before: Store,
  after: Store,
): MovedCells {
  const { catalogue, round, departments } = after;
  const places = new Set(
    round === null
      ? []
      : entryBlocks(catalogue, round, departments).flatMap((block) => block.rows.map(rowKey)),
  );
  const isDefault = defaultCells(before.catalogue);
  const filled = rows.filter((row) => isTouched(row) && !isDefault(row));
  const placed = new Map<string, EntryRow>();
  const leaving: EntryRow[] = [];
  for (const row of filled) {
    const key = figureKey({ ...row, period: row.givenPeriod });
    // Of a doubled row the first keeps the place; what the other says is not thrown away either.
    if (places.has(key) && !placed.has(key)) placed.set(key, row);
    else leaving.push(row);
  }
  const carried = new Map(carriedFromRows([...placed.values()], after.language));
  const kept: KeptCells[] = [];
  const returning: MovedCells["returning"] = [];
  let broughtBack = 0;
  for (const one of keptBefore) {
    const key = keptKey(one);
    const isEmpty = Object.keys(one.cells).length === 0;
    if (one.catalogue !== catalogue.id || !places.has(key) || (!isEmpty && carried.has(key))) {
      kept.push(one);
      continue;
    }
    returning.push({ key, comments: comments.kept.get(one) ?? [] });
    if (isEmpty) continue;
    carried.set(key, one.cells);
    broughtBack += 1;
  }
  const keptComments = new Map(kept.map((one) => [one, comments.kept.get(one) ?? []]));
  const isLeaving = new Set(leaving);
  const aside = rows.filter((row) => comments.entry.has(row.row) && !places.has(keyOf(row)));
  for (const row of new Set([...leaving, ...aside])) {
    const one = keptFromRow(before.catalogue.id, row);
    const cells = isLeaving.has(row) ? one : { ...one, cells: {} };
    kept.push(cells);
    if (aside.includes(row)) keptComments.set(cells, comments.entry.get(row.row) ?? []);
  }
  return { carried, leaving, kept, keptComments, aside, broughtBack, returning };
}

export function commentsByRow(seen: WorkbookSnapshot, entry: EntrySheet | null): Map<number, KeptComment[]> {
  const rows = new Map<number, KeptComment[]>();
  if (entry === null) return rows;
  const codes = new Map([...entry.codes].map(([code, column]) => [column, code]));
  for (const comment of commentsOn(seen, entry.sheet)) {
    const code = codes.get(comment.column) ?? "name";
    rows.set(comment.row, [...(rows.get(comment.row) ?? []), { code, comment }]);
  }
  return rows;
}

export function returningComments(
  returning: MovedCells["returning"],
  after: FormStore,
  plan: SheetPlan,
): PlacedComment[] {
  if (returning.every(({ comments }) => comments.length === 0)) return [];
  const placeOf = figurePlaces(after, plan);
  return returning.flatMap(({ key, comments }) =>
    comments.flatMap(({ code, comment }) => {
      const place = placeOf(key, code);
      return place === null ? [] : [{ comment, place }];
    }),
  );
}

/** No sheet of kept cells is laid where there has never been anything to keep. */
export function keptPlans(
  { kept, keptComments }: MovedCells,
  seen: WorkbookSnapshot,
  language: Language,
): SheetPlan[] {
  const isNeeded = kept.length > 0 || (seen.grids[KEPT_SHEET] ?? null) !== null;
  return isNeeded ? [planKept(kept, keptComments, language)] : [];
}

/** Whether a row holds only what the template filled in for the third generation: the new template fills in its own. */
function defaultCells(catalogue: Catalogue): (row: EntryRow) => boolean {
  const usual = new Map(catalogue.indicators.map(({ id, thirdGeneration }) => [id, thirdGeneration]));
  return ({ indicator, cells, givenPeriod }) => {
    const given = usual.get(indicator);
    return (
      given?.included === true &&
      readYes(cells.thirdGeneration) === true &&
      readText(cells.thirdGenerationReason) === readText(given.reason ?? null) &&
      ENTRY_CELLS.every((cell) =>
        cell === "thirdGeneration" || cell === "thirdGenerationReason"
          ? true
          : cells[cell] === null || (cell === "period" && String(cells.period) === givenPeriod),
      )
    );
  };
}
