// Reading sheets that are too large for one answer (Excel on the web gives at most 5 MB): row by row block, sheet by sheet.
import { WorkbookError, type ReadRequest } from "../jobs/port";
import type { Grid } from "../sheets/plan";

/** More than any sheet of ours by far: what makes a sheet so wide stands far away from everything else on it. */
const MOST_CELLS_OF_A_SHEET = 4_000_000;
/** Cells of an ordinary sheet in one answer: some 40 bytes each leave room for long texts among them. */
const CELLS_IN_A_PART = 60_000;
/** A sheet this narrow holds long texts (up to 32,767 characters a cell): fewer rows at a time. */
const NARROW_COLUMNS = 4;
const ROWS_OF_LONG_TEXT = 40;

/** One answer for the sheet's size and one for each part of it. Null where the sheet is not there or is empty. */
export async function readGridInParts(
  context: Excel.RequestContext,
  { sheet, rows: most, formulas = [] }: ReadRequest,
): Promise<Grid | null> {
  const used = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return null;

  const { rowIndex, columnIndex, columnCount } = used;
  const rowCount = most === undefined ? used.rowCount : Math.min(used.rowCount, Math.max(0, most - rowIndex));
  if (rowCount * columnCount > MOST_CELLS_OF_A_SHEET)
    throw new WorkbookError("too-large", `${sheet} uses ${rowCount} rows of ${columnCount}`);
  const step =
    columnCount <= NARROW_COLUMNS
      ? ROWS_OF_LONG_TEXT
      : Math.max(1, Math.floor(CELLS_IN_A_PART / (columnCount + formulas.length)));
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const grid: Grid = { sheet, row: rowIndex, column: columnIndex, values: [] };
  const withFormulas: Grid["values"] = [];
  for (let from = 0; from < rowCount; from += step) {
    const rows = Math.min(step, rowCount - from);
    const part = worksheet.getRangeByIndexes(rowIndex + from, columnIndex, rows, columnCount);
    part.load("values");
    const spans = formulas
      .map(({ column, columns }) => ({
        first: Math.max(column, columnIndex),
        end: Math.min(column + columns, columnIndex + columnCount),
      }))
      .filter(({ first, end }) => end > first)
      .map(({ first, end }) => ({
        first,
        range: worksheet.getRangeByIndexes(rowIndex + from, first, rows, end - first).load("formulas"),
      }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part fills an answer; there is no larger one
    await context.sync();
    const values = part.values as Grid["values"];
    grid.values.push(...values);
    if (spans.length === 0) continue;
    const lines = values.map((cells) => [...cells]);
    for (const { first, range } of spans) {
      (range.formulas as Grid["values"]).forEach((cells, row) => {
        lines[row]?.splice(first - columnIndex, cells.length, ...cells);
      });
    }
    withFormulas.push(...lines);
  }
  return withFormulas.length > 0 ? { ...grid, formulas: withFormulas } : grid;
}
