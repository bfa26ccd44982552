// The rows of an entry sheet's table from its first: headings, what is asked for, and what is told below a row.
import type { Catalogue } from "../../barometer/catalogue";
import type { Basis, Figure } from "../../barometer/figure";
import { periodsOfRound } from "../../barometer/period";
import type { Round } from "../../barometer/round";
import type { Language } from "../../text/language";
import type { CarriedCells } from "./carried";
import { earlierCohorts } from "./cohorts";
import { earlierFigures, type EarlierFigures } from "./earlier";
import { entryBlocks, type EntryBlock, type PlannedRow } from "./rows";

export interface EntryInput {
  catalogue: Catalogue;
  round: Round;
  /** Ids of the departments whose rows the sheet has. */
  departments: readonly string[];
  /** Earlier figures, for the columns beside the entry cells. */
  history: readonly Figure[];
  /** What was entered before, to be laid back into the cells. */
  carried?: CarriedCells;
  /** The catalogue's language unless told otherwise. */
  language?: Language;
  /** Id of the department that stays picked. */
  picked?: string | null;
  /** The basis chosen for all rows; where none is, the catalogue's preferred one. */
  basisForAll?: Basis | "unknown" | null;
  /** The sentence that says who has finished. */
  ready?: string | null;
}

/** One line of the table: a heading, a row, or what is told below a row. */
export interface LaidRow {
  block: EntryBlock;
  row: PlannedRow | null;
  /** What stands beside the row's cells; null with no row. */
  earlier: EarlierFigures | null;
  note?: string;
}

export function laidRows(
  { catalogue, round, departments, history }: Omit<EntryInput, "ready" | "carried">,
  language: Language,
): LaidRow[] {
  const earlierOf = earlierFigures(catalogue, history);
  return entryBlocks(catalogue, round, departments).flatMap((block): LaidRow[] => [
    { block, row: null, earlier: null },
    ...block.rows.flatMap((row): LaidRow[] => {
      const earlier = earlierOf(row);
      return [
        { block, row, earlier },
        ...earlierCohorts(row, earlier, periodsOfRound(row.indicator, round.period)[0], language).map(
          (note) => ({ block, row: null, earlier: null, note }),
        ),
      ];
    }),
  ]);
}

/** The rows of the table from its first, each with what is entered in it; null for headings and for what is told below a row. */
export function entryTable(input: Omit<EntryInput, "ready" | "carried">): (PlannedRow | null)[] {
  return laidRows(input, input.language ?? input.catalogue.language).map(({ row }) => row);
}

/** The groups of one indicator are read together, and a row with what is told below it. */
export function isOfOneFigure({ row }: LaidRow, next: LaidRow | undefined): boolean {
  if (row === null || next === undefined) return false;
  if (next.row === null) return next.note !== undefined;
  return next.row.indicator === row.indicator && next.row.category === row.category;
}

export function isHeading({ row, note }: LaidRow): boolean {
  return row === null && note === undefined;
}
