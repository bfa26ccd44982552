// The very hidden sheet that keeps what hearing parties have answered: the sheet Høring is made from it, each time anew.
import * as z from "zod/mini";
import { withoutCpr } from "../../barometer/cpr";
import { hearingLineSchema } from "../../barometer/hearing";
import { type CellValue, emptyPlan, type Grid, gridValue, type SheetPlan } from "../plan";
import { joinChunks, splitChunks } from "../workbook";

export const HEARINGS_SHEET = "_hearings";
const FORMAT = "hearings-1";

export const partyHearingSchema = z.object({
  /** Id. */
  party: z.string(),
  /** Of the round that it was asked in; null where the form did not say. */
  period: z.nullable(z.string()),
  /** As it was given. */
  file: z.string(),
  /** ISO time of import. */
  importedAt: z.string(),
  lines: z.array(
    z.extend(hearingLineSchema, {
      /** The party's newest file is without it: it stands until somebody asks them. */
      emptied: z.optional(z.literal(true)),
    }),
  ),
});
/** What one party has answered in one round. */
export type PartyHearing = z.infer<typeof partyHearingSchema>;

export function planStoredHearings(hearings: readonly PartyHearing[]): SheetPlan {
  // People name files after persons.
  const kept = hearings.map((one) => ({ ...one, file: withoutCpr(one.file) ?? "" }));
  const chunks = splitChunks(JSON.stringify(kept));
  return {
    ...emptyPlan(HEARINGS_SHEET),
    visibility: "veryHidden",
    values: [{ row: 0, column: 0, cells: [[FORMAT], ...chunks.map((chunk): CellValue[] => [chunk])] }],
  };
}

/** None where there is no such sheet; null where there is one that cannot be read. */
export function readStoredHearings(grid: Grid | null): PartyHearing[] | null {
  if (grid === null) return [];
  if (gridValue(grid, 0, 0) !== FORMAT) return null;
  const end = grid.row + grid.values.length;
  const cells = Array.from({ length: Math.max(0, end - 1) }, (_, index) => gridValue(grid, index + 1, 0));
  const read = z.array(partyHearingSchema).safeParse(joinChunks(cells.filter((cell) => cell !== null)));
  return read.success ? read.data : null;
}
