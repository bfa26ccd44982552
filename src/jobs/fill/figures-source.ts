// What a file from another system holds that could be figures: the text of a CSV, or the tables of a workbook.
import { decodeText, utf16Without } from "../../intake/text-file";
import { isOldOffice, isZip, kindOfFile } from "../../intake/kind";
import { IntakeError, type IntakeProblem } from "../../intake/problem";
import { typedGrid } from "../../intake/typed";
import { readXlsx, type ReadSheet, type ReadWorkbook } from "../../intake/workbook";
import { type EntrySheet, figuresOf, readEntry } from "../../sheets/entry";
import { FIGURE_COLUMNS, figureToRow, readStoreHead, STORE_SHEET } from "../../sheets/workbook";
import type { CellValue, Grid } from "../../sheets/plan";
import type { FillSource, ForeignGrid } from "./foreign";
import { SHEETS } from "../sheet-names";

export type { FillSource } from "./foreign";

/** A byte-order mark of UTF-16, which no other kind of file begins with. */
const UTF16 = [0xfffe, 0xfeff];

/**
 * Tells by the bytes what the file is, whatever it is called. Of our own workbooks an entry sheet gives what is entered,
 * a barometer workbook its sheet Data; of others every visible sheet is looked at.
 * @param pause called often, so that the pane stays alive
 */
export async function fillSourceOf(
  bytes: Uint8Array,
  pause?: () => Promise<void>,
): Promise<FillSource | { refused: IntakeProblem }> {
  if (bytes.length === 0) return { refused: "empty" };
  if (!isZip(bytes)) {
    const isMarked = UTF16.includes(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0));
    if (isMarked || utf16Without(bytes) !== null) return { text: decodeText(bytes) };
    const kind = isOldOffice(bytes) || bytes.includes(0) ? kindOfFile(bytes) : null;
    if (kind !== null || kindOfFile(bytes) === "pdf") return { refused: kind ?? "pdf" };
    return { text: decodeText(bytes) };
  }
  try {
    return tablesOf(await readXlsx(bytes, pause));
  } catch (error) {
    if (error instanceof IntakeError) return { refused: error.problem };
    throw error;
  }
}

function tablesOf({ sheets, date1904, neverCalculated }: ReadWorkbook): FillSource {
  const gridOf = (name: string): Grid | null => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet?.grid) return null;
    const shown = new Map(
      [...sheet.shown].map(([place, as]) => [place, as === "percent" ? as : "date"] as const),
    );
    return { ...sheet.grid, shown };
  };
  const head = readStoreHead(gridOf(STORE_SHEET));
  if (!("problem" in head)) {
    const data = gridOf(SHEETS.data);
    if (head.kind === "barometer" && data !== null) return { grids: [data] };
    const entry = readEntry({ entry: gridOf(SHEETS.entry), store: gridOf(STORE_SHEET) });
    if (!("problem" in entry)) return { grids: [tableOfEntry(entry)] };
  }
  const foreign = (sheet: ReadSheet): ForeignGrid[] => {
    const grid = typedGrid(sheet, date1904);
    if (grid === null) return [];
    const { merges, hiddenRows, hiddenColumns } = sheet;
    return [{ ...(neverCalculated ? withoutZeros(grid) : grid), merges, hiddenRows, hiddenColumns }];
  };
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  return {
    grids: visible.flatMap(foreign),
    hidden: sheets.filter(({ visibility }) => visibility !== "visible").flatMap(foreign),
    tooLarge: visible.filter(({ tooLarge }) => tooLarge).map(({ name }) => name),
  };
}

/** A formula's 0 in a file that no program has calculated is what its writer puts everywhere, not a result. */
function withoutZeros(grid: Grid): Grid {
  const { formulas } = grid;
  if (formulas === undefined) return grid;
  const isFormula = (formula: CellValue | undefined) =>
    typeof formula === "string" && formula.startsWith("=");
  const values = grid.values.map((cells, row) =>
    cells.map((cell, column) => (cell === 0 && isFormula(formulas[row]?.[column]) ? null : cell)),
  );
  return { ...grid, values };
}

/** Each figure in the row of the sheet it was entered in, so that whatever is said of it names that row. */
function tableOfEntry(entry: EntrySheet): Grid {
  const { first, last } = entry.body;
  const figures = new Map(figuresOf(entry).map(({ figure, row }) => [row, figure]));
  const values = Array.from({ length: last - first + 1 }, (_, index): CellValue[] => {
    const figure = figures.get(first + index);
    return figure === undefined ? FIGURE_COLUMNS.map(() => null) : figureToRow(figure);
  });
  return { sheet: entry.sheet, row: first - 1, column: 0, values: [[...FIGURE_COLUMNS], ...values] };
}
