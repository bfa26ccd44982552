// Importér: filled workbooks into the barometer workbook in front, once everything that only a person can decide has been
// decided. The results are computed afterwards. Two round trips, more where an answer or a request is too large for one.
import { extractionCells, planIndicators } from "../../sheets/catalogue";
import type { ImportChange } from "../../sheets/gathered";
import { rememberedIn } from "./decisions";
import { changedExtractions } from "./extractions";
import {
  GATHERED_REQUESTS,
  gatheredIn,
  gatheredSheets,
  type GatheredBefore,
  type GatherInput,
  isNothing,
  together,
} from "./gathered";
import { withResultComments } from "../form/kept-comments";
import type { Consolidation } from "./merge";
import type { CellPatch, WorkbookPort } from "../port";
import { SHEETS } from "../sheet-names";
import { leaveTakenName } from "../form/taken-name";

export type ImportPreview =
  | { outcome: "preview"; consolidation: Consolidation; remembered: ReturnType<typeof rememberedIn> }
  /** No file could be read, and the workbook is empty: there is no catalogue to hold anything against. */
  | { outcome: "nothing" }
  | { outcome: "not-a-barometer" };

export type ImportOutcome =
  | { outcome: "imported"; consolidation: Consolidation }
  /** Somebody has to decide something first; nothing was written. */
  | Extract<ImportPreview, { outcome: "preview" }>
  | { outcome: "nothing" }
  | { outcome: "not-a-barometer" };

/** What an import would do and ask. Writes nothing: one round trip. */
export async function previewImport(port: WorkbookPort, input: GatherInput): Promise<ImportPreview> {
  const before = gatheredIn(await port.read(GATHERED_REQUESTS));
  if (before === null) return { outcome: "not-a-barometer" };
  const consolidation = await together(before, input);
  return consolidation === null ? { outcome: "nothing" } : shown(consolidation, before.changes);
}

/** @param port an empty workbook, or the barometer workbook that is added to */
export async function importInto(
  port: WorkbookPort,
  input: GatherInput & { onProgress?: (share: number) => void },
): Promise<ImportOutcome> {
  const seen = await port.read(GATHERED_REQUESTS, { wholeComments: true });
  await input.pause?.();
  const before = gatheredIn(seen);
  await input.pause?.();
  if (before === null) return { outcome: "not-a-barometer" };
  const consolidation = await together(before, input);
  if (consolidation === null || isNothing(consolidation)) return { outcome: "nothing" };
  const { catalogue, conflicts, withdrawals } = consolidation;
  // The workbook may have changed since somebody decided.
  if (conflicts.length + withdrawals.length > 0) return shown(consolidation, before.changes);
  const sheets = await gatheredSheets(before, consolidation, input, catalogueSheet(before, consolidation));
  leaveTakenName(seen, sheets);
  const laid = await withResultComments(port, sheets, seen, catalogue.language);
  const patches = await catalogueCells(port, before, consolidation);
  await port.write({
    ...{ sheets: laid, patches, show: SHEETS.data, seen },
    onProgress: input.onProgress,
    pause: input.pause,
  });
  return { outcome: "imported", consolidation };
}

/** Where people edit the catalogue it stays as they have left it. */
function catalogueSheet({ known }: GatheredBefore, { catalogue }: Consolidation) {
  return known === null ? [planIndicators({ catalogue })] : [];
}

/** What departments have told of how figures are extracted, on the sheet of the catalogue: one round trip, only where they have. */
async function catalogueCells(
  port: WorkbookPort,
  { known }: GatheredBefore,
  { catalogue }: Consolidation,
): Promise<CellPatch[]> {
  if (known === null) return [];
  const changes = changedExtractions(known.catalogue, catalogue);
  if (changes.length === 0) return [];
  const { grids } = await port.read([{ sheet: SHEETS.indicators }]);
  const cells = extractionCells(grids[SHEETS.indicators] ?? null, known.language, changes);
  return cells.map((patch) => ({ ...patch, sheet: SHEETS.indicators }));
}

function shown(consolidation: Consolidation, earlier: readonly ImportChange[]) {
  const remembered = rememberedIn(earlier, consolidation.rows);
  return { outcome: "preview" as const, consolidation, remembered };
}
