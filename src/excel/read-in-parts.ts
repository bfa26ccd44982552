// Reading sheets that are too large for one answer (Excel on the web gives at most 5 MB): row by row block, sheet by sheet.
import { WorkbookError, type ReadRequest } from "../jobs/port";
import { shownAs, type Grid } from "../sheets/plan";

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
  { sheet, rows: most, formulas = [], shown = [] }: ReadRequest,
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
      : Math.max(1, Math.floor(CELLS_IN_A_PART / (columnCount + formulas.length + shown.length)));
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const grid: Grid = { sheet, row: rowIndex, column: columnIndex, values: [] };
  const withFormulas: Grid["values"] = [];
  const shownAt = new Map<string, "percent" | "date">();
  for (let from = 0; from < rowCount; from += step) {
    const rows = Math.min(step, rowCount - from);
    const part = worksheet.getRangeByIndexes(rowIndex + from, columnIndex, rows, columnCount);
    part.load("values");
    const within = (columns: readonly { column: number; columns: number }[]) =>
      columns
        .map(({ column, columns: count }) => ({
          first: Math.max(column, columnIndex),
          end: Math.min(column + count, columnIndex + columnCount),
        }))
        .filter(({ first, end }) => end > first)
        .map(({ first, end }) => ({
          first,
          range: worksheet.getRangeByIndexes(rowIndex + from, first, rows, end - first),
        }));
    const spans = within(formulas);
    for (const { range } of spans) range.load("formulas");
    const formats = within(shown).map(({ range }) => range.load("rowIndex,columnIndex,numberFormat"));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part fills an answer; there is no larger one
    await context.sync();
    const values = part.values as Grid["values"];
    grid.values.push(...values);
    for (const [place, as] of shownIn(formats)) shownAt.set(place, as);
    if (spans.length === 0) continue;
    const lines = values.map((cells) => [...cells]);
    for (const { first, range } of spans) {
      (range.formulas as Grid["values"]).forEach((cells, row) => {
        lines[row]?.splice(first - columnIndex, cells.length, ...cells);
      });
    }
    withFormulas.push(...lines);
  }
  const whole = shownAt.size > 0 ? { ...grid, shown: shownAt } : grid;
  return withFormulas.length > 0 ? { ...whole, formulas: withFormulas } : whole;
}

/** Cells whose format shows something else than the number in them; few are, and an empty one shows nothing. */
export function shownIn(formats: readonly Excel.Range[]): Map<string, "percent" | "date"> {
  const known = new Map<string, "percent" | "date" | null>();
  const shown = new Map<string, "percent" | "date">();
  for (const { rowIndex, columnIndex, numberFormat } of formats) {
    (numberFormat as unknown[][]).forEach((codes, row) => {
      codes.forEach((code, column) => {
        if (typeof code !== "string") return;
        const as = known.get(code) ?? shownAs(code);
        known.set(code, as);
        if (as !== null) shown.set(`${rowIndex + row}:${columnIndex + column}`, as);
      });
    });
  }
  return shown;
}
