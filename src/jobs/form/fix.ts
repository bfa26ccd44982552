// One-click fixes, one or all: what is certain is written where the cell still holds what the finding was about, and what
// stood there can be put back.
import { ENTRY_CELLS, type EntryCell, type EntryRow, type Finding, type RawCell } from "../../checks/types";
import { type EntrySheet, storedIn } from "../../sheets/entry";
import { checkWorkbook } from "./check";
import { readEntryWorkbook, type EntryWorkbook } from "./entry-workbook";
import { joinPatches } from "../patches";
import type { CellPatch, WorkbookPort } from "../port";

export interface FixOutcome {
  /** Cells written. */
  applied: number;
  /** Findings left as they are: their cell holds something else by now, or there is no certain value. */
  left: number;
  /** What stood in the cells written. */
  replaced: ReplacedCell[];
}

/** A cell that was put right: enough to put back what stood there, and to see that nobody has written in it since. */
export interface ReplacedCell {
  /** `F9` */
  cell: string;
  row: number;
  entryCell: EntryCell;
  /** Of the row: what it asks for, so that another row in the same place is told apart. */
  asks: string;
  before: RawCell;
  /** `before` is a formula. */
  isFormula: boolean;
  /** As it stands in the cell. */
  after: RawCell;
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

/**
 * Puts back what stood there, where the cell still holds what the fix wrote. Says whether it did. Two round trips, one where
 * it did not.
 */
export async function undoFix(port: WorkbookPort, replaced: ReplacedCell): Promise<boolean> {
  const { seen, entry } = await readEntryWorkbook(port);
  if ("problem" in entry) return false;
  const { row, entryCell, before, isFormula, after } = replaced;
  const standing = entry.rows.find((one) => one.row === row);
  if (standing === undefined || asksOf(standing) !== replaced.asks) return false;
  const isTouched = standing.formulas[entryCell] !== undefined || standing.cells[entryCell] !== after;
  if (isTouched) return false;
  const cells = [[storedIn(standing, entryCell, before) ?? ""]];
  const place = { sheet: entry.sheet, row, column: entry.columns[entryCell], cells };
  await port.write({ sheets: [], patches: [isFormula ? { ...place, formulas: true } : place], seen });
  return true;
}

async function write(
  port: WorkbookPort,
  { seen, entry }: EntryWorkbook,
  findings: readonly Finding[],
  asked: number,
): Promise<FixOutcome> {
  if ("problem" in entry) return { applied: 0, left: asked, replaced: [] };
  const rows = new Map(entry.rows.map((row) => [row.row, row]));
  const fixes = new Map<string, Fix>();
  for (const finding of findings) {
    const fix = fixOf(entry, rows, finding);
    // Of two fixes for one cell the first counts; the next check says whether the other still does.
    if (fix !== null && !fixes.has(fix.replaced.cell)) fixes.set(fix.replaced.cell, fix);
  }
  const all = [...fixes.values()];
  if (all.length > 0) {
    await port.write({ sheets: [], patches: joinPatches(all.map(({ patch }) => patch)), seen });
  }
  return { applied: all.length, left: asked - all.length, replaced: all.map(({ replaced }) => replaced) };
}

interface Fix {
  patch: CellPatch;
  replaced: ReplacedCell;
}

function fixOf(
  entry: EntrySheet,
  rows: ReadonlyMap<number, EntryRow>,
  { code, fix, cell, row, entryCell }: Finding,
): Fix | null {
  if (fix === undefined || cell === null || row === null || entryCell === null) return null;
  const standing = rows.get(row);
  if (standing === undefined) return null;
  const formula = standing.formulas[entryCell];
  const isFormula = formula !== undefined;
  // A formula goes only where the finding is about the formula.
  if (isFormula && code !== "formula-in-entry" && code !== "external-link") return null;
  const before = formula ?? standing.cells[entryCell];
  const stored = storedIn(standing, entryCell, fix.value);
  return {
    patch: { sheet: entry.sheet, row, column: entry.columns[entryCell], cells: [[stored ?? ""]] },
    replaced: { cell, row, entryCell, asks: asksOf(standing), before, isFormula, after: fix.value },
  };
}

function asksOf({ indicator, group, category, definition, givenPeriod }: EntryRow): string {
  return JSON.stringify([indicator, group, category, definition, givenPeriod]);
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
