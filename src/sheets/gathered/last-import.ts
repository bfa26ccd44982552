// The very hidden sheet that says what the last import changed: with it the import can be taken back, also after the pane has
// been closed.
import * as z from "zod/mini";
import { EXTRACTION_PARTS, type ExtractionChange } from "../../barometer/extraction";
import { roundSchema, type Round } from "../../barometer/round";
import { type PartyHearing, partyHearingSchema } from "../hearing";
import { type CellValue, emptyPlan, type Grid, gridValue, type SheetPlan } from "../plan";
import {
  type Delivery,
  deliverySchema,
  figureFromRow,
  figureToRow,
  joinChunks,
  splitChunks,
} from "../workbook";
import { type GatheredText, gatheredTextSchema } from "../texts";
import type { DataRow } from "./data";
import { LAST_IMPORT_SHEET } from "./last-import-sheet";

export interface LastImport {
  /** ISO time, which the rows that came with it have as well. */
  at: string;
  /** How many files were taken in. */
  files: number;
  /** Of what it left in Data. */
  left: string;
  /** The rows that it replaced or took out, as they stood. */
  before: DataRow[];
  /** The texts that it replaced or took out, as they stood; those of earlier versions took none. */
  textsBefore: GatheredText[];
  /** What was gathered before it, and what had come in for that. */
  round: Round | null;
  deliveries: Delivery[];
  /** Which of the changes in the import log are its own: from the first to before the last. */
  changes: { from: number; to: number };
  /** What departments told in it of how figures are extracted, where they did; else left out. */
  extractions?: ExtractionChange[] | undefined;
  /** What hearing parties had answered, where the import brought answers; else left out. */
  hearings?: PartyHearing[] | undefined;
}

const FORMAT = "import-1";
const PLACES = ["department", "file", "cell", "importedAt"] as const;

const schema = z.object({
  at: z.string(),
  files: z.number(),
  left: z.string(),
  before: z.array(
    z.tuple([z.array(z.unknown()), z.array(z.nullable(z.string())).check(z.length(PLACES.length))]),
  ),
  textsBefore: z.optional(z.array(gatheredTextSchema)),
  round: z.nullable(roundSchema),
  deliveries: z.array(deliverySchema),
  changes: z.object({ from: z.number(), to: z.number() }),
  extractions: z.optional(
    z.array(
      z.object({
        indicator: z.string(),
        part: z.enum(EXTRACTION_PARTS),
        before: z.nullable(z.string()),
        after: z.nullable(z.string()),
      }),
    ),
  ),
  hearings: z.optional(z.array(partyHearingSchema)),
});

export function planLastImport(made: LastImport): SheetPlan {
  const before = made.before.map(({ figure, ...from }) => [
    figureToRow(figure),
    PLACES.map((place) => from[place]),
  ]);
  const chunks = splitChunks(JSON.stringify({ ...made, before }));
  return {
    ...emptyPlan(LAST_IMPORT_SHEET),
    visibility: "veryHidden",
    values: [{ row: 0, column: 0, cells: [[FORMAT], ...chunks.map((chunk): CellValue[] => [chunk])] }],
  };
}

/** Null where there is none, or where it cannot be read: then nothing is taken back. */
export function readLastImport(grid: Grid | null): LastImport | null {
  if (grid === null || gridValue(grid, 0, 0) !== FORMAT) return null;
  const end = grid.row + grid.values.length;
  const cells = Array.from({ length: Math.max(0, end - 1) }, (_, index) => gridValue(grid, index + 1, 0));
  const read = schema.safeParse(joinChunks(cells.filter((cell) => cell !== null)));
  if (!read.success) return null;
  const before: DataRow[] = [];
  for (const [row, [department = null, file = null, cell = null, importedAt = null]] of read.data.before) {
    const figure = figureFromRow(row);
    if (figure === null) return null;
    before.push({ figure, department, file: file ?? "", cell, importedAt: importedAt ?? "" });
  }
  return { ...read.data, before, textsBefore: read.data.textsBefore ?? [] };
}
