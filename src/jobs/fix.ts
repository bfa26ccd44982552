// One-click fixes, one or all: what is certain is written where the cell still holds what the finding was about.
import { ENTRY_CELLS, type EntryRow, type Finding } from "../checks/types";
import { type EntrySheet, storedIn } from "../sheets/entry";
import { checkWorkbook } from "./check";
import { readEntryWorkbook, type EntryWorkbook } from "./entry-workbook";
import { joinPatches } from "./patches";
import type { CellPatch, WorkbookPort } from "./port";

export interface FixOutcome {
  /** Cells written. */
  applied: number;
  /** Findings left as they are: their cell holds something else by now, or there is no certain value. */
  left: number;
}

/**
 * Applies the fixes of these findings in one write. The workbook is read and checked again first: a finding counts only
 * while the same finding still stands at the same cell. Two round trips, one where nothing is left to write.
 */
export async function applyFixes(port: WorkbookPort, findings: readonly Finding[]): Promise<FixOutcome> {
  const workbook = await readEntryWorkbook(port);
  const standing = new Set(checkWorkbook(workbook).findings.map(identity));
  const wanted = findings.filter((finding) => standing.has(identity(finding)));
  return write(port, workbook, wanted, findings.length);
}

/** The same for everything that can be fixed now. */
export async function fixAll(port: WorkbookPort): Promise<FixOutcome> {
  const workbook = await readEntryWorkbook(port);
  const fixable = checkWorkbook(workbook).findings.filter(({ fix }) => fix !== undefined);
  return write(port, workbook, fixable, fixable.length);
}

async function write(
  port: WorkbookPort,
  { seen, entry }: EntryWorkbook,
  findings: readonly Finding[],
  asked: number,
): Promise<FixOutcome> {
  if ("problem" in entry) return { applied: 0, left: asked };
  const rows = new Map(entry.rows.map((row) => [row.row, row]));
  const patches = new Map<string, CellPatch>();
  for (const finding of findings) {
    const patch = patchOf(entry, rows, finding);
    // Of two fixes for one cell the first counts; the next check says whether the other still does.
    if (patch !== null && !patches.has(finding.cell ?? "")) patches.set(finding.cell ?? "", patch);
  }
  if (patches.size > 0) await port.write({ sheets: [], patches: joinPatches([...patches.values()]), seen });
  return { applied: patches.size, left: asked - patches.size };
}

function patchOf(
  entry: EntrySheet,
  rows: ReadonlyMap<number, EntryRow>,
  { code, fix, row, entryCell }: Finding,
): CellPatch | null {
  if (fix === undefined || row === null || entryCell === null) return null;
  const standing = rows.get(row);
  const isFormula = standing?.formulas[entryCell] !== undefined;
  // A formula goes only where the finding is about the formula.
  if (isFormula && code !== "formula-in-entry" && code !== "external-link") return null;
  const stored = storedIn(standing ?? {}, entryCell, fix.value);
  return { sheet: entry.sheet, row, column: entry.columns[entryCell], cells: [[stored ?? ""]] };
}

/** Everything a finding says; two that say the same are the same. */
function identity({
  code,
  sheet,
  cell,
  entryCell,
  indicator,
  group,
  category,
  values,
  fix,
}: Finding): string {
  const place = entryCell === null ? -1 : ENTRY_CELLS.indexOf(entryCell);
  return JSON.stringify([code, sheet, cell, place, indicator, group, category, values, fix?.value ?? null]);
}
